import type { Envelope, FilledBallot, Receipt } from '../contract/ballot.ts';
import type { FieldIssue } from '../contract/problem.ts';
import type { Ballot, BallotsDomain, CastOutcome } from '../domains/ballots.ts';
import { ClientError, toClientError } from '../errors/client-error.ts';
import { newKey } from '../idempotency-key.ts';
import { systemTimers, type Timers } from '../transport/timers.ts';

export type CastRefusal = Exclude<CastOutcome['outcome'], 'recorded' | 'cast-abandoned'>;

/**
 * Where one ballot is on its way.
 *
 * - `ready` nothing is on its way: never sent, or taken back for good
 * - `sealing` it is being locked on this device; nothing has left yet
 * - `casting` it is being sent
 * - `reconciling` the backend is asked whether it arrived
 * - `recorded` and only then: the backend's own receipt is here
 * - `rejected` the backend refused it, and confirms that it is not recorded
 * - `not-recorded` sending it again sends the same bytes; `error` is why it did not arrive, if anybody knows
 * - `uncertain` nobody could say whether it is recorded; `error` is absent while the backend still works on it
 * - `lost` a page that was left in the middle had sent it: it is not recorded, and never will be
 */
export type CastState =
  | { state: 'ready' | 'sealing' | 'casting' | 'reconciling' | 'lost' }
  | { state: 'recorded'; receipt: Receipt }
  | { state: 'rejected'; reason: CastRefusal; fields: readonly FieldIssue[] }
  | { state: 'not-recorded'; error?: ClientError }
  | { state: 'uncertain'; error?: ClientError };

/** What outlives a page between the sending of a ballot and its answer: that there is one, never what is on it. */
export interface CastMemory {
  /** The id of the cast that is out for this vote. */
  read(vote: string): string | undefined;
  write(vote: string, cast: string): void;
  forget(vote: string): void;
}

export interface CastingOptions {
  vote: string;
  /** The backend's, once it is there. */
  ballots: () => Promise<Pick<BallotsDomain, 'cast' | 'readCast' | 'abandonCast'>>;
  seal: (ballot: Ballot, filled: FilledBallot) => Promise<Envelope>;
  memory: CastMemory;
  /** Called at every change of `state`. */
  onChange?: (state: CastState) => void;
  /** For tests. */
  timers?: Pick<Timers, 'sleep'>;
}

/** How long to wait before asking again about a ballot that the backend still works on, in milliseconds. */
const pauses = [500, 1_000, 2_000, 4_000] as const;

/** What the member may do about a ballot that is neither on its way nor recorded: the method of that name. */
export type CastAct = 'check' | 'sendAgain' | 'takeBack';

/** What may be over later, so that the same bytes are taken then. */
const passing: readonly CastRefusal[] = ['vote-paused', 'not-registered'];

/** A ballot that was filled in on this page. */
interface Filled {
  cast: string;
  /** Sealed once: whatever happens, these bytes and no others are sent. Until then, what seals it. */
  ballot: Envelope | (() => Promise<Envelope>);
}

/**
 * One member's ballot from *cast* to its receipt (rule 9 of the ballot). It says `recorded` only with the backend's
 * receipt, keeps no success from the member, and is never two votes: another ballot may be sent only once the one
 * before is known to be refused or taken back for good.
 */
export class Casting {
  state: CastState = { state: 'ready' };
  readonly #options: CastingOptions;
  /** Of the page's own ballot, as long as its bytes may be needed. */
  #filled: Filled | undefined;
  /** The cast that the backend may know of. */
  #out: string | undefined;
  /** Counts what was begun: an answer to something older than the last is news only if it is a receipt. */
  #turn = 0;

  constructor(options: CastingOptions) {
    this.#options = options;
  }

  /** An answer is awaited. */
  get busy(): boolean {
    return ['sealing', 'casting', 'reconciling'].includes(this.state.state);
  }

  /** It was sent, and is not known to be refused for good. */
  get mayArrive(): boolean {
    return this.#out !== undefined;
  }

