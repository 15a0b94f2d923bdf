import type { Ballot, Contest, FilledBallot } from '@trait-union/client';
import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import { announce } from '../../internal/announce.ts';
import { nextFrame } from '../../internal/next-frame.ts';
import { errorSummary } from '../../templates/error-summary.ts';
import { changesBetween, type BallotChanges } from './ballot-card.changes.ts';
import { words } from './ballot-card.contest-messages.ts';
import { contestView, headingId, isInOrder, problemId, problemText, toldText } from './ballot-card.contest-view.ts';
import { deliberateKeys } from './ballot-card.keys.ts';
import {
  emptyMarks,
  filledBallot,
  isAlone,
  markOf,
  perform,
  problemOf,
  refusals,
  shownKeys,
  type Act,
  type Key,
  type Mark,
  type Marks,
  type Problem,
  type Told,
} from './ballot-card.marks.ts';
import { reviewView, undervoted } from './ballot-card.review.ts';

export interface ContestsOptions {
  /** In the review, the member wants to change that contest: show it, then `focusContest()`. */
  onChange: (contest: string) => void;
  /** The member did something in a contest: they are still there. */
  onAct?: () => void;
}

interface ContestProblem {
  contest: Contest;
  /** Its place on the ballot. */
  at: number;
  problem: Problem;
}

/**
 * Everything inside one ballot: what is marked, the contests and the review. Marks are in its memory alone, and end
 * with `reset()`.
 */
export class ContestsController {
  marks: Marks = new Map();
  readonly #host: ReactiveElement;
  readonly #options: ContestsOptions;
  readonly #l: LocalizeController<(typeof words)['fr']>;
  #ballot: Ballot | undefined;
  /** What can be chosen, in the order to show, by contest. */
  #keys: ReadonlyMap<string, readonly Key[]> = new Map();
  /** What the last act came to, and in which contest. */
  #told: { contest: string; told: Told; key?: Key } | undefined;
  /** The contest whose line still tells of the mark before: both would be long for one frame, in a long ballot. */
  #behind: { contest: string; mark: Mark } | undefined;
  /** Whether what is to be corrected was asked for. */
  #checked = false;
  #starts: IntersectionObserver | undefined;
  #ends: IntersectionObserver | undefined;

  constructor(host: ReactiveElement, options: ContestsOptions) {
    this.#host = host;
    this.#options = options;
    this.#l = new LocalizeController(host, words);
    deliberateKeys(host);
    host.addController({
      hostDisconnected: () => {
        this.#starts?.disconnect();
        this.#ends?.disconnect();
      },
    });
  }

  /** Something is marked or written. */
  get touched(): boolean {
    return [...this.marks.values()].some(({ chosen, names }) => chosen.length > 0 || names.some(Boolean));
  }

