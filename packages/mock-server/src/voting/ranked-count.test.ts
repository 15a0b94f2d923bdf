import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { countRanked, type RankedBallot, type RankedCount } from './ranked-count.ts';

const ballots = (...piles: [weight: number, ...ranking: string[]][]): RankedBallot[] =>
  piles.map(([weight, ...ranking]) => ({ weight, ranking }));

const fates = ({ rounds }: RankedCount) =>
  rounds.map(({ tallies, exhausted }) => [
    Object.fromEntries(tallies.map(({ option, votes, fate }) => [option, `${votes} ${fate}`])),
    exhausted,
  ]);

describe('rule 23, B-21: one seat, an instant run-off', () => {
  test('the capital of Tennessee', () => {
    const cities = ['memphis', 'nashville', 'chattanooga', 'knoxville'];
    const count = countRanked(
      cities,
      ballots(
        [42, 'memphis', 'nashville', 'chattanooga', 'knoxville'],
        [26, 'nashville', 'chattanooga', 'knoxville', 'memphis'],
        [15, 'chattanooga', 'knoxville', 'nashville', 'memphis'],
        [17, 'knoxville', 'chattanooga', 'nashville', 'memphis'],
      ),
      1,
    );
    assert.deepEqual(count.elected, ['knoxville']);
    assert.deepEqual(fates(count), [
      [
        {
          memphis: '42 continuing',
          nashville: '26 continuing',
          knoxville: '17 continuing',
          chattanooga: '15 eliminated',
        },
        0,
      ],
      [{ memphis: '42 continuing', knoxville: '32 continuing', nashville: '26 eliminated' }, 0],
      [{ knoxville: '58 elected', memphis: '42 continuing' }, 0],
    ]);
  });

  test('ballots without another choice are exhausted, and who is left is elected', () => {
    const count = countRanked(['a', 'b', 'c'], ballots([4, 'a'], [3, 'b'], [2, 'c']), 1);
    assert.deepEqual(count.elected, ['a']);
    assert.deepEqual(
      count.rounds.map(({ exhausted }) => exhausted),
      [0, 2, 5],
    );
  });

  test('a tie is settled by the round before, and by nothing else', () => {
    const earlier = countRanked(['a', 'b', 'c', 'd'], ballots([5, 'a'], [4, 'b'], [3, 'c'], [1, 'd', 'c']), 1);
    assert.equal(earlier.rounds[1]?.tallies.find(({ fate }) => fate === 'eliminated')?.option, 'c');
    const never = countRanked(['a', 'b'], ballots([3, 'a'], [3, 'b']), 1);
    assert.deepEqual([never.tied, never.elected], [true, []]);
  });
});

describe('rule 23, B-21: several seats, a single transferable vote', () => {
  test('a surplus goes on in parts: 20 ballots, 2 seats, a quota of 7', () => {
    const count = countRanked(['a', 'b', 'c'], ballots([8, 'a', 'b'], [2, 'a', 'c'], [5, 'c'], [5, 'b']), 2);
    // a has 10: 3 over, so that each of its ballots goes on at three tenths
    assert.deepEqual(fates(count), [
      [{ a: '10 elected', b: '5 continuing', c: '5 continuing' }, 0],
      [{ a: '7 elected', b: '7.4 elected', c: '5.6 continuing' }, 0],
    ]);
    assert.deepEqual(count.elected, ['a', 'b']);
  });

  test('nobody is elected without a vote', () => {
    assert.deepEqual(countRanked(['a', 'b', 'c'], ballots([2, 'a']), 2).elected, ['a']);
    assert.deepEqual(countRanked(['a', 'b'], [], 1).elected, []);
  });

  test('whatever the ballots: no vote is lost or made, and no seat too many filled', () => {
    const options = ['a', 'b', 'c', 'd', 'e'];
    const ballot = fc.record({
      ranking: fc.shuffledSubarray(options, { minLength: 1 }),
      weight: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(fc.array(ballot, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 3 }), (piles, seats) => {
        const { rounds, elected, tied } = countRanked(options, piles, seats);
        const all = piles.reduce((sum, { weight }) => sum + weight, 0);
        for (const { tallies, exhausted } of rounds) {
          const counted = tallies.reduce((sum, { votes }) => sum + votes, exhausted);
          assert.ok(counted <= all + 1e-6 && counted > all - 0.01, `${counted} of ${all}`);
        }
        assert.ok(elected.length <= seats && new Set(elected).size === elected.length);
        if (!tied) assert.ok(elected.length > 0);
      }),
    );
  });
});
