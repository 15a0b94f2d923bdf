import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@trait-union/elements/define/profile-editor.js';
import { demoCredentials, localMembers } from '@trait-union/mock-server';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import { backend } from '../.storybook/backend.ts';
import {
  hears,
  holds,
  isAt,
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
}

type Story = StoryObj<Args>;

const as = (member: string): object => ({ backend: { member } });

/** Opens the form and changes the first phone. */
async function edit(number = '581 555-0133'): Promise<void> {
  await presses('Modifier');
  await types('Numéro', number, 'Téléphone 1');
}

async function save(): Promise<void> {
  await presses('Enregistrer');
}

const keepsWhatWasTyped = (): Promise<void> => holds('Numéro', '581 555-0133', 'Téléphone 1');

async function isSaved(): Promise<void> {
  await reads('Vos modifications sont enregistrées.');
  await reads('581 555-0133');
}

export default {
  title: 'Elements/profile-editor',
  component: 'profile-editor',
  args: { portal: '' },
  parameters: as(localMembers.sample),
  render: ({ portal }) => html`
    <profile-editor portal=${ifDefined(portal || undefined)}>
      <a href="https://membres.local101.example">Espace membre</a>
    </profile-editor>
  `,
} satisfies Meta<Args>;

export const Default: Story = {
  name: 'Read',
  play: async ({ step }) => {
    await step('S0-02: the member sees what the union has on file', async () => {
      await sees('heading', 'Mon profil');
      await reads('Marie-Ève Tremblay-Côté');
      await reads('101-0427');
      await reads('4-1240, rue Saint-Vallier Ouest');
    });
    await step('S2-18: several phones, one with an extension', async () => {
      await reads('418 555-0117, poste 12');
    });
  },
};

export const SignedOut: Story = {
  name: 'Signed out',
  parameters: as(''),
  play: async () => {
    await reads('Connectez-vous pour voir et modifier votre profil.');
    await sees('link', 'Espace membre');
  },
};

export const Loading: Story = {
  parameters: { backend: { faults: [['hang', { operation: 'profile.read' }]] } },
  play: async () => {
    await reads('Chargement de votre profil…');
    await seesNo('button', 'Modifier');
  },
};

export const LittleOnFile: Story = {
  name: 'Little on file',
  parameters: as(localMembers.noEmail),
  play: async () => {
    await reads('Aucun courriel au dossier');
  },
};

export const Passkeys: Story = {
  globals: { scenario: 'passkeys' },
  play: async ({ step }) => {
    await step('B-02: the member’s passkeys, by name', async () => {
      await sees('heading', 'Clés d’accès');
      await reads('Ordinateur du local');
      await sees('button', 'Ajouter une clé d’accès');
    });
    await step('B-02: removing one asks first', async () => {
      await presses(/^Retirer la clé d’accès/);
      await reads('Elle ne pourra plus servir à vous connecter.');
      await presses('Annuler');
    });
  },
};

export const NothingOnFile: Story = {
  name: 'Nothing on file',
  globals: { scenario: 'empty' },
  play: async () => {
    await reads('Aucun téléphone au dossier');
    await reads('Aucune adresse au dossier');
  },
};

export const UnverifiedEmail: Story = {
  name: 'An e-mail that nobody has verified',
  parameters: as(localMembers.unverifiedEmail),
  play: async () => {
    await reads('Non vérifié');
  },
};

export const Organization: Story = {
  name: 'An organisation',
  parameters: as(localMembers.organization),
  play: async () => {
    await reads('Conseil régional du Bas-Saint-Laurent');
    await reads('418 555-0100, poste 3');
  },
};

export const Editing: Story = {
  play: async ({ step }) => {
    await presses('Modifier');
    await step('S0-02: the form opens with what is on file', async () => {
      await holds('Numéro', '418 555-0142', 'Téléphone 1');
      await holds('Poste', '12', 'Téléphone 2');
      await holds('Code postal', 'G1N 1H2', 'Adresse 1');
    });
  },
};

