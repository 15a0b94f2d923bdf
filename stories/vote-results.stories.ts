import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@trait-union/elements/define/vote-results.js';
import { demoCredentials } from '@trait-union/mock-server';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { leadsTo, needsNoSidewaysScroll, presses, reads, sees, seesNo } from './person.ts';

type Story = StoryObj<Record<string, string>>;

export default {
  title: 'Elements/vote-results',
  component: 'vote-results',
  args: { vote: 'mandate-2025', 'votes-url': '/votes', 'receipt-url': '/bulletin' },
  parameters: { backend: { member: demoCredentials.memberNumber } },
  render: (args) => html`
    <vote-results
      vote=${args['vote'] ?? ''}
      votes-url=${args['votes-url'] ?? ''}
      receipt-url=${args['receipt-url'] ?? ''}
    >
      <a href="https://membres.local101.example">Espace membre</a>
    </vote-results>
  `,
} satisfies Meta<Record<string, string>>;

export const Default: Story = {
  name: 'A certified strike mandate',
  play: async ({ step }) => {
    await step('rule 22: words first, with what the share is of', async () => {
      await reads('Proposition adoptée');
      await reads('Part calculée sur 316 bulletins déposés.');
      await sees('table');
    });
    await step('no dead end', async () => {
      await leadsTo('Vérifier mon code de suivi', '/bulletin#ballot-receipt=mandate-2025');
    });
  },
};

export const Ranked: Story = {
  name: 'A ranked count for two seats',
  args: { vote: 'council' },
  play: async ({ step }) => {
    await step('rule 23: the winners, then how they were counted, then each round', async () => {
      await reads('Sièges obtenus par');
      (await sees('group')).querySelector('summary')?.click();
      await reads('Tour 5');
    });
  },
};

export const Suppressed: Story = {
  name: 'Too few ballots',
  args: { vote: 'small-unit' },
  play: async () => {
    await reads('Il y a trop peu de bulletins pour publier les chiffres');
    await seesNo('table');
  },
};

export const Contested: Story = {
  args: { vote: 'recount' },
  play: () => reads('Résultats contestés'),
};

export const Annulled: Story = {
  args: { vote: 'old-bylaw' },
  play: () => reads('Vote annulé : son résultat n’a aucun effet.'),
};

export const NotPublished: Story = {
  name: 'Not published yet',
  args: { vote: 'agm' },
  play: async () => {
    await reads('Les bulletins sont en cours de dépouillement.');
    await presses('Regarder maintenant');
    await reads('Les résultats ne sont pas encore publiés.');
  },
};

export const NoVote: Story = {
  name: 'Opened from nowhere',
  args: { vote: '' },
  play: async () => {
    await reads('Pour voir des résultats');
    await leadsTo('Voir mes votes', '/votes');
  },
};

export const Loading: Story = {
  parameters: { backend: { faults: [['hang', { operation: 'voteResults.read' }]] } },
  play: async () => {
    await reads('Chargement des résultats…');
    await seesNo('table');
  },
};

export const NetworkError: Story = {
  name: 'The results cannot be read',
  parameters: { backend: { faults: [['network-error', { operation: 'voteResults.read' }]] } },
  play: async () => {
    await reads('Le portail ne répond pas.');
    await expect(await sees('button', 'Réessayer')).toBeVisible();
  },
};

export const Narrow: Story = {
  name: '320 px',
  globals: { viewport: { value: 'narrow' } },
  play: async ({ step }) => {
    await sees('table');
    await step('A10: no sideways scroll', () => needsNoSidewaysScroll());
  },
};
