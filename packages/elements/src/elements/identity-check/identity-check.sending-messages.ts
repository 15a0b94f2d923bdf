import type { IdentityFact } from '@trait-union/client';
import type { Words } from '../../controllers/localize-controller.ts';
import type { Slot } from './identity-check.steps.ts';

export interface IdentitySendingWords {
  slots: Record<Slot, string>;
  missing: Record<Slot, string>;
  preparing: string;
  errors: (count: number) => string;
  proof: string;
  facts: Record<IdentityFact, { shown: string; lacking: string }>;
  send: string;
  sending: string;
  settling: string;
  cancel: string;
  cancelled: string;
  back: string;
  said: string;
  already: string;
  gone: string;
}

/** What is needed once a member goes on to choose files. */
export const sendingWords: Words<IdentitySendingWords> = {
  fr: {
    slots: {
      both: 'Document avec votre photo et votre adresse',
      photo: 'Document avec votre photo',
      address: 'Document avec votre adresse',
    },
    missing: {
      both: 'Ajoutez le document qui montre votre photo et votre adresse.',
      photo: 'Ajoutez le document qui montre votre photo.',
      address: 'Ajoutez le document qui montre votre adresse.',
    },
    preparing: 'Un fichier est encore en vérification. Attendez un instant, puis envoyez.',
    errors: (count) => (count === 1 ? 'Il manque un document' : `Il manque ${count} documents`),
    proof: 'Ce que vos documents montrent',
    facts: {
      photo: { shown: 'Votre photo : c’est fait', lacking: 'Votre photo : il manque un document' },
      address: { shown: 'Votre adresse : c’est fait', lacking: 'Votre adresse : il manque un document' },
    },
    send: 'Envoyer',
    sending: 'Envoi en cours…',
    settling: 'Enregistrement…',
    cancel: 'Annuler l’envoi',
    cancelled: 'L’envoi est annulé. Rien n’a été gardé ; vos fichiers sont encore ici.',
    back: 'Revenir',
    said: 'Vos documents sont envoyés.',
    already: 'Vos documents avaient déjà été envoyés.',
    gone: 'L’un des fichiers ne s’est pas rendu. Envoyez de nouveau.',
  },
  en: {
    slots: {
      both: 'Document with your photo and your address',
      photo: 'Document with your photo',
      address: 'Document with your address',
    },
    missing: {
      both: 'Add the document that shows your photo and your address.',
      photo: 'Add the document that shows your photo.',
      address: 'Add the document that shows your address.',
    },
    preparing: 'A file is still being checked. Wait a moment, then send.',
    errors: (count) => (count === 1 ? 'One document is missing' : `${count} documents are missing`),
    proof: 'What your documents show',
    facts: {
      photo: { shown: 'Your photo: done', lacking: 'Your photo: a document is missing' },
      address: { shown: 'Your address: done', lacking: 'Your address: a document is missing' },
    },
    send: 'Send',
    sending: 'Sending…',
    settling: 'Saving…',
    cancel: 'Cancel sending',
    cancelled: 'Sending was cancelled. Nothing was kept; your files are still here.',
    back: 'Go back',
    said: 'Your documents were sent.',
    already: 'Your documents had already been sent.',
    gone: 'One of the files did not arrive. Send again.',
  },
};
