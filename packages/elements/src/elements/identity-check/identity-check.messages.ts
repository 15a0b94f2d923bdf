import type { IdentityDocumentKind, IdentityRefusal } from '@trait-union/client';
import type { Words } from '../../controllers/localize-controller.ts';
import type { Slot, Way } from './identity-check.steps.ts';

export interface IdentityCheckWords {
  heading: string;
  loading: string;
  signedOut: string;
  insecure: string;
  intro: string;
  why: string;
  purpose: string;
  seenBy: string;
  seenByDefault: string;
  howLong: string;
  deletedWithin: (days: number) => string;
  howSent: string;
  encrypted: string;
  /** Where PDF is taken. */
  pdf: string;
  accepted: string;
  /** What one list of accepted documents is for. */
  shows: Record<Slot, string>;
  notAccepted: string;
  kinds: Record<IdentityDocumentKind, string>;
  question: string;
  ways: Record<Way, string>;
  chooseWay: string;
  continue: string;
  none: string;
  submitted: string;
  submittedOn: (date: string) => string;
  acceptedState: string;
  refusedState: string;
  answeredOn: (date: string) => string;
  refusals: Record<IdentityRefusal, string>;
  sendOthers: string;
  deletedOn: (date: string) => string;
  deletedBy: (date: string) => string;
  wait: string;
  document: (place: number) => string;
  showsFact: Record<Slot, string>;
}

