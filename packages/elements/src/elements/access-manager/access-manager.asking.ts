import type { ClientError, SeatRequest, SeatRequestOutcome, Seats } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import { DraftController } from '../../controllers/draft-controller.ts';
import { FailureController } from '../../controllers/failure-controller.ts';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import { OperationController, type OperationState } from '../../controllers/operation-controller.ts';
import type { PortalHost } from '../../controllers/portal-controller.ts';
import { addStyles } from '../../internal/add-styles.ts';
import { announce } from '../../internal/announce.ts';
import { refusalText } from '../../messages/refusals.ts';
import { field, longField } from '../../templates/field.ts';
import { notice } from '../../templates/notice.ts';
import { askingWords, type Problem } from './access-manager.asking-messages.ts';
import { invitingStyles } from './access-manager.inviting-styles.ts';
import type { AccessParts, OpenedPart } from './access-manager.parts.ts';

interface Draft {
  total: string;
  message: string;
}

const empty: Draft = { total: '', message: '' };

/** Asking the union for more seats (S3-30). */
export class SeatsAsking implements OpenedPart {
  readonly #host: PortalHost;
  readonly #parts: AccessParts;
  readonly #l: LocalizeController<(typeof askingWords)['fr']>;
  readonly #failure: FailureController;
  readonly #ask: OperationController<SeatRequest, SeatRequestOutcome>;
  readonly #draft: DraftController<Draft>;
  #typed: Draft | undefined;
  #problem: Problem | undefined;
  #outcome: 'requested' | 'already-requested' | undefined;

