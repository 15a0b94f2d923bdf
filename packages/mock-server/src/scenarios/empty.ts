import { local, demoCredentials } from './local.ts';
import { person } from './people.ts';
import type { LayOut } from './scenario.ts';

/**
 * A local on its first day: the sample member alone, nothing in their file but the e-mail they sign in with, and nothing
 * paid or registered for yet.
 */
export const empty: LayOut = (seededAt) => {
  const base = local(seededAt);
  return {
    ...base,
    records: { ...base.records, transactions: {}, registrations: {}, receipts: {} },
    members: [
      person({
        id: 'k7w2m9',
        memberNumber: demoCredentials.memberNumber,
        givenName: 'Marie-Ève',
        familyName: 'Tremblay-Côté',
        confirmedAt: new Date(seededAt).toISOString(),
        emails: [{ kind: 'personal', address: demoCredentials.email, verified: true }],
      }),
    ],
  };
};