export const words: Words<IdentityCheckWords> = {
  fr: {
    heading: 'Identification',
    loading: 'Chargement de votre dossier d’identification…',
    signedOut: 'Connectez-vous pour prouver votre identité.',
    insecure: 'Cette page n’est pas sécurisée (https). Par prudence, aucun document n’y est demandé.',
    intro: 'Le syndicat doit s’assurer que vous êtes bien la personne inscrite à son dossier.',
    why: 'Pourquoi',
    purpose: 'Vos documents servent seulement à confirmer votre identité.',
    seenBy: 'Qui les voit',
    seenByDefault: 'Seulement les personnes que le syndicat a chargées de cette vérification.',
    howLong: 'Combien de temps',
    deletedWithin: (days) =>
      days === 0
        ? 'Ils sont supprimés dès que nous vous avons répondu.'
        : `Ils sont supprimés au plus tard ${days === 1 ? 'un jour' : `${days} jours`} après notre réponse, quelle qu’elle soit.`,
    howSent: 'Comment',
    encrypted: 'L’envoi est chiffré. Vos photos sont refaites ici même : le lieu et l’appareil n’y sont plus.',
    pdf: 'Un PDF part tel quel, avec ce que son logiciel y a inscrit (auteur, dates).',
    accepted: 'Ce que nous acceptons',
    shows: {
      both: 'Un seul document, avec votre photo et votre adresse',
      photo: 'Sinon, un premier document avec votre photo',
      address: 'et un second avec votre adresse',
    },
    notAccepted: 'Ce que nous n’acceptons pas',
    kinds: {
      'drivers-licence': 'Permis de conduire',
      passport: 'Passeport',
      'permanent-resident-card': 'Carte de résident permanent',
      'indian-status-certificate': 'Certificat sécurisé de statut indien',
      'student-card': 'Carte étudiante avec photo',
      'utility-bill': 'Facture d’électricité, de téléphone ou d’Internet de moins de trois mois',
      'bank-statement': 'Relevé bancaire, montants masqués',
      lease: 'Bail',
      'government-letter': 'Lettre d’un gouvernement ou d’une municipalité',
      'health-card': 'Carte d’assurance maladie',
      'social-insurance-card': 'Tout document qui montre votre numéro d’assurance sociale',
      'credit-card': 'Carte de crédit ou de débit',
      expired: 'Document expiré',
      screenshot: 'Capture d’écran ou document recadré',
    },
    question: 'Qu’allez-vous envoyer ?',
    ways: {
      one: 'Un seul document, avec ma photo et mon adresse',
      two: 'Deux documents : ma photo sur l’un, mon adresse sur l’autre',
    },
    chooseWay: 'Choisissez l’une des deux réponses.',
    continue: 'Continuer',
    none: 'Je n’ai aucun de ces documents',
    submitted: 'Envoyé, en attente de notre réponse',
    submittedOn: (date) => `Reçu le ${date}`,
    acceptedState: 'Identité confirmée',
    refusedState: 'Identité non confirmée',
    answeredOn: (date) => `Réponse donnée le ${date}`,
    refusals: {
      unreadable: 'Le document est illisible. Envoyez une photo nette, prise de face, sans reflet.',
      expired: 'Le document est expiré. Envoyez-en un qui est encore valide.',
      'not-accepted': 'Ce document n’est pas de ceux que nous acceptons.',
      'name-differs': 'Le nom du document n’est pas celui de votre dossier.',
      'address-differs': 'L’adresse du document n’est pas celle de votre dossier.',
      incomplete: 'Il manque une partie du document. Photographiez-le en entier, recto et verso s’il le faut.',
      other: 'Nous n’avons pas pu confirmer votre identité. Écrivez-nous pour savoir pourquoi.',
    },
    sendOthers: 'Vous pouvez envoyer d’autres documents.',
    deletedOn: (date) => `Documents supprimés le ${date}`,
    deletedBy: (date) => `Documents supprimés au plus tard le ${date}`,
    wait: 'Vous n’avez rien d’autre à faire. La réponse sera affichée ici.',
    document: (place) => `Document ${place}`,
    showsFact: { both: 'Photo et adresse', photo: 'Photo', address: 'Adresse' },
  },
  en: {
    heading: 'Identification',
    loading: 'Loading your identification…',
    signedOut: 'Sign in to prove who you are.',
    insecure: 'This page is not secure (https). To be safe, it does not ask for any document.',
    intro: 'The union has to make sure that you are the person on its file.',
    why: 'Why',
    purpose: 'Your documents are used only to confirm who you are.',
    seenBy: 'Who sees them',
    seenByDefault: 'Only the people whom the union has put in charge of this check.',
    howLong: 'For how long',
    deletedWithin: (days) =>
      days === 0
        ? 'They are deleted as soon as we have answered you.'
        : `They are deleted within ${days === 1 ? 'one day' : `${days} days`} of our answer, whatever it is.`,
    howSent: 'How',
    encrypted: 'They are sent encrypted. Your photos are redrawn right here: place and device are no longer in them.',
    pdf: 'A PDF goes as it is, with what its program wrote into it (author, dates).',
    accepted: 'What we accept',
    shows: {
      both: 'A single document, with your photo and your address',
      photo: 'Otherwise, a first document with your photo',
      address: 'and a second one with your address',
    },
    notAccepted: 'What we do not accept',
    kinds: {
      'drivers-licence': 'Driver’s licence',
      passport: 'Passport',
      'permanent-resident-card': 'Permanent resident card',
      'indian-status-certificate': 'Secure certificate of Indian status',
      'student-card': 'Student card with a photo',
      'utility-bill': 'Electricity, phone or Internet bill less than three months old',
      'bank-statement': 'Bank statement, amounts covered',
      lease: 'Lease',
      'government-letter': 'Letter from a government or a municipality',
      'health-card': 'Health insurance card',
      'social-insurance-card': 'Any document that shows your social insurance number',
      'credit-card': 'Credit or debit card',
      expired: 'Expired document',
      screenshot: 'Screenshot or cropped document',
    },
    question: 'What are you going to send?',
    ways: {
      one: 'A single document, with my photo and my address',
      two: 'Two documents: my photo on one, my address on the other',
    },
    chooseWay: 'Choose one of the two answers.',
    continue: 'Continue',
    none: 'I have none of these documents',
    submitted: 'Sent, waiting for our answer',
    submittedOn: (date) => `Received on ${date}`,
    acceptedState: 'Identity confirmed',
    refusedState: 'Identity not confirmed',
    answeredOn: (date) => `Answered on ${date}`,
    refusals: {
      unreadable: 'The document cannot be read. Send a sharp photo, taken straight on, without glare.',
      expired: 'The document has expired. Send one that is still valid.',
      'not-accepted': 'This document is not one that we accept.',
      'name-differs': 'The name on the document is not the one on your file.',
      'address-differs': 'The address on the document is not the one on your file.',
      incomplete: 'Part of the document is missing. Photograph all of it, front and back if need be.',
      other: 'We could not confirm who you are. Write to us to know why.',
    },
    sendOthers: 'You can send other documents.',
    deletedOn: (date) => `Documents deleted on ${date}`,
    deletedBy: (date) => `Documents deleted by ${date} at the latest`,
    wait: 'There is nothing else for you to do. The answer will be shown here.',
    document: (place) => `Document ${place}`,
    showsFact: { both: 'Photo and address', photo: 'Photo', address: 'Address' },
  },
};
