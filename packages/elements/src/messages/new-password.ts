import type { CharacterKind, FieldIssueCode } from '@trait-union/client';
import type { Words } from '../controllers/localize-controller.ts';

export const newPasswordWords: Words<{
  label: string;
  atLeast: (characters: number) => string;
  needs: Record<CharacterKind, string>;
  uncommon: string;
  /** A rule and the word that says that it is met. */
  met: (rule: string) => string;
  progress: (met: number, all: number) => string;
  issues: Partial<Record<FieldIssueCode, string>> & Record<'required' | 'malformed', string>;
}> = {
  fr: {
    label: 'Nouveau mot de passe',
    atLeast: (characters) => `Au moins ${characters} caractères : quelques mots font l’affaire`,
    needs: {
      'lower-case': 'Une lettre minuscule',
      'upper-case': 'Une lettre majuscule',
      digit: 'Un chiffre',
      symbol: 'Un symbole ou un signe de ponctuation',
    },
    uncommon: 'Ni courant, ni tiré de votre nom ou de votre numéro',
    met: (rule) => `${rule} (c’est fait)`,
    progress: (met, all) =>
      met === all ? 'Toutes les exigences vérifiables ici sont remplies.' : `Exigences remplies : ${met} sur ${all}.`,
    issues: {
      required: 'Entrez un nouveau mot de passe.',
      malformed: 'Ce mot de passe ne remplit pas toutes les exigences. Complétez-le.',
      'not-allowed': 'Ce mot de passe est trop facile à deviner. Choisissez-en un autre.',
      'too-long': 'Ce mot de passe est trop long. Raccourcissez-le.',
    },
  },
  en: {
    label: 'New password',
    atLeast: (characters) => `At least ${characters} characters: a few words do very well`,
    needs: {
      'lower-case': 'A lower-case letter',
      'upper-case': 'An upper-case letter',
      digit: 'A digit',
      symbol: 'A symbol or a punctuation mark',
    },
    uncommon: 'Not a common one, nor made of your name or number',
    met: (rule) => `${rule} (done)`,
    progress: (met, all) =>
      met === all ? 'Every requirement that can be checked here is met.' : `Requirements met: ${met} of ${all}.`,
    issues: {
      required: 'Enter a new password.',
      malformed: 'This password does not meet every requirement. Add to it.',
      'not-allowed': 'This password is too easy to guess. Choose another one.',
      'too-long': 'This password is too long. Shorten it.',
    },
  },
};
