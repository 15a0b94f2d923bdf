import type { TemplateResult } from 'lit';
import type { Locale, Words } from '../../controllers/localize-controller.ts';
import { fieldIssueText, type FieldProblem } from '../../internal/described-fields.ts';
import { errorSummary } from '../../templates/error-summary.ts';

interface CorrectionWords {
  errors: (count: number) => string;
  /** What to say of an empty field, by its name. */
  required: Readonly<Record<string, string>>;
  seatsMalformed: string;
  passwordRefused: string;
  filesRefused: string;
}

const words: Words<CorrectionWords> = {
  fr: {
    errors: (count) => (count === 1 ? 'Un renseignement est à corriger' : `${count} renseignements sont à corriger`),
    required: {
      kind: 'Choisissez ce dont vous avez besoin.',
      name: 'Entrez votre prénom et votre nom.',
      organization: 'Entrez le nom de l’organisation.',
      seats: 'Entrez le nombre de places.',
      message: 'Dites en quelques mots ce qui se passe.',
    },
    seatsMalformed: 'Entrez le nombre de places en chiffres.',
    passwordRefused: 'Ce texte semble contenir un mot de passe. Enlevez-le : personne ici n’en a besoin.',
    filesRefused: 'Une image n’a pas été acceptée. Retirez-la, puis ajoutez-la de nouveau.',
  },
  en: {
    errors: (count) => (count === 1 ? 'One detail needs correcting' : `${count} details need correcting`),
    required: {
      kind: 'Choose what you need.',
      name: 'Enter your first and last name.',
      organization: 'Enter the name of the organization.',
      seats: 'Enter the number of seats.',
      message: 'Say in a few words what is happening.',
    },
    seatsMalformed: 'Enter the number of seats in digits.',
    passwordRefused: 'This text seems to hold a password. Take it out: nobody here needs it.',
    filesRefused: 'An image was not accepted. Remove it, then add it again.',
  },
};

/** What to say of one problem. */
export function correctionText(locale: Locale, { name, code }: FieldProblem): string {
  const t = words[locale];
  const required = Object.hasOwn(t.required, name) ? t.required[name] : undefined;
  if (code === 'required' && required) return required;
  if (name === 'attachments') return t.filesRefused;
  if (name === 'message' && code === 'not-allowed') return t.passwordRefused;
  if (name === 'seats' && code === 'malformed') return t.seatsMalformed;
  return fieldIssueText({ name }, code, locale);
}

/** Everything that is wrong, above the form. */
export const summary = (locale: Locale, problems: readonly FieldProblem[]): TemplateResult =>
  errorSummary(
    words[locale].errors(problems.length),
    problems.map((problem) => ({ id: problem.name, text: correctionText(locale, problem) })),
  );
