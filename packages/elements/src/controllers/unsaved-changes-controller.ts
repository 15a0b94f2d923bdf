import { html, type ReactiveElement, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { unsavedChangesWords } from '../messages/unsaved-changes.ts';
import { LeaveWarningController } from './leave-warning-controller.ts';
import { LocalizeController } from './localize-controller.ts';

/** Keeps what was typed from being lost by accident (S4-11): the browser asks before the page is left, a dialog before the form is. */
export class UnsavedChangesController {
  readonly #isDirty: () => boolean;
  readonly #l: LocalizeController<(typeof unsavedChangesWords)['fr']>;
  readonly #dialog = createRef<HTMLDialogElement>();
  #leave: (() => void) | undefined;

  constructor(host: ReactiveElement, isDirty: () => boolean) {
    this.#isDirty = isDirty;
    this.#l = new LocalizeController(host, unsavedChangesWords);
    new LeaveWarningController(host, isDirty);
  }

  /** Calls `leave`: at once if nothing would be lost, else if the member agrees. */
  ask(leave: () => void): void {
    if (!this.#isDirty()) {
      leave();
      return;
    }
    this.#leave = leave;
    this.#dialog.value?.showModal();
  }

  /** The dialog; stands outside the form. */
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