export const AddingContacts: Story = {
  name: 'Adding a phone and an e-mail',
  play: async ({ step }) => {
    await presses('Modifier');
    await step('S2-18: an extension typed after the number finds its own field', async () => {
      await presses('Ajouter un téléphone');
      await types('Numéro', '418-555-0190 poste 45', 'Téléphone 4');
      await presses('Ajouter un courriel');
      await types('Courriel', 'marie@example.org', 'Courriel 3');
      await save();
      await reads('418 555-0190, poste 45');
      await reads('marie@example.org');
      await reads('Non vérifié');
    });
  },
};

export const Removing: Story = {
  name: 'Removing a phone',
  play: async () => {
    await presses('Modifier');
    await presses('Retirer le téléphone 3');
    await reads('Le téléphone 3 sera retiré à l’enregistrement.');
    await sees('button', 'Rétablir le téléphone 3');
  },
};

export const AddressSuggestions: Story = {
  name: 'Suggested addresses',
  play: async ({ step }) => {
    await presses('Modifier');
    await step('S2-19: addresses are suggested, and still typed by hand', async () => {
      await types('Numéro et rue', '350 boul', 'Adresse 1');
      await sees('option', /302-350, boulevard Charest Est/);
      await hears('adresses proposées.');
    });
  },
};

export const AddressChosen: Story = {
  name: 'A suggested address, chosen',
  play: async ({ step }) => {
    await presses('Modifier');
    await types('Numéro et rue', '350 boul', 'Adresse 1');
    await step('S2-20: the unit has a field of its own', async () => {
      await userEvent.click(await sees('option', /302-350, boulevard Charest Est/));
      await holds('Numéro et rue', '350, boulevard Charest Est', 'Adresse 1');
      await holds(/^App/, '302', 'Adresse 1');
      await holds('Code postal', 'G1K 3H4', 'Adresse 1');
    });
  },
};

export const WithoutSuggestions: Story = {
  name: 'A backend that knows no addresses',
  globals: { scenario: 'without-address-suggestions' },
  play: async () => {
    await presses('Modifier');
    await types('Numéro et rue', '350, boulevard Charest Est', 'Adresse 1');
    await save();
    await reads('Vos modifications sont enregistrées.');
    await reads('4-350, boulevard Charest Est');
  },
};

export const ToCorrect: Story = {
  name: 'Details to correct',
  play: async ({ step }) => {
    await edit('555');
    await types('Code postal', 'A1', 'Adresse 1');
    await save();
    await step('A1: a summary leads to each field, which says what is wrong', async () => {
      await reads('2 renseignements sont à corriger');
      await reads('Entrez un code postal comme G1R 4S9.');
      await userEvent.click(await sees('link', /numéro de téléphone à 10 chiffres/));
      await isAt(await seesField('Numéro', 'Téléphone 1'));
    });
  },
};

export const RefusedByTheServer: Story = {
  name: 'Details that the server refuses',
  play: async () => {
    await presses('Modifier');
    await types('Courriel', 'marie-eve@travail.invalid', 'Courriel 2');
    await save();
    await reads('Un renseignement est à corriger');
  },
};

export const Saving: Story = {
  parameters: { backend: { faults: [['hang', { operation: 'profile.update' }]] } },
  play: async () => {
    await edit();
    await save();
    await sees('button', 'Enregistrement…');
  },
};

export const Saved: Story = {
  play: async ({ canvasElement, step }) => {
    const changed: string[] = [];
    canvasElement.addEventListener('profile-editor-saved', ({ fields }) => changed.push(...fields));
    await edit();
    await save();
    await step('S4-11: success is shown once the backend has it', async () => {
      await isSaved();
      await waitFor(() => expect(changed).toEqual(['phones']));
      const member = backend().portal.db.memberByNumber(localMembers.sample);
      await expect(member?.details.phones[0]?.number).toBe('+15815550133');
    });
  },
};

