import { membershipEndpoints } from '../contract/membership.ts';
import type { MembershipDomain } from '../domains/membership.ts';
import type { RestContext } from './rest-context.ts';
import { isSoundMembership, sound } from './sound-amounts.ts';

export const create = ({ request, requireDomain, shareOwn, forgetOwn }: RestContext): MembershipDomain => {
  const membership = shareOwn(async (signal) =>
    sound((await request(membershipEndpoints.read, { signal })).value, isSoundMembership),
  );
  return {
    read: async ({ signal, fresh } = {}) => {
      await requireDomain('membership');
      if (fresh) membership.forget();
      return membership.read(signal);
    },
    setAutoRenewal: async (on, { key }) => {
      const { value } = await request(membershipEndpoints.setAutoRenewal, { body: { on }, key });
      forgetOwn();
      return sound(value, isSoundMembership);
    },
    card: async ({ signal } = {}) => {
      await requireDomain('membership');
      return (await request(membershipEndpoints.card, { signal })).value;
    },
  };
};
