import type { InvitingResult } from '@trait-union/client';
import type { Words } from '../../controllers/localize-controller.ts';

type Group = Exclude<InvitingResult['outcome'], 'no-seat'>;

export interface InvitingWords {
  heading: string;
  close: string;
  how: string;
  byMail: string;
  byLink: string;
  loading: string;
  role: string;
  roleHint: string;
  people: string;
  peopleHint: string;
  file: string;
  fileHint: string;
  added: (name: string) => string;
  refused: (name: string, why: string) => string;
  language: string;
  french: string;
  english: string;
  message: string;
  messageHint: string;
  next: string;
  reading: string;
  sending: (sent: number, total: number) => string;
  fix: string;
  peopleRequired: string;
  roleRequired: string;
  /** Of a list, before anything is sent. */
  checked: (good: number, bad: number) => string;
  fewSeats: (free: number, needed: number) => string;
  badCaption: string;
  columns: { line: string; text: string; fault: string };
  blank: string;
  badLater: string;
  goodOnes: (count: number) => string;
  more: (count: number) => string;
  send: (count: number) => string;
  back: string;
  /** What came of those that were sent. */
  groups: Record<Group, (count: number) => string>;
  details: Partial<Record<Group, (count: number) => string>>;
  lastSeatTaken: (count: number) => string;
  noSeat: (count: number) => string;
  noSeatDetail: (count: number) => string;
  sendAgain: (count: number) => string;
  left: (count: number) => string;
}

