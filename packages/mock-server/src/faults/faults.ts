import type { Endpoint } from '@trait-union/client/contract';
import { httpDate, problem } from '../answer.ts';
import { toJson } from '../json.ts';
import { operations, type OperationName } from '../operations.ts';
import { breakingStream, drifted, firstHalf, stallingStream, withBody } from './bodies.ts';
import type { Fault, FaultContext } from './fault.ts';
import { beforehand, saveFirst, takeSeats } from './stale.ts';

const everywhere = ['fetch', 'msw', 'http'] as const;

/** What a front turns into a connection that broke. */
const broken = (): Response => Response.error();

const released = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else
      signal.addEventListener(
        'abort',
        () => {
          resolve();
        },
        { once: true },
      );
  });

/** Resolves after that long, or as soon as it is released; leaves no timer. */
const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done, { once: true });
    if (signal.aborted) done();
  });

/** Where an answer that is not the backend's sends a browser: a captive portal, a login page. */
export const strayPagePath = '/__mock/sign-in-page';

export const strayPage = (): Response =>
  new Response('<!doctype html><title>Connexion</title><h1>Connexion au réseau</h1>', {
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });

const bytesOf = async (response: Response): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await response.arrayBuffer());

const isOneOf = (endpoint: Endpoint, names: readonly OperationName[]): boolean =>
  names.some((name) => operations[name] === endpoint);

const hasBody: Fault['appliesTo'] = ({ response }) => response !== undefined;
const isWrite: Fault['appliesTo'] = ({ method }) => method !== 'GET';
const forMembers: Fault['appliesTo'] = (_, access) => access === 'member';
const isMemberWrite: Fault['appliesTo'] = ({ method }, access) => method !== 'GET' && access === 'member';
const isVersionedWrite: Fault['appliesTo'] = (endpoint) => {
  const { method, versioned } = endpoint;
  return (method !== 'GET' && versioned === true) || isOneOf(endpoint, Object.keys(beforehand) as OperationName[]);
};
const mayTakeSeats: Fault['appliesTo'] = (endpoint) =>
  isOneOf(endpoint, ['access.change', 'access.undo', 'access.invite']);

const serverError = ({ options: { status = 502 } }: FaultContext) => problem('internal', { status });

