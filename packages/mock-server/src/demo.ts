import { cookieJar, selfContainedSessions } from './demo-session.ts';
import { outbox, type Mail } from './outbox.ts';
import { createPortalParts } from './portal.ts';
import type { ScenarioName } from './scenarios/index.ts';
import { sessionStorageStore } from './stores/session-storage.ts';

export type { Mail } from './outbox.ts';
export { demoCredentials } from './scenarios/local.ts';

export interface DemoOptions {
  /** `local`, or the one that the tab already runs. */
  scenario?: ScenarioName;
  /** How long an answer takes, in milliseconds; 150 by default, as over a good connection. */
  latency?: number;
}

/** A backend for one page. */
export interface Demo {
  fetch: typeof fetch;
  /** What it would have sent by mail, oldest first. */
  mail: () => readonly Mail[];
}

/**
 * A whole backend inside the page: no server, no service worker. Files are fictional and kept in the tab's
 * `sessionStorage`, with the messages that were sent; who is signed in stands in a session cookie, for all tabs of the
 * browser.
 */
export function createDemo({ scenario, latency = 150 }: DemoOptions = {}): Demo {
  const { core } = createPortalParts({
    ...(scenario && { scenario }),
    latency,
    jar: cookieJar(),
    sessions: selfContainedSessions(),
    store: sessionStorageStore('tu-demo'),
  });
  return { fetch: core.fetch, mail: () => outbox(core.db).all() };
}
