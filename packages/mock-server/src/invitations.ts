import type { Invitation } from '@trait-union/client/contract';
import { randomId } from './bytes.ts';
import type { Database } from './database.ts';
import type { KeptInvitation, Membership, Organization } from './kept-invitation.ts';
import { normalizeEmail, type Member } from './member.ts';
import { sendMail } from './outbox.ts';
import type { Records } from './records.ts';

const organizations = (db: Database): Records<Organization> => db.records<Organization>('organizations');
export const memberships = (db: Database): Records<Membership> => db.records<Membership>('memberships');
export const invitations = (db: Database): Records<KeptInvitation> => db.records<KeptInvitation>('invitations');

export type NewInvitation = Omit<KeptInvitation, 'token' | 'acceptedBy' | 'revokedAt'>;

/** Keeps an invitation under an id of its own, and mails it if it names an address. */
export function invite(db: Database, invitation: NewInvitation, now: number): string {
  const id = randomId();
  const kept = invitations(db).put(id, { ...invitation, token: randomId(), acceptedBy: [] });
  if (kept.email) {
    const organization = organizations(db).get(kept.organizationId)?.name ?? '';
    sendMail(
      db,
      {
        to: kept.email,
        subject: 'invitation',
        says: { organization },
        link: { tag: 'invitation-accept', token: kept.token },
      },
      now,
    );
  }
  return id;
}

export type FoundInvitation = [id: string, invitation: KeptInvitation];

export const findInvitation = (db: Database, token: string): FoundInvitation | undefined =>
  invitations(db)
    .entries()
    .find(([, kept]) => kept.token === token);

export const membershipOf = (db: Database, organizationId: string, memberId: string): Membership | undefined =>
  memberships(db).get(`${organizationId}.${memberId}`);

const freeSeats = (db: Database, organizationId: string): number => {
  const taken = memberships(db)
    .all()
    .filter((membership) => membership.organizationId === organizationId);
  return (organizations(db).get(organizationId)?.seats ?? 0) - taken.length;
};

/** How many more may accept: the link's own limit, and the places in the organisation. */
const seatsLeft = (db: Database, { organizationId, uses, acceptedBy }: KeptInvitation): number =>
  Math.max(0, Math.min(freeSeats(db, organizationId), (uses ?? Infinity) - acceptedBy.length));

export function stateOf(db: Database, invitation: KeptInvitation, now: number): Invitation['state'] {
  const { revokedAt, email, acceptedBy, expiresAt = Infinity, through } = invitation;
  if (revokedAt !== undefined) return 'revoked';
  if (email !== undefined && acceptedBy.length > 0) return 'used';
  if (expiresAt <= now) return 'expired';
  if (seatsLeft(db, invitation) === 0) return 'full';
  const link = through === undefined ? undefined : invitations(db).get(through);
  return link ? stateOf(db, link, now) : 'open';
}

/** What accepting would come to for somebody who is signed in. */
export function standingOf(
  db: Database,
  { organizationId, email }: KeptInvitation,
  { id, details }: Member,
): NonNullable<Invitation['standing']> {
  if (membershipOf(db, organizationId, id)) return 'already-member';
  const isTheirs = ({ address, verified }: Member['details']['emails'][number]): boolean =>
    verified === true && normalizeEmail(address) === email;
  return email === undefined || details.emails.some(isTheirs) ? 'eligible' : 'email-mismatch';
}

export function toInvitation(
  db: Database,
  invitation: KeptInvitation,
  member: Member | undefined,
  now: number,
): Invitation {
  const { organizationId, role, inviterId, email, expiresAt } = invitation;
  const inviter = db.member(inviterId);
  const left = seatsLeft(db, invitation);
  return {
    state: stateOf(db, invitation, now),
    inviter: inviter ? [inviter.givenName, inviter.familyName].filter(Boolean).join(' ') : '',
    organization: { id: organizationId, name: organizations(db).get(organizationId)?.name ?? '' },
    role: { name: role },
    ...(email && { email }),
    ...(expiresAt && { expiresAt: new Date(expiresAt).toISOString() }),
    ...(!email && Number.isFinite(left) && { seatsLeft: left }),
    ...(member && { standing: standingOf(db, invitation, member) }),
  };
}

/** The role is the invitation's, whatever anybody sends. */
export function acceptInvitation(db: Database, [id, kept]: FoundInvitation, memberId: string, now: number): void {
  const { organizationId, role, through } = kept;
  memberships(db).put(`${organizationId}.${memberId}`, {
    organizationId,
    memberId,
    role,
    since: new Date(now).toISOString(),
  });
  for (const used of [id, through]) {
    const invitation = used === undefined ? undefined : invitations(db).get(used);
    if (used && invitation)
      invitations(db).put(used, { ...invitation, acceptedBy: [...invitation.acceptedBy, memberId] });
  }
}
