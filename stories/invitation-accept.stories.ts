import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@trait-union/elements/define/invitation-accept.js';
import '@trait-union/elements/define/member-login.js';
import { demoCredentials, invitedEmails, localMembers, sampleInvitations } from '@trait-union/mock-server';
import { html } from 'lit';
import { hears, isAt, leadsTo, needsNoSidewaysScroll, presses, reads, sees, seesNo, types } from './person.ts';

type Story = StoryObj;

/** The page was opened by the link of an invitation. */
const opened = (name: keyof typeof sampleInvitations, member = ''): Partial<Story> => ({
  parameters: { backend: { member } },
  beforeEach: () => {
    history.replaceState(null, '', `#invitation-accept=${sampleInvitations[name]}`);
  },
});

async function join(): Promise<void> {
  await presses('Je n’ai pas de compte');
  await types('Prénom', 'Zoé');
  await types('Nom de famille', 'Lachance');
  await types(/mot de passe$/i, 'quatre mots au hasard');
}

export default {
  title: 'Elements/invitation-accept',
  component: 'invitation-accept',
  beforeEach: () => {
    history.replaceState(null, '', location.href.split('#')[0]);
  },
  render: () => html`
    <invitation-accept home-url="/accueil" login-url="/connexion" recovery-url="/oubli" support-url="/aide">
      <a href="https://membres.local101.example">Espace membre</a>
    </invitation-accept>
  `,
} satisfies Meta;

export const Default: Story = {
  name: 'Invited',
  ...opened('newcomer'),
  play: async () => {
    await reads('Marie-Ève Tremblay-Côté vous invite à rejoindre Atelier Boréal.');
    await reads('membre secondaire');
    await needsNoSidewaysScroll();
  },
};

export const NewAccount: Story = {
  name: 'New account',
  ...opened('newcomer'),
  play: async ({ step }) => {
    await step('S3-13: a new account, in the role of the invitation', async () => {
      await join();
      await presses('Créer mon compte et accepter');
      await reads('C’est fait : vous faites partie de l’équipe Atelier Boréal.');
      await hears('C’est fait');
    });
  },
};

export const ExistingAccount: Story = {
  name: 'Existing account',
  ...opened('member'),
  play: async ({ step }) => {
    await step('S3-13: signs in here, then accepts', async () => {
      await presses('J’ai déjà un compte');
      await types('Courriel ou numéro de membre', invitedEmails.member);
      await types('Mot de passe', demoCredentials.password);
      await presses('Se connecter');
      await presses('Accepter l’invitation');
      await reads('C’est fait');
    });
  },
};

export const Link: Story = {
  name: 'Link for anybody',
  ...opened('link'),
  play: async () => {
    await reads('Places restantes');
    await presses('Je n’ai pas de compte');
    await types('Votre courriel', 'zoe@example.org');
    await presses('Envoyer le lien');
    await reads('Un message est en route vers zoe@example.org.');
  },
};

export const SomebodyElse: Story = {
  name: 'Signed in as somebody else',
  ...opened('member', localMembers.lapsed),
  play: async () => {
    await reads('n’est pas un courriel vérifié du compte de Réjean Ouellet');
    await seesNo('button', 'Accepter l’invitation');
    await sees('button', 'Utiliser un autre compte');
  },
};

export const AlreadyMember: Story = {
  name: 'Already a member',
  ...opened('link', localMembers.sample),
  play: async () => {
    await reads('Vous faites déjà partie de l’équipe Atelier Boréal.');
  },
};

export const Expired: Story = {
  ...opened('expired'),
  play: async () => {
    await reads('Cette invitation est expirée.');
    await leadsTo('Demander de l’aide', '/aide');
  },
};

export const Revoked: Story = { ...opened('revoked'), play: () => reads('Cette invitation a été annulée.') };

export const Used: Story = { ...opened('used'), play: () => reads('Cette invitation a déjà servi.') };

export const Full: Story = { ...opened('full'), play: () => reads('Il n’y a plus de place.') };

export const NoLink: Story = {
  name: 'Without a link',
  play: async () => {
    await reads('Pour continuer, ouvrez le lien de votre invitation.');
  },
};

export const NetworkError: Story = {
  name: 'Network error',
  ...opened('newcomer'),
  parameters: { backend: { faults: [['network-error', { operation: 'invitations.join' }]] } },
  play: async () => {
    await join();
    await presses('Créer mon compte et accepter');
    await isAt(await sees('button', 'Créer mon compte et accepter'));
    await reads('Le portail ne répond pas.');
  },
};

export const English: Story = {
  ...opened('newcomer'),
  globals: { language: 'en' },
  play: () => reads('Marie-Ève Tremblay-Côté invites you to join Atelier Boréal.'),
};

export const Dark: Story = { ...opened('newcomer'), globals: { theme: 'dark' }, play: join };
