import type { Card, CardCheck, Membership, OwnWords } from '@trait-union/client/contract';
import { randomId } from '../bytes.ts';
import type { Database } from '../database.ts';
import type { Member } from '../member.ts';
import { organizationOf } from '../organizations.ts';
import { unsettledOf } from '../payments/checkout-records.ts';
import type { Records } from '../records.ts';
import { addDays, dayOf, daysBetween } from '../union-calendar.ts';
import type { KeptCard, KeptMembership } from './kept-membership.ts';
import { refusalByRole } from './refusal-by-role.ts';

/** By the member's id; the places in organisations are another kind. */
export const memberships = (db: Database): Records<KeptMembership> => db.records('membership');

/** By the code on the card. */
const cards = (db: Database): Records<KeptCard> => db.records('cards');

/** How many days before its end a membership can be renewed, and how many after it. */
const renewableBefore = 180;
const renewableAfter = 365;

const never: KeptMembership = {
  since: null,
  expiresOn: null,
  credit: null,
  coupons: [],
  autoRenewal: 'not-offered',
};

const lapse: OwnWords = {
  fr: 'Vous ne pouvez ni voter ni vous inscrire au tarif des membres tant que votre adhésion n’est pas renouvelée. Renouvelée d’ici un an, elle garde votre ancienneté.',
  en: 'You can neither vote nor register at the members’ price until your membership is renewed. Renewed within a year, it keeps your seniority.',
};

const office: OwnWords = { fr: 'le secrétariat du syndicat', en: 'the union office' };

const stateOf = (kept: KeptMembership | undefined, today: string): Membership['state'] => {
  if (!kept) return 'none';
  if (kept.pending) return 'pending';
  if (kept.expiresOn === null || today <= kept.expiresOn) return 'active';
  return daysBetween(kept.expiresOn, today) <= renewableAfter ? 'lapsed' : 'none';
};

const renewalOf = (
  { expiresOn, autoRenewal, refusal }: KeptMembership,
  state: Membership['state'],
  today: string,
): Membership['renewal'] => {
  if (refusal) return { state: 'not-allowed', ...refusal };
  if (state === 'none') return { state: 'not-allowed', reason: 'other', ask: office };
  if (state === 'pending' || expiresOn === null) return { state: 'not-needed' };
  const opensOn = addDays(expiresOn, -renewableBefore);
  if (today < opensOn) return { state: 'not-yet', opensOn };
  return { state: state === 'active' && autoRenewal === 'on' ? 'not-needed' : 'open' };
};

/** A membership as of an instant, in milliseconds since the epoch. */
export const membershipOf = (db: Database, memberId: string, now: number): Membership => {
  const found = memberships(db).get(memberId);
  const refusal = found?.refusal ?? refusalByRole(db, memberId);
  const kept = { ...(found ?? never), ...(refusal && { refusal }) };
  const { level, since, expiresOn, credit, coupons, autoRenewal } = kept;
  const today = dayOf(now);
  const state = stateOf(found, today);
  const checkout = unsettledOf(db, memberId);
  return {
    state,
    ...(level && { level: level.name }),
    since,
    expiresOn,
    daysLeft: expiresOn === null ? null : daysBetween(today, expiresOn),
    ...(state === 'lapsed' && { lapse }),
    credit,
    coupons,
    autoRenewal,
    renewal: renewalOf(kept, state, today),
    ...(checkout && { checkout: checkout.id }),
  };
};

/** Throws for somebody who is no member. */
export const saveMembership = (db: Database, memberId: string, changes: Partial<KeptMembership>): KeptMembership => {
  const kept = memberships(db).get(memberId);
  if (!kept) throw new Error(`No membership of ${memberId}`);
  return memberships(db).put(memberId, { ...kept, ...changes });
};

/** A code tells nothing: 128 bits by chance, made when the card is first asked for. */
const codeOf = (db: Database, memberId: string): string => {
  const found = cards(db)
    .entries()
    .find(([, card]) => card.memberId === memberId);
  if (found) return found[0];
  const code = randomId();
  cards(db).put(code, { memberId });
  return code;
};

const standing = ({ state }: Membership): Card['state'] => (state === 'active' ? 'valid' : 'expired');

/** Undefined for somebody who has none, or not yet. */
export const cardOf = (db: Database, member: Member, now: number): Card | undefined => {
  const { id, givenName, familyName, memberNumber } = member;
  const kept = memberships(db).get(id);
  if (!kept || kept.pending) return undefined;
  const membership = membershipOf(db, id, now);
  const code = codeOf(db, id);
  return {
    name: [givenName, familyName].filter(Boolean).join(' '),
    memberNumber,
    organization: organizationOf(db, member).name,
    ...(membership.level && { level: membership.level }),
    since: membership.since,
    validUntil: membership.expiresOn,
    state: standing(membership),
    verifyUrl: `https://membres.example.org/carte/${code}`,
    passes: kept.passes ?? [],
  };
};

/** For whoever scans a card: no name, whatever the code. */
export const checkCard = (db: Database, code: string, now: number): CardCheck => {
  const card = cards(db).get(code);
  if (!card) return { state: 'unknown' };
  const membership = membershipOf(db, card.memberId, now);
  return { state: standing(membership), ...(membership.expiresOn && { validUntil: membership.expiresOn }) };
};
