import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@trait-union/elements/define/vote-list.js';
import { demoCredentials } from '@trait-union/mock-server';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { backend } from '../.storybook/backend.ts';
import { hears, leadsTo, needsNoSidewaysScroll, presses, reads, sees, seesNo, types } from './person.ts';

type Story = StoryObj<Record<string, string>>;

export default {
  title: 'Elements/vote-list',
  component: 'vote-list',
  args: {
    'ballot-url': '/bulletin',
    'receipt-url': '/bulletin',
    'results-url': '/resultats',
    'profile-url': '/profil',
    'support-url': '/aide',
    'home-url': '/accueil',
  },
  parameters: { backend: { member: demoCredentials.memberNumber } },
  render: (args) => html`
    <vote-list
      ballot-url=${args['ballot-url'] ?? ''}
      receipt-url=${args['receipt-url'] ?? ''}
      results-url=${args['results-url'] ?? ''}
      profile-url=${args['profile-url'] ?? ''}
      support-url=${args['support-url'] ?? ''}
      home-url=${args['home-url'] ?? ''}
    >
      <a href="https://membres.local101.example">Espace membre</a>
    </vote-list>
  `,
} satisfies Meta<Record<string, string>>;

/** Another widget is told to have recorded a vote, so that the list is asked for again. */
async function showOnly(...ids: string[]): Promise<void> {
  await sees('progressbar');
  const votes = backend().portal.db.records('votes');
  for (const [id] of votes.entries()) if (!ids.includes(id)) votes.remove(id);
  document.dispatchEvent(new Event('ballot-card-recorded'));
}

export const Default: Story = {
  name: 'The votes',
  play: async ({ step }) => {
    await step('S1-18: how many registrations are done, in words and with a bar', async () => {
      const bar = (await sees('progressbar')) as HTMLProgressElement;
      await expect([bar.value, bar.max]).toEqual([5, 10]);
      await reads('Inscriptions : 5 sur 10');
    });
    await step('S1-13: what waits for the member comes first', async () => {
      await sees('heading', /^À faire/);
      await leadsTo('Voter – Mandat de grève', '/bulletin#ballot-card=strike');
    });
  },
};

export const Registering: Story = {
  play: async ({ step }) => {
    await step('S1-16: name and e-mail are shown before anything is sent', async () => {
      await presses('M’inscrire – Entente de principe 2026-2029');
      await reads('Marie-Ève Tremblay-Côté');
      await reads(demoCredentials.email);
    });
    await step('S1-17: registered, in the vote’s own box', async () => {
      await presses('Confirmer mon inscription');
      await reads('Votre inscription est faite.');
      await hears('Votre inscription est faite.');
      await sees('link', 'Voter – Entente de principe 2026-2029');
    });
  },
};

export const RegisteringForAll: Story = {
  name: 'Registering for all that are left',
  play: async () => {
    await presses('M’inscrire aux 5 votes qui restent');
    await reads(demoCredentials.email);
    await presses('Confirmer mes 5 inscriptions');
    await reads('Vos 5 inscriptions sont faites.');
    await reads('Toutes vos inscriptions sont faites.');
  },
};

export const Changed: Story = {
  name: 'The window changed',
  play: async () => {
    await reads('Ce vote a changé depuis votre dernière visite.');
    await presses('J’ai compris – Révision des statuts');
    await hears('C’est noté.');
    await seesNo('button', /^J’ai compris/);
  },
};

export const Ineligible: Story = {
  name: 'Not eligible, and disputed',
  play: async () => {
    await reads('vos cotisations ne sont pas à jour');
    await presses('Contester – Dernière offre de l’employeur');
    await types('Pourquoi pouvez-vous voter ?', 'Ma cotisation de septembre est payée.');
    await presses('Envoyer ma contestation');
    await reads('Votre contestation est envoyée.');
  },
};

export const Empty: Story = {
  name: 'No vote',
  play: async () => {
    await showOnly();
    await reads('Aucun vote en ce moment.');
    await leadsTo('Retour à l’accueil', '/accueil');
  },
};

export const SignedOut: Story = {
  name: 'Signed out',
  parameters: { backend: { member: '' } },
  play: async () => {
    await reads('Connectez-vous pour voir vos votes.');
    await sees('link', 'Espace membre');
  },
};

export const Loading: Story = {
  parameters: { backend: { faults: [['hang', { operation: 'votes.list' }]] } },
  play: async () => {
    await reads('Chargement de vos votes…');
    await seesNo('progressbar');
  },
};

export const NetworkError: Story = {
  name: 'The votes cannot be read',
  parameters: { backend: { faults: [['network-error', { operation: 'votes.list' }]] } },
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
