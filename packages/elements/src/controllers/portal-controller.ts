import { ContextConsumer } from '@lit/context';
import type { PortalClient, SessionState } from '@trait-union/client';
import { ClientError } from '@trait-union/client';
import type { ReactiveController, ReactiveElement } from 'lit';
import { pageProvider, portalContext } from '../context/portal-context.ts';
import { ensureAnnouncer } from '../internal/announce.ts';
import { complain } from '../internal/complain.ts';

/** What the controller needs of its element. */
export interface PortalHost extends ReactiveElement {
  /** Given by script; goes before any provider. */
  client: PortalClient | undefined;
  /** Picks among the portals that the page configured. */
  portal: string;
}

const unknown: SessionState = { status: 'unknown' };

/** How long a member's act waits for a backend that the page is still loading, in milliseconds. */
const patience = 10_000;

/** Binds an element to its backend and to the session, and updates it when either changes. */
export class PortalController implements ReactiveController {
  client: PortalClient | undefined;
  readonly #host: PortalHost;
  /** Undefined while it is being made: on a page that is there already it calls back at once. */
  readonly #consumer: ContextConsumer<typeof portalContext, PortalHost> | undefined;
  readonly #waiting = new Set<(client: PortalClient) => void>();
  #unsubscribe: (() => void) | undefined;

  constructor(host: PortalHost) {
    this.#host = host;
    pageProvider();
    this.#consumer = new ContextConsumer(host, {
      context: portalContext,
      subscribe: true,
      callback: () => {
        this.#bind();
      },
    });
    host.addController(this);
  }

  get session(): SessionState {
    return this.client?.session.state ?? unknown;
  }

  /** The backend, now or once the page has loaded it; rejects `unreachable` when it does not come. */
  ready(): Promise<PortalClient> {
    if (this.client) return Promise.resolve(this.client);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(settle);
        reject(new ClientError('unreachable'));
      }, patience);
      const settle = (client: PortalClient): void => {
        clearTimeout(timer);
        resolve(client);
      };
      this.#waiting.add(settle);
    });
  }

  hostConnected(): void {
    this.#bind();
  }

  hostUpdate(): void {
    this.#bind();
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  #bind(): void {
    const client = this.#host.client ?? this.#pick();
    if (!client || !this.#host.isConnected || (client === this.client && this.#unsubscribe)) return;
    this.#unsubscribe?.();
    this.client = client;
    // There before its first message, and after the form is on the screen
    ensureAnnouncer();
    this.#unsubscribe = client.session.subscribe(() => {
      this.#host.requestUpdate();
    });
    for (const settle of this.#waiting) settle(client);
    this.#waiting.clear();
    this.#host.requestUpdate();
    if (client.session.state.status === 'unknown') void client.session.refresh();
  }

  #pick(): PortalClient | undefined {
    const portals = this.#consumer?.value;
    const { portal, localName } = this.#host;
    const named = portals?.get(portal);
    if (portal && !named && portals?.size) {
      void complain('unknown-portal', localName, portal);
    }
    return named ?? portals?.get('');
  }
}