/** Everything that can go wrong between a page and its union's server, by name (the matrix F1–F24). */
export const faults = {
  'network-error': {
    summary: 'The connection breaks; nothing reached the server.',
    fronts: everywhere,
    before: broken,
  },
  hang: {
    summary: 'No answer ever comes.',
    fronts: everywhere,
    before: async ({ released: signal }) => {
      await released(signal);
      return broken();
    },
  },
  slow: {
    summary: 'The answer takes `milliseconds` (3000).',
    fronts: everywhere,
    after: async (response, { options: { milliseconds = 3000 }, released: signal }) => {
      await pause(milliseconds, signal);
      return response;
    },
  },
  'server-error-twice': {
    summary: 'Two `status` (502), then all is well.',
    fronts: everywhere,
    times: 2,
    before: serverError,
  },
  'server-error': {
    summary: 'Every answer is `status` (502).',
    fronts: everywhere,
    before: serverError,
  },
  'commit-then-drop': {
    summary: 'The server does what was asked, and its answer is lost.',
    fronts: everywhere,
    after: broken,
  },
  'in-progress': {
    summary: '409 `request-in-progress`: the same intention is still being worked on.',
    fronts: everywhere,
    appliesTo: isWrite,
    before: () => problem('request-in-progress', { headers: { 'retry-after': '1' } }),
  },
  'key-reused': {
    summary: '422 `idempotency-key-reused`.',
    fronts: everywhere,
    appliesTo: isWrite,
    before: () => problem('idempotency-key-reused'),
  },
  'rate-limited': {
    summary: '429 with `Retry-After` in `seconds` (30).',
    fronts: everywhere,
    before: ({ options: { seconds = 30 } }) => problem('rate-limited', { headers: { 'retry-after': String(seconds) } }),
  },
  unavailable: {
    summary:
      '503 with `Retry-After` as a date, `seconds` (120) ahead on a server clock that is `skew` (0) milliseconds off.',
    fronts: everywhere,
    before: ({ options: { seconds = 120, skew = 0 }, now }) =>
      problem('unavailable', {
        headers: { date: httpDate(now + skew), 'retry-after': httpDate(now + skew + seconds * 1000) },
      }),
  },
  truncated: {
    summary: 'Half of the JSON, and a proper end.',
    fronts: everywhere,
    appliesTo: hasBody,
    after: async (response) => withBody(response, firstHalf(await bytesOf(response))),
  },
  'stream-abort': {
    summary: 'Half of the body, then the connection breaks.',
    fronts: everywhere,
    appliesTo: hasBody,
    after: async (response) => withBody(response, breakingStream(firstHalf(await bytesOf(response)))),
  },
  'body-stall': {
    summary: 'Headers and half of the body, then silence.',
    fronts: everywhere,
    appliesTo: hasBody,
    after: async (response, { released: signal }) =>
      withBody(response, stallingStream(firstHalf(await bytesOf(response)), signal)),
  },
  html: {
    summary: '200 with a web page: a captive portal answered.',
    fronts: everywhere,
    before: strayPage,
  },
  empty: {
    summary: '200 with nothing in it.',
    fronts: everywhere,
    after: (response) => new Response('', { status: 200, headers: response.headers }),
  },
  'no-content': {
    summary: '204 where a body is due.',
    fronts: everywhere,
    appliesTo: hasBody,
    after: (response) => new Response(null, { status: 204, headers: response.headers }),
  },
  drift: {
    summary:
      'Another shape: at `key`, something is dropped, null, of another type, or beside it is something extra (`kind`, drop).',
    fronts: everywhere,
    appliesTo: hasBody,
    after: async (response, { options: { key, kind = 'drop' } }) =>
      response.ok ? withBody(response, toJson(drifted(await response.json(), key, kind))) : response,
  },
  'signed-out': {
    summary: 'The session is over: 401 until the member signs in again.',
    fronts: everywhere,
    appliesTo: forMembers,
    endsAtSignIn: true,
    before: ({ db, sessionId }) => {
      if (sessionId !== undefined) db.sessions.close(sessionId);
      return problem('signed-out');
    },
  },
  'step-up': {
    summary: '403 `step-up-required` for writes until the member signs in again.',
    fronts: everywhere,
    appliesTo: isMemberWrite,
    endsAtSignIn: true,
    before: () => problem('step-up-required'),
  },
  stale: {
    summary:
      'Somebody else saves first, once: of a file, `changes` (a phone number) at the office; of people, links and offers, another manager. 412, or a `conflict`.',
    fronts: everywhere,
    appliesTo: isVersionedWrite,
    times: 1,
    before: (context) => {
      saveFirst(context);
      return undefined;
    },
  },
  'seats-taken': {
    summary: 'People come first, once, until no seat is free.',
    fronts: everywhere,
    appliesTo: mayTakeSeats,
    times: 1,
    before: (context) => {
      takeSeats(context);
      return undefined;
    },
  },
  cors: {
    summary: 'The server answers, but lets no page of this origin read it.',
    fronts: ['fetch', 'http'],
  },
  'cookies-blocked': {
    summary: 'The browser does not keep the session’s cookie.',
    fronts: everywhere,
    losesSession: true,
  },
  'huge-body': {
    summary: '`bytes` (6 MB) of something extra in the body.',
    fronts: everywhere,
    appliesTo: hasBody,
    after: async (response, { options: { bytes = 6_000_000 } }) =>
      withBody(response, toJson({ ...((await response.json()) as object), padding: 'é'.repeat(bytes / 2) })),
  },
  bom: {
    summary: 'A byte order mark before the JSON, which a reader must not stumble over.',
    fronts: everywhere,
    appliesTo: hasBody,
    after: async (response) => withBody(response, new Uint8Array([0xef, 0xbb, 0xbf, ...(await bytesOf(response))])),
  },
  redirect: {
    summary: '302 to a sign-in page.',
    fronts: everywhere,
    before: ({ request }) =>
      new Response(null, { status: 302, headers: { location: new URL(strayPagePath, request.url).href } }),
  },
} as const satisfies Record<string, Fault>;

export type FaultName = keyof typeof faults;

export const faultNames = Object.keys(faults) as FaultName[];
