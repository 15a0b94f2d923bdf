import type { Contest } from '@trait-union/client';
import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { contests, manifestOf } from '../../test/sample-ballot.ts';
import {
  blank,
  emptyMarks,
  filledBallot,
  isAlone,
  isSingle,
  leftOf,
  mostOf,
  perform,
  placesOf,
  problemOf,
  refusals,
  shownKeys,
  spoiled,
  undervoteOf,
  untouched,
  written,
  type Act,
  type Key,
  type Mark,
} from './ballot-card.marks.ts';

const { yesNo, president, directors, treasurer, committees, priorities } = contests;

const choose = (key: Key): Act => ({ act: 'choose', key });

/** What stands after those acts. */
const after = (contest: Contest, ...acts: Act[]): Mark =>
  acts.reduce((mark, act) => perform(contest, mark, act).mark, untouched);

const filled = (contest: Contest, ...acts: Act[]) =>
  filledBallot(manifestOf(contest), new Map([[contest.id, after(contest, ...acts)]]))[0];

/** Contests of every shape that a manifest can describe. */
const anyContest: fc.Arbitrary<Contest> = fc
  .record({
    type: fc.constantFrom('choice', 'approval', 'ranked', 'score'),
    exclusives: fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }),
    max: fc.integer({ min: 1, max: 8 }),
    min: fc.integer({ min: 0, max: 8 }),
    places: fc.integer({ min: 0, max: 3 }),
    allowBlank: fc.boolean(),
    allowSpoil: fc.boolean(),
    order: fc.constantFrom('fixed', 'rotated'),
  })
  .map(({ exclusives, places, min, ...rest }) => ({
    ...rest,
    id: 'c',
    min: Math.min(min, rest.max),
    title: { fr: '', en: '' },
    scale: { lowest: 0, highest: 5 },
    ...(places && { writeIns: { max: places, maxLength: 20 } }),
    options: exclusives.map((exclusive, at) => ({
      id: `o${at}`,
      label: { fr: `O ${at}`, en: `O ${at}` },
      ...(exclusive && at > 0 && { exclusive }),
    })),
  }));

const keysOf = (contest: Contest): Key[] => [
  ...shownKeys(contest, ''),
  ...(contest.allowBlank ? [blank] : []),
  ...(contest.allowSpoil ? [spoiled] : []),
];

const anyAct = (contest: Contest): fc.Arbitrary<Act> => {
  const key = fc.constantFrom(...keysOf(contest));
  return fc.oneof(
    fc.record({ act: fc.constantFrom('choose', 'drop', 'raise', 'lower'), key }),
    ...(contest.type === 'score'
      ? [fc.record({ act: fc.constant('score' as const), key, score: fc.integer({ min: 0, max: 5 }) })]
      : []),
    fc.record({ act: fc.constant('write' as const), place: fc.nat(2), text: fc.string({ unit: 'binary' }) }),
    fc.constant<Act>({ act: 'clear' }),
  );
};

const anySequence = anyContest.chain((contest) =>
  fc.tuple(fc.constant(contest), fc.array(anyAct(contest), { maxLength: 30 })),
);

