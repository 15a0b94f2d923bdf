import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@trait-union/elements/define/email-verification.js';
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
  'profile-url': string;
  'support-url': string;
  'home-url': string;
  portal: string;
}

type Story = StoryObj<Args>;

const unverified = { backend: { member: localMembers.unverifiedEmail } };
const verified = { backend: { member: localMembers.sample } };

const wanted = 'nouvelle@example.org';
const send = /^Envoyer le courriel de vérification/;

interface Mail {
  to: string;
  link?: { token: string };
}

const mail = (): Mail[] => backend().portal.db.records<Mail>('mail').all();

const lastToken = (): Promise<string> =>
  waitFor(() => {
    const { link } = mail().findLast((one) => one.link) ?? {};
    if (!link) throw new Error('No message with a link yet.');
    return link.token;
  });

async function follow(change: (token: string) => string = (token) => token): Promise<void> {
  location.hash = `email-verification=${change(await lastToken())}`;
}

/** Follows the link on a telephone: no session, another page. */
async function followElsewhere(): Promise<void> {
  const { portal } = backend();
  const token = await lastToken();
  const path = portal.requests.at(-1)?.path.replace(/\/links$/, '/confirmation') ?? '';
  const answer = await portal.fetch(`https://telephone.example${path}`, {
    method: 'POST',
    credentials: 'omit',
    headers: { 'content-type': 'application/json', 'x-trait-union': '1' },
    body: JSON.stringify({ token }),
  });
  await expect(answer.status).toBe(200);
}

export default {
  title: 'Elements/email-verification',
  component: 'email-verification',
  args: { 'login-url': '/connexion', 'profile-url': '/profil', 'support-url': '/aide', 'home-url': '/', portal: '' },
  // What was typed and the link outlive a reload, not a story
  beforeEach: () => {
    history.replaceState(null, '', location.pathname + location.search);
  },
  render: (args) => html`
    <email-verification
      login-url=${ifDefined(args['login-url'] || undefined)}
      profile-url=${ifDefined(args['profile-url'] || undefined)}
      support-url=${ifDefined(args['support-url'] || undefined)}
      home-url=${ifDefined(args['home-url'] || undefined)}
      portal=${ifDefined(args.portal || undefined)}
    >
      <a href="/connexion">Se connecter à l’espace membre</a>
    </email-verification>
  `,
} satisfies Meta<Args>;

export const Default: Story = {
  parameters: unverified,
  play: async ({ step }) => {
    await step('S1-05: how the e-mail stands, in words', async () => {
      await reads('Non vérifié');
      await sees('button', send);
    });
  },
};

export const SignedOut: Story = {
  name: 'Nobody is signed in',
  play: async () => {
    await reads('Connectez-vous pour vérifier votre courriel.');
    await leadsTo('Se connecter à l’espace membre', '/connexion');
  },
};

export const Verified: Story = {
  parameters: verified,
  play: async ({ step }) => {
    await step('S0-21: nothing is asked', async () => {
      await reads('Vérifié');
      await seesNo('button', send);
    });
  },
};

export const Sent: Story = {
  name: 'A link is on its way',
  parameters: unverified,
  play: async ({ step }) => {
    await step('S1-06, S0-18: when it was sent, and the time that is left', async () => {
      await presses(send);
      await hears('Le message est parti.');
      await reads('Le lien expire dans');
    });
    await step('S0-19: another one waits its time, in view', async () => {
      await expect(await sees('button', /^Renvoyer le message/)).toHaveAttribute('aria-disabled', 'true');
      await reads('Vous pourrez le renvoyer dans');
    });
  },
};

export const FollowedElsewhere: Story = {
  name: 'The link was followed on a telephone',
  parameters: unverified,
  play: async ({ step }) => {
    await presses(send);
    await followElsewhere();
    await step('S1-07: seen again, the page knows', async () => {
      document.dispatchEvent(new Event('visibilitychange'));
      await reads('Vérifié');
      await hears('Votre courriel est vérifié.');
    });
  },
};

