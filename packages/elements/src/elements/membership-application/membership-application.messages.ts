import type { Words } from '../../controllers/localize-controller.ts';

export interface MembershipApplicationWords {
  heading: string;
  loading: string;
  /** `at` counts from 1. */
  step: (at: number, of: number, title: string) => string;
  sections: Record<string, string>;
  section: (at: number) => string;
  review: string;
  reviewHint: string;
  optional: string;
  choose: string;
  next: string;
  back: string;
  change: string;
  changeSection: (title: string) => string;
  unanswered: string;
  consents: string;
  consentsHint: string;
  consentRequired: string;
  learnMore: string;
  submit: string;
  submitting: string;
  errors: (count: number) => string;
  appliedAlready: string;
  find: string;
  signedInAs: (name: string) => string;
  /** What was typed is still there. */
  expired: string;
  /** What was sent is a member's own, and has gone. */
  signInAgain: string;
}

export const words: Words<MembershipApplicationWords> = {
  fr: {
    heading: 'Demande d’adhésion',
    loading: 'Chargement de la demande d’adhésion…',
    step: (at, of, title) => `Étape ${at} sur ${of} : ${title}`,
    sections: { identity: 'Vous', contact: 'Vos coordonnées', work: 'Votre emploi' },
    section: (at) => `Partie ${at}`,
    review: 'Vérification et envoi',
    reviewHint: 'Relisez vos réponses avant d’envoyer votre demande.',
    optional: '(facultatif)',
    choose: 'Choisissez…',
    next: 'Continuer',
    back: 'Retour',
    change: 'Modifier',
    changeSection: (title) => `Modifier : ${title}`,
    unanswered: 'Sans réponse',
    consents: 'Vos consentements',
    consentsHint: 'Chacun est distinct. Ceux qui sont facultatifs ne changent rien à votre demande.',
    consentRequired: 'Sans ce consentement, le syndicat ne peut pas traiter votre demande.',
    learnMore: 'En savoir plus',
    submit: 'Envoyer ma demande',
    submitting: 'Envoi en cours…',
    errors: (count) => (count === 1 ? 'Un champ est à corriger' : `${count} champs sont à corriger`),
    appliedAlready: 'Vous avez déjà fait une demande ?',
    find: 'Retrouver ma demande',
    signedInAs: (name) => `Cette demande sera liée au dossier de ${name}.`,
    expired:
      'Votre session est terminée. Rien n’est perdu : connectez-vous pour que la demande soit liée à votre dossier, ou continuez sans.',
    signInAgain: 'Votre session est terminée. Connectez-vous pour revoir votre demande.',
  },
  en: {
    heading: 'Membership application',
    loading: 'Loading the membership application…',
    step: (at, of, title) => `Step ${at} of ${of}: ${title}`,
    sections: { identity: 'You', contact: 'How to reach you', work: 'Your job' },
    section: (at) => `Part ${at}`,
    review: 'Check and send',
    reviewHint: 'Read your answers over before you send your application.',
    optional: '(optional)',
    choose: 'Choose…',
    next: 'Continue',
    back: 'Back',
    change: 'Change',
    changeSection: (title) => `Change: ${title}`,
    unanswered: 'No answer',
    consents: 'Your consent',
    consentsHint: 'Each one stands alone. Those that are optional change nothing to your application.',
    consentRequired: 'Without this consent, the union cannot process your application.',
    learnMore: 'Learn more',
    submit: 'Send my application',
    submitting: 'Sending…',
    errors: (count) => (count === 1 ? 'One field needs correcting' : `${count} fields need correcting`),
    appliedAlready: 'Have you applied already?',
    find: 'Find my application',
    signedInAs: (name) => `This application will be linked to the file of ${name}.`,
    expired:
      'Your session has ended. Nothing is lost: sign in to have the application linked to your file, or go on without.',
    signInAgain: 'Your session has ended. Sign in to see your application again.',
  },
};
