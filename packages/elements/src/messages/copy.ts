import type { Words } from '../controllers/localize-controller.ts';

export const copyWords: Words<{ copy: string; copied: string; announced: (what: string) => string; failed: string }> = {
  fr: {
    copy: 'Copier',
    copied: 'Copié',
    announced: (what) => `${what} : copié.`,
    failed: 'La copie n’a pas fonctionné. Sélectionnez le texte pour le copier.',
  },
  en: {
    copy: 'Copy',
    copied: 'Copied',
    announced: (what) => `${what}: copied.`,
    failed: 'Copying did not work. Select the text to copy it.',
  },
};
