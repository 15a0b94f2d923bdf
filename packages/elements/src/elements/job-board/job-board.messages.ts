import type { EmploymentKind, Language, WorkTime } from '@trait-union/client';
import type { Words } from '../../controllers/localize-controller.ts';
import type { Names } from '../../internal/worded.ts';

export interface JobBoardWords {
  heading: string;
  signedOut: string;
  loading: string;
  /** Before the reason why the list is closed to somebody. */
  closed: string;
  post: string;
  kind: string;
  allKinds: string;
  own: string;
  none: string;
  noneOfKind: string;
  noneOwn: string;
  /** How many are in view, of how many. */
  listed: (count: number, total: number) => string;
  added: (count: number) => string;
  more: string;
  loadingMore: string;
  skipped: (count: number) => string;
  kinds: Record<EmploymentKind, string>;
  times: Record<WorkTime, string>;
  /** A kind of job or of hours that is newer than these words. */
  otherKind: string;
  /** Of an offer that is not for applying to any more. */
  states: Names;
  /** What an offer is written in, where that is not what the page is in. */
  languages: Record<Language, string>;
  postedOn: (date: string) => string;
  applyBy: (date: string) => string;
  loadingOffer: string;
  lost: string;
  back: string;
  /** What is known of an offer, for whoever does not see how it is set apart. */
  about: string;
  place: string;
  work: string;
  pay: string;
  deadline: string;
  posted: string;
  postedBy: (date: string, by: string) => string;
  changed: string;
  apply: string;
  applyOnline: string;
  applyEmail: (address: string) => string;
  edit: string;
  withdraw: string;
}

export const words: Words<JobBoardWords> = {
  fr: {
    heading: 'Offres d’emploi',
    signedOut: 'Connectez-vous pour voir les offres d’emploi.',
    loading: 'Chargement des offres d’emploi…',
    closed: 'Vous n’avez pas accès aux offres d’emploi.',
    post: 'Afficher une offre',
    kind: 'Type d’emploi',
    allKinds: 'Tous les types',
    own: 'Mes offres seulement',
    none: 'Aucune offre d’emploi pour le moment.',
    noneOfKind: 'Aucune offre de ce type pour le moment.',
    noneOwn: 'Vous n’avez affiché aucune offre de ce genre.',
    listed: (count, total) => `${count} ${count < 2 ? 'offre' : 'offres'}${total > count ? ` sur ${total}` : ''}.`,
    added: (count) => `${count} ${count < 2 ? 'offre' : 'offres'} de plus.`,
    more: 'Afficher plus d’offres',
    loadingMore: 'Chargement…',
    skipped: (count) =>
      count === 1
        ? 'Une offre n’a pas pu être lue : elle n’est pas affichée.'
        : `${count} offres n’ont pas pu être lues : elles ne sont pas affichées.`,
    kinds: {
      permanent: 'Permanent',
      temporary: 'Temporaire',
      'on-call': 'Sur appel',
      internship: 'Stage',
    },
    times: { 'full-time': 'Temps plein', 'part-time': 'Temps partiel' },
    otherKind: 'Autre',
    states: { closed: 'Date limite passée', withdrawn: 'Retirée', other: 'Non offerte en ce moment' },
    languages: { fr: 'En français', en: 'En anglais' },
    postedOn: (date) => `Affichée le ${date}`,
    applyBy: (date) => `Date limite : ${date}`,
    loadingOffer: 'Chargement de l’offre…',
    lost: 'Cette offre n’est plus affichée.',
    back: 'Toutes les offres',
    about: 'L’emploi en bref',
    place: 'Lieu',
    work: 'Emploi',
    pay: 'Salaire',
    deadline: 'Date limite pour postuler',
    posted: 'Affichage',
    postedBy: (date, by) => (by ? `${date}, par ${by}` : date),
    changed: 'Dernière modification',
    apply: 'Pour postuler',
    applyOnline: 'Postuler en ligne',
    applyEmail: (address) => `Écrire à ${address}`,
    edit: 'Modifier l’offre',
    withdraw: 'Retirer l’offre',
  },
  en: {
    heading: 'Job offers',
    signedOut: 'Sign in to see the job offers.',
    loading: 'Loading the job offers…',
    closed: 'You do not have access to the job offers.',
    post: 'Post an offer',
    kind: 'Kind of job',
    allKinds: 'All kinds',
    own: 'My offers only',
    none: 'No job offer for now.',
    noneOfKind: 'No offer of this kind for now.',
    noneOwn: 'You have posted no such offer.',
    listed: (count, total) =>
      total > count ? `${count} of ${total} offers.` : count === 1 ? '1 offer.' : `${count} offers.`,
    added: (count) => (count === 1 ? 'One more offer.' : `${count} more offers.`),
    more: 'Show more offers',
    loadingMore: 'Loading…',
    skipped: (count) =>
      count === 1
        ? 'One offer could not be read: it is not shown.'
        : `${count} offers could not be read: they are not shown.`,
    kinds: {
      permanent: 'Permanent',
      temporary: 'Temporary',
      'on-call': 'On call',
      internship: 'Internship',
    },
    times: { 'full-time': 'Full time', 'part-time': 'Part time' },
    otherKind: 'Other',
    states: { closed: 'Deadline passed', withdrawn: 'Withdrawn', other: 'Not open now' },
    languages: { fr: 'In French', en: 'In English' },
    postedOn: (date) => `Posted ${date}`,
    applyBy: (date) => `Deadline: ${date}`,
    loadingOffer: 'Loading the offer…',
    lost: 'This offer is no longer posted.',
    back: 'All offers',
    about: 'The job in brief',
    place: 'Place',
    work: 'Job',
    pay: 'Pay',
    deadline: 'Deadline to apply',
    posted: 'Posted',
    postedBy: (date, by) => (by ? `${date}, by ${by}` : date),
    changed: 'Last changed',
    apply: 'To apply',
    applyOnline: 'Apply online',
    applyEmail: (address) => `Write to ${address}`,
    edit: 'Edit the offer',
    withdraw: 'Withdraw the offer',
  },
};
