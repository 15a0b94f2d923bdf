import type { EmailConfirmOutcome } from '@trait-union/client';
import type { ReactiveController } from 'lit';
import { DraftController } from '../../controllers/draft-controller.ts';
import { FailureController } from '../../controllers/failure-controller.ts';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { OperationController } from '../../controllers/operation-controller.ts';
import type { PortalController, PortalHost } from '../../controllers/portal-controller.ts';
import { announce } from '../../internal/announce.ts';
import { LinkToken } from '../../internal/link-token.ts';
import { landingView } from './email-verification.landing-view.ts';
import type { EmailVerificationWords } from './email-verification.messages.ts';
import type { Landing } from './email-verification.steps.ts';

export interface EmailLandingParts {
  context: PortalController;
  l: LocalizeController<EmailVerificationWords>;
  onVerified: () => void;
  /** The link has done its work, whatever came of it. */
  onSettled: () => void;
}

const none: Landing = { landing: 'none' };

/** What comes of a link that is followed to this page, signed in or not (S1-07). */
export class EmailLanding implements ReactiveController {
  #landing: Landing = none;
  readonly #host: PortalHost;
  readonly #parts: EmailLandingParts;
  readonly #link: LinkToken;
  readonly #failure: FailureController;
  readonly #draft: DraftController<Landing>;
  readonly #confirmation;
  readonly #renewal;

  constructor(host: PortalHost, parts: EmailLandingParts) {
    const { context } = parts;
    this.#host = host;
    this.#parts = parts;
    this.#link = new LinkToken(host, () => void this.#confirm());
    this.#failure = new FailureController(host, () => context.client?.clock);
    this.#draft = new DraftController<Landing>(host, `${host.localName}/landing`, () => this.#landing);
    this.#confirmation = new OperationController(host, async (token: string, options) =>
      (await context.ready()).emailVerification.confirm(token, options),
    );
    this.#renewal = new OperationController(host, async (token: string, options) =>
      (await context.ready()).emailVerification.renew(token, options),
    );
    host.addController(this);
  }

  /** All is well, or soon will be: nobody has to sign in for it. */
  get suffices(): boolean {
    return ['verified', 'link-used', 'confirming'].includes(this.#landing.landing);
  }

  hostConnected(): void {
    if (this.#link.value && this.#landing === none) void this.#confirm();
  }

  hostUpdate(): void {
    const { restored } = this.#draft;
    // To a member, their e-mails say it themselves
    if (!restored || this.#landing !== none || this.#parts.context.session.status !== 'signed-out') return;
    this.#landing = restored;
  }

  /** `ways` are where to go from a link that worked, `help` from one that did not. */
  render(ways: unknown, help: unknown): unknown {
    return landingView({
      l: this.#parts.l,
      landing: this.#landing,
      failure: this.#failure.render(),
      ways,
      help,
      renewing: this.#renewal.pending,
      onRenew: () => void this.#renew(),
    });
  }

  /** The member left: what they read here is not for whoever comes next. */
  forget(): void {
    this.#landing = none;
    this.#failure.clear();
    this.#draft.drop();
  }

  async #confirm(): Promise<void> {
    this.#failure.clear();
    this.#land({ landing: 'confirming' });
    const state = await this.#confirmation.run(this.#link.value ?? '');
    if (state?.status === 'failed') {
      void this.#failure.show(state.error, { quiet: !this.#host.isConnected, onRetry: () => void this.#confirm() });
    }
    if (state?.status !== 'done') return;
    const { outcome } = state.value;
    // An expired link is still what a new one is asked for with
    if (outcome !== 'link-expired') this.#link.drop();
    this.#settle({ landing: outcome }, this.#said(outcome), !['verified', 'link-used'].includes(outcome));
    if (outcome === 'verified') this.#parts.onVerified();
  }

  async #renew(): Promise<void> {
    if (this.#renewal.pending || this.#failure.holds()) return;
    this.#failure.clear();
    const state = await this.#renewal.run(this.#link.value ?? '');
    if (state?.status === 'failed') void this.#failure.show(state.error, { onRetry: () => void this.#renew() });
    if (state?.status !== 'done') return;
    const { value } = state;
    this.#link.drop();
    if (value.outcome === 'sent') this.#settle({ landing: 'renewed', link: value.link }, this.#parts.l.words.said.sent);
    else this.#settle({ landing: value.outcome }, this.#said(value.outcome));
  }

  #said(outcome: EmailConfirmOutcome['outcome']): string {
    const t = this.#parts.l.words.landing;
    return { verified: t.verified, 'link-used': t.used, 'link-expired': t.expired, 'link-unknown': t.unknown }[outcome];
  }

  #settle(landing: Landing, said: string, isWrong = false): void {
    this.#land(landing);
    if (this.#link.value === undefined) this.#draft.save();
    if (this.#host.isConnected) announce(said, isWrong ? 'assertive' : 'polite', this.#parts.l.lang);
    this.#parts.onSettled();
  }

  #land(landing: Landing): void {
    this.#landing = landing;
    this.#host.requestUpdate();
  }
}
