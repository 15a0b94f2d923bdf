import type { ChangeReport, ChangeResult, PeopleChange } from '@trait-union/client/contract';
import { randomId } from '../bytes.ts';
import type { Database } from '../database.ts';
import type { Records } from '../records.ts';
import { carryOut, detailsOf, isAlready, undoable } from './acts.ts';
import type { KeptChange } from './kept-access.ts';
import { writeDown } from './log.ts';
import { showPeople } from './person.ts';
import { refusalOfAct } from './refusals.ts';
import { revisionOf, rosterOf, rowAt, versionOf, type Roster, type Row } from './roster.ts';
import { seatsOf } from './seats.ts';
import type { Team } from './team.ts';

/** How long a change can be undone, in milliseconds. */
export const undoFor = 5 * 60_000;

/** By the id of its report. */
export const keptChanges = (db: Database): Records<KeptChange> => db.records('access-changes');

const known = ({ name, email }: Row): string => name || email;

/** The roster as it is after a write to one of them, without reading all the others again. */
export const follow = (team: Team, roster: Map<string, Row>, row: Row): Row | undefined => {
  const next = rowAt(team, row);
  if (next) roster.set(row.id, next);
  else roster.delete(row.id);
  return next;
};

type Outcome = Omit<ChangeResult, 'person'>;

/** Does an act to several people, each by itself (S3-05). */
export const changePeople = (team: Team, { act, people }: PeopleChange): ChangeReport => {
  const { db, id: organizationId, now } = team;
  const roster = new Map(rosterOf(team));
  const countFree = (): number | null => seatsOf(team, roster).free;
  const id = randomId();
  const done: KeptChange['people'] = [];

  const changeOne = (personId: string, version: string): Outcome => {
    const row = roster.get(personId);
    if (!row) return { id: personId, outcome: 'gone' };
    if (isAlready(act, row, team)) return { id: personId, outcome: 'unchanged' };
    if (versionOf(row, now) !== version) return { id: personId, outcome: 'conflict' };
    const refused = refusalOfAct(act, row, team, roster, countFree);
    if (refused) return { id: personId, outcome: 'refused', refused };
    const { isGone, jobs } = carryOut(act, row, team);
    follow(team, roster, row);
    const { kind, key, kept } = row;
    done.push({ id: personId, kind, key, before: kept, left: isGone ? null : revisionOf(row) + 1, jobs });
    writeDown(team, act.act, { whom: { id: personId, name: known(row) }, change: id, ...detailsOf(act, row) });
    return { id: personId, outcome: 'done' };
  };

  const outcomes = people.map(({ id: personId, version }) => changeOne(personId, version));
  const undoUntil = undoable(act.act) && done.length > 0 ? now + undoFor : null;
  if (undoUntil !== null) keptChanges(db).put(id, { organizationId, act, undoUntil, people: done });
  return report(team, roster, { id, outcomes, undoUntil });
};

/** With everybody as they stand once all of it is done. */
export const report = (
  team: Team,
  roster: Roster,
  { id, outcomes, undoUntil }: { id: string; outcomes: readonly Outcome[]; undoUntil: number | null },
): ChangeReport => {
  const show = showPeople(team, roster);
  return {
    id,
    results: outcomes.map((outcome): ChangeResult => {
      const row = roster.get(outcome.id);
      return { ...outcome, ...(row && { person: show(row) }) };
    }),
    seats: seatsOf(team, roster),
    undoUntil: undoUntil === null ? null : new Date(undoUntil).toISOString(),
  };
};
