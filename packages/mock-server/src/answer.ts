import { problemStatuses, type FieldIssue, type Problem, type ProblemCode } from '@trait-union/client/contract';
import { randomBytes, toHex } from './bytes.ts';
import { toJson } from './json.ts';

/** What an endpoint says, before any front or fault touches it. */
export interface Answer<T = unknown> {
  status: number;
  /** Absent for a 204. */
  body?: T | Problem;
  headers?: Record<string, string>;
  /** The id of the session that the answer starts or renews; null when it ends one. */
  session?: string | null;
}

export const ok = <T>(body: T, extra: Pick<Answer, 'headers' | 'session'> = {}): Answer<T> => ({
  status: 200,
  body,
  ...extra,
});

export const noContent = (extra: Pick<Answer, 'session'> = {}): Answer<undefined> => ({ status: 204, ...extra });

export interface ProblemDetails {
  /** When it is not the usual one of the code. */
  status?: number;
  /** For the backend's logs, in English; never shown to a member (trust S26). */
  title?: string;
  fields?: FieldIssue[];
  headers?: Record<string, string>;
}

/** RFC 9457 problem details with a reference that a member can quote. */
export const problem = (
  code: ProblemCode,
  { status = problemStatuses[code], title, fields, headers }: ProblemDetails = {},
): Answer<never> => ({
  status,
  headers: { 'content-type': 'application/problem+json', ...headers },
  body: {
    type: `urn:trait-union:problem:${code}`,
    ...(title && { title }),
    status,
    code,
    ...(fields && { fields }),
    reference: `TU-${toHex(randomBytes(4)).toUpperCase()}`,
  },
});

/** `wait` is in milliseconds. */
export const tooEarly = (wait: number): Answer<never> =>
  problem('rate-limited', { headers: { 'retry-after': String(Math.ceil(wait / 1000)) } });

/** `Date` and `Retry-After` as HTTP writes an instant. */
export const httpDate = (instant: number): string => new Date(instant).toUTCString();

export const toResponse = ({ status, body, headers }: Answer, now: number): Response =>
  new Response(body === undefined ? null : toJson(body), {
    status,
    headers: {
      'cache-control': 'no-store',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      date: httpDate(now),
      ...headers,
    },
  });
