import { colleaguesOf, type Colleagues } from './access/colleagues.ts';
import { createBackend, type Backend } from './backend.ts';
import { createDatabase, type Database } from './database.ts';
import { pageShelf, type Shelf } from './documents/shelf.ts';
import { createSwitchboard, type Faults, type Switchboard } from './faults/switchboard.ts';
import { jarFront } from './front.ts';
import { createFetch } from './fronts/fetch.ts';
import { createBank, type Bank } from './payments/bank.ts';
import { createTreasurer, type Treasurer } from './payments/treasurer.ts';
import { createRequestLog, type RequestLog } from './request-log.ts';
import type { ScenarioName } from './scenarios/index.ts';
import { memoryJar, sessionLifetime, type SessionJar, type Sessions } from './sessions.ts';
import type { Store } from './store.ts';
import { memoryStore } from './stores/memory.ts';
import { createBallotBox } from './voting/ballot-box.ts';
import { createReturningOfficer, type ReturningOfficer } from './voting/returning-officer.ts';

const defaultBasePath = '/api/v1';
const defaultBankUrl = 'https://banque.example.org/payer';
const defaultInvitationUrl = 'https://membres.example.org/invitation';

export interface PortalOptions {
  /** `local` by default. */
  scenario?: ScenarioName;
  /** The server's clock, in milliseconds since the epoch. */
  now?: () => number;
  /** Where the state outlives the portal; nowhere by default. */
  store?: Store;
  /** Below any origin; `/api/v1` by default. */
  basePath?: string;
  /** The page of the bank, to which `?session=` is added. */
  bankUrl?: string;
  /** The union's page with `invitation-accept`, where links to share lead. */
  invitationUrl?: string;
  /** The origins that a payment may lead back to; any by default. */
  returnOrigins?: readonly string[];
}

/** A portal without the MSW handlers, which weigh far more than everything else: what the demo runs on. */
export interface PortalCore {
  /** Reaches the backend without any network, with a cookie jar of its own. */
  readonly fetch: typeof fetch;
  readonly db: Database;
  readonly faults: Faults;
  /** Opens, pauses, changes and closes votes. */
  readonly officer: ReturningOfficer;
  /** Decides what becomes of payments. */
  readonly bank: Bank;
  /** Changes prices and ways to pay. */
  readonly treasurer: Treasurer;
  /** Who else may change what a member manages. Throws for an unknown number. */
  colleaguesOf(memberNumber: string): Colleagues;
  /** Every request that reached the backend, oldest first; at most the last thousand. */
  readonly requests: RequestLog['entries'];
  /** Starts over: state, faults, log, and nobody signed in. */
  reset(scenario?: ScenarioName): void;
  /** Signs a member in without asking for a password, for whatever shares the portal's jar. Throws for an unknown number. */
  signInAs(memberNumber: string): void;
}

/** The parts that a front is built from. */
export interface PortalParts {
  core: PortalCore;
  backend: Backend;
  switchboard: Switchboard;
  jar: SessionJar;
  basePath: string;
}

export interface PartsOptions extends PortalOptions {
  jar?: SessionJar;
  sessions?: Sessions;
  /** Where files are lent from; the page itself by default. */
  shelf?: Shelf;
  /** How long an answer takes through `fetch`, in milliseconds. */
  latency?: number;
  /** Keep what was sent in the log. */
  logBodies?: boolean;
}

export const createPortalParts = ({
  scenario,
  now = Date.now,
  store = memoryStore(),
  basePath = defaultBasePath,
  bankUrl = defaultBankUrl,
  invitationUrl = defaultInvitationUrl,
  returnOrigins,
  jar = memoryJar(),
  sessions,
  shelf = pageShelf(),
  latency = 0,
  logBodies = false,
}: PartsOptions = {}): PortalParts => {
  const db = createDatabase({ store, now, ...(scenario && { scenario }), ...(sessions && { sessions }) });
  const log = createRequestLog();
  const switchboard = createSwitchboard();
  const box = createBallotBox();
  const backend = createBackend({
    db,
    box,
    payments: { bankUrl, returnOrigins },
    shelf,
    invitationUrl,
    faults: switchboard,
    log,
    logBodies,
    now,
  });
  const core: PortalCore = {
    fetch: createFetch({ backend, front: jarFront('fetch', jar), faults: switchboard, basePath, now, latency }),
    db,
    faults: switchboard,
    officer: createReturningOfficer(db, box, now),
    bank: createBank(db, now),
    treasurer: createTreasurer(db, now),
    colleaguesOf: (memberNumber) => colleaguesOf(db, memberNumber, now),
    requests: log.entries,
    reset: (next) => {
      switchboard.clear();
      db.reset(next);
      backend.forget();
      log.clear();
      jar.set(undefined);
    },
    signInAs: (memberNumber) => {
      const member = db.memberByNumber(memberNumber);
      if (!member) throw new Error(`No member ${memberNumber}`);
      jar.set(db.sessions.open({ memberId: member.id, expiresAt: now() + sessionLifetime, authenticatedAt: now() }));
    },
  };
  return { core, backend, switchboard, jar, basePath };
};
