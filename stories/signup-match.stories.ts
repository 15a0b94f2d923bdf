import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@trait-union/elements/define/membership-application.js';
import '@trait-union/elements/define/signup-match.js';
import '@trait-union/elements/define/support-request.js';
import { demoCredentials, newcomers } from '@trait-union/mock-server';
import { html } from 'lit';
import { expect } from 'storybook/test';
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

type Story = StoryObj;

const { ready, pending, formerSite, withoutEmail } = newcomers;
const password = 'quatre mots bien pesés';

interface Details {
  memberNumber: string;
  givenName: string;
  familyName: string;
  email: string;
}

/** Fills in the first step and sends it. */
async function match({ memberNumber, givenName, familyName, email }: Details = ready): Promise<void> {
  await types('Numéro de membre', memberNumber);
  await types('Prénom', givenName);
  await types('Nom de famille', familyName);
  await types('Courriel', email);
  await presses('Continuer');
}

async function matchByBirthDate(who: typeof ready | typeof withoutEmail): Promise<void> {
  await types('Numéro de membre', who.memberNumber);
  await types('Nom de famille', who.familyName);
  const date = await seesField('Date de naissance');
  date.value = who.dateOfBirth;
  date.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await types('Numéro d’employé', who.employerNumber);
  await presses('Continuer');
}

export default {
  title: 'Elements/signup-match',
  component: 'signup-match',
  render: () => html`
    <signup-match
      @signup-match-completed=${(event: Event) => {
        // A story is not left for the profile
        event.preventDefault();
      }}
      login-url="/connexion"
      recovery-url="/oubli"
      support-url="/soutien"
      application-url="/adhesion"
      verification-url="/courriel"
      profile-url="/profil"
      home-url="/"
    >
      <a href="https://membres.local101.example">Espace membre</a>
    </signup-match>
  `,
} satisfies Meta;

export const Default: Story = {
  play: async ({ step }) => {
    await step('S0-12: the member number comes first', async () => {
      await seesField('Numéro de membre');
      await reads('Tous les champs sont obligatoires.');
    });
    await step('S0-11: the way to signing in', () => leadsTo('Connectez-vous', '/connexion'));
  },
};

export const MissingFields: Story = {
  name: 'Missing fields',
  play: async ({ step }) => {
    await presses('Continuer');
    await step('S0-12: said at each field and in a summary', async () => {
      await reads('4 renseignements sont à corriger');
      await isAt(await seesField('Numéro de membre'));
    });
    await expect(backend().portal.requests.map(({ operation }) => operation)).not.toContain('signUp.match');
  },
};

export const NotMatched: Story = {
  name: 'Nothing matched',
  play: async ({ step }) => {
    await step('S0-16: the hints, never the field that was wrong', async () => {
      await match({ ...ready, email: 'autre@example.org' });
      await hears('Ces renseignements ne correspondent pas à nos dossiers.');
      await reads('Votre numéro de membre n’est pas votre numéro d’employé.');
      await holds('Courriel', 'autre@example.org');
    });
  },
};

export const Choosing: Story = {
  name: 'Choosing a password',
  play: async ({ step }) => {
    await step('S0-15: capitals, accents and spaces do not matter', async () => {
      await match({ ...ready, givenName: 'MAELLE', memberNumber: '101 0701' });
      await isAt(await sees('heading', 'Choisissez votre mot de passe'));
    });
    await step('S0-13: the e-mail is the user name', () => holds('Nom d’utilisateur', ready.email));
  },
};

export const ChoosingAUserName: Story = {
  name: 'Choosing a user name too',
  globals: { scenario: 'chosen-user-name' },
  play: async ({ step }) => {
    await matchByBirthDate(ready);
    await step('S0-13: where the portal lets members make one up', async () => {
      await types('Nom d’utilisateur', demoCredentials.memberNumber);
      await types('Mot de passe', password);
      await presses('Activer mon accès');
      await reads('Ce nom d’utilisateur est déjà pris.');
    });
  },
};

export const Activated: Story = {
  play: async ({ step }) => {
    await match();
    await types('Mot de passe', password);
    await presses('Activer mon accès');
    await step('S0-14, S0-20: signed in, and a message with the number is on its way', async () => {
      await isAt(await sees('heading', 'Votre accès est actif'));
      await reads('il contient votre numéro de membre');
      await leadsTo('Voir mon profil', '/profil');
    });
  },
};

