import type {
  ClientError,
  EmailChangeOutcome,
  EmailStatus,
  EmailVerification,
  FieldIssueCode,
  SessionMember,
} from '@trait-union/client';
import { html, type TemplateResult } from 'lit';
import type { FailureController } from '../../controllers/failure-controller.ts';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import { OperationController, type OperationState } from '../../controllers/operation-controller.ts';
import type { PortalController, PortalHost } from '../../controllers/portal-controller.ts';
import { ReauthenticationController } from '../../controllers/reauthentication-controller.ts';
import { addStyles } from '../../internal/add-styles.ts';
import { announce } from '../../internal/announce.ts';
import { fields } from '../../styles/fields.ts';
import { field } from '../../templates/field.ts';
import { changingWords } from './email-verification.changing-messages.ts';

const shape = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;

export interface AddressDraft {
  /** That of the e-mail. */
  id: string;
  address: string;
}

export interface EmailChangingParts {
  context: PortalController;
  failure: FailureController;
  member: () => SessionMember | undefined;
  /** Something was typed, or the form came or went. */
  onDraft: () => void;
  onSent: (status: EmailVerification) => void;
  onCancel: (id: string) => void;
}

/** Another address for an e-mail (S0-17); loaded once the member touches the element. */
export class EmailChanging {
  readonly reauthentication: ReauthenticationController;
  readonly #host: PortalHost;
  readonly #parts: EmailChangingParts;
  readonly #l: LocalizeController<(typeof changingWords)['fr']>;
  readonly #change: OperationController<AddressDraft, EmailChangeOutcome>;
  #draft: AddressDraft | undefined;
  #issue: FieldIssueCode | undefined;

  constructor(host: PortalHost, parts: EmailChangingParts) {
    this.#host = host;
    this.#parts = parts;
    addStyles(host, [fields]);
    this.#l = new LocalizeController(host, changingWords);
    this.reauthentication = new ReauthenticationController(host, parts.context);
    this.#change = new OperationController(host, async ({ id, address }, options) =>
      (await parts.context.ready()).emailVerification.change(id, address, options),
    );
  }

  /** What is typed, and for which e-mail; undefined while the form is closed. */
  get draft(): AddressDraft | undefined {
    return this.#draft;
  }

  get pending(): boolean {
    return this.#change.pending;
  }

  async open(draft: AddressDraft): Promise<void> {
    this.#draft = draft;
    this.#issue = undefined;
    this.#change.reset();
    this.#parts.failure.clear();
    this.#parts.onDraft();
    await this.#focus();
  }

  render({ verified }: EmailStatus): TemplateResult {
    const t = this.#l.words;
    const { pending } = this.#change;
    return html`<form novalidate @submit=${this.#handleSubmit} @input=${this.#handleInput}>
      <div ?inert=${pending}>
        ${field({
          id: 'new-address',
          label: verified ? t.newAddress : t.rightAddress,
          hint: t.hint,
          error: this.#issue && t.issues[this.#issue],
          value: this.#draft?.address ?? '',
          type: 'email',
          autocomplete: 'email',
          maxLength: 254,
          required: true,
        })}
      </div>
      ${this.#parts.failure.render()}
      <p class="actions">
        <button type="submit" part="change" aria-busy=${pending ? 'true' : 'false'}>
          <span .textContent=${pending ? t.sending : t.submit}></span>
        </button>
        <button type="button" class="quiet-button" part="cancel" @click=${this.#handleCancel}>${t.cancel}</button>
      </p>
    </form>`;
  }

  /** The session ended while an address was being typed. */
  expire(member: SessionMember): void {
    void this.reauthentication.ask(member);
  }

  /** It goes on: the act that its end interrupted is done under its own key. */
  resume(): void {
    this.reauthentication.close();
    if (this.#change.error?.code === 'signed-out') void this.#retry();
    else void this.#focus();
  }

  forget(): void {
    this.#close();
    if (this.reauthentication.open) this.reauthentication.close();
  }

  #close(): void {
    this.#draft = undefined;
    this.#issue = undefined;
    this.#change.reset();
    this.#parts.failure.clear();
    this.#parts.onDraft();
  }

  readonly #handleInput = (event: Event): void => {
    if (!this.#draft) return;
    this.#draft = { ...this.#draft, address: (event.target as HTMLInputElement).value };
    this.#parts.onDraft();
  };

  readonly #handleSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#submit();
  };

  readonly #handleCancel = (): void => {
    const { id } = this.#draft ?? {};
    this.#close();
    if (id) this.#parts.onCancel(id);
  };

  #submit(): void {
    if (!this.#draft || this.pending || this.#parts.failure.holds()) return;
    const { id, address } = this.#draft;
    const typed = address.trim();
    this.#issue = typed ? (shape.test(typed) ? undefined : 'malformed') : 'required';
    this.#host.requestUpdate();
    if (this.#issue) {
      void this.#focus();
      return;
    }
    // The field stands still while it is on its way; the focus must not be in it.
    this.#host.renderRoot.querySelector<HTMLElement>('button[type=submit]')?.focus();
    this.#parts.failure.clear();
    void this.#settle(this.#change.run({ id, address: typed }));
  }

  async #retry(): Promise<void> {
    this.#parts.failure.clear();
    await this.#settle(this.#change.retry());
  }

  async #settle(run: Promise<OperationState<EmailChangeOutcome> | undefined>): Promise<void> {
    const state = await run;
    if (state?.status === 'failed') this.#fail(state.error);
    if (state?.status !== 'done') return;
    if (state.value.outcome === 'sent') {
      this.#close();
      this.#parts.onSent(state.value.status);
      return;
    }
    this.#issue = state.value.fields[0]?.code ?? 'malformed';
    announce(this.#l.words.issues[this.#issue], 'assertive', this.#l.lang);
    await this.#focus();
  }

  #fail(error: ClientError): void {
    const { failure, member } = this.#parts;
    this.reauthentication.settle(error, {
      member: member(),
      failure,
      resume: () => void this.#retry(),
      onRetry: () => {
        this.#submit();
      },
    });
  }

  async #focus(): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('#new-address')?.focus();
  }
}
