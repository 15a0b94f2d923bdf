import type { Backend } from '../backend.ts';
import { problem, toResponse } from '../answer.ts';
import { strayPage, strayPagePath } from '../faults/faults.ts';
import type { Switchboard } from '../faults/switchboard.ts';
import type { Front } from '../front.ts';
import { findOperation } from '../operations.ts';

export interface FetchOptions {
  backend: Backend;
  front: Front;
  faults: Switchboard;
  basePath: string;
  now: () => number;
  /** How long an answer takes, in milliseconds. */
  latency?: number;
}

const failed = (): TypeError => new TypeError('Failed to fetch');

/** Settles like the work, or rejects as soon as the signal aborts: the server goes on, nobody listens. */
const orAborted = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const give = (): void => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) {
      give();
      return;
    }
    signal.addEventListener('abort', give, { once: true });
    work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', give);
    });
  });

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A response with what only the network can set. */
const posing = (response: Response, traits: Partial<Response>): Response =>
  Object.defineProperties(
    response,
    Object.fromEntries(Object.entries(traits).map(([name, value]) => [name, { value }])),
  );

const isRedirect = ({ status }: Response): boolean => status >= 300 && status < 400 && status !== 304;

/** A `fetch` that reaches the backend without any network. */
export const createFetch = ({ backend, front, faults, basePath, now, latency = 0 }: FetchOptions): typeof fetch => {
  const respond = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith(strayPagePath)) return strayPage();
    if (!pathname.includes(`${basePath}/`)) throw failed();
    if (latency > 0) await wait(latency);
    const operation = findOperation(request.method, pathname, basePath);
    if (faults.takeCors(operation, front.name)) {
      // What a page gets that asks only whether anybody is there.
      if (request.mode === 'no-cors') return new Response(null);
      throw failed();
    }
    if (!operation) return toResponse(problem('not-found'), now());
    const response = await backend.answer(operation, request, front);
    if (response.type === 'error') throw failed();
    if (!isRedirect(response)) return response;
    if (request.redirect === 'error') throw failed();
    return request.redirect === 'manual'
      ? posing(new Response(null), { type: 'opaqueredirect', status: 0, ok: false })
      : posing(strayPage(), { redirected: true, url: response.headers.get('location') ?? '' });
  };

  return async (input, init) => {
    const request = new Request(input, init);
    return orAborted(respond(request), request.signal);
  };
};