export const HasAccount: Story = {
  name: 'Has an account already',
  play: async ({ step }) => {
    await step('S4-07: led to sign in', async () => {
      await match({
        memberNumber: demoCredentials.memberNumber,
        givenName: 'Marie-Ève',
        familyName: 'Tremblay-Côté',
        email: demoCredentials.email,
      });
      await sees('heading', 'Vous avez déjà un accès');
      await leadsTo('Se connecter', '/connexion');
    });
  },
};

export const Pending: Story = {
  name: 'A message waits',
  play: async ({ step }) => {
    await step('S0-19: it can be sent once more, after a visible cool-down', async () => {
      await match(pending);
      await sees('heading', 'Un message vous attend');
      await reads('Vous pourrez le faire renvoyer dans');
    });
  },
};

export const FormerSite: Story = {
  name: 'An account of the former site',
  play: async ({ step }) => {
    await step('S3-21: an invitation is needed', async () => {
      await match(formerSite);
      await sees('heading', 'Il vous faut une invitation');
    });
  },
};

export const NoEmail: Story = {
  name: 'No e-mail on file',
  globals: { scenario: 'chosen-user-name' },
  play: async ({ step }) => {
    await step('S2-03: what is missing, and the form to send it', async () => {
      await matchByBirthDate(withoutEmail);
      await sees('heading', 'Il manque un courriel à votre dossier');
      await sees('button', 'Mon courriel n’est pas au dossier');
    });
  },
};

export const AskForHelp: Story = {
  name: 'Asking for help, filled in',
  play: async ({ step }) => {
    await types('Numéro de membre', ready.memberNumber);
    await types('Courriel', ready.email);
    await step('A7: nothing is typed twice', async () => {
      await presses('J’ai besoin d’aide');
      await sees('button', 'Revenir à l’inscription');
      await presses('Revenir à l’inscription');
      await holds('Courriel', ready.email);
    });
  },
};

export const Sending: Story = {
  parameters: { backend: { faults: [['hang', { operation: 'signUp.match' }]] } },
  play: async () => {
    await match();
    await sees('button', 'Vérification…');
    await holds('Courriel', ready.email);
  },
};

export const RateLimited: Story = {
  name: 'Too many tries',
  parameters: { backend: { faults: [['rate-limited', { operation: 'signUp.match', seconds: 45 }]] } },
  play: async () => {
    await match();
    await reads('Réessayez dans 44 s');
    await holds('Courriel', ready.email);
  },
};

export const Unreachable: Story = {
  parameters: { backend: { faults: [['network-error', { operation: 'signUp.match' }]] } },
  play: async () => {
    await match();
    await hears('Le portail ne répond pas.');
    await sees('button', 'Réessayer');
    await holds('Courriel', ready.email);
  },
};

export const Unsupported: Story = {
  name: 'The portal has no sign-up',
  globals: { scenario: 'without-sign-up' },
  play: async () => {
    await reads('n’offre pas ce service');
    await seesNo('textbox');
  },
};

export const SignedIn: Story = {
  name: 'Signed in already',
  parameters: { backend: { member: demoCredentials.memberNumber } },
  play: async () => {
    await reads('Votre session est déjà ouverte');
    await seesNo('textbox');
  },
};

export const English: Story = {
  globals: { language: 'en' },
  play: async () => {
    await seesField('Member number');
    await presses('Continue');
    await reads('4 details need correcting');
    await readsNoMore('Inscription');
  },
};

export const RightToLeft: Story = {
  name: 'Right to left',
  parameters: { dir: 'rtl' },
  play: async () => {
    await presses('Continuer');
    await reads('Entrez votre numéro de membre.');
    await needsNoSidewaysScroll();
  },
};

export const Narrow: Story = {
  name: '320 px',
  tags: ['narrow'],
  globals: { viewport: { value: 'narrow' } },
  play: async () => {
    await match({ ...ready, email: 'autre@example.org' });
    await reads('À vérifier avant de réessayer');
    await needsNoSidewaysScroll();
  },
};

export const DarkScheme: Story = {
  name: 'Dark colour scheme',
  globals: { theme: 'none', scheme: 'dark' },
  play: async () => {
    await match();
    await sees('heading', 'Choisissez votre mot de passe');
  },
};

export const OldSite: Story = {
  name: 'On a union’s site of 2012',
  globals: { theme: 'old-site' },
  play: async () => {
    await presses('Continuer');
    await reads('Entrez votre numéro de membre.');
  },
};
