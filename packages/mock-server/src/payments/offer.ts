import type { RenewalOffer } from '@trait-union/client/contract';
import type { Database } from '../database.ts';
import { memberships } from '../membership/membership.ts';
import { catalogueOf } from './catalogue.ts';
import { unsettledOf } from './checkout-records.ts';
import { toOption } from './checkouts.ts';
import { toMoney } from './money.ts';
import { payablesOf } from './payables.ts';

/** What a member may choose from; undefined for whoever may not pay. */
export const offerFor = (db: Database, memberId: string, now: number): RenewalOffer | undefined => {
  const payables = payablesOf(db, memberId, now);
  if (payables.length === 0) return undefined;
  const { currency, levels, contributions, coupons, plans, options } = catalogueOf(db);
  const { level: current, credit = null, autoRenewal } = memberships(db).get(memberId) ?? {};
  const underWay = unsettledOf(db, memberId);
  return {
    levels: levels.map(({ id, name, description, price }) => ({
      id,
      name,
      ...(description && { description }),
      price: toMoney(currency)(price),
      current: id === current?.id,
    })),
    members: payables.map(({ id, name, self, expiresOn }) => ({ id, name, self, expiresOn })),
    contributions: [...contributions],
    coupons: coupons.length > 0,
    credit,
    autoRenewal: autoRenewal !== undefined && autoRenewal !== 'not-offered',
    instalments: plans.map(({ id, label }) => ({ id, label })),
    options: options.map(toOption),
    ...(underWay && { checkout: underWay.id }),
  };
};
