import * as z from 'zod/mini';
import { contestTypes } from './ballot.ts';
import { OwnWords } from './described-field.ts';
import type { Endpoint } from './endpoint.ts';
import { Instant } from './instant.ts';
import { VoteRule } from './vote.ts';

const count = z.number();

/**
 * What a contest came to. `adopted` and `rejected` of a proposal, `elected` of people, `no-quorum` and `tied` of both;
 * `noted` of a consultation, which decides nothing.
 */
export const contestOutcomes = ['adopted', 'rejected', 'elected', 'tied', 'no-quorum', 'noted'] as const;
export type ContestOutcome = (typeof contestOutcomes)[number];

const OptionResult = z.object({
  id: z.string(),
  label: OwnWords,
  /** Ballots for it; of `score` the sum; of `ranked` in the last round it was in. */
  votes: count,
  /** Of `base`, 0 to 1, as the server computed it; of `score`, of the most points that so many ballots can give. */
  share: z.number(),
  elected: z.optional(z.boolean()),
});

/** One round of a ranked count. */
const Round = z.object({
  tallies: z.array(
    z.object({ option: z.string(), votes: count, fate: z.enum(['continuing', 'elected', 'eliminated']) }),
  ),
  /** Ballots with no option left. */
  exhausted: count,
});

const shared = {
  id: z.string(),
  type: z.enum(contestTypes),
  title: OwnWords,
};

/** `suppressed`: too few ballots to publish figures without telling who chose what. */
export const ContestResult = z.union([
  z.object({
    ...shared,
    suppressed: z.literal(false),
    outcome: z.enum(contestOutcomes),
    /** Of which every share is: what the rule calls for. */
    base: count,
    blank: count,
    spoiled: count,
    /** Most votes first. */
    options: z.array(OptionResult),
    /** Of `ranked`: in the order they were counted. */
    rounds: z.optional(z.array(Round)),
  }),
  z.object({ ...shared, suppressed: z.literal(true), outcome: z.optional(z.enum(contestOutcomes)) }),
]);
export type ContestResult = z.infer<typeof ContestResult>;

export const VoteResults = z.object({
  state: z.enum(['provisional', 'certified', 'contested', 'annulled']),
  at: Instant,
  /** Why it is contested or annulled. */
  reason: z.optional(OwnWords),
  turnout: z.object({ voted: count, eligible: count, share: z.number() }),
  rule: z.optional(VoteRule),
  quorumReached: z.optional(z.boolean()),
  contests: z.array(ContestResult),
  /** After which a mandate no longer holds, as for a strike. */
  validUntil: z.optional(Instant),
});
export type VoteResults = z.infer<typeof VoteResults>;

export const voteResultsEndpoints = {
  read: { method: 'GET', path: '/votes/{vote}/results', response: VoteResults, outcomes: ['not-published'] },
} as const satisfies Record<string, Endpoint>;
