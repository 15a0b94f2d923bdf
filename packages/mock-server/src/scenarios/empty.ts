import { local, demoCredentials } from './local.ts';
import { person } from './people.ts';
import type { LayOut } from './scenario.ts';

/** A local on its first day: the sample member alone, and nothing in their file but the e-mail they sign in with. */
export const empty: LayOut = (seededAt) => ({
  ...local(seededAt),
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
});
