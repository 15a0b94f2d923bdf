import type { Card } from '@trait-union/client';
import type { Words } from '../../controllers/localize-controller.ts';

export interface MembershipCardWords {
  heading: string;
  loading: string;
  signedOut: string;
  none: string;
  noneDetail: string;
  /** What the card says of itself. */
  title: string;
  number: string;
  level: string;
  since: string;
  validUntil: string;
  wasValidUntil: string;
  endless: string;
  states: Record<Card['state'], string>;
  expired: string;
  code: string;
  codeText: string;
  noCode: string;
  enlarge: string;
  /** What stands on it; part of the former. */
  enlargeShort: string;
  show: string;
  brightness: string;
  close: string;
  print: string;
  save: string;
  saving: string;
  ready: string;
  notSaved: string;
  /** Of the picture that is saved, without its extension. */
  file: string;
  wallets: Record<Card['passes'][number]['wallet'], string>;
  confirmed: (time: string) => string;
}

export const words: Words<MembershipCardWords> = {
  fr: {
    heading: 'Ma carte de membre',
    loading: 'Chargement de votre carte…',
    signedOut: 'Connectez-vous pour voir votre carte de membre.',
    none: 'Vous n’avez pas de carte de membre pour l’instant.',
    noneDetail: 'Elle apparaît ici dès que votre adhésion est confirmée.',
    title: 'Carte de membre',
    number: 'Numéro de membre',
    level: 'Catégorie',
    since: 'Membre depuis le',
    validUntil: 'Valide jusqu’au',
    wasValidUntil: 'Était valide jusqu’au',
    endless: 'Sans date de fin',
    states: { valid: 'Valide', expired: 'Expirée' },
    expired: 'Cette carte est expirée : elle n’est plus acceptée.',
    code: 'Code QR de la carte',
    codeText: 'Code QR : il mène à la page du syndicat qui dit si la carte est valide.',
    noCode: 'Le code QR de cette carte ne peut pas être montré. Le numéro de membre reste valable.',
    enlarge: 'Agrandir le code QR',
    enlargeShort: 'Agrandir',
    show: 'Présentez ce code à l’entrée.',
    brightness: 'S’il ne se lit pas, mettez la luminosité de votre écran au maximum.',
    close: 'Fermer',
    print: 'Imprimer la carte',
    save: 'Enregistrer l’image',
    saving: 'Préparation…',
    ready: 'L’image de la carte est prête.',
    notSaved:
      'Votre navigateur ne permet pas d’enregistrer cette image. Imprimez la carte ou faites une capture d’écran.',
    file: 'carte-de-membre',
    wallets: { apple: 'Ajouter à Apple Wallet', google: 'Ajouter à Google Wallet' },
    confirmed: (time) => `Dernière confirmation par le portail : ${time}.`,
  },
  en: {
    heading: 'My membership card',
    loading: 'Loading your card…',
    signedOut: 'Sign in to see your membership card.',
    none: 'You have no membership card for now.',
    noneDetail: 'It appears here as soon as your membership is confirmed.',
    title: 'Membership card',
    number: 'Member number',
    level: 'Level',
    since: 'Member since',
    validUntil: 'Valid until',
    wasValidUntil: 'Was valid until',
    endless: 'No end date',
    states: { valid: 'Valid', expired: 'Expired' },
    expired: 'This card has expired: it is no longer accepted.',
    code: 'QR code of the card',
    codeText: 'QR code: it leads to the union’s page that says whether the card is valid.',
    noCode: 'The QR code of this card cannot be shown. The member number is still good.',
    enlarge: 'Enlarge the QR code',
    enlargeShort: 'Enlarge',
    show: 'Show this code at the door.',
    brightness: 'If it does not scan, turn the brightness of your screen all the way up.',
    close: 'Close',
    print: 'Print the card',
    save: 'Save as image',
    saving: 'Preparing…',
    ready: 'The picture of the card is ready.',
    notSaved: 'Your browser does not let this picture be saved. Print the card or take a screenshot.',
    file: 'membership-card',
    wallets: { apple: 'Add to Apple Wallet', google: 'Add to Google Wallet' },
    confirmed: (time) => `Last confirmed by the portal: ${time}.`,
  },
};
