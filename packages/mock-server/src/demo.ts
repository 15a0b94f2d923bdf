import { cookieJar, selfContainedSessions } from './demo-session.ts';
import { createPortalParts } from './portal.ts';
import type { ScenarioName } from './scenarios/index.ts';
import { sessionStorageStore } from './stores/session-storage.ts';

export { demoCredentials } from './scenarios/local.ts';

export interface DemoOptions {
  /** `local`, or the one that the tab already runs. */
  scenario?: ScenarioName;
  /** How long an answer takes, in milliseconds; 150 by default, as over a good connection. */
  latency?: number;
}

/**
 * A `fetch` over a whole backend inside the page: no server, no service worker. Files are fictional and kept
 * in the tab's `sessionStorage`; who is signed in stands in a session cookie, for all tabs of the browser.
 */
export const createDemoFetch = ({ scenario, latency = 150 }: DemoOptions = {}): typeof fetch =>
  createPortalParts({
    ...(scenario && { scenario }),
    latency,
    jar: cookieJar(),
    sessions: selfContainedSessions(),
    store: sessionStorageStore('tu-demo'),
  }).core.fetch;
