import type { Vote } from '@trait-union/client';
import { expect } from '../../test/fixture.ts';
import {
  deadlineOf,
  grouped,
  groupOf,
  mayChallenge,
  mayVoteAgain,
  nextMoment,
  registrationsOf,
  standingOf,
  unseenChanges,
} from './vote-list.standing.ts';

const hour = 3_600_000;
const now = Date.parse('2026-03-12T19:00:00Z');
const at = (hours: number): string => new Date(now + hours * hour).toISOString();

const vote = (more: Partial<Vote> = {}): Vote => ({
  id: 'v1',
  kind: 'resolution',
  title: { fr: 'Une question', en: 'A question' },
  state: 'open',
  window: { opensAt: at(-1), closesAt: at(2), timeZone: 'America/Toronto', graceSeconds: 300 },
  changes: [],
  seenAt: null,
  documents: [],
  registration: { state: 'not-needed' },
  eligibility: { state: 'eligible' },
  secrecy: 'confidential',
  suite: 'none',
  revote: 'none',
  participation: { mine: 'not-voted' },
  ...more,
});

const change = (hours: number): Vote['changes'][number] => ({
  what: 'closes-at',
  from: at(3),
  to: at(2),
  at: at(hours),
});

describe('where a vote stands', () => {
  it('S1-13: is what the backend says, in the order of what matters to the member', () => {
    const cases: [Partial<Vote>, ReturnType<typeof standingOf>, ReturnType<typeof groupOf>][] = [
      [{}, 'vote', 'to-do'],
      [{ registration: { state: 'registered' } }, 'vote', 'to-do'],
      [{ registration: { state: 'open' } }, 'register', 'to-do'],
      [{ registration: { state: 'open' }, state: 'scheduled' }, 'register', 'to-do'],
      [{ registration: { state: 'registered' }, state: 'scheduled' }, 'registered', 'upcoming'],
      [{ registration: { state: 'not-yet' }, state: 'scheduled' }, 'wait', 'upcoming'],
      [{ state: 'scheduled' }, 'wait', 'upcoming'],
      [{ registration: { state: 'closed' } }, 'missed', 'open'],
      [{ eligibility: { state: 'ineligible' }, registration: { state: 'open' } }, 'ineligible', 'open'],
      [{ eligibility: { state: 'pending' } }, 'undecided', 'open'],
      [{ eligibility: { state: 'challenged' } }, 'challenged', 'open'],
      [{ participation: { mine: 'voted' } }, 'voted', 'open'],
      [{ participation: { mine: 'pending' } }, 'pending', 'open'],
      [{ state: 'paused' }, 'paused', 'open'],
      [{ state: 'grace' }, 'grace', 'open'],
      [{ state: 'closed', eligibility: { state: 'ineligible' } }, 'counting', 'closed'],
      [{ state: 'tallying' }, 'counting', 'closed'],
      [{ state: 'published' }, 'published', 'published'],
      [{ state: 'certified' }, 'certified', 'published'],
      [{ state: 'contested' }, 'contested', 'published'],
      [{ state: 'annulled' }, 'annulled', 'published'],
      [{ state: 'archived' }, 'archived', 'published'],
    ];
    for (const [more, standing, group] of cases)
      expect([standingOf(vote(more)), groupOf(vote(more))], JSON.stringify(more)).to.deep.equal([standing, group]);
  });

  it('S1-13: what presses most comes first, and of what is over the latest', () => {
    const closing = (id: string, state: Vote['state'], hours: number): Vote =>
      vote({ id, state, window: { ...vote().window, closesAt: at(hours) } });
    const sorted = grouped([
      closing('old', 'published', -9),
      closing('late', 'open', 9),
      closing('new', 'published', -2),
      closing('soon', 'open', 1),
    ]);
    expect(sorted.map(([group, votes]) => [group, votes.map(({ id }) => id)])).to.deep.equal([
      ['to-do', ['soon', 'late']],
      ['published', ['new', 'old']],
    ]);
  });

  it('S1-19: waits for one instant at a time', () => {
    const registration = { state: 'open', opensAt: at(-5), closesAt: at(1) } as const;
    expect(deadlineOf(vote())).to.deep.equal({ what: 'closing', at: at(2) });
    expect(deadlineOf(vote({ registration }))).to.deep.equal({ what: 'registration-closing', at: at(1) });
    expect(deadlineOf(vote({ state: 'scheduled' }))).to.deep.equal({ what: 'opening', at: at(-1) });
    expect(deadlineOf(vote({ state: 'scheduled', registration: { state: 'not-yet', opensAt: at(4) } }))).to.deep.equal({
      what: 'registration-opening',
      at: at(4),
    });
    expect(deadlineOf(vote({ state: 'closed' }))).to.equal(undefined);
  });

  it('S1-19: the backend is asked when something is due, and again while it lags', () => {
    expect(nextMoment([vote()], now)).to.equal(now + 2 * hour);
    expect(nextMoment([vote(), vote({ registration: { state: 'open', closesAt: at(1) } })], now)).to.equal(now + hour);
    expect(nextMoment([vote({ state: 'certified' })], now)).to.equal(undefined);
    const overdue = now + 2 * hour + 10_000;
    expect(nextMoment([vote()], overdue)).to.be.within(overdue + 1, overdue + 30_000);
  });

  it('B-22: a change (Paterson v PSAC) is new until the member has said that they saw it', () => {
    const changes = [change(-9), change(-1)];
    expect(unseenChanges(vote({ changes }))).to.have.length(2);
    expect(unseenChanges(vote({ changes, seenAt: at(-5) }))).to.deep.equal([changes[1]]);
    expect(unseenChanges(vote({ changes, seenAt: at(0) }))).to.deep.equal([]);
    expect(unseenChanges(vote({ changes, state: 'certified' }))).to.deep.equal([]);
  });

  it('S1-18: only registrations that are open to the member count', () => {
    const of = (id: string, state: Vote['registration']['state'], more: Partial<Vote> = {}): Vote =>
      vote({ id, registration: { state }, ...more });
    const { done, total, left } = registrationsOf([
      of('a', 'registered'),
      of('b', 'open'),
      of('c', 'open', { state: 'scheduled' }),
      of('d', 'not-needed'),
      of('e', 'closed'),
      of('f', 'not-yet'),
      of('g', 'open', { eligibility: { state: 'ineligible' } }),
      of('h', 'registered', { state: 'certified' }),
    ]);
    expect([done, total, left.map(({ id }) => id)]).to.deep.equal([1, 3, ['b', 'c']]);
  });

  it('a vote may be cast again only while it is open, by who has voted, where the last one counts', () => {
    const again = vote({ revote: 'last-counts', participation: { mine: 'voted' } });
    expect(mayVoteAgain(again)).to.equal(true);
    expect(mayVoteAgain({ ...again, state: 'closed' })).to.equal(false);
    expect(mayVoteAgain({ ...again, revote: 'none' })).to.equal(false);
    expect(mayVoteAgain({ ...again, participation: { mine: 'not-voted' } })).to.equal(false);
  });

  it('a refusal may be disputed until its day has come', () => {
    const kept = vote({ eligibility: { state: 'ineligible', challengeBy: at(1) } });
    expect(mayChallenge(kept, now)).to.equal(true);
    expect(mayChallenge(kept, now + 2 * hour)).to.equal(false);
    expect(mayChallenge({ ...kept, state: 'certified' }, now)).to.equal(false);
    expect(mayChallenge(vote({ eligibility: { state: 'ineligible' } }), now)).to.equal(false);
  });
});
