import { ClientError, type PeopleQuery, type Person, type Seats } from '@trait-union/client';
import type { ReactiveControllerHost } from 'lit';
import type { People, PendingChange, ShownPerson } from './access-manager.parts.ts';

/** The server takes that many ids at once. */
const batch = 200;

/** What the server said, and when in the order of what this page asked. */
interface Told {
  person: Person;
  at: number;
}

export interface PeopleStoreParts {
  host: ReactiveControllerHost;
  find: (query: PeopleQuery, signal?: AbortSignal) => Promise<{ items: Person[]; skipped: number }>;
  /** Something about people was changed. */
  onWrote: () => void;
}

/**
 * The one copy of what the server said of people. Versions are opaque, so what is newer is told by the order of what was
 * asked: a reading that was asked for before a write was answered never goes over that answer.
 */
export class PeopleStore implements People {
  seats: Seats | undefined;
  /** Invited just now, or back: above the others until the next search. Newest first. */
  added: readonly string[] = [];
  readonly #parts: PeopleStoreParts;
  readonly #told = new Map<string, Told>();
  readonly #gone = new Map<string, number>();
  readonly #pending = new Map<string, readonly PendingChange[]>();
  readonly #shown = new Map<string, ShownPerson>();
  #time = 0;
  #seatsAt = 0;
  /** What was asked for before is somebody else's. */
  #since = 0;

  constructor(parts: PeopleStoreParts) {
    this.#parts = parts;
  }

  /** The moment of a question, to be given back with its answer. */
  asking(): number {
    return ++this.#time;
  }

  /** What was read, `asked` at that moment; whoever read it has it shown. */
  read(people: readonly Person[], asked: number): void {
    if (asked < this.#since) return;
    const doubted: string[] = [];
    for (const person of people) {
      const { id, version } = person;
      if ((this.#gone.get(id) ?? 0) > asked) continue;
      const told = this.#told.get(id);
      if (!told || told.at <= asked) this.#take(person, asked);
      else if (told.person.version !== version) doubted.push(id);
    }
    // One of the two is newer, and nothing tells which
    if (doubted.length > 0) void this.again(doubted).catch(() => undefined);
  }

  readSeats(seats: Seats, asked: number): void {
    if (asked < this.#seatsAt) return;
    this.seats = seats;
    this.#seatsAt = asked;
    this.#parts.host.requestUpdate();
  }

  readonly shown = (id: string): ShownPerson | undefined => {
    const known = this.#shown.get(id);
    if (known) return known;
    const told = this.told(id);
    if (!told) return undefined;
    const pending = this.#pending.get(id) ?? [];
    const shown = Object.assign(
      { ...told, isPending: pending.length > 0, isGone: this.#gone.has(id) },
      ...pending,
    ) as ShownPerson;
    this.#shown.set(id, shown);
    return shown;
  };

  readonly told = (id: string): Person | undefined => this.#told.get(id)?.person;

  readonly pend = (id: string, change: PendingChange): (() => void) => {
    this.#setPending(id, [...(this.#pending.get(id) ?? []), change]);
    return () => {
      this.#setPending(
        id,
        (this.#pending.get(id) ?? []).filter((each) => each !== change),
      );
    };
  };

  readonly wrote: People['wrote'] = ({ people = [], gone = [], seats, changed }) => {
    const now = this.asking();
    for (const person of people) this.#take(person, now);
    for (const id of gone) this.#lose(id, now);
    if (seats) this.readSeats(seats, now);
    this.#parts.host.requestUpdate();
    if (changed) this.#parts.onWrote();
  };

  readonly add = (people: readonly Person[]): void => {
    const now = this.asking();
    for (const person of people) this.#take(person, now);
    this.added = [...new Set([...people.map(({ id }) => id), ...this.added])];
    this.#parts.host.requestUpdate();
  };

  readonly again = async (ids: readonly string[]): Promise<void> => {
    for (let from = 0; from < ids.length; from += batch) {
      const some = ids.slice(from, from + batch);
      const asked = this.asking();
      const { items, skipped } = await this.#parts.find({ ids: some, limit: batch });
      if (asked < this.#since) return;
      const there = new Set(items.map(({ id }) => id));
      this.read(items, asked);
      this.#parts.host.requestUpdate();
      // One of those that cannot be read may be somebody who is not in the answer: they are not taken for gone
      if (skipped > 0) throw new ClientError('malformed');
      for (const id of some) if (!there.has(id) && (this.#told.get(id)?.at ?? 0) <= asked) this.#lose(id, asked);
    }
  };

  forget(): void {
    for (const each of [this.#told, this.#gone, this.#pending, this.#shown]) each.clear();
    this.added = [];
    this.seats = undefined;
    this.#since = this.#seatsAt = this.asking();
  }

  #take(person: Person, at: number): void {
    this.#told.set(person.id, { person, at });
    this.#gone.delete(person.id);
    this.#shown.delete(person.id);
  }

  #lose(id: string, at: number): void {
    this.#gone.set(id, at);
    this.#shown.delete(id);
  }

  #setPending(id: string, changes: readonly PendingChange[]): void {
    if (changes.length > 0) this.#pending.set(id, changes);
    else this.#pending.delete(id);
    this.#shown.delete(id);
    this.#parts.host.requestUpdate();
  }
}
