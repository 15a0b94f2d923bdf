import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { PaymentProvider } from '@trait-union/client/payment';
import '@trait-union/elements/define/renewal-checkout.js';
import { demoCredentials, renewalMembers, type BankDecision } from '@trait-union/mock-server';
import { html } from 'lit';
import { userEvent } from 'storybook/test';
import { backend } from '../.storybook/backend.ts';
import { leadsTo, needsNoSidewaysScroll, presses, reads, sees, seesNo, types } from './person.ts';

type Story = StoryObj<Record<string, string>>;

/** A page of the bank's, on which the member does at once what `decision` says. */
const bank = (decision: BankDecision): PaymentProvider => ({
  id: 'redirect',
  mode: 'redirect',
  start: ({ checkout }) => {
    backend().portal.bank.decide(checkout.id, decision);
    return Promise.resolve('submitted');
  },
});

let decision: BankDecision = 'paid';

export default {
  title: 'Elements/renewal-checkout',
  component: 'renewal-checkout',
  args: {
    'membership-url': '/adhesion',
    'history-url': '/historique',
    'login-url': '/connexion',
    'support-url': '/aide',
    'home-url': '/accueil',
  },
  parameters: { backend: { member: demoCredentials.memberNumber } },
  beforeEach: () => {
    decision = 'paid';
    sessionStorage.removeItem('trait-union/checkout');
  },
  render: (args) => html`
    <renewal-checkout
      .providers=${[{ ...bank('paid'), start: (payment) => bank(decision).start(payment) } satisfies PaymentProvider]}
      membership-url=${args['membership-url'] ?? ''}
      history-url=${args['history-url'] ?? ''}
      login-url=${args['login-url'] ?? ''}
      support-url=${args['support-url'] ?? ''}
      home-url=${args['home-url'] ?? ''}
    >
      <a href="https://membres.local101.example">Espace membre</a>
    </renewal-checkout>
  `,
} satisfies Meta<Record<string, string>>;

/** Takes one of several. */
const picks = async (name: string): Promise<void> => userEvent.click(await sees('radio', name));

const pays = (amount: string): Promise<void> => presses(new RegExp(`^Payer ${amount}`));

export const Default: Story = {
  name: 'What it comes to, and paid',
  play: async ({ step }) => {
    await step('S4-19: the new expiry stands there before paying', async () => {
      await reads('Nouvelle échéance');
      await reads('Montant à payer');
    });
    await step('S4-18, S4-20: paid, with its receipt', async () => {
      await pays('165,00');
      await reads('Votre paiement est reçu. Merci !');
      await reads('Une confirmation a été envoyée à votre adresse courriel.');
      await leadsTo('Voir mon historique', '/historique#member-history');
    });
  },
};

export const Contribution: Story = {
  name: 'A contribution, a coupon',
  play: async ({ step }) => {
    await step('B-14: an amount of one’s own', async () => {
      await picks('Autre montant');
      await types('Votre montant', '12,50');
      await sees('button', /^Payer 177,50/);
    });
    await step('B-13: a coupon that the member holds', async () => {
      await presses('Utiliser FIDELITE-10');
      await sees('button', /^Payer 167,50/);
    });
  },
};

export const ToCorrect: Story = {
  name: 'To correct',
  play: async () => {
    await picks('Autre montant');
    await types('Votre montant', '1');
    await presses('Continuer');
    await reads('À corriger avant de payer');
  },
};

export const Coordinator: Story = {
  name: 'For several members (B-05)',
  parameters: { backend: { member: renewalMembers.coordinator } },
  play: async () => {
    await reads('Pour qui');
    await reads('Émile Gagné');
  },
};

export const Lapsed: Story = {
  name: 'Lapsed (B-11)',
  parameters: { backend: { member: renewalMembers.lapsed } },
  play: () => reads('Votre adhésion recommence aujourd’hui.'),
};

export const NothingDue: Story = {
  name: 'Nothing is due',
  parameters: { backend: { member: renewalMembers.richInCredit } },
  play: async () => {
    await presses('Renouveler sans rien payer');
    await reads('Le renouvellement est fait. Il n’y avait rien à payer.');
  },
};

export const Failed: Story = {
  name: 'The payment failed',
  play: async ({ step }) => {
    decision = { failed: 'insufficient-funds' };
    await pays('165,00');
    await reads('Les fonds étaient insuffisants.');
    await step('S4-18: another try pays', async () => {
      decision = 'paid';
      await pays('165,00');
      await reads('Votre paiement est reçu. Merci !');
    });
  },
};

export const Submitted: Story = {
  name: 'Not known yet',
  parameters: { backend: { member: renewalMembers.submitted } },
  play: async () => {
    await reads('Nous ne savons pas encore si votre paiement a réussi.', 20_000);
    await seesNo('button', /^Payer/);
  },
};

export const Offline: Story = {
  name: 'By cheque (S4-22)',
  parameters: { backend: { member: renewalMembers.chequeAwaited } },
  play: async () => {
    await reads('Votre commande est enregistrée. Il reste à la payer.');
    await sees('button', 'Imprimer ces instructions');
  },
};

export const UnderWay: Story = {
  name: 'Another one is under way',
  parameters: { backend: { member: renewalMembers.open } },
  play: async () => {
    await reads('Une commande est déjà en cours.');
    await presses('Abandonner cette commande');
    await reads('La commande est annulée.');
  },
};

export const NotAllowed: Story = {
  name: 'Not allowed (S3-02)',
  parameters: { backend: { member: renewalMembers.accessManager } },
  play: async () => {
    await reads('Seul le membre votant peut payer cette adhésion.');
    await seesNo('button', /^Payer/);
    await leadsTo('Retour à l’accueil', '/accueil');
  },
};

export const NotYet: Story = {
  name: 'Not yet',
  parameters: { backend: { member: renewalMembers.notYet } },
  play: () => reads('Le renouvellement n’est pas encore ouvert.'),
};

export const SignedOut: Story = {
  name: 'Signed out',
  parameters: { backend: { member: '' } },
  play: async () => {
    await reads('Connectez-vous pour renouveler votre adhésion.');
    await leadsTo('Se connecter', '/connexion');
  },
};

export const Loading: Story = {
  parameters: { backend: { faults: [['hang', { operation: 'membership.read' }]] } },
  play: async () => {
    await reads('Chargement de votre adhésion…');
    await seesNo('button', /^Payer/);
  },
};

export const NetworkError: Story = {
  name: 'It cannot be read',
  parameters: { backend: { faults: [['network-error', { operation: 'membership.read' }]] } },
  play: async () => {
    await reads('Le portail ne répond pas.');
    await sees('button', 'Réessayer');
  },
};

export const Narrow: Story = {
  name: '320 px',
  globals: { viewport: { value: 'narrow' } },
  play: async ({ step }) => {
    await sees('button', /^Payer/);
    await step('S4-03, A10: no sideways scroll', () => needsNoSidewaysScroll());
  },
};
