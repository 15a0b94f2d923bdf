import type { Identity, IdentitySettings, IdentitySubmission } from '../contract/identity.ts';
import type { FieldIssue } from '../contract/problem.ts';
import type { ReadOptions, WriteOptions } from '../options.ts';

export type IdentitySubmitOutcome =
  | { outcome: 'submitted'; identity: Identity }
  /** In another tab, or on another device; `identity` is where it stands. */
  | { outcome: 'already-submitted'; identity: Identity }
  /** A fact is not shown by any document (`/documents`), or an upload is gone (`/documents/0/upload`). */
  | { outcome: 'invalid-fields'; fields: FieldIssue[] };

/** Proving who one is with one or two documents (S1-08 to S1-12). */
export interface IdentityDomain {
  /** What a member is told before they choose anything. */
  settings(options?: ReadOptions): Promise<IdentitySettings>;
  read(options?: ReadOptions): Promise<Identity>;
  submit(submission: IdentitySubmission, options: WriteOptions): Promise<IdentitySubmitOutcome>;
}
