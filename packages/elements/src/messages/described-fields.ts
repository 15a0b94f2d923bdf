import type { FieldIssueCode } from '@trait-union/client';
import type { Words } from '../controllers/localize-controller.ts';

export interface FieldWords {
  label: string;
  hint?: string;
  /** What to say of it, where more can be said than of any field. */
  issues?: Partial<Record<FieldIssueCode, string>>;
}

/** The fields that a backend may ask for by name, in our own words. */
export const fieldWords: Words<Readonly<Record<string, FieldWords>>> = {
  fr: {
    memberNumber: {
      label: 'Numéro de membre',
      hint: 'Celui que votre syndicat vous a donné, et non votre numéro d’employé.',
      issues: { required: 'Entrez votre numéro de membre.' },
    },
    givenName: {
      label: 'Prénom',
      hint: 'Comme sur votre bulletin de paie.',
      issues: { required: 'Entrez votre prénom.' },
    },
    familyName: {
      label: 'Nom de famille',
      hint: 'Comme sur votre bulletin de paie.',
      issues: { required: 'Entrez votre nom de famille.' },
    },
    email: {
      label: 'Courriel',
      issues: {
        required: 'Entrez votre courriel.',
        malformed: 'Ce courriel n’est pas complet. Exemple : nom@exemple.ca.',
      },
    },
    dateOfBirth: {
      label: 'Date de naissance',
      issues: {
        required: 'Entrez votre date de naissance.',
        malformed: 'Entrez votre date de naissance au complet : jour, mois et année.',
      },
    },
    employerNumber: {
      label: 'Numéro d’employé',
      hint: 'Il est sur votre bulletin de paie.',
      issues: { required: 'Entrez votre numéro d’employé.' },
    },
    phone: {
      label: 'Téléphone',
      issues: {
        required: 'Entrez votre numéro de téléphone.',
        malformed: 'Ce numéro de téléphone n’est pas complet. Exemple : 418 555-0142.',
      },
    },
    employer: { label: 'Employeur', issues: { required: 'Entrez le nom de votre employeur.' } },
    workplace: { label: 'Lieu de travail', issues: { required: 'Entrez votre lieu de travail.' } },
    jobTitle: { label: 'Titre d’emploi', issues: { required: 'Entrez votre titre d’emploi.' } },
    message: { label: 'Message', issues: { required: 'Écrivez votre message.' } },
  },
  en: {
    memberNumber: {
      label: 'Member number',
      hint: 'The one your union gave you, not your employee number.',
      issues: { required: 'Enter your member number.' },
    },
    givenName: { label: 'First name', hint: 'As on your pay stub.', issues: { required: 'Enter your first name.' } },
    familyName: { label: 'Last name', hint: 'As on your pay stub.', issues: { required: 'Enter your last name.' } },
    email: {
      label: 'Email',
      issues: {
        required: 'Enter your email.',
        malformed: 'This email is not complete. Example: name@example.ca.',
      },
    },
    dateOfBirth: {
      label: 'Date of birth',
      issues: {
        required: 'Enter your date of birth.',
        malformed: 'Enter your whole date of birth: day, month and year.',
      },
    },
    employerNumber: {
      label: 'Employee number',
      hint: 'It is on your pay stub.',
      issues: { required: 'Enter your employee number.' },
    },
    phone: {
      label: 'Phone',
      issues: {
        required: 'Enter your phone number.',
        malformed: 'This phone number is not complete. Example: 418 555-0142.',
      },
    },
    employer: { label: 'Employer', issues: { required: 'Enter the name of your employer.' } },
    workplace: { label: 'Workplace', issues: { required: 'Enter your workplace.' } },
    jobTitle: { label: 'Job title', issues: { required: 'Enter your job title.' } },
    message: { label: 'Message', issues: { required: 'Write your message.' } },
  },
};

/** What is wrong with a field of which no more can be said. */
export const anyFieldIssues: Words<Readonly<Record<FieldIssueCode, string>>> = {
  fr: {
    required: 'Remplissez ce champ.',
    'too-long': 'C’est trop long. Raccourcissez ce texte.',
    malformed: 'Vérifiez ce champ : il n’a pas la forme attendue.',
    'not-deliverable': 'Rien ne peut être livré à cette adresse. Vérifiez-la.',
    duplicate: 'C’est déjà pris. Choisissez autre chose.',
    'not-allowed': 'Cette valeur n’est pas permise.',
  },
  en: {
    required: 'Fill in this field.',
    'too-long': 'This is too long. Shorten this text.',
    malformed: 'Check this field: it does not have the expected form.',
    'not-deliverable': 'Nothing can be delivered to this address. Check it.',
    duplicate: 'This is already taken. Choose something else.',
    'not-allowed': 'This value is not allowed.',
  },
};
