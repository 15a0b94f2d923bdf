import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { recall, remember } from './history-memory.ts';

const shape = /^[\w.~-]{8,512}$/;

/**
 * The token of a link in a message, `<page>#<tag>=<token>`. It leaves the address as soon as its element connects
 * (trust P2), and stays in the page's history entry, where a reload and Back find it, until it is dropped.
 */
export class LinkToken implements ReactiveController {
  /** Undefined when the page was not opened by a link for this element, or the link has done its work. */
  value: string | undefined;
  readonly #host: ReactiveControllerHost & Element;
  readonly #onArrive: () => void;

  /** `onArrive` is called when a link opens the page that is already open. */
  constructor(host: ReactiveControllerHost & Element, onArrive: () => void) {
    this.#host = host;
    this.#onArrive = onArrive;
    host.addController(this);
  }

  get #name(): string {
    return `${this.#host.localName}/link`;
  }

  hostConnected(): void {
    const kept = recall(this.#name);
    this.value = this.#take() ?? (typeof kept === 'string' ? kept : undefined);
    addEventListener('hashchange', this.#handleHashChange);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#handleHashChange);
  }

  /** As if a link had brought it: a reload and Back find it. */
  keep(token: string): void {
    this.value = token;
    attempt(() => {
      remember(this.#name, token);
    });
  }

  /** The link has done its work, whatever came of it. */
  drop(): void {
    this.value = undefined;
    attempt(() => {
      remember(this.#name, undefined);
    });
  }

  /** The token in the address, which it leaves. */
  #take(): string | undefined {
    const start = `#${this.#host.localName}=`;
    if (!location.hash.startsWith(start)) return undefined;
    const token = location.hash.slice(start.length);
    const url = new URL(location.href);
    url.hash = '';
    attempt(() => {
      history.replaceState(history.state, '', url);
    });
    if (!shape.test(token)) return undefined;
    this.keep(token);
    return token;
  }

  readonly #handleHashChange = (): void => {
    const token = this.#take();
    if (!token) return;
    this.value = token;
    this.#host.requestUpdate();
    this.#onArrive();
  };
}

/** A sandboxed page has no history of its own, and a browser may refuse too many changes of it. */
function attempt(change: () => void): void {
  try {
    change();
  } catch {
    // The token is still here for as long as the page is.
  }
}
