import type { FieldIssueCode } from '@trait-union/client';
import type { Words } from '../../controllers/localize-controller.ts';

export const changingWords: Words<{
  newAddress: string;
  rightAddress: string;
  hint: string;
  submit: string;
  sending: string;
  cancel: string;
  issues: Record<FieldIssueCode, string>;
}> = {
  fr: {
    newAddress: 'Nouvelle adresse',
    rightAddress: 'Adresse exacte',
    hint: 'Un lien de vérification y sera envoyé.',
    submit: 'Envoyer le lien',
    sending: 'Envoi en cours…',
    cancel: 'Annuler',
    issues: {
      required: 'Entrez l’adresse.',
      malformed: 'Entrez un courriel complet, comme nom@exemple.ca.',
      'too-long': 'Cette adresse est trop longue.',
      'not-deliverable': 'Ce courriel ne peut rien recevoir. Vérifiez-le.',
      duplicate: 'Cette adresse figure déjà à votre dossier.',
      'not-allowed': 'Le portail n’accepte pas cette adresse.',
    },
  },
  en: {
    newAddress: 'New address',
    rightAddress: 'Correct address',
    hint: 'A verification link will be sent to it.',
    submit: 'Send the link',
    sending: 'Sending…',
    cancel: 'Cancel',
    issues: {
      required: 'Enter the address.',
      malformed: 'Enter a complete email, like name@example.ca.',
      'too-long': 'This address is too long.',
      'not-deliverable': 'This email cannot receive anything. Check it.',
      duplicate: 'This address is already on your file.',
      'not-allowed': 'The portal does not accept this address.',
    },
  },
};
