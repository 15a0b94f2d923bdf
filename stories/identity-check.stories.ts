import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@trait-union/elements/define/identity-check.js';
import { demoCredentials, identityMembers, localMembers } from '@trait-union/mock-server';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import { card, specimens } from '../packages/mock-server/src/test/upload-corpus.ts';
import {
  isAt,
  leadsTo,
  needsNoSidewaysScroll,
  presses,
  reads,
  readsNoMore,
  sees,
  seesField,
  seesNo,
  types,
} from './person.ts';

interface Args {
  portal: string;
  supportUrl: string;
  profileUrl: string;
  homeUrl: string;
}

type Story = StoryObj<Args>;

const as = (member: string): object => ({ backend: { member } });

const both = 'Document avec votre photo et votre adresse';

async function choosesOne(): Promise<void> {
  await userEvent.click(await sees('radio', /^Un seul document/));
  await presses('Continuer');
}

async function choosesTwo(): Promise<void> {
  await userEvent.click(await sees('radio', /^Deux documents/));
  await presses('Continuer');
}

/** Puts a file into a place, as the system's picker does. */
async function takes(
  label: string,
  name = 'permis.png',
  bytes: Uint8Array<ArrayBuffer> = card(480, 300),
): Promise<void> {
  const field = await seesField(label);
  const files = new DataTransfer();
  files.items.add(new File([bytes], name));
  field.files = files.files;
  field.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
}

async function isReady(name = 'permis.png'): Promise<void> {
  await sees('button', `Retirer – ${name}`);
  await readsNoMore('Vérification…');
}

async function isSent(): Promise<void> {
  await reads('Envoyé, en attente de notre réponse');
}

export default {
  title: 'Elements/identity-check',
  component: 'identity-check',
  args: { portal: '', supportUrl: '', profileUrl: '', homeUrl: '' },
  parameters: as(localMembers.sample),
  render: ({ portal, supportUrl, profileUrl, homeUrl }) => html`
    <identity-check
      portal=${ifDefined(portal || undefined)}
      support-url=${ifDefined(supportUrl || undefined)}
      profile-url=${ifDefined(profileUrl || undefined)}
      home-url=${ifDefined(homeUrl || undefined)}
    >
      <a href="https://membres.local101.example">Espace membre</a>
    </identity-check>
  `,
} satisfies Meta<Args>;

export const Default: Story = {
  name: 'What is asked',
  args: { supportUrl: '/aide' },
  play: async ({ step }) => {
    await step('S1-11: why, by whom it is seen and for how long, before anything is chosen', async () => {
      await reads('Vos documents servent seulement à confirmer votre identité.');
      await reads('Deux personnes du secrétariat');
      await reads('au plus tard 30 jours après notre réponse');
    });
    await step('S1-12: what is accepted, and what is not', async () => {
      await sees('list', 'Un seul document, avec votre photo et votre adresse');
      await reads('Carte d’assurance maladie');
      await leadsTo('Je n’ai aucun de ces documents', '/aide');
    });
  },
};

export const SignedOut: Story = {
  name: 'Signed out',
  parameters: as(''),
  play: async () => {
    await reads('Connectez-vous pour prouver votre identité.');
    await sees('link', 'Espace membre');
  },
};

export const Loading: Story = {
  parameters: { backend: { faults: [['hang', { operation: 'identity.read' }]] } },
  play: async () => {
    await reads('Chargement de votre dossier d’identification…');
  },
};

export const Unanswered: Story = {
  name: 'Going on without an answer',
  play: async () => {
    await presses('Continuer');
    await reads('Choisissez l’une des deux réponses.');
    await isAt(await sees('radio', /^Un seul document/));
  },
};

export const OneDocument: Story = {
  name: 'One document',
  play: async ({ step }) => {
    await choosesOne();
    await step('S1-08: what the documents show is said as they are added', async () => {
      await reads('Votre adresse : il manque un document');
      await takes(both);
      await isReady();
      await reads('Votre adresse : c’est fait');
    });
    await step('S1-10: it is previewed', async () => {
      await sees('img', 'Aperçu de permis.png');
    });
  },
};

export const TwoDocuments: Story = {
  name: 'Two documents, one of them missing',
  play: async ({ step }) => {
    await choosesTwo();
    await takes('Document avec votre photo', 'passeport.png');
    await isReady('passeport.png');
    await presses('Envoyer');
    await step('S1-08: nothing is sent before both facts are shown', async () => {
      await userEvent.click(await sees('link', 'Ajoutez le document qui montre votre adresse.'));
      await isAt(await seesField('Document avec votre adresse'));
    });
  },
};