export const FollowedHere: Story = {
  name: 'The page that the link opens',
  parameters: unverified,
  play: async () => {
    await presses(send);
    await follow();
    await reads('Votre courriel est vérifié.');
    await readsNoMore('Non vérifié');
  },
};

export const Expired: Story = {
  name: 'The link has expired',
  parameters: unverified,
  play: async () => {
    await presses(send);
    await follow((token) => {
      const links = backend().portal.db.records<object>('one-time-links');
      links.put(token, { ...links.get(token), expiresAt: 0 });
      return token;
    });
    await reads('Ce lien a expiré');
    await sees('button', 'Envoyer un nouveau lien');
  },
};

export const Unknown: Story = {
  name: 'The link is unknown',
  play: async () => {
    location.hash = 'email-verification=0123456789abcdef';
    await reads('Ce lien est incomplet, ou un plus récent l’a remplacé.');
  },
};

export const Changing: Story = {
  name: 'Another address',
  parameters: verified,
  play: async ({ step }) => {
    await presses(`Changer d’adresse\u00a0: ${demoCredentials.email}`);
    await types('Nouvelle adresse', wanted);
    await presses('Envoyer le lien');
    await step('S0-17: the old one stays until the new one is verified', async () => {
      await reads('Nos messages continuent d’arriver ici');
      await reads(wanted);
      await sees('button', /^Garder l’adresse actuelle/);
    });
  },
};

export const Correcting: Story = {
  name: 'A mistyped address is corrected',
  parameters: unverified,
  play: async () => {
    await presses(/^Corriger l’adresse/);
    await holds('Adresse exacte', 'noemie.belanger@example.org');
    await types('Adresse exacte', 'nouvelle');
    await presses('Envoyer le lien');
    await reads('Entrez un courriel complet');
    await isAt(await seesField('Adresse exacte'));
  },
};

export const PasswordFirst: Story = {
  name: 'The portal wants the password first',
  parameters: { backend: { member: localMembers.sample, signedInFor: 11 * 60_000 } },
  play: async ({ step }) => {
    await presses(`Changer d’adresse\u00a0: ${demoCredentials.email}`);
    await types('Nouvelle adresse', wanted);
    await presses('Envoyer le lien');
    await step('S15: it is asked for in place, then the change goes through', async () => {
      await types('Mot de passe', demoCredentials.password);
      await presses('Continuer');
      await reads('Nos messages continuent d’arriver ici');
    });
  },
};

export const NoEmail: Story = {
  name: 'No e-mail on file',
  parameters: { backend: { member: localMembers.noEmail } },
  play: async () => {
    await reads('Aucun courriel ne figure à votre dossier.');
    await leadsTo('Voir mon profil', '/profil');
  },
};

export const PortalDown: Story = {
  name: 'The e-mails cannot be read',
  parameters: {
    backend: {
      member: localMembers.sample,
      faults: [['server-error', { operation: 'emailVerification.read', status: 500 }]],
    },
  },
  play: async () => {
    await sees('button', 'Réessayer');
  },
};

export const English: Story = {
  globals: { language: 'en' },
  parameters: unverified,
  play: async () => {
    await reads('Not verified');
    await presses(/^Send the verification email/);
    await reads('The link expires in');
  },
};

export const RightToLeft: Story = {
  name: 'Right to left',
  parameters: { ...unverified, dir: 'rtl' },
  play: async () => {
    await presses(send);
    await reads('Le lien expire dans');
    await needsNoSidewaysScroll();
  },
};

export const Narrow: Story = {
  name: '320 px',
  tags: ['narrow'],
  parameters: unverified,
  globals: { viewport: { value: 'narrow' } },
  play: async () => {
    await presses(send);
    await reads('Le lien expire dans');
    await needsNoSidewaysScroll();
  },
};

export const DarkSite: Story = {
  name: 'On a dark site',
  globals: { theme: 'dark' },
  parameters: unverified,
  play: async () => {
    await presses(send);
    await reads('Le lien expire dans');
  },
};
