import type { Words } from '../../controllers/localize-controller.ts';

/** What came of the member's last act. */
export type PasskeySaid = 'added' | 'renamed' | 'removed' | 'cancelled' | 'exists' | 'unsupported' | 'rejected';

export interface PasskeysWords {
  heading: string;
  explanation: string;
  none: string;
  loading: string;
  createdOn: (date: string) => string;
  lastUsedOn: (date: string) => string;
  neverUsed: string;
  add: string;
  adding: string;
  /** The name of a new one until the member gives it another. */
  newName: string;
  rename: string;
  renameLabel: (name: string) => string;
  name: string;
  nameHint: string;
  nameRequired: string;
  save: string;
  remove: string;
  removeLabel: (name: string) => string;
  removing: (name: string) => string;
  confirmRemoval: string;
  cancel: string;
  said: Record<PasskeySaid, string>;
}

export const passkeysWords: Words<PasskeysWords> = {
  fr: {
    heading: 'Clés d’accès',
    explanation:
      'Une clé d’accès vous connecte sans mot de passe, avec l’empreinte, le visage ou le code de votre appareil.',
    none: 'Vous n’avez pas encore de clé d’accès.',
    loading: 'Chargement de vos clés d’accès…',
    createdOn: (date) => `Ajoutée le ${date}`,
    lastUsedOn: (date) => `Dernière connexion le ${date}`,
    neverUsed: 'Jamais utilisée',
    add: 'Ajouter une clé d’accès',
    adding: 'Suivez les consignes de votre appareil…',
    newName: 'Clé d’accès',
    rename: 'Renommer',
    renameLabel: (name) => `Renommer la clé d’accès « ${name} »`,
    name: 'Nom de la clé d’accès',
    nameHint: 'Pour la reconnaître, par exemple « Téléphone ».',
    nameRequired: 'Entrez un nom.',
    save: 'Enregistrer',
    remove: 'Retirer',
    removeLabel: (name) => `Retirer la clé d’accès « ${name} »`,
    removing: (name) => `Retirer « ${name} » ? Elle ne pourra plus servir à vous connecter.`,
    confirmRemoval: 'Oui, la retirer',
    cancel: 'Annuler',
    said: {
      added: 'La clé d’accès est ajoutée. Vous pouvez lui donner un nom.',
      renamed: 'Le nom est enregistré.',
      removed: 'La clé d’accès est retirée. Supprimez-la aussi de votre appareil.',
      cancelled: 'Aucune clé d’accès n’a été ajoutée.',
      exists: 'Cet appareil a déjà une de vos clés d’accès.',
      unsupported: 'Cet appareil ou ce navigateur ne peut pas créer de clé d’accès ici.',
      rejected: 'Le portail n’a pas accepté cette clé d’accès. Réessayez.',
    },
  },
  en: {
    heading: 'Passkeys',
    explanation: 'A passkey signs you in without a password, with your device’s fingerprint, face or code.',
    none: 'You have no passkey yet.',
    loading: 'Loading your passkeys…',
    createdOn: (date) => `Added on ${date}`,
    lastUsedOn: (date) => `Last signed in on ${date}`,
    neverUsed: 'Never used',
    add: 'Add a passkey',
    adding: 'Follow the steps on your device…',
    newName: 'Passkey',
    rename: 'Rename',
    renameLabel: (name) => `Rename the passkey “${name}”`,
    name: 'Name of the passkey',
    nameHint: 'So that you recognize it, such as “Phone”.',
    nameRequired: 'Enter a name.',
    save: 'Save',
    remove: 'Remove',
    removeLabel: (name) => `Remove the passkey “${name}”`,
    removing: (name) => `Remove “${name}”? It will no longer sign you in.`,
    confirmRemoval: 'Yes, remove it',
    cancel: 'Cancel',
    said: {
      added: 'The passkey is added. You can give it a name.',
      renamed: 'The name is saved.',
      removed: 'The passkey is removed. Delete it from your device as well.',
      cancelled: 'No passkey was added.',
      exists: 'This device already has one of your passkeys.',
      unsupported: 'This device or browser cannot create a passkey here.',
      rejected: 'The portal did not accept this passkey. Try again.',
    },
  },
};
