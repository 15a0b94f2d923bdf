import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@trait-union/elements/define/ballot-card.js';
import { demoCredentials } from '@trait-union/mock-server';
import { html } from 'lit';
import { backend } from '../.storybook/backend.ts';
import { hears, leadsTo, needsNoSidewaysScroll, presses, reads, sees, seesNo } from './person.ts';

type Story = StoryObj<Record<string, string>>;

export default {
  title: 'Elements/ballot-card',
  component: 'ballot-card',
  args: {
    vote: 'yes-no',
    'votes-url': '/votes',
    'receipt-url': '/bulletin',
    'results-url': '/resultats',
    'support-url': '/aide',
    'home-url': '/accueil',
  },
  parameters: { backend: { member: demoCredentials.memberNumber } },
  render: (args) => html`
    <ballot-card
      vote=${args['vote'] ?? ''}
      votes-url=${args['votes-url'] ?? ''}
      receipt-url=${args['receipt-url'] ?? ''}
      results-url=${args['results-url'] ?? ''}
      support-url=${args['support-url'] ?? ''}
      home-url=${args['home-url'] ?? ''}
    >
      <a href="https://membres.local101.example">Espace membre</a>
    </ballot-card>
  `,
} satisfies Meta<Record<string, string>>;

async function fillIn(): Promise<void> {
  (await sees('radio', 'Pour')).click();
  await presses('Réviser mon bulletin');
  await presses('Déposer mon bulletin');
}

export const Default: Story = {
  name: 'One question',
  play: async ({ step }) => {
    await step('S1-20: review, confirm, receipt', async () => {
      await fillIn();
      await presses('Oui, déposer mon bulletin');
      await sees('heading', 'Votre bulletin est enregistré');
      await hears('Votre bulletin est enregistré. Voici votre code de suivi.');
    });
    await step('S1-20: what it was is nowhere any more', () => seesNo('radio'));
    await step('B-20: where to check it', () =>
      leadsTo('Vérifier mon code de suivi', '/bulletin#ballot-receipt=yes-no'),
    );
  },
};

export const Election: Story = {
  name: 'Every kind of question',
  args: { vote: 'executive' },
  play: async () => {
    await sees('heading', 'Présidence');
    await sees('button', 'Réviser mon bulletin');
  },
};

export const Sealed: Story = {
  args: { vote: 'strike' },
  play: async () => {
    await reads('votre bulletin est verrouillé sur cet appareil.');
    await fillIn();
    await presses('Oui, déposer mon bulletin');
    await sees('heading', 'Votre bulletin est enregistré');
  },
};

export const LostAnswer: Story = {
  name: 'The answer is lost',
  play: async ({ step }) => {
    await fillIn();
    backend().portal.faults.set('commit-then-drop', { operation: 'ballots.cast' });
    backend().portal.faults.set('network-error', { operation: 'ballots.readCast' });
    await presses('Oui, déposer mon bulletin');
    await step('rule 9: nobody knows yet', async () => {
      await sees('heading', 'Nous ne savons pas encore si votre bulletin est enregistré');
    });
    await step('rule 9: and then it is known', async () => {
      backend().portal.faults.clear();
      await presses('Demander maintenant');
      await sees('heading', 'Votre bulletin est enregistré');
    });
  },
};

export const Closed: Story = {
  name: 'Closed as it arrives',
  play: async () => {
    await fillIn();
    backend().portal.officer.close('yes-no');
    await presses('Oui, déposer mon bulletin');
    await reads('Le vote a fermé avant son arrivée.');
  },
};

export const NotRegistered: Story = {
  name: 'Not registered',
  args: { vote: 'agreement' },
  play: async () => {
    await reads('Il faut s’inscrire avant de voter.');
    await leadsTo('M’inscrire', '/votes#vote-list');
  },
};

export const NotEligible: Story = {
  name: 'Not eligible',
  args: { vote: 'last-offer' },
  play: async () => {
    await reads('vos cotisations ne sont pas à jour');
    await sees('link', 'Contester');
  },
};

export const Paused: Story = {
  args: { vote: 'dental' },
  play: async () => {
    await reads('Ce vote est en pause.');
  },
};

export const HeldElsewhere: Story = {
  name: 'Held elsewhere',
  args: { vote: 'federation' },
  play: async () => {
    await leadsTo('Voter chez Vote Boréal', 'https://vote.example.com/federation');
  },
};

export const SignedOut: Story = {
  name: 'Signed out',
  parameters: { backend: { member: '' } },
  play: async () => {
    await reads('Connectez-vous pour voter.');
    await sees('link', 'Espace membre');
  },
};

export const NetworkError: Story = {
  name: 'The vote cannot be read',
  parameters: { backend: { faults: [['network-error', { operation: 'votes.read' }]] } },
  play: async () => {
    await reads('Le portail ne répond pas.');
    await sees('button', 'Réessayer');
  },
};

export const Narrow: Story = {
  name: '320 px',
  args: { vote: 'executive' },
  globals: { viewport: { value: 'narrow' } },
  play: async ({ step }) => {
    await sees('heading', 'Présidence');
    await step('S4-03, A10: no sideways scroll', () => needsNoSidewaysScroll());
  },
};
