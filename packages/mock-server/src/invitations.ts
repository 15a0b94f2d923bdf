import type { Invitation } from '@trait-union/client/contract';
import { noteJoin } from './access/log.ts';
import { rosterOf } from './access/roster.ts';
import { seatsOf, takesSeat } from './access/seats.ts';
import { randomId } from './bytes.ts';
import type { Database } from './database.ts';
import type { KeptInvitation, Membership } from './kept-invitation.ts';
import { nameOf, normalizeEmail, type Member } from './member.ts';
import { newMember } from './new-member.ts';
import { personBehind } from './organizations.ts';
import { invitations, membershipOf, memberships, organizations } from './organization-records.ts';
import { sendMail } from './outbox.ts';

export type NewInvitation = Omit<KeptInvitation, 'token' | 'acceptedBy' | 'revokedAt'>;

/** Mails an invitation to whom it names. */
export function sendInvitation(db: Database, id: string, now: number): void {
  const { email, organizationId, token, message } = invitations(db).get(id) ?? {};
  if (email === undefined || organizationId === undefined || token === undefined) return;
  const organization = organizations(db).get(organizationId)?.name ?? '';
  const link = { tag: 'invitation-accept', token };
  sendMail(db, { to: email, subject: 'invitation', says: { organization, ...(message && { message }) }, link }, now);
}

/** Keeps an invitation under an id of its own, and mails it if it names an address. */
export function invite(db: Database, invitation: NewInvitation, now: number): string {
  const id = randomId();
  invitations(db).put(id, { sentAt: now, ...invitation, token: randomId(), acceptedBy: [] });
  sendInvitation(db, id, now);
  return id;
}

export type FoundInvitation = [id: string, invitation: KeptInvitation];

export const findInvitation = (db: Database, token: string): FoundInvitation | undefined =>
  invitations(db)
    .entries()
    .find(([, kept]) => kept.token === token);

const freeSeats = (db: Database, organizationId: string, now: number): number => {
  const organization = organizations(db).get(organizationId);
  if (!organization) return 0;
  if (organization.access) {
    const team = { db, id: organizationId, organization, rules: organization.access, now };
    return seatsOf(team, rosterOf(team)).free ?? Infinity;
  }
  const taken = memberships(db)
    .all()
    .filter((membership) => membership.organizationId === organizationId);
  return (organization.seats ?? Infinity) - taken.length;
};

/** Whether it has a seat of its own already, or takes none. */
const needsNoSeat = (db: Database, { organizationId, role, email, through }: KeptInvitation): boolean => {
  const rules = organizations(db).get(organizationId)?.access;
  if (!rules) return false;
  const isKept = email !== undefined && through === undefined && rules.invitationsKeepSeats;
  return isKept || !takesSeat(rules, role);
};

/** How many more may accept: the link's own limit, and the places in the organisation. */
const seatsLeft = (db: Database, invitation: KeptInvitation, now: number): number => {
  const { organizationId, uses = Infinity, acceptedBy } = invitation;
  const seats = needsNoSeat(db, invitation) ? Infinity : freeSeats(db, organizationId, now);
  return Math.max(0, Math.min(seats, uses - acceptedBy.length));
};

export function stateOf(db: Database, invitation: KeptInvitation, now: number): Invitation['state'] {
  const { revokedAt, email, acceptedBy, expiresAt = Infinity, through } = invitation;
  if (revokedAt !== undefined) return 'revoked';
  if (email !== undefined && acceptedBy.length > 0) return 'used';
  if (expiresAt <= now) return 'expired';
  if (seatsLeft(db, invitation, now) === 0) return 'full';
  const link = through === undefined ? undefined : invitations(db).get(through);
  return link ? stateOf(db, link, now) : 'open';
}

/** What accepting would come to for somebody who is signed in. */
export function standingOf(
  db: Database,
  { organizationId, email }: KeptInvitation,
  { id, details }: Member,
): NonNullable<Invitation['standing']> {
  if (membershipOf(db, organizationId, personBehind(db, { id }))) return 'already-member';
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
  const left = seatsLeft(db, invitation, now);
  return {
    state: stateOf(db, invitation, now),
    inviter: inviter ? nameOf(inviter) : '',
    organization: { id: organizationId, name: organizations(db).get(organizationId)?.name ?? '' },
    role: { name: role },
    ...(email && { email }),
    ...(expiresAt && { expiresAt: new Date(expiresAt).toISOString() }),
    ...(!email && Number.isFinite(left) && { seatsLeft: left }),
    ...(member && { standing: standingOf(db, invitation, member) }),
  };
}

/** The file of somebody with an account, for this organisation alone: theirs by the same password (B-29). */
function addFile(db: Database, { email }: KeptInvitation, member: Member, now: number): Member {
  const { id, givenName, familyName, password, sealedFor = id, details } = member;
  const { preferredName, language } = details;
  const verified = details.emails.filter((one) => one.verified);
  const known = verified.find(({ address }) => normalizeEmail(address) === email) ?? verified[0];
  const file = newMember(db, { givenName, familyName, email: known?.address ?? '', password: '', language }, now);
  const emails = known ? file.details.emails : [];
  return db.addMember({ ...file, password, sealedFor, details: { ...file.details, preferredName, emails } });
}

/** By somebody with an account, who from then on acts there as well. */
export function acceptInvitation(db: Database, found: FoundInvitation, member: Member, now: number): void {
  const file = organizations(db).get(found[1].organizationId)?.access && addFile(db, found[1], member, now);
  settle(db, found, { memberId: personBehind(db, member), ...(file && { actsAs: file.id }) }, now);
}

/** By somebody whose account was made for it. */
export function joinByInvitation(db: Database, found: FoundInvitation, { id }: Member, now: number): void {
  const isManaged = organizations(db).get(found[1].organizationId)?.access !== undefined;
  settle(db, found, { memberId: id, ...(isManaged && { actsAs: id }) }, now);
}

/** The role is the invitation’s, whatever anybody sends. */
function settle(
  db: Database,
  [id, kept]: FoundInvitation,
  who: Pick<Membership, 'memberId' | 'actsAs'>,
  now: number,
): void {
  const { memberId } = who;
  const { organizationId, role, through, email, documentation, jobPosting, noSeat, revision = 1, changed } = kept;
  const membership = memberships(db).put(`${organizationId}.${memberId}`, {
    organizationId,
    ...who,
    role,
    since: new Date(now).toISOString(),
    ...(email !== undefined && { personId: id }),
    ...(documentation !== undefined && { documentation }),
    ...(jobPosting !== undefined && { jobPosting }),
    ...(noSeat !== undefined && { noSeat }),
    ...(changed && { changed }),
    revision: revision + 1,
  });
  const member = db.member(memberId);
  if (member) noteJoin(db, membership, nameOf(member));
  for (const used of [id, through]) {
    const invitation = used === undefined ? undefined : invitations(db).get(used);
    if (used && invitation)
      invitations(db).put(used, { ...invitation, acceptedBy: [...invitation.acceptedBy, memberId] });
  }
}
