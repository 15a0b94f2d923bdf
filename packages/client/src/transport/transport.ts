import { capabilitiesEndpoints } from '../contract/capabilities.ts';
import type { Endpoint } from '../contract/endpoint.ts';
import { ClientError, toClientError } from '../errors/client-error.ts';
import type { ServerClock } from '../portal-client.ts';
import { abortion } from './abortable.ts';
import { readAnswer, type Answer, type Failure } from './answer.ts';
import { parseBaseUrl, urlBelow } from './base-url.ts';
import { createBreaker } from './breaker.ts';
import { environment } from './environment.ts';
import { exchange } from './exchange.ts';
import { nativeFetch } from './primordials.ts';
import { retryPause } from './retry.ts';
import { serialize } from './serialize.ts';
import { createServerClock } from './server-clock.ts';
import { systemTimers, type Timers } from './timers.ts';

export interface TransportOptions {
  /** Where the backend is: https, or http on this machine. */
  baseUrl: string;
  /** In place of the page's own, for a backend that lives in the page. */
  fetch?: typeof globalThis.fetch;
  /** For tests. */
  timers?: Timers;
  /** For tests: in place of `Math.random`. */
  random?: () => number;
}

export interface RequestOptions {
  /** Plain data, or the bytes of an endpoint that takes such. */
  body?: unknown;
  /** Beside those of every request. */
  headers?: Record<string, string>;
  /** `Idempotency-Key`; a write without one is never repeated. */
  key?: string;
  /** `If-Match`. */
  etag?: string;
  signal?: AbortSignal | undefined;
  /** Milliseconds for it with all its retries; ten seconds otherwise. */
  within?: number;
  /** Nobody is waiting for it: left out while the backend is down (trust R12). */
  background?: boolean;
}

export type Request = <E extends Endpoint>(endpoint: E, options?: RequestOptions) => Promise<Answer<E>>;

export interface Transport {
  readonly baseUrl: string;
  readonly clock: ServerClock;
  /** Rejects with a ClientError, and only that. */
  readonly request: Request;
}

/** An attempt may use what is left of it (trust R8, R10). */
const defaultBudget = 10_000;

/** With less than this left, another attempt would only turn a known failure into a timeout. */
const shortestAttempt = 1_000;

const manners = {
  mode: 'cors',
  credentials: 'include',
  referrerPolicy: 'no-referrer',
  cache: 'no-store',
  redirect: 'error',
} as const satisfies RequestInit;

const toInit = ({ method, media }: Endpoint, { body, headers, key, etag }: RequestOptions): RequestInit => ({
  ...manners,
  method,
  headers: {
    accept: 'application/json',
    ...(method !== 'GET' && { 'x-trait-union': '1' }),
    ...(body !== undefined && {
      'content-type': media ?? (method === 'PATCH' ? 'application/merge-patch+json' : 'application/json'),
    }),
    ...(key && { 'idempotency-key': key }),
    ...(etag && { 'if-match': etag }),
    ...headers,
  },
  ...(body !== undefined && { body: media ? (body as Blob) : serialize(body) }),
});

/** Carries the operations of the contract to one backend, and nowhere else. */
export const createTransport = ({
  baseUrl: givenBaseUrl,
  fetch = nativeFetch,
  timers = systemTimers,
  random = Math.random,
}: TransportOptions): Transport => {
  const baseUrl = parseBaseUrl(givenBaseUrl);
  const clock = createServerClock(timers);
  const breaker = createBreaker(timers);

  const attempt = async <E extends Endpoint>(
    endpoint: E,
    init: RequestInit,
    timeout: number,
    signal: AbortSignal | undefined,
  ) => {
    const sent = timers.now();
    try {
      const answer = await exchange(fetch, urlBelow(baseUrl, endpoint.path), init, { timeout, timers, signal });
      clock.sync(answer.headers.get('date'), sent);
      return readAnswer(endpoint, answer, clock.now());
    } catch (thrown) {
      const error = toClientError(thrown);
      return { outcome: 'failed', error, status: error.code === 'unreachable' ? 0 : -1 } satisfies Failure;
    }
  };

  const giveUp = async ({ error, status }: Failure, background = false): Promise<ClientError> => {
    if (error.code === 'aborted') return error;
    breaker.record(status < 1 || status >= 500 ? error : undefined);
    if (status !== 0 || background) return error;
    // Loaded only now: on a good day nobody needs it.
    const probe = await import('./probe.ts').catch(() => undefined);
    const blocked = await probe?.isBlocked(fetch, urlBelow(baseUrl, capabilitiesEndpoints.read.path), manners, timers);
    return blocked ? new ClientError('blocked', { cause: error.cause }) : error;
  };

  const request: Request = async (endpoint, options = {}) => {
    const { signal, background, within = defaultBudget } = options;
    if (background) breaker.check();
    if (environment.navigator?.onLine === false) throw new ClientError('offline');
    const init = toInit(endpoint, options);
    const repeatable = endpoint.method === 'GET' || (endpoint.safe ?? options.key);
    const end = timers.now() + within;
    for (let tried = 1; ; tried++) {
      const answer = await attempt(endpoint, init, end - timers.now(), signal);
      if (answer.outcome !== 'failed') {
        breaker.record();
        return answer;
      }
      const pause = repeatable ? retryPause(answer, tried, random) : undefined;
      if (pause === undefined || pause + shortestAttempt > end - timers.now()) throw await giveUp(answer, background);
      await timers.sleep(pause, signal);
      if (signal?.aborted) throw abortion(signal);
    }
  };

  return { baseUrl, clock, request };
};
