import * as z from 'zod/mini';
import { OwnWords } from './described-field.ts';
import type { Endpoint } from './endpoint.ts';
import { Instant } from './instant.ts';

/** Kinds of votes that the widgets have words for (S1-28); any other is shown as a vote. */
export const voteKinds = [
  'ratification',
  'strike-mandate',
  'last-offer',
  'officer-election',
  'resolution',
  'bylaw',
  'consultation',
] as const;
export type VoteKind = (typeof voteKinds)[number];

/** Only the server moves a vote from one to the next. */
export const voteStates = [
  'scheduled',
  'open',
  /** Nothing is accepted for now; it opens again. */
  'paused',
  /** Over, but a ballot begun before is still accepted for `graceSeconds`. */
  'grace',
  'closed',
  'tallying',
  'published',
  'certified',
  'contested',
  'annulled',
  'archived',
] as const;
export type VoteState = (typeof voteStates)[number];

/** Why a member may not vote. */
export const ineligibilities = ['not-in-group', 'dues', 'probation', 'identity', 'not-registered', 'other'] as const;
export type Ineligibility = (typeof ineligibilities)[number];

/**
 * Who can read a ballot.
 *
 * - `open` everybody: names and choices are published
 * - `confidential` the service that stores it
 * - `sealed` only who holds the key; locked on the member's device
 * - `verifiable` sealed, provably valid, and anyone can count again
 */
export const secrecies = ['open', 'confidential', 'sealed', 'verifiable'] as const;
export type Secrecy = (typeof secrecies)[number];

export const VoteDocument = z.object({
  title: OwnWords,
  /** Absolute, https. */
  url: z.string(),
  /** BCP 47, when the document is in one language. */
  language: z.optional(z.string()),
  /** Its SHA-256, in hexadecimal, so that nobody changes it while people vote. */
  sha256: z.optional(z.string()),
});
export type VoteDocument = z.infer<typeof VoteDocument>;

/** One thing that was changed after the vote was announced. Members are told plainly (rule 7 of the ballot). */
export const VoteChange = z.object({
  what: z.enum(['opens-at', 'closes-at', 'ballot']),
  /** For the two instants: what it was and what it is. */
  from: z.optional(Instant),
  to: z.optional(Instant),
  at: Instant,
  reason: z.optional(OwnWords),
});
export type VoteChange = z.infer<typeof VoteChange>;

export const VoteWindow = z.object({
  opensAt: Instant,
  closesAt: Instant,
  /** The official zone, IANA: `America/Toronto`. */
  timeZone: z.string(),
  /** How long after `closesAt` a ballot begun before is still accepted. */
  graceSeconds: z.number(),
});
export type VoteWindow = z.infer<typeof VoteWindow>;

/** `not-needed`: whoever is eligible may vote. */
export const VoteRegistration = z.object({
  state: z.enum(['not-needed', 'not-yet', 'open', 'registered', 'closed']),
  opensAt: z.optional(Instant),
  closesAt: z.optional(Instant),
  registeredAt: z.optional(Instant),
});
export type VoteRegistration = z.infer<typeof VoteRegistration>;

export const VoteEligibility = z.object({
  /** `pending`: the union has not decided yet. `challenged`: the member disputes it, and awaits an answer. */
  state: z.enum(['eligible', 'ineligible', 'pending', 'challenged']),
  /** One of `ineligibilities`; an unknown one is worded as `other`. */
  reason: z.optional(z.string()),
  /** The union's own explanation, shown with ours. */
  explanation: z.optional(OwnWords),
  /** How many votes the ballot counts for, 1 when absent. */
  weight: z.optional(z.number()),
  /** Names of those whom the member votes for beside themselves, or instead (B-21). */
  representing: z.optional(z.array(z.string())),
  /** Until when the member may dispute it; absent when they may not. */
  challengeBy: z.optional(Instant),
});
export type VoteEligibility = z.infer<typeof VoteEligibility>;

