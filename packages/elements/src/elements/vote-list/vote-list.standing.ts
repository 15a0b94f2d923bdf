import type { Vote, VoteChange } from '@trait-union/client';

/** What a vote is to its member now, as the backend says it; the page's clock decides nothing. */
export type Standing =
  | 'vote'
  | 'register'
  | 'registered'
  | 'wait'
  | 'voted'
  | 'pending'
  | 'ineligible'
  | 'undecided'
  | 'challenged'
  | 'missed'
  | 'paused'
  | 'grace'
  | 'counting'
  | 'published'
  | 'certified'
  | 'contested'
  | 'annulled'
  | 'archived';

/** In the order of the page: what waits for the member comes first. */
export const groups = ['to-do', 'upcoming', 'open', 'closed', 'published'] as const;
export type Group = (typeof groups)[number];

/** An instant that a vote is waiting for. */
export interface Deadline {
  what: 'opening' | 'closing' | 'registration-opening' | 'registration-closing';
  /** ISO 8601, UTC. */
  at: string;
}

const ended = {
  closed: 'counting',
  tallying: 'counting',
  published: 'published',
  certified: 'certified',
  contested: 'contested',
  annulled: 'annulled',
  archived: 'archived',
} as const satisfies Partial<Record<Vote['state'], Standing>>;

const kept = { ineligible: 'ineligible', pending: 'undecided', challenged: 'challenged' } as const;

const isEnded = (state: Vote['state']): state is keyof typeof ended => Object.hasOwn(ended, state);

export function standingOf({ state, eligibility, participation, registration }: Vote): Standing {
  if (isEnded(state)) return ended[state];
  if (eligibility.state !== 'eligible') return kept[eligibility.state];
  if (participation.mine !== 'not-voted') return participation.mine;
  if (state === 'grace') return 'grace';
  if (registration.state === 'open') return 'register';
  if (registration.state === 'closed') return 'missed';
  if (registration.state === 'not-yet') return 'wait';
  if (state !== 'scheduled') return state === 'open' ? 'vote' : 'paused';
  return registration.state === 'registered' ? 'registered' : 'wait';
}

export function groupOf(vote: Vote): Group {
  const standing = standingOf(vote);
  if (standing === 'vote' || standing === 'register') return 'to-do';
  if (vote.state === 'scheduled') return 'upcoming';
  if (!isEnded(vote.state)) return 'open';
  return standing === 'counting' ? 'closed' : 'published';
}

/** What the member is to know of the time; none once all is over. */
export function deadlineOf(vote: Vote): Deadline | undefined {
  const { registration, state, window } = vote;
  const standing = standingOf(vote);
  if (standing === 'register' && registration.closesAt)
    return { what: 'registration-closing', at: registration.closesAt };
  if (state === 'scheduled') {
    const isNotYet = standing === 'wait' && registration.state === 'not-yet' && registration.opensAt;
    return isNotYet ? { what: 'registration-opening', at: isNotYet } : { what: 'opening', at: window.opensAt };
  }
  return state === 'open' || state === 'paused' ? { what: 'closing', at: window.closesAt } : undefined;
}

/** The groups that have a vote, each with the most pressing first; of what is over, the latest. */
export const grouped = (votes: readonly Vote[]): [Group, Vote[]][] =>
  groups.flatMap((group) => {
    const found = votes.filter((vote) => groupOf(vote) === group);
    const direction = group === 'closed' || group === 'published' ? -1 : 1;
    found.sort((one, other) => direction * (momentOf(one) - momentOf(other)));
    return found.length > 0 ? [[group, found]] : [];
  });

const momentOf = (vote: Vote): number => Date.parse(deadlineOf(vote)?.at ?? vote.window.closesAt);

/** What changed since the member last said that they had seen it; nothing of a vote that is over. */
export function unseenChanges({ changes, seenAt, state }: Vote): VoteChange[] {
  if (isEnded(state)) return [];
  const seen = seenAt === null ? -Infinity : Date.parse(seenAt);
  return changes.filter(({ at }) => Date.parse(at) > seen);
}

/** Registrations that are done and that are left, among the votes that are still ahead and open to the member. */
export function registrationsOf(votes: readonly Vote[]): { done: number; total: number; left: Vote[] } {
  const asked = votes.filter(({ state, eligibility, registration }) => {
    const isAhead = !isEnded(state) && state !== 'grace' && eligibility.state === 'eligible';
    return isAhead && (registration.state === 'open' || registration.state === 'registered');
  });
  const left = asked.filter(({ registration }) => registration.state === 'open');
  return { done: asked.length - left.length, total: asked.length, left };
}

export const mayVoteAgain = ({ revote, state, participation, eligibility }: Vote): boolean =>
  revote === 'last-counts' && state === 'open' && participation.mine === 'voted' && eligibility.state === 'eligible';

/** Whether the member may still dispute that they cannot vote, at `now` in milliseconds of the server's clock. */
export const mayChallenge = ({ eligibility, state }: Vote, now: number): boolean =>
  eligibility.state === 'ineligible' &&
  !isEnded(state) &&
  eligibility.challengeBy !== undefined &&
  Date.parse(eligibility.challengeBy) > now;

const day = 24 * 3_600_000;

/** Whether it is, or was announced, open for less than a day (B-22); nothing to be told of a vote that is closed. */
export const isShort = ({ state, window }: Vote): boolean =>
  (state === 'scheduled' || state === 'open' || state === 'paused') &&
  Date.parse(window.closesAt) - Date.parse(window.opensAt) < day;

/** How often a backend is asked again that has not moved a vote on although it is time, in milliseconds. */
const patience = 30_000;

/** When to ask how the votes stand: at the next instant that one of them waits for; undefined when all is over. */
export function nextMoment(votes: readonly Vote[], now: number): number | undefined {
  const instants = votes.filter(({ state }) => !isEnded(state)).flatMap(instantsOf);
  const isLate = votes.some((vote) => {
    const { at } = deadlineOf(vote) ?? {};
    return at !== undefined && Date.parse(at) <= now;
  });
  const ahead = [...instants.filter((at) => at > now), ...(isLate ? [now - (now % patience) + patience] : [])];
  return ahead.length > 0 ? Math.min(...ahead) : undefined;
}

function instantsOf({ window, registration, eligibility }: Vote): number[] {
  const { opensAt, closesAt } = registration;
  const graceEnds = Date.parse(window.closesAt) + window.graceSeconds * 1_000;
  const named = [window.opensAt, window.closesAt, opensAt, closesAt, eligibility.challengeBy];
  return [graceEnds, ...named.flatMap((at) => (at ? Date.parse(at) : []))];
}