describe('ballot-card: marks', () => {
  it('rule 3 (7.2-C.1), S1-20: in one of many, a new choice takes the place of the one before, and it is told', () => {
    const first = perform(yesNo, untouched, choose('for'));
    expect(first.told).to.equal('chosen');
    expect(perform(yesNo, first.mark, choose('against'))).to.deep.equal({
      mark: { ...untouched, chosen: ['against'] },
      told: 'replaced',
    });
  });

  it('rule 3 (7.2-C.2), S1-20: nothing is unmarked for the member where several can be chosen', () => {
    const full = after(directors, choose('d0'), choose('d1'), choose('d2'));
    expect(perform(directors, full, choose('d3'))).to.deep.equal({ mark: full, told: 'limit' });
    expect(perform(directors, full, choose(blank))).to.deep.equal({ mark: full, told: 'alone' });
    expect(perform(directors, full, choose('none'))).to.deep.equal({ mark: full, told: 'alone' });
    const none = after(directors, choose('none'));
    expect(perform(directors, none, choose('d0'))).to.deep.equal({ mark: none, told: 'not-with' });
  });

  it('rule 3, S1-20: over any acts, only what the act names changes, never more than allowed, nothing beside what stands alone', () => {
    fc.assert(
      fc.property(anySequence, ([contest, acts]) => {
        let mark = untouched;
        for (const act of acts) {
          const { mark: next, told } = perform(contest, mark, act);
          const changed = [
            ...mark.chosen.filter((key) => !next.chosen.includes(key)),
            ...next.chosen.filter((key) => !mark.chosen.includes(key)),
          ];
          if (told && refusals.includes(told)) expect(next).to.equal(mark);
          if ('key' in act && told !== 'replaced') expect(changed.filter((key) => key !== act.key)).to.deep.equal([]);
          if (act.act === 'write') expect(changed).to.deep.equal([]);
          if (told === 'replaced') expect(isSingle(contest)).to.equal(true);
          expect(next.chosen.length).to.be.at.most(mostOf(contest));
          if (next.chosen.some((key) => isAlone(contest, key))) expect(next.chosen.length).to.equal(1);
          expect(new Set(next.chosen).size).to.equal(next.chosen.length);
          if (contest.type === 'score') for (const key of next.scores.keys()) expect(next.chosen).to.include(key);
          mark = next;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('rule 4 (7.2-C.5), B-21: ranks change by command alone, one with its neighbour', () => {
    const ranked = after(treasurer, choose('t2'), choose('t0'), choose('t4'));
    expect(ranked.chosen).to.deep.equal(['t2', 't0', 't4']);
    expect(perform(treasurer, ranked, { act: 'raise', key: 't4' }).mark.chosen).to.deep.equal(['t2', 't4', 't0']);
    expect(perform(treasurer, ranked, { act: 'lower', key: 't2' }).mark.chosen).to.deep.equal(['t0', 't2', 't4']);
    expect(perform(treasurer, ranked, { act: 'raise', key: 't2' })).to.deep.equal({ mark: ranked, told: undefined });
    expect(perform(treasurer, ranked, { act: 'lower', key: 't1' })).to.deep.equal({ mark: ranked, told: undefined });
    expect(perform(treasurer, ranked, { act: 'drop', key: 't2' }).mark.chosen).to.deep.equal(['t0', 't4']);
  });

  it('rule 8 (7.3-I), S1-20: what is left to choose is counted, and blank, spoiled or alone is no undervote', () => {
    expect(leftOf(directors, untouched)).to.equal(3);
    expect(undervoteOf(directors, after(directors, choose('d0')))).to.equal(2);
    for (const key of [blank, spoiled, 'none'])
      expect(undervoteOf(directors, after(directors, choose(key))), key).to.equal(0);
    expect(undervoteOf(committees, untouched)).to.equal(4);
    expect(undervoteOf(committees, after(committees, choose('youth')))).to.equal(0);
  });

  it('rule 8, S1-20: fewer than the ballot asks for is a problem, unless it is left blank, spoiled or none of them', () => {
    expect(problemOf(directors, untouched)).to.deep.equal({ code: 'too-few' });
    for (const key of ['d0', blank, spoiled, 'none'])
      expect(problemOf(directors, after(directors, choose(key))), key).to.equal(undefined);
    expect(problemOf(yesNo, untouched)).to.equal(undefined);
  });

  it('S1-20: a chosen name must be written, once', () => {
    const write = (place: number, text: string): Act => ({ act: 'write', place, text });
    expect(problemOf(directors, after(directors, choose(written(0))))).to.deep.equal({ code: 'no-name', place: 0 });
    expect(problemOf(directors, after(directors, choose(written(0)), write(0, ' \u202e\t ')))).to.deep.equal({
      code: 'no-name',
      place: 0,
    });
    const twice = [choose(written(0)), choose(written(1)), write(0, 'Éva  Roy'), write(1, 'eva roy ')];
    expect(problemOf(directors, after(directors, ...twice))).to.deep.equal({ code: 'repeated-name', place: 1 });
    const listed = [choose('d1'), choose(written(0)), write(0, 'marc-andre gagnon')];
    expect(problemOf(directors, after(directors, ...listed))).to.deep.equal({ code: 'repeated-name', place: 0 });
    expect(problemOf(directors, after(directors, choose('d0'), write(0, 'Éva Roy')))).to.equal(undefined);
  });

  it('S1-20: the ballot has one entry per contest, each as it stands', () => {
    expect(filledBallot(manifestOf(yesNo, directors), emptyMarks(manifestOf(yesNo, directors)))).to.deep.equal([
      { contest: 'agreement', state: 'untouched', selections: [] },
      { contest: 'directors', state: 'untouched', selections: [] },
    ]);
    expect(filled(yesNo, choose('for'))).to.deep.equal({
      contest: 'agreement',
      state: 'marked',
      selections: [{ option: 'for' }],
    });
    expect(filled(president, choose(blank))).to.deep.equal({ contest: 'president', state: 'blank', selections: [] });
    expect(filled(president, choose(spoiled))).to.deep.equal({
      contest: 'president',
      state: 'spoiled',
      selections: [],
    });
    expect(filled(president, choose('none'))?.selections).to.deep.equal([{ option: 'none' }]);
    expect(
      filled(priorities, { act: 'score', key: 'hours', score: 0 }, { act: 'score', key: 'pay', score: 5 })?.selections,
    ).to.deep.equal([
      { option: 'pay', score: 5 },
      { option: 'hours', score: 0 },
    ]);
    expect(
      filled(treasurer, choose('t3'), choose(written(0)), choose('t0'), { act: 'write', place: 0, text: '  A   B ' }),
    )
      .to.have.property('selections')
      .that.deep.equals([{ option: 't3' }, { writeIn: 'A B' }, { option: 't0' }]);
  });

  it('rule 20 (6.1-B), P4: but for ranks, the order of marking goes nowhere', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['d0', 'd1', 'd2', 'd3', 'd4', written(0)], { maxLength: 3 }), (keys) => {
        const acts = [{ act: 'write', place: 0, text: 'Éva Roy' } as const];
        const there = filled(directors, ...acts, ...keys.map(choose));
        const back = filled(directors, ...acts, ...[...keys].reverse().map(choose));
        expect(there).to.deep.equal(back);
      }),
    );
  });

  it('S1-20: whatever the acts, a ballot without a problem is one that its manifest allows', () => {
    fc.assert(
      fc.property(anySequence, ([contest, acts]) => {
        const mark = after(contest, ...acts);
        if (problemOf(contest, mark)) return;
        const entry = filled(contest, ...acts);
        if (!entry) throw new Error('no entry');
        const { state, selections } = entry;
        expect(selections.length).to.equal(state === 'marked' ? mark.chosen.length : 0);
        expect(selections.length).to.be.at.most(contest.max);
        const isFree = state === 'blank' || state === 'spoiled' || mark.chosen.some((key) => isAlone(contest, key));
        if (!isFree) expect(selections.length).to.be.at.least(Math.min(contest.min, mostOf(contest)));
        for (const selection of selections) {
          if ('writeIn' in selection) expect(selection.writeIn).to.match(/^\S(.{0,18}\S)?$/su);
          if (contest.type !== 'score') expect(selection).not.to.have.property('score');
        }
        expect(selections.filter((selection) => 'writeIn' in selection).length).to.be.at.most(placesOf(contest));
      }),
      { numRuns: 2000 },
    );
  });

  it('S1-20: a rotated order is the same for one ballot, begins anywhere as often, and keeps what stands alone last', () => {
    const firsts = new Map<Key, number>();
    for (let at = 0; at < 3000; at++) {
      const keys = shownKeys(president, `rotation ${at}`);
      expect(keys).to.deep.equal(shownKeys(president, `rotation ${at}`));
      expect([...keys].sort()).to.deep.equal(['+0', 'none', 'p0', 'p1', 'p2']);
      expect(keys.slice(3)).to.deep.equal(['+0', 'none']);
      firsts.set(keys[0] ?? '', (firsts.get(keys[0] ?? '') ?? 0) + 1);
    }
    for (const [key, count] of firsts) expect(count, key).to.be.within(900, 1100);
    expect(shownKeys(yesNo, 'any')).to.deep.equal(['for', 'against']);
  });
});
