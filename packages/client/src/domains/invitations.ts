import type { Invitation, InvitationMailRequest, NewAccount } from '../contract/invitations.ts';
import type { FieldIssue } from '../contract/problem.ts';
import type { SessionMember } from '../contract/session.ts';
import type { ReadOptions, WriteOptions } from '../options.ts';

export type FindInvitationOutcome =
  | { outcome: 'found'; invitation: Invitation }
  /** Never given out, or cut short on its way. */
  | { outcome: 'link-unknown' };

/** `invitation-closed`: expired, revoked, used or full since; look it up again to learn which. */
export type AcceptInvitationOutcome =
  { outcome: 'accepted' } | { outcome: 'already-member' | 'email-mismatch' | 'invitation-closed' };

export type JoinOutcome =
  | { outcome: 'signed-in'; member: SessionMember }
  /** The invited address has an account already: sign in, then accept. */
  | { outcome: 'account-exists' | 'invitation-closed' }
  | { outcome: 'invalid-fields'; fields: FieldIssue[] };

export type InvitationMailOutcome =
  /** The same whether or not the address has an account (trust S13). */
  { outcome: 'sent' } | { outcome: 'invitation-closed' } | { outcome: 'invalid-fields'; fields: FieldIssue[] };

/** Being invited to an organisation (S3-13). The role is the invitation's alone. */
export interface InvitationsDomain {
  find(token: string, options?: ReadOptions): Promise<FindInvitationOutcome>;
  /** Of the signed-in member. */
  accept(token: string, options: WriteOptions): Promise<AcceptInvitationOutcome>;
  /** Makes an account for the invited address, accepts, and signs in. Only for an invitation that names an address. */
  join(account: NewAccount, options: WriteOptions): Promise<JoinOutcome>;
  /** Sends an invitation of their own to somebody who has a link for anybody: that proves the address. */
  sendMail(request: InvitationMailRequest, options: WriteOptions): Promise<InvitationMailOutcome>;
}
