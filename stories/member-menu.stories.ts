import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@trait-union/elements/define/member-menu.js';
import { localMembers, sessionLifetime, severalOrganizations } from '@trait-union/mock-server';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import { backend } from '../.storybook/backend.ts';
import { hears, isAt, needsNoSidewaysScroll, presses, reads, readsNoMore, sees, seesNo, sessionIs } from './person.ts';

interface Args {
  portal: string;
}

type Story = StoryObj<Args>;

const name = 'Marie-Ève Tremblay-Côté';

/** Opens the menu and waits for the focus to be in it. */
async function open(): Promise<void> {
  await presses(new RegExp(name));
  await isAt(await sees('menuitem', 'Mon profil'));
}

export default {
  title: 'Elements/member-menu',
  component: 'member-menu',
  args: { portal: '' },
  parameters: { backend: { member: localMembers.sample } },
  render: ({ portal }) => html`
    <member-menu portal=${ifDefined(portal || undefined)}>
      <a href="/connexion">Espace membre</a>
      <a slot="links" href="/profil">Mon profil</a>
      <a slot="links" href="/recus">Mes reçus</a>
    </member-menu>
  `,
  // As in many headers, which stretch what is in them
  decorators: [
    (story) => html`<div style="display: flex; justify-content: end; min-block-size: 20rem">${story()}</div>`,
  ],
} satisfies Meta<Args>;

export const SignedOut: Story = {
  name: 'Signed out',
  parameters: { backend: { member: '' } },
  play: async ({ step }) => {
    await sessionIs('signed-out');
    await step('S0-10: the webmaster’s own link leads to the sign-in page', async () => {
      await expect(await sees('link', 'Espace membre')).toHaveAttribute('href', '/connexion');
      await seesNo('button');
    });
  },
};

export const SignedIn: Story = {
  name: 'Signed in',
  play: async () => {
    await expect(await sees('button', new RegExp(name))).toHaveAttribute('aria-expanded', 'false');
    await seesNo('link', 'Espace membre');
  },
};

export const Open: Story = {
  play: async ({ step }) => {
    await open();
    await step('S0-10: the member’s number, the webmaster’s links and the way out', async () => {
      await reads('Numéro de membre 101-0427');
      await sees('menuitem', 'Mes reçus');
      await sees('menuitem', 'Se déconnecter');
    });
    await step('The menu hangs from its button', async () => {
      const { bottom } = (await sees('button', new RegExp(name))).getBoundingClientRect();
      await expect((await sees('menu')).getBoundingClientRect().top - bottom).toBeLessThan(100);
    });
  },
};

export const ByKeyboard: Story = {
  name: 'By keyboard alone',
  play: async () => {
    const toggle = await sees('button', new RegExp(name));
    toggle.focus();
    await userEvent.keyboard('{ArrowDown}');
    await isAt(await sees('menuitem', 'Mon profil'));
    await userEvent.keyboard('{ArrowUp}');
    await isAt(await sees('menuitem', 'Se déconnecter'));
    await userEvent.keyboard('{Home}{ArrowDown}');
    await isAt(await sees('menuitem', 'Mes reçus'));
    await userEvent.keyboard('{Escape}');
    await seesNo('menuitem');
    await isAt(toggle);
  },
};

export const SigningOut: Story = {
  name: 'Signing out',
  play: async ({ canvasElement, step }) => {
    let fired = 0;
    canvasElement.addEventListener('member-menu-signed-out', () => fired++);
    await open();
    await step('S4-17: signing out ends the session at the server', async () => {
      await userEvent.click(await sees('menuitem', 'Se déconnecter'));
      await sees('link', 'Espace membre');
      await hears('Vous êtes déconnecté du portail.');
      await waitFor(() => expect(fired).toBe(1));
      await expect(backend().portal.requests.at(-1)).toMatchObject({ operation: 'session.signOut', status: 204 });
    });
  },
};

export const SigningOutOffline: Story = {
  name: 'Signing out while the portal is down',
  parameters: { backend: { faults: [['network-error', { operation: 'session.signOut' }]] } },
  play: async ({ step }) => {
    await open();
    await step('S4-17: this device forgets the member at once', async () => {
      await userEvent.click(await sees('menuitem', 'Se déconnecter'));
      await sees('link', 'Espace membre');
      await readsNoMore(name);
    });
    await step('P3: that it is not confirmed is said, with the way to try again', async () => {
      await reads('le portail n’a pas confirmé la déconnexion');
      await hears('ne partez pas avant');
      await sees('button', 'Réessayer');
    });
  },
};

const cooperative = /Coopérative du Vieux-Port/;

/** Opens the menu of somebody with several organisations. */
async function openSeveral(): Promise<void> {
  await presses(/Lépine-Gauthier|Benali/);
  await sees('menuitemradio', cooperative);
}

export const TwoOrganizations: Story = {
  name: 'Two organisations',
  parameters: { backend: { member: severalOrganizations.two } },
  play: async ({ step }) => {
    await openSeveral();
    await step('B-29: which one they act for, and in what role', async () => {
      await sees('group', 'Vous agissez pour');
      await expect(await sees('menuitemradio', /section locale 101/)).toHaveAttribute('aria-checked', 'true');
      await reads('gestionnaire des accès');
      await reads('numéro 318-0007');
    });
  },
};

export const ThreeOrganizations: Story = {
  name: 'Three organisations',
  parameters: { backend: { member: severalOrganizations.three } },
  play: openSeveral,
};

