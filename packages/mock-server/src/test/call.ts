import assert from 'node:assert/strict';
import { Problem } from '@trait-union/client/contract';
import type { MockPortal } from '../mock-portal.ts';
import { operations, type OperationName } from '../operations.ts';
import { demoCredentials } from '../scenarios/local.ts';

export const baseUrl = 'https://membres.example.org/api/v1';

export interface CallOptions {
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  fetch?: typeof fetch;
  baseUrl?: string;
}

/** What a page of ours sends with every write. */
export const writeHeaders = { 'content-type': 'application/json', 'x-trait-union': '1' };

/** The request of an operation, as the client would send it; headers given empty are left out. */
export const requestOf = (
  operation: OperationName,
  { body, headers, signal, ...options }: CallOptions = {},
): Request => {
  const { method, path } = operations[operation];
  const sent = { ...(method !== 'GET' && writeHeaders), ...headers };
  return new Request(`${options.baseUrl ?? baseUrl}${path}`, {
    method,
    headers: Object.entries(sent).filter(([, value]) => value !== ''),
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    ...(signal && { signal }),
  });
};

export interface Called {
  status: number;
  headers: Headers;
  // Each test reads what its operation answers; `call` has checked it against the contract.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
}

/** Calls an operation and holds the answer to the contract: its schema, or a problem, and always a date. */
export const call = async (
  portal: Pick<MockPortal, 'fetch'>,
  operation: OperationName,
  options: CallOptions = {},
): Promise<Called> => {
  const response = await (options.fetch ?? portal.fetch)(requestOf(operation, options));
  const text = await response.text();
  const body: unknown = text === '' ? undefined : JSON.parse(text);
  assert.ok(!Number.isNaN(Date.parse(response.headers.get('date') ?? '')), `${operation} answers its date`);
  if (!response.ok) {
    assert.equal(response.headers.get('content-type'), 'application/problem+json');
    const problem = Problem.parse(body);
    assert.equal(problem.status, response.status);
    assert.match(problem.reference ?? '', /^TU-[0-9A-F]{8}$/);
  } else {
    const { response: schema } = operations[operation];
    if (schema) assert.deepEqual(schema.parse(body), body, `${operation} answers nothing beyond the contract`);
    else assert.deepEqual([response.status, text], [204, '']);
  }
  return { status: response.status, headers: response.headers, body };
};

/** Signs in through the front door; the sample member, unless told otherwise. */
export const signIn = (
  portal: Pick<MockPortal, 'fetch'>,
  { identifier = demoCredentials.email as string, password = demoCredentials.password as string, ...rest } = {},
  options: CallOptions = {},
): Promise<Called> => call(portal, 'session.signIn', { ...options, body: { identifier, password, ...rest } });

/** A clock that stands still until it is moved. */
export const createClock = (
  start = Date.parse('2026-11-21T15:00:00Z'),
): { now: () => number; pass: (milliseconds: number) => void } => {
  let at = start;
  return { now: () => at, pass: (milliseconds) => void (at += milliseconds) };
};
