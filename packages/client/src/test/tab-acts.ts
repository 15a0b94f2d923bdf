import assert from 'node:assert/strict';
import { demoCredentials, type FaultName } from '@trait-union/mock-server';
import fc from 'fast-check';
import { newKey } from '../idempotency-key.ts';
import type { PortalClient } from '../portal-client.ts';

export type Made<A> = A extends fc.Arbitrary<infer One> ? One : never;

/** The site of the pages on trial. */
export const origin = 'http://127.0.0.1:4173';

/** One of a browser's two tabs. */
export const tab = fc.nat(1);
/** Whether the member waits for what they began. */
export const awaited = fc.boolean();

/** What a line, or the backend, may do to any request. */
export const faultNames = [
  'network-error',
  'commit-then-drop',
  'hang',
  'slow',
  'server-error',
  'server-error-twice',
  'in-progress',
  'rate-limited',
  'unavailable',
  'truncated',
  'stream-abort',
  'body-stall',
  'html',
  'empty',
  'no-content',
  'signed-out',
] as const satisfies FaultName[];

export interface FaultAct<N, O> {
  do: 'fault';
  name: N;
  operations: O[];
  times: number;
}

export const faultAct = <N extends FaultName, O extends string>(
  names: readonly N[],
  operations: readonly O[],
): fc.Arbitrary<FaultAct<N, O>> =>
  fc.record({
    do: fc.constant('fault'),
    name: fc.constantFrom(...names),
    operations: fc.subarray([...operations], { minLength: 1 }),
    // One that a retry cures, one that it does not, and one that stays
    times: fc.constantFrom(1, 3, 100),
  });

export async function signIn(client: PortalClient): Promise<void> {
  const { email, password } = demoCredentials;
  const { outcome } = await client.session.signIn({ identifier: email, password }, { key: newKey() });
  assert.equal(outcome, 'signed-in');
}

/** Presses one of the buttons that are there; where there are fewer, the last. */
export async function press<A extends string>(
  page: { readonly acts: readonly A[] } & Record<A, () => unknown>,
  button: number,
): Promise<void> {
  const { acts } = page;
  const act = acts[Math.min(button, acts.length - 1)];
  if (act) await page[act]();
}
