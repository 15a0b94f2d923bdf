import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@trait-union/elements/define/ballot-receipt.js';
import { demoCredentials, sampleTrackers } from '@trait-union/mock-server';
import { html } from 'lit';
import { hears, isAt, leadsTo, needsNoSidewaysScroll, presses, reads, sees, seesField, types } from './person.ts';

type Story = StoryObj<Record<string, string>>;

export default {
  title: 'Elements/ballot-receipt',
  component: 'ballot-receipt',
  args: { vote: 'mandate-2025', 'votes-url': '/votes', 'support-url': '/aide' },
  parameters: { backend: { member: demoCredentials.memberNumber } },
  render: (args) => html`
    <ballot-receipt
      vote=${args['vote'] ?? ''}
      votes-url=${args['votes-url'] ?? ''}
      support-url=${args['support-url'] ?? ''}
    >
      <a href="https://membres.local101.example">Espace membre</a>
    </ballot-receipt>
  `,
} satisfies Meta<Record<string, string>>;

async function checks(tracker: string): Promise<void> {
  await types('Code de suivi', tracker);
  await presses('Vérifier');
}

export const Default: Story = {
  name: 'To be checked',
  play: async () => {
    await seesField('Code de suivi');
    await leadsTo('Voir mes votes', '/votes');
  },
};

export const Proved: Story = {
  name: 'On the list, with its proof',
  play: async ({ step }) => {
    await checks(sampleTrackers['mandate-2025']);
    await step('B-20: found, said once, and proved here', async () => {
      await reads('Oui : un bulletin est enregistré sous ce code.');
      await hears('Oui : un bulletin est enregistré sous ce code.');
      await reads('Preuve vérifiée sur votre appareil');
      (await sees('group')).querySelector('summary')?.click();
      await reads('Empreinte de la liste');
    });
  },
};

export const Unproved: Story = {
  name: 'Recorded, without a list to check',
  args: { vote: 'revotable' },
  play: async () => {
    await checks(sampleTrackers.revotable.toLowerCase());
    await reads('Le service de vote l’affirme.');
  },
};

export const Unknown: Story = {
  name: 'Not on the list',
  play: async () => {
    await checks(sampleTrackers.unknown);
    await reads('Aucun bulletin de ce vote ne porte ce code.');
    await leadsTo('Demander de l’aide', '/aide');
  },
};

export const Malformed: Story = {
  name: 'Not a code',
  play: async () => {
    await checks('7M3K');
    await reads('Un code de suivi a 16 caractères. Celui-ci en a 4.');
    await isAt(await seesField('Code de suivi'));
  },
};

export const NetworkError: Story = {
  name: 'The list cannot be asked',
  parameters: { backend: { faults: [['network-error', { operation: 'board.track' }]] } },
  play: async () => {
    await checks(sampleTrackers['mandate-2025']);
    await reads('Le portail ne répond pas.');
    await sees('button', 'Réessayer');
  },
};

export const Narrow: Story = {
  name: '320 px',
  globals: { viewport: { value: 'narrow' } },
  play: async ({ step }) => {
    await checks(sampleTrackers['mandate-2025']);
    await reads('Oui : un bulletin est enregistré sous ce code.');
    await step('A10: no sideways scroll', () => needsNoSidewaysScroll());
  },
};