export const invitingWords: Words<InvitingWords> = {
  fr: {
    heading: 'Inviter des personnes',
    close: 'Fermer',
    how: 'De quelle façon ?',
    byMail: 'Par courriel',
    byLink: 'Par un lien à partager',
    loading: 'Chargement…',
    role: 'Rôle',
    roleHint: 'Il va avec l’invitation : la personne l’aura dès qu’elle l’acceptera.',
    people: 'Courriels',
    peopleHint:
      'Un par ligne, ou collez une liste. Vous pouvez ajouter le prénom, le nom et le rôle, ou coller un tableau avec ses en-têtes.',
    file: 'Ajouter une liste (CSV)',
    fileHint: 'En-têtes : Courriel, Prénom, Nom, Rôle. Seul le courriel est nécessaire.',
    added: (name) => `${name} : ajouté à la liste. Vérifiez avant d’envoyer.`,
    refused: (name, why) => `${name} : ${why}`,
    language: 'Langue du message',
    french: 'Français',
    english: 'Anglais',
    message: 'Un mot de votre part (facultatif)',
    messageHint: 'Il s’ajoute au message du portail.',
    next: 'Suivant',
    reading: 'Lecture…',
    sending: (sent, total) => (total > 1 ? `Envoi : ${sent} sur ${total}…` : 'Envoi…'),
    fix: 'À corriger',
    peopleRequired: 'Inscrivez au moins une adresse de courriel.',
    roleRequired: 'Choisissez un rôle.',
    checked: (good, bad) => {
      const ready = good < 2 ? `${good} invitation prête` : `${good} invitations prêtes`;
      if (bad === 0) return `${ready}.`;
      return `${ready}, ${bad === 1 ? 'une ligne à corriger' : `${bad} lignes à corriger`}.`;
    },
    fewSeats: (free, needed) =>
      `Places nécessaires : ${needed} ; libres : ${free}. Le portail enverra ce qu’il peut ; les autres invitations resteront ici.`,
    badCaption: 'Lignes à corriger',
    columns: { line: 'Ligne', text: 'Ce qui est écrit', fault: 'Ce qui ne va pas' },
    blank: '(rien)',
    badLater: 'Vous pouvez envoyer les invitations prêtes : ces lignes resteront dans la liste pour être corrigées.',
    goodOnes: (count) => (count === 1 ? 'Voir l’invitation prête' : `Voir les ${count} invitations prêtes`),
    more: (count) => (count === 1 ? 'et une autre' : `et ${count} autres`),
    send: (count) => (count === 1 ? 'Envoyer l’invitation' : `Envoyer les ${count} invitations`),
    back: 'Modifier la liste',
    groups: {
      invited: (count) => (count === 1 ? 'Une invitation est envoyée.' : `${count} invitations sont envoyées.`),
      'already-invited': (count) =>
        count === 1 ? 'Une personne était déjà invitée.' : `${count} personnes étaient déjà invitées.`,
      'already-member': (count) => (count === 1 ? 'Une personne a déjà accès.' : `${count} personnes ont déjà accès.`),
      undeliverable: (count) =>
        count === 1 ? 'Une adresse ne reçoit pas de courriel.' : `${count} adresses ne reçoivent pas de courriel.`,
      refused: (count) => (count === 1 ? 'Une invitation est refusée.' : `${count} invitations sont refusées.`),
    },
    details: {
      'already-invited': (count) =>
        count === 1
          ? 'Pour renvoyer son invitation, trouvez-la dans la liste des personnes.'
          : 'Pour renvoyer leur invitation, trouvez-les dans la liste des personnes.',
      undeliverable: (count) => `${count === 1 ? 'Corrigez-la' : 'Corrigez-les'} dans la liste ci-dessous.`,
      refused: (count) => `${count === 1 ? 'Elle reste' : 'Elles restent'} dans la liste ci-dessous.`,
    },
    lastSeatTaken: (count) =>
      count === 1
        ? 'La dernière place vient d’être prise : une invitation n’est pas partie.'
        : `Les dernières places viennent d’être prises : ${count} invitations ne sont pas parties.`,
    noSeat: (count) =>
      count === 1
        ? 'Aucune place n’est libre : une invitation n’est pas partie.'
        : `Aucune place n’est libre : ${count} invitations ne sont pas parties.`,
    noSeatDetail: (count) =>
      count === 1
        ? 'Rien n’est perdu : elle reste dans la liste ci-dessous. Libérez une place ou demandez-en d’autres, puis renvoyez-la.'
        : 'Rien n’est perdu : elles restent dans la liste ci-dessous. Libérez une place ou demandez-en d’autres, puis renvoyez-les.',
    sendAgain: (count) => (count === 1 ? 'Renvoyer cette invitation' : `Renvoyer ces ${count} invitations`),
    left: (count) =>
      count === 1 ? 'Une ligne reste dans la liste ci-dessous.' : `${count} lignes restent dans la liste ci-dessous.`,
  },
  en: {
    heading: 'Invite people',
    close: 'Close',
    how: 'In which way?',
    byMail: 'By e-mail',
    byLink: 'By a link to share',
    loading: 'Loading…',
    role: 'Role',
    roleHint: 'It goes with the invitation: the person has it as soon as they accept.',
    people: 'Email addresses',
    peopleHint:
      'One per line, or paste a list. You may add the first name, the last name and the role, or paste a table with its headings.',
    file: 'Add a list (CSV)',
    fileHint: 'Headings: Email, First name, Last name, Role. Only the email is needed.',
    added: (name) => `${name}: added to the list. Check it before you send.`,
    refused: (name, why) => `${name}: ${why}`,
    language: 'Language of the message',
    french: 'French',
    english: 'English',
    message: 'A word from you (optional)',
    messageHint: 'It is added to the portal’s message.',
    next: 'Next',
    reading: 'Reading…',
    sending: (sent, total) => (total > 1 ? `Sending: ${sent} of ${total}…` : 'Sending…'),
    fix: 'To be corrected',
    peopleRequired: 'Write at least one email address.',
    roleRequired: 'Choose a role.',
    checked: (good, bad) => {
      const ready = good === 1 ? '1 invitation ready' : `${good} invitations ready`;
      if (bad === 0) return `${ready}.`;
      return `${ready}, ${bad === 1 ? 'one line to correct' : `${bad} lines to correct`}.`;
    },
    fewSeats: (free, needed) =>
      `Seats needed: ${needed}; free: ${free}. The portal will send what it can; the other invitations will stay here.`,
    badCaption: 'Lines to correct',
    columns: { line: 'Line', text: 'What is written', fault: 'What is wrong' },
    blank: '(nothing)',
    badLater: 'You can send the invitations that are ready: these lines will stay in the list to be corrected.',
    goodOnes: (count) =>
      count === 1 ? 'See the invitation that is ready' : `See the ${count} invitations that are ready`,
    more: (count) => (count === 1 ? 'and one more' : `and ${count} more`),
    send: (count) => (count === 1 ? 'Send the invitation' : `Send the ${count} invitations`),
    back: 'Change the list',
    groups: {
      invited: (count) => (count === 1 ? 'One invitation was sent.' : `${count} invitations were sent.`),
      'already-invited': (count) =>
        count === 1 ? 'One person was invited already.' : `${count} people were invited already.`,
      'already-member': (count) =>
        count === 1 ? 'One person has access already.' : `${count} people have access already.`,
      undeliverable: (count) =>
        count === 1 ? 'One address does not take mail.' : `${count} addresses do not take mail.`,
      refused: (count) => (count === 1 ? 'One invitation was refused.' : `${count} invitations were refused.`),
    },
    details: {
      'already-invited': (count) =>
        `To resend their ${count === 1 ? 'invitation' : 'invitations'}, find them in the list of people.`,
      undeliverable: (count) => `Correct ${count === 1 ? 'it' : 'them'} in the list below.`,
      refused: (count) => `${count === 1 ? 'It stays' : 'They stay'} in the list below.`,
    },
    lastSeatTaken: (count) =>
      count === 1
        ? 'The last seat was just taken: one invitation was not sent.'
        : `The last seats were just taken: ${count} invitations were not sent.`,
    noSeat: (count) =>
      count === 1
        ? 'No seat is free: one invitation was not sent.'
        : `No seat is free: ${count} invitations were not sent.`,
    noSeatDetail: (count) =>
      count === 1
        ? 'Nothing is lost: it stays in the list below. Free a seat or ask for more, then send it again.'
        : 'Nothing is lost: they stay in the list below. Free a seat or ask for more, then send them again.',
    sendAgain: (count) => (count === 1 ? 'Send this invitation again' : `Send these ${count} invitations again`),
    left: (count) => (count === 1 ? 'One line stays in the list below.' : `${count} lines stay in the list below.`),
  },
};
