import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import type { Endpoint } from '../contract/endpoint.ts';
import { ClientError, isClientError } from '../errors/client-error.ts';
import { transportTo } from '../test/portal.ts';
import { empty, json, networkError, type Reply } from '../test/scripted-fetch.ts';
import { retryPause } from './retry.ts';

const schema = z.object({ n: z.number() });
const endpoints = {
  read: { method: 'GET', path: '/thing', response: schema },
  keyed: { method: 'POST', path: '/thing', response: schema },
  keyless: { method: 'POST', path: '/thing', response: schema },
  search: { method: 'POST', path: '/thing', response: schema, safe: true },
} as const satisfies Record<string, Endpoint>;

const curable = [0, 408, 502, 503, 504];
const final = [400, 401, 403, 404, 409, 412, 418, 422, 429, 500, 501];

const reply = (status: number): Reply =>
  status === 0 ? networkError : status === 200 ? json({ n: 1 }) : empty(status);

const kind = fc.constantFrom('read' as const, 'keyed' as const, 'keyless' as const, 'search' as const);
const statuses = fc.array(fc.constantFrom(200, ...curable, ...final), { minLength: 1, maxLength: 6 });

const outcomeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'done';
  } catch (thrown) {
    assert.ok(isClientError(thrown), String(thrown));
    return thrown.code;
  }
};

describe('R8: automatic retries, over any sequence of answers', () => {
  it('repeat only what is curable, only what is safe, and at most twice', async () => {
    await fc.assert(
      fc.asyncProperty(kind, statuses, async (name, sequence) => {
        const { request, sent, time } = transportTo(...sequence.map(reply));
        const outcome = await time.until(outcomeOf(request(endpoints[name], name === 'keyed' ? { key: 'k' } : {})));
        const at = (index: number) => sequence[Math.min(index, sequence.length - 1)];
        let expected = 1;
        while (name !== 'keyless' && expected < 3 && curable.includes(at(expected - 1) ?? 0)) expected++;
        assert.equal(sent.filter(({ url }) => url.endsWith('/thing')).length, expected);
        assert.equal(outcome === 'done', at(expected - 1) === 200);
      }),
    );
  });

  it('R9: end within the budget, whatever Retry-After says', async () => {
    const refusal = fc.tuple(fc.constantFrom(429, 503, 409), fc.nat(400));
    await fc.assert(
      fc.asyncProperty(kind, fc.array(refusal, { minLength: 1, maxLength: 6 }), async (name, sequence) => {
        const { request, time } = transportTo(
          ...sequence.map(([status, seconds]) =>
            json(
              { code: status === 409 ? 'request-in-progress' : 'unavailable' },
              { status, 'retry-after': String(seconds) },
            ),
          ),
        );
        await time.until(outcomeOf(request(endpoints[name], name === 'keyed' ? { key: 'k' } : {})));
        assert.ok(time.now() <= 10_000);
      }),
    );
  });

  it('wait with full jitter under a ceiling that doubles', () => {
    const failure = { outcome: 'failed', error: new ClientError('server'), status: 502 } as const;
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (random) => {
        assert.equal(
          retryPause(failure, 1, () => random),
          random * 300,
        );
        assert.equal(
          retryPause(failure, 2, () => random),
          random * 600,
        );
        assert.equal(
          retryPause(failure, 3, () => random),
          undefined,
        );
      }),
    );
  });
});
