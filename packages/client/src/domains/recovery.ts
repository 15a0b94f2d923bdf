import type { FieldIssue } from '../contract/problem.ts';
import type { RecoveryMessage, ResetLink } from '../contract/recovery.ts';
import type { ReadOptions, WriteOptions } from '../options.ts';

interface DeadLink {
  /** `link-unknown`: never given out, cut short, or replaced by a newer one. */
  outcome: 'link-expired' | 'link-used' | 'link-unknown';
}

export type ResetLinkOutcome = { outcome: 'valid'; link: ResetLink } | DeadLink;

export type PasswordResetOutcome =
  | { outcome: 'signed-in' }
  /** The new password holds; the member signs in with it. */
  | { outcome: 'signed-out' }
  /** Pointers are into `{ token, password }`. See `PasswordRules`. */
  | { outcome: 'invalid-fields'; fields: FieldIssue[] }
  | DeadLink;

/** Gets a member back in (S0-22, S0-23). The first two answer alike for everybody (trust S13). */
export interface RecoveryDomain {
  requestPassword(identifier: string, options: WriteOptions): Promise<RecoveryMessage>;
  requestUserName(email: string, options: WriteOptions): Promise<RecoveryMessage>;
  readLink(token: string, options?: ReadOptions): Promise<ResetLinkOutcome>;
  resetPassword(token: string, password: string, options: WriteOptions): Promise<PasswordResetOutcome>;
}
