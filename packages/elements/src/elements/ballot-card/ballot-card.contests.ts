import type { Ballot, FilledBallot } from '@trait-union/client';
import type { nothing} from 'lit';
import { html, type ReactiveElement, type TemplateResult } from 'lit';
import { emptyMarks, filledBallot, type Marks } from './ballot-card.marks.ts';

export interface ContestsOptions {
  /** In the review, the member wants to change that contest: show it, then `focusContest()`. */
  onChange: (contest: string) => void;
  /** The member did something in a contest: they are still there. */
  onAct?: () => void;
}

/**
 * Everything inside one ballot: what is marked, the contests and the review. Marks are in its memory alone, and end
 * with `reset()`.
 */
export class ContestsController {
  marks: Marks = new Map();
  readonly #host: ReactiveElement;
  readonly #options: ContestsOptions;
  #ballot: Ballot | undefined;

  constructor(host: ReactiveElement, options: ContestsOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Something is marked or written. */
  get touched(): boolean {
    return [...this.marks.values()].some(({ chosen, names }) => chosen.length > 0 || names.some(Boolean));
  }

  /** A ballot to fill in, all of it untouched; the same one again changes nothing. */
  open(ballot: Ballot): void {
    if (this.#ballot === ballot) return;
    this.#ballot = ballot;
    this.marks = emptyMarks(ballot.manifest);
    this.#host.requestUpdate();
  }

  /** Forgets the ballot and all that was marked. */
  reset(): void {
    this.#ballot = undefined;
    this.marks = new Map();
    this.#host.requestUpdate();
  }

  /** What is to be sealed. Only after `check()`. */
  filled(): FilledBallot {
    return this.#ballot ? filledBallot(this.#ballot.manifest, this.marks) : [];
  }

  /**
   * Before the review: true when all can be sent, and what is left to choose is announced (rule 8). Else shows what is
   * to be corrected, and gives that the focus.
   */
  check(): boolean {
    return this.#ballot !== undefined;
  }

  /** The contests, or the one to change alone. The button to the review, below, is the card's. */
  renderContests(only?: string): TemplateResult | typeof nothing {
    const contests = this.#ballot?.manifest.contests.filter(({ id }) => !only || id === only) ?? [];
    return html`${contests.map(({ title }) => html`<h3>${title.fr}</h3>`)}`;
  }

  /** Every contest with what was chosen, or that nothing was. The buttons to confirm and to cast are the card's. */
  renderReview(): TemplateResult | typeof nothing {
    const contests = this.#ballot?.manifest.contests ?? [];
    return html`${contests.map(
      ({ id, title }) =>
        html`<button
          type="button"
          @click=${() => {
            this.#options.onChange(id);
          }}
        >
          ${title.fr}
        </button>`,
    )}`;
  }

  /** Once it is rendered. */
  focusContest(id: string): void {
    const at = this.#ballot?.manifest.contests.findIndex((contest) => contest.id === id) ?? -1;
    this.#host.shadowRoot?.getElementById(`contest-${String(at)}`)?.focus();
  }
}
