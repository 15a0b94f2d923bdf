import type { FieldIssue } from '../contract/problem.ts';
import type { SupportRequest, SupportSettings, SupportTicket } from '../contract/support.ts';
import type { ReadOptions, WriteOptions } from '../options.ts';

export type SupportOutcome =
  { outcome: 'received'; ticket: SupportTicket } | { outcome: 'invalid-fields'; fields: FieldIssue[] };

/** The union's desk (S0-28, S3-36, S4-24). Works signed out. */
export interface SupportDomain {
  /** What the desk takes, when it is there and how soon it answers. */
  settings(options?: ReadOptions): Promise<SupportSettings>;
  send(request: SupportRequest, options: WriteOptions): Promise<SupportOutcome>;
}
