import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { ClientError, type PortalClient, type ProviderSignIn } from '@trait-union/client';
import '@trait-union/elements/define/member-login.js';
import { demoCredentials, localMembers } from '@trait-union/mock-server';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
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
  'return-to': string;
  'recovery-url': string;
  'sign-up-url': string;
  portal: string;
}

type Story = StoryObj<Args>;

const identifier = 'Courriel ou numéro de membre';

/** A property of the window as another browser or network would have it, until the story is over. */
function pretend<T extends object>(target: T, name: keyof T, value: unknown): () => void {
  const own = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { configurable: true, get: () => value });
  return () => {
    if (own) Object.defineProperty(target, name, own);
    else Reflect.deleteProperty(target, name);
  };
}

/** Fills in the form and sends it. */
async function signIn(who: string = demoCredentials.email, password: string = demoCredentials.password): Promise<void> {
  await types(identifier, who);
  await types('Mot de passe', password);
  await presses('Se connecter');
}

const keepsWhatWasTyped = (): Promise<void> => holds(identifier, demoCredentials.email);

export default {
  title: 'Elements/member-login',
  component: 'member-login',
  args: { 'return-to': '', 'recovery-url': '/oubli', 'sign-up-url': '/inscription', portal: '' },
  render: ({ 'return-to': returnTo, 'recovery-url': recoveryUrl, 'sign-up-url': signUpUrl, portal }) => html`
    <member-login
      return-to=${ifDefined(returnTo || undefined)}
      recovery-url=${ifDefined(recoveryUrl || undefined)}
      sign-up-url=${ifDefined(signUpUrl || undefined)}
      portal=${ifDefined(portal || undefined)}
    >
      <a href="https://membres.local101.example">Espace membre</a>
    </member-login>
  `,
} satisfies Meta<Args>;

export const Default: Story = {
  play: async ({ step }) => {
    await step('S4-01: one field takes an e-mail or a member number', async () => {
      await expect(await seesField(identifier)).toHaveAttribute('autocomplete', 'username webauthn');
    });
    await step('S0-11: the ways to recovery and to signing up', async () => {
      await leadsTo('Mot de passe oublié ?', '/oubli');
      await leadsTo('Inscrivez-vous', '/inscription');
    });
  },
};

export const HelpOfTheWebmaster: Story = {
  name: 'Help of the webmaster',
  render: () => html`
    <member-login>
      <a href="https://membres.local101.example">Espace membre</a>
      <p slot="help">Une question ? Appelez-nous au <a href="tel:+14185550101">418 555-0101</a>.</p>
    </member-login>
  `,
  play: async () => {
    await sees('link', '418 555-0101');
    await seesNo('link', 'Mot de passe oublié ?');
  },
};

export const MissingFields: Story = {
  name: 'Missing fields',
  play: async () => {
    await presses('Se connecter');
    await reads('Entrez votre courriel ou votre numéro de membre.');
    await reads('Entrez votre mot de passe.');
    await isAt(await seesField(identifier));
    await expect(backend().portal.requests.map(({ operation }) => operation)).not.toContain('session.signIn');
  },
};

export const PasswordShown: Story = {
  name: 'Password shown',
  play: async ({ step }) => {
    await types('Mot de passe', demoCredentials.password);
    await step('S4-05: a member can check what they type', async () => {
      await userEvent.click(await sees('button', 'Afficher le mot de passe'));
      await expect(await seesField('Mot de passe')).toHaveAttribute('type', 'text');
      await holds('Mot de passe', demoCredentials.password);
    });
  },
};

export const CapsLock: Story = {
  name: 'Caps Lock is on',
  play: async ({ step }) => {
    await step('S4-05: capitals by accident are pointed out', async () => {
      await userEvent.click(await seesField('Mot de passe'));
      await userEvent.keyboard('{CapsLock}t');
      await reads('La touche Verr. maj. est activée.');
    });
  },
};

export const Sending: Story = {
  parameters: { backend: { faults: [['hang', { operation: 'session.signIn' }]] } },
  play: async () => {
    await signIn();
    await sees('button', 'Connexion en cours…');
    await keepsWhatWasTyped();
  },
};

export const SignedIn: Story = {
  name: 'Signed in',
  parameters: { backend: { member: localMembers.sample } },
  play: async () => {
    await sees('heading', 'Bonjour, Marie-Ève Tremblay-Côté');
    await sees('button', 'Se déconnecter');
    await seesNo('textbox');
  },
};

export const InAndOut: Story = {
  name: 'In and out again',
  play: async ({ canvasElement, step }) => {
    const succeeded: string[] = [];
    canvasElement.addEventListener('member-login-succeeded', ({ memberId }) => succeeded.push(memberId));
    await step('S4-01: the member number signs in as the e-mail does', async () => {
      await signIn(demoCredentials.memberNumber);
      await isAt(await sees('heading', 'Bonjour, Marie-Ève Tremblay-Côté'));
      await waitFor(() => expect(succeeded).toEqual(['k7w2m9']));
    });
    await step('S4-17: signing out shows the empty form', async () => {
      await presses('Se déconnecter');
      await holds(identifier, '');
      await holds('Mot de passe', '');
    });
  },
};

