import type { ClientError } from '@trait-union/client';
import type { ReactiveControllerHost } from 'lit';
import { ResourceController } from './resource-controller.ts';

/** Why a page is read: the list opens, the member chose a filter, wants more, or what is in view is to be made fresh. */
export type Ask = 'open' | 'filter' | 'more' | 'again';

/** One page of a list that a cursor goes through. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
  /** How many more there were that could not be read. */
  skipped: number;
}

/** What is in view: as many pages as were asked for. */
type Shown<P> = P & { pages: number };

/** The rows of a list under one filter, page after page; they stay while they are asked for again. */
export class PagesController<T extends { id: string }, P extends Page<T>, F extends object> {
  ask: Ask = 'open';
  readonly #all: F;
  readonly #read: (query: F & { cursor?: string }, signal: AbortSignal) => Promise<P>;
  readonly #resource: ResourceController<Shown<P>>;
  #chosen: F;
  #kept: Shown<P> | undefined;

  /** `all` is the filter that lets everything through. */
  constructor(
    host: ReactiveControllerHost & Element,
    all: F,
    read: (query: F & { cursor?: string }, signal: AbortSignal) => Promise<P>,
  ) {
    this.#all = this.#chosen = all;
    this.#read = read;
    this.#resource = new ResourceController(host, (signal) => this.#readShown(signal));
  }

  /** The filter. */
  get chosen(): F {
    return this.#chosen;
  }

  /** Undefined until the first page under this filter is there. */
  get shown(): Shown<P> | undefined {
    return this.#resource.value ?? this.#kept;
  }

  get error(): ClientError | undefined {
    const { state } = this.#resource;
    return state.status === 'failed' ? state.error : undefined;
  }

  get isLoading(): boolean {
    return this.#resource.state.status === 'loading';
  }

  /** Nothing is under way, and nothing went wrong. */
  get isRead(): boolean {
    return this.#resource.state.status === 'ready';
  }

  /** Loads unless that is done or under way. */
  ensure(): void {
    if (this.#resource.state.status === 'idle') void this.load(this.#kept ? 'again' : 'open');
  }

  /** Whether it was read: it may have failed, or another load may have taken its place. */
  async load(ask: Ask): Promise<boolean> {
    this.ask = ask;
    this.#kept = this.shown;
    await this.#resource.load();
    return this.isRead;
  }

  /** Another filter: nothing of the one before may stand under its name. */
  choose(filter: F): Promise<boolean> {
    this.#chosen = filter;
    this.#resource.reset();
    this.#kept = undefined;
    return this.load('filter');
  }

  /** One page under the filter, beside what is in view. */
  readonly readPage = (cursor: string | null, signal: AbortSignal): Promise<P> =>
    this.#read({ ...this.#chosen, ...(cursor !== null && { cursor }) }, signal);

  reset(): void {
    this.#resource.reset();
    this.#kept = undefined;
    this.#chosen = this.#all;
  }

  async #readShown(signal: AbortSignal): Promise<Shown<P>> {
    const kept = this.#kept;
    const before = this.ask === 'more' ? kept : undefined;
    const read = async (onto?: Shown<P>): Promise<Shown<P>> => {
      const cursor = onto?.nextCursor ?? null;
      return joined<T, P>(onto, await this.readPage(cursor, signal), cursor);
    };
    let shown = await read(before);
    const wanted = this.ask === 'again' ? (kept?.pages ?? 1) : shown.pages;
    while (shown.pages < wanted && shown.nextCursor !== null) shown = await read(shown);
    return shown;
  }
}

/** A row that moved from one page to the next while they were read stands once. */
function joined<T extends { id: string }, P extends Page<T>>(
  before: Shown<P> | undefined,
  page: P,
  cursor: string | null,
): Shown<P> {
  const items = before?.items ?? [];
  const known = new Set(items.map(({ id }) => id));
  return {
    ...page,
    nextCursor: nextOf(page, cursor, known),
    items: [...items, ...page.items.filter(({ id }) => !known.has(id) && known.add(id))],
    skipped: (before?.skipped ?? 0) + page.skipped,
    pages: (before?.pages ?? 0) + 1,
  };
}

/** Where to read on; nowhere from a page, read at `cursor`, that has nothing but what is `known`: it would never end. */
export const nextOf = <T extends { id: string }>(
  { items, skipped, nextCursor }: Page<T>,
  cursor: string | null,
  known: { has: (id: string) => boolean },
): string | null =>
  items.some(({ id }) => !known.has(id)) || (skipped > 0 && nextCursor !== cursor) ? nextCursor : null;
