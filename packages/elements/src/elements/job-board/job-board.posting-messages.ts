import type { FieldIssueCode } from '@trait-union/client';
import type { LocalizeController, Words } from '../../controllers/localize-controller.ts';
import type { JobField } from './job-board.draft.ts';
import { words, type JobBoardWords } from './job-board.messages.ts';
import type { Said } from './job-board.steps.ts';

export interface PostingWords extends JobBoardWords {
  newHeading: string;
  editHeading: string;
  conflictHeading: string;
  said: Record<Said, string>;
  fields: Record<JobField, string>;
  hints: Partial<Record<JobField, string>>;
  applyGroup: string;
  choose: string;
  publish: string;
  publishing: string;
  save: string;
  saving: string;
  cancel: string;
  errors: (count: number) => string;
  /** In general; of a field below, where more can be said. */
  issues: Record<FieldIssueCode, string>;
  fieldIssues: Partial<Record<JobField | '', Partial<Record<FieldIssueCode, string>>>>;
  gone: string;
  goneDetail: string;
  anew: string;
  conflict: string;
  conflictHint: string;
  mine: string;
  theirs: string;
  absent: string;
  chooseVersion: string;
  keepChoices: string;
  withdrawQuestion: string;
  withdrawConsequence: string;
  confirmWithdrawal: string;
  keepOffer: string;
  withdrawing: string;
}

export type PostingLocale = LocalizeController<PostingWords>;

