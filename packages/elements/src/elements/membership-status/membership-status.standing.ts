import type { Membership, RenewalRefusal } from '@trait-union/client';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { day } from '../../internal/day.ts';
import type { MembershipStatusWords } from './membership-status.messages.ts';

type Localized = LocalizeController<MembershipStatusWords>;

/** How a membership stands, in the few words that stand out: *Il reste 121 jours*. The days are the backend's. */
export function lead(l: Localized, membership: Membership): string {
  const t = l.words;
  const { state, daysLeft } = membership;
  if (state === 'pending' || state === 'none') return t[state];
  if (state === 'lapsed' && !isOver(membership)) return t.lapsed;
  if (daysLeft === null) return t.endless;
  if (daysLeft === 0) return t.lastDay;
  const count = Math.abs(daysLeft);
  const words = daysLeft > 0 ? t.left : state === 'active' ? t.overInGoodStanding : t.over;
  return words(count, l.number(count));
}

/** Its last day has passed. */
export const isOver = ({ daysLeft }: Membership): boolean => daysLeft !== null && daysLeft < 0;

/** Its last day in a sentence; undefined for one without. */
export function lastDay(l: Localized, membership: Membership): string | undefined {
  const { state, expiresOn } = membership;
  if (expiresOn === null) return undefined;
  return (state === 'lapsed' || isOver(membership) ? l.words.ended : l.words.until)(day(l, expiresOn));
}

/** Why somebody may not renew; a reason that there are no words for is worded as any other. */
export const refusal = ({ refused }: MembershipStatusWords, reason = 'other'): string =>
  Object.hasOwn(refused, reason) ? refused[reason as RenewalRefusal] : refused.other;

/** Something that a member would want to be told has changed. */
export const hasTurned = (before: Membership, now: Membership): boolean =>
  before.state !== now.state || before.expiresOn !== now.expiresOn || before.checkout !== now.checkout;
