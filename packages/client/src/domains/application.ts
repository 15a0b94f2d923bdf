import type {
  Application,
  ApplicationForm,
  ApplicationLinkRequest,
  ApplicationSettings,
} from '../contract/application.ts';
import type { FieldIssue } from '../contract/problem.ts';
import type { ReadOptions, WriteOptions } from '../options.ts';

export type FindApplicationOutcome =
  | { outcome: 'found'; application: Application }
  /** Never given out, replaced by a newer one, or too old. */
  | { outcome: 'link-expired' };

export type SubmitApplicationOutcome =
  /** `token` is the secret by which it is found again; absent for a signed-in member, who needs none. */
  | { outcome: 'received'; application: Application; token?: string }
  /** The signed-in member has a pending application: this one. */
  | { outcome: 'already-applied'; application: Application }
  | { outcome: 'invalid-fields'; fields: FieldIssue[] };

export type WithdrawApplicationOutcome =
  | { outcome: 'withdrawn'; application: Application }
  /** The union was faster; look it up again. */
  | { outcome: 'already-decided' }
  | { outcome: 'link-expired' };

/** Asking to become a member (S1-25). Works signed out. */
export interface ApplicationDomain {
  /** The form that the backend describes. */
  settings(options?: ReadOptions): Promise<ApplicationSettings>;
  /** The signed-in member's own; undefined when they have none. */
  read(options?: ReadOptions): Promise<Application | undefined>;
  /** The one that a link in a message leads to. */
  find(token: string, options?: ReadOptions): Promise<FindApplicationOutcome>;
  submit(form: ApplicationForm, options: WriteOptions): Promise<SubmitApplicationOutcome>;
  /** Without a secret: the signed-in member's own. */
  withdraw(token: string | undefined, options: WriteOptions): Promise<WithdrawApplicationOutcome>;
  /** Sends the link to an application anew, if there is one: nobody learns whether (trust S13). */
  sendLink(request: ApplicationLinkRequest, options: WriteOptions): Promise<void>;
}
