import type { Act, LossKind, PersonAct, PersonState } from '@trait-union/client';
import type { Words } from '../../controllers/localize-controller.ts';
import type { AskedAct } from './access-manager.acting-effects.ts';

type RightAct = 'set-documentation' | 'set-job-posting' | 'set-seat';

/** An act, and whether it gives or takes. */
export type Deed = Exclude<PersonAct, RightAct> | `${RightAct} ${'on' | 'off'}`;

export const deedOf = (act: Act): Deed => ('on' in act ? `${act.act} ${act.on ? 'on' : 'off'}` : act.act);

/** `who` is a name, or what `people` says of several; `n` is how many they are. */
type Sentence = (who: string, n: number, role: string) => string;

export interface ActingWords {
  people: (n: number) => string;
  acts: string;
  rights: Record<RightAct, string>;
  labels: Record<Deed, string>;
  done: Record<Deed, Sentence>;
  states: Record<PersonState, string>;
  otherState: string;
  undo: string;
  undone: Sentence;
  undoClosed: string;
  dismiss: string;
  nothingDone: string;
  /** Somebody, and why not. */
  why: (who: string, reason: string) => string;
  gone: string;
  more: (n: number) => string;
  held: Sentence;
  unknown: Sentence;
  giveUp: string;
  conflict: (n: number) => string;
  changed: (who: string, by: string, at: string) => string;
  changedBySomebody: (who: string) => string;
  now: (role: string, state: string) => string;
  wanted: (deed: string) => string;
  /** A change of role, and to which. */
  labelled: (deed: string, role: string) => string;
  mine: string;
  theirs: string;
  mineForAll: (n: number) => string;
  theirsForAll: (n: number) => string;
  titles: Record<AskedAct, Sentence>;
  role: string;
  roleRequired: string;
  foreseeing: string;
  loses: Sentence;
  losesNothing: string;
  losses: Record<LossKind, (count: number | undefined) => string>;
  otherLoss: string;
  ofSome: (loss: string, n: number) => string;
  seat: { taken: (n: number) => string; kept: (n: number) => string; freed: (n: number) => string };
  freedOn: (n: number, day: string) => string;
  refused: string;
  keep: string;
}

/** Apart from the words around it, in whatever direction it is written. */
export const isolated = (name: string): string => `\u2068${name}\u2069`;

