import {
  isClientError,
  newKey,
  toClientError,
  type Act,
  type ChangeReport,
  type ChangeResult,
  type ClientError,
  type PeopleChange,
  type Person,
  type PortalClient,
  type UndoOutcome,
} from '@trait-union/client';
import type { ReactiveControllerHost } from 'lit';
import { SeenAgainController } from '../../controllers/seen-again-controller.ts';
import { same } from '../../internal/same.ts';
import { stands } from './access-manager.acting-effects.ts';
import type { PendingChange, People } from './access-manager.parts.ts';

/** Somebody as the member saw them. */
export type Seen = PeopleChange['people'][number];

/** What the member asked for: an act, or to have one undone. As many requests as its people need. */
export interface Errand {
  readonly act: Act;
  /** Set for an undoing. */
  readonly undoes?: Errand;
  readonly results: ChangeResult[];
  /** What the server can undo of it. */
  readonly undoable: { change: string; ids: readonly string[]; until: string }[];
  /** It was too late to undo it, or somebody else had. */
  isTooLate: boolean;
}

interface Request {
  readonly errand: Errand;
  readonly key: string;
  readonly ids: readonly string[];
  /** Those to change, each in the version to change; or the change to undo. */
  input: PeopleChange | { undo: string };
  /** What the server had said of them when it was asked for. */
  readonly told: ReadonlyMap<string, Person | undefined>;
  /** How often it was sent. */
  sendings: number;
}

type Answer = UndoOutcome | { outcome: 'changed'; report: ChangeReport };

export type QueueState =
  | { status: 'idle' | 'sending' }
  /** The first one failed. `isKnown`: it was not sent, or its people were read again and it was done to none. */
  | { status: 'held'; isKnown: boolean };

export interface ChangeQueueParts {
  client: () => Promise<PortalClient>;
  people: () => People;
  /** How many people one request may have. */
  batch: () => number;
  pendingOf: (act: Act, id: string) => PendingChange;
  onConclude: (errand: Errand) => void;
  onFailure: (error: ClientError) => void;
  /** What had failed goes on, or is given up. */
  onRelease: () => void;
}

/**
 * What the member asked for, one request after the other, each under a key of its own that it keeps (trust R6): ten quick
 * ticks are ten intentions, and a second act to somebody takes the version that the first one left. Shown at once over
 * the server's word; a request whose reply was lost is sent again under its key, or settled by reading its people again,
 * never by assuming. Nothing is sent behind one that failed.
 */
export class ChangeQueue {
  state: QueueState = { status: 'idle' };
  readonly #host: ReactiveControllerHost;
  readonly #parts: ChangeQueueParts;
  readonly #pended = new Map<Request, readonly (() => void)[]>();
  #requests: readonly Request[] = [];
  /** The sending whose answer counts. */
  #sending: symbol | undefined;

