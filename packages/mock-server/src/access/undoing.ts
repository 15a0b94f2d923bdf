import type { ChangeReport, ChangeResult, PersonAct } from '@trait-union/client/contract';
import { randomId } from '../bytes.ts';
import { invitations, memberships } from '../organization-records.ts';
import type { KeptInvitation, Membership } from '../kept-invitation.ts';
import { nameOf, normalizeEmail, signInEmails } from '../member.ts';
import { republish } from '../jobs/jobs.ts';
import { follow, keptChanges, report } from './changing.ts';
import type { KeptChange } from './kept-access.ts';
import { markUndone, writeDown } from './log.ts';
import { refusalOf, refusalOfRole, type Refusal } from './refusals.ts';
import { revisionOf, rosterOf, rowAt, type Roster, type Row } from './roster.ts';
import { hasSeat, heldSeats, seatsOf } from './seats.ts';
import type { Team } from './team.ts';

type Entry = KeptChange['people'][number];

/** Puts somebody back as they were, under a version that nobody has seen. */
const putBack = (team: Team, { kind, key, id, left, before, jobs }: Entry): void => {
  const { db, member, now } = team;
  const revision = (left ?? ((before as Membership).revision ?? 1) + 1) + 1;
  const next = { revision, changed: { at: new Date(now).toISOString(), by: nameOf(member) } };
  if (kind === 'invitations') invitations(db).put(key, { ...(before as KeptInvitation), ...next });
  else {
    const kept = memberships(db).put(key, { ...(before as Membership), ...next });
    if (left === null && kept.actsAs !== undefined) db.saveMember(kept.actsAs, { locked: undefined });
  }
  if (left === null) heldSeats(db).remove(id);
  republish(db, jobs);
};

/** Whether nobody has changed them since: whoever is gone has not come back another way. */
const isAsLeft = (team: Team, roster: Roster, { left, kind, key, id, before }: Entry): boolean => {
  const row = roster.get(id);
  if (left !== null) return row !== undefined && revisionOf(row) === left;
  const emails = emailsOf(team, kind, before);
  const cameBack = [...roster.values()].some(
    (other) => (kind === 'invitations' || other.kind === 'invitations') && emails.includes(normalizeEmail(other.email)),
  );
  return !row && !rowAt(team, { kind, key }) && !cameBack;
};

const emailsOf = ({ db }: Team, kind: Entry['kind'], before: unknown): string[] => {
  if (kind === 'invitations') return [normalizeEmail((before as KeptInvitation).email ?? '')];
  const { actsAs, memberId } = before as Membership;
  const file = db.member(actsAs ?? memberId);
  return file ? signInEmails(file) : [];
};

const inverses: Partial<Record<PersonAct, PersonAct>> = { suspend: 'restore', restore: 'suspend' };

/** What undoing an act comes to, for whoever does it. */
export const inverseOf = (act: PersonAct): PersonAct => inverses[act] ?? act;

/** Undoes a change for everybody whom nobody has changed since. */
export const undoChange = (team: Team, change: string, { act, people }: KeptChange): ChangeReport => {
  const { db, rules, now } = team;
  const roster = new Map(rosterOf(team));
  const kept = keptChanges(db).get(change);
  if (kept) keptChanges(db).put(change, { ...kept, undone: true });
  const id = randomId();
  const free = (): number | null => seatsOf(team, roster).free;

  /** What an act of today would meet, which gives back the role from before. */
  const refusalOfUndo = (entry: Entry, row: Row | undefined, before: Row): Refusal | undefined => {
    const refusal = refusalOf(inverseOf(act.act), row ?? before, team, roster) ?? refusalOfRole(team, before.kept.role);
    if (refusal) return refusal;
    const hadSeat = hasSeat(rules, before, now);
    const keptSeat = row ? hasSeat(rules, row, now) : heldSeats(db).get(entry.id) !== undefined;
    return hadSeat && !keptSeat && free() === 0 ? { reason: 'no-seat' } : undefined;
  };

  const undoOne = (entry: Entry): Omit<ChangeResult, 'person'> => {
    const row = roster.get(entry.id);
    if (!isAsLeft(team, roster, entry))
      return { id: entry.id, outcome: entry.left !== null && !row ? 'gone' : 'conflict' };
    const before = {
      ...(row ?? { id: entry.id, kind: entry.kind, key: entry.key, name: '', email: '', text: '', order: '' }),
      kept: entry.before,
    } as Row;
    const refused = refusalOfUndo(entry, row, before);
    if (refused) return { id: entry.id, outcome: 'refused', refused };
    putBack(team, entry);
    const back = follow(team, roster, before) ?? rowAt(team, entry);
    markUndone(db, change, entry.id);
    writeDown(team, 'undo', { whom: { id: entry.id, name: back ? back.name || back.email : '' }, change });
    return { id: entry.id, outcome: 'done' };
  };

  return report(team, roster, { id, outcomes: people.map(undoOne), undoUntil: null });
};