export const NothingChanged: Story = {
  name: 'Nothing to save',
  play: async () => {
    await presses('Modifier');
    await save();
    await reads('Rien à enregistrer');
  },
};

export const UnsavedChanges: Story = {
  name: 'Leaving with unsaved changes',
  play: async ({ step }) => {
    await edit();
    await step('S4-11: what was typed is not lost by accident', async () => {
      await presses('Annuler');
      await sees('dialog', /^Abandonner vos modifications/);
      await presses('Continuer la saisie');
      await keepsWhatWasTyped();
      await presses('Annuler');
      await sees('dialog');
    });
  },
};

export const Conflict: Story = {
  name: 'Somebody else saved first',
  parameters: { backend: { faults: [['stale', { operation: 'profile.update' }]] } },
  play: async ({ step }) => {
    await edit();
    await save();
    await step('R14: both versions are shown', async () => {
      await sees('heading', 'Deux versions de votre profil');
      await reads('581 555-0133');
      await reads('418 555-0199');
    });
    await step('R14: nothing is chosen for the member', async () => {
      await expect(await sees('radio', /Ce que vous avez saisi/)).not.toBeChecked();
      await expect(await sees('radio', /Au dossier en ce moment/)).not.toBeChecked();
    });
  },
};

export const ConflictSettled: Story = {
  name: 'Somebody else saved first, settled',
  parameters: { backend: { faults: [['stale', { operation: 'profile.update' }]] } },
  play: async ({ step }) => {
    await edit();
    await save();
    await step('R14: the member says which version holds', async () => {
      await userEvent.click(await sees('radio', /Ce que vous avez saisi/));
      await presses('Enregistrer mes choix');
      await isSaved();
    });
  },
};

export const SessionEnded: Story = {
  name: 'The session has ended',
  parameters: { backend: { faults: [['signed-out', { operation: 'profile.update' }]] } },
  play: async ({ step }) => {
    await edit();
    await save();
    await step('B-03: the password is asked in place, and what was typed stays', async () => {
      await seesField('Mot de passe');
      await reads('Ce que vous avez saisi est toujours là.');
    });
  },
};

export const SessionReopened: Story = {
  name: 'The session has ended, and is opened again',
  parameters: { backend: { faults: [['signed-out', { operation: 'profile.update' }]] } },
  play: async ({ step }) => {
    await edit();
    await save();
    await types('Mot de passe', demoCredentials.password);
    await step('B-03: what was to be saved is saved', async () => {
      await presses('Continuer');
      await isSaved();
    });
  },
};

export const StepUp: Story = {
  name: 'The backend wants the password again',
  parameters: { backend: { faults: [['step-up']] } },
  play: async () => {
    await edit();
    await save();
    await types('Mot de passe', demoCredentials.password);
    await presses('Continuer');
    await isSaved();
  },
};

export const ConfirmationDue: Story = {
  name: 'Details to be confirmed',
  parameters: as(localMembers.confirmationDue),
  play: async ({ step }) => {
    await step('S0-27: a member is asked whether their details still hold', async () => {
      await reads('Vos renseignements sont-ils toujours exacts ?');
      await sees('button', 'Oui, tout est exact');
    });
  },
};

export const Confirmed: Story = {
  name: 'Details confirmed',
  parameters: as(localMembers.confirmationDue),
  play: async ({ step }) => {
    await step('S0-27: one act confirms them', async () => {
      await presses('Oui, tout est exact');
      await reads('Merci. Vos renseignements sont confirmés.');
      await readsNoMore('Vos renseignements sont-ils toujours exacts ?');
    });
  },
};

export const NoPermission: Story = {
  name: 'No permission to change anything',
  parameters: as(localMembers.lapsed),
  play: async () => {
    await reads('Votre accès ne permet pas de modifier ce profil.');
    await expect(await sees('button', 'Modifier')).toHaveAttribute('aria-disabled', 'true');
  },
};

