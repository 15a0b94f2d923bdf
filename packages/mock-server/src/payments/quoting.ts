import type { FieldIssue, Quote, QuoteLine, RenewalChoice } from '@trait-union/client/contract';
import { addDays, daysBetween } from '../union-calendar.ts';
import { addMonths, inParts } from './instalments.ts';
import type { Catalogue, CatalogueCoupon, CatalogueLevel } from './kept-catalogue.ts';
import { toMoney } from './money.ts';

/** Somebody whose membership may be paid. */
export interface Payable {
  id: string;
  name: string;
  self: boolean;
  expiresOn: string | null;
  /** Id of the level that they have. */
  level: string;
}

export interface Quoting {
  catalogue: Catalogue;
  /** Whose membership may be paid. */
  payables: readonly Payable[];
  /** What the union owes whoever pays, in cents. */
  credit: number;
  /** It can be left to renew itself. */
  autoRenewal: boolean;
  /** Coupons that whoever pays has used. */
  spent: readonly string[];
  /** By the union's calendar. */
  today: string;
}

/** What there is to say of it; when it ends and what it is called come later. */
export type QuoteContent = Omit<Quote, 'id' | 'validUntil'>;

export type Quoted =
  | { content: QuoteContent }
  | { refusal: 'coupon-unknown' | 'coupon-expired' | 'coupon-not-applicable' }
  | { fields: FieldIssue[] };

/** One line, in cents, with what coupons and taxes ask of it. */
interface Line extends Omit<QuoteLine, 'amount'> {
  cents: number;
  /** The level that it is for. */
  level?: CatalogueLevel;
}

const sum = (amounts: readonly number[]): number => amounts.reduce((all, each) => all + each, 0);
const centsOf = (lines: readonly Line[]): number => sum(lines.map(({ cents }) => cents));

/** `cents` times a rate, to the nearest cent; a half goes up. */
const share = (cents: number, rate: number, of: number): number => Math.floor((cents * rate * 2 + of) / (of * 2));

export const couponCode = (typed: string): string => typed.trim().toUpperCase();

/** What was chosen that is not there to choose. */
const issuesOf = (choice: RenewalChoice, { catalogue, payables, autoRenewal }: Quoting): FieldIssue[] => {
  const notAllowed = (pointer: string): FieldIssue => ({ pointer, code: 'not-allowed' });
  const duplicate = (pointer: string): FieldIssue => ({ pointer, code: 'duplicate' });
  const isContribution = ({ id, amount }: RenewalChoice['contributions'][number]): boolean => {
    const found = catalogue.contributions.find((contribution) => contribution.id === id);
    if (!found || amount.currency !== catalogue.currency || !Number.isSafeInteger(amount.cents)) return false;
    const isWithin = found.own && amount.cents >= found.own.min.cents && amount.cents <= found.own.max.cents;
    return isWithin === true || found.suggested.some(({ cents }) => cents === amount.cents);
  };
  const { level, members, contributions, instalments } = choice;
  return [
    ...(catalogue.levels.some(({ id }) => id === level) ? [] : [notAllowed('/level')]),
    ...(members.length > 0 ? [] : [{ pointer: '/members', code: 'required' } as const]),
    ...members.flatMap((member, index) => {
      if (!payables.some(({ id }) => id === member)) return [notAllowed(`/members/${index}`)];
      return members.indexOf(member) < index ? [duplicate(`/members/${index}`)] : [];
    }),
    ...contributions.flatMap((contribution, index) => {
      if (!isContribution(contribution)) return [notAllowed(`/contributions/${index}`)];
      const first = contributions.findIndex(({ id }) => id === contribution.id);
      return first < index ? [duplicate(`/contributions/${index}`)] : [];
    }),
    ...(choice.autoRenewal && !autoRenewal ? [notAllowed('/autoRenewal')] : []),
    ...(instalments === undefined || catalogue.plans.some(({ id }) => id === instalments)
      ? []
      : [notAllowed('/instalments')]),
  ];
};

/** What the membership of one costs: the level that they have, and what the one that they take adds or takes off. */
const membershipLines = ({ levels }: Catalogue, payable: Payable, chosen: string, named: boolean): Line[] => {
  const before = levels.find(({ id }) => id === payable.level);
  const level = levels.find(({ id }) => id === (payable.self ? chosen : payable.level)) ?? levels[0];
  if (!level) return [];
  const first = before ?? level;
  const who = named ? ` – ${payable.name}` : '';
  const line: Line = {
    kind: 'membership',
    label: { fr: `Adhésion, ${first.name.fr}${who}`, en: `Membership, ${first.name.en}${who}` },
    cents: first.price,
    level,
  };
  if (first.id === level.id) return [line];
  const change: Line = {
    kind: 'level-change',
    label: { fr: `Changement de catégorie : ${level.name.fr}`, en: `Change of level: ${level.name.en}` },
    cents: level.price - first.price,
    level,
  };
  return [line, change];
};