export const Pdf: Story = {
  name: 'A PDF',
  play: async ({ step }) => {
    await choosesOne();
    await takes(both, 'bail.pdf', specimens['a document'].bytes);
    await step('S23: its metadata stays, and the member is told', async () => {
      await reads('envoyé tel quel, avec ce que son logiciel y a inscrit');
    });
  },
};

export const RefusedFile: Story = {
  name: 'A file that is not what its name says',
  play: async ({ step }) => {
    await choosesOne();
    const { name, bytes } = specimens['HTML as PNG'];
    await takes(both, name, bytes);
    await step('S23: it is told by its content', async () => {
      await reads('ce n’est pas un fichier accepté');
      await seesNo('button', /^Retirer/);
    });
  },
};

export const HugeImage: Story = {
  name: 'An image of 900 million pixels',
  play: async () => {
    await choosesOne();
    const { name, bytes } = specimens['30,000 × 30,000 in a PNG'];
    await takes(both, name, bytes);
    await reads('cette image a trop de pixels');
  },
};

export const Sending: Story = {
  parameters: { backend: { faults: [['hang', { operation: 'uploads.append' }]] } },
  play: async ({ step }) => {
    await choosesOne();
    await takes(both);
    await isReady();
    await presses('Envoyer');
    await step('S1-09: progress is shown, and it can be cancelled', async () => {
      await sees('progressbar');
      await sees('button', 'Annuler l’envoi');
    });
  },
};

export const Cancelled: Story = {
  name: 'Sending, cancelled',
  parameters: { backend: { faults: [['hang', { operation: 'uploads.append' }]] } },
  play: async () => {
    await choosesOne();
    await takes(both);
    await isReady();
    await presses('Envoyer');
    await presses('Annuler l’envoi');
    await reads('L’envoi est annulé.');
    await sees('button', 'Retirer – permis.png');
  },
};

export const Sent: Story = {
  play: async ({ canvasElement, step }) => {
    let sent = 0;
    canvasElement.addEventListener('identity-check-submitted', () => (sent += 1));
    await choosesOne();
    await takes(both);
    await isReady();
    await presses('Envoyer');
    await step('S1-10: what was sent stands under Identification', async () => {
      await isSent();
      await sees('heading', 'Identification');
      await sees('img', 'Document 1');
      await waitFor(() => expect(sent).toBe(1));
    });
  },
};

export const Submitted: Story = {
  name: 'Waiting for the answer',
  args: { homeUrl: '/' },
  parameters: as(identityMembers.identitySubmitted),
  play: async () => {
    await isSent();
    await leadsTo('Retour à l’accueil', '/');
  },
};

export const Accepted: Story = {
  parameters: as(identityMembers.identityAccepted),
  play: async ({ step }) => {
    await step('S1-11: the day on which the documents go', async () => {
      await reads('Identité confirmée');
      await reads('Documents supprimés au plus tard le');
    });
  },
};

export const Refused: Story = {
  parameters: as(identityMembers.identityRefused),
  play: async ({ step }) => {
    await step('S1-10: why, and that others can be sent', async () => {
      await reads('Identité non confirmée');
      await reads('Le document est illisible.');
      await sees('button', 'Continuer');
    });
  },
};

export const Deleted: Story = {
  name: 'Documents deleted',
  parameters: as(identityMembers.identityDeleted),
  play: async () => {
    await reads('Documents supprimés le');
    await seesNo('img', 'Document 1');
  },
};

export const SessionEnded: Story = {
  name: 'The session has ended, and is opened again',
  parameters: { backend: { faults: [['signed-out', { operation: 'identity.submit' }]] } },
  play: async ({ step }) => {
    await choosesOne();
    await takes(both);
    await isReady();
    await presses('Envoyer');
    await types('Mot de passe', demoCredentials.password);
    await step('B-03: what was to be sent is sent', async () => {
      await presses('Continuer');
      await isSent();
    });
  },
};

export const NetworkError: Story = {
  name: 'The network fails, then works',
  parameters: { backend: { faults: [['network-error', { operation: 'uploads.append', times: 3 }]] } },
  play: async ({ step }) => {
    await choosesOne();
    await takes(both);
    await isReady();
    await presses('Envoyer');
    await reads('Le portail ne répond pas.', 15_000);
    await step('S1-09: it goes on where it stopped', async () => {
      await presses('Réessayer');
      await isSent();
    });
  },
};

export const Narrow: Story = {
  name: '320 px',
  tags: ['narrow'],
  globals: { viewport: { value: 'narrow' } },
  play: async () => {
    await sees('button', 'Continuer');
    await needsNoSidewaysScroll();
  },
};
