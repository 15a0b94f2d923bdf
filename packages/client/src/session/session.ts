import type { Endpoint } from '../contract/endpoint.ts';
import type { passkeyEndpoints } from '../contract/passkey.ts';
import type { ProblemCode } from '../contract/problem.ts';
import {
  sessionEndpoints,
  type Session as SessionAnswer,
  type SessionMember,
  type SignedInSession,
} from '../contract/session.ts';
import { ClientError, toClientError } from '../errors/client-error.ts';
import type { ServerClock, SessionDomain, SessionState, SignInOutcome, WriteOptions } from '../portal-client.ts';
import type { Answer } from '../transport/answer.ts';
import { environment } from '../transport/environment.ts';
import type { Request, RequestOptions } from '../transport/transport.ts';
import type { Timers } from '../transport/timers.ts';
import { withCrossTabLock } from './cross-tab-lock.ts';
import { onPageReturn } from './page-return.ts';
import { openTabChannel } from './tab-channel.ts';

export interface SessionOptions {
  request: Request;
  clock: ServerClock;
  timers: Timers;
  /** Shared by the tabs that talk to the same backend. */
  name: string;
  /** The backend is on another origin, where a browser may refuse to keep its cookie. */
  crossOrigin: boolean;
  /** Where `pageshow`, `visibilitychange`, `focus` and `online` are heard. */
  page: EventTarget;
}

/** An operation whose success is a session. */
type Entry = Endpoint & { response: typeof SignedInSession; outcomes: readonly ProblemCode[] };

/** The member who is signed in now, or the outcome that the endpoint lists. */
type Entered<E extends Entry> =
  { outcome: 'signed-in'; member: SessionMember } | Exclude<Answer<E>, { outcome: 'done' }>;

/** Carries such an operation out; every widget and every tab follows. An answer that was lost is looked for. */
export type Enter = <E extends Entry>(endpoint: E, body: unknown, options: WriteOptions) => Promise<Entered<E>>;

export interface Session {
  domain: SessionDomain;
  /** `request` for every other domain: a 401 ends the session here as it has ended at the server. */
  request: Request;
  enter: Enter;
  dispose(): void;
}

/** Sending may have worked although no proper answer came. */
const lost = ['unreachable', 'timeout', 'malformed'];

/** Milliseconds for a sign-in, and for finding out what became of one: ten seconds in all (trust R10). */
const entryBudget = 8_000;
const secondLook = 2_000;

/** How often a session that should be over by our clock, but is not by the server's, is asked for again. */
const expiryDoubt = 30_000;

type PasskeyEndpoints = typeof passkeyEndpoints;

/** Costs nothing where passkeys are not offered. */
const passkeys = async (): Promise<PasskeyEndpoints> => {
  try {
    return (await import('../contract/passkey.ts')).passkeyEndpoints;
  } catch (cause) {
    throw new ClientError('unreachable', { cause });
  }
};

const toOutcome = (entered: Entered<typeof sessionEndpoints.signIn>): SignInOutcome =>
  entered.outcome === 'signed-in' ? entered : { outcome: entered.outcome };

interface Expiry {
  /** By the server's clock. */
  at: number;
  watch: AbortController;
}

