import type { Onboarding } from '@trait-union/client/contract';
import type { Database } from './database.ts';
import { identityOf } from './identity.ts';
import { toProfile, type Member } from './member.ts';
import { eligibilityOf, registrationOf, voteFor, voterOf, votes } from './voting/votes.ts';

type Step = Onboarding['steps'][number];

/** Where each step stands, from what the backend keeps anyway: nothing is ticked off by hand. */
export const onboardingOf = (db: Database, member: Member, now: number): Step[] => [
  { name: 'email', state: member.details.emails.some(({ verified }) => verified) ? 'done' : 'to-do' },
  { name: 'identity', state: identityStep(db, member, now) },
  { name: 'profile', state: isProfileDue(db, member, now) ? 'to-do' : 'done' },
  votesOf(db, member, now),
];

const identityStep = (db: Database, { id }: Member, now: number): Step['state'] => {
  if (!db.capabilities.domains.includes('identity')) return 'not-needed';
  const states = { unproven: 'to-do', submitted: 'waiting', refused: 'to-do', accepted: 'done' } as const;
  return states[identityOf(db, id, now).state];
};

const isProfileDue = ({ capabilities }: Database, member: Member, now: number): boolean =>
  toProfile(member, capabilities.profile?.confirmEveryMonths ?? 0, now).confirmationDue;

function votesOf(db: Database, { id }: Member, now: number): Step {
  const theirs = votes(db)
    .entries()
    .filter(([vote]) => voteFor(db, vote, id) && eligibilityOf(voterOf(db, vote, id)).state === 'eligible')
    .map(([vote, kept]) => registrationOf(kept, voterOf(db, vote, id), now));
  const left = theirs.filter(({ state }) => state === 'open');
  const [until] = left.flatMap(({ closesAt = [] }) => closesAt).sort();
  if (until) return { name: 'votes', state: 'to-do', left: left.length, until };
  return { name: 'votes', state: theirs.some(({ state }) => state === 'registered') ? 'done' : 'not-needed' };
}
