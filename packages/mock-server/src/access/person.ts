import { personActs, type Act, type Person, type SentInvitation } from '@trait-union/client/contract';
import type { KeptInvitation } from '../kept-invitation.ts';
import { refusalOf, refusalOfAct, resendAt } from './refusals.ts';
import { cellFor, cellOf } from './rights.ts';
import { stateOf, versionOf, type Roster, type Row } from './roster.ts';
import { seatsOf, takesSeat } from './seats.ts';
import { nameOf } from '../member.ts';
import { personIdOf, type Team } from './team.ts';

const isoAt = (instant: number): string => new Date(instant).toISOString();

const toSent = ({ db }: Team, kept: KeptInvitation): SentInvitation => {
  const { sentAt = 0, expiresAt, undelivered, inviterId } = kept;
  const inviter = db.member(inviterId);
  return {
    sentAt: isoAt(sentAt),
    ...(expiresAt !== undefined && { expiresAt: isoAt(expiresAt) }),
    resendAt: isoAt(resendAt(sentAt)),
    delivery: undelivered ? 'failed' : 'sent',
    inviter: inviter ? nameOf(inviter) : '',
  };
};

/** Acts that may take a seat; a role is judged once it is chosen. */
const seatTaking: readonly Act[] = [{ act: 'set-seat', on: true }, { act: 'resend' }];

/** Shows people as one member sees them; what is the same for all of them is found once. */
export const showPeople = (team: Team, roster: Roster): ((row: Row) => Person) => {
  const { rules, own, now } = team;
  const acts = personActs.filter((act) => cellOf(team, `access.${act}`) === true);
  let free: number | null | undefined;
  const countFree = (): number | null => (free === undefined ? (free = seatsOf(team, roster).free) : free);

  return (row) => {
    const { id, name, email, kept } = row;
    const { role, noSeat, changed } = kept;
    return {
      id,
      version: versionOf(row, now),
      state: stateOf(row, now),
      name,
      email,
      role: { name: role },
      seat: takesSeat(rules, role, noSeat),
      documentation: cellFor('documents.read', rules, kept) === true,
      jobPosting: cellFor('jobs.post', rules, kept) === true,
      self: id === personIdOf(own),
      since: row.kind === 'memberships' ? row.kept.since : null,
      ...(row.kind === 'invitations' && { invitation: toSent(team, row.kept) }),
      ...(changed && { changed }),
      refused: acts.flatMap((act) => {
        const taking = seatTaking.find((one) => one.act === act);
        const refusal = taking ? refusalOfAct(taking, row, team, roster, countFree) : refusalOf(act, row, team, roster);
        return refusal ? [{ act, ...refusal }] : [];
      }),
    };
  };
};