  /** In the order to offer them. Never none where the ballot would have no other way to come to an end. */
  get acts(): readonly CastAct[] {
    const { state } = this;
    switch (state.state) {
      case 'uncertain':
        return this.#filled && state.error ? ['check', 'sendAgain'] : ['check'];
      case 'not-recorded':
        return ['sendAgain', 'takeBack'];
      case 'rejected':
        return passing.includes(state.reason) ? ['sendAgain', 'takeBack'] : ['takeBack'];
      case 'lost':
        return ['takeBack'];
      case 'ready':
      case 'sealing':
      case 'casting':
      case 'reconciling':
      case 'recorded':
        return [];
    }
  }

  /** Seals the ballot and sends it. Does nothing while one is on its way or unsettled. */
  async send(ballot: Ballot, filled: FilledBallot): Promise<void> {
    if (this.state.state !== 'ready') return;
    const { seal } = this.#options;
    this.#filled = { cast: crypto.randomUUID(), ballot: () => seal(ballot, filled) };
    await this.#send(this.#filled);
  }

  /** The same bytes again. */
  async sendAgain(): Promise<void> {
    if (this.#filled && this.acts.includes('sendAgain')) await this.#send(this.#filled);
  }

  /** Asks whether it was recorded; also in place of an answer that a page out of the browser's cache waits for in vain. */
  async check(): Promise<void> {
    if (this.state.state !== 'casting' && this.state.state !== 'uncertain') return;
    await this.#settle(this.#begin(), this.#filled ? { state: 'not-recorded' } : { state: 'lost' });
  }

  /**
   * For a page to do by itself, now and then, while nothing is on its way. What is said not to be recorded is asked for
   * without a word: on a slow line, what was sent may arrive long after its answer was given up. Only such news changes
   * the state.
   */
  async lookAgain(): Promise<void> {
    if (this.state.state === 'uncertain') await this.check();
    const cast = this.#out;
    if (cast === undefined || !['not-recorded', 'rejected'].includes(this.state.state)) return;
    const turn = this.#turn;
    try {
      const { vote, ballots } = this.#options;
      const status = await (await ballots()).readCast(vote, cast);
      if (status.state === 'recorded') this.#record(cast, status.receipt);
      else if (status.state === 'pending' && turn === this.#turn) this.#become({ state: 'uncertain' });
    } catch {
      // What is known stays
    }
  }

  /** So that another ballot may be filled in: `ready` then, unless it is recorded after all or nobody can say. */
  async takeBack(): Promise<void> {
    if (!this.acts.includes('takeBack')) return;
    this.#filled = undefined;
    await this.#settle(this.#begin(), { state: 'ready' });
  }

  /** Settles what became of a ballot that was out when its page was left; `lost` if it is not recorded. */
  async recover(): Promise<void> {
    if (this.state.state !== 'ready') return;
    this.#out = this.#options.memory.read(this.#options.vote);
    if (this.#out !== undefined) await this.#settle(this.#begin(), { state: 'lost' });
  }

  /** Nobody is there: nothing of what was chosen stays, but in sealed bytes. One that was never sealed is `ready` anew. */
  forgetChoices(): void {
    if (typeof this.#filled?.ballot !== 'function' || this.busy) return;
    this.#turn++;
    this.#drop();
    this.#become({ state: 'ready' });
  }

  /** The page is somebody else's from now on. What was sent may still arrive. */
  forget(): void {
    this.#turn++;
    this.#drop();
    this.#become({ state: 'ready' });
  }

  async #send(filled: Filled): Promise<void> {
    const { vote, ballots, memory } = this.#options;
    const turn = this.#begin();
    try {
      if (typeof filled.ballot === 'function') this.#become({ state: 'sealing' });
      const domain = await ballots();
      const envelope = typeof filled.ballot === 'function' ? await filled.ballot() : filled.ballot;
      filled.ballot = envelope;
      if (turn !== this.#turn) return;
      this.#become({ state: 'casting' });
      const isFirst = this.#out === undefined;
      this.#out = filled.cast;
      memory.write(vote, filled.cast);
      const outcome = await domain.cast(vote, filled.cast, envelope).catch((thrown: unknown) => {
        // Nothing has left this device
        if (isFirst && toClientError(thrown).code === 'offline') this.#unsend(turn);
        throw thrown;
      });
      await this.#hear(turn, filled, outcome);
    } catch (thrown) {
      if (turn !== this.#turn) return;
      const error = toClientError(thrown);
      // Then it has it, whatever it says of the cast itself
      await this.#settle(
        turn,
        error.code === 'in-progress' ? { state: 'uncertain' } : { state: 'not-recorded', error },
      );
    }
  }

  async #hear(turn: number, filled: Filled, outcome: CastOutcome): Promise<void> {
    if (outcome.outcome === 'recorded') this.#record(filled.cast, outcome.receipt);
    else if (turn !== this.#turn) return;
    else if (outcome.outcome === 'cast-abandoned') {
      // A copy of this page took it back. Nothing comes of that id any more, so the same bytes may have another.
      this.#unsend(turn);
      filled.cast = crypto.randomUUID();
      this.#become({ state: 'not-recorded' });
    } else {
      const fields = outcome.outcome === 'invalid-fields' ? outcome.fields : [];
      await this.#settle(turn, { state: 'rejected', reason: outcome.outcome, fields });
    }
  }

  /** Asks until it is known; `otherwise` is what it comes to if the backend knows nothing of it. */
  async #settle(turn: number, otherwise: CastState): Promise<void> {
    const cast = this.#out;
    if (cast === undefined) {
      this.#become(otherwise);
      return;
    }
    this.#become({ state: 'reconciling' });
    try {
      for (let asked = 0; ; asked++) {
        const status = await this.#ask(cast);
        if (status.state === 'recorded') {
          this.#record(cast, status.receipt);
          return;
        }
        if (turn !== this.#turn) return;
        if (status.state === 'unknown') {
          this.#conclude(otherwise);
          return;
        }
        const pause = pauses[asked];
        if (pause === undefined) {
          this.#become({ state: 'uncertain' });
          return;
        }
        await (this.#options.timers ?? systemTimers).sleep(pause);
        if (turn !== this.#turn) return;
      }
    } catch (thrown) {
      if (turn === this.#turn) this.#become({ state: 'uncertain', error: toClientError(thrown) });
    }
  }

  /** A ballot whose bytes are gone cannot be sent again: asking about it then also closes the door behind it. */
  async #ask(cast: string) {
    const { vote, ballots } = this.#options;
    const domain = await ballots();
    return this.#filled ? domain.readCast(vote, cast) : domain.abandonCast(vote, cast, { key: newKey() });
  }

  #conclude(state: CastState): void {
    const isOver = state.state === 'ready' || state.state === 'lost';
    if (isOver) this.#drop();
    // It was answered; what is kept here is only for whoever takes it back
    else if (state.state === 'rejected') this.#options.memory.forget(this.#options.vote);
    this.#become(state);
  }

  /** A receipt counts whenever it comes: it is the truth about this cast. */
  #record(cast: string, receipt: Receipt): void {
    if (cast !== this.#out) return;
    const isOurs = receipt.voteId === this.#options.vote && receipt.castId === cast;
    if (!isOurs) throw new ClientError('malformed');
    this.#turn++;
    this.#drop();
    this.#become({ state: 'recorded', receipt });
  }

  #unsend(turn: number): void {
    if (turn !== this.#turn) return;
    this.#out = undefined;
    this.#options.memory.forget(this.#options.vote);
  }

  #drop(): void {
    this.#filled = undefined;
    this.#out = undefined;
    this.#options.memory.forget(this.#options.vote);
  }

  #begin(): number {
    return ++this.#turn;
  }

  #become(state: CastState): void {
    this.state = state;
    this.#options.onChange?.(state);
  }
}
