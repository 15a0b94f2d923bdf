import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ClientError } from '../errors/client-error.ts';
import type { Timers } from '../transport/timers.ts';
import type { Tokens } from './provider.ts';
import { createTokenKeeper, type TokenKeeper } from './token-keeper.ts';

interface Scene {
  keeper: TokenKeeper;
  at: (time: number) => void;
  asked: string[];
  /** What the provider answers to the next refresh. */
  answer: (answer: Tokens | undefined | Error) => void;
}

const tokens = (name: string, from: number, refresh: string | undefined = `refresh-${name}`): Tokens => ({
  access: name,
  staleAt: from + 80,
  endsAt: from + 100,
  refresh,
});

const open = (): Scene => {
  let now = 0;
  const timers: Timers = { now: () => now, sleep: () => Promise.resolve() };
  const asked: string[] = [];
  let next: Tokens | undefined | Error;
  const refresh = async (token: string): Promise<Tokens | undefined> => {
    asked.push(token);
    await Promise.resolve();
    if (next instanceof Error) throw next;
    return next;
  };
  const keeper = createTokenKeeper({ refresh }, 'test', timers);
  return { keeper, asked, at: (time) => (now = time), answer: (answer) => (next = answer) };
};

describe('R15: tokens', () => {
  it('are given as they are while they are good', async () => {
    const { keeper, asked, at } = open();
    assert.equal(await keeper.access(), undefined);
    keeper.set(tokens('one', 0));
    at(79);
    assert.equal(await keeper.access(), 'one');
    assert.deepEqual(asked, []);
  });

  it('are refreshed once for all who ask at once, and then with the new refresh token', async () => {
    const { keeper, asked, at, answer } = open();
    keeper.set(tokens('one', 0));
    at(80);
    answer(tokens('two', 80));
    assert.deepEqual(await Promise.all([keeper.access(), keeper.access(), keeper.renew('one')]), ['two', 'two', 'two']);
    at(160);
    answer(tokens('three', 160));
    assert.equal(await keeper.access(), 'three');
    assert.deepEqual(asked, ['refresh-one', 'refresh-two']);
  });

  it('of a revoked family are forgotten', async () => {
    const { keeper, at, answer } = open();
    keeper.set(tokens('one', 0));
    at(80);
    answer(undefined);
    assert.equal(await keeper.access(), undefined);
    assert.equal(keeper.drop(), undefined);
  });

  it('that cannot be refreshed now serve until their end: offline is not signed out', async () => {
    const { keeper, at, answer } = open();
    keeper.set(tokens('one', 0));
    answer(new ClientError('provider-unavailable'));
    at(80);
    assert.equal(await keeper.access(), 'one');
    at(100);
    await assert.rejects(keeper.access(), { code: 'provider-unavailable' });
    answer(tokens('two', 100));
    assert.equal(await keeper.access(), 'two');
  });

  it('without a refresh token serve until their end, and no longer', async () => {
    const { keeper, at, asked } = open();
    keeper.set({ ...tokens('one', 0), refresh: undefined });
    at(99);
    assert.equal(await keeper.access(), 'one');
    at(100);
    assert.equal(await keeper.access(), undefined);
    assert.deepEqual(asked, []);
  });

  it('that the backend refused are renewed, unless they were meanwhile', async () => {
    const { keeper, asked, answer } = open();
    keeper.set(tokens('two', 0));
    assert.equal(await keeper.renew('one'), 'two');
    answer(tokens('three', 0));
    assert.equal(await keeper.renew('two'), 'three');
    assert.deepEqual(asked, ['refresh-two']);
  });

  it('P3: dropped while a refresh is under way stay dropped', async () => {
    const { keeper, answer } = open();
    keeper.set(tokens('one', 0));
    answer(tokens('two', 0));
    const renewed = keeper.renew('one');
    keeper.drop();
    assert.equal(await renewed, undefined);
    assert.equal(await keeper.access(), undefined);
  });
});