export const Switching: Story = {
  name: 'Changing organisation',
  parameters: { backend: { member: severalOrganizations.two } },
  play: async ({ canvasElement, step }) => {
    const entered: string[] = [];
    canvasElement.addEventListener('member-menu-switched', ({ organizationId }) => entered.push(organizationId));
    await openSeveral();
    await step('B-29: the session is that of the other membership', async () => {
      await userEvent.click(await sees('menuitemradio', cooperative));
      await hears('vous agissez maintenant pour Coopérative du Vieux-Port');
      await reads('Numéro de membre 318-0007');
      await expect(await sees('menuitemradio', cooperative)).toHaveAttribute('aria-checked', 'true');
      await expect(entered).toEqual(['cooperative-vieux-port']);
    });
  },
};

export const SwitchingRefused: Story = {
  name: 'An organisation that is closed to them',
  parameters: { backend: { member: severalOrganizations.two } },
  play: async ({ step }) => {
    await openSeveral();
    const memberships = backend().portal.db.records<{ actsAs?: string }>('memberships');
    for (const [id, kept] of memberships.entries()) memberships.put(id, { ...kept, suspended: true } as typeof kept);
    await step('B-29: they stay where they are, and read why', async () => {
      await userEvent.click(await sees('menuitemradio', cooperative));
      await reads('Vous n’avez plus accès à Coopérative du Vieux-Port.');
      await hears('Vous n’avez plus accès à Coopérative du Vieux-Port.');
    });
  },
};

export const SwitchingAsked: Story = {
  name: 'Asked who they are before changing',
  parameters: { backend: { member: severalOrganizations.two, faults: [['step-up']] } },
  play: async ({ step }) => {
    await openSeveral();
    await step('S15: in place, and they may give it up', async () => {
      await userEvent.click(await sees('menuitemradio', cooperative));
      await sees('button', 'Continuer');
      await presses('Annuler');
      await seesNo('button', 'Continuer');
    });
  },
};

export const OrganizationsUnknown: Story = {
  name: 'Organisations that cannot be read',
  parameters: {
    backend: { member: severalOrganizations.two, faults: [['server-error', { operation: 'organizations.list' }]] },
  },
  play: async () => {
    await presses(/Lépine-Gauthier/);
    await reads('Impossible de vérifier si vous avez plus d’une organisation.', 15_000);
    await sees('button', 'Réessayer');
  },
};

export const SessionEnding: Story = {
  name: 'Session about to end',
  parameters: { backend: { signedInFor: sessionLifetime - 90_000 } },
  play: async ({ step }) => {
    await step('A8: the end of the session is said in time', async () => {
      await reads('Votre session se termine dans 1 min');
      await hears('Votre session se termine bientôt.');
      await sees('button', 'Prolonger ma session');
    });
  },
};

export const SessionExtended: Story = {
  name: 'Session extended',
  parameters: { backend: { signedInFor: sessionLifetime - 90_000 } },
  play: async ({ step }) => {
    await step('A8: one act puts the end off', async () => {
      await presses('Prolonger ma session');
      await seesNo('button', 'Prolonger ma session');
      await sees('button', new RegExp(name));
    });
  },
};

export const Organization: Story = {
  name: 'A long name',
  parameters: { backend: { member: localMembers.organization } },
  play: async () => {
    await sees('button', 'Conseil régional du Bas-Saint-Laurent');
  },
};

export const PortalDown: Story = {
  name: 'Portal down',
  globals: { fault: 'network-error' },
  play: async () => {
    await sessionIs('failed');
    await sees('link', 'Espace membre');
    await seesNo('button');
  },
};

export const OutOfDate: Story = {
  name: 'Out of touch with the portal',
  play: async ({ step }) => {
    await sees('button', new RegExp(name));
    const { client, portal } = backend();
    portal.faults.set('network-error');
    await client.session.refresh();
    await open();
    await step('F19: what is shown may be out of date, and says so', async () => {
      await reads('Le portail ne répond pas');
    });
  },
};

export const NotKnownYet: Story = {
  name: 'No answer yet',
  globals: { fault: 'hang' },
  play: async () => {
    await sees('link', 'Espace membre');
    await seesNo('button');
  },
};

export const English: Story = {
  globals: { language: 'en' },
  play: async () => {
    await presses(new RegExp(name));
    await sees('menuitem', 'Sign out');
    await reads('Member number 101-0427');
  },
};

export const RightToLeft: Story = {
  name: 'Right to left',
  parameters: { dir: 'rtl' },
  play: async () => {
    await open();
    await needsNoSidewaysScroll();
  },
};

export const Narrow: Story = {
  name: '320 px',
  tags: ['narrow'],
  globals: { viewport: { value: 'narrow' } },
  parameters: { backend: { member: localMembers.organization } },
  play: async () => {
    await presses('Conseil régional du Bas-Saint-Laurent');
    await sees('menuitem', 'Se déconnecter');
    await needsNoSidewaysScroll();
  },
};

export const DarkScheme: Story = {
  name: 'Dark colour scheme',
  globals: { theme: 'none', scheme: 'dark' },
  play: open,
};

export const DarkSite: Story = {
  name: 'On a dark site',
  globals: { theme: 'dark' },
  play: open,
};

export const OldBootstrap: Story = {
  name: 'On an old Bootstrap 3 site',
  globals: { theme: 'bootstrap-3' },
  play: open,
};

export const OldSite: Story = {
  name: 'On a union’s site of 2012',
  globals: { theme: 'old-site' },
  play: open,
};
