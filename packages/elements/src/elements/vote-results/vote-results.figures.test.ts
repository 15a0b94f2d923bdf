import type { ContestResult, VoteResults, VoteRule } from '@trait-union/client';
import { expect } from '../../test/fixture.ts';
import { figuresOf, minPublish, outcomeOf } from './vote-results.figures.ts';

const contest: ContestResult = {
  id: 'c',
  type: 'choice',
  title: { fr: 'Question', en: 'Question' },
  suppressed: false,
  outcome: 'adopted',
  base: 2,
  blank: 0,
  spoiled: 0,
  options: [{ id: 'a', label: { fr: 'Pour', en: 'For' }, votes: 2, share: 1 }],
};

const withheld: ContestResult = { id: 'c', type: 'choice', title: contest.title, suppressed: true, outcome: 'adopted' };

const rule = (least: number): VoteRule => ({
  threshold: '1/2',
  strict: true,
  of: 'valid-votes',
  blankCounts: false,
  minPublish: least,
});

const results = (voted: number, least?: number): VoteResults => ({
  state: 'certified',
  at: '2026-03-01T05:00:00Z',
  turnout: { voted, eligible: 412, share: voted / 412 },
  ...(least !== undefined && { rule: rule(least) }),
  contests: [contest],
});

describe('what is shown of few ballots', () => {
  it('rule 22 (minPublish): without a rule, no figure of fewer than 20 ballots', () => {
    expect(figuresOf(contest, results(19))).to.equal(undefined);
    expect(figuresOf(contest, results(20))).to.equal(contest);
    expect(minPublish(results(20))).to.equal(20);
  });

  it('rule 22 (minPublish): the vote’s own rule goes before the usual one', () => {
    expect(figuresOf(contest, results(10, 10))).to.equal(contest);
    expect(figuresOf(contest, results(49, 50))).to.equal(undefined);
    expect(figuresOf(withheld, results(400, 10))).to.equal(undefined);
  });

  it('rule 22: the outcome is told without its figures, unless it alone tells who chose what', () => {
    expect(outcomeOf(withheld, results(3, 10))).to.equal('adopted');
    for (const voted of [1, 2]) expect(outcomeOf(withheld, results(voted, 10)), String(voted)).to.equal(undefined);
    // The union chose to publish the figures of two ballots
    expect(outcomeOf(contest, results(2, 0))).to.equal('adopted');
  });
});