/** What share is needed, of whom. Counted by the server; here to be told in words. */
export const VoteRule = z.object({
  /** `1/2`, `2/3`, and whether exactly that is not enough. */
  threshold: z.string().check(z.regex(/^[1-9]\d{0,3}\/[1-9]\d{0,3}$/)),
  strict: z.boolean(),
  of: z.enum(['valid-votes', 'votes-cast', 'eligible', 'unit']),
  /** How many voters make the vote valid. */
  quorum: z.optional(z.number()),
  /** Whether a blank ballot counts in what the share is of. */
  blankCounts: z.boolean(),
  /** Below how many ballots no figure is published. */
  minPublish: z.number(),
});
export type VoteRule = z.infer<typeof VoteRule>;

export const Vote = z.object({
  /** Opaque; goes into URLs. */
  id: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)),
  /** One of `voteKinds`, or a newer one. */
  kind: z.string(),
  title: OwnWords,
  summary: z.optional(OwnWords),
  /** Who votes, in the union's words: « Groupe EC ». */
  group: z.optional(OwnWords),
  state: z.enum(voteStates),
  window: VoteWindow,
  /** Oldest first. */
  changes: z.array(VoteChange),
  /** When the member last said that they have seen what changed; null before the first time. */
  seenAt: z.nullable(Instant),
  documents: z.array(VoteDocument),
  /** The notice of the vote: when it was given, and where it is (B-22). */
  notice: z.optional(z.object({ givenAt: Instant, url: z.optional(z.string()) })),
  registration: VoteRegistration,
  eligibility: VoteEligibility,
  secrecy: z.enum(secrecies),
  /**
   * How ballots are sealed, as on the ballot: `none` where the vote is `open` or `confidential`, `hpke-v1` where it is
   * `sealed`, or one that a newer client knows. A ballot that is sealed otherwise than its vote says is not shown.
   */
  suite: z.string(),
  /** SHA-256 of the ballot's manifest, hexadecimal; absent until the ballot is settled. */
  ballotHash: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
  /** `last-counts`: a member may vote again until the end, and only the last ballot is counted. */
  revote: z.enum(['none', 'last-counts']),
  participation: z.object({
    mine: z.enum(['not-voted', 'pending', 'voted']),
    castAt: z.optional(Instant),
    /** How many have voted, and could; absent while the server keeps it to itself. */
    count: z.optional(z.number()),
    eligible: z.optional(z.number()),
  }),
  rule: z.optional(VoteRule),
  /** The vote is held elsewhere; nothing of it but this card is here (B-21). */
  provider: z.optional(z.object({ name: z.string(), url: z.string() })),
});
export type Vote = z.infer<typeof Vote>;

export const VotePage = z.object({ items: z.array(Vote), nextCursor: z.nullable(z.string()) });

/** What the member confirmed to be still theirs: the given and the family name of their profile with a space between, and an e-mail of it (S1-16). */
export const VoterDetails = z.object({ name: z.string(), email: z.string() });
export type VoterDetails = z.infer<typeof VoterDetails>;

export const EligibilityChallenge = z.object({ message: z.string().check(z.minLength(1), z.maxLength(2000)) });
export type EligibilityChallenge = z.infer<typeof EligibilityChallenge>;

/**
 * Registering wants a recent proof of who the member is (`step-up-required`); the password itself goes to the session
 * alone (S1-16).
 */
export const votesEndpoints = {
  list: { method: 'GET', path: '/votes', query: ['cursor'], response: VotePage },
  read: { method: 'GET', path: '/votes/{vote}', response: Vote },
  register: {
    method: 'POST',
    path: '/votes/{vote}/registrations',
    response: Vote,
    outcomes: ['already-registered', 'registration-closed', 'not-eligible', 'details-changed'],
  },
  challenge: {
    method: 'POST',
    path: '/votes/{vote}/challenges',
    response: Vote,
    outcomes: ['already-challenged', 'challenge-closed', 'invalid-fields'],
  },
  /** The member has seen what changed. */
  acknowledge: { method: 'POST', path: '/votes/{vote}/acknowledgement', response: Vote },
} as const satisfies Record<string, Endpoint>;
