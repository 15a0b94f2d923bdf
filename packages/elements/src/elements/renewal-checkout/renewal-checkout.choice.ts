import type { Contribution, Membership, Money, RenewalChoice, RenewalOffer } from '@trait-union/client';
import type { Locale } from '../../controllers/localize-controller.ts';
import { isCardLike, readAmount, type AmountFault } from './renewal-checkout.amount.ts';

/** What the member chose, as the fields have it. Plain data: it is kept in the history entry. */
export interface Chosen {
  level: string;
  members: readonly string[];
  /** By contribution: the cents of a suggested amount, or `own`; absent for none. */
  contributions: Readonly<Record<string, string>>;
  /** By contribution: as typed, and the language that it was typed in, which it is read by. */
  own: Readonly<Record<string, { text: string; locale: Locale }>>;
  /** As typed. */
  coupon: string;
  /** The coupon that was asked for; empty for none. */
  applied: string;
  useCredit: boolean;
  autoRenewal: boolean;
  /** Empty to pay at once. */
  instalments: string;
  /** How to pay; empty where there is no way, or where the one that was chosen is gone. */
  option: string;
}

/** What the backend may say of a coupon, and what the page does. */
export type CouponFault = 'empty' | 'card' | 'coupon-unknown' | 'coupon-expired' | 'coupon-not-applicable';

/** What was chosen and is not offered any more. */
export type Dropped =
  'level' | 'members' | 'contributions' | 'coupon' | 'credit' | 'autoRenewal' | 'instalments' | 'option';

/** What is wrong, by field. */
export interface Problems {
  /** Told until the member goes on. */
  dropped?: readonly Dropped[];
  members?: true;
  coupon?: CouponFault;
  option?: true;
  /** The backend will not count these choices together. */
  refused?: true;
  /** By contribution. */
  own: Readonly<Record<string, AmountFault>>;
}

export const noProblems: Problems = { own: {} };

/** What is left of what was wrong after a change of `name`; what is newly wrong is said when the member wants to pay. */
export const stillWrong = (before: Problems, now: Problems, name: string): Problems => ({
  ...(before.members && now.members && { members: true }),
  ...(before.coupon && name !== 'coupon' && { coupon: before.coupon }),
  ...(before.option && name !== 'option' && { option: true }),
  own: Object.fromEntries(Object.entries(now.own).filter(([id]) => before.own[id])),
});

/** Somebody gave the number of a card to a field of ours. */
export const cardGiven = (name: string): Problems =>
  name === 'coupon' ? { coupon: 'card', own: {} } : { own: { [name.replace(/^own-/, '')]: 'card' } };

/** As most members renew: the level they have, for themselves, with what they are owed and nothing more. */
export function usualChoice(offer: RenewalOffer, membership: Membership | undefined): Chosen {
  const level = offer.levels.find(({ current }) => current) ?? offer.levels[0];
  const member = offer.members.find(({ self }) => self) ?? offer.members[0];
  return {
    level: level?.id ?? '',
    members: member ? [member.id] : [],
    contributions: {},
    own: {},
    coupon: '',
    applied: '',
    useCredit: offer.credit !== null,
    autoRenewal: offer.autoRenewal && membership?.autoRenewal === 'on',
    instalments: '',
    option: offer.options[0]?.id ?? '',
  };
}

/** What was chosen before, as far as it is still offered; how to pay is never chosen in the member’s place. */
export function stillOffered(
  kept: Chosen,
  offer: RenewalOffer,
  usual: Chosen,
): { chosen: Chosen; dropped: readonly Dropped[] } {
  const isIn = (list: readonly { id: string }[], id: string): boolean => list.some((each) => each.id === id);
  const members = kept.members.filter((id) => isIn(offer.members, id));
  const gone = Object.entries(kept.contributions).filter(([id, picked]) => !isOffered(offer.contributions, id, picked));
  const drops: Record<Dropped, boolean> = {
    level: kept.level !== '' && !isIn(offer.levels, kept.level),
    members: members.length < kept.members.length,
    contributions: gone.length > 0,
    coupon: kept.applied !== '' && !offer.coupons,
    credit: kept.useCredit && offer.credit === null,
    autoRenewal: kept.autoRenewal && !offer.autoRenewal,
    instalments: kept.instalments !== '' && !isIn(offer.instalments, kept.instalments),
    option: kept.option !== '' && !isIn(offer.options, kept.option),
  };
  return {
    chosen: {
      ...kept,
      level: isIn(offer.levels, kept.level) ? kept.level : usual.level,
      members: members.length > 0 ? members : usual.members,
      contributions: Object.fromEntries(Object.entries(kept.contributions).filter((each) => !gone.includes(each))),
      ...(!offer.coupons && { coupon: '', applied: '' }),
      useCredit: kept.useCredit && !drops.credit,
      autoRenewal: kept.autoRenewal && !drops.autoRenewal,
      ...(drops.instalments && { instalments: '' }),
      ...(drops.option && { option: '' }),
    },
    dropped: (Object.keys(drops) as Dropped[]).filter((name) => drops[name]),
  };
}