export const actingWords: Words<ActingWords> = {
  fr: {
    people: (n) => `${n} ${n < 2 ? 'personne' : 'personnes'}`,
    acts: 'Ce que vous pouvez faire',
    rights: {
      'set-documentation': 'Peut lire la documentation',
      'set-job-posting': 'Peut afficher une offre d’emploi',
      'set-seat': 'Occupe une place',
    },
    labels: {
      'set-role': 'Changer le rôle',
      'set-documentation on': 'Permettre la documentation',
      'set-documentation off': 'Ne plus permettre la documentation',
      'set-job-posting on': 'Permettre d’afficher une offre d’emploi',
      'set-job-posting off': 'Ne plus permettre d’afficher une offre d’emploi',
      'set-seat on': 'Donner une place',
      'set-seat off': 'Libérer la place',
      suspend: 'Suspendre l’accès',
      restore: 'Rétablir l’accès',
      remove: 'Retirer l’accès',
      resend: 'Renvoyer l’invitation',
      revoke: 'Annuler l’invitation',
    },
    done: {
      'set-role': (who, n, role) =>
        n === 1 ? `${who} a maintenant le rôle « ${role} ».` : `${who} ont maintenant le rôle « ${role} ».`,
      'set-documentation on': (who, n) =>
        n === 1 ? `${who} peut maintenant lire la documentation.` : `${who} peuvent maintenant lire la documentation.`,
      'set-documentation off': (who, n) =>
        n === 1 ? `${who} ne peut plus lire la documentation.` : `${who} ne peuvent plus lire la documentation.`,
      'set-job-posting on': (who, n) =>
        n === 1
          ? `${who} peut maintenant afficher une offre d’emploi.`
          : `${who} peuvent maintenant afficher une offre d’emploi.`,
      'set-job-posting off': (who, n) =>
        n === 1
          ? `${who} ne peut plus afficher d’offre d’emploi.`
          : `${who} ne peuvent plus afficher d’offre d’emploi.`,
      'set-seat on': (who, n) =>
        n === 1 ? `${who} occupe maintenant une place.` : `${who} occupent maintenant une place chacune.`,
      'set-seat off': (who, n) => (n === 1 ? `${who} n’occupe plus de place.` : `${who} n’occupent plus de place.`),
      suspend: (who) => `L’accès de ${who} est suspendu.`,
      restore: (who) => `L’accès de ${who} est rétabli.`,
      remove: (who, n) => (n === 1 ? `${who} n’a plus accès.` : `${who} n’ont plus accès.`),
      resend: (who) => `L’invitation de ${who} est renvoyée.`,
      revoke: (who) => `L’invitation de ${who} est annulée.`,
    },
    states: {
      active: 'accès actif',
      invited: 'invitation envoyée',
      expired: 'invitation expirée',
      suspended: 'accès suspendu',
    },
    otherState: 'autre état',
    undo: 'Revenir en arrière',
    undone: (who) => `C’est comme avant pour ${who}.`,
    undoClosed: 'Il est trop tard pour revenir en arrière, ou c’est déjà fait.',
    dismiss: 'Fermer ce message',
    nothingDone: 'Rien n’a été changé.',
    why: (who, reason) => `${who} : ${reason}`,
    gone: 'N’est plus dans la liste : quelqu’un d’autre a retiré cet accès.',
    more: (n) => (n === 1 ? 'Et une autre personne.' : `Et ${n} autres personnes.`),
    held: (who) => `Pas encore fait pour ${who}.`,
    unknown: (who) => `Nous ne savons pas si c’est fait pour ${who}. Réessayer ne le fera pas deux fois.`,
    giveUp: 'Ne pas le faire',
    conflict: (n) =>
      n === 1
        ? 'Quelqu’un d’autre a changé cet accès entre-temps. Rien n’a été fait.'
        : `Quelqu’un d’autre a changé ${n} de ces accès entre-temps. Rien n’a été fait pour ceux-là.`,
    changed: (who, by, at) => `${who} : changement de ${by}, ${at}.`,
    changedBySomebody: (who) => `${who} : changement de quelqu’un d’autre.`,
    now: (role, state) => `Maintenant : ${role}, ${state}.`,
    wanted: (deed) => `Vous vouliez : ${deed}.`,
    labelled: (deed, role) => `${deed} (${role})`,
    mine: 'Le faire quand même',
    theirs: 'Laisser tel quel',
    mineForAll: (n) => `Le faire quand même pour les ${n}`,
    theirsForAll: (n) => `Laisser les ${n} tels quels`,
    titles: {
      'set-role': (who) => `Changer le rôle de ${who}`,
      suspend: (who) => `Suspendre l’accès de ${who} ?`,
      remove: (who) => `Retirer l’accès de ${who} ?`,
      revoke: (who) => `Annuler l’invitation de ${who} ?`,
    },
    role: 'Nouveau rôle',
    roleRequired: 'Choisissez un rôle.',
    foreseeing: 'Nous vérifions ce que cela entraîne…',
    loses: (who, n) => (n === 1 ? `${who} perd :` : `${who} perdent :`),
    losesNothing: 'Rien n’est perdu.',
    losses: {
      'sign-in': () => 'l’accès au portail',
      documentation: () => 'la documentation réservée aux membres',
      'member-price': () => 'le tarif préférentiel aux événements',
      'job-posting': () => 'le droit d’afficher une offre d’emploi',
      'job-offers': (count) =>
        count === undefined
          ? 'les offres d’emploi affichées, qui sont retirées'
          : count === 1
            ? 'une offre d’emploi affichée, qui est retirée'
            : `${count} offres d’emploi affichées, qui sont retirées`,
      purchases: () => 'les achats individuels',
      courses: (count) =>
        count === undefined
          ? 'les formations attribuées'
          : count === 1
            ? 'une formation attribuée'
            : `${count} formations attribuées`,
      groups: (count) =>
        count === undefined
          ? 'la gestion de groupes'
          : count === 1
            ? 'la gestion d’un groupe'
            : `la gestion de ${count} groupes`,
      'access-management': () => 'la gestion des accès',
    },
    otherLoss: 'd’autres droits',
    ofSome: (loss, n) => (n === 1 ? `${loss} (1 personne)` : `${loss} (${n} personnes)`),
    seat: {
      taken: (n) => (n === 1 ? 'Une place sera occupée.' : `${n} places seront occupées.`),
      kept: (n) => (n === 1 ? 'La place reste occupée.' : `${n} places restent occupées.`),
      freed: (n) => (n === 1 ? 'La place sera libre aussitôt.' : `${n} places seront libres aussitôt.`),
    },
    freedOn: (n, day) => (n === 1 ? `La place sera libre le ${day}.` : `${n} places seront libres le ${day}.`),
    refused: 'Ne sera pas fait :',
    keep: 'Ne rien changer',
  },
  en: {
    people: (n) => `${n} people`,
    acts: 'What you can do',
    rights: {
      'set-documentation': 'May read the documentation',
      'set-job-posting': 'May post a job offer',
      'set-seat': 'Takes a seat',
    },
    labels: {
      'set-role': 'Change role',
      'set-documentation on': 'Allow documentation',
      'set-documentation off': 'Stop allowing documentation',
      'set-job-posting on': 'Allow posting a job offer',
      'set-job-posting off': 'Stop allowing job offers',
      'set-seat on': 'Give a seat',
      'set-seat off': 'Free the seat',
      suspend: 'Suspend access',
      restore: 'Restore access',
      remove: 'Remove access',
      resend: 'Resend the invitation',
      revoke: 'Revoke the invitation',
    },
    done: {
      'set-role': (who, n, role) => (n === 1 ? `${who} is now: ${role}.` : `${who} are now: ${role}.`),
      'set-documentation on': (who) => `${who} may now read the documentation.`,
      'set-documentation off': (who) => `${who} may no longer read the documentation.`,
      'set-job-posting on': (who) => `${who} may now post a job offer.`,
      'set-job-posting off': (who) => `${who} may no longer post a job offer.`,
      'set-seat on': (who, n) => (n === 1 ? `${who} now takes a seat.` : `${who} now take a seat each.`),
      'set-seat off': (who, n) => (n === 1 ? `${who} no longer takes a seat.` : `${who} no longer take a seat.`),
      suspend: (who) => `Access suspended for ${who}.`,
      restore: (who) => `Access restored for ${who}.`,
      remove: (who, n) => (n === 1 ? `${who} no longer has access.` : `${who} no longer have access.`),
      resend: (who) => `Invitation sent again to ${who}.`,
      revoke: (who) => `Invitation revoked for ${who}.`,
    },
    states: {
      active: 'active access',
      invited: 'invitation sent',
      expired: 'invitation expired',
      suspended: 'access suspended',
    },
    otherState: 'another state',
    undo: 'Undo',
    undone: (who) => `As before for ${who}.`,
    undoClosed: 'It is too late to undo this, or it has been undone already.',
    dismiss: 'Close this message',
    nothingDone: 'Nothing was changed.',
    why: (who, reason) => `${who}: ${reason}`,
    gone: 'No longer in the list: somebody else removed this access.',
    more: (n) => (n === 1 ? 'And one other person.' : `And ${n} other people.`),
    held: (who) => `Not done yet for ${who}.`,
    unknown: (who) => `We do not know whether it was done for ${who}. Trying again will not do it twice.`,
    giveUp: 'Do not do it',
    conflict: (n) =>
      n === 1
        ? 'Somebody else changed this access meanwhile. Nothing was done.'
        : `Somebody else changed ${n} of these meanwhile. Nothing was done to them.`,
    changed: (who, by, at) => `${who}: changed by ${by}, ${at}.`,
    changedBySomebody: (who) => `${who}: changed by somebody else.`,
    now: (role, state) => `Now: ${role}, ${state}.`,
    wanted: (deed) => `You wanted: ${deed}.`,
    labelled: (deed, role) => `${deed} (${role})`,
    mine: 'Do it anyway',
    theirs: 'Leave as it is',
    mineForAll: (n) => `Do it anyway for all ${n}`,
    theirsForAll: (n) => `Leave all ${n} as they are`,
    titles: {
      'set-role': (who) => `Change the role of ${who}`,
      suspend: (who) => `Suspend access for ${who}?`,
      remove: (who) => `Remove access for ${who}?`,
      revoke: (who) => `Revoke the invitation of ${who}?`,
    },
    role: 'New role',
    roleRequired: 'Choose a role.',
    foreseeing: 'Checking what this leads to…',
    loses: (who, n) => (n === 1 ? `${who} loses:` : `${who} lose:`),
    losesNothing: 'Nothing is lost.',
    losses: {
      'sign-in': () => 'access to their account',
      documentation: () => 'the documentation for members',
      'member-price': () => 'the preferred price of events',
      'job-posting': () => 'the right to post a job offer',
      'job-offers': (count) =>
        count === undefined
          ? 'their job offers, which are withdrawn'
          : count === 1
            ? 'one posted job offer, which is withdrawn'
            : `${count} posted job offers, which are withdrawn`,
      purchases: () => 'their own purchases',
      courses: (count) =>
        count === undefined
          ? 'the courses that they were given'
          : count === 1
            ? 'one course that they were given'
            : `${count} courses that they were given`,
      groups: (count) =>
        count === undefined ? 'leading their groups' : count === 1 ? 'leading one group' : `leading ${count} groups`,
      'access-management': () => 'access management',
    },
    otherLoss: 'other rights',
    ofSome: (loss, n) => (n === 1 ? `${loss} (1 person)` : `${loss} (${n} people)`),
    seat: {
      taken: (n) => (n === 1 ? 'One seat will be taken.' : `${n} seats will be taken.`),
      kept: (n) => (n === 1 ? 'The seat stays taken.' : `${n} seats stay taken.`),
      freed: (n) => (n === 1 ? 'The seat will be free at once.' : `${n} seats will be free at once.`),
    },
    freedOn: (n, day) => (n === 1 ? `The seat will be free on ${day}.` : `${n} seats will be free on ${day}.`),
    refused: 'Will not be done:',
    keep: 'Change nothing',
  },
};
