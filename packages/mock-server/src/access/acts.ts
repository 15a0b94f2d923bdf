import type { Act, PersonAct } from '@trait-union/client/contract';
import { randomId } from '../bytes.ts';
import { invitations, memberships } from '../organization-records.ts';
import { sendInvitation } from '../invitations.ts';
import { unpublish } from '../jobs/jobs.ts';
import { addDays, dayOf } from '../union-calendar.ts';
import type { KeptRights } from './kept-access.ts';
import { cellFor, isRole } from './rights.ts';
import { revisionOf, stateOf, type Row } from './roster.ts';
import { hasSeat, heldSeats, takesSeat } from './seats.ts';
import { nameOf } from '../member.ts';
import type { Team } from './team.ts';

/** An invitation that was sent once more has this time to be answered, in milliseconds. */
export const invitationLifetime = 14 * 86_400_000;

/** What does not depend on who asks: whether it is so already. */
export const isAlready = (act: Act, row: Row, { rules, now }: Team): boolean => {
  const { kept } = row;
  if (act.act === 'set-role') return kept.role === act.role;
  if (act.act === 'set-documentation') return (cellFor('documents.read', rules, kept) === true) === act.on;
  if (act.act === 'set-job-posting') return (cellFor('jobs.post', rules, kept) === true) === act.on;
  if (act.act === 'set-seat') return takesSeat(rules, kept.role, kept.noSeat) === act.on;
  if (act.act === 'suspend') return stateOf(row, now) === 'suspended';
  return act.act === 'restore' && stateOf(row, now) === 'active';
};

const toRights = (act: PersonAct, on: boolean): KeptRights => {
  if (act === 'set-documentation') return { documentation: on };
  return act === 'set-job-posting' ? { jobPosting: on } : { noSeat: !on };
};

/** What an act makes of somebody who stays in the list. */
const changesOf = (act: Act, now: number): object => {
  if (act.act === 'set-role') return isRole(act.role) ? { role: act.role } : {};
  if ('on' in act) return toRights(act.act, act.on);
  if (act.act === 'resend') return { sentAt: now, expiresAt: now + invitationLifetime };
  return { suspended: act.act === 'suspend' ? true : undefined };
};

/** Somebody as an act would leave them; undefined when they would not be in the list any more. */
export const rowAfter = (act: Act, row: Row, now: number): Row | undefined =>
  act.act === 'remove' || act.act === 'revoke'
    ? undefined
    : ({ ...row, kept: { ...row.kept, ...changesOf(act, now) } } as Row);

/** Sessions from before end; who signs in again meets what they may still do. */
const endSessions = ({ db, now }: Team, row: Row, locked?: true): void => {
  const file = row.kind === 'memberships' && row.kept.actsAs !== undefined ? db.member(row.kept.actsAs) : undefined;
  if (file) db.saveMember(file.id, { signedOutAt: now + 1, ...(locked && { locked }) });
};

export interface Done {
  /** They are not in the list any more. */
  isGone: boolean;
  /** Offers of theirs that were withdrawn. */
  jobs: readonly string[];
}

/** Keeps a row under its next revision. */
export const keepRow = (team: Team, row: Row, changes: object): void => {
  const { db, member, now } = team;
  const changed = { at: new Date(now).toISOString(), by: nameOf(member) };
  const next = { ...changes, revision: revisionOf(row) + 1, changed };
  if (row.kind === 'memberships') memberships(db).put(row.key, { ...row.kept, ...next });
  else invitations(db).put(row.key, { ...row.kept, ...next });
};

const remove = (team: Team, row: Row): Done => {
  const { db, id: organizationId, rules, now } = team;
  if (row.kind !== 'memberships') return { isGone: false, jobs: [] };
  if (rules.seatHeldFor > 0 && hasSeat(rules, row, now))
    heldSeats(db).put(row.id, { organizationId, until: addDays(dayOf(now), rules.seatHeldFor) });
  memberships(db).remove(row.key);
  endSessions(team, row, true);
  return { isGone: true, jobs: unpublish(team, row.file?.id) };
};

const resend = (act: Act, row: Row, team: Team): void => {
  const { db, now } = team;
  if (row.kind !== 'invitations') return;
  keepRow(team, row, { token: randomId(), ...changesOf(act, now) });
  sendInvitation(db, row.key, now);
};

/** Does what nothing speaks against. */
export const carryOut = (act: Act, row: Row, team: Team): Done => {
  if (act.act === 'remove') return remove(team, row);
  if (act.act === 'resend') resend(act, row, team);
  else keepRow(team, row, act.act === 'revoke' ? { revokedAt: team.now } : changesOf(act, team.now));
  if (act.act === 'suspend') endSessions(team, row);
  return { isGone: act.act === 'revoke', jobs: [] };
};

/** What goes into the history beside who and whom. */
export const detailsOf = (act: Act, { kept }: Row): object => {
  if (act.act === 'set-role') return { from: { name: kept.role }, role: { name: act.role } };
  return 'on' in act ? { on: act.on } : {};
};

export const undoable = (act: PersonAct): boolean => act !== 'resend';
