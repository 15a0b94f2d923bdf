import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { retryAfter } from './retry-after.ts';

const noon = Date.UTC(2026, 10, 21, 12);
const http = (instant: number) => new Date(instant).toUTCString();
const wait = (headers: Record<string, string>, serverNow = noon) => retryAfter(new Headers(headers), serverNow);

describe('R9: Retry-After', () => {
  it('takes seconds', () => {
    assert.equal(wait({ 'retry-after': '7' }), 7_000);
    assert.equal(wait({ 'retry-after': '0' }), 0);
  });

  for (const skew of [-3_600_000, 0, 3_600_000]) {
    it(`measures a date against the answer's own Date, with a clock ${skew / 60_000} min off`, () => {
      const server = noon + skew;
      assert.equal(wait({ 'retry-after': http(server + 30_000), date: http(server) }), 30_000);
    });
  }

  it('measures a date against the server clock when the answer shows no Date', () => {
    assert.equal(wait({ 'retry-after': http(noon + 30_000) }), 30_000);
  });

  it('is clamped to five minutes, and is never in the past', () => {
    assert.equal(wait({ 'retry-after': '86400' }), 300_000);
    assert.equal(wait({ 'retry-after': http(noon + 86_400_000) }), 300_000);
    assert.equal(wait({ 'retry-after': http(noon - 60_000) }), 0);
  });

  it('is nothing when it is absent or makes no sense', () => {
    for (const text of ['soon', '-5', '1.5', 'NaN', '1e3']) {
      const result = wait({ 'retry-after': text });
      assert.ok(result === undefined || (result >= 0 && result <= 300_000), text);
    }
    assert.equal(wait({ 'retry-after': 'soon' }), undefined);
    assert.equal(wait({}), undefined);
  });
});
