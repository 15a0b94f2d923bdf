import type { CastRefusal } from '@trait-union/client/voting';
import type { Words } from '../../controllers/localize-controller.ts';

export interface CastingWords {
  sealing: string;
  casting: string;
  reconciling: string;
  stay: string;
  recorded: string;
  recordedSaid: string;
  vote: string;
  recordedAt: string;
  tracker: string;
  keep: string;
  print: string;
  save: string;
  fileName: string;
  check: string;
  uncertain: string;
  uncertainWhy: string;
  pendingWhy: string;
  offlineWhy: string;
  weAsk: string;
  ask: string;
  notRecorded: string;
  sameBallot: string;
  late: string;
  sendAgain: string;
  change: string;
  goBack: string;
  register: string;
  lost: string;
  fillIn: string;
  refused: Record<CastRefusal, string>;
  castBefore: (date: string) => string;
  questions: (titles: string) => string;
}

export const castingWords: Words<CastingWords> = {
  fr: {
    sealing: 'Votre bulletin se verrouille sur cet appareil…',
    casting: 'Dépôt de votre bulletin…',
    reconciling: 'Nous vérifions si votre bulletin est enregistré…',
    stay: 'Gardez cette page ouverte.',
    recorded: 'Votre bulletin est enregistré',
    recordedSaid: 'Votre bulletin est enregistré. Voici votre code de suivi.',
    vote: 'Scrutin',
    recordedAt: 'Enregistré le',
    tracker: 'Code de suivi',
    keep: 'Gardez ce code. Il permet de vérifier que votre bulletin est sur la liste, et ne dit rien de vos choix. Il ne sera plus affiché ici.',
    print: 'Imprimer',
    save: 'Garder dans un fichier',
    fileName: 'code-de-suivi.txt',
    check: 'Où vérifier',
    uncertain: 'Nous ne savons pas encore si votre bulletin est enregistré',
    uncertainWhy: 'La réponse du portail n’est pas arrivée. Ce n’est pas votre faute.',
    pendingWhy: 'Le portail a votre bulletin et n’a pas fini de l’enregistrer.',
    offlineWhy: 'Vous êtes hors ligne, et votre bulletin était déjà parti.',
    weAsk: 'Nous redemandons tout seuls. Votre bulletin ne peut pas compter deux fois.',
    ask: 'Demander maintenant',
    notRecorded: 'Votre bulletin n’est pas enregistré',
    sameBallot: 'Votre bulletin est encore là. Vous pouvez envoyer de nouveau le même : il ne comptera qu’une fois.',
    late: 'Nous redemandons tout seuls. S’il arrivait quand même, cette page le dirait.',
    sendAgain: 'Envoyer de nouveau',
    change: 'Modifier mes réponses',
    goBack: 'Revenir au vote',
    register: 'M’inscrire',
    lost: 'La page a été quittée pendant l’envoi. Ce bulletin ne comptera pas : remplissez-le de nouveau.',
    fillIn: 'Remplir mon bulletin',
    refused: {
      'already-cast':
        'Un bulletin de votre part est déjà enregistré, depuis une autre page ou un autre appareil. C’est lui qui compte.',
      'cast-id-reused':
        'Le portail a reçu autre chose sous le même numéro. Avisez votre syndicat : ce bulletin n’est pas compté.',
      'vote-closed': 'Le vote a fermé avant son arrivée.',
      'vote-paused': 'Le vote est en pause. Votre bulletin reste ici : envoyez le même à la reprise.',
      'ballot-changed':
        'Votre syndicat a modifié le bulletin entre-temps. Les questions qui ont changé sont à refaire.',
      'not-eligible':
        'Selon le dossier du syndicat, vous ne pouvez pas voter à ce scrutin. Adressez-vous à votre syndicat.',
      'not-registered': 'Il faut s’inscrire avant de voter.',
      'invalid-fields': 'Le portail n’accepte pas une réponse. Modifiez-la, puis déposez votre bulletin.',
    },
    castBefore: (date) => `Enregistré le ${date}.`,
    questions: (titles) => `À revoir : ${titles}.`,
  },
  en: {
    sealing: 'Your ballot is being locked on this device…',
    casting: 'Casting your ballot…',
    reconciling: 'We are checking whether your ballot is recorded…',
    stay: 'Keep this page open.',
    recorded: 'Your ballot is recorded',
    recordedSaid: 'Your ballot is recorded. Here is your tracking code.',
    vote: 'Vote',
    recordedAt: 'Recorded on',
    tracker: 'Tracking code',
    keep: 'Keep this code. It lets you check that your ballot is on the list, and says nothing of your choices. It will not be shown here again.',
    print: 'Print',
    save: 'Keep in a file',
    fileName: 'tracking-code.txt',
    check: 'Where to check',
    uncertain: 'We don’t know yet whether your ballot is recorded',
    uncertainWhy: 'The portal’s answer did not arrive. It is not your fault.',
    pendingWhy: 'The portal has your ballot and has not finished recording it.',
    offlineWhy: 'You are offline, and your ballot had already left.',
    weAsk: 'We keep asking by ourselves. Your ballot cannot count twice.',
    ask: 'Ask now',
    notRecorded: 'Your ballot is not recorded',
    sameBallot: 'Your ballot is still here. You can send the same one again: it will count only once.',
    late: 'We keep asking by ourselves. If it arrived after all, this page would say so.',
    sendAgain: 'Send again',
    change: 'Change my answers',
    goBack: 'Back to the vote',
    register: 'Register',
    lost: 'The page was left while it was being sent. That ballot will not count: fill it in again.',
    fillIn: 'Fill in my ballot',
    refused: {
      'already-cast':
        'A ballot of yours is already recorded, from another page or another device. That is the one that counts.',
      'cast-id-reused':
        'The portal received something else under the same number. Tell your union: this ballot is not counted.',
      'vote-closed': 'The vote closed before it arrived.',
      'vote-paused': 'The vote is paused. Your ballot stays here: send the same one when it resumes.',
      'ballot-changed':
        'Your union changed the ballot in the meantime. The questions that changed are to be answered again.',
      'not-eligible': 'According to the union’s records, you cannot vote in this one. Please ask your union.',
      'not-registered': 'You have to register before you vote.',
      'invalid-fields': 'The portal does not accept an answer. Change it, then cast your ballot.',
    },
    castBefore: (date) => `Recorded on ${date}.`,
    questions: (titles) => `To look at again: ${titles}.`,
  },
};
