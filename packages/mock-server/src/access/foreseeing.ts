import type { Act, ForeseenChange, LossKind, PeopleChange, Permission } from '@trait-union/client/contract';
import { publishedBy } from '../jobs/jobs.ts';
import { addDays, dayOf } from '../union-calendar.ts';
import { isAlready, rowAfter } from './acts.ts';
import { refusalOfAct } from './refusals.ts';
import { cellFor } from './rights.ts';
import { rosterOf, type Row } from './roster.ts';
import { seatBetween, seatsOf } from './seats.ts';
import type { Team } from './team.ts';

const rightsLost: readonly (readonly [LossKind, Permission])[] = [
  ['documentation', 'documents.read'],
  ['member-price', 'events.member-price'],
  ['job-posting', 'jobs.post'],
  ['access-management', 'access.read'],
  ['purchases', 'purchases.read'],
];

type Loss = ForeseenChange['loses'][number];

const counted = (kind: LossKind, count: number): Loss[] => (count > 0 ? [{ kind, count }] : []);

/** What they have now and would not have then. */
const lossesOf = (act: Act, row: Row, after: Row | undefined, team: Team): Loss[] => {
  const { rules } = team;
  const { kept } = row;
  const then = act.act === 'suspend' ? undefined : after?.kept;
  const lost = rightsLost.flatMap(([kind, permission]): Loss[] => {
    const has = cellFor(permission, rules, kept) === true;
    const keeps = then !== undefined && cellFor(permission, rules, then) === true;
    return has && !keeps ? [{ kind }] : [];
  });
  if (act.act !== 'remove') return lost;
  return [
    { kind: 'sign-in' },
    ...lost,
    ...counted('job-offers', publishedBy(team, row.file?.id).length),
    ...counted('courses', kept.courses ?? 0),
    ...counted('groups', kept.groups ?? 0),
  ];
};

const seatAfter = (
  act: Act,
  row: Row,
  after: Row | undefined,
  { organization, rules, now }: Team,
): Pick<ForeseenChange, 'seat' | 'freedOn'> => {
  if (organization.seats === null) return { seat: 'none' };
  const seat = seatBetween(rules, row, after, now);
  const isHeld = seat === 'freed' && act.act === 'remove' && rules.seatHeldFor > 0;
  return { seat, ...(isHeld && { freedOn: addDays(dayOf(now), rules.seatHeldFor) }) };
};

/** What an act would come to, for each of them after those before; nothing is kept of it. */
export const foresee = (team: Team, { act, people }: PeopleChange): ForeseenChange[] => {
  const { now } = team;
  const roster = new Map(rosterOf(team));
  const countFree = (): number | null => seatsOf(team, roster).free;

  const foreseeOne = (id: string): Omit<ForeseenChange, 'id'> => {
    const row = roster.get(id);
    if (!row) return { refused: { reason: 'other' }, loses: [], seat: 'none' };
    if (isAlready(act, row, team)) return { loses: [], ...seatAfter(act, row, row, team) };
    const refused = refusalOfAct(act, row, team, roster, countFree);
    if (refused) return { refused, loses: [], seat: 'none' };
    const after = rowAfter(act, row, now);
    if (after) roster.set(id, after);
    else roster.delete(id);
    return { loses: lossesOf(act, row, after, team), ...seatAfter(act, row, after, team) };
  };

  return people.map(({ id }) => ({ id, ...foreseeOne(id) }));
};
