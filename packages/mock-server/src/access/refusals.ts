import type { Act, OrganizationRole, PersonAct, RefusalReason } from '@trait-union/client/contract';
import { resendAfter } from '../cooldown.ts';
import { actsOfState, ask, givenByRole, manages, neverToOneself, type Cell } from '../scenarios/role-table.ts';
import { rowAfter } from './acts.ts';
import { isRole } from './rights.ts';
import { stateOf, type Roster, type Row } from './roster.ts';
import { seatBetween } from './seats.ts';
import { personIdOf, type Team } from './team.ts';

export type Refusal = Exclude<Cell, true>;

/** Asked when it matters: counting seats takes reading everybody. Null for no limit. */
export type CountFree = () => number | null;

const givenOneByOne = (act: PersonAct, role: OrganizationRole): RefusalReason | undefined =>
  act === 'set-documentation' || act === 'set-job-posting' || act === 'set-seat' ? givenByRole[role][act] : undefined;

/** From then on a message can be sent once more; milliseconds since the epoch. */
export const resendAt = (sentAt = -Infinity): number => sentAt + resendAfter;

const isLastVotingMember = (row: Row, roster: Roster): boolean => {
  const counts = ({ kind, kept }: Row): boolean =>
    kind === 'memberships' && kept.role === 'voting-member' && !kept.suspended;
  if (!counts(row)) return false;
  for (const other of roster.values()) if (other.id !== row.id && counts(other)) return false;
  return true;
};

const isTooSoon = (row: Row, now: number): boolean => row.kind === 'invitations' && resendAt(row.kept.sentAt) > now;

/** Why an act that the member has a permission for cannot be done to somebody, whatever role or seat it gives. */
export const refusalOf = (act: PersonAct, row: Row, team: Team, roster: Roster): Refusal | undefined => {
  const { own, now } = team;
  const { role } = row.kept;
  if (neverToOneself.includes(act) && row.id === personIdOf(own)) return { reason: 'self' };
  if (!manages[own.role].includes(role)) return { reason: 'their-role', ask: ask.votingMember };
  if (!actsOfState[stateOf(row, now)].includes(act)) return { reason: 'state' };
  const byRole = givenOneByOne(act, role);
  if (byRole) return { reason: byRole };
  if (act === 'resend' && isTooSoon(row, now)) return { reason: 'too-soon' };
  if (['set-role', 'suspend', 'remove'].includes(act) && isLastVotingMember(row, roster))
    return { reason: 'last-voting-member' };
  return undefined;
};

/** Why the member cannot give a role to anybody; undefined when they can. */
export const refusalOfRole = ({ own }: Team, role: string): Refusal | undefined => {
  if (!isRole(role)) return { reason: 'other' };
  return manages[own.role].includes(role) ? undefined : { reason: 'role', ask: ask.votingMember };
};

/** Why this act cannot be done to somebody, what it gives them included; undefined when it can. */
export const refusalOfAct = (
  act: Act,
  row: Row,
  team: Team,
  roster: Roster,
  countFree: CountFree,
): Refusal | undefined => {
  const { rules, now } = team;
  const refusal =
    refusalOf(act.act, row, team, roster) ?? (act.act === 'set-role' ? refusalOfRole(team, act.role) : undefined);
  if (refusal) return refusal;
  const takesOne = seatBetween(rules, row, rowAfter(act, row, now), now) === 'taken';
  return takesOne && countFree() === 0 ? { reason: 'no-seat' } : undefined;
};
