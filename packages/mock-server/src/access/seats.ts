import type { ForeseenChange, OwnWords, Seats } from '@trait-union/client/contract';
import type { Database } from '../database.ts';
import type { Records } from '../records.ts';
import { dayOf } from '../union-calendar.ts';
import type { AccessRules, HeldSeat, KeptSeatRequest } from './kept-access.ts';
import { stateOf, type Roster, type Row } from './roster.ts';
import type { Team } from './team.ts';

/** By the id of the person who had it. */
export const heldSeats = (db: Database): Records<HeldSeat> => db.records('held-seats');
/** By the id of the organisation. */
export const seatRequests = (db: Database): Records<KeptSeatRequest> => db.records('seat-requests');

export const takesSeat = ({ seatless }: AccessRules, role: string, noSeat = false): boolean =>
  !seatless.includes(role) && !(noSeat && role === 'voting-member');

/** Whether somebody takes one, or has one kept. */
export const hasSeat = (rules: AccessRules, row: Row, now: number): boolean =>
  takesSeat(rules, row.kept.role, row.kept.noSeat) &&
  (row.kind === 'memberships' || (rules.invitationsKeepSeats && stateOf(row, now) === 'invited'));

/** What becomes of the seat of somebody who stands otherwise from then on, or is not in the list any more. */
export const seatBetween = (
  rules: AccessRules,
  before: Row,
  after: Row | undefined,
  now: number,
): ForeseenChange['seat'] => {
  const keeps = after !== undefined && hasSeat(rules, after, now);
  if (hasSeat(rules, before, now)) return keeps ? 'kept' : 'freed';
  return keeps ? 'taken' : 'none';
};

const rule = ({ invitationsKeepSeats, seatHeldFor }: AccessRules): OwnWords => {
  const kept = invitationsKeepSeats
    ? ['Une invitation réserve une place jusqu’à sa réponse.', 'An invitation keeps a seat until it is answered.']
    : ['Une invitation ne réserve aucune place.', 'An invitation keeps no seat.'];
  const freed =
    seatHeldFor > 0
      ? [
          `La place d’une personne retirée se libère après ${seatHeldFor} jours.`,
          `The seat of a person who was removed is free again after ${seatHeldFor} days.`,
        ]
      : [
          'La place d’une personne retirée se libère tout de suite.',
          'The seat of a person who was removed is free again at once.',
        ];
  return { fr: `${kept[0]} ${freed[0]}`, en: `${kept[1]} ${freed[1]}` };
};

/** The seats of an organisation, counted anew: nobody keeps a number that could be wrong (S3-29). */
export const seatsOf = (
  { db, id, organization, rules, now }: Pick<Team, 'db' | 'id' | 'organization' | 'rules' | 'now'>,
  roster: Roster,
): Seats => {
  const total = organization.seats;
  const today = dayOf(now);
  const held = heldSeats(db)
    .all()
    .filter((seat) => seat.organizationId === id && seat.until > today);
  let [used, invited] = [held.length, 0];
  for (const row of roster.values()) {
    if (!hasSeat(rules, row, now)) continue;
    if (row.kind === 'memberships') used += 1;
    else invited += 1;
  }
  return {
    total,
    used,
    invited,
    free: total === null ? null : Math.max(0, total - used - invited),
    held: held.length,
    heldUntil: held.map(({ until }) => until).sort()[0] ?? null,
    ...(total !== null && { rule: rule(rules) }),
    request: seatRequests(db).get(id) ?? null,
  };
};
