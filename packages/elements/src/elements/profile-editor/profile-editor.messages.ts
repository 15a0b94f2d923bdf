import type { AddressKind, ContactKind, Language, PhoneKind } from '@trait-union/client';
import type { Words } from '../../controllers/localize-controller.ts';
import type { ListField } from './profile-editor.draft.ts';

export interface ProfileEditorWords {
  heading: string;
  loading: string;
  signedOut: string;
  forbidden: string;
  stillRight: string;
  confirmedOn: (date: string) => string;
  allRight: string;
  edit: string;
  name: string;
  memberNumber: string;
  preferredName: string;
  notGiven: string;
  language: string;
  languages: Record<Language, string>;
  kinds: {
    phones: Record<PhoneKind, string>;
    emails: Record<ContactKind, string>;
    addresses: Record<AddressKind, string>;
  };
  phone: (number: string, extension?: string) => string;
  verified: string;
  unverified: string;
  /** The last lines of a Canadian address. */
  locality: (city: string, province: string, code: string, postalCode: string) => string;
  titles: Record<ListField, string>;
  none: Record<ListField, string>;
}

export const words: Words<ProfileEditorWords> = {
  fr: {
    heading: 'Mon profil',
    loading: 'Chargement de votre profil…',
    signedOut: 'Connectez-vous pour voir et modifier votre profil.',
    forbidden: 'Votre accès ne permet pas de modifier ce profil. Adressez-vous à votre syndicat.',
    stillRight: 'Vos renseignements sont-ils toujours exacts ?',
    confirmedOn: (date) => `Dernière confirmation : ${date}`,
    allRight: 'Oui, tout est exact',
    edit: 'Modifier',
    name: 'Nom',
    memberNumber: 'Numéro de membre',
    preferredName: 'Prénom usuel',
    notGiven: 'Non précisé',
    language: 'Langue de correspondance',
    languages: { fr: 'Français', en: 'Anglais' },
    kinds: {
      phones: { mobile: 'Cellulaire', home: 'Domicile', work: 'Travail' },
      emails: { personal: 'Personnel', work: 'Travail' },
      addresses: { home: 'Domicile', mailing: 'Correspondance', work: 'Travail' },
    },
    phone: (number, extension) => (extension ? `${number}, poste ${extension}` : number),
    verified: 'Vérifié',
    unverified: 'Non vérifié',
    locality: (city, province, _, postalCode) => `${city} (${province})  ${postalCode}`,
    titles: { phones: 'Téléphones', emails: 'Courriels', addresses: 'Adresses' },
    none: {
      phones: 'Aucun téléphone au dossier',
      emails: 'Aucun courriel au dossier',
      addresses: 'Aucune adresse au dossier',
    },
  },
  en: {
    heading: 'My profile',
    loading: 'Loading your profile…',
    signedOut: 'Sign in to see and edit your profile.',
    forbidden: 'Your access does not allow editing this profile. Please ask your union.',
    stillRight: 'Are your details still right?',
    confirmedOn: (date) => `Last confirmed: ${date}`,
    allRight: 'Yes, everything is right',
    edit: 'Edit',
    name: 'Name',
    memberNumber: 'Member number',
    preferredName: 'Preferred first name',
    notGiven: 'Not given',
    language: 'Language of correspondence',
    languages: { fr: 'French', en: 'English' },
    kinds: {
      phones: { mobile: 'Cell', home: 'Home', work: 'Work' },
      emails: { personal: 'Personal', work: 'Work' },
      addresses: { home: 'Home', mailing: 'Mailing', work: 'Work' },
    },
    phone: (number, extension) => (extension ? `${number}, ext. ${extension}` : number),
    verified: 'Verified',
    unverified: 'Not verified',
    locality: (city, _, code, postalCode) => `${city} ${code}  ${postalCode}`,
    titles: { phones: 'Phones', emails: 'Emails', addresses: 'Addresses' },
    none: { phones: 'No phone on file', emails: 'No email on file', addresses: 'No address on file' },
  },
};
