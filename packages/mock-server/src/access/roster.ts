import type { PersonState } from '@trait-union/client/contract';
import { invitations, memberships } from '../organization-records.ts';
import type { KeptInvitation, Membership } from '../kept-invitation.ts';
import { nameOf, normalizeEmail, signInEmails, type Member } from '../member.ts';
import type { Place } from './kept-access.ts';
import { personIdOf, type Team } from './team.ts';

/** Somebody of the list: who came, or was invited by e-mail. */
export type Row = Place & {
  id: string;
  name: string;
  email: string;
  /** What they are found by: name and address, case and accents aside. */
  text: string;
  /** What they are sorted by: the name, or the address of somebody who has none. */
  order: string;
  /** Who they act as, or came as. */
  file?: Member;
} & ({ kind: 'memberships'; kept: Membership } | { kind: 'invitations'; kept: KeptInvitation });

const letters: Record<string, string> = { œ: 'oe', æ: 'ae', ø: 'o', đ: 'd', ł: 'l', ß: 'ss', '’': "'" };

/** Case and accents aside, as French and English sort. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[œæøđłß’]/gu, (letter) => letters[letter] ?? letter);

const described = (name: string, email: string): Pick<Row, 'name' | 'email' | 'text' | 'order'> => ({
  name,
  email,
  text: folded(`${name}\n${email}`),
  order: folded(name || email),
});

/** Of what did not change since: thousands of people are not spelled out again for each request. */
const known = new WeakMap<object, Row>();

const rowOf = (key: string, kept: Membership, file: Member | undefined): Row => {
  const found = known.get(kept);
  if (found && found.file === file) return found;
  const row: Row = {
    kind: 'memberships',
    key,
    kept,
    id: personIdOf(kept),
    ...described(file ? nameOf(file) : '', (file && signInEmails(file)[0]) ?? ''),
    ...(file && { file }),
  };
  known.set(kept, row);
  return row;
};

const invitedRow = (key: string, kept: KeptInvitation): Row => {
  const found = known.get(kept);
  if (found) return found;
  const { givenName = '', familyName = '', email = '' } = kept;
  const row: Row = {
    kind: 'invitations',
    key,
    kept,
    id: key,
    ...described(nameOf({ givenName, familyName }), email),
  };
  known.set(kept, row);
  return row;
};

/** One that waits for the answer of one person, and was not asked for through a link. */
const isWaiting = ({ email, revokedAt, acceptedBy, through }: KeptInvitation): boolean =>
  email !== undefined && revokedAt === undefined && acceptedBy.length === 0 && through === undefined;

export type Roster = ReadonlyMap<string, Row>;

const read = ({ db, id }: Pick<Team, 'db' | 'id'>): Roster => {
  const roster = new Map<string, Row>();
  for (const [key, kept] of memberships(db).entries()) {
    if (kept.organizationId !== id) continue;
    const row = rowOf(key, kept, db.member(kept.actsAs ?? kept.memberId));
    roster.set(row.id, row);
  }
  for (const [key, kept] of invitations(db).entries())
    if (kept.organizationId === id && isWaiting(kept)) roster.set(key, invitedRow(key, kept));
  return roster;
};

interface Reading {
  id: string;
  of: readonly unknown[];
  roster: Roster;
}

const readings = new WeakMap<Team['db'], Reading>();

/** Everybody of the organisation, in no order, by their id; read again when anybody has changed. */
export const rosterOf = (team: Pick<Team, 'db' | 'id'>): Roster => {
  const { db, id } = team;
  const of = [memberships(db).entries(), invitations(db).entries(), db.members];
  const last = readings.get(db);
  if (last?.id === id && last.of.every((list, index) => list === of[index])) return last.roster;
  const roster = read(team);
  readings.set(db, { id, of, roster });
  return roster;
};

/** One of them as they stand now, without reading all the others. */
export const rowAt = ({ db }: Pick<Team, 'db'>, { kind, key }: Place): Row | undefined => {
  if (kind === 'memberships') {
    const kept = memberships(db).get(key);
    return kept && rowOf(key, kept, db.member(kept.actsAs ?? kept.memberId));
  }
  const kept = invitations(db).get(key);
  return kept && isWaiting(kept) ? invitedRow(key, kept) : undefined;
};

export const stateOf = (row: Row, now: number): PersonState => {
  if (row.kind === 'memberships') return row.kept.suspended ? 'suspended' : 'active';
  return (row.kept.expiresAt ?? Infinity) <= now ? 'expired' : 'invited';
};

export const revisionOf = ({ kept }: Row): number => kept.revision ?? 1;

/** Another after every change of what a page shows of them; the clock changes some of it. */
export const versionOf = (row: Row, now: number): string =>
  [revisionOf(row), row.file?.version ?? 0, stateOf(row, now)].join('.');

export const byEmail = (roster: Roster): Map<string, Row> =>
  new Map(
    [...roster.values()].flatMap((row) =>
      (row.file ? signInEmails(row.file) : [normalizeEmail(row.email)]).map((email) => [email, row] as const),
    ),
  );
