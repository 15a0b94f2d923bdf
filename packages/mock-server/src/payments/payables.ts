import type { Database } from '../database.ts';
import { membershipOf, memberships } from '../membership/membership.ts';
import type { Records } from '../records.ts';
import { catalogueOf } from './catalogue.ts';
import { checkouts, isSettled } from './checkout-records.ts';
import type { Payable } from './quoting.ts';

/** Ids of those whom a member coordinates (B-05), by the member's id. */
const bundles = (db: Database): Records<readonly string[]> => db.records('bundles');

const isPaidByAnother = (db: Database, memberId: string, payerId: string): boolean =>
  checkouts(db)
    .all()
    .some((checkout) => checkout.memberId !== payerId && !isSettled(checkout) && checkout.paidFor.includes(memberId));

/** Whether a member may pay at all (S3-02, S3-06). */
export const mayPay = (db: Database, memberId: string, now: number): boolean =>
  membershipOf(db, memberId, now).renewal.state !== 'not-allowed';

/** Whose membership a member may pay now; nobody's where they may not pay at all. */
export const payablesOf = (db: Database, payerId: string, now: number): Payable[] => {
  if (!mayPay(db, payerId, now)) return [];
  return [payerId, ...(bundles(db).get(payerId) ?? [])].flatMap((id) => {
    const member = db.member(id);
    const { renewal, expiresOn } = membershipOf(db, id, now);
    if (!member || renewal.state !== 'open' || isPaidByAnother(db, id, payerId)) return [];
    const name = [member.givenName, member.familyName].filter(Boolean).join(' ');
    const level = memberships(db).get(id)?.level?.id ?? catalogueOf(db).levels[0]?.id ?? '';
    return [{ id, name, self: id === payerId, expiresOn, level }];
  });
};
