import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@trait-union/elements/define/account-recovery.js';
import { demoCredentials, localMembers } from '@trait-union/mock-server';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, waitFor } from 'storybook/test';
import { backend } from '../.storybook/backend.ts';
import {
  hears,
  holds,
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
  'login-url': string;
  'support-url': string;
  'profile-url': string;
  'home-url': string;
  portal: string;
}

type Story = StoryObj<Args>;

const identifier = 'Courriel ou numéro de membre';
const newPassword = 'Nouveau mot de passe';
const neutral = 'Si un compte correspond à ce que vous avez entré';
const chosen = 'un canot sur le fleuve';

interface Mail {
  subject: string;
  link?: { tag: string; token: string };
}

const mail = (): Mail[] => backend().portal.db.records<Mail>('mail').all();

async function ask(who: string = demoCredentials.email): Promise<void> {
  await types(identifier, who);
  await presses('Recevoir le lien');
}

/** Follows the link of the last message. */
async function followLink(change: (token: string) => string = (token) => token): Promise<void> {
  const token = await waitFor(() => {
    const { link } = mail().at(-1) ?? {};
    if (!link) throw new Error('No message with a link yet.');
    return link.token;
  });
  location.hash = `account-recovery=${change(token)}`;
}

export default {
  title: 'Elements/account-recovery',
  component: 'account-recovery',
  args: { 'login-url': '/connexion', 'support-url': '/aide', 'profile-url': '/profil', 'home-url': '/', portal: '' },
  // What was typed and the link outlive a reload, not a story
  beforeEach: () => {
    history.replaceState(null, '', location.pathname + location.search);
  },
  render: (args) => html`
    <account-recovery
      login-url=${ifDefined(args['login-url'] || undefined)}
      support-url=${ifDefined(args['support-url'] || undefined)}
      profile-url=${ifDefined(args['profile-url'] || undefined)}
      home-url=${ifDefined(args['home-url'] || undefined)}
      portal=${ifDefined(args.portal || undefined)}
    >
      <p>Écrivez-nous à <a href="mailto:info@local101.example">info@local101.example</a>.</p>
    </account-recovery>
  `,
} satisfies Meta<Args>;

export const Default: Story = {
  play: async ({ step }) => {
    await step('S0-22: one field, for what a member signs in with', async () => {
      await expect(await seesField(identifier)).toHaveAttribute('autocomplete', 'username');
    });
    await leadsTo('Se connecter', '/connexion');
    await leadsTo('Je n’ai plus accès à ce courriel', '/aide');
  },
};

export const MissingField: Story = {
  name: 'Missing field',
  play: async () => {
    await presses('Recevoir le lien');
    await reads('Entrez votre courriel ou votre numéro de membre.');
    await isAt(await seesField(identifier));
  },
};

export const Sent: Story = {
  play: async ({ step }) => {
    await step('S0-22: a message is on its way, in words that say nothing of anybody', async () => {
      await ask();
      await hears(neutral);
      await isAt(await sees('heading', 'Consultez vos courriels'));
      await expect(mail()).toHaveLength(1);
    });
    await step('It can be sent again in a minute', async () => {
      await expect(await sees('button', 'Renvoyer le message')).toHaveAttribute('aria-disabled', 'true');
      await reads('Vous pourrez le renvoyer dans');
    });
  },
};

export const Nobody: Story = {
  name: 'Nobody has that address',
  play: async ({ step }) => {
    await step('S13: the same words, and no message', async () => {
      await ask('personne@example.org');
      await hears(neutral);
      await expect(mail()).toHaveLength(0);
    });
  },
};

export const UserName: Story = {
  name: 'Forgotten user name',
  play: async ({ step }) => {
    await step('S0-23: the number goes to the address', async () => {
      await presses('J’ai oublié avec quoi je me connecte');
      await types('Courriel à votre dossier', localMembers.sharedEmail.email);
      await presses('Recevoir mon identifiant');
      await reads('Il dit avec quoi vous connecter.');
      await expect(mail().map(({ subject }) => subject)).toEqual(['user-name', 'user-name']);
    });
  },
};

