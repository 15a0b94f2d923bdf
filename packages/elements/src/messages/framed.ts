import type { Words } from '../controllers/localize-controller.ts';

export const framedWords: Words<{ framed: string; openAlone: string }> = {
  fr: {
    framed: 'Par prudence, aucun mot de passe n’est demandé à l’intérieur d’un autre site.',
    openAlone: 'Ouvrir cette page seule',
  },
  en: {
    framed: 'To be safe, no password is asked inside another site.',
    openAlone: 'Open this page on its own',
  },
};
