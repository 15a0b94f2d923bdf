import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@trait-union/elements/define/membership-application.js';
import { localMembers, sampleApplications } from '@trait-union/mock-server';
import { html } from 'lit';
import { userEvent } from 'storybook/test';
import {
  hears,
  holds,
  isAt,
  leadsTo,
  needsNoSidewaysScroll,
  presses,
  reads,
  sees,
  seesField,
  types,
} from './person.ts';

type Story = StoryObj;

const as = (member: string): object => ({ backend: { member } });

/** The page was opened by the link of a message. */
const opened = (state: keyof typeof sampleApplications): Partial<Story> => ({
  beforeEach: () => {
    history.replaceState(null, '', `#membership-application=${sampleApplications[state]}`);
  },
});

async function answer(): Promise<void> {
  await types('Prénom', 'Zoé');
  await types('Nom de famille', 'Lachance');
  await presses('Continuer');
  await types('Courriel', 'zoe@example.org');
  await presses('Continuer');
  await types('Employeur', 'Atelier Boréal');
  await userEvent.selectOptions(await seesField('Statut d’emploi'), 'on-call');
  await presses('Continuer');
  await reads('Relisez vos réponses');
}

async function tick(consent: RegExp): Promise<void> {
  await userEvent.click(await sees('checkbox', consent));
}

async function apply(): Promise<void> {
  await answer();
  await tick(/statuts/);
  await tick(/conserve/);
  await presses('Envoyer ma demande');
}

export default {
  title: 'Elements/membership-application',
  component: 'membership-application',
  beforeEach: () => {
    history.replaceState(null, '', location.href.split('#')[0]);
  },
  render: () => html`
    <membership-application home-url="/accueil" login-url="/connexion" sign-up-url="/inscription" support-url="/aide">
      <a href="https://membres.local101.example">Espace membre</a>
    </membership-application>
  `,
} satisfies Meta;

export const Default: Story = {
  name: 'First step',
  play: async () => {
    await reads('Étape 1 sur 4 : Vous');
    await needsNoSidewaysScroll();
  },
};

export const ToCorrect: Story = {
  name: 'To correct',
  play: async () => {
    await sees('heading', /Étape 1/);
    await presses('Continuer');
    await isAt(await sees('group', '2 champs sont à corriger'));
  },
};

export const Review: Story = {
  name: 'Reading over',
  play: async ({ step }) => {
    await step('S1-25: every answer is shown, and each consent is its own', answer);
    await step('a section is changed from there', async () => {
      await presses('Modifier : Vous');
      await holds('Prénom', 'Zoé');
    });
  },
};

export const Sent: Story = {
  play: async ({ step }) => {
    await step('S1-25: the application is pending', apply);
    await isAt(await sees('heading', 'Votre demande est à l’étude'));
    await hears('Votre demande est envoyée.');
  },
};

export const SignedIn: Story = {
  name: 'Signed in',
  parameters: as(localMembers.sample),
  play: async () => {
    await holds('Prénom', 'Marie-Ève');
    await reads('Cette demande sera liée au dossier de Marie-Ève Tremblay-Côté.');
  },
};

export const Pending: Story = {
  ...opened('pending'),
  play: async () => {
    await reads('Vérification de votre admissibilité fait');
    await presses('Retirer ma demande');
    await reads('Retirer votre demande ?');
  },
};

export const Accepted: Story = {
  ...opened('accepted'),
  play: async () => {
    await sees('heading', 'Votre demande est acceptée');
    await leadsTo('Activer mon compte', '/inscription');
  },
};

export const Refused: Story = {
  ...opened('refused'),
  play: async () => {
    await reads('Votre poste ne fait pas partie de notre unité d’accréditation.');
  },
};

export const Withdrawn: Story = {
  ...opened('withdrawn'),
  play: async () => {
    await presses('Faire une nouvelle demande');
    await sees('heading', /Étape 1/);
  },
};

export const LinkExpired: Story = {
  name: 'Link too old',
  ...opened('expired'),
  play: async ({ step }) => {
    await reads('Ce lien ne fonctionne plus. Demandez-en un nouveau.');
    await step('S13: the same answer for everybody', async () => {
      await types('Courriel', 'personne@example.org');
      await presses('Envoyer le lien');
      await reads('Si une demande a été faite avec ce courriel');
    });
  },
};

export const NetworkError: Story = {
  name: 'Network error',
  parameters: { backend: { faults: [['network-error', { operation: 'application.submit' }]] } },
  play: async () => {
    await apply();
    await reads('Le portail ne répond pas.');
    await reads('Lachance');
  },
};

export const English: Story = {
  globals: { language: 'en' },
  play: async () => {
    await reads('Step 1 of 4: You');
  },
};

export const Dark: Story = {
  globals: { theme: 'dark' },
  play: answer,
};
