import type { AcceptInvitationOutcome, Invitation } from '@trait-union/client';
import { html, type TemplateResult } from 'lit';
import type { FailureController } from '../../controllers/failure-controller.ts';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { OperationController } from '../../controllers/operation-controller.ts';
import type { PortalController, PortalHost } from '../../controllers/portal-controller.ts';
import type { InvitationAcceptWords } from './invitation-accept.messages.ts';
import type { Act } from './invitation-accept.steps.ts';
import { signedInView } from './invitation-accept.views.ts';

export interface AcceptingParts {
  context: PortalController;
  l: LocalizeController<InvitationAcceptWords>;
  failure: FailureController;
  token: () => string;
  act: (act: Act) => Promise<void>;
}

/** What somebody who is signed in does with an invitation: accept it, or change accounts. */
export class InvitationAccepting {
  readonly #host: PortalHost;
  readonly #parts: AcceptingParts;
  readonly #accept: OperationController<string, AcceptInvitationOutcome>;
  readonly #signOut: OperationController<'sign-out', unknown>;

  constructor(host: PortalHost, parts: AcceptingParts) {
    this.#host = host;
    this.#parts = parts;
    this.#accept = new OperationController(host, async (token, options) =>
      (await parts.context.ready()).invitations.accept(token, options),
    );
    this.#signOut = new OperationController(host, async (_, options) =>
      (await parts.context.ready()).session.signOut(options),
    );
  }

  render(invitation: Invitation): TemplateResult {
    const { context, failure, l } = this.#parts;
    const { session } = context;
    return html`${failure.render()}${signedInView(l, invitation, {
      name: session.status === 'signed-in' ? session.member.displayName : '',
      accepting: this.#accept.pending,
      switching: this.#signOut.pending,
      onAccept: this.#handleAccept,
      onSwitch: () => void this.#switch(),
    })}`;
  }

  readonly #handleAccept = (): void => {
    if (this.#accept.pending || this.#parts.failure.holds()) return;
    this.#parts.failure.clear();
    void this.#settle();
  };

  async #settle(): Promise<void> {
    const { act, failure, token } = this.#parts;
    const state = await this.#accept.run(token());
    if (state?.status === 'failed')
      await failure.show(state.error, { onRetry: this.#handleAccept, quiet: !this.#host.isConnected });
    if (state?.status === 'done') await act({ act: 'answered', outcome: state.value.outcome, problems: [] });
  }

  async #switch(): Promise<void> {
    if (this.#signOut.pending) return;
    await this.#parts.act({ act: 'sign-in' });
    await this.#signOut.run('sign-out');
  }
}
