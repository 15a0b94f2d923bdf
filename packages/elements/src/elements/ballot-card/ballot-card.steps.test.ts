import { expect } from '@open-wc/testing';
import type { Vote } from '@trait-union/client';
import type { CastState } from '@trait-union/client/voting';
import fc from 'fast-check';
import {
  endOf,
  gateOf,
  isOpen,
  isUnsettled,
  nextMoment,
  start,
  transition,
  unseenChanges,
  type Act,
  type Step,
} from './ballot-card.steps.ts';

const vote: Vote = {
  id: 'yes-no',
  kind: 'resolution',
  title: { fr: 'Résolution', en: 'Resolution' },
  state: 'open',
  window: {
    opensAt: '2026-03-10T14:00:00Z',
    closesAt: '2026-03-12T21:00:00Z',
    timeZone: 'America/Toronto',
    graceSeconds: 300,
  },
  changes: [],
  seenAt: null,
  documents: [],
  registration: { state: 'not-needed' },
  eligibility: { state: 'eligible' },
  secrecy: 'confidential',
  suite: 'none',
  ballotHash: 'a'.repeat(64),
  revote: 'none',
  participation: { mine: 'not-voted' },
};

const settled: CastState = { state: 'not-recorded' };

const acts = fc.oneof(
  fc.constantFrom<Act>(
    { act: 'completed' },
    { act: 'changing', contest: 'president' },
    { act: 'returned' },
    { act: 'confirming' },
    { act: 'cleared' },
  ),
  fc
    .constantFrom<CastState>({ state: 'sealing' }, { state: 'casting' }, { state: 'reconciling' }, settled, {
      state: 'ready',
    })
    .map((cast): Act => ({ act: 'cast', cast })),
);

describe('ballot-card: steps', () => {
  it('S1-20: contests, review, confirmation, then casting', () => {
    let step: Step = start;
    for (const act of ['completed', 'confirming'] as const) step = transition(step, { act });
    expect(step).to.deep.equal({ step: 'confirming' });
    step = transition(step, { act: 'cast', cast: { state: 'sealing' } });
    expect(step).to.deep.equal({ step: 'casting', cast: { state: 'sealing' } });
  });

  it('rule 7 (7.3-G): Change goes to one contest, and straight back to the review', () => {
    const changing = transition({ step: 'reviewing' }, { act: 'changing', contest: 'president' });
    expect(changing).to.deep.equal({ step: 'filling', only: 'president' });
    expect(transition(changing, { act: 'completed' })).to.deep.equal({ step: 'reviewing' });
  });

  it('rule 9 (7.3-J): only an answer leads out of casting', () => {
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 20 }), (sequence) => {
        let step: Step = start;
        for (const act of sequence) {
          const next = transition(step, act);
          if (step.step === 'casting' && act.act !== 'cast') expect(next).to.equal(step);
          if (next.step === 'casting' && step.step !== 'casting') expect(act.act).to.equal('cast');
          if (act.act === 'cast' && act.cast.state !== 'ready') expect(isOpen(next)).to.equal(false);
          step = next;
        }
      }),
    );
  });

  it('rule 11 (7.2-O): what is left alone is cleared, unless it has left already', () => {
    expect(transition({ step: 'confirming' }, { act: 'cleared' })).to.deep.equal(start);
    const casting: Step = { step: 'casting', cast: { state: 'casting' } };
    expect(transition(casting, { act: 'cleared' })).to.equal(casting);
  });

  it('rule 9: a ballot is unsettled until somebody said what became of it', () => {
    const at = (cast: CastState): boolean => isUnsettled({ step: 'casting', cast });
    expect(at({ state: 'uncertain' })).to.equal(true);
    expect(at(settled)).to.equal(true);
    expect(at({ state: 'rejected', reason: 'vote-closed', fields: [] })).to.equal(false);
    expect(isUnsettled({ step: 'confirming' })).to.equal(false);
  });

  it('S0-06: there is a ballot only for who may fill it in now', () => {
    const at = (changes: Partial<Vote>): string | undefined => gateOf({ ...vote, ...changes });
    expect(at({})).to.equal(undefined);
    expect(at({ registration: { state: 'registered' } })).to.equal(undefined);
    expect(at({ registration: { state: 'open' } })).to.equal('register');
    expect(at({ registration: { state: 'closed' } })).to.equal('registration-closed');
    expect(at({ state: 'scheduled', registration: { state: 'not-yet' } })).to.equal('registration-later');
    expect(at({ eligibility: { state: 'ineligible', reason: 'dues' } })).to.equal('ineligible');
    expect(at({ eligibility: { state: 'pending' } })).to.equal('undecided');
    expect(at({ state: 'scheduled' })).to.equal('scheduled');
    expect(at({ state: 'paused' })).to.equal('paused');
    expect(at({ state: 'grace' })).to.equal('grace');
    expect(at({ state: 'tallying' })).to.equal('over');
    expect(at({ state: 'annulled' })).to.equal('annulled');
    expect(at({ provider: { name: 'Scrutins', url: 'https://example.org' } })).to.equal('elsewhere');
  });

  it('S1-20: who has voted votes again only where the last ballot counts', () => {
    const voted = { ...vote, participation: { mine: 'voted' } as const };
    expect(gateOf(voted)).to.equal('voted');
    expect(gateOf({ ...voted, revote: 'last-counts' })).to.equal(undefined);
    expect(gateOf({ ...vote, revote: 'last-counts', participation: { mine: 'pending' } })).to.equal('pending');
  });

  it('S1-19: the end is the vote’s, and in its time of grace that one’s', () => {
    const closesAt = Date.parse(vote.window.closesAt);
    expect(endOf(vote)).to.equal(closesAt);
    expect(endOf({ ...vote, state: 'grace' })).to.equal(closesAt + 300_000);
    expect(nextMoment(vote, closesAt - 3_600_000)).to.equal(closesAt - 900_000);
    expect(nextMoment(vote, closesAt)).to.equal(closesAt + 300_000);
    expect(nextMoment({ ...vote, state: 'closed' }, 0)).to.equal(undefined);
  });

  it('S1-19: only what changed since it was last seen is told', () => {
    const changes = ['2026-03-01T00:00:00Z', '2026-03-05T00:00:00Z'].map((at) => ({ what: 'ballot' as const, at }));
    expect(unseenChanges({ ...vote, changes, seenAt: '2026-03-02T00:00:00Z' })).to.deep.equal(changes.slice(1));
    expect(unseenChanges({ ...vote, changes })).to.deep.equal(changes);
  });
});
