import assert from 'node:assert/strict';
import { Problem, type Credentials, type ProblemCode } from '@trait-union/client/contract';
import type { Bytes } from '../bytes.ts';
import { operations, type OperationName, type ResponseBody } from '../operations.ts';
import type { PortalCore } from '../portal.ts';
import { demoCredentials } from '../scenarios/local.ts';

export const baseUrl = 'https://membres.example.org/api/v1';

export interface CallOptions {
  /** Bytes and text go as they are, anything else as JSON. */
  body?: unknown;
  /** What stands in the braces of the operation's path. */
  params?: Record<string, string>;
  /** What follows the question mark. */
  query?: Record<string, string>;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  baseUrl?: string;
}

/** What a page of ours sends with every write. */
export const writeHeaders = { 'content-type': 'application/json', 'x-trait-union': '1' };

const isRaw = (body: unknown): body is string | Bytes => typeof body === 'string' || body instanceof Uint8Array;

/** The request of an operation, as the client would send it; headers given empty are left out. */
export const requestOf = (
  operation: OperationName,
  { body, params = {}, query, headers, signal, ...options }: CallOptions = {},
): Request => {
  const { method, path, media } = operations[operation];
  const sent = { ...(method !== 'GET' && writeHeaders), ...(media && { 'content-type': media }), ...headers };
  const place = path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
  const search = query ? `?${new URLSearchParams(query).toString()}` : '';
  return new Request(`${options.baseUrl ?? baseUrl}${place}${search}`, {
    method,
    headers: Object.entries(sent).filter(([, value]) => value !== ''),
    ...(body !== undefined && { body: isRaw(body) ? body : JSON.stringify(body) }),
    ...(signal && { signal }),
  });
};

/** An answer that was held to the contract. */
export interface Called<N extends OperationName> {
  status: number;
  headers: Headers;
  /** The body of a success. */
  body: ResponseBody<N>;
  /** Undefined after a success. */
  code: ProblemCode | undefined;
  /** But for its reference, which is another each time. */
  problem: Omit<Problem, 'reference'> | undefined;
}

/** What reaches a backend: a portal, or a real server. */
export type Reach = Pick<PortalCore, 'fetch'> & { baseUrl?: string };

/** Calls an operation and holds the answer to the contract: its schema, or a problem, and always a date. */
export const call = async <N extends OperationName>(
  { fetch, baseUrl }: Reach,
  operation: N,
  options: CallOptions = {},
): Promise<Called<N>> => {
  const response = await fetch(requestOf(operation, { ...options, ...(baseUrl && { baseUrl }) }));
  const { status, headers } = response;
  const text = await response.text();
  const body: unknown = text === '' ? undefined : JSON.parse(text);
  assert.ok(!Number.isNaN(Date.parse(headers.get('date') ?? '')), `${operation} answers its date`);
  if (response.ok) {
    const { response: schema } = operations[operation];
    if (schema) assert.deepEqual(schema.parse(body), body, `${operation} answers nothing beyond the contract`);
    else assert.deepEqual([status, text], [204, '']);
    return { status, headers, body: body as ResponseBody<N>, code: undefined, problem: undefined };
  }
  assert.equal(headers.get('content-type'), 'application/problem+json');
  const { reference, ...problem } = Problem.parse(body);
  assert.equal(problem.status, status);
  assert.match(reference ?? '', /^TU-[0-9A-F]{8}$/);
  return { status, headers, body: undefined as ResponseBody<N>, code: problem.code, problem };
};

/** Signs in through the front door; the sample member, unless told otherwise. */
export const signIn = (portal: Reach, credentials: Partial<Credentials> = {}): Promise<Called<'session.signIn'>> =>
  call(portal, 'session.signIn', {
    body: { identifier: demoCredentials.email, password: demoCredentials.password, ...credentials },
  });

/** A clock that stands still until it is moved. */
export const createClock = (
  start = Date.parse('2026-11-21T15:00:00Z'),
): { now: () => number; pass: (milliseconds: number) => void } => {
  let at = start;
  return { now: () => at, pass: (milliseconds) => void (at += milliseconds) };
};
