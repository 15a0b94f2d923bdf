import { expect } from '@open-wc/testing';
import { same } from './same.ts';

describe('same', () => {
  it('R4: compares by what is said, keys without a value aside', () => {
    expect(same({ a: [1, { b: 'c' }] }, { a: [1, { b: 'c' }] })).to.equal(true);
    expect(same({ a: 1, b: undefined }, { a: 1 })).to.equal(true);
    expect(same({ a: 1 }, { a: 1, b: 2 })).to.equal(false);
    expect(same([1, 2], [2, 1])).to.equal(false);
    expect(same(null, {})).to.equal(false);
    expect(same('1', 1)).to.equal(false);
  });
});