/** What is needed once a member writes, with what they were reading. */
export const postingWords: Words<PostingWords> = {
  fr: {
    ...words.fr,
    newHeading: 'Nouvelle offre d’emploi',
    editHeading: 'Modifier l’offre d’emploi',
    conflictHeading: 'Deux versions de l’offre',
    said: {
      posted: 'Votre offre est affichée.',
      saved: 'Vos modifications sont enregistrées.',
      unchanged: 'Rien à enregistrer : l’offre est déjà à jour.',
      withdrawn: 'L’offre est retirée. Elle n’est plus affichée.',
      changed: 'L’offre vient de changer. Relisez-la, puis retirez-la si c’est toujours ce que vous voulez.',
    },
    fields: {
      title: 'Titre du poste',
      employer: 'Employeur',
      place: 'Lieu de travail',
      employment: 'Type d’emploi',
      time: 'Horaire',
      pay: 'Salaire',
      applyBy: 'Date limite',
      language: 'Langue de l’offre',
      description: 'Description',
      applyEmail: 'Courriel où postuler',
      applyUrl: 'Adresse web où postuler',
    },
    hints: {
      pay: 'Comme il sera lu : 31,20 $ l’heure, échelon 3.',
      applyBy: 'Laissez vide s’il n’y en a pas.',
      description: 'Laissez une ligne vide entre les paragraphes.',
      applyUrl: 'Par exemple : https://exemple.ca/emplois',
    },
    applyGroup: 'Pour postuler',
    choose: 'Choisir…',
    publish: 'Afficher l’offre',
    publishing: 'Envoi en cours…',
    save: 'Enregistrer',
    saving: 'Enregistrement…',
    cancel: 'Annuler',
    errors: (count) => (count === 1 ? 'Un renseignement est à corriger' : `${count} renseignements sont à corriger`),
    issues: {
      required: 'Remplissez ce champ.',
      'too-long': 'C’est trop long. Raccourcissez ce texte.',
      malformed: 'Vérifiez ce champ : il n’a pas la forme attendue.',
      'not-deliverable': 'Rien ne peut être livré à cette adresse. Vérifiez-la.',
      duplicate: 'Une offre semblable est déjà affichée.',
      'not-allowed': 'Le portail n’accepte pas cette valeur.',
    },
    fieldIssues: {
      title: { required: 'Entrez le titre du poste.' },
      employer: { required: 'Entrez le nom de l’employeur.' },
      employment: { required: 'Choisissez le type d’emploi.' },
      time: { required: 'Choisissez l’horaire.' },
      description: { required: 'Décrivez le poste.' },
      applyBy: {
        malformed: 'Entrez la date limite au complet, ou laissez-la vide.',
        'not-allowed': 'Choisissez une date à venir, ou laissez-la vide.',
      },
      applyEmail: {
        required: 'Entrez un courriel ou une adresse web où postuler.',
        malformed: 'Entrez un courriel complet, comme nom@exemple.ca.',
      },
      applyUrl: { malformed: 'Entrez une adresse complète, qui commence par https://.' },
    },
    gone: 'Cette offre a été retirée pendant votre saisie. Vos modifications ne peuvent plus y être enregistrées.',
    goneDetail: 'Ce que vous avez saisi est toujours là.',
    anew: 'En faire une nouvelle offre',
    conflict: 'Cette offre a été modifiée ailleurs pendant votre saisie. Rien n’est encore enregistré.',
    conflictHint: 'Choisissez la bonne version de chaque renseignement.',
    mine: 'Ce que vous avez saisi',
    theirs: 'Dans l’offre en ce moment',
    absent: 'Rien',
    chooseVersion: 'Choisissez l’une des deux versions.',
    keepChoices: 'Enregistrer mes choix',
    withdrawQuestion: 'Retirer cette offre ?',
    withdrawConsequence:
      'Elle ne sera plus affichée, et ne pourra pas être remise. Il faudrait en afficher une nouvelle.',
    confirmWithdrawal: 'Retirer',
    keepOffer: 'La garder affichée',
    withdrawing: 'Retrait en cours…',
  },
  en: {
    ...words.en,
    newHeading: 'New job offer',
    editHeading: 'Edit the job offer',
    conflictHeading: 'Two versions of the offer',
    said: {
      posted: 'Your offer is posted.',
      saved: 'Your changes are saved.',
      unchanged: 'Nothing to save: the offer is already up to date.',
      withdrawn: 'The offer is withdrawn. It is no longer shown.',
      changed: 'The offer has just changed. Read it again, then withdraw it if that is still what you want.',
    },
    fields: {
      title: 'Job title',
      employer: 'Employer',
      place: 'Place of work',
      employment: 'Kind of job',
      time: 'Hours',
      pay: 'Pay',
      applyBy: 'Deadline',
      language: 'Language of the offer',
      description: 'Description',
      applyEmail: 'Email to apply to',
      applyUrl: 'Web address to apply at',
    },
    hints: {
      pay: 'As it will be read: $31.20 an hour, step 3.',
      applyBy: 'Leave it empty if there is none.',
      description: 'Leave an empty line between paragraphs.',
      applyUrl: 'For example: https://example.ca/jobs',
    },
    applyGroup: 'To apply',
    choose: 'Choose…',
    publish: 'Post the offer',
    publishing: 'Sending…',
    save: 'Save',
    saving: 'Saving…',
    cancel: 'Cancel',
    errors: (count) => (count === 1 ? 'One detail needs correcting' : `${count} details need correcting`),
    issues: {
      required: 'Fill in this field.',
      'too-long': 'This is too long. Shorten it.',
      malformed: 'Check this field: it is not in the expected form.',
      'not-deliverable': 'Nothing can be delivered to this address. Check it.',
      duplicate: 'A similar offer is already posted.',
      'not-allowed': 'The portal does not accept this value.',
    },
    fieldIssues: {
      title: { required: 'Enter the job title.' },
      employer: { required: 'Enter the name of the employer.' },
      employment: { required: 'Choose the kind of job.' },
      time: { required: 'Choose the hours.' },
      description: { required: 'Describe the job.' },
      applyBy: {
        malformed: 'Enter the whole deadline, or leave it empty.',
        'not-allowed': 'Choose a date to come, or leave it empty.',
      },
      applyEmail: {
        required: 'Enter an email or a web address to apply to.',
        malformed: 'Enter a complete email, like name@example.ca.',
      },
      applyUrl: { malformed: 'Enter a complete address that begins with https://.' },
    },
    gone: 'This offer was withdrawn while you were typing. Your changes can no longer be saved to it.',
    goneDetail: 'What you typed is still here.',
    anew: 'Make it a new offer',
    conflict: 'This offer was changed elsewhere while you were typing. Nothing is saved yet.',
    conflictHint: 'Choose the right version of each detail.',
    mine: 'What you entered',
    theirs: 'In the offer now',
    absent: 'Nothing',
    chooseVersion: 'Choose one of the two versions.',
    keepChoices: 'Save my choices',
    withdrawQuestion: 'Withdraw this offer?',
    withdrawConsequence: 'It will no longer be shown, and cannot be put back. You would have to post a new one.',
    confirmWithdrawal: 'Withdraw',
    keepOffer: 'Keep it posted',
    withdrawing: 'Withdrawing…',
  },
};
