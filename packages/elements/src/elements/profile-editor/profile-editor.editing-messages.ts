import type { FieldIssueCode } from '@trait-union/client';
import type { LocalizeController, Words } from '../../controllers/localize-controller.ts';
import type { ListField } from './profile-editor.draft.ts';
import { words, type ProfileEditorWords } from './profile-editor.messages.ts';
import type { Said } from './profile-editor.steps.ts';

interface EntryWords {
  add: string;
  /** One of several, by its place in the form: *Téléphone 2*. */
  entry: (place: number) => string;
  remove: (place: number) => string;
  restore: (place: number) => string;
  removed: (place: number) => string;
}

export interface ProfileEditingWords extends ProfileEditorWords {
  editHeading: string;
  conflictHeading: string;
  said: Record<Said, string>;
  save: string;
  saving: string;
  cancel: string;
  remove: string;
  restore: string;
  preferredNameHint: string;
  kind: string;
  number: string;
  extension: string;
  email: string;
  unit: string;
  street: string;
  city: string;
  province: string;
  region: string;
  postalCode: string;
  country: string;
  choose: string;
  errors: (count: number) => string;
  issues: Record<FieldIssueCode, string>;
  /** What is wrong with one field, where more can be said. */
  fieldIssues: Record<string, Partial<Record<FieldIssueCode, string>>>;
  conflict: string;
  conflictHint: string;
  mine: string;
  onFile: string;
  absent: string;
  chooseVersion: string;
  keepChoices: string;
  entries: Record<ListField, EntryWords>;
}

export type ProfileEditingLocale = LocalizeController<ProfileEditingWords>;

