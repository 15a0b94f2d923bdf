import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { serveMock, type ServedMock } from '@trait-union/mock-server/http';
import fc from 'fast-check';
import type { PaymentOption, Quote } from '../contract/checkout.ts';
import { inTab, onServer } from '../test/paying-acts.ts';
import { World } from '../test/paying-world.ts';
import { randomRuns } from '../test/random-runs.ts';
import { origin } from '../test/tab-acts.ts';
import { Paying } from './paying.ts';

/** Takes an answer that did not come for a refusal. */
class Hasty extends Paying {
  override async pay(quote: Quote, option?: PaymentOption): Promise<void> {
    await super.pay(quote, option);
    if (!('error' in this.state)) return;
    this.forget();
    await super.pay(quote, option);
  }
}

describe('S4-18, trust column C: whatever the member, the bank and the line do', () => {
  let served: ServedMock;
  let ahead = 0;
  const pass = (milliseconds: number): void => {
    ahead += milliseconds;
  };
  before(async () => {
    served = await serveMock({ port: 0, allowOrigins: [origin], logBodies: true, now: () => Date.now() + ahead });
  });
  after(() => served.close());

  const play = async ({ numRuns, seed }: typeof randomRuns, OnTrial?: typeof Paying): Promise<void> => {
    const acts = fc.array(fc.oneof({ weight: 2, arbitrary: inTab }, { weight: 1, arbitrary: onServer }), {
      minLength: 1,
      maxLength: 16,
    });
    await fc.assert(
      fc.asyncProperty(acts, fc.boolean(), fc.nat(1), async (sequence, pays, button) => {
        served.portal.reset();
        const world = new World(served, pass, OnTrial);
        try {
          await world.begin();
          for (const one of sequence) {
            await world.perform(one);
            world.check();
          }
          await world.conclude(pays, button);
        } finally {
          world.end();
        }
      }),
      { numRuns, seed, endOnFailure: OnTrial !== undefined },
    );
  };

  it('one charge at most, no false success, no lost success, no dead end, over HTTP', async (t) => {
    const { numRuns, seed } = randomRuns;
    t.diagnostic(`${numRuns} sequences, RANDOM_SEED=${seed}`);
    await play(randomRuns);
  });

  it('is more than a page manages that begins anew after a lost answer', async () => {
    await assert.rejects(play({ ...randomRuns, numRuns: 1_000 }, Hasty), ({ cause }: Error) =>
      String(cause).includes('once is one checkout'),
    );
  });
});
