import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { BallotManifest, Contest, FieldIssue, FilledBallot, Selection } from '@trait-union/client/contract';
import fc from 'fast-check';
import { sampleManifests } from '../scenarios/ballots.ts';
import { padded } from '../test/ballots.ts';
import { utf8 } from '../bytes.ts';
import { toJson } from '../json.ts';
import { readFilledBallot } from './filled-ballot.ts';

const manifests = Object.values(sampleManifests());
const contestOf = (id: string): BallotManifest => {
  const found = manifests.find(({ contests }) => contests.some((contest) => contest.id === id));
  assert.ok(found);
  return { ...found, contests: found.contests.filter((contest) => contest.id === id) };
};

const judge = (manifest: BallotManifest, filled: unknown): FieldIssue[] => {
  const read = readFilledBallot(manifest, padded(filled, manifest.paddedBytes));
  return 'issues' in read ? read.issues : [];
};

const codeOf = (contest: string, state: string, ...selections: unknown[]): string | undefined =>
  judge(contestOf(contest), [{ contest, state, selections }])[0]?.code;

const option = (id: string): Selection => ({ option: id });

describe('S1-20: a contest', () => {
  for (const [what, code, ...[contest, state, ...selections]] of [
    ['rule 8: nothing, where nothing must be', undefined, 'president', 'untouched'],
    ['rule 8: nothing, where the union wants something', 'required', 'directors', 'untouched'],
    ['blank', undefined, 'directors', 'blank'],
    ['blank, where that is not offered', 'not-allowed', 'committees', 'blank'],
    ['spoiled', undefined, 'president', 'spoiled'],
    ['spoiled, where that is not offered', 'not-allowed', 'strike', 'spoiled'],
    ['blank, and yet chosen', 'malformed', 'president', 'blank', option('audet')],
    ['marked, and yet nothing chosen', 'required', 'president', 'marked'],
    ['too many', 'too-long', 'yes-no', 'marked', option('yes'), option('no')],
    ['nobody who stands', 'not-allowed', 'president', 'marked', option('constructor')],
    ['the same twice', 'duplicate', 'directors', 'marked', option('samuel-cote'), option('samuel-cote')],
    ['a name', undefined, 'president', 'marked', { writeIn: 'Rose Gagné' }],
    ['a name too long', 'too-long', 'president', 'marked', { writeIn: 'é'.repeat(61) }],
    ['a name of nothing', 'malformed', 'president', 'marked', { writeIn: ' ' }],
    ['a name where none is asked for', 'too-long', 'directors', 'marked', { writeIn: 'Rose' }],
    ['an order that tells', 'malformed', 'committees', 'marked', option('youth'), option('health')],
    ['a ranking', undefined, 'treasurer', 'marked', option('danielle-roy'), option('alain-gauthier')],
    ['a score', undefined, 'priorities', 'marked', { option: 'wages', score: 5 }],
    ['a score beyond', 'malformed', 'priorities', 'marked', { option: 'wages', score: 6 }],
    ['a score between', 'malformed', 'priorities', 'marked', { option: 'wages', score: 2.5 }],
    ['no score', 'malformed', 'priorities', 'marked', option('wages')],
    ['a score where none is asked for', 'malformed', 'yes-no', 'marked', { option: 'yes', score: 1 }],
  ] as [string, string | undefined, string, string, ...unknown[]][]) {
    test(`${what}: ${code ?? 'in order'}`, () => {
      assert.equal(codeOf(contest, state, ...selections), code);
    });
  }

  test('an option that goes with no other', () => {
    const manifest = contestOf('president');
    const contests = manifest.contests.map((contest) => ({ ...contest, max: 2, min: 2 }));
    const judged = (...ids: string[]) =>
      judge({ ...manifest, contests }, [{ contest: 'president', state: 'marked', selections: ids.map(option) }])[0]
        ?.code;
    assert.deepEqual(
      [judged('audet', 'none'), judged('none'), judged('audet', 'diallo')],
      ['not-allowed', undefined, undefined],
    );
  });
});

test('S1-20: what is no ballot at all says so of the whole', () => {
  const manifest = contestOf('yes-no');
  const whole: FieldIssue[] = [{ pointer: '', code: 'malformed' }];
  for (const filled of [[], {}, 'yes', [[]], [...Array<unknown>(2)]]) assert.deepEqual(judge(manifest, filled), whole);
  for (const bytes of [undefined, new Uint8Array(), new Uint8Array(manifest.paddedBytes).fill(0xff)])
    assert.deepEqual(readFilledBallot(manifest, bytes), { issues: whole });
});

/** Any ballot that is in order, with the longest of names. */
const filledFor = (contest: Contest): fc.Arbitrary<FilledBallot[number]> => {
  const { id, type, options, max, scale, writeIns } = contest;
  const score = type === 'score' && scale ? { score: scale.highest } : {};
  const name = fc.string({ unit: 'binary', minLength: 1, maxLength: writeIns?.maxLength ?? 1 });
  const names = fc.array(name, { maxLength: writeIns?.max ?? 0 });
  const chosen = fc.subarray(
    options.map((one) => one.id),
    { maxLength: Math.min(max, options.length) },
  );
  return fc.tuple(chosen, names).map(([ids, written]) => ({
    contest: id,
    state: 'untouched',
    selections: [
      ...written.map((writeIn) => ({ writeIn: writeIn.slice(0, writeIns?.maxLength), ...score })),
      ...ids.map((one) => ({ option: one, ...score })),
    ].slice(0, max),
  }));
};

test('rule 20: every filling of every ballot of the scenario is within its size', () => {
  for (const { contests, paddedBytes } of manifests) {
    fc.assert(
      fc.property(fc.tuple(...contests.map(filledFor)), (filled) => utf8(toJson(filled)).length <= paddedBytes),
      { numRuns: 50 },
    );
  }
});
