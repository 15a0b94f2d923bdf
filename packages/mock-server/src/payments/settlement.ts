import type { Money, OwnWords } from '@trait-union/client/contract';
import type { Database } from '../database.ts';
import { issueReceipt, writeDown } from '../history/history.ts';
import { memberships, saveMembership } from '../membership/membership.ts';
import type { Member } from '../member.ts';
import { sendMail } from '../outbox.ts';
import { chargeOf, charges } from './bank-records.ts';
import { catalogueOf } from './catalogue.ts';
import { checkouts, isSettled } from './checkout-records.ts';
import type { BankDecision, KeptCheckout } from './kept-payments.ts';
import { toMoney } from './money.ts';
import { couponCode } from './quoting.ts';

const renewal: OwnWords = { fr: 'Renouvellement de l’adhésion', en: 'Membership renewal' };
const laterWords: OwnWords = { fr: 'Versements à venir', en: 'Instalments to come' };

const methodOf = ({ option, quote }: KeptCheckout): string =>
  quote.due.cents > 0 ? (option?.method ?? 'other') : 'credit';

const email = ({ details: { emails } }: Member): string | undefined =>
  (emails.find(({ verified }) => verified) ?? emails[0])?.address;

/** The lines of a quote, down to what is paid now. */
const paidLines = ({ quote: { lines, total, due } }: KeptCheckout): { label: OwnWords; amount: Money }[] => {
  const paid = lines.map(({ label, amount }) => ({ label, amount }));
  const left = total.cents - due.cents;
  return left > 0 ? [...paid, { label: laterWords, amount: toMoney(total.currency)(-left) }] : paid;
};

const extendMemberships = (db: Database, { memberId, choice, quote, paidFor }: KeptCheckout): void => {
  for (const [index, id] of paidFor.entries()) {
    const until = quote.members[index]?.until;
    if (until !== undefined) saveMembership(db, id, { expiresOn: until });
  }
  if (!paidFor.includes(memberId)) return;
  const level = catalogueOf(db).levels.find(({ id }) => id === choice.level);
  const isOffered = memberships(db).get(memberId)?.autoRenewal !== 'not-offered';
  saveMembership(db, memberId, {
    ...(level && { level: { id: level.id, name: level.name } }),
    ...(isOffered && { autoRenewal: choice.autoRenewal ? 'on' : 'off' }),
  });
};

/** What was used can be used no more. */
const spend = (db: Database, { memberId, choice, quote: { lines } }: KeptCheckout): void => {
  const kept = memberships(db).get(memberId);
  if (!kept) return;
  const used = lines.find(({ kind }) => kind === 'credit')?.amount.cents ?? 0;
  const left = (kept.credit?.cents ?? 0) + used;
  const code = choice.coupon === undefined ? undefined : couponCode(choice.coupon);
  saveMembership(db, memberId, {
    ...(kept.credit && { credit: left > 0 ? { ...kept.credit, cents: left } : null }),
    coupons: kept.coupons.filter((coupon) => coupon.code !== code),
  });
};

/** Everything that being paid means, at once: nothing in here waits. */
export const settlePaid = (db: Database, id: string, now: number): KeptCheckout => {
  const checkout = checkouts(db).get(id);
  const member = checkout && db.member(checkout.memberId);
  if (!member) throw new Error(`No checkout ${id}`);
  extendMemberships(db, checkout);
  spend(db, checkout);

  const lines = paidLines(checkout);
  const amount = checkout.quote.due;
  const method = methodOf(checkout);
  const { id: receipt, number } = issueReceipt(db, { memberId: member.id, label: renewal, amount, lines, method }, now);
  const paidAt = new Date(now).toISOString();
  const transaction = {
    label: renewal,
    amount,
    state: 'paid',
    source: checkout.option?.mode === 'offline' ? 'office' : 'online',
    method,
    ...(method === 'card' && { methodDetail: '•••• 4242' }),
    lines,
    receipt,
  };
  writeDown(db, member.id, transaction, now);
  const to = email(member);
  if (to !== undefined) sendMail(db, { to, subject: 'payment-received', says: { receipt: number } }, now);
  return checkouts(db).put(id, {
    ...checkout,
    state: 'paid',
    receipt: { id: receipt, number, paidAt, amount, confirmation: to === undefined ? 'no-email' : 'sent' },
  });
};

/** A payment that came when the checkout was over is the member's again. */
const sendBack = (db: Database, id: string, { memberId }: KeptCheckout, now: number): void => {
  const [chargeId, charge] = chargeOf(db, id) ?? [];
  if (chargeId === undefined || charge?.state !== 'captured') return;
  charges(db).put(chargeId, { ...charge, state: 'sent-back' });
  const transaction = {
    label: { fr: 'Paiement retourné', en: 'Payment sent back' },
    amount: charge.amount,
    state: 'refunded',
    source: 'online',
    lines: [],
  };
  writeDown(db, memberId, transaction, now);
};

/** What the union makes of the bank's word; the same word again changes nothing. */
export const takeDecision = (db: Database, id: string, decision: BankDecision, now: number): void => {
  const checkout = checkouts(db).get(id);
  if (!checkout) return;
  if (isSettled(checkout)) {
    if (decision === 'paid' && checkout.state !== 'paid') sendBack(db, id, checkout, now);
    return;
  }
  if (decision === 'paid') settlePaid(db, id, now);
  else if (decision === 'submitted')
    checkouts(db).put(id, { ...checkout, state: 'submitted', submittedAt: checkout.submittedAt ?? now });
  else if (decision === 'cancelled') checkouts(db).put(id, { ...checkout, state: 'cancelled' });
  else checkouts(db).put(id, { ...checkout, state: 'failed', failure: decision.failed });
};
