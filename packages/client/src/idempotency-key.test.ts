import assert from 'node:assert/strict';
import { it } from 'node:test';
import { newKey } from './idempotency-key.ts';

it('R6: every key is new, and fits any header and backend', () => {
  const keys = new Set(Array.from({ length: 1000 }, newKey));
  assert.equal(keys.size, 1000);
  for (const key of keys) assert.match(key, /^[0-9a-f]{32}$/);
});

it('L11: a key needs nothing that plain-http pages lack', () => {
  const missing = ['randomUUID', 'subtle'];
  for (const name of missing) Object.defineProperty(crypto, name, { value: undefined, configurable: true });
  try {
    assert.equal('randomUUID' in crypto && (crypto as { subtle?: unknown }).subtle, undefined);
    assert.match(newKey(), /^[0-9a-f]{32}$/);
  } finally {
    for (const name of missing) Reflect.deleteProperty(crypto, name);
  }
});
