import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@trait-union/elements/define/membership-status.js';
import { demoCredentials, localMembers, renewalMembers, sampleCheckouts } from '@trait-union/mock-server';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { hears, leadsTo, needsNoSidewaysScroll, presses, reads, sees, seesNo } from './person.ts';

type Story = StoryObj<Record<string, string>>;

const as = (member: string) => ({ backend: { member } });

export default {
  title: 'Elements/membership-status',
  component: 'membership-status',
  args: {
    'renewal-url': '/renouvellement',
    'card-url': '/carte',
    'history-url': '/historique',
    'support-url': '/aide',
    'home-url': '/accueil',
  },
  parameters: as(demoCredentials.memberNumber),
  render: (args) => html`
    <membership-status
      renewal-url=${args['renewal-url'] ?? ''}
      card-url=${args['card-url'] ?? ''}
      history-url=${args['history-url'] ?? ''}
      support-url=${args['support-url'] ?? ''}
      home-url=${args['home-url'] ?? ''}
    >
      <a href="https://membres.local101.example">Espace membre</a>
    </membership-status>
  `,
} satisfies Meta<Record<string, string>>;

export const Default: Story = {
  name: 'In good standing',
  play: async ({ step }) => {
    await step('S4-09: what is left, credit and coupons', async () => {
      await reads('Il reste 121 jours');
      await reads('15,00 $');
      await reads('FIDELITE-10');
    });
    await step('S4-13: the way to renew', () => leadsTo('Renouveler mon adhésion', '/renouvellement#renewal-checkout'));
  },
};

export const RenewingItself: Story = {
  name: 'Renews itself, until it is turned off',
  parameters: as(localMembers.sharedEmail.memberNumbers[1]),
  play: async ({ step }) => {
    await step('B-10: on', () => reads('Activé'));
    await step('B-10: turned off in one press', async () => {
      (await sees('switch')).click();
      await hears('Renouvellement automatique désactivé.');
      await reads('Si vous l’activez, votre adhésion se renouvelle à sa fin et le paiement est prélevé.');
    });
  },
};

export const LastDay: Story = {
  name: 'The last day',
  parameters: as(localMembers.noEmail),
  play: () => reads('C’est le dernier jour'),
};

export const Lapsed: Story = {
  parameters: as(localMembers.lapsed),
  play: async () => {
    await reads('Terminée depuis 47 jours');
    await reads('elle garde votre ancienneté');
  },
};

export const ForLife: Story = {
  name: 'Without an end',
  parameters: as(localMembers.passwordExpired),
  play: () => reads('Sans date de fin'),
};

export const Pending: Story = {
  parameters: as(localMembers.unverifiedEmail),
  play: () => reads('Votre adhésion n’est pas encore confirmée'),
};

export const NoMembership: Story = {
  name: 'Not a member any more',
  parameters: as(localMembers.locked),
  play: async () => {
    await reads('Vous n’êtes pas membre en ce moment');
    await leadsTo('Retour à l’accueil', '/accueil');
  },
};

export const MayNotPay: Story = {
  name: 'May not pay',
  parameters: as(localMembers.confirmationDue),
  play: async ({ step }) => {
    await step('S3-02, S3-06: why not, and whom to ask', async () => {
      await reads('Seule la personne membre votante peut payer ce renouvellement.');
      await reads('Louise Audet');
      await seesNo('link', /Renouveler/);
    });
  },
};

export const PaymentUnderWay: Story = {
  name: 'An order is not settled',
  parameters: as(renewalMembers.submitted),
  play: async () => {
    await reads('Vous avez une commande qui n’est pas réglée.');
    await leadsTo('Voir ma commande', `/renouvellement#renewal-checkout=${sampleCheckouts.submitted}`);
    await seesNo('link', /Renouveler/);
  },
};

export const NotSaved: Story = {
  name: 'Automatic renewal cannot be saved',
  parameters: {
    backend: {
      member: demoCredentials.memberNumber,
      faults: [['network-error', { operation: 'membership.setAutoRenewal' }]],
    },
  },
  play: async () => {
    (await sees('switch')).click();
    await reads('Pas enregistré');
    await expect(await sees('button', 'Réessayer')).toBeVisible();
  },
};

export const Loading: Story = {
  parameters: {
    backend: { member: demoCredentials.memberNumber, faults: [['hang', { operation: 'membership.read' }]] },
  },
  play: () => reads('Chargement de votre adhésion…'),
};

export const NetworkError: Story = {
  name: 'The membership cannot be read',
  parameters: {
    backend: { member: demoCredentials.memberNumber, faults: [['network-error', { operation: 'membership.read' }]] },
  },
  play: async () => {
    await reads('Le portail ne répond pas.');
    await presses('Réessayer');
  },
};

export const SignedOut: Story = {
  name: 'Signed out',
  parameters: { backend: { member: '' } },
  play: () => reads('Connectez-vous pour voir votre adhésion.'),
};

export const Narrow: Story = {
  name: '320 px',
  globals: { viewport: { value: 'narrow' } },
  play: async ({ step }) => {
    await sees('switch');
    await step('A10: no sideways scroll', () => needsNoSidewaysScroll());
  },
};
