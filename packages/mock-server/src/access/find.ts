import {
  organizationRoles,
  personStates,
  type PeoplePage,
  type PeopleQuery,
  type PersonSort,
} from '@trait-union/client/contract';
import { fromBase64Url, toBase64Url, utf8 } from '../bytes.ts';
import { showPeople } from './person.ts';
import { cellFor } from './rights.ts';
import { folded, rosterOf, stateOf, type Roster, type Row } from './roster.ts';
import type { Team } from './team.ts';

const defaultLimit = 100;

/** Where somebody stands in an order, as text that sorts so. */
const placeOf = (sort: PersonSort, row: Row, now: number): string => {
  const first = {
    name: '',
    role: String(organizationRoles.indexOf(row.kept.role)),
    state: String(personStates.indexOf(stateOf(row, now))),
    since: row.kind === 'memberships' ? row.kept.since : '9999',
  }[sort];
  return [first, row.order, row.id].join('\u0000');
};

interface Placed {
  row: Row;
  place: string;
}

const orders = new WeakMap<Roster, Map<PersonSort, readonly Placed[]>>();

/** Everybody in an order, from first to last; what the clock changes is put in order each time. */
const inOrder = (roster: Roster, sort: PersonSort, now: number): readonly Placed[] => {
  const known = orders.get(roster) ?? new Map<PersonSort, readonly Placed[]>();
  const placed =
    known.get(sort) ??
    [...roster.values()]
      .map((row) => ({ row, place: placeOf(sort, row, now) }))
      .sort((one, other) => (one.place < other.place ? -1 : 1));
  if (sort !== 'state') orders.set(roster, known.set(sort, placed));
  return placed;
};

const toCursor = (place: string): string => toBase64Url(utf8(place));

const fromCursor = (cursor: string): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(fromBase64Url(cursor));
  } catch {
    return undefined;
  }
};

const wordsOf = (text: string): string[] => folded(text).split(/\s+/).filter(Boolean);

/** Every word of what was typed, in any order. */
const isWanted = (query: PeopleQuery, { rules, now }: Team): ((row: Row) => boolean) => {
  const words = wordsOf(query.text ?? '');
  const { roles, states, documentation, jobPosting } = query;
  const ids = query.ids && new Set(query.ids);
  return (row) =>
    (!ids || ids.has(row.id)) &&
    (!roles || roles.includes(row.kept.role)) &&
    (!states || states.includes(stateOf(row, now))) &&
    words.every((word) => row.text.includes(word)) &&
    (documentation === undefined || (cellFor('documents.read', rules, row.kept) === true) === documentation) &&
    (jobPosting === undefined || (cellFor('jobs.post', rules, row.kept) === true) === jobPosting);
};

const countBy = (roster: Roster, names: readonly string[], nameOf: (row: Row) => string) => {
  const counts = new Map(names.map((name) => [name, 0]));
  for (const row of roster.values()) counts.set(nameOf(row), (counts.get(nameOf(row)) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count }));
};

/** One page of people; undefined for a cursor that is none. */
export const findPeople = (team: Team, query: PeopleQuery): PeoplePage | undefined => {
  const { now } = team;
  const { sort = 'name', descending = false, cursor, limit = defaultLimit } = query;
  const roster = rosterOf(team);
  const last = cursor === undefined ? undefined : fromCursor(cursor);
  if (cursor !== undefined && last === undefined) return undefined;

  const wanted = isWanted(query, team);
  const ordered = inOrder(roster, sort, now).filter(({ row }) => wanted(row));
  const found = descending ? ordered.reverse() : ordered;
  const isAfter = ({ place }: Placed): boolean => last === undefined || (descending ? place < last : place > last);
  const from = found.findIndex(isAfter);
  const rest = from < 0 ? [] : found.slice(from);
  const page = rest.slice(0, Math.min(200, Math.max(1, Math.trunc(limit))));
  const end = page.at(-1);
  const show = showPeople(team, roster);
  return {
    items: page.map(({ row }) => show(row)),
    nextCursor: end && rest.length > page.length ? toCursor(end.place) : null,
    total: found.length,
    ...(last === undefined && {
      counts: {
        roles: countBy(roster, organizationRoles, ({ kept }) => kept.role),
        states: countBy(roster, personStates, (row) => stateOf(row, now)),
      },
    }),
  };
};
