import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@trait-union/elements/define/membership-card.js';
import { demoCredentials, localMembers } from '@trait-union/mock-server';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { backend } from '../.storybook/backend.ts';
import { leadsTo, needsNoSidewaysScroll, presses, reads, sees, seesNo } from './person.ts';

type Story = StoryObj<Record<string, string>>;

const as = (member: string) => ({ backend: { member } });

export default {
  title: 'Elements/membership-card',
  component: 'membership-card',
  args: {
    'membership-url': '/adhesion',
    'renewal-url': '/renouvellement',
    'support-url': '/aide',
    'home-url': '/accueil',
  },
  parameters: as(demoCredentials.memberNumber),
  render: (args) => html`
    <membership-card
      membership-url=${args['membership-url'] ?? ''}
      renewal-url=${args['renewal-url'] ?? ''}
      support-url=${args['support-url'] ?? ''}
      home-url=${args['home-url'] ?? ''}
    >
      <a href="https://membres.local101.example">Espace membre</a>
    </membership-card>
  `,
} satisfies Meta<Record<string, string>>;

export const Default: Story = {
  name: 'A card',
  play: async ({ step }) => {
    await step('S4-10, S0-08: whose it is, and its number', async () => {
      await reads('Marie-Ève Tremblay-Côté');
      await reads('101-0427');
    });
    await step('B-16: its code, said in words', async () => {
      await sees('img', /^Code QR/);
    });
  },
};

export const Enlarged: Story = {
  name: 'At the door',
  play: async () => {
    await presses('Agrandir le code QR');
    await reads('mettez la luminosité de votre écran au maximum');
    await expect(await sees('dialog', 'Présentez ce code à l’entrée.')).toBeVisible();
  },
};

export const Expired: Story = {
  parameters: as(localMembers.lapsed),
  play: async () => {
    await reads('Expirée');
    await leadsTo('Renouveler mon adhésion', '/renouvellement#renewal-checkout');
  },
};

export const ForLife: Story = {
  name: 'Without an end',
  parameters: as(localMembers.passwordExpired),
  play: () => reads('Sans date de fin'),
};

export const None: Story = {
  name: 'No card yet',
  parameters: as(localMembers.unverifiedEmail),
  play: async () => {
    await reads('Vous n’avez pas de carte de membre pour l’instant.');
    await leadsTo('Voir mon adhésion', '/adhesion#membership-status');
  },
};

export const Unconfirmed: Story = {
  name: 'Without a network',
  play: async () => {
    await sees('img', /^Code QR/);
    backend().portal.faults.set('network-error');
    document.dispatchEvent(new Event('renewal-checkout-paid'));
    await reads('Dernière confirmation par le portail');
    await sees('img', /^Code QR/);
  },
};

export const Loading: Story = {
  parameters: {
    backend: { member: demoCredentials.memberNumber, faults: [['hang', { operation: 'membership.card' }]] },
  },
  play: async () => {
    await reads('Chargement de votre carte…');
    await seesNo('img');
  },
};

export const NetworkError: Story = {
  name: 'The card cannot be read',
  parameters: {
    backend: { member: demoCredentials.memberNumber, faults: [['network-error', { operation: 'membership.card' }]] },
  },
  play: async () => {
    await reads('Le portail ne répond pas.');
    await expect(await sees('button', 'Réessayer')).toBeVisible();
  },
};

export const SignedOut: Story = {
  name: 'Signed out',
  parameters: { backend: { member: '' } },
  play: () => reads('Connectez-vous pour voir votre carte de membre.'),
};

export const Narrow: Story = {
  name: '320 px',
  globals: { viewport: { value: 'narrow' } },
  play: async ({ step }) => {
    await sees('img', /^Code QR/);
    await step('A10: no sideways scroll', () => needsNoSidewaysScroll());
  },
};
