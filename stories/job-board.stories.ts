import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@trait-union/elements/define/job-board.js';
import { associationMembers } from '@trait-union/mock-server';
import { html } from 'lit';
import {
  hears,
  holds,
  leadsTo,
  needsNoSidewaysScroll,
  presses,
  reads,
  sees,
  seesField,
  seesNo,
  types,
} from './person.ts';

type Story = StoryObj<Record<string, string>>;

const as = (member: string): object => ({ backend: { member } });

export default {
  title: 'Elements/job-board',
  component: 'job-board',
  args: { 'home-url': '/accueil', 'support-url': '/aide' },
  globals: { scenario: 'association' },
  parameters: as(associationMembers.votingMember),
  render: (args) => html`
    <job-board home-url=${args['home-url'] ?? ''} support-url=${args['support-url'] ?? ''}>
      <a href="https://membres.local101.example">Espace membre</a>
    </job-board>
  `,
} satisfies Meta<Record<string, string>>;

/** The offers of the scenario come round twice. */
async function opens(title: string): Promise<void> {
  await sees('button', /Afficher une offre/);
  await hasOffers();
  link(title)?.click();
  await reads('Pour postuler');
}

const board = (): ShadowRoot | null | undefined => document.querySelector('job-board')?.shadowRoot;

const link = (title: string): HTMLElement | undefined =>
  [...(board()?.querySelectorAll<HTMLElement>('[part=offer] a') ?? [])].find(
    ({ textContent }) => textContent === title,
  );

const hasOffers = (): Promise<void> => reads('Commis au service à la clientèle');

/** What has to be said of an offer at least. */
async function writes(): Promise<void> {
  await presses('Afficher une offre');
  await types('Titre du poste', 'Répartitrice de nuit');
  for (const [label, value] of [
    ['Type d’emploi', 'on-call'],
    ['Horaire', 'part-time'],
  ] as const) {
    const select = (await seesField(label)) as unknown as HTMLSelectElement;
    select.value = value;
    select.dispatchEvent(new Event('input', { bubbles: true }));
  }
  await types('Description', 'De nuit, en équipe.');
  await types('Courriel où postuler', 'nuit@example.org');
}

export const Default: Story = {
  name: 'The list',
  play: async ({ step }) => {
    await step('S3-10: offers of the association’s organisations, the latest first', async () => {
      await hasOffers();
      await reads('Théâtre du Faubourg – Rimouski');
    });
    await step('S3-10: more of them', async () => {
      await presses('Afficher plus d’offres');
      await hears('6 offres de plus.');
    });
  },
};

export const Offer: Story = {
  name: 'An offer',
  play: async () => {
    await opens('Commis au service à la clientèle');
    await reads('Lévis');
    await sees('link', 'Toutes les offres');
    await sees('button', 'Modifier l’offre');
  },
};

export const OfOthers: Story = {
  name: 'An offer of another organisation',
  play: async () => {
    await opens('Répartitrice ou répartiteur de nuit');
    await reads('À qui vous adresser : Théâtre du Faubourg.');
  },
};

export const Posting: Story = {
  play: async ({ step }) => {
    await writes();
    await step('S3-10: posted, and shown as it will be read', async () => {
      await presses('Afficher l’offre');
      await reads('Votre offre est affichée.');
      await sees('heading', 'Répartitrice de nuit');
    });
  },
};

export const ToCorrect: Story = {
  name: 'Posting, to correct',
  play: async () => {
    await presses('Afficher une offre');
    await presses('Afficher l’offre');
    await reads('5 renseignements sont à corriger');
  },
};

export const Withdrawing: Story = {
  play: async () => {
    await opens('Commis au service à la clientèle');
    await presses('Retirer l’offre');
    await sees('dialog', /Retirer cette offre/);
    await presses('Retirer');
    await reads('L’offre est retirée. Elle n’est plus affichée.');
  },
};

export const PostingFails: Story = {
  name: 'Posting fails',
  parameters: {
    backend: { member: associationMembers.votingMember, faults: [['network-error', { operation: 'jobs.post' }]] },
  },
  play: async () => {
    await writes();
    await presses('Afficher l’offre');
    await reads('Le portail ne répond pas.');
    await holds('Titre du poste', 'Répartitrice de nuit');
  },
};

export const MayNotPost: Story = {
  name: 'Who may not post',
  parameters: as(associationMembers.secondaryMember),
  play: async () => {
    await hasOffers();
    await presses('Afficher une offre');
    await reads('Seule l’équipe de soutien peut le faire, sur demande.');
    await leadsTo('Demander de l’aide', '/aide');
  },
};

export const Closed: Story = {
  name: 'Who may not see any',
  parameters: as(associationMembers.dispatcher),
  play: async () => {
    await reads('Vous n’avez pas accès aux offres d’emploi.');
    await seesNo('button');
  },
};

export const SignedOut: Story = {
  name: 'Signed out',
  parameters: as(''),
  play: async () => {
    await reads('Connectez-vous pour voir les offres d’emploi.');
    await sees('link', 'Espace membre');
  },
};

export const Loading: Story = {
  parameters: {
    backend: { member: associationMembers.votingMember, faults: [['hang', { operation: 'jobs.list' }]] },
  },
  play: async () => {
    await reads('Chargement des offres d’emploi…');
  },
};

export const NetworkError: Story = {
  name: 'The list cannot be read',
  parameters: {
    backend: { member: associationMembers.votingMember, faults: [['network-error', { operation: 'jobs.list' }]] },
  },
  play: async () => {
    await reads('Le portail ne répond pas.');
    await sees('button', 'Réessayer');
  },
};

export const Unsupported: Story = {
  name: 'A portal without offers',
  globals: { scenario: 'without-jobs' },
  parameters: as('101-0427'),
  play: async () => {
    await reads('Le portail de votre syndicat n’offre pas ce service.');
  },
};

export const Narrow: Story = {
  name: '320 px',
  tags: ['narrow'],
  globals: { viewport: { value: 'narrow' } },
  play: async ({ step }) => {
    await hasOffers();
    await step('S3-10, A10: no sideways scroll', () => needsNoSidewaysScroll());
  },
};