export const NoProfiles: Story = {
  name: 'A backend without profiles',
  globals: { scenario: 'without-profile' },
  play: async () => {
    await reads('Le portail de votre syndicat n’offre pas ce service.');
  },
};

export const CannotBeRead: Story = {
  name: 'The profile cannot be read',
  parameters: { backend: { faults: [['server-error', { operation: 'profile.read', status: 500 }]] } },
  play: async () => {
    await reads('Le portail éprouve un problème.');
    await sees('button', 'Réessayer');
  },
};

export const ReadAtLast: Story = {
  name: 'The profile cannot be read at first',
  parameters: { backend: { faults: [['server-error', { operation: 'profile.read', status: 500, times: 1 }]] } },
  play: async () => {
    await presses('Réessayer');
    await reads('101-0427');
  },
};

export const PortalDown: Story = {
  name: 'Portal down',
  globals: { fault: 'network-error' },
  play: async () => {
    await reads('Le portail ne répond pas.');
    await sees('button', 'Réessayer');
  },
};

export const Unreachable: Story = {
  name: 'The connection breaks while saving',
  parameters: { backend: { faults: [['network-error', { operation: 'profile.update' }]] } },
  play: async () => {
    await edit();
    await save();
    await sees('button', 'Réessayer');
    await keepsWhatWasTyped();
  },
};

export const SavedAtLast: Story = {
  name: 'The connection breaks while saving, and comes back',
  parameters: { backend: { faults: [['network-error', { operation: 'profile.update', times: 3 }]] } },
  play: async ({ step }) => {
    await edit();
    await save();
    await step('S4-11: all is well again without a reload', async () => {
      await presses('Réessayer');
      await isSaved();
    });
  },
};

export const AnswerLost: Story = {
  name: 'The answer of a saving is lost',
  parameters: { backend: { faults: [['commit-then-drop', { operation: 'profile.update', times: 1 }]] } },
  play: async () => {
    await edit();
    await save();
    await isSaved();
  },
};

export const RateLimited: Story = {
  name: 'Too many savings',
  parameters: { backend: { faults: [['rate-limited', { operation: 'profile.update', seconds: 45 }]] } },
  play: async () => {
    await edit();
    await save();
    await reads('Réessayez dans 44 s');
    await keepsWhatWasTyped();
  },
};

export const English: Story = {
  globals: { language: 'en' },
  play: async () => {
    await reads('418 555-0117, ext. 12');
    await presses('Edit');
    await holds('Postal code', 'G1N 1H2', 'Address 1');
  },
};

export const RightToLeft: Story = {
  name: 'Right to left',
  parameters: { dir: 'rtl' },
  play: async () => {
    await edit();
    await needsNoSidewaysScroll();
  },
};

export const Narrow: Story = {
  name: '320 px',
  tags: ['narrow'],
  globals: { viewport: { value: 'narrow' } },
  play: async () => {
    await needsNoSidewaysScroll();
    await edit('555');
    await save();
    await reads('Un renseignement est à corriger');
    await needsNoSidewaysScroll();
  },
};

export const DarkScheme: Story = {
  name: 'Dark colour scheme',
  globals: { theme: 'none', scheme: 'dark' },
  play: async () => {
    await edit('555');
    await save();
    await reads('Un renseignement est à corriger');
  },
};

export const DarkSite: Story = {
  name: 'On a dark site',
  globals: { theme: 'dark' },
  play: () => edit(),
};

export const OldBootstrap: Story = {
  name: 'On an old Bootstrap 3 site',
  globals: { theme: 'bootstrap-3' },
  play: () => edit(),
};

export const OldSite: Story = {
  name: 'On a union’s site of 2012',
  globals: { theme: 'old-site' },
  play: () => edit(),
};
