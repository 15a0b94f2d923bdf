import type { OwnOrganization } from '../contract/organizations.ts';
import type { SessionMember } from '../contract/session.ts';
import type { ReadOptions, WriteOptions } from '../options.ts';

export type EnterOrganizationOutcome =
  /** Every widget and every tab follows, as if another member had signed in. */
  | { outcome: 'signed-in'; member: SessionMember }
  /** They may not act there, or not any more. */
  | { outcome: 'forbidden' }
  /** They have no membership there. */
  | { outcome: 'not-found' };

/** The organisations that one person has a membership in (B-29). */
export interface OrganizationsDomain {
  /** Calls at the same time share one request; asked for anew by whoever they act as next. */
  list(options?: ReadOptions): Promise<OwnOrganization[]>;
  /** From here on the session is that of their membership in this organisation. An answer that was lost is looked for. */
  enter(id: string, options: WriteOptions): Promise<EnterOrganizationOutcome>;
}
