import type * as z from 'zod/mini';
import type { Endpoint } from '../contract/endpoint.ts';
import type { ProblemCode } from '../contract/problem.ts';
import { ClientError, type ClientErrorCode } from '../errors/client-error.ts';
import type { Exchange } from './exchange.ts';
import { parse } from './primordials.ts';
import { retryAfter } from './retry-after.ts';

type OutcomesOf<E extends Endpoint> = E extends { outcomes: readonly (infer Code extends ProblemCode)[] }
  ? Code extends ProblemCode
    ? { outcome: Code; fields: unknown }
    : never
  : never;

export type ValueOf<E extends Endpoint> = E extends { response: infer Schema extends z.ZodMiniType }
  ? z.output<Schema>
  : undefined;

/** What an operation came to: done, or one of the outcomes that its endpoint lists. */
export type Answer<E extends Endpoint> =
  { outcome: 'done'; value: ValueOf<E>; etag: E extends { versioned: true } ? string : undefined } | OutcomesOf<E>;

/** Why there is no `Answer`. */
export interface Failure {
  outcome: 'failed';
  error: ClientError;
  /** 0 when nothing answered. */
  status: number;
  /** Milliseconds, from `Retry-After`. */
  wait?: number | undefined;
}

/** For an answer without a problem of ours in it: a proxy's, or another framework's. */
const codeOfStatus: Record<number, string> = {
  401: 'signed-out',
  403: 'forbidden',
  404: 'not-found',
  408: 'timeout',
  412: 'precondition-failed',
  429: 'rate-limited',
  501: 'not-supported',
  503: 'unavailable',
};

/** Every other code is that of no failure, and makes the answer malformed. */
const errorOfCode: Record<string, ClientErrorCode> = {
  'signed-out': 'signed-out',
  'step-up-required': 'step-up',
  forbidden: 'forbidden',
  'not-found': 'not-found',
  timeout: 'timeout',
  'rate-limited': 'rate-limited',
  'request-in-progress': 'in-progress',
  'idempotency-key-reused': 'key-reused',
  'not-supported': 'unsupported',
  unavailable: 'unavailable',
  internal: 'server',
};

const fail = (
  status: number,
  code: ClientErrorCode,
  details: ConstructorParameters<typeof ClientError>[1] = {},
): Failure => ({
  outcome: 'failed',
  error: new ClientError(code, details),
  status,
});

/** `undefined` for what is no JSON. */
export const readJson = (text: string): unknown => {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
};

const readProblem = (
  { outcomes = [] }: Endpoint,
  { status, headers, text }: Exchange,
  serverNow: number,
): { outcome: ProblemCode; fields: unknown } | Failure => {
  const { code: given, fields, reference } = Object(readJson(text)) as Record<string, unknown>;
  const isKnown = (code: unknown): code is ProblemCode =>
    typeof code === 'string' && (outcomes.includes(code as ProblemCode) || Object.hasOwn(errorOfCode, code));
  const code = isKnown(given) ? given : (codeOfStatus[status] ?? (status < 500 ? 'malformed' : 'internal'));
  if (outcomes.includes(code as ProblemCode)) return { outcome: code as ProblemCode, fields };
  const wait = retryAfter(headers, serverNow);
  const error = (code === 'unavailable' && wait === undefined ? 'server' : errorOfCode[code]) ?? 'malformed';
  return {
    ...fail(status, error, {
      ...(wait !== undefined && { retryAt: serverNow + wait }),
      ...(typeof reference === 'string' && { reference: reference.slice(0, 64) }),
    }),
    wait,
  };
};

/**
 * What a whole answer means for its operation. Done only when it is a 2xx whose body passes the endpoint's schema
 * (trust R11, R20). Of a problem only the code, the fields and the reference are looked at (trust S26).
 */
export const readAnswer = <E extends Endpoint>(
  endpoint: E,
  exchange: Exchange,
  serverNow: number,
): Answer<E> | Failure => {
  const { status, headers, text } = exchange;
  if (status < 200 || status > 299) return readProblem(endpoint, exchange, serverNow) as Answer<E> | Failure;
  const { response, versioned } = endpoint;
  const etag = (versioned && headers.get('etag')) ?? undefined;
  if (versioned && !etag) return fail(status, 'malformed');
  if (!response)
    return (status === 204 ? { outcome: 'done', value: undefined, etag } : fail(status, 'malformed')) as
      Answer<E> | Failure;
  const { success, data, error } = response.safeParse(readJson(text));
  return success ? ({ outcome: 'done', value: data, etag } as Answer<E>) : fail(status, 'malformed', { cause: error });
};
