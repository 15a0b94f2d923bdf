import type { AccessEvent, AccessEventKind, AccessHistoryPage } from '@trait-union/client/contract';
import { ok, problem, type Answer } from '../answer.ts';
import { randomId } from '../bytes.ts';
import type { Database } from '../database.ts';
import type { Membership } from '../kept-invitation.ts';
import type { Records } from '../records.ts';
import { dayOf } from '../union-calendar.ts';
import type { KeptEvent } from './kept-access.ts';
import { folded } from './roster.ts';
import { nameOf } from '../member.ts';
import { personIdOf, type Team } from './team.ts';

const pageSize = 50;

export const accessLog = (db: Database): Records<KeptEvent> => db.records('access-log');

type Details = Omit<AccessEvent, 'id' | 'at' | 'kind' | 'by'>;

/** Writes down what the member did (S3-05). */
export const writeDown = (team: Team, kind: AccessEventKind, details: Details = {}): void => {
  const { db, id: organizationId, own, member, now } = team;
  const id = randomId();
  const by = { id: personIdOf(own), name: nameOf(member) };
  accessLog(db).put(id, { organizationId, shown: { id, at: new Date(now).toISOString(), kind, by, ...details } });
};

/** Writes down that somebody came, by themself. */
export const noteJoin = (db: Database, membership: Membership, name: string): void => {
  const { organizationId, role, since } = membership;
  const id = randomId();
  const whom = { id: personIdOf(membership), name };
  const shown = { id, at: since, kind: 'join', by: whom, whom, role: { name: role } };
  accessLog(db).put(id, { organizationId, shown });
};

/** Says of what a change did to somebody that it was undone. */
export const markUndone = (db: Database, change: string, person: string): void => {
  for (const [id, { shown, ...kept }] of accessLog(db).entries())
    if (shown.change === change && shown.whom?.id === person && shown.kind !== 'undo')
      accessLog(db).put(id, { ...kept, shown: { ...shown, undone: true } });
};

/** One page of the history, latest first; of what was written down at one instant, the last. */
export const historyOf = ({ db, id }: Team, { url }: Request): Answer<AccessHistoryPage> => {
  const wanted = Object.fromEntries(new URL(url).searchParams);
  const all = accessLog(db)
    .all()
    .filter(({ organizationId }) => organizationId === id)
    .map(({ shown }) => shown)
    .reverse()
    .sort((one, other) => Number(one.at < other.at) - Number(one.at > other.at));
  const asked = all.filter(({ kind, by, whom, at }) => {
    const day = dayOf(Date.parse(at));
    return (
      (wanted['kind'] ?? kind) === kind &&
      (wanted['actor'] === undefined || wanted['actor'] === by?.id) &&
      (wanted['person'] === undefined || wanted['person'] === whom?.id) &&
      (wanted['from'] ?? day) <= day &&
      (wanted['to'] ?? day) >= day
    );
  });
  const cursor = wanted['cursor'];
  const from = cursor === undefined ? 0 : asked.findIndex((event) => event.id === cursor) + 1;
  if (cursor !== undefined && from === 0) return problem('not-found');
  const items = asked.slice(from, from + pageSize);
  // The latest name of somebody goes before those that they had
  const actors = new Map(all.toReversed().flatMap(({ by }) => (by ? [[by.id, by] as const] : [])));
  return ok({
    items,
    nextCursor: from + pageSize < asked.length ? (items.at(-1)?.id ?? null) : null,
    actors: [...actors.values()].sort((one, other) => (folded(one.name) < folded(other.name) ? -1 : 1)),
  });
};