function isOffered(contributions: RenewalOffer['contributions'], id: string, picked: string): boolean {
  const found = contributions.find((each) => each.id === id);
  if (picked === '') return true;
  return picked === 'own' ? found?.own !== undefined : found?.suggested.some(isCents(picked)) === true;
}

const isCents =
  (picked: string) =>
  ({ cents }: Money): boolean =>
    String(cents) === picked;

/** What may be kept of it: not the beginning of what could become the number of a card (trust S25). */
export const toKeep = (chosen: Chosen): Chosen =>
  isCardLike(chosen.coupon, 'amount') ? { ...chosen, coupon: '' } : chosen;

/** The value of a field that the member changed. */
export interface Change {
  name: string;
  value: string;
  checked: boolean;
}

export function changed(chosen: Chosen, { name, value, checked }: Change, locale: Locale): Chosen {
  const [, kind, id = ''] = /^(contribution|own)-(.+)$/.exec(name) ?? [];
  if (kind === 'contribution') return { ...chosen, contributions: { ...chosen.contributions, [id]: value } };
  if (kind === 'own') return { ...chosen, own: { ...chosen.own, [id]: { text: value, locale } } };
  switch (name) {
    case 'level':
    case 'instalments':
    case 'option':
    case 'coupon':
      return { ...chosen, [name]: value };
    case 'useCredit':
    case 'autoRenewal':
      return { ...chosen, [name]: checked };
    case 'members': {
      const others = chosen.members.filter((member) => member !== value);
      return { ...chosen, members: checked ? [...others, value] : others };
    }
    default:
      return chosen;
  }
}

/** What goes to the backend to be counted; absent where something is to be corrected first. */
export function readChoice(chosen: Chosen, offer: RenewalOffer): { choice?: RenewalChoice; problems: Problems } {
  const faults: Record<string, AmountFault> = {};
  const contributions = offer.contributions.flatMap((contribution) => {
    const amount = amountOf(contribution, chosen);
    if (amount === undefined) return [];
    if (typeof amount === 'object') return { id: contribution.id, amount };
    faults[contribution.id] = amount;
    return [];
  });
  // In the order of the page, however they were chosen
  const members = offer.members.flatMap(({ id }) => (chosen.members.includes(id) ? id : []));
  const problems: Problems = { own: faults, ...(members.length === 0 && { members: true }) };
  if (members.length === 0 || Object.keys(faults).length > 0) return { problems };
  const { level, applied, useCredit, autoRenewal, instalments } = chosen;
  return {
    problems,
    choice: {
      level,
      members,
      contributions,
      ...(applied && { coupon: applied }),
      useCredit,
      autoRenewal,
      ...(instalments && { instalments }),
    },
  };
}

function amountOf(
  { id, suggested, own }: Contribution,
  { contributions, own: typed }: Chosen,
): Money | AmountFault | undefined {
  const picked = contributions[id] ?? '';
  if (picked !== 'own') return suggested.find(isCents(picked));
  if (!own) return undefined;
  const { text, locale } = typed[id] ?? { text: '', locale: 'fr' };
  const read = readAmount(text, locale, own);
  return 'fault' in read ? read.fault : read.amount;
}

/** The code of a coupon as it is sent, or what is wrong with it. */
export function readCoupon(text: string): { code: string } | { fault: CouponFault } {
  if (isCardLike(text, 'coupon')) return { fault: 'card' };
  const code = text.normalize('NFKC').replace(/\s/g, '');
  return code === '' ? { fault: 'empty' } : { code };
}
