import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@trait-union/elements/define/document-library.js';
import { associationMembers, demoCredentials } from '@trait-union/mock-server';
import { html } from 'lit';
import { needsNoSidewaysScroll, presses, reads, sees, types } from './person.ts';

type Story = StoryObj<Record<string, string>>;

const as = (member: string): object => ({ backend: { member } });

export default {
  title: 'Elements/document-library',
  component: 'document-library',
  args: { 'home-url': '/accueil', 'support-url': '/aide' },
  parameters: as(demoCredentials.memberNumber),
  render: (args) => html`
    <document-library home-url=${args['home-url'] ?? ''} support-url=${args['support-url'] ?? ''}>
      <a href="https://membres.local101.example">Espace membre</a>
    </document-library>
  `,
} satisfies Meta<Record<string, string>>;

export const Default: Story = {
  name: 'The list',
  play: async ({ step }) => {
    await step('each document with its files', async () => {
      await reads('Ordre du jour de la prochaine assemblée');
      await sees('button', /^Ouvrir – PDF, 84\sko, français\sOrdre du jour/);
    });
  },
};

export const Search: Story = {
  name: 'Sought by words of a title',
  play: async () => {
    await reads('Ordre du jour de la prochaine assemblée');
    await types('Chercher un document', 'teletravail');
    await reads('1 document trouvé');
  },
};

export const NothingFound: Story = {
  name: 'Nothing found',
  play: async () => {
    await reads('Ordre du jour de la prochaine assemblée');
    await types('Chercher un document', 'zzz');
    await presses('Afficher tous les documents');
    await reads('Ordre du jour de la prochaine assemblée');
  },
};

export const Closed: Story = {
  name: 'Not for them: a secondary member who is not ticked',
  globals: { scenario: 'association' },
  parameters: as(associationMembers.secondaryMember),
  play: async () => {
    await reads('Vous n’avez pas accès à la documentation.');
  },
};

export const Narrow: Story = {
  name: '320 px',
  tags: ['narrow'],
  globals: { viewport: { value: 'narrow' } },
  play: async () => {
    await reads('Ordre du jour de la prochaine assemblée');
    await needsNoSidewaysScroll();
  },
};
