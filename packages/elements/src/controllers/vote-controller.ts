import type { ReactiveController, ReactiveElement } from 'lit';

/** What the controller needs of its element. */
interface VoteHost extends ReactiveElement {
  /** As the page gave it; goes before the address. */
  vote: string | null;
}

const shape = /^[A-Za-z0-9_-]{1,64}$/;

/** The vote that an element is for: its own attribute, else what the address says, `#vote-results=<id>`. */
export class VoteController implements ReactiveController {
  readonly #host: VoteHost;

  constructor(host: VoteHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Undefined when neither names one. */
  get id(): string | undefined {
    const { vote, localName } = this.#host;
    const start = `#${localName}=`;
    const named = location.hash.startsWith(start) ? location.hash.slice(start.length) : '';
    return [vote ?? '', named].find((id) => shape.test(id));
  }

  hostConnected(): void {
    addEventListener('hashchange', this);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this);
  }

  handleEvent(): void {
    this.#host.requestUpdate();
  }
}
