import type { ContactChannel, DayPart, SupportKind } from '@trait-union/client';
import type { Words } from '../../controllers/localize-controller.ts';

export interface SupportRequestWords {
  heading: string;
  loading: string;
  /** Within so many working days. */
  promise: (days: number) => string;
  byPhone: string;
  staffCanAct: string;
  /** Days of the week and times, already written. */
  hours: (first: string, last: string | undefined, opens: string, closes: string) => string;
  zone: (name: string) => string;
  onBehalf: (name: string, memberNumber: string) => string;
  kind: string;
  choose: string;
  /** After the label of a field that may stay empty. */
  optional: string;
  kinds: Record<SupportKind, string>;
  contact: string;
  channel: string;
  channels: Record<ContactChannel, string>;
  times: string;
  timesHint: string;
  dayParts: Record<DayPart, string>;
  actForMe: string;
  lastError: (text: string, reference: string | undefined) => string;
  attach: string;
  /** After that button. */
  orPaste: string;
  screenshot: string;
  cancel: string;
  canceled: string;
  submit: string;
  sending: string;
  received: string;
}

export const words: Words<SupportRequestWords> = {
  fr: {
    heading: 'Demander de l’aide',
    loading: 'Chargement du formulaire…',
    promise: (days) =>
      days === 1 ? 'Réponse en un jour ouvrable ou moins.' : `Réponse en ${days} jours ouvrables ou moins.`,
    byPhone: 'Par téléphone',
    staffCanAct: 'Au téléphone, l’équipe peut faire la démarche pour vous.',
    hours: (first, last, opens, closes) =>
      last ? `Du ${first} au ${last}, de ${opens} à ${closes}` : `Le ${first}, de ${opens} à ${closes}`,
    zone: (name) => `(${name})`,
    onBehalf: (name, memberNumber) => `Demande de ${name}, membre ${memberNumber}`,
    kind: 'De quoi avez-vous besoin ?',
    choose: 'Choisir…',
    optional: '(facultatif)',
    kinds: {
      'no-member-number': 'Je n’ai pas mon numéro de membre',
      'no-email-on-file': 'Mon courriel n’est pas à mon dossier',
      'mail-not-received': 'Je n’ai pas reçu un courriel attendu',
      'cannot-sign-in': 'Je n’arrive pas à me connecter',
      'link-organization': 'Rattacher mon compte à mon organisation',
      'manual-activation': 'Faire activer mon compte',
      'more-seats': 'Obtenir plus de places pour mon équipe',
      'restore-access': 'Retrouver un accès que j’avais sur l’ancien site',
      other: 'Autre chose',
    },
    contact: 'Pour vous répondre',
    channel: 'Comment préférez-vous être joint ?',
    channels: { email: 'Par courriel', phone: 'Par téléphone' },
    times: 'Le meilleur moment pour vous appeler',
    timesHint: 'Cochez tout ce qui convient.',
    dayParts: { morning: 'Matin', afternoon: 'Après-midi', evening: 'Soir' },
    actForMe: 'J’aimerais que l’équipe fasse la démarche pour moi.',
    lastError: (text, reference) =>
      `La dernière erreur de cette page sera jointe : « ${text} »${reference ? ` (${reference})` : ''}.`,
    attach: 'Joindre une capture d’écran',
    orPaste: 'ou collez-la, ou déposez-la ici (facultatif).',
    screenshot: 'Capture d’écran (facultatif)',
    cancel: 'Annuler l’envoi',
    canceled: 'L’envoi est annulé. Rien n’est parti.',
    submit: 'Envoyer la demande',
    sending: 'Envoi en cours…',
    received: 'Demande reçue',
  },
  en: {
    heading: 'Ask for help',
    loading: 'Loading the form…',
    promise: (days) => (days === 1 ? 'Answer within one working day.' : `Answer within ${days} working days.`),
    byPhone: 'By phone',
    staffCanAct: 'On the phone, the team can do it for you.',
    hours: (first, last, opens, closes) =>
      last ? `${first} to ${last}, ${opens} to ${closes}` : `${first}, ${opens} to ${closes}`,
    zone: (name) => `(${name})`,
    onBehalf: (name, memberNumber) => `Request of ${name}, member ${memberNumber}`,
    kind: 'What do you need?',
    choose: 'Choose…',
    optional: '(optional)',
    kinds: {
      'no-member-number': 'I don’t have my member number',
      'no-email-on-file': 'My email is not on file',
      'mail-not-received': 'I did not receive an email',
      'cannot-sign-in': 'I can’t sign in',
      'link-organization': 'Link my account to my organization',
      'manual-activation': 'Have my account activated',
      'more-seats': 'Get more seats for my team',
      'restore-access': 'Get back an access that I had on the old site',
      other: 'Something else',
    },
    contact: 'To answer you',
    channel: 'How would you rather be reached?',
    channels: { email: 'By email', phone: 'By phone' },
    times: 'Best time to call you',
    timesHint: 'Tick all that suit you.',
    dayParts: { morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening' },
    actForMe: 'I would like the team to do it for me.',
    lastError: (text, reference) =>
      `The last error on this page goes along: “${text}”${reference ? ` (${reference})` : ''}.`,
    attach: 'Attach a screenshot',
    orPaste: 'or paste it, or drop it here (optional).',
    screenshot: 'Screenshot (optional)',
    cancel: 'Stop sending',
    canceled: 'Sending was stopped. Nothing was sent.',
    submit: 'Send the request',
    sending: 'Sending…',
    received: 'Request received',
  },
};
