import { cookieJar, selfContainedSessions } from './demo-session.ts';
import { outbox, type Mail } from './outbox.ts';
import type { Bank } from './payments/bank.ts';
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
  /** The page of the bank, to which `?session=` is added. */
  bankUrl?: string;
  /** The page with `invitation-accept`. */
  invitationUrl?: string;
}

/** A backend for one page. */
export interface Demo {
  fetch: typeof fetch;
  /** What it would have sent by mail, oldest first. */
  mail: () => readonly Mail[];
  /** What the bank's page makes happen, in the same tab. */
  readonly bank: Bank;
}

/**
 * A whole backend inside the page: no server, no service worker. Files are fictional and kept in the tab's
 * `sessionStorage`, with the messages that were sent; who is signed in stands in a session cookie, for all tabs of the
 * browser.
 */
export function createDemo({ scenario, latency = 150, bankUrl, invitationUrl }: DemoOptions = {}): Demo {
  const { core } = createPortalParts({
    ...(scenario && { scenario }),
    ...(bankUrl !== undefined && { bankUrl }),
    ...(invitationUrl !== undefined && { invitationUrl }),
    latency,
    jar: cookieJar(),
    sessions: selfContainedSessions(),
    store: sessionStorageStore('tu-demo'),
  });
  return {
    fetch: core.fetch,
    mail: () => outbox(core.db).all(),
    get bank() {
      core.db.refresh();
      return core.bank;
    },
  };
}
