import type { JobOffer, Versioned } from '@trait-union/client';
import { html, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { PostingLocale } from './job-board.posting-messages.ts';

/** Asks, in a dialog, whether an offer is to be withdrawn. */
export class WithdrawQuestion {
  readonly #l: PostingLocale;
  readonly #onAgree: (offer: Versioned<JobOffer>) => void;
  readonly #dialog = createRef<HTMLDialogElement>();
  #offer: Versioned<JobOffer> | undefined;

  constructor(l: PostingLocale, onAgree: (offer: Versioned<JobOffer>) => void) {
    this.#l = l;
    this.#onAgree = onAgree;
  }

  ask(offer: Versioned<JobOffer>): void {
    this.#offer = offer;
    this.#dialog.value?.showModal();
  }

  readonly close = (): void => {
    this.#offer = undefined;
    this.#dialog.value?.close();
  };

  render(): TemplateResult {
    const t = this.#l.words;
    return html`<dialog ${ref(this.#dialog)} part="dialog" aria-labelledby="withdraw-question">
      <h3 id="withdraw-question">${t.withdrawQuestion}</h3>
      <p>${t.withdrawConsequence}</p>
      <p class="actions">
        <button type="button" part="confirm" @click=${this.#handleAgree}>${t.confirmWithdrawal}</button>
        <button type="button" class="quiet-button" @click=${this.close}>${t.keepOffer}</button>
      </p>
    </dialog>`;
  }

  readonly #handleAgree = (): void => {
    const offer = this.#offer;
    this.close();
    if (offer) this.#onAgree(offer);
  };
}