export const createSession = ({ request, clock, timers, name, crossOrigin, page }: SessionOptions): Session => {
  const { read, signIn, extend, signOut } = sessionEndpoints;
  const listeners = new Set<() => void>();
  const disposal = new AbortController();
  let state: SessionState = { status: 'unknown' };
  let asking: Promise<SessionState> | undefined;
  /** Goes up when a person or another tab settles the state: answers to older questions no longer count. */
  let settled = 0;
  /** Key of a sign-out that the server has not confirmed. Kept by the tab, or a reload would bring the member back. */
  let leaving: string | undefined;
  let expiry: Expiry | undefined;

  const set = (next: SessionState) => {
    state = next;
    const at = next.status === 'signed-in' ? next.expiresAt : undefined;
    if (at !== expiry?.at) {
      expiry?.watch.abort();
      expiry = at === undefined ? undefined : { at, watch: new AbortController() };
      if (expiry) void watchExpiry(expiry);
    }
    for (const listener of [...listeners]) listener();
  };

  const setSignedIn = ({ member, expiresAt }: SignedInSession) => {
    set({ status: 'signed-in', member, expiresAt: Date.parse(expiresAt) || 0, stale: false });
  };

  const setSignedOut = (reason?: 'expired' | 'elsewhere') => {
    set({ status: 'signed-out', ...(reason && { reason }) });
  };

  const settle = (answer: SessionAnswer) => {
    if (answer.state === 'signed-in') setSignedIn(answer);
    else if (state.status === 'signed-in') setSignedOut('expired');
    else if (state.status !== 'signed-out') setSignedOut();
  };

  const ask = async (options?: RequestOptions): Promise<SessionAnswer> => (await request(read, options)).value;

  const setLeaving = (key?: string) => {
    leaving = key;
    try {
      if (key) sessionStorage.setItem(name, key);
      else sessionStorage.removeItem(name);
    } catch {
      // A browser that keeps nothing
    }
  };

  const leave = async () => {
    const key = leaving;
    if (!key) return;
    try {
      await request(signOut, { key });
    } catch (thrown) {
      if (toClientError(thrown).code !== 'signed-out') throw thrown;
    }
    if (leaving !== key) return;
    setLeaving();
    settled++;
    tabs.tell('signed-out');
  };

  const refreshOnce = async (background: boolean): Promise<SessionState> => {
    const before = settled;
    try {
      if (leaving) {
        settle({ state: 'signed-out' });
        await leave();
      } else {
        const answer = await withCrossTabLock(name, timers, () => ask({ background, signal: disposal.signal }));
        if (before === settled) settle(answer);
      }
    } catch (thrown) {
      const error = toClientError(thrown);
      if (before !== settled || leaving || disposal.signal.aborted) return state;
      if (error.code === 'signed-out') settle({ state: 'signed-out' });
      else if (state.status === 'signed-in') set({ ...state, stale: true });
      else if (state.status !== 'signed-out') set({ status: 'failed', error });
    }
    return state;
  };

  const refresh = async (background = false): Promise<SessionState> => {
    const mine = (asking ??= refreshOnce(background));
    try {
      return await mine;
    } finally {
      if (asking === mine) asking = undefined;
    }
  };

  const revalidate = () => {
    if (state.status !== 'unknown') void refresh(true);
  };

  const guarded: Request = async (endpoint, options) => {
    const asked = state;
    try {
      return await request(endpoint, options);
    } catch (thrown) {
      if (toClientError(thrown).code === 'signed-out' && state.status === 'signed-in') {
        if (asked !== state) revalidate();
        else {
          settled++;
          setSignedOut('expired');
          tabs.tell('changed');
        }
      }
      throw thrown;
    }
  };

  const watchExpiry = async (own: Expiry) => {
    for (let pause = 0; expiry === own; pause = expiryDoubt) {
      await timers.sleep(Math.max(pause, own.at - clock.now()), own.watch.signal);
      if (expiry !== own) return;
      await refresh(true);
      if (expiry === own && state.status === 'signed-in' && state.stale) setSignedOut('expired');
    }
  };

  const enter: Enter = async (endpoint, body, { key }) => {
    if (environment.isSecureContext === false) throw new ClientError('insecure');
    await leave().catch(() => undefined);
    let entered: SignedInSession;
    try {
      const answer = await request<Entry>(endpoint, { body, key, within: entryBudget });
      // One of the endpoint's own, which the wider type does not say
      if (answer.outcome !== 'done') return answer as never;
      entered = answer.value;
      if (crossOrigin) {
        const kept = await ask({ within: secondLook }).catch(() => entered);
        if (kept.state === 'signed-out') throw new ClientError('cookies-blocked');
        entered = kept;
      }
    } catch (thrown) {
      const found =
        lost.includes(toClientError(thrown).code) && state.status !== 'signed-in'
          ? await ask({ within: secondLook }).catch(() => undefined)
          : undefined;
      if (found?.state !== 'signed-in') throw thrown;
      entered = found;
    }
    settled++;
    setLeaving();
    setSignedIn(entered);
    tabs.tell('changed');
    return { outcome: 'signed-in', member: entered.member };
  };

  const tabs = openTabChannel(name, (type) => {
    settled++;
    if (type === 'signed-out' && state.status === 'signed-in') setSignedOut('elsewhere');
    if (type === 'changed') setLeaving();
    if (type === 'changed' && (asking || state.status !== 'unknown')) {
      asking = undefined;
      void refresh(true);
    }
  });

  try {
    leaving = sessionStorage.getItem(name) ?? undefined;
  } catch {
    // A browser that keeps nothing
  }
  onPageReturn(page, timers.now, disposal.signal, revalidate);

  const domain: SessionDomain = {
    get state() {
      return state;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    refresh: () => refresh(),
    signIn: async (credentials, options) => toOutcome(await enter(signIn, credentials, options)),
    signInWithPasskey: async (assertion, options) =>
      toOutcome(await enter((await passkeys()).signInWithPasskey, assertion, options)),
    passkeyOptions: async ({ key }) => (await request((await passkeys()).passkeyOptions, { key })).value,
    extend: async ({ key }) => {
      const { value } = await withCrossTabLock(name, timers, () => guarded(extend, { key }));
      settled++;
      setSignedIn(value);
      tabs.tell('changed');
    },
    signOut: async ({ key }) => {
      settled++;
      setLeaving(key);
      setSignedOut();
      tabs.tell('signed-out');
      await leave();
    },
  };

  return {
    domain,
    request: guarded,
    enter,
    dispose: () => {
      disposal.abort();
      listeners.clear();
      tabs.close();
      expiry?.watch.abort();
      expiry = undefined;
    },
  };
};