  /** A ballot to fill in, all of it untouched; the same one again changes nothing. */
  open(ballot: Ballot): void {
    if (this.#ballot === ballot) return;
    this.reset();
    this.#ballot = ballot;
    this.marks = emptyMarks(ballot.manifest);
    this.#keys = new Map(ballot.manifest.contests.map((contest) => [contest.id, shownKeys(contest, ballot.rotation)]));
  }

  /** Another ballot in place of this one. What stands in the questions that are the same stays. */
  change(ballot: Ballot): BallotChanges {
    const { marks } = this;
    const changes = changesBetween(this.#ballot?.manifest ?? { ...ballot.manifest, contests: [] }, ballot.manifest);
    this.open(ballot);
    this.marks = new Map([...this.marks, ...[...marks].filter(([id]) => changes.kept.has(id))]);
    return changes;
  }

  /** Forgets the ballot and all that was marked. */
  reset(): void {
    this.#ballot = undefined;
    this.marks = new Map();
    this.#keys = new Map();
    this.#told = undefined;
    this.#behind = undefined;
    this.#checked = false;
    this.#host.requestUpdate();
  }

  /** What is to be sealed. Only after `check()`. */
  filled(): FilledBallot {
    return this.#ballot ? filledBallot(this.#ballot.manifest, this.marks) : [];
  }

  /**
   * Before the review: true when all can be sent, and then it is announced where fewer than allowed are chosen (rule 8).
   * Else shows what is to be corrected, and gives that the focus.
   */
  check(): boolean {
    if (!this.#ballot) return false;
    this.#checked = true;
    this.#told = undefined;
    this.#host.requestUpdate();
    if (this.#problems.length) {
      void this.#focus('error-summary');
      return false;
    }
    const { length } = undervoted(this.#ballot.manifest, this.marks);
    if (length) announce(this.#l.words.undervotes(length), 'polite', this.#l.lang);
    return true;
  }

  /** The contests, or the one to change alone. The button to the review, below, is the card's. */
  renderContests(only?: string): TemplateResult | typeof nothing {
    const contests = this.#ballot?.manifest.contests;
    if (!contests) return nothing;
    const problems = this.#problems;
    return html`<div class="contests">
      ${only ? nothing : this.#renderHow(contests)} ${this.#renderProblems(problems)}
      ${contests.map((contest, at) =>
        only && contest.id !== only
          ? nothing
          : this.#renderContest(contest, at, problems.find((each) => each.contest === contest)?.problem),
      )}
    </div>`;
  }

  /** Every contest with what was chosen, or that nothing was. The buttons to confirm and to cast are the card's. */
  renderReview(): TemplateResult | typeof nothing {
    if (!this.#ballot) return nothing;
    const { manifest, rotation } = this.#ballot;
    return reviewView({ l: this.#l, manifest, rotation, marks: this.marks, onChange: this.#options.onChange });
  }

  /** Once it is rendered. */
  focusContest(id: string): void {
    void this.#focus(headingId(this.#ballot?.manifest.contests.findIndex((contest) => contest.id === id) ?? -1));
  }

  get #problems(): ContestProblem[] {
    const contests = this.#checked ? (this.#ballot?.manifest.contests ?? []) : [];
    return contests.flatMap((contest, at) => {
      const problem = problemOf(contest, markOf(this.marks, contest));
      return problem ? [{ contest, at, problem }] : [];
    });
  }

  #renderHow(contests: readonly Contest[]): TemplateResult {
    const t = this.#l.words;
    const how = contests.some(({ writeIns }) => writeIns) ? [...t.how, t.howToWriteIn] : t.how;
    return html`<p class="how">${how.join(' ')}</p>`;
  }

  #renderProblems(problems: readonly ContestProblem[]): TemplateResult | typeof nothing {
    const t = this.#l.words;
    if (problems.length === 0) return nothing;
    return errorSummary(
      t.problems(problems.length),
      problems.map(({ contest, at, problem }) => ({
        id: problemId(at, problem),
        text: t.at(contest.title[this.#l.lang], problemText(this.#l, contest, problem)),
      })),
    );
  }

  /** Anew only where something changed: a ballot may be long (20 contests of 50 options). */
  #renderContest(contest: Contest, at: number, problem: Problem | undefined): unknown {
    const mark = markOf(this.marks, contest);
    const keys = this.#keys.get(contest.id) ?? [];
    const stated = this.#behind?.contest === contest.id ? this.#behind.mark : mark;
    const told = this.#told?.contest === contest.id ? this.#told : undefined;
    return guard([contest, mark, stated, keys, told, JSON.stringify(problem), this.#l.lang], () =>
      contestView({
        l: this.#l,
        contest,
        at,
        mark,
        stated,
        keys,
        told,
        problem,
        onAct: (act) => this.#act(contest, act),
        onOrder: () => {
          this.#order(contest);
        },
        onStart: this.#handleStart,
        onEnd: this.#handleEnd,
      }),
    );
  }

  #act(contest: Contest, act: Act): boolean {
    const before = markOf(this.marks, contest);
    const { mark, told } = perform(contest, before, act);
    this.marks = new Map(this.marks).set(contest.id, mark);
    this.#options.onAct?.();
    this.#host.requestUpdate();
    // What is typed says itself
    if (!told) return true;
    this.#behind ??= { contest: contest.id, mark: before };
    void this.#tell(contest, told, act);
    if (told === 'cleared') this.focusContest(contest.id);
    return !refusals.includes(told);
  }

  async #tell(contest: Contest, told: Told, act: Act): Promise<void> {
    const ballot = this.#ballot;
    await nextFrame();
    if (this.#ballot !== ballot) return;
    this.#behind = undefined;
    this.#told = { contest: contest.id, told, ...('key' in act && { key: act.key }) };
    this.#host.requestUpdate();
    const text = toldText({ l: this.#l, contest, stated: markOf(this.marks, contest) }, this.#told);
    if (this.#host.isConnected) announce(text, 'polite', this.#l.lang);
  }

  #order(contest: Contest): void {
    const { chosen } = markOf(this.marks, contest);
    const ballotOrder = shownKeys(contest, this.#ballot?.rotation ?? '');
    const ranked = chosen.filter((key) => !isAlone(contest, key));
    const inOrder = isInOrder(this.#keys.get(contest.id) ?? [], { ...markOf(this.marks, contest), chosen: ranked });
    const keys = inOrder ? ballotOrder : [...ranked, ...ballotOrder.filter((key) => !ranked.includes(key))];
    this.#keys = new Map(this.#keys).set(contest.id, keys);
    this.#host.requestUpdate();
  }

  async #focus(id: string): Promise<void> {
    await this.#host.updateComplete;
    this.#host.shadowRoot?.getElementById(id)?.focus();
  }

  /** What of a contest is out of view, above or below, is told by the looks of what stays (rule 6). */
  readonly #handleStart = (start: Element | undefined): void => {
    this.#starts ??= watchEdges(past.above, (edge, isPast) => {
      edge.nextElementSibling?.classList.toggle('stuck', isPast);
    });
    if (start) this.#starts.observe(start);
  };

  readonly #handleEnd = (end: Element | undefined): void => {
    this.#ends ??= watchEdges(past.below, ({ previousElementSibling: cue }, isPast) => {
      if (cue instanceof HTMLElement) cue.hidden = !isPast;
    });
    if (end) this.#ends.observe(end);
  };
}

/** Whether an edge is past one side of the view: beyond the other side, however far, counts as in view. */
const past = { above: '0px 0px 1000000px', below: '1000000px 0px 64px' } as const;

const watchEdges = (rootMargin: string, onChange: (edge: Element, isPast: boolean) => void): IntersectionObserver =>
  new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) onChange(target, !isIntersecting);
    },
    { rootMargin },
  );
