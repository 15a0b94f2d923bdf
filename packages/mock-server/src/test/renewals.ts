import assert from 'node:assert/strict';
import type { Checkout, NewCheckout, Quote, RenewalChoice } from '@trait-union/client/contract';
import { call, type Called, type Reach } from './call.ts';

export const returnUrl = 'http://127.0.0.1:4173/renouvellement.html';

export const newCheckoutId = (): string => crypto.randomUUID();

/** Their own membership, at the level that they have, and nothing else. */
export const plainChoice = async (portal: Reach): Promise<RenewalChoice> => {
  const { body, code } = await call(portal, 'checkout.offer');
  assert.equal(code, undefined);
  return {
    level: body.levels.find(({ current }) => current)?.id ?? '',
    members: body.members.filter(({ self }) => self).map(({ id }) => id),
    contributions: [],
    useCredit: false,
    autoRenewal: false,
  };
};

export const askQuote = async (
  portal: Reach,
  changes: Partial<RenewalChoice> = {},
): Promise<Called<'checkout.quote'>> =>
  call(portal, 'checkout.quote', { body: { ...(await plainChoice(portal)), ...changes } });

export const quoted = async (portal: Reach, changes?: Partial<RenewalChoice>): Promise<Quote> => {
  const { body, problem } = await askQuote(portal, changes);
  assert.equal(problem, undefined);
  return body;
};

export const start = (
  portal: Reach,
  { id }: Pick<Quote, 'id'>,
  more: Partial<NewCheckout> = {},
  checkout = newCheckoutId(),
): Promise<Called<'checkout.start'>> =>
  call(portal, 'checkout.start', { params: { checkout }, body: { quote: id, option: 'card', returnUrl, ...more } });

/** Quotes and begins to pay. */
export const begin = async (
  portal: Reach,
  more: Partial<NewCheckout> = {},
  changes?: Partial<RenewalChoice>,
): Promise<Checkout> => {
  const { body, problem } = await start(portal, await quoted(portal, changes), more);
  assert.equal(problem, undefined);
  return body;
};

export const readCheckout = async (portal: Reach, checkout: string): Promise<Checkout> => {
  const { body, problem } = await call(portal, 'checkout.read', { params: { checkout } });
  assert.equal(problem, undefined);
  return body;
};

export const cancel = (portal: Reach, checkout: string): Promise<Called<'checkout.cancel'>> =>
  call(portal, 'checkout.cancel', { params: { checkout } });
