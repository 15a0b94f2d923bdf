import { demoCredentials } from '@trait-union/mock-server';
import { html } from 'lit';
import { findAll, localMembers, perceivedText } from '../../test/fixture.ts';
import { suiteReadingFaults } from '../../test/suite/reading-faults.ts';
import './onboarding-checklist.define.ts';
import { words } from './onboarding-checklist.messages.ts';

const create = () => html`<onboarding-checklist support-url="/aide"></onboarding-checklist>`;

describe('onboarding-checklist: widget suite', () => {
  suiteReadingFaults(
    { tag: 'onboarding-checklist', create, states: {} },
    {
      member: localMembers.sample,
      operation: 'onboarding.read',
      answer: ['steps', 'steps.0.name', 'steps.0.state'],
      shown: ({ page }) => findAll('progressbar', undefined, page).length > 0,
      again: () => document.dispatchEvent(new Event('profile-editor-saved')),
      signedOut: {
        said: ({ lang, page }) => perceivedText(page).includes(words[lang].signedOut),
        signIn: ({ client }) =>
          client.session.signIn(
            { identifier: demoCredentials.memberNumber, password: demoCredentials.password },
            { key: 'again' },
          ),
      },
    },
  );
});