export const Rejected: Story = {
  name: 'Unknown, wrong or locked',
  play: async ({ step }) => {
    const refusal = 'Aucun compte ne correspond.';
    const attempts = {
      unknown: ['personne@example.org', demoCredentials.password],
      wrong: [demoCredentials.email, 'jonquille'],
      locked: [localMembers.locked, demoCredentials.password],
    } as const;
    for (const [what, [who, password]] of Object.entries(attempts)) {
      await step(`S4-04, S13: ${what} gets the same answer, the password emptied and in focus`, async () => {
        await signIn(who, password);
        await hears(refusal);
        await reads(refusal);
        await holds('Mot de passe', '');
        await isAt(await seesField('Mot de passe'));
        await holds(identifier, who);
      });
    }
  },
};

export const SharedEmail: Story = {
  name: 'Shared e-mail asks for the member number',
  play: async ({ step }) => {
    await step('S4-02: a shared e-mail asks for the member number', async () => {
      await signIn(localMembers.sharedEmail.email);
      await hears('Plusieurs membres partagent ce courriel.');
      await isAt(await seesField('Numéro de membre'));
      await holds('Mot de passe', demoCredentials.password);
    });
  },
};

export const SharedEmailSignedIn: Story = {
  name: 'Shared e-mail, told apart',
  play: async ({ step }) => {
    await signIn(localMembers.sharedEmail.email);
    await step('S4-02: the member number says who of them signs in', async () => {
      await types('Numéro de membre', localMembers.sharedEmail.memberNumbers[1]);
      await presses('Se connecter');
      await sees('heading', 'Bonjour, Chloé Gagné-Lévesque');
    });
  },
};

export const PasswordTooOld: Story = {
  name: 'Password too old',
  play: async ({ step }) => {
    await step('S1-23: a password that is too old is to be replaced', async () => {
      await signIn(localMembers.passwordExpired);
      await hears('Votre mot de passe est trop ancien.');
      await leadsTo('Choisir un nouveau mot de passe', '/oubli#password-expired');
    });
    await step('S1-23: somebody else can sign in here all the same', async () => {
      await presses('Utiliser un autre compte');
      await sees('textbox', 'Courriel ou numéro de membre');
    });
  },
};

export const RateLimited: Story = {
  name: 'Too many tries',
  parameters: { backend: { faults: [['rate-limited', { operation: 'session.signIn', seconds: 45 }]] } },
  play: async ({ step }) => {
    await step('S14: the time to wait is counted down', async () => {
      await signIn();
      await reads('Réessayez dans 44 s');
      await reads('Réessayez dans 43 s');
      await holds('Mot de passe', '');
      await keepsWhatWasTyped();
    });
  },
};

export const PortalUnavailable: Story = {
  name: 'Portal under maintenance',
  parameters: { backend: { faults: [['unavailable', { operation: 'session.signIn' }]] } },
  play: async () => {
    await signIn();
    await expect(await sees('button', 'Réessayer')).toBeDisabled();
    await keepsWhatWasTyped();
  },
};

export const PortalDown: Story = {
  name: 'Portal down on arrival',
  globals: { fault: 'server-error' },
  play: async () => {
    await sees('button', 'Réessayer');
    await sees('button', 'Se connecter');
  },
};

export const Unreachable: Story = {
  parameters: { backend: { faults: [['network-error', { operation: 'session.signIn' }]] } },
  play: async () => {
    await signIn();
    await hears('Le portail ne répond pas.');
    await sees('button', 'Réessayer');
    await keepsWhatWasTyped();
  },
};

export const Reached: Story = {
  name: 'Unreachable for a while',
  parameters: { backend: { faults: [['network-error', { operation: 'session.signIn', times: 3 }]] } },
  play: async ({ step }) => {
    await signIn();
    await step('All is well again without a reload', async () => {
      await presses('Réessayer');
      await sees('heading', 'Bonjour, Marie-Ève Tremblay-Côté');
    });
  },
};

export const NoAnswer: Story = {
  name: 'No answer in time',
  parameters: { backend: { faults: [['hang']] } },
  play: async () => {
    await signIn();
    await reads('Le portail met trop de temps à répondre.', 15_000);
    await keepsWhatWasTyped();
  },
};

export const NotThePortal: Story = {
  name: 'A web page answers instead of the portal',
  parameters: { backend: { faults: [['html', { operation: 'session.signIn' }]] } },
  play: async () => {
    await signIn();
    await sees('button', 'Réessayer');
    await keepsWhatWasTyped();
  },
};

export const Drifted: Story = {
  name: 'The portal speaks another version',
  parameters: { backend: { faults: [['drift', { key: 'member.displayName' }]] } },
  play: async () => {
    await signIn();
    await sees('button', 'Réessayer');
    await seesNo('heading', /Bonjour/);
  },
};

export const CookiesBlocked: Story = {
  name: 'The browser keeps no cookie',
  globals: { fault: 'cookies-blocked' },
  play: async () => {
    await signIn();
    await reads('témoin');
    await seesNo('heading', /Bonjour/);
  },
};

