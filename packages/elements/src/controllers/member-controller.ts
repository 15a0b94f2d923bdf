import type { SessionMember } from '@trait-union/client';
import type { ReactiveController } from 'lit';
import type { PortalController, PortalHost } from './portal-controller.ts';
import { ReauthenticationController } from './reauthentication-controller.ts';

export interface MemberOptions {
  /** At every update while they are signed in: the time to load what is theirs. */
  onPresent: () => void;
  /** True while the member has typed something that must outlive an expired session. */
  keeps: () => boolean;
  /** They left, or somebody else came: nothing of theirs may stay (trust P3). */
  onForget: () => void;
  /** They are signed in again after an expiry, with what they typed still there. */
  onResume: () => void;
}

/** Whose data an element shows. Leaving the session forgets them; an expiry in the middle of typing asks them in again, in place. */
export class MemberController implements ReactiveController {
  current: SessionMember | undefined;
  readonly reauthentication: ReauthenticationController;
  readonly #host: PortalHost;
  readonly #context: PortalController;
  readonly #options: MemberOptions;
  #expired = false;

  constructor(host: PortalHost, context: PortalController, options: MemberOptions) {
    this.#host = host;
    this.#context = context;
    this.#options = options;
    this.reauthentication = new ReauthenticationController(host, context);
    host.addController(this);
  }

  hostUpdate(): void {
    const { session } = this.#context;
    if (!this.#host.isConnected) return;
    if (session.status === 'signed-in') this.#enter(session.member);
    else if (session.status === 'signed-out') this.#leave(session.reason === 'expired');
  }

  /** The backend wants the password before an act; `resume` does that act again. */
  stepUp(resume: () => void): void {
    if (this.current) void this.reauthentication.ask(this.current, resume);
  }

  #enter(member: SessionMember): void {
    if (this.current && this.current.id !== member.id) this.#forget();
    this.current = member;
    this.#options.onPresent();
    if (!this.#expired) return;
    this.#expired = false;
    this.reauthentication.close();
    this.#options.onResume();
  }

  #leave(byExpiry: boolean): void {
    if (!this.current) return;
    if (!byExpiry || !this.#options.keeps()) this.#forget();
    else if (!this.#expired) {
      this.#expired = true;
      void this.reauthentication.ask(this.current, () => undefined);
    }
  }

  #forget(): void {
    this.current = undefined;
    this.#expired = false;
    if (this.reauthentication.open) this.reauthentication.close();
    this.#options.onForget();
  }
}
