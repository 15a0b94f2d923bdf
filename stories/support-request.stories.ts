import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@trait-union/elements/define/support-request.js';
import { demoCredentials } from '@trait-union/mock-server';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { userEvent } from 'storybook/test';
import { backend } from '../.storybook/backend.ts';
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
  seesNo,
  types,
} from './person.ts';

interface Args {
  kind: string;
  'home-url': string;
  'recovery-url': string;
  'sign-up-url': string;
  'verification-url': string;
}

type Story = StoryObj<Args>;

async function chooses(kind: string): Promise<void> {
  await userEvent.selectOptions(await sees('combobox', 'De quoi avez-vous besoin ?'), kind);
}

async function fillsIn(): Promise<void> {
  await chooses('other');
  await types('Prénom et nom', 'Zoé Lachance');
  await types('Que se passe-t-il ?', 'Le bouton ne répond pas.');
  await types('Courriel', 'zoe.lachance@example.org');
}

const send = (): Promise<void> => presses('Envoyer la demande');

export default {
  title: 'Elements/support-request',
  component: 'support-request',
  args: {
    kind: '',
    'home-url': '/accueil',
    'recovery-url': '/oubli',
    'sign-up-url': '/inscription',
    'verification-url': '/courriel',
  },
  render: (args) => html`
    <support-request
      kind=${ifDefined(args.kind || undefined)}
      home-url=${args['home-url']}
      recovery-url=${args['recovery-url']}
      sign-up-url=${args['sign-up-url']}
      verification-url=${args['verification-url']}
    >
      <p>Écrivez-nous à <a href="mailto:info@seesq101.example">info@seesq101.example</a>.</p>
    </support-request>
  `,
} satisfies Meta<Args>;

export const Default: Story = {
  name: 'Asked signed out',
  play: async ({ step }) => {
    await step('B-32: the desk’s telephone and hours are in view', async () => {
      await leadsToPhone();
      await reads('Du lundi au jeudi, de 8 h 30 à 16 h 30');
    });
    await step('S4-24: a promise of when', () => reads('Réponse en 2 jours ouvrables ou moins.'));
    await seesField('Prénom et nom');
  },
};

async function leadsToPhone(): Promise<void> {
  await sees('link', '418 555-0101');
}

export const SignedIn: Story = {
  name: 'Asked by a member',
  parameters: { backend: { member: demoCredentials.memberNumber } },
  play: async ({ step }) => {
    await step('A7: they are not asked what the union knows', async () => {
      await reads('Demande de Marie-Ève Tremblay-Côté, membre 101-0427');
      await holds('Courriel', demoCredentials.email);
    });
  },
};

export const MailNotReceived: Story = {
  name: 'A message that did not come',
  args: { kind: 'mail-not-received' },
  play: async ({ step }) => {
    await step('S3-17: the spam folder, and who can send it again', async () => {
      await reads('regardez dans vos courriers indésirables');
      await reads('la personne qui vous invite peut vérifier votre adresse');
      await leadsTo('Faire renvoyer le message d’inscription', '/inscription');
    });
  },
};

export const EmailForFile: Story = {
  name: 'An email to put on file',
  args: { kind: 'no-email-on-file' },
  play: async ({ step }) => {
    await step('S1-24: asked for even when the answer is to come by telephone', async () => {
      await userEvent.click(await sees('radio', 'Par téléphone'));
      await seesField('Courriel à inscrire à votre dossier');
      await seesField('Téléphone');
    });
  },
};

export const Screenshot: Story = {
  name: 'A screenshot',
  play: async ({ step }) => {
    await step('S0-28: its place comes when it is wanted', async () => {
      await presses('Joindre une capture d’écran');
      await seesField('Capture d’écran (facultatif)');
    });
  },
};

export const MoreSeats: Story = {
  name: 'More seats',
  args: { kind: 'more-seats' },
  play: async ({ step }) => {
    await step('S3-30: how many, and for whom', async () => {
      await seesField('Organisation');
      await seesField('Nombre de places en tout');
    });
  },
};

export const ByPhone: Story = {
  name: 'To be called',
  play: async ({ step }) => {
    await step('S4-24: when to call', async () => {
      await userEvent.click(await sees('radio', 'Par téléphone'));
      await seesField('Téléphone');
      await sees('checkbox', 'Après-midi');
    });
  },
};

export const ToCorrect: Story = {
  name: 'Something to correct',
  play: async ({ step }) => {
    await step('A1: what is missing, with links', async () => {
      await send();
      await isAt(await sees('group', '4 renseignements sont à corriger'));
      await sees('link', 'Choisissez ce dont vous avez besoin.');
    });
  },
};

export const PasswordRefused: Story = {
  name: 'A password in the message',
  play: async ({ step }) => {
    await step('S0-28: never a password', async () => {
      await fillsIn();
      await types('Que se passe-t-il ?', 'Mot de passe : tournesol');
      await send();
      await reads('Ce texte semble contenir un mot de passe.');
    });
  },
};

export const Received: Story = {
  play: async ({ step }) => {
    await step('S0-28, S3-36: a reference to keep, and a date', async () => {
      await fillsIn();
      await send();
      await isAt(await sees('heading', 'Demande reçue'));
      await hears('Nous vous écrirons au plus tard le');
      await sees('button', /^Copier/);
    });
    await step('S1-26: the way home', () => leadsTo('Retour à l’accueil', '/accueil'));
  },
};

export const NetworkError: Story = {
  name: 'Sending fails',
  play: async ({ step }) => {
    await fillsIn();
    backend().portal.faults.set('network-error');
    await send();
    await step('F1: what was typed stays', async () => {
      await reads('Le portail ne répond pas.');
      await holds('Que se passe-t-il ?', 'Le bouton ne répond pas.');
    });
  },
};

export const Loading: Story = {
  parameters: { backend: { faults: [['hang', { operation: 'capabilities.read' }]] } },
  play: async () => {
    await reads('Chargement du formulaire…');
    await seesNo('button', 'Envoyer la demande');
  },
};

export const CannotBeRead: Story = {
  name: 'The form cannot be read',
  parameters: { backend: { faults: [['server-error', { operation: 'capabilities.read', status: 500 }]] } },
  play: async () => {
    await reads('Le portail éprouve un problème.');
    await sees('link', 'info@seesq101.example');
  },
};

export const Narrow: Story = {
  name: '320 px',
  globals: { viewport: { value: 'narrow' } },
  play: async ({ step }) => {
    await sees('button', 'Envoyer la demande');
    await step('S4-03, A10: no sideways scroll', () => needsNoSidewaysScroll());
  },
};