  constructor(host: ReactiveControllerHost, parts: ChangeQueueParts) {
    this.#host = host;
    this.#parts = parts;
    host.addController({
      hostConnected: () => {
        addEventListener('pageshow', this.#revive);
      },
      hostDisconnected: () => {
        removeEventListener('pageshow', this.#revive);
      },
    });
    new SeenAgainController(host, this.#lookAgain);
  }

  get isEmpty(): boolean {
    return this.#requests.length === 0;
  }

  /** Those for whom something waits, or was not done. */
  get ids(): readonly string[] {
    return [...new Set(this.#requests.flatMap(({ ids }) => ids))];
  }

  /** Does it. Whoever has the same act on its way already is left out: a second click is none. */
  async add(act: Act, seen: readonly Seen[]): Promise<void> {
    if (!(await this.#makeWay())) return;
    const fresh = seen.filter(({ id }) => !this.#requests.some((one) => one.ids.includes(id) && isLike(one, act)));
    const errand: Errand = { act, results: [], undoable: [], isTooLate: false };
    const size = Math.max(1, this.#parts.batch());
    for (let from = 0; from < fresh.length; from += size) {
      const people = fresh.slice(from, from + size);
      this.#push(
        errand,
        people.map(({ id }) => id),
        { act, people },
      );
    }
    void this.#send();
  }

  async undo(undoes: Errand): Promise<void> {
    if (!(await this.#makeWay()) || this.#requests.some(({ errand }) => errand.undoes === undoes)) return;
    const errand: Errand = { act: undoes.act, undoes, results: [], undoable: [], isTooLate: false };
    for (const { change, ids } of undoes.undoable.toReversed()) this.#push(errand, ids, { undo: change });
    void this.#send();
  }

  /** What failed once more, under its key, and whatever waits behind it. */
  readonly retry = (): void => {
    if (!this.#isHeld) return;
    this.#go();
  };

  /** What was not done is not to be done any more. Where it may have been, it is read first how its people stand. */
  async giveUp(): Promise<void> {
    if (!this.#isHeld) return;
    this.#requests = this.#requests.slice(0, 1);
    await this.#makeWay();
  }

  forget(): void {
    this.#sending = undefined;
    for (const request of this.#requests) this.#release(request);
    this.#requests = [];
    this.#set({ status: 'idle' });
  }

  async #send(): Promise<void> {
    if (this.state.status !== 'idle') return;
    const sending = (this.#sending = Symbol('sending'));
    for (let [request] = this.#requests; request; [request] = this.#requests) {
      this.#set({ status: 'sending' });
      const people = this.#parts.people();
      const before = new Map(request.ids.map((id) => [id, people.told(id)?.version]));
      request.sendings++;
      const answer = await this.#ask(request).catch(toClientError);
      if (this.#sending !== sending) return;
      if (isClientError(answer)) {
        void this.#hold(request, answer);
        return;
      }
      this.#take(request, answer, before);
    }
    this.#set({ status: 'idle' });
  }

  async #ask({ input, key }: Request): Promise<Answer> {
    const { access } = await this.#parts.client();
    return 'undo' in input
      ? access.undo(input.undo, { key })
      : { outcome: 'changed', report: await access.change(input, { key }) };
  }

  #take(request: Request, answer: Answer, before: ReadonlyMap<string, string | undefined>): void {
    const { errand, ids } = request;
    const people = this.#parts.people();
    this.#requests = this.#requests.filter((other) => other !== request);
    let doubted = ids;
    if (answer.outcome === 'undo-closed') errand.isTooLate = true;
    else {
      const { id: change, results, seats, undoUntil } = answer.report;
      const told = results.flatMap(({ person }) => person ?? []);
      const gone = results.flatMap(({ id, person }) => (person ? [] : id));
      // Read as somebody else while the answer was on its way: nothing tells which of the two is newer
      doubted = told.flatMap(({ id, version }) =>
        [before.get(id), version].includes(people.told(id)?.version) ? [] : id,
      );
      const done = results.filter(({ outcome }) => outcome === 'done');
      people.wrote({ people: told, gone, seats, changed: done.length > 0 });
      if (errand.undoes) people.add(done.flatMap(({ person }) => person ?? []));
      else if (undoUntil) errand.undoable.push({ change, ids: done.map(({ id }) => id), until: undoUntil });
      errand.results.push(...results);
      this.#follow(request, results, before);
    }
    this.#release(request);
    if (doubted.length > 0) void people.again(doubted).catch(() => undefined);
    this.#concludeIfDone(errand);
  }

  /** What the member asked of somebody after this was asked of them as this left them. */
  #follow({ input }: Request, results: readonly ChangeResult[], before: ReadonlyMap<string, string | undefined>): void {
    const sent = new Map('people' in input ? input.people.map(({ id, version }) => [id, version]) : []);
    for (const { id, outcome, person } of results) {
      if (!person || (outcome !== 'done' && outcome !== 'unchanged')) continue;
      const { version } = person;
      const seen = [sent.get(id), before.get(id)];
      for (const waiting of this.#requests) {
        if (!('people' in waiting.input)) continue;
        const { act, people } = waiting.input;
        waiting.input = {
          act,
          people: people.map((one) => (one.id === id && seen.includes(one.version) ? { id, version } : one)),
        };
      }
    }
  }

  #concludeIfDone(errand: Errand): void {
    if (!this.#requests.some((request) => request.errand === errand)) this.#parts.onConclude(errand);
  }

  async #hold(request: Request, error: ClientError): Promise<void> {
    // Without a network nothing was sent; what was sent before that may have arrived
    const isKnown = error.code === 'offline' && request.sendings === 1;
    for (const waiting of isKnown ? this.#requests : this.#requests.slice(1)) this.#release(waiting);
    this.#set({ status: 'held', isKnown });
    this.#parts.onFailure(error);
    if (!isKnown) await this.#look().catch(() => undefined);
  }

  /** Reads again how those stand of whom it is not known whether it was done. Rejects with a ClientError. */
  async #look(): Promise<void> {
    const [request] = this.#requests;
    const people = this.#parts.people();
    if (!request) return;
    const { sendings } = request;
    await people.again(request.ids);
    const isSentAgain = request.sendings !== sendings;
    if (this.#requests[0] !== request || isSentAgain || !this.#isHeld || this.#isKnown) return;
    this.#release(request);
    const { errand, input, ids, told } = request;
    const isDone = (id: string): boolean => stands(errand.act, people.shown(id), told.get(id));
    // Done to some it may have been refused for the others, and how people stand does not tell of an undoing
    if ('undo' in input || !ids.every(isDone)) {
      this.#set({ status: 'held', isKnown: 'people' in input && !ids.some(isDone) });
      return;
    }
    this.#requests = this.#requests.slice(1);
    people.wrote({ changed: true });
    void this.#readSeats().catch(() => undefined);
    errand.results.push(...ids.map((id): ChangeResult => ({ id, outcome: 'done' })));
    this.#go();
    this.#concludeIfDone(errand);
  }

  get #isHeld(): boolean {
    return this.state.status === 'held';
  }

  get #isKnown(): boolean {
    return this.state.status === 'held' && this.state.isKnown;
  }

  /** Whether another act can be taken on: what failed is given up for it, once it was read how its people stand. */
  async #makeWay(): Promise<boolean> {
    while (this.#isHeld) {
      const [request] = this.#requests;
      try {
        if (!this.#isKnown) await this.#look();
      } catch (thrown) {
        this.#parts.onFailure(toClientError(thrown));
        return false;
      }
      if (this.state.status === 'held' && this.#requests[0] === request) this.#drop();
    }
    return true;
  }

  /** No write told of them. Rejects with a ClientError. */
  async #readSeats(): Promise<void> {
    const people = this.#parts.people();
    const asked = people.asking();
    const { access } = await this.#parts.client();
    people.readSeats((await access.overview()).seats, asked);
  }

  #drop(): void {
    const isKnown = this.#isKnown;
    const errands = new Set(this.#requests.map(({ errand }) => errand));
    this.forget();
    this.#parts.onRelease();
    if (!isKnown) void this.#readSeats().catch(() => undefined);
    for (const errand of errands) if (errand.results.length > 0) this.#parts.onConclude(errand);
  }

  #go(): void {
    this.#set({ status: 'idle' });
    for (const request of this.#requests) if (!this.#pended.has(request)) this.#pend(request);
    this.#parts.onRelease();
    void this.#send();
  }

  #push(errand: Errand, ids: readonly string[], input: Request['input']): void {
    const people = this.#parts.people();
    const told = new Map(ids.map((id) => [id, people.told(id)]));
    const request: Request = { errand, key: newKey(), ids, input, told, sendings: 0 };
    this.#requests = [...this.#requests, request];
    this.#pend(request);
  }

  #pend(request: Request): void {
    const { errand, ids, input } = request;
    const people = this.#parts.people();
    // What an undoing comes to is the server's to say
    const change = (id: string): PendingChange => ('undo' in input ? {} : this.#parts.pendingOf(errand.act, id));
    this.#pended.set(
      request,
      ids.map((id) => people.pend(id, change(id))),
    );
  }

  #release(request: Request): void {
    for (const release of this.#pended.get(request) ?? []) release();
    this.#pended.delete(request);
  }

  #set(state: QueueState): void {
    this.state = state;
    this.#host.requestUpdate();
  }

  readonly #lookAgain = (): void => {
    if (this.#isHeld && !this.#isKnown) void this.#look().catch(() => undefined);
  };

  /** A page that the Back button brings out of the cache may wait for an answer that will not come (trust R18). */
  readonly #revive = (event: PageTransitionEvent): void => {
    if (!event.persisted || this.state.status !== 'sending') return;
    this.#set({ status: 'idle' });
    void this.#send();
  };
}

const isLike = ({ errand, input }: Request, act: Act): boolean => 'people' in input && same(errand.act, act);
