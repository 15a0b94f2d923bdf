import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BallotManifest, Contest } from '../contract/ballot.ts';
import { isSound } from './sound-ballot.ts';

const words = { fr: 'a', en: 'a' };

const contest: Contest = {
  id: 'c',
  type: 'choice',
  title: words,
  min: 0,
  max: 2,
  allowBlank: false,
  allowSpoil: false,
  order: 'fixed',
  options: [
    { id: 'a', label: words },
    { id: 'b', label: words },
  ],
};

const ballot = (...contests: Contest[]): BallotManifest => ({
  voteId: 'v',
  title: words,
  suite: 'none',
  paddedBytes: 512,
  contests,
});

const score: Contest = { ...contest, type: 'score', scale: { lowest: 0, highest: 5 } };

describe('sound-ballot', () => {
  it('S1-20, F15: a ballot that can be filled in is sound', () => {
    const sound: Contest[] = [
      contest,
      score,
      { ...contest, min: 2 },
      { ...contest, max: 9 },
      { ...contest, min: 1, max: 1, options: [], writeIns: { max: 1, maxLength: 60 } },
    ];
    for (const each of sound) assert.ok(isSound(ballot(each)), JSON.stringify(each));
    assert.ok(isSound(ballot(contest, { ...contest, id: 'd' })));
  });

  it('S1-20, F15: one with a question that nobody can answer, or that answers two, is not', () => {
    const [a, b] = contest.options;
    const unsound: Partial<Contest>[] = [
      { min: 3, max: 3 },
      { min: 2, max: 1 },
      { min: -1 },
      { max: 0 },
      { max: 1.5 },
      { options: [] },
      { options: [{ ...a!, exclusive: true }] },
      { options: [a!, { ...b!, id: 'a' }] },
      { writeIns: { max: 1, maxLength: 0 } },
      { type: 'score' },
      { type: 'score', scale: { lowest: 5, highest: 5 } },
      { type: 'score', scale: { lowest: 0, highest: 0.5 } },
      { type: 'score', scale: { lowest: 0, highest: 1e9 } },
    ];
    for (const change of unsound) assert.ok(!isSound(ballot({ ...contest, ...change })), JSON.stringify(change));
    assert.ok(!isSound(ballot()));
    assert.ok(!isSound(ballot(contest, contest)));
  });
});
