import type { Words } from '../controllers/localize-controller.ts';

export const passwordWords: Words<{
  password: string;
  show: string;
  hide: string;
  showLabel: string;
  hideLabel: string;
  shown: string;
  hidden: string;
  capsLock: string;
  required: string;
}> = {
  fr: {
    password: 'Mot de passe',
    show: 'Afficher',
    hide: 'Masquer',
    showLabel: 'Afficher le mot de passe',
    hideLabel: 'Masquer le mot de passe',
    shown: 'Le mot de passe est affiché.',
    hidden: 'Le mot de passe est masqué.',
    capsLock: 'La touche Verr. maj. est activée.',
    required: 'Entrez votre mot de passe.',
  },
  en: {
    password: 'Password',
    show: 'Show',
    hide: 'Hide',
    showLabel: 'Show password',
    hideLabel: 'Hide password',
    shown: 'The password is shown.',
    hidden: 'The password is hidden.',
    capsLock: 'Caps Lock is on.',
    required: 'Enter your password.',
  },
};
