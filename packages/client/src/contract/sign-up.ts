import * as z from 'zod/mini';
import { DescribedField, FieldValues } from './described-field.ts';
import { SentLink } from './email-verification.ts';
import type { Endpoint } from './endpoint.ts';
import { Instant } from './instant.ts';
import { SignedInSession } from './session.ts';

/** What of a file can be asked for stands on one line. */
export const matchFieldKinds = ['text', 'email', 'tel', 'date', 'member-number'] as const;

export const MatchField = z.extend(DescribedField, { kind: z.enum(matchFieldKinds) });
export type MatchField = z.infer<typeof MatchField>;

/** `email`: the e-mail on file is the user name; `chosen`: the member makes one up (S0-13). */
export const userNameKinds = ['email', 'chosen'] as const;
export type UserNameKind = (typeof userNameKinds)[number];

/** The section `sign-up` of the capabilities. */
export const SignUpSettings = z.object({
  /** What must match the file, in the order of the form; the member number comes first (S0-12). */
  fields: z.array(MatchField),
  userName: z.enum(userNameKinds),
  /** For how many minutes the link of the message works by which the e-mail is verified; absent when none is sent (S0-18). */
  verifyWithin: z.optional(z.number()),
  /**
   * Unsafe, for systems that began so: the member number is also the first password (S1-03). It opens no session:
   * signing in with it is `password-expired`, and the member must choose another at once. False when absent.
   */
  memberNumberAsFirstPassword: z.optional(z.boolean()),
});
export type SignUpSettings = z.infer<typeof SignUpSettings>;

export const MatchRequest = z.object({ fields: FieldValues });
export type MatchRequest = z.infer<typeof MatchRequest>;

/** Stands for a match in what follows it; opaque, and of no worth once `expiresAt` has come. */
const ticket = z.string().check(z.minLength(8), z.maxLength(512));

/** Nothing of the file is in it (S0-07). Every state but a match is told only to somebody whose details matched. */
export const Match = z.union([
  z.object({ state: z.literal('matched'), ticket, expiresAt: Instant }),
  /** They signed up before, and a message waits to be opened (S0-19). `link` is the last one sent. */
  z.object({ state: z.literal('pending'), ticket, link: SentLink }),
  /** They have access already (S4-07). */
  z.object({ state: z.literal('has-account') }),
  /** The union knows no e-mail of theirs, and signing up needs one (S2-03). */
  z.object({ state: z.literal('no-email') }),
  /** Their account of the former site comes back through an invitation alone (S3-21). */
  z.object({ state: z.literal('invitation-needed') }),
]);
export type Match = z.infer<typeof Match>;

export const Activation = z.object({
  ticket,
  /** Where user names are chosen. */
  userName: z.optional(z.string().check(z.maxLength(254))),
  password: z.string().check(z.maxLength(1024)),
});
export type Activation = z.infer<typeof Activation>;

export const MatchTicket = z.object({ ticket });
export type MatchTicket = z.infer<typeof MatchTicket>;

export const signUpEndpoints = {
  match: { method: 'POST', path: '/sign-up/match', response: Match, outcomes: ['not-matched', 'invalid-fields'] },
  activate: {
    method: 'POST',
    path: '/sign-up/activation',
    response: SignedInSession,
    outcomes: ['match-expired', 'invalid-fields'],
  },
  resend: { method: 'POST', path: '/sign-up/message', response: SentLink, outcomes: ['match-expired'] },
} as const satisfies Record<string, Endpoint>;
