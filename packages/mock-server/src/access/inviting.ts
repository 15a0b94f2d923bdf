import type { Invitee, InvitingReport, InvitingResult, NewInvitations } from '@trait-union/client/contract';
import { invite } from '../invitations.ts';
import { normalizeEmail } from '../member.ts';
import { addressIssue } from '../profile-rules.ts';
import { invitationLifetime } from './acts.ts';
import { writeDown } from './log.ts';
import { showPeople } from './person.ts';
import { refusalOfRole, type Refusal } from './refusals.ts';
import { isRole } from './rights.ts';
import { byEmail, rosterOf, rowAt, type Row } from './roster.ts';
import { seatsOf, takesSeat } from './seats.ts';
import type { Team } from './team.ts';

interface Outcome {
  outcome: InvitingResult['outcome'];
  row?: Row;
  refused?: Refusal;
}

/** Invites people by e-mail, each by itself (S3-11, B-06). */
export const invitePeople = (team: Team, { invitees, message }: NewInvitations): InvitingReport => {
  const { db, id: organizationId, rules, member, now } = team;
  const roster = new Map(rosterOf(team));
  const known = byEmail(roster);

  const inviteOne = ({ email: typed, role, givenName, familyName }: Invitee): Outcome => {
    const email = normalizeEmail(typed);
    if (addressIssue(email)) return { outcome: 'undeliverable' };
    const there = known.get(email);
    if (there)
      return there.kind === 'memberships' ? { outcome: 'already-member' } : { outcome: 'already-invited', row: there };
    const refused = refusalOfRole(team, role);
    if (refused || !isRole(role)) return { outcome: 'refused', refused: refused ?? { reason: 'other' } };
    const needsSeat = rules.invitationsKeepSeats && takesSeat(rules, role);
    if (needsSeat && seatsOf(team, roster).free === 0) return { outcome: 'no-seat' };
    const key = invite(
      db,
      {
        organizationId,
        role,
        inviterId: member.id,
        email,
        expiresAt: now + invitationLifetime,
        ...(givenName && { givenName }),
        ...(familyName && { familyName }),
        ...(message && { message }),
      },
      now,
    );
    const row = rowAt(team, { kind: 'invitations', key });
    if (!row) return { outcome: 'undeliverable' };
    roster.set(key, row);
    known.set(email, row);
    writeDown(team, 'invite', { whom: { id: key, name: row.name || row.email }, role: { name: role } });
    return { outcome: 'invited', row };
  };

  const outcomes = invitees.map(inviteOne);
  const show = showPeople(team, roster);
  return {
    results: outcomes.map(({ outcome, row, refused }) => ({
      outcome,
      ...(row && { person: show(row) }),
      ...(refused && { refused }),
    })),
    seats: seatsOf(team, roster),
  };
};
