import type { ReactiveController } from 'lit';
import { recall, remember } from '../internal/history-memory.ts';
import { unsavedQuestion } from '../internal/unsaved.ts';
import { version } from '../internal/version.ts';
import { PortalController, type PortalHost } from './portal-controller.ts';

/** Twice a second at most: Safari refuses more than a hundred changes of history in 30 seconds. */
const pause = 500;

/** How long until a refused change is tried again, in milliseconds. */
const patience = 5_000;

interface Draft<T> {
  /** Who typed it: a member's opaque id. Absent while nobody was signed in. */
  member?: string;
  /** A draft of another release may have another shape. */
  version: string;
  value: T;
}

/**
 * What was typed in a flow, kept in the page's own history entry: it survives a reload and Back, and ends with the tab
 * (B-33, trust R13). Never a password, never a file. Dropped at success by its element; here at sign-out, and when
 * somebody else signs in. See decision 16.
 */
export class DraftController<T> implements ReactiveController {
  readonly #host: PortalHost;
  readonly #context: PortalController;
  readonly #tag: string;
  readonly #read: () => T | undefined;
  #found: Draft<T> | undefined;
  #member: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Where it was typed; undefined while there is nothing of this visit to keep. */
  #page: string | undefined;

  /** `read` gives what is to be kept, as plain data that can be cloned; undefined when there is nothing. */
  constructor(host: PortalHost, tag: string, read: () => T | undefined) {
    this.#host = host;
    this.#context = new PortalController(host);
    this.#tag = tag;
    this.#read = read;
    host.addController(this);
  }

  /**
   * What an earlier visit of this history entry left. A member's draft is there once the session is known to be
   * theirs, so ask again at each update until it has been put in place.
   */
  get restored(): T | undefined {
    const { session } = this.#context;
    const present = session.status === 'signed-in' ? session.member.id : undefined;
    return this.#found && [undefined, present].includes(this.#found.member) ? this.#found.value : undefined;
  }

  /** Something was typed or a step was taken. */
  save(): void {
    if (!this.#page) this.#listen(addEventListener);
    this.#page = location.href;
    this.#timer ??= setTimeout(this.#keep, pause);
  }

  /** Nothing is left of it. */
  drop(): void {
    this.#found = undefined;
    this.#rest();
    this.#write(undefined);
  }

  hostConnected(): void {
    const found = recall(this.#tag) as Draft<T> | undefined;
    this.#found = found?.version === version ? found : undefined;
  }

  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    const { session } = this.#context;
    if (session.status === 'signed-in') this.#enter(session.member.id);
    else if (session.status === 'signed-out' && session.reason !== 'expired') this.#leave();
  }

  hostDisconnected(): void {
    if (!this.#page) return;
    if (this.#timer) this.#keep();
    this.#rest();
  }

  #enter(member: string): void {
    const owner = this.#member ?? this.#found?.member;
    if (owner && owner !== member) this.drop();
    this.#member = member;
  }

  #leave(): void {
    if (this.#member) this.drop();
    this.#member = undefined;
  }

  readonly #keep = (): void => {
    this.#timer = undefined;
    if (!this.#page) this.#write(undefined);
    // Not in an entry that a router has moved on to meanwhile
    else if (location.href === this.#page) this.#keepHere();
  };

  /** The page is left, perhaps for good, and its router may have replaced what was kept. */
  readonly #keepHere = (): void => {
    const value = this.#read();
    this.#write(value === undefined ? undefined : { ...(this.#member && { member: this.#member }), version, value });
  };

  /** Somebody else must not have it. */
  readonly #answer = (event: Event): void => {
    event.preventDefault();
  };

  #write(draft: Draft<T> | undefined): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    try {
      remember(this.#tag, draft);
    } catch {
      this.#timer = setTimeout(this.#keep, patience);
    }
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#page) this.#listen(removeEventListener);
    this.#page = undefined;
  }

  #listen(change: typeof addEventListener): void {
    // The last moment at which a browser still keeps it through a reload
    change('beforeunload', this.#keepHere);
    change('pagehide', this.#keepHere);
    change(unsavedQuestion, this.#answer);
  }
}
