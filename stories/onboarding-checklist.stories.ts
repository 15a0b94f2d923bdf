import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@trait-union/elements/define/onboarding-checklist.js';
import { demoCredentials, localMembers } from '@trait-union/mock-server';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { backend } from '../.storybook/backend.ts';
import { leadsTo, needsNoSidewaysScroll, reads, sees, seesNo } from './person.ts';

type Story = StoryObj<Record<string, string>>;

export default {
  title: 'Elements/onboarding-checklist',
  component: 'onboarding-checklist',
  args: {
    'verification-url': '/courriel',
    'identity-url': '/identite',
    'profile-url': '/profil',
    'votes-url': '/votes',
    'support-url': '/aide',
    'home-url': '/accueil',
  },
  parameters: { backend: { member: localMembers.unverifiedEmail } },
  render: (args) => html`
    <onboarding-checklist
      verification-url=${args['verification-url'] ?? ''}
      identity-url=${args['identity-url'] ?? ''}
      profile-url=${args['profile-url'] ?? ''}
      votes-url=${args['votes-url'] ?? ''}
      support-url=${args['support-url'] ?? ''}
      home-url=${args['home-url'] ?? ''}
    >
      <a href="https://membres.local101.example">Espace membre</a>
    </onboarding-checklist>
  `,
} satisfies Meta<Record<string, string>>;

export const Default: Story = {
  name: 'Some left',
  play: async ({ step }) => {
    await step('S1-27: how much is done, in words and with a bar', async () => {
      const bar = (await sees('progressbar')) as HTMLProgressElement;
      await expect(bar.value).toBeGreaterThan(0);
      await expect(bar.value).toBeLessThan(bar.max);
    });
    await step('S1-27: each step leads to its widget', async () => {
      await leadsTo('Vérifier mon courriel', '/courriel');
      await leadsTo('M’inscrire aux votes', '/votes');
    });
  },
};

export const AllDone: Story = {
  name: 'All done',
  parameters: { backend: { member: demoCredentials.memberNumber } },
  play: async ({ step }) => {
    await step('no dead end', async () => {
      const { db } = backend().portal;
      for (const [id] of db.records('votes').entries()) db.records('votes').remove(id);
      db.capabilities.domains = db.capabilities.domains.filter((name) => name !== 'identity');
      document.dispatchEvent(new Event('profile-editor-saved'));
      await reads('Tout est fait. Votre compte est prêt.');
      await leadsTo('Retour à l’accueil', '/accueil');
    });
  },
};

export const SignedOut: Story = {
  name: 'Signed out',
  parameters: { backend: { member: '' } },
  play: async () => {
    await reads('Connectez-vous pour voir ce qu’il vous reste à faire.');
    await sees('link', 'Espace membre');
  },
};

export const Loading: Story = {
  parameters: { backend: { faults: [['hang', { operation: 'onboarding.read' }]] } },
  play: async () => {
    await reads('Chargement de vos étapes…');
    await seesNo('progressbar');
  },
};

export const NetworkError: Story = {
  name: 'The steps cannot be read',
  parameters: { backend: { faults: [['network-error', { operation: 'onboarding.read' }]] } },
  play: async () => {
    await reads('Le portail ne répond pas.');
    await sees('button', 'Réessayer');
  },
};

export const Narrow: Story = {
  name: '320 px',
  globals: { viewport: { value: 'narrow' } },
  play: async ({ step }) => {
    await sees('progressbar');
    await step('S4-03, A10: no sideways scroll', () => needsNoSidewaysScroll());
  },
};