/** What is needed once a member acts, with what they were reading. */
export const editingWords: Words<ProfileEditingWords> = {
  fr: {
    ...words.fr,
    editHeading: 'Modifier mon profil',
    conflictHeading: 'Deux versions de votre profil',
    said: {
      saved: 'Vos modifications sont enregistrées.',
      confirmed: 'Merci. Vos renseignements sont confirmés.',
      unchanged: 'Rien à enregistrer : votre dossier est déjà à jour.',
      changed: 'Votre dossier vient de changer. Vérifiez-le, puis confirmez.',
    },
    save: 'Enregistrer',
    saving: 'Enregistrement…',
    cancel: 'Annuler',
    remove: 'Retirer',
    restore: 'Rétablir',
    preferredNameHint: 'S’il diffère de votre prénom officiel.',
    kind: 'Type',
    number: 'Numéro',
    extension: 'Poste',
    email: 'Courriel',
    unit: 'App. ou bureau',
    street: 'Numéro et rue',
    city: 'Ville',
    province: 'Province ou territoire',
    region: 'État ou région',
    postalCode: 'Code postal',
    country: 'Pays',
    choose: 'Choisir…',
    errors: (count) => (count === 1 ? 'Un renseignement est à corriger' : `${count} renseignements sont à corriger`),
    issues: {
      required: 'Remplissez ce champ.',
      'too-long': 'C’est trop long. Raccourcissez ce texte.',
      malformed: 'Vérifiez ce champ : il n’a pas la forme attendue.',
      'not-deliverable': 'Rien ne peut être livré à cette adresse. Vérifiez-la.',
      duplicate: 'C’est déjà inscrit plus haut. Retirez l’un des deux.',
      'not-allowed': 'Le portail n’accepte pas ce changement.',
    },
    fieldIssues: {
      phones: { 'too-long': 'Il y a trop de téléphones. Retirez-en.' },
      'phones/number': {
        required: 'Entrez le numéro de téléphone, ou retirez-le.',
        malformed: 'Entrez un numéro de téléphone à 10 chiffres, comme 418 555-0142.',
        duplicate: 'Ce numéro est déjà inscrit plus haut. Retirez l’un des deux.',
      },
      'phones/extension': { malformed: 'Entrez le poste en chiffres seulement, 8 au plus.' },
      emails: {
        'too-long': 'Il y a trop de courriels. Retirez-en.',
        'not-allowed': 'Gardez au moins un courriel vérifié.',
      },
      'emails/address': {
        required: 'Entrez le courriel, ou retirez-le.',
        malformed: 'Entrez un courriel complet, comme nom@exemple.ca.',
        'not-deliverable': 'Ce courriel ne peut rien recevoir. Vérifiez-le.',
        duplicate: 'Ce courriel est déjà inscrit plus haut. Retirez l’un des deux.',
        'not-allowed': 'Gardez au moins un courriel vérifié. Ajoutez plutôt le nouveau à côté.',
      },
      addresses: { 'too-long': 'Il y a trop d’adresses. Retirez-en.' },
      'addresses/street': { required: 'Entrez le numéro et la rue, ou retirez l’adresse.' },
      'addresses/city': { required: 'Entrez la ville.' },
      'addresses/province': { required: 'Choisissez la province ou le territoire.' },
      'addresses/postalCode': {
        required: 'Entrez le code postal.',
        malformed: 'Entrez un code postal comme G1R 4S9.',
      },
    },
    conflict: 'Votre dossier a été modifié ailleurs pendant votre saisie. Rien n’est encore enregistré.',
    conflictHint: 'Choisissez la bonne version de chaque renseignement.',
    mine: 'Ce que vous avez saisi',
    onFile: 'Au dossier en ce moment',
    absent: 'Retiré ou absent',
    chooseVersion: 'Choisissez l’une des deux versions.',
    keepChoices: 'Enregistrer mes choix',
    entries: {
      phones: {
        add: 'Ajouter un téléphone',
        entry: (place) => `Téléphone ${place}`,
        remove: (place) => `Retirer le téléphone ${place}`,
        restore: (place) => `Rétablir le téléphone ${place}`,
        removed: (place) => `Le téléphone ${place} sera retiré à l’enregistrement.`,
      },
      emails: {
        add: 'Ajouter un courriel',
        entry: (place) => `Courriel ${place}`,
        remove: (place) => `Retirer le courriel ${place}`,
        restore: (place) => `Rétablir le courriel ${place}`,
        removed: (place) => `Le courriel ${place} sera retiré à l’enregistrement.`,
      },
      addresses: {
        add: 'Ajouter une adresse',
        entry: (place) => `Adresse ${place}`,
        remove: (place) => `Retirer l’adresse ${place}`,
        restore: (place) => `Rétablir l’adresse ${place}`,
        removed: (place) => `L’adresse ${place} sera retirée à l’enregistrement.`,
      },
    },
  },
  en: {
    ...words.en,
    editHeading: 'Edit my profile',
    conflictHeading: 'Two versions of your profile',
    said: {
      saved: 'Your changes are saved.',
      confirmed: 'Thank you. Your details are confirmed.',
      unchanged: 'Nothing to save: your file is already up to date.',
      changed: 'Your file has just changed. Check it, then confirm.',
    },
    save: 'Save',
    saving: 'Saving…',
    cancel: 'Cancel',
    remove: 'Remove',
    restore: 'Restore',
    preferredNameHint: 'If it differs from your legal first name.',
    kind: 'Type',
    number: 'Number',
    extension: 'Extension',
    email: 'Email',
    unit: 'Apt. or suite',
    street: 'Number and street',
    city: 'City',
    province: 'Province or territory',
    region: 'State or region',
    postalCode: 'Postal code',
    country: 'Country',
    choose: 'Choose…',
    errors: (count) => (count === 1 ? 'One detail needs correcting' : `${count} details need correcting`),
    issues: {
      required: 'Fill in this field.',
      'too-long': 'This is too long. Shorten it.',
      malformed: 'Check this field: it is not in the expected form.',
      'not-deliverable': 'Nothing can be delivered to this address. Check it.',
      duplicate: 'This is already listed above. Remove one of the two.',
      'not-allowed': 'The portal does not accept this change.',
    },
    fieldIssues: {
      phones: { 'too-long': 'There are too many phones. Remove some.' },
      'phones/number': {
        required: 'Enter the phone number, or remove it.',
        malformed: 'Enter a 10-digit phone number, like 418 555-0142.',
        duplicate: 'This number is already listed above. Remove one of the two.',
      },
      'phones/extension': { malformed: 'Enter the extension in digits only, 8 at most.' },
      emails: {
        'too-long': 'There are too many emails. Remove some.',
        'not-allowed': 'Keep at least one verified email.',
      },
      'emails/address': {
        required: 'Enter the email, or remove it.',
        malformed: 'Enter a complete email, like name@example.ca.',
        'not-deliverable': 'This email cannot receive anything. Check it.',
        duplicate: 'This email is already listed above. Remove one of the two.',
        'not-allowed': 'Keep at least one verified email. Add the new one beside it instead.',
      },
      addresses: { 'too-long': 'There are too many addresses. Remove some.' },
      'addresses/street': { required: 'Enter the number and street, or remove the address.' },
      'addresses/city': { required: 'Enter the city.' },
      'addresses/province': { required: 'Choose the province or territory.' },
      'addresses/postalCode': {
        required: 'Enter the postal code.',
        malformed: 'Enter a postal code like G1R 4S9.',
      },
    },
    conflict: 'Your file was changed elsewhere while you were typing. Nothing is saved yet.',
    conflictHint: 'Choose the right version of each detail.',
    mine: 'What you entered',
    onFile: 'On file now',
    absent: 'Removed or absent',
    chooseVersion: 'Choose one of the two versions.',
    keepChoices: 'Save my choices',
    entries: {
      phones: {
        add: 'Add a phone',
        entry: (place) => `Phone ${place}`,
        remove: (place) => `Remove phone ${place}`,
        restore: (place) => `Restore phone ${place}`,
        removed: (place) => `Phone ${place} will be removed when you save.`,
      },
      emails: {
        add: 'Add an email',
        entry: (place) => `Email ${place}`,
        remove: (place) => `Remove email ${place}`,
        restore: (place) => `Restore email ${place}`,
        removed: (place) => `Email ${place} will be removed when you save.`,
      },
      addresses: {
        add: 'Add an address',
        entry: (place) => `Address ${place}`,
        remove: (place) => `Remove address ${place}`,
        restore: (place) => `Restore address ${place}`,
        removed: (place) => `Address ${place} will be removed when you save.`,
      },
    },
  },
};
