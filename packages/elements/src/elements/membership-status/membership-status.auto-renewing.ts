import type { ClientError, Membership, SessionMember } from '@trait-union/client';
import type { FailureController } from '../../controllers/failure-controller.ts';
import { OperationController } from '../../controllers/operation-controller.ts';
import type { PortalController, PortalHost } from '../../controllers/portal-controller.ts';
import { ReauthenticationController } from '../../controllers/reauthentication-controller.ts';

export interface AutoRenewingParts {
  context: PortalController;
  failure: FailureController;
  member: () => SessionMember | undefined;
  /** What the portal answered to `wish`, which it may not have granted. */
  onAnswer: (membership: Membership, wish: boolean) => void;
  /** What came of it, or whether it was allowed, is to be read. */
  onDoubt: () => void;
}

/** Turns automatic renewal on and off (B-10); loaded once the member touches the element. */
export class AutoRenewing {
  readonly reauthentication: ReauthenticationController;
  /** What was asked for and is not confirmed. */
  wish: boolean | undefined;
  readonly #host: PortalHost;
  readonly #parts: AutoRenewingParts;
  readonly #setting: OperationController<boolean, Membership>;

  constructor(host: PortalHost, parts: AutoRenewingParts) {
    this.#host = host;
    this.#parts = parts;
    this.reauthentication = new ReauthenticationController(host, parts.context);
    this.#setting = new OperationController(host, async (on, options) =>
      (await parts.context.ready()).membership.setAutoRenewal(on, options),
    );
    host.addController({
      hostUpdate: () => {
        // The page came out of the cache while it was on its way
        if (this.wish === undefined || this.#setting.state.status !== 'idle') return;
        this.wish = undefined;
        parts.onDoubt();
      },
    });
  }

  get pending(): boolean {
    return this.#setting.pending;
  }

  async set(on: boolean): Promise<void> {
    if (this.pending) return;
    this.#parts.failure.clear();
    this.wish = on;
    const state = await this.#setting.run(on);
    if (state?.status === 'failed') this.#fail(state.error, on);
    if (state?.status !== 'done') return;
    this.wish = undefined;
    this.#parts.onAnswer(state.value, on);
  }

  /** The session ended in the middle of it. */
  expire(member: SessionMember): void {
    void this.reauthentication.ask(member);
  }

  /** It goes on: what its end interrupted is done under its own key. */
  resume(): void {
    this.reauthentication.close();
    if (this.wish !== undefined && this.#setting.error?.code === 'signed-out') void this.set(this.wish);
  }

  forget(): void {
    this.wish = undefined;
    this.#setting.reset();
    if (this.reauthentication.open) this.reauthentication.close();
  }

  #fail(error: ClientError, on: boolean): void {
    const { failure, member, onDoubt } = this.#parts;
    if (error.code === 'forbidden') {
      this.wish = undefined;
      void failure.show(error, { quiet: !this.#host.isConnected });
      onDoubt();
    } else this.reauthentication.settle(error, { member: member(), failure, resume: () => void this.set(on) });
  }
}
