import type { ReactiveElement, TemplateResult } from 'lit';
import { LeaveQuestionController } from './leave-question-controller.ts';
import { LeaveWarningController } from './leave-warning-controller.ts';

/** Keeps what was typed from being lost by accident (S4-11): the browser asks before the page is left, a dialog before the form is. */
export class UnsavedChangesController {
  readonly #isDirty: () => boolean;
  readonly #question: LeaveQuestionController;

  constructor(host: ReactiveElement, isDirty: () => boolean) {
    this.#isDirty = isDirty;
    this.#question = new LeaveQuestionController(host);
    new LeaveWarningController(host, isDirty);
  }

  /** Calls `leave`: at once if nothing would be lost, else if the member agrees. */
  ask(leave: () => void): void {
    if (this.#isDirty()) this.#question.ask(leave);
    else leave();
  }

  /** The dialog; stands outside the form. */
  render(): TemplateResult {
    return this.#question.render();
  }
}
