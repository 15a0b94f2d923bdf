import { html, type ReactiveElement, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { unsavedChangesWords } from '../messages/unsaved-changes.ts';
import { LocalizeController } from './localize-controller.ts';

/** Asks, in a dialog, whether what was typed may be lost (S4-11). */
export class LeaveQuestionController {
  readonly #l: LocalizeController<(typeof unsavedChangesWords)['fr']>;
  readonly #dialog = createRef<HTMLDialogElement>();
  #leave: (() => void) | undefined;

  constructor(host: ReactiveElement) {
    this.#l = new LocalizeController(host, unsavedChangesWords);
  }

  /** Calls `leave` if the member agrees. */
  ask(leave: () => void): void {
    this.#leave = leave;
    this.#dialog.value?.showModal();
  }

  /** The dialog; stands outside any form. */
  render(): TemplateResult {
    const t = this.#l.words;
    return html`<dialog ${ref(this.#dialog)} part="dialog" aria-labelledby="unsaved-question">
      <h3 id="unsaved-question">${t.question}</h3>
      <p>${t.consequence}</p>
      <p class="actions">
        <button type="button" @click=${this.#handleStay}>${t.stay}</button>
        <button type="button" class="quiet-button" @click=${this.#handleLeave}>${t.leave}</button>
      </p>
    </dialog>`;
  }

  readonly #handleStay = (): void => {
    this.#dialog.value?.close();
  };

  readonly #handleLeave = (): void => {
    this.#dialog.value?.close();
    this.#leave?.();
  };
}
