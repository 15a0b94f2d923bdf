import type { ClientError, FoundPeople, PeopleQuery, Person, PersonSort, PersonState } from '@trait-union/client';
import type { ReactiveControllerHost } from 'lit';
import { PagesController } from '../../controllers/pages-controller.ts';
import { nextTask } from '../../internal/next-task.ts';
import type { PeopleStore } from './access-manager.people.ts';

/** What of the list the member wants; empty for whatever it may be. */
export interface Sought {
  text: string;
  role: string;
  state: PersonState | '';
  right: 'documentation' | 'jobPosting' | '';
  sort: PersonSort;
  descending: boolean;
}

const everybody: Sought = { text: '', role: '', state: '', right: '', sort: 'name', descending: false };

/** Whether anybody may be left out. */
export const isSifted = ({ text, role, state, right }: Sought): boolean => [text, role, state, right].some(Boolean);

/** Rows of the first page, and of each one that is asked for after it. */
const pageSize = { first: 100, next: 200 };

/** Past these, what is in view is made fresh by id: reading all pages again would keep a server busy for nothing. */
const mostReread = 3;

interface Counts {
  roles: ReadonlyMap<string, number>;
  states: ReadonlyMap<string, number>;
}

/** Whom the list shows, in which order. A row stays where it is until the next search, whatever is done to it. */
export class PeopleList {
  /** How many there are by role and by state in the whole organisation, once known. */
  counts: Counts | undefined;
  readonly #people: PeopleStore;
  readonly #pages: PagesController<Person, FoundPeople, Sought>;
  /** What was in view before the search that is under way. */
  #before: FoundPeople | undefined;
  #ids: { of: FoundPeople | undefined; added: readonly string[]; ids: readonly string[] } | undefined;

  constructor(
    host: ReactiveControllerHost & Element,
    people: PeopleStore,
    find: (query: PeopleQuery, signal: AbortSignal) => Promise<FoundPeople>,
  ) {
    this.#people = people;
    this.#pages = new PagesController<Person, FoundPeople, Sought>(host, everybody, async (sought, signal) => {
      // The element says first what it seeks: on a slow phone that takes a frame by itself
      if (this.#pages.ask === 'filter') await nextTask();
      const asked = people.asking();
      const found = await find(queryOf(sought), signal);
      people.read(found.items, asked);
      if (found.counts) this.counts = { roles: byName(found.counts.roles), states: byName(found.counts.states) };
      return found;
    });
  }

  get sought(): Sought {
    return this.#pages.chosen;
  }

  get error(): ClientError | undefined {
    return this.#pages.error;
  }

  get isLoading(): boolean {
    return this.#pages.isLoading;
  }

  /** The rows in view answer what is asked for now. */
  get isRead(): boolean {
    return this.#pages.shown !== undefined;
  }

  /** The member asked for what is being read, or could not be. */
  get isAsked(): boolean {
    return ['filter', 'more'].includes(this.#pages.ask);
  }

  get isMore(): boolean {
    return this.#pages.ask === 'more';
  }

  get hasMore(): boolean {
    return Boolean(this.#pages.shown?.nextCursor);
  }

  /** How many could not be read. */
  get skipped(): number {
    return this.#found?.skipped ?? 0;
  }

  /** In the order of the rows; undefined until the first answer. */
  get ids(): readonly string[] | undefined {
    const found = this.#found;
    if (!found) return undefined;
    const { added } = this.#people;
    if (this.#ids?.of !== found || this.#ids.added !== added) {
      const ids = found.items.map(({ id }) => id);
      const known = new Set(ids);
      this.#ids = { of: found, added, ids: [...added.filter((id) => !known.has(id)), ...ids] };
    }
    return this.#ids.ids;
  }

  /** How many there are of what is asked for, read or not. */
  get total(): number {
    const read = this.#found?.items.length ?? 0;
    return Math.max(this.#found?.total ?? 0, read) + (this.ids?.length ?? 0) - read;
  }

  ensure(): void {
    this.#pages.ensure();
  }

  /** Whether it was read: it may have failed, or another search may have taken its place. */
  async search(change: Partial<Sought>): Promise<boolean> {
    this.#before = this.#found;
    this.#people.added = [];
    const isRead = await this.#pages.choose({ ...this.sought, ...change });
    if (isRead) this.#before = undefined;
    return isRead;
  }

  more(): Promise<boolean> {
    return this.#pages.load('more');
  }

  /** The same rows, as they stand now. `isHeld`: where the member is busy with them, none of them moves. */
  async reread(isHeld: boolean, inView: readonly string[]): Promise<void> {
    const { shown } = this.#pages;
    if (shown && !this.error && (isHeld || shown.pages > mostReread))
      await this.#people.again(inView).catch(() => undefined);
    else await this.#pages.load(shown ? 'again' : 'open');
  }

  forget(): void {
    this.#pages.reset();
    this.#before = undefined;
    this.counts = undefined;
  }

  /** While a search is under way what was there before stands; where it fails nothing stands under its name. */
  get #found(): (FoundPeople & { pages?: number }) | undefined {
    return this.#pages.shown ?? (this.error ? undefined : this.#before);
  }
}

const byName = (counts: readonly { name: string; count: number }[]): Counts['roles'] =>
  new Map(counts.map(({ name, count }) => [name, count]));

function queryOf({ text, role, state, right, sort, descending, cursor }: Sought & { cursor?: string }): PeopleQuery {
  return {
    ...(text && { text }),
    ...(role && { roles: [role] }),
    ...(state && { states: [state] }),
    ...(right && { [right]: true }),
    sort,
    descending,
    limit: cursor === undefined ? pageSize.first : pageSize.next,
    ...(cursor !== undefined && { cursor }),
  };
}