export const Offline: Story = {
  parameters: { backend: { faults: [['network-error', { operation: 'session.signIn' }]] } },
  beforeEach: () => pretend(navigator, 'onLine', false),
  play: async () => {
    await signIn();
    await hears('Vous êtes hors ligne. Rien n’a été envoyé.');
    await keepsWhatWasTyped();
  },
};

export const Refused: Story = {
  name: 'The portal does not know this site',
  // What a service worker answers, no browser refuses
  render: () => html`<member-login .client=${withSession({ signIn: refuse })}></member-login>`,
  play: async () => {
    await signIn();
    await reads('Le portail refuse les demandes de ce site.');
    await keepsWhatWasTyped();
  },
};

export const Insecure: Story = {
  name: 'On a page that is not secure',
  beforeEach: () => pretend(window, 'isSecureContext', false),
  play: async ({ step }) => {
    await step('R5: no password is asked for', async () => {
      await reads('Cette page n’est pas sécurisée (https).');
      await seesNo('textbox');
    });
  },
};

export const Passkeys: Story = {
  name: 'Passkeys offered',
  globals: { scenario: 'passkeys' },
  play: async ({ step }) => {
    await step('S19: the form is there whether a passkey comes or not', async () => {
      await seesField(identifier);
      await sees('button', 'Se connecter');
    });
  },
};

export const EmailOnly: Story = {
  name: 'E-mail only',
  globals: { scenario: 'email-only' },
  play: async () => {
    await seesField('Courriel');
  },
};

export const MemberNumberOnly: Story = {
  name: 'Member number only',
  globals: { scenario: 'member-number-only' },
  play: async () => {
    await seesField('Numéro de membre');
  },
};

export const English: Story = {
  globals: { language: 'en' },
  play: async () => {
    await seesField('Email or member number');
    await presses('Sign in');
    await reads('Enter your email or member number.');
    await readsNoMore('Connexion');
  },
};

export const RightToLeft: Story = {
  name: 'Right to left',
  parameters: { dir: 'rtl' },
  play: async () => {
    await presses('Se connecter');
    await reads('Entrez votre mot de passe.');
    await needsNoSidewaysScroll();
  },
};

const refuse = (): Promise<never> => Promise.reject(new ClientError('blocked'));

/** The story's portal, but for some of its session. */
function withSession(parts: Partial<PortalClient['session']>): PortalClient {
  const { client } = backend();
  const changes = Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, { value }]));
  return { ...client, session: Object.create(client.session, changes) as typeof client.session };
}

/** The story's portal, if its members signed in at an identity provider. */
function withProvider(signIn: ProviderSignIn['signIn']): PortalClient {
  const provider: ProviderSignIn = {
    signIn,
    reauthenticate: () => Promise.reject(new ClientError('aborted')),
    takeReturn: () => false,
  };
  return withSession({ provider });
}

export const IdentityProvider: Story = {
  name: 'At an identity provider',
  render: () => html`<member-login .client=${withProvider(() => new Promise(() => undefined))}></member-login>`,
  play: async ({ step }) => {
    await step('B-01: one button in place of the form', async () => {
      await presses('Se connecter');
      await sees('button', 'Redirection en cours…');
    });
  },
};

export const IdentityProviderDown: Story = {
  name: 'The identity provider does not answer',
  render: () =>
    html`<member-login
      .client=${withProvider(() => Promise.reject(new ClientError('provider-unavailable')))}
    ></member-login>`,
  play: async () => {
    await presses('Se connecter');
    await reads('Le service de connexion de votre syndicat ne répond pas.');
    await sees('button', 'Réessayer');
    await sees('button', 'Se connecter');
  },
};

export const Narrow: Story = {
  name: '320 px',
  tags: ['narrow'],
  globals: { viewport: { value: 'narrow' } },
  play: async () => {
    await presses('Se connecter');
    await reads('Entrez votre mot de passe.');
    await needsNoSidewaysScroll();
  },
};

export const DarkScheme: Story = {
  name: 'Dark colour scheme',
  globals: { theme: 'none', scheme: 'dark' },
  play: async () => {
    await signIn(demoCredentials.email, 'jonquille');
    await reads('Aucun compte ne correspond.');
  },
};

export const DarkSite: Story = {
  name: 'On a dark site',
  globals: { theme: 'dark' },
  play: async () => {
    await signIn(demoCredentials.email, 'jonquille');
    await reads('Aucun compte ne correspond.');
  },
};

export const OldBootstrap: Story = {
  name: 'On an old Bootstrap 3 site',
  globals: { theme: 'bootstrap-3' },
  play: async () => {
    await presses('Se connecter');
    await reads('Entrez votre mot de passe.');
  },
};

export const OldSite: Story = {
  name: 'On a union’s site of 2012',
  globals: { theme: 'old-site' },
  play: async () => {
    await presses('Se connecter');
    await reads('Entrez votre mot de passe.');
  },
};

export const Unstyled: Story = {
  name: 'On a page without style',
  globals: { theme: 'none' },
};
