import { demoCredentials } from '@trait-union/mock-server';
import { html } from 'lit';
import { perceivedText } from '../../test/fixture.ts';
import { member } from '../../test/membership-stage.ts';
import { suiteReadingFaults } from '../../test/suite/reading-faults.ts';
import './membership-card.define.ts';
import { words } from './membership-card.messages.ts';

describe('membership-card: widget suite', () => {
  suiteReadingFaults(
    { tag: 'membership-card', create: () => html`<membership-card></membership-card>`, states: {} },
    {
      member,
      operation: 'membership.card',
      answer: ['name', 'memberNumber', 'organization', 'state', 'verifyUrl', 'passes'],
      shown: ({ page }) => perceivedText(page).includes('Marie-Ève Tremblay-Côté'),
      again: () => document.dispatchEvent(new Event('renewal-checkout-paid')),
      signedOut: {
        said: ({ lang, page }) => perceivedText(page).includes(words[lang].signedOut),
        signIn: ({ client }) =>
          client.session.signIn({ identifier: member, password: demoCredentials.password }, { key: 'again' }),
      },
    },
  );
});