  constructor(host: PortalHost, parts: AccessParts) {
    this.#host = host;
    this.#parts = parts;
    this.#l = new LocalizeController(host, askingWords);
    this.#failure = new FailureController(host, () => parts.context.client?.clock);
    this.#draft = new DraftController(host, 'access-manager-asking', () => (this.#isTyped ? this.#typed : undefined));
    this.#ask = new OperationController(host, async (request, options) =>
      (await parts.context.ready()).access.requestSeats(request, options),
    );
    addStyles(host, [invitingStyles]);
  }

  get isBusy(): boolean {
    return this.#ask.pending || this.#isTyped;
  }

  resume(): void {
    if (this.#ask.error?.code === 'signed-out') void this.#settle(this.#ask.retry());
  }

  opened(): void {
    this.#outcome = undefined;
  }

  forget(): void {
    this.#draft.drop();
    this.#ask.reset();
    this.#failure.clear();
    this.#typed = this.#problem = this.#outcome = undefined;
  }

  render(): TemplateResult {
    const t = this.#l.words;
    return html`<div class="opened" part="asking">
      <div class="opened-head">
        <h3 id="opened" tabindex="-1">${t.heading}</h3>
        <button type="button" class="quiet-button" part="close" @click=${this.#parts.close}>${t.close}</button>
      </div>
      ${
        this.#seats?.total === null
          ? html`<p>${t.unlimited}</p>`
          : this.#outcome
            ? this.#renderOutcome(this.#outcome)
            : this.#renderForm()
      }
    </div>`;
  }

  get #now(): Draft {
    return (this.#typed ??= this.#draft.restored) ?? empty;
  }

  get #isTyped(): boolean {
    return Boolean(this.#typed && (this.#typed.total + this.#typed.message).trim());
  }

  get #seats(): Seats | undefined {
    return this.#parts.people.seats;
  }

  get #present(): number {
    return this.#seats?.total ?? 0;
  }

  /** By somebody else or not: the list says how many, beside the seats. */
  #renderOutcome(outcome: 'requested' | 'already-requested'): TemplateResult {
    const t = this.#l.words;
    const total = this.#seats?.request?.total;
    return html`<div id="seats-asked" class="report" tabindex="-1">
      ${
        outcome === 'requested'
          ? notice({ kind: 'success', text: t.requested, detail: t.requestedDetail })
          : notice({ kind: 'info', text: t.alreadyRequested(total), detail: t.alreadyDetail })
      }
    </div>`;
  }

  #renderForm(): TemplateResult {
    const t = this.#l.words;
    const { total, message } = this.#now;
    const { pending } = this.#ask;
    const verdict = this.#parts.mayDo('access.request-seats');
    const isRefused = verdict.state === 'refused';
    const present = this.#present;
    return html`<form novalidate @input=${this.#handleInput} @submit=${this.#handleSubmit}>
      <div class="group" ?inert=${pending}>
        ${field({
          id: 'asked-total',
          label: t.total,
          hint: t.totalHint(present),
          error: this.#problem && t.problems[this.#problem](present),
          value: total,
          inputMode: 'numeric',
          maxLength: 6,
          required: true,
          width: 'short',
        })}
        ${longField({ id: 'asked-message', label: t.message, hint: t.messageHint, value: message, maxLength: 1000 })}
      </div>
      ${this.#failure.render()}
      <p class="actions">
        <button
          type="submit"
          part="ask-seats"
          aria-busy=${pending ? 'true' : 'false'}
          aria-disabled=${isRefused ? 'true' : 'false'}
          aria-describedby=${isRefused ? 'asking-refused' : nothing}
        >
          <span .textContent=${pending ? t.asking : t.ask}></span>
        </button>
        ${isRefused ? html`<span class="quiet" id="asking-refused">${refusalText(verdict, this.#l.lang)}</span>` : nothing}
      </p>
    </form>`;
  }

  readonly #handleInput = ({ target }: Event): void => {
    const { id, value } = target as HTMLInputElement;
    const part = id.replace('asked-', '');
    if (part !== 'total' && part !== 'message') return;
    if (part === 'total') this.#problem = undefined;
    this.#typed = { ...this.#now, [part]: value };
    this.#draft.save();
    this.#host.requestUpdate();
  };

  readonly #handleSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const verdict = this.#parts.mayDo('access.request-seats');
    if (verdict.state === 'refused') announce(refusalText(verdict, this.#l.lang), 'polite', this.#l.lang);
    if (verdict.state !== 'allowed' || this.#ask.pending || this.#failure.holds()) return;
    const { total, message } = this.#now;
    // « 1 200 », with whatever space a phone puts in it
    const digits = total.replace(/\s/g, '');
    const count = /^[1-9]\d{0,5}$/.test(digits) ? Number(digits) : undefined;
    if (count === undefined) this.#refuse(digits ? 'malformed' : 'required');
    else if (count <= this.#present) this.#refuse('too-few');
    else void this.#settle(this.#ask.run({ total: count, message: message.trim() }));
  };

  #refuse(problem: Problem): void {
    this.#problem = problem;
    announce(this.#l.words.problems[problem](this.#present), 'assertive', this.#l.lang);
    void this.#focus('#asked-total');
  }

  async #settle(running: Promise<OperationState<SeatRequestOutcome> | undefined>): Promise<void> {
    this.#failure.clear();
    const state = await running;
    if (state?.status === 'failed') this.#fail(state.error);
    if (state?.status !== 'done') return;
    const { value } = state;
    if (value.outcome === 'invalid-fields') {
      this.#refuse('refused');
      return;
    }
    this.#draft.drop();
    this.#typed = this.#problem = undefined;
    this.#outcome = value.outcome;
    this.#parts.people.wrote({ seats: value.seats, changed: value.outcome === 'requested' });
    const t = this.#l.words;
    const text = value.outcome === 'requested' ? t.requested : t.alreadyRequested(value.seats.request?.total);
    if (!this.#host.isConnected) return;
    announce(text, 'polite', this.#l.lang);
    await this.#focus('#seats-asked');
  }

  #fail(error: ClientError): void {
    this.#parts.settle(error, { failure: this.#failure, resume: () => void this.#settle(this.#ask.retry()) });
  }

  async #focus(selector: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
