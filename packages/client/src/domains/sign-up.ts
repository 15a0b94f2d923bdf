import type { SentLink } from '../contract/email-verification.ts';
import type { FieldIssue } from '../contract/problem.ts';
import type { SessionMember } from '../contract/session.ts';
import type { Activation, Match, SignUpSettings } from '../contract/sign-up.ts';
import type { ReadOptions, WriteOptions } from '../options.ts';

export type MatchOutcome =
  | { outcome: 'matched'; match: Match }
  /** Whatever was wrong, and whether or not there is such a member (trust S13). */
  | { outcome: 'not-matched' }
  /** The form itself is refused, whatever is on file; pointers are into `{ fields }`. */
  | { outcome: 'invalid-fields'; fields: FieldIssue[] };

export type ActivateOutcome =
  | { outcome: 'signed-in'; member: SessionMember }
  /** Too long ago, or used: match again. */
  | { outcome: 'match-expired' }
  /** The user name or the password is refused; pointers are into the activation. */
  | { outcome: 'invalid-fields'; fields: FieldIssue[] };

export type ResendOutcome = { outcome: 'sent'; link: SentLink } | { outcome: 'match-expired' };

/** A member's first access: they are found on file, then choose what to sign in with (S0-07, S0-13). */
export interface SignUpDomain {
  /** What the form asks for, and how it goes on. */
  settings(options?: ReadOptions): Promise<SignUpSettings>;
  /** `fields`: what was typed, by name. */
  match(fields: Readonly<Record<string, string>>, options: WriteOptions): Promise<MatchOutcome>;
  /** Activates the profile and signs in, in every widget and every tab (S0-14). */
  activate(activation: Activation, options: WriteOptions): Promise<ActivateOutcome>;
  /** Sends the message of a pending sign-up once more; too early is `rate-limited` (S0-19). */
  resend(ticket: string, options: WriteOptions): Promise<ResendOutcome>;
}
