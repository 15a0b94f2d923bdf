import type { EmailVerification, SentLink } from '../contract/email-verification.ts';
import type { FieldIssue } from '../contract/problem.ts';
import type { ReadOptions, WriteOptions } from '../options.ts';

export type EmailChangeOutcome =
  | { outcome: 'sent'; status: EmailVerification }
  /** The address is refused; pointers are into `{ id, address }`. */
  | { outcome: 'invalid-fields'; fields: FieldIssue[] };

export type EmailConfirmOutcome =
  | { outcome: 'verified' }
  | { outcome: 'link-expired' }
  /** It did its work before: the address is verified. */
  | { outcome: 'link-used' }
  /** Never given out, cut short, or replaced by a newer one. */
  | { outcome: 'link-unknown' };

export type LinkRenewalOutcome =
  { outcome: 'sent'; link: SentLink } | { outcome: 'link-used' } | { outcome: 'link-unknown' };

/** Proves that the union's messages reach a member (S0-17 to S0-21, S1-05 to S1-07). E-mails go by their id in the profile. */
export interface EmailVerificationDomain {
  /** `fresh`: what this page knew may no longer hold; a link may have been opened elsewhere. */
  read(options?: ReadOptions & { fresh?: boolean }): Promise<EmailVerification>;
  /** Sends a link to the address that is to be verified. */
  send(emailId: string, options: WriteOptions): Promise<EmailVerification>;
  /**
   * Another address: in place of an unverified one at once, of a verified one as soon as it is verified itself
   * (S0-17). Rejects with `step-up` when the backend wants the password first (trust S15).
   */
  change(emailId: string, address: string, options: WriteOptions): Promise<EmailChangeOutcome>;
  /** The address on file stays. */
  withdraw(emailId: string, options: WriteOptions): Promise<EmailVerification>;
  /** Opens a link, signed in or not. */
  confirm(token: string, options: WriteOptions): Promise<EmailConfirmOutcome>;
  /** Sends a new link in place of one that has expired, to the same address, signed in or not. */
  renew(token: string, options: WriteOptions): Promise<LinkRenewalOutcome>;
}
