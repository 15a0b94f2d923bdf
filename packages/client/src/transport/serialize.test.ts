import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { serialize } from './serialize.ts';

describe('R4: serialize', () => {
  it('gives what JSON.stringify gives, byte for byte', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        assert.equal(serialize(value), JSON.stringify(value));
      }),
    );
  });

  it('escapes whatever a member can type', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, text) => {
        const value = { [name]: [text] };
        assert.equal(serialize(value), JSON.stringify(value));
      }),
    );
    assert.equal(serialize('\u2028"\\\ud800'), JSON.stringify('\u2028"\\\ud800'));
  });

  it('leaves out what is undefined, and keeps the length of lists', () => {
    const value = { a: undefined, b: [undefined, 1], c: { d: undefined } };
    assert.equal(serialize(value), JSON.stringify(value));
  });

  it('reads own properties only', () => {
    assert.equal(serialize(Object.create({ inherited: 1 }, { own: { value: 2, enumerable: true } })), '{"own":2}');
  });
});
