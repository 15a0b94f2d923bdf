import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@trait-union/elements/define/member-history.js';
import { demoCredentials } from '@trait-union/mock-server';
import { html } from 'lit';
import { backend } from '../.storybook/backend.ts';
import { hears, leadsTo, needsNoSidewaysScroll, presses, reads, sees, seesNo } from './person.ts';

type Story = StoryObj<Record<string, string>>;

export default {
  title: 'Elements/member-history',
  component: 'member-history',
  args: { view: '', 'home-url': '/accueil', 'support-url': '/aide' },
  parameters: { backend: { member: demoCredentials.memberNumber } },
  render: (args) => html`
    <member-history
      view=${args['view'] ?? ''}
      home-url=${args['home-url'] ?? ''}
      support-url=${args['support-url'] ?? ''}
    >
      <a href="https://membres.local101.example">Espace membre</a>
    </member-history>
  `,
} satisfies Meta<Record<string, string>>;

const choose = async (tab: string): Promise<void> => {
  (await sees('tab', tab)).click();
};

export const Default: Story = {
  name: 'Transactions',
  play: async ({ step }) => {
    await step('S4-12: who put it on file, and what became of it', async () => {
      await reads('Don au fonds de grève');
      await reads('Par le bureau du syndicat');
      await reads('En attente');
    });
    await step('S4-15: more of it by a press', async () => {
      await presses(/^Détails – Soirée au théâtre, deux billets/);
      await reads('Carte •••• 4242');
      await sees('link', /^Voir le reçu – Soirée au théâtre, deux billets/);
    });
    await step('S4-12: more rows', async () => {
      await presses('Afficher plus');
      await hears('10 de plus, 20 en tout.');
    });
  },
};

export const Registrations: Story = {
  play: async () => {
    await choose('Inscriptions');
    await reads('Liste d’attente');
    await reads('Vous êtes la prochaine personne.');
    await reads('Tarif des membres');
  },
};

export const Receipts: Story = {
  args: { view: 'receipts' },
  play: async ({ step }) => {
    await step('B-15: those of payments apart from those for the tax', async () => {
      await sees('heading', 'Mes reçus');
      await sees('heading', 'Reçus de paiement');
      await sees('heading', 'Reçus fiscaux');
      await seesNo('tab');
    });
  },
};

export const DocumentMissing: Story = {
  name: 'A document does not come',
  args: { view: 'receipts' },
  parameters: { backend: { faults: [['network-error', { operation: 'history.receiptFile' }]] } },
  play: async () => {
    const table = await sees('table', 'Reçus de paiement');
    table.querySelector<HTMLElement>('[part=file]')?.click();
    await reads('Le portail ne répond pas.');
    await sees('button', 'Réessayer');
  },
};

export const RowSkipped: Story = {
  name: 'A line that cannot be read',
  parameters: {
    backend: {
      faults: [['drift', { operation: 'history.transactions', key: 'items.0.amount', kind: 'drop' }]],
    },
  },
  play: async () => {
    await reads('Une ligne n’a pas pu être lue : elle n’est pas affichée.');
  },
};

export const Empty: Story = {
  name: 'Nothing on file',
  play: async () => {
    await sees('table');
    for (const [id] of backend().portal.db.records('transactions').entries())
      backend().portal.db.records('transactions').remove(id);
    document.dispatchEvent(new Event('renewal-checkout-paid'));
    await reads('Rien à votre dossier pour le moment.');
    await leadsTo('Retour à l’accueil', '/accueil');
  },
};

export const SignedOut: Story = {
  name: 'Signed out',
  parameters: { backend: { member: '' } },
  play: async () => {
    await reads('Connectez-vous pour voir votre historique.');
    await sees('link', 'Espace membre');
  },
};

export const Loading: Story = {
  parameters: { backend: { faults: [['hang', { operation: 'history.transactions' }]] } },
  play: async () => {
    await reads('Chargement de votre historique…');
    await seesNo('table');
  },
};

export const NetworkError: Story = {
  name: 'The list cannot be read',
  parameters: { backend: { faults: [['network-error', { operation: 'history.transactions' }]] } },
  play: async () => {
    await reads('Le portail ne répond pas.');
    await sees('button', 'Réessayer');
  },
};

export const Narrow: Story = {
  name: '320 px',
  globals: { viewport: { value: 'narrow' } },
  play: async ({ step }) => {
    await sees('table');
    await step('S4-03, A10: no sideways scroll', () => needsNoSidewaysScroll());
  },
};
