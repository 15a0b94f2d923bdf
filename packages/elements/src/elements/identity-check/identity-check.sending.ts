import type {
  ClientError,
  Identity,
  IdentitySubmission,
  IdentitySubmitOutcome,
  PortalClient,
  SessionMember,
  UploadLimits,
} from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { FailureController } from '../../controllers/failure-controller.ts';
import { FileFieldController } from '../../controllers/file-field-controller.ts';
import { LeaveWarningController } from '../../controllers/leave-warning-controller.ts';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import { OperationController, type OperationState } from '../../controllers/operation-controller.ts';
import type { PortalController, PortalHost } from '../../controllers/portal-controller.ts';
import { ReauthenticationController } from '../../controllers/reauthentication-controller.ts';
import { addStyles } from '../../internal/add-styles.ts';
import { announce } from '../../internal/announce.ts';
import { checkIcon, circleIcon } from '../../internal/icons.ts';
import { toBase64 } from '../../internal/image/paint.ts';
import type { PreparedFile } from '../../internal/image/prepare-file.ts';
import { fields } from '../../styles/fields.ts';
import { errorSummary } from '../../templates/error-summary.ts';
import { icon } from '../../templates/icon.ts';
import { notice } from '../../templates/notice.ts';
import { IdentityCheckSubmittedEvent } from './identity-check.events.ts';
import { sendingWords } from './identity-check.sending-messages.ts';
import { factsOf, slots, slotsOf, type Act, type Slot, type Step } from './identity-check.steps.ts';

/** What a member sends: a file for each place. Its name, which is ours alone, tells one intention from another. */
type Sending = readonly { slot: Slot; name: string; file: PreparedFile }[];

/** Refused by the backend at a field, which says so. */
type Outcome = IdentitySubmitOutcome | { outcome: 'file-refused' };

export interface IdentitySendingParts {
  context: PortalController;
  failure: FailureController;
  step: () => Step;
  act: (act: Act) => void;
  limits: () => UploadLimits | undefined;
  member: () => SessionMember | undefined;
  onSettled: (identity: Identity) => Promise<void>;
}

/** Choosing files and sending them; loaded once the member goes on from the guide. */
export class IdentitySending {
  readonly reauthentication: ReauthenticationController;
  readonly #host: PortalHost;
  readonly #parts: IdentitySendingParts;
  readonly #l: LocalizeController<(typeof sendingWords)['fr']>;
  readonly #fields: Readonly<Record<Slot, FileFieldController>>;
  readonly #operation: OperationController<Sending, Outcome>;
  #giving = new AbortController();
  /** What is referred to once every file has arrived: the same through every retry, under the same key (trust R6). */
  #arrived: { of: Sending; documents: IdentitySubmission['documents'] } | undefined;
  #said: 'cancelled' | 'gone' | undefined;

