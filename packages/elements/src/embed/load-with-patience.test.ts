import { expect } from '@open-wc/testing';
import { holdTime, pass, releaseTime } from '../test/time.ts';
import { loadWithPatience } from './load-with-patience.ts';

describe('loadWithPatience', () => {
  beforeEach(() => {
    holdTime(() => false);
  });
  afterEach(releaseTime);

  const failing = (times: number): { load: () => Promise<string>; tries: () => number } => {
    let tries = 0;
    return {
      load: () => (++tries > times ? Promise.resolve('module') : Promise.reject(new TypeError('offline'))),
      tries: () => tries,
    };
  };

  it('R1: tries again until it works', async () => {
    const { load, tries } = failing(2);
    const loading = loadWithPatience(load);
    await pass(10_000);
    expect(await loading).to.equal('module');
    expect(tries()).to.equal(3);
  });

  it('R1: gives up within fifteen seconds, after five tries', async () => {
    const { load, tries } = failing(Infinity);
    let failure: unknown;
    loadWithPatience(load).catch((error: unknown) => (failure = error));
    await pass(15_000);
    expect(failure).to.be.instanceOf(TypeError);
    expect(tries()).to.equal(5);
  });
});
