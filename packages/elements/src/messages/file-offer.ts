import type { Words } from '../controllers/localize-controller.ts';

export interface FileOfferWords {
  open: string;
  newTab: string;
  save: string;
  share: string;
}

export const fileOfferWords: Words<FileOfferWords> = {
  fr: {
    open: 'Ouvrir',
    newTab: 'Ouvrir dans un nouvel onglet',
    save: 'Enregistrer',
    share: 'Partager…',
  },
  en: {
    open: 'Open',
    newTab: 'Open in a new tab',
    save: 'Save',
    share: 'Share…',
  },
};