  constructor(host: PortalHost, parts: IdentitySendingParts) {
    this.#host = host;
    this.#parts = parts;
    addStyles(host, [fields]);
    this.#l = new LocalizeController(host, sendingWords);
    this.reauthentication = new ReauthenticationController(host, parts.context);
    const field = (name: Slot): FileFieldController =>
      new FileFieldController(host, {
        name,
        purpose: 'identity',
        most: 1,
        limits: parts.limits,
        onChange: () => {
          this.#said = undefined;
          parts.act({ act: 'changed' });
        },
      });
    this.#fields = { both: field('both'), photo: field('photo'), address: field('address') };
    new LeaveWarningController(host, () => this.dirty);
    this.#operation = new OperationController(host, (sending, options) => this.#send(sending, options.key));
    host.addController({
      hostConnected: () => {
        addEventListener('online', this.#handleOnline);
        addEventListener('pageshow', this.#handleShown);
      },
      hostDisconnected: () => {
        removeEventListener('online', this.#handleOnline);
        removeEventListener('pageshow', this.#handleShown);
      },
    });
  }

  /** The member would lose something by leaving now. */
  get dirty(): boolean {
    return slots.some((slot) => this.#fields[slot].files.length > 0);
  }

  /** What takes a file that is dropped beside a place; nothing where that could be one of two. */
  get taker(): FileFieldController['add'] | undefined {
    const { step, way } = this.#parts.step();
    return step === 'documents' && way === 'one' ? this.#fields.both.add : undefined;
  }

  render(): TemplateResult {
    const t = this.#l.words;
    const step = this.#parts.step();
    const places = slotsOf[step.way ?? 'one'];
    const missing = step.step === 'documents' ? step.missing : [];
    const sending = this.#operation.pending;
    const settling = step.step === 'sending' && step.settling;
    return html`${
        missing.length
          ? errorSummary(
              t.errors(missing.length),
              missing.map((slot) => ({ id: slot, text: this.#lacking(slot) })),
            )
          : nothing
      }
      ${this.#said ? notice({ kind: this.#said === 'gone' ? 'error' : 'info', text: t[this.#said] }) : nothing}
      <form novalidate @submit=${this.#handleSubmit}>
        ${places.map((slot) =>
          this.#fields[slot].render({
            label: t.slots[slot],
            error: missing.includes(slot) ? this.#lacking(slot) : undefined,
          }),
        )}
        ${this.#renderProof(places)} ${this.#parts.failure.render()}
        <p class="actions">
          <button type="submit" part="send" aria-busy=${sending ? 'true' : 'false'}>
            <span .textContent=${sending ? (settling ? t.settling : t.sending) : t.send}></span>
          </button>
          ${
            sending
              ? html`<button
                  type="button"
                  class="quiet-button"
                  part="cancel"
                  ?hidden=${settling}
                  @click=${this.#handleCancel}
                >
                  ${t.cancel}
                </button>`
              : html`<button type="button" class="quiet-button" part="back" @click=${this.#handleBack}>
                  ${t.back}
                </button>`
          }
        </p>
      </form>`;
  }

  /** Both facts have to be shown between the documents (S1-08). */
  #renderProof(places: readonly Slot[]): TemplateResult {
    const t = this.#l.words;
    const shown = places.filter((slot) => this.#fields[slot].files.length > 0).flatMap((slot) => factsOf[slot]);
    return html`<section class="proof" aria-labelledby="proof">
      <h3 id="proof">${t.proof}</h3>
      <ul>
        ${factsOf.both.map((fact) => {
          const done = shown.includes(fact);
          return html`<li data-done=${done ? 'true' : 'false'}>
            ${icon(done ? checkIcon : circleIcon)}<span
              .textContent=${t.facts[fact][done ? 'shown' : 'lacking']}
            ></span>
          </li>`;
        })}
      </ul>
    </section>`;
  }

  #lacking(slot: Slot): string {
    const t = this.#l.words;
    return this.#fields[slot].preparing ? t.preparing : t.missing[slot];
  }

  /** The session ended while there was something to lose. */
  expire(member: SessionMember): void {
    void this.reauthentication.ask(member);
  }

  /** It goes on: what its end interrupted is done under its own key. */
  resume(): void {
    this.reauthentication.close();
    void this.#focus('heading');
    if (this.#operation.error?.code === 'signed-out') void this.#retry();
  }

  /** Nothing of the files stays, here or at the backend (trust P3). */
  forget(): void {
    this.#giving.abort();
    this.#operation.reset();
    this.#arrived = undefined;
    if (this.reauthentication.open) this.reauthentication.close();
    for (const slot of slots) this.#fields[slot].clear();
    this.#said = undefined;
  }

  readonly #handleSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { way } = this.#parts.step();
    if (!way || this.#operation.pending || this.#parts.failure.holds()) return;
    this.#said = undefined;
    const sending = slotsOf[way].flatMap((slot) => {
      const [file] = this.#fields[slot].files;
      return file ? [{ slot, name: file.file.name, file }] : [];
    });
    const missing = slotsOf[way].filter((slot) => !sending.some((each) => each.slot === slot));
    if (missing.length) {
      this.#parts.act({ act: 'incomplete', missing });
      void this.#focus('error-summary');
      return;
    }
    this.#begin(() => this.#operation.run(sending));
  };

  readonly #handleCancel = (): void => {
    const { client } = this.#parts.context;
    this.#stop();
    this.#operation.reset();
    this.#arrived = undefined;
    if (client) for (const slot of slots) this.#fields[slot].discard(client);
    this.#said = 'cancelled';
    this.#say(this.#l.words.cancelled, 'polite');
    void this.#focusSend();
  };

  readonly #handleBack = (): void => {
    this.#parts.failure.clear();
    this.#parts.act({ act: 'returned' });
  };

  /** What a lost connection stopped goes on by itself once it is back. */
  readonly #handleOnline = (): void => {
    const code = this.#operation.error?.code;
    if (code === 'offline' || code === 'unreachable') void this.#retry();
  };

  /** What was on its way when the page went into the browser's cache will never be answered (trust R18). */
  readonly #handleShown = ({ persisted }: PageTransitionEvent): void => {
    if (persisted && this.#parts.step().step === 'sending') this.#stop();
  };

  async #retry(): Promise<void> {
    if (!this.#operation.pending) this.#begin(() => this.#operation.retry());
    await this.#host.updateComplete;
  }

  #begin(run: () => Promise<OperationState<Outcome> | undefined>): void {
    // The fields go while their files are on their way; the focus must not be on one of them
    this.#host.renderRoot.querySelector<HTMLElement>('button[type=submit]')?.focus();
    this.#parts.failure.clear();
    this.#giving = new AbortController();
    this.#parts.act({ act: 'sent' });
    void this.#settle(run());
  }

  #stop(): void {
    this.#giving.abort();
    this.#parts.act({ act: 'stopped' });
  }

  async #send(sending: Sending, key: string): Promise<Outcome> {
    const client = await this.#parts.context.ready();
    if (this.#arrived?.of !== sending) {
      const documents = await this.#sendFiles(client, sending);
      if (!documents) return { outcome: 'file-refused' };
      this.#arrived = { of: sending, documents };
    }
    this.#parts.act({ act: 'arrived' });
    return client.identity.submit({ documents: this.#arrived.documents }, { key });
  }

  /** Undefined once one is refused, which its field says. */
  async #sendFiles(client: PortalClient, sending: Sending): Promise<IdentitySubmission['documents'] | undefined> {
    const documents: IdentitySubmission['documents'] = [];
    for (const { slot, file } of sending) {
      const [upload] = (await this.#fields[slot].send(client, this.#giving.signal)) ?? [];
      if (!upload) return undefined;
      const preview = file.preview && (await toBase64(file.preview));
      documents.push({ upload, shows: [...factsOf[slot]], ...(preview && { preview }) });
    }
    return documents;
  }

  async #settle(run: Promise<OperationState<Outcome> | undefined>): Promise<void> {
    const state = await run;
    if (state?.status === 'failed') this.#fail(state.error);
    if (state?.status !== 'done') return;
    const { value } = state;
    const t = this.#l.words;
    switch (value.outcome) {
      case 'submitted':
      case 'already-submitted':
        this.forget();
        await this.#parts.onSettled(value.identity);
        this.#say(value.outcome === 'submitted' ? t.said : t.already, 'polite');
        if (value.outcome === 'submitted') this.#host.dispatchEvent(new IdentityCheckSubmittedEvent());
        break;
      case 'invalid-fields':
        // The backend has forgotten a file since it arrived: it goes out anew
        this.#handleGone();
        break;
      case 'file-refused':
        this.#stop();
        void this.#focusRefused();
    }
  }

  #handleGone(): void {
    const { client } = this.#parts.context;
    this.#arrived = undefined;
    if (client) for (const slot of slots) this.#fields[slot].discard(client);
    this.#stop();
    this.#said = 'gone';
    this.#say(this.#l.words.gone, 'assertive');
    void this.#focusSend();
  }

  #fail(error: ClientError): void {
    if (error.code === 'aborted') return;
    const { failure, member } = this.#parts;
    const current = member();
    this.#stop();
    this.reauthentication.settle(error, { member: current, failure, resume: () => void this.#retry() });
  }

  async #focusSend(): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('button[type=submit]')?.focus();
  }

  async #focusRefused(): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('input[aria-invalid=true]')?.focus();
  }

  async #focus(id: string): Promise<void> {
    await this.#host.updateComplete;
    this.#host.shadowRoot?.getElementById(id)?.focus();
  }

  /** An element that has left the page has nothing to say any more; what it sent is still done. */
  #say(text: string, politeness: 'polite' | 'assertive'): void {
    if (this.#host.isConnected) announce(text, politeness, this.#l.lang);
  }
}
