import type { Words } from '../controllers/localize-controller.ts';

export const unsavedChangesWords: Words<{
  question: string;
  consequence: string;
  stay: string;
  leave: string;
}> = {
  fr: {
    question: 'Abandonner vos modifications ?',
    consequence: 'Ce que vous avez saisi n’est pas enregistré et sera perdu.',
    stay: 'Continuer la saisie',
    leave: 'Abandonner',
  },
  en: {
    question: 'Discard your changes?',
    consequence: 'What you typed has not been saved and will be lost.',
    stay: 'Keep editing',
    leave: 'Discard',
  },
};
