import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@trait-union/elements/define/access-manager.js';
import { associationMembers } from '@trait-union/mock-server';
import { html } from 'lit';
import { hears, leadsTo, needsNoSidewaysScroll, presses, reads, sees, seesNo, types } from './person.ts';

type Story = StoryObj<Record<string, string>>;

const as = (member: string): object => ({ backend: { member } });

export default {
  title: 'Elements/access-manager',
  component: 'access-manager',
  args: { 'home-url': '/accueil', 'support-url': '/aide' },
  globals: { scenario: 'association' },
  parameters: as(associationMembers.accessManager),
  render: (args) => html`
    <access-manager home-url=${args['home-url'] ?? ''} support-url=${args['support-url'] ?? ''}>
      <a href="https://membres.local101.example">Espace membre</a>
    </access-manager>
  `,
} satisfies Meta<Record<string, string>>;

export const Default: Story = {
  name: 'People',
  play: async ({ step }) => {
    await step('S3-29: seats in words', async () => {
      await reads('Une place libre sur 50');
    });
    await step('S3-04: who has which access', async () => {
      await reads('Jeanne Lafleur');
      await reads('Membre votant');
      await reads('Accès suspendu');
    });
  },
};

export const OnePerson: Story = {
  name: 'What can be done to somebody',
  play: async () => {
    await presses('Gérer – Jeanne Lafleur');
    await sees('group', 'Ce que vous pouvez faire – Jeanne Lafleur');
  },
};

export const Search: Story = {
  play: async ({ step }) => {
    await step('S3-04: case and accents aside', async () => {
      await types('Chercher une personne', 'chateauvert');
      await hears('1 personne trouvée.');
      await reads('Étienne Châteauvert');
    });
    await step('nobody', async () => {
      await types('Chercher une personne', 'zzz');
      await hears('Personne ne correspond à votre recherche.');
      await presses('Voir tout le monde');
      await reads('Jeanne Lafleur');
    });
  },
};

export const SeveralChosen: Story = {
  name: 'Several are chosen',
  play: async () => {
    (await sees('checkbox', 'Choisir Jeanne Lafleur')).click();
    (await sees('checkbox', 'Choisir Yvon Kâ')).click();
    await reads('2 personnes choisies');
  },
};

export const Inviting: Story = {
  play: async () => {
    await presses('Inviter');
    await sees('button', 'Fermer');
  },
};

export const History: Story = {
  name: 'History of access',
  play: async () => {
    await presses('Historique');
    await sees('button', 'Fermer');
  },
};

export const AskingForSeats: Story = {
  name: 'Asking for seats',
  play: async () => {
    await presses('Demander des places');
    await sees('button', 'Fermer');
  },
};

export const NoLimitOfSeats: Story = {
  name: 'Seats without a limit',
  globals: { scenario: 'association-unlimited' },
  play: async () => {
    await reads('Places : sans limite');
  },
};

export const Closed: Story = {
  name: 'Closed to a dispatcher',
  parameters: as(associationMembers.dispatcher),
  play: async () => {
    await reads('Elle ne vous est pas ouverte.');
    await reads('le membre votant ou un gestionnaire des accès de votre organisation');
    await leadsTo('Demander de l’aide', '/aide');
    await leadsTo('Retour à l’accueil', '/accueil');
    await seesNo('table');
  },
};

export const NotOffered: Story = {
  name: 'A portal without access rights',
  globals: { scenario: 'without-access' },
  parameters: as(associationMembers.votingMember),
  play: async () => {
    await reads('Ce portail n’offre pas la gestion des accès.');
  },
};

export const TenThousand: Story = {
  name: 'Ten thousand people',
  globals: { scenario: 'association-huge' },
  play: async () => {
    await reads('10 000 personnes');
    await presses('Afficher plus');
    await hears('200 personnes de plus, 300 sur 10 000.');
  },
};

export const SignedOut: Story = {
  name: 'Signed out',
  parameters: as(''),
  play: async () => {
    await reads('Connectez-vous pour gérer les accès de votre organisation.');
    await sees('link', 'Espace membre');
  },
};

export const Loading: Story = {
  parameters: {
    backend: { member: associationMembers.accessManager, faults: [['hang', { operation: 'access.find' }]] },
  },
  play: async () => {
    await reads('Chargement…');
    await seesNo('table');
  },
};

export const CannotBeRead: Story = {
  name: 'The list cannot be read',
  parameters: {
    backend: {
      member: associationMembers.accessManager,
      faults: [['server-error', { operation: 'access.find', status: 500 }]],
    },
  },
  play: async () => {
    await reads('Le portail éprouve un problème.');
    await sees('button', 'Réessayer');
  },
};

export const PersonSkipped: Story = {
  name: 'A person that cannot be read',
  parameters: {
    backend: {
      member: associationMembers.accessManager,
      faults: [['drift', { operation: 'access.find', key: 'items.0.role', kind: 'drop' }]],
    },
  },
  play: async () => {
    await reads('Une personne n’a pas pu être lue : elle n’est pas affichée.');
  },
};

export const Narrow: Story = {
  name: 'At 320 pixels',
  tags: ['narrow'],
  globals: { viewport: { value: 'narrow' } },
  play: async () => {
    await sees('table');
    await needsNoSidewaysScroll();
    await presses('Filtrer et trier');
    await sees('combobox', 'Trier par');
  },
};