export const Choosing: Story = {
  name: 'A new password, by the link',
  play: async ({ step }) => {
    await ask();
    await followLink();
    await step('S0-13: the rules are there before typing, and marked as they are met', async () => {
      await reads('Au moins 10 caractères');
      await types(newPassword, chosen);
      await reads('(c’est fait)');
    });
  },
};

export const Refused: Story = {
  name: 'The portal refuses the password',
  play: async () => {
    await ask();
    await followLink();
    await types(newPassword, 'tournesol 2026');
    await presses('Enregistrer le mot de passe');
    await hears('Ce mot de passe est trop facile à deviner.');
    await isAt(await seesField(newPassword));
  },
};

export const Done: Story = {
  name: 'Signed in with the new password',
  play: async ({ step }) => {
    await ask();
    await followLink();
    await types(newPassword, chosen);
    await presses('Enregistrer le mot de passe');
    await step('S0-22: the member is signed in, and goes on', async () => {
      await isAt(await sees('heading', 'Votre mot de passe est changé'));
      await leadsTo('Voir mon profil', '/profil');
      await expect(backend().client.session.state.status).toBe('signed-in');
    });
  },
};

export const LedToSignIn: Story = {
  name: 'Led to sign in',
  play: async () => {
    await ask(localMembers.locked);
    await followLink();
    await types(newPassword, chosen);
    await presses('Enregistrer le mot de passe');
    await reads('Vous pouvez vous connecter.');
    await leadsTo('Se connecter', '/connexion');
  },
};

export const Expired: Story = {
  name: 'The link has expired',
  play: async ({ step }) => {
    await ask();
    await followLink((token) => {
      const links = backend().portal.db.records<object>('one-time-links');
      links.put(token, { ...links.get(token), expiresAt: 0 });
      return token;
    });
    await reads('Le lien que vous avez suivi a expiré.');
    await step('S0-22: a new one is offered', async () => {
      await presses('Recevoir un nouveau lien');
      await holds(identifier, demoCredentials.email);
    });
  },
};

export const Unknown: Story = {
  name: 'The link is unknown',
  play: async () => {
    location.hash = 'account-recovery=0123456789abcdef';
    await reads('Ce lien est incomplet, ou un plus récent l’a remplacé.');
    await seesNo('textbox');
  },
};

export const PasswordTooOld: Story = {
  name: 'Password too old',
  beforeEach: () => {
    history.replaceState(null, '', '#password-expired');
  },
  play: async ({ step }) => {
    await step('S1-23: why the member was led here', async () => {
      await reads('Votre mot de passe est trop ancien.');
    });
  },
};

export const RateLimited: Story = {
  name: 'Too many requests',
  parameters: { backend: { faults: [['rate-limited', { operation: 'recovery.requestPassword', seconds: 45 }]] } },
  play: async () => {
    await ask();
    await reads('Réessayez dans 44 s');
    await holds(identifier, demoCredentials.email);
  },
};

export const Unreachable: Story = {
  parameters: { backend: { faults: [['network-error', { operation: 'recovery.requestPassword' }]] } },
  play: async () => {
    await ask();
    await hears('Le portail ne répond pas.');
    await holds(identifier, demoCredentials.email);
  },
};

export const English: Story = {
  globals: { language: 'en' },
  play: async () => {
    await seesField('Email or member number');
    await presses('Get the link');
    await reads('Enter your email or member number.');
    await readsNoMore('Mot de passe');
  },
};

export const RightToLeft: Story = {
  name: 'Right to left',
  parameters: { dir: 'rtl' },
  play: async () => {
    await ask();
    await hears(neutral);
    await needsNoSidewaysScroll();
  },
};

export const Narrow: Story = {
  name: '320 px',
  tags: ['narrow'],
  globals: { viewport: { value: 'narrow' } },
  play: async () => {
    await ask();
    await followLink();
    await reads('Au moins 10 caractères');
    await needsNoSidewaysScroll();
  },
};

export const DarkSite: Story = {
  name: 'On a dark site',
  globals: { theme: 'dark' },
  play: async () => {
    await ask();
    await hears(neutral);
  },
};

export const OldBootstrap: Story = {
  name: 'On an old Bootstrap 3 site',
  globals: { theme: 'bootstrap-3' },
  play: async () => {
    await ask();
    await followLink();
    await reads('Au moins 10 caractères');
  },
};
