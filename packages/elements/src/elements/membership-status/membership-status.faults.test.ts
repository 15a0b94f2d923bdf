import { demoCredentials } from '@trait-union/mock-server';
import { findAll, perceivedText } from '../../test/fixture.ts';
import { create, member } from '../../test/membership-stage.ts';
import { suiteReadingFaults } from '../../test/suite/reading-faults.ts';
import { words } from './membership-status.messages.ts';

describe('membership-status: widget suite', () => {
  suiteReadingFaults(
    { tag: 'membership-status', create, states: {} },
    {
      member,
      operation: 'membership.read',
      answer: ['state', 'coupons', 'coupons.0.label', 'autoRenewal', 'renewal', 'renewal.state'],
      shown: ({ page }) => findAll('switch', undefined, page).length > 0,
      again: () => document.dispatchEvent(new Event('renewal-checkout-paid')),
      signedOut: {
        said: ({ lang, page }) => perceivedText(page).includes(words[lang].signedOut),
        signIn: ({ client }) =>
          client.session.signIn({ identifier: member, password: demoCredentials.password }, { key: 'again' }),
      },
    },
  );
});
