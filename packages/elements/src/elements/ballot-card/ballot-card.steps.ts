import type { Vote, VoteChange } from '@trait-union/client';
import type { CastState } from '@trait-union/client/voting';

/**
 * Where a ballot is.
 *
 * - `filling` the contests; `only` is the one to change before going straight back to the review (rule 7)
 * - `reviewing` what was chosen, before anything is sent
 * - `confirming` the last question (rule 18)
 * - `casting` from the seal to the receipt; nothing but what the backend answers leads out of an open request
 */
export type Step =
  | { step: 'filling'; only?: string }
  | { step: 'reviewing' }
  | { step: 'confirming' }
  | { step: 'casting'; cast: CastState };

export const start: Step = { step: 'filling' };

export type Act =
  | { act: 'completed' }
  | { act: 'changing'; contest: string }
  | { act: 'returned' }
  | { act: 'confirming' }
  | { act: 'cast'; cast: CastState }
  /** Left alone for too long, or what was marked does not fit the ballot any more. */
  | { act: 'cleared' };

/** Where an act leads; one that makes no sense where the ballot is leads nowhere. */
export function transition(from: Step, act: Act): Step {
  if (act.act === 'cast') return afterCast(from, act.cast);
  if (from.step === 'casting') return from;
  switch (act.act) {
    case 'cleared':
      return start;
    case 'completed':
      return from.step === 'filling' ? { step: 'reviewing' } : from;
    case 'changing':
      return from.step === 'reviewing' ? { step: 'filling', only: act.contest } : from;
    case 'confirming':
      return from.step === 'reviewing' ? { step: 'confirming' } : from;
    case 'returned':
      return from.step === 'confirming' ? { step: 'reviewing' } : start;
  }
}

/** Taken back for good, it may be changed: the contests are there again. */
const afterCast = (from: Step, cast: CastState): Step => {
  if (cast.state !== 'ready') return { step: 'casting', cast };
  return from.step === 'casting' ? start : from;
};

/** Nothing has left this device, and what is marked may still be lost by leaving it alone. */
export const isOpen = ({ step }: Step): boolean => step !== 'casting';

/** It was sent, or was to be, and waits for somebody to do something about it. */
export const isAtRest = (step: Step): boolean =>
  step.step === 'casting' && ['not-recorded', 'uncertain', 'rejected'].includes(step.cast.state);

/** Whether leaving the page would keep the member from knowing what became of their ballot. */
export const isUnsettled = (step: Step): boolean =>
  step.step === 'casting' && !['recorded', 'rejected', 'lost'].includes(step.cast.state);

/** Why there is no ballot to fill in, as the backend says it; the page's clock decides nothing. */
export type Gate =
  | 'elsewhere'
  | 'over'
  | 'annulled'
  | 'ineligible'
  | 'undecided'
  | 'challenged'
  | 'voted'
  | 'pending'
  | 'grace'
  | 'register'
  | 'registration-closed'
  | 'registration-later'
  | 'scheduled'
  | 'paused';

const kept = { ineligible: 'ineligible', pending: 'undecided', challenged: 'challenged' } as const;

/** Undefined where the ballot may be filled in. */
export function gateOf(vote: Vote): Gate | undefined {
  const { state, eligibility, participation, registration } = vote;
  if (vote.provider) return 'elsewhere';
  if (state === 'annulled') return 'annulled';
  if (isOver(vote)) return 'over';
  if (eligibility.state !== 'eligible') return kept[eligibility.state];
  if (participation.mine === 'pending') return 'pending';
  if (participation.mine === 'voted' && vote.revote === 'none') return 'voted';
  if (state === 'grace') return 'grace';
  if (registration.state === 'open') return 'register';
  if (registration.state === 'closed') return 'registration-closed';
  if (registration.state === 'not-yet') return 'registration-later';
  if (state === 'scheduled' || vote.ballotHash === undefined) return 'scheduled';
  return state === 'paused' ? 'paused' : undefined;
}

/**
 * A ballot that was begun while the vote was open goes on through what only stops others: a pause, and the time of
 * grace.
 */
export const keepsBegun = (gate: Gate): boolean => gate === 'paused' || gate === 'grace';

/** Nobody can vote any more. */
const isOver = ({ state }: Vote): boolean =>
  ['closed', 'tallying', 'published', 'certified', 'contested', 'annulled', 'archived'].includes(state);

/** What changed since the member last said that they had seen it, oldest first. */
export function unseenChanges({ changes, seenAt }: Vote): VoteChange[] {
  const seen = seenAt === null ? -Infinity : Date.parse(seenAt);
  return changes.filter(({ at }) => Date.parse(at) > seen);
}

/** How long before the end members are told of it, in milliseconds. */
export const soon = 15 * 60_000;

/** The end that a ballot begun now has to meet, in milliseconds: that of the vote, or of its time of grace. */
export const endOf = ({ window, state }: Vote): number =>
  Date.parse(window.closesAt) + (state === 'grace' ? window.graceSeconds * 1_000 : 0);

/** The next instant at which the vote may stand otherwise, in milliseconds; undefined when there is none. */
export function nextMoment(vote: Vote, now: number): number | undefined {
  if (isOver(vote)) return undefined;
  const { window, registration } = vote;
  const closesAt = Date.parse(window.closesAt);
  const opens = [window.opensAt, registration.opensAt, registration.closesAt].flatMap((at) =>
    at ? Date.parse(at) : [],
  );
  const ahead = [...opens, closesAt - soon, closesAt, closesAt + window.graceSeconds * 1_000].filter((at) => at > now);
  return ahead.length > 0 ? Math.min(...ahead) : undefined;
}
