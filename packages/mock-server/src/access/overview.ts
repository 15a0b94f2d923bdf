import {
  organizationRoles,
  type AccessOverview,
  type FieldIssue,
  type Seats,
  type SeatRequest,
} from '@trait-union/client/contract';
import { nameOf, signInEmails } from '../member.ts';
import { openCase } from '../support-desk.ts';
import { writeDown } from './log.ts';
import { refusalOfRole } from './refusals.ts';
import { rosterOf } from './roster.ts';
import { seatRequests, seatsOf, takesSeat } from './seats.ts';
import type { Team } from './team.ts';

export const overviewOf = (team: Team): AccessOverview => ({
  organization: { id: team.id, name: team.organization.name },
  seats: seatsOf(team, rosterOf(team)),
  roles: organizationRoles.map((name) => {
    const refused = refusalOfRole(team, name);
    return { name, takesSeat: takesSeat(team.rules, name), ...(refused && { refused }) };
  }),
  limits: team.rules.limits,
});

export const seatIssues = ({ organization }: Team, { total }: SeatRequest): FieldIssue[] =>
  organization.seats !== null && total > organization.seats ? [] : [{ pointer: '/total', code: 'not-allowed' }];

/** Asks whoever the association has for it (S3-30). */
export const requestSeats = (team: Team, { total, message }: SeatRequest): Seats => {
  const { db, id, organization, member, now } = team;
  const { language } = member.details;
  const [email] = signInEmails(member);
  openCase(
    db,
    {
      kind: 'more-seats',
      memberId: member.id,
      organization: organization.name,
      seats: total,
      contact: { channel: 'email', times: [], ...(email !== undefined && { email }) },
      language,
      message,
      actForMe: false,
      attachments: [],
    },
    now,
  );
  seatRequests(db).put(id, { total, at: new Date(now).toISOString(), by: nameOf(member) });
  writeDown(team, 'request-seats', { seats: total });
  return seatsOf(team, rosterOf(team));
};