const findCoupon = (typed: string, { catalogue, spent, today }: Quoting): CatalogueCoupon | Quoted => {
  const code = couponCode(typed);
  const coupon = catalogue.coupons.find((one) => one.code === code);
  if (!coupon) return { refusal: 'coupon-unknown' };
  if (coupon.expiresOn !== undefined && coupon.expiresOn < today) return { refusal: 'coupon-expired' };
  return spent.includes(code) ? { refusal: 'coupon-not-applicable' } : coupon;
};

const couponLabel = ({ label, code }: CatalogueCoupon): Line['label'] => ({
  fr: `${label.fr} (${code})`,
  en: `${label.en} (${code})`,
});

/** What is taxed of some lines. */
const taxedOf = (lines: readonly Line[]): number => centsOf(lines.filter(({ level }) => level?.taxed));

/** What a coupon takes off those lines that it is for, and how much of it off what is taxed. */
const reductionOf = (
  { off, levels }: CatalogueCoupon,
  memberships: readonly Line[],
): { cents: number; taxed: number } => {
  const concerned = memberships.filter(({ level }) => levels === undefined || (level && levels.includes(level.id)));
  const base = centsOf(concerned);
  if (base <= 0) return { cents: 0, taxed: 0 };
  const cents = Math.min(base, 'cents' in off ? off.cents : share(base, off.percent, 100));
  return { cents, taxed: share(cents, taxedOf(concerned), base) };
};

const taxLines = ({ taxes }: Catalogue, base: number): Line[] =>
  taxes.flatMap(({ label, perHundredThousand }) => {
    const cents = share(base, perHundredThousand, 100_000);
    return cents > 0 ? [{ kind: 'tax' as const, label, cents }] : [];
  });

/** The period that is paid for. An early renewal adds to what is left (S4-19); a late one, by the union's rule (B-11). */
const periodOf = (
  { name, expiresOn: before }: Payable,
  { catalogue: { term, continuesWithin }, today }: Quoting,
): QuoteContent['members'][number] => {
  const goesOn = before !== null && daysBetween(before, today) <= continuesWithin;
  const from = goesOn ? addDays(before, 1) : today;
  return { name, from, until: addDays(from, term - 1), before };
};

const gapOf = (members: QuoteContent['members'], { catalogue: { gap }, today }: Quoting): QuoteContent['gap'] => {
  const late = members.flatMap(({ from, before }) => (before !== null && before < today ? [{ from, before }] : []));
  if (late.length === 0) return undefined;
  return late.every(({ from, before }) => from === addDays(before, 1)) ? gap.continues : gap.startsAnew;
};

/** What a choice comes to, in whole cents. */
export const quote = (choice: RenewalChoice, quoting: Quoting): Quoted => {
  const fields = issuesOf(choice, quoting);
  if (fields.length > 0) return { fields };
  const { catalogue, payables, credit, today } = quoting;
  const coupon = choice.coupon === undefined ? undefined : findCoupon(choice.coupon, quoting);
  if (coupon && !('code' in coupon)) return coupon;

  const money = toMoney(catalogue.currency);
  const paid = payables.filter(({ id }) => choice.members.includes(id));
  const memberships = paid.flatMap((payable) => membershipLines(catalogue, payable, choice.level, paid.length > 1));
  const contributions = choice.contributions.map(({ id, amount }): Line => {
    const label = catalogue.contributions.find((one) => one.id === id)?.name ?? { fr: '', en: '' };
    return { kind: 'contribution', label, cents: amount.cents };
  });
  const reduction = coupon ? reductionOf(coupon, memberships) : { cents: 0, taxed: 0 };
  if (coupon && reduction.cents === 0) return { refusal: 'coupon-not-applicable' };
  const lines = [...memberships, ...contributions];
  if (coupon) lines.push({ kind: 'coupon', label: couponLabel(coupon), cents: -reduction.cents });
  lines.push(...taxLines(catalogue, taxedOf(memberships) - reduction.taxed));
  const used = choice.useCredit ? Math.min(credit, centsOf(lines)) : 0;
  if (used > 0) lines.push({ kind: 'credit', label: { fr: 'Crédit utilisé', en: 'Credit used' }, cents: -used });

  const total = centsOf(lines);
  const plan = catalogue.plans.find(({ id }) => id === choice.instalments);
  const [due = 0, ...later] = plan && total >= plan.minimum ? inParts(total, plan.parts) : [total];
  const members = paid.map((payable) => periodOf(payable, quoting));
  const gap = gapOf(members, quoting);
  return {
    content: {
      lines: lines.map(({ kind, label, cents }) => ({ kind, label, amount: money(cents) })),
      total: money(total),
      due: money(due),
      later: later.map((cents, index) => ({ on: addMonths(today, index + 1), amount: money(cents) })),
      members,
      ...(gap && { gap }),
    },
  };
};
