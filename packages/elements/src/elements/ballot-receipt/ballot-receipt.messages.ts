import type { Words } from '../../controllers/localize-controller.ts';
import type { TrackerFault } from './ballot-receipt.tracker.ts';

export interface BallotReceiptWords {
  heading: string;
  noVote: string;
  lead: string;
  tracker: string;
  hint: string;
  /** With how many characters were typed. */
  faults: Record<TrackerFault, (count: number) => string>;
  check: string;
  checking: string;
  found: Record<'recorded' | 'replaced' | 'unknown' | 'refuted', string>;
  recordedAt: (date: string) => string;
  unknownAdvice: string;
  refutedAdvice: string;
  ballots: (count: number, written: string) => string;
  proved: (ballots: string) => string;
  unproved: string;
  uncheckable: string;
  proof: string;
  place: string;
  placeOf: (place: string, count: string) => string;
  listAt: string;
  fingerprint: string;
  compare: string;
  limits: string;
}

export const words: Words<BallotReceiptWords> = {
  fr: {
    heading: 'Vérifier un code de suivi',
    noVote: 'Pour vérifier un code, ouvrez cette page à partir du vote en question, dans « Mes votes ».',
    lead: 'Le code montre que le bulletin a été reçu. Il ne dit rien de ce qui a été choisi.',
    tracker: 'Code de suivi',
    hint: 'Sur votre reçu : 16 lettres et chiffres, en quatre groupes.',
    faults: {
      empty: () => 'Entrez votre code de suivi.',
      length: (count) => `Un code de suivi a 16 caractères. Celui-ci en a ${count}.`,
      characters: () => 'Un code de suivi n’a que des lettres et des chiffres, et jamais de U.',
    },
    check: 'Vérifier',
    checking: 'Vérification…',
    found: {
      recorded: 'Oui : un bulletin est enregistré sous ce code.',
      replaced: 'Ce bulletin a été remplacé : la même personne a voté à nouveau. Seul le dernier compte.',
      unknown: 'Aucun bulletin de ce vote ne porte ce code.',
      refuted: 'La preuve reçue ne tient pas : rien ne montre que ce bulletin est dans la liste.',
    },
    recordedAt: (date) => `Enregistré le ${date}.`,
    unknownAdvice:
      'Comparez chaque caractère avec votre reçu, et assurez-vous que c’est le bon vote. Si tout concorde, gardez votre reçu et avisez votre syndicat.',
    refutedAdvice: 'Gardez votre reçu et avisez votre syndicat : ce n’est pas une erreur de votre part.',
    ballots: (count, written) => (count === 1 ? 'un seul bulletin' : `${written} bulletins`),
    proved: (ballots) => `Preuve vérifiée sur votre appareil : il est dans la liste, qui a ${ballots}.`,
    unproved: 'Le service de vote l’affirme. Pour ce vote, il ne publie pas de liste à vérifier.',
    uncheckable: 'Cette page n’est pas sécurisée (https) : votre appareil ne peut pas vérifier la preuve.',
    proof: 'La preuve en détail',
    place: 'Place dans la liste',
    placeOf: (place, count) => `${place} sur ${count}`,
    listAt: 'État de la liste',
    fingerprint: 'Empreinte de la liste',
    compare:
      'Comparez l’empreinte avec celle d’une autre personne qui voit le même nombre de bulletins : si elles sont identiques, vous voyez la même liste.',
    limits: 'La preuve montre que le bulletin est dans la liste. Elle ne montre pas comment il a été compté.',
  },
  en: {
    heading: 'Check a tracking code',
    noVote: 'To check a code, open this page from the vote it belongs to, in “My votes”.',
    lead: 'The code shows that the ballot was received. It says nothing of what was chosen.',
    tracker: 'Tracking code',
    hint: 'On your receipt: 16 letters and digits, in four groups.',
    faults: {
      empty: () => 'Enter your tracking code.',
      length: (count) => `A tracking code has 16 characters. This one has ${count}.`,
      characters: () => 'A tracking code has only letters and digits, and never a U.',
    },
    check: 'Check',
    checking: 'Checking…',
    found: {
      recorded: 'Yes: a ballot is recorded under this code.',
      replaced: 'This ballot was replaced: the same person voted again. Only the last one counts.',
      unknown: 'No ballot of this vote has this code.',
      refuted: 'The proof we were given does not hold: nothing shows that this ballot is on the list.',
    },
    recordedAt: (date) => `Recorded on ${date}.`,
    unknownAdvice:
      'Compare each character with your receipt, and make sure that this is the right vote. If it all agrees, keep your receipt and tell your union.',
    refutedAdvice: 'Keep your receipt and tell your union: you did nothing wrong.',
    ballots: (count, written) => (count === 1 ? 'one ballot' : `${written} ballots`),
    proved: (ballots) => `Proof checked on your device: it is on the list, which has ${ballots}.`,
    unproved: 'The voting service says so. For this vote it publishes no list to check.',
    uncheckable: 'This page is not secure (https): your device cannot check the proof.',
    proof: 'The proof in detail',
    place: 'Place on the list',
    placeOf: (place, count) => `${place} of ${count}`,
    listAt: 'The list as of',
    fingerprint: 'Fingerprint of the list',
    compare:
      'Compare the fingerprint with that of somebody else who sees the same number of ballots: if they are identical, you both see the same list.',
    limits: 'The proof shows that the ballot is on the list. It does not show how it was counted.',
  },
};
