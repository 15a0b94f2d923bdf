import type { Identity, IdentityRefusal } from '@trait-union/client/contract';
import type { Database } from './database.ts';
import type { IdentityRecord } from './identity-record.ts';
import type { Records } from './records.ts';

/** By member id. */
export const identities = (db: Database): Records<IdentityRecord> => db.records<IdentityRecord>('identity');

const isoAt = (instant: number): string => new Date(instant).toISOString();

/** The record of a check, once what was due to be deleted has been. */
const current = (db: Database, memberId: string, now: number): IdentityRecord | undefined => {
  const record = identities(db).get(memberId);
  if (!record?.decidedAt || record.deletedAt || now < Date.parse(deletedBy(db, record.decidedAt))) return record;
  return identities(db).put(memberId, { ...record, documents: [], deletedAt: deletedBy(db, record.decidedAt) });
};

const deletedBy = (db: Database, decidedAt: string): string =>
  isoAt(Date.parse(decidedAt) + (db.capabilities.identity?.deletedWithinDays ?? 0) * 86_400_000);

/** Where a member's check stands. */
export const identityOf = (db: Database, memberId: string, now: number): Identity => {
  const record = current(db, memberId, now);
  if (!record) return { state: 'unproven' };
  const { state, submittedAt, decidedAt = submittedAt, reason = 'other', deletedAt = null } = record;
  const sent = { submittedAt, documents: [...record.documents] };
  if (state === 'submitted') return { state, ...sent };
  const decided = { ...sent, decidedAt, deletedAt, deletedBy: deletedBy(db, decidedAt) };
  return state === 'accepted' ? { state, ...decided } : { state, ...decided, reason };
};

const recordOf = (db: Database, memberNumber: string): [memberId: string, record: IdentityRecord] => {
  const id = db.memberByNumber(memberNumber)?.id ?? '';
  const record = identities(db).get(id);
  if (!record) throw new Error(`${memberNumber} has sent no documents`);
  return [id, record];
};

/** The office answers, for tests and demonstrations. Throws when the member has sent nothing. */
export const decideIdentity = (
  db: Database,
  memberNumber: string,
  decision: { state: 'accepted' } | { state: 'refused'; reason: IdentityRefusal },
  now = Date.now(),
): void => {
  const [id, record] = recordOf(db, memberNumber);
  identities(db).put(id, { ...record, ...decision, decidedAt: isoAt(now) });
};

/** The office deletes the documents before it has to. Throws when the member has sent nothing. */
export const deleteIdentityDocuments = (db: Database, memberNumber: string, now = Date.now()): void => {
  const [id, record] = recordOf(db, memberNumber);
  identities(db).put(id, { ...record, documents: [], deletedAt: isoAt(now) });
};
