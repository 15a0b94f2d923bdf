import type { Words } from '../../controllers/localize-controller.ts';

export type Problem = 'required' | 'malformed' | 'too-few' | 'refused';

export const askingWords: Words<{
  heading: string;
  close: string;
  unlimited: string;
  total: string;
  totalHint: (present: number) => string;
  message: string;
  messageHint: string;
  ask: string;
  asking: string;
  problems: Record<Problem, (present: number) => string>;
  requested: string;
  requestedDetail: string;
  alreadyRequested: (total: number | undefined) => string;
  alreadyDetail: string;
}> = {
  fr: {
    heading: 'Demander plus de places',
    close: 'Fermer',
    unlimited: 'Il n’y a plus de limite.',
    total: 'Nombre de places en tout',
    totalHint: (present) => `Vous en avez ${present} maintenant.`,
    message: 'Précisions (facultatif)',
    messageHint: 'Par exemple, pour qui et à partir de quand.',
    ask: 'Envoyer la demande',
    asking: 'Envoi…',
    problems: {
      required: () => 'Inscrivez combien de places il vous faut en tout.',
      malformed: () => 'Inscrivez un nombre entier, en chiffres.',
      'too-few': (present) => `Vous avez déjà ${present} places : inscrivez un nombre plus grand.`,
      refused: () => 'Le portail n’accepte pas ce nombre. Vérifiez-le.',
    },
    requested: 'Votre demande est envoyée.',
    requestedDetail: 'L’équipe de soutien vous répondra. D’ici là, les places restent les mêmes.',
    alreadyRequested: (total) =>
      total === undefined
        ? 'Quelqu’un de votre organisation vient de demander des places.'
        : `Quelqu’un de votre organisation vient de demander ${total} places en tout.`,
    alreadyDetail:
      'Votre demande n’a pas été envoyée en double. Attendez la réponse, ou écrivez à l’équipe de soutien.',
  },
  en: {
    heading: 'Ask for more seats',
    close: 'Close',
    unlimited: 'There is no limit any more.',
    total: 'Number of seats in all',
    totalHint: (present) => `You have ${present} now.`,
    message: 'Details (optional)',
    messageHint: 'For instance for whom, and from when on.',
    ask: 'Send the request',
    asking: 'Sending…',
    problems: {
      required: () => 'Write how many seats you need in all.',
      malformed: () => 'Write a whole number, in digits.',
      'too-few': (present) => `You have ${present} seats already: write a larger number.`,
      refused: () => 'The portal does not accept this number. Check it.',
    },
    requested: 'Your request was sent.',
    requestedDetail: 'The support team will answer you. Until then the seats stay the same.',
    alreadyRequested: (total) =>
      total === undefined
        ? 'Somebody of your organization just asked for seats.'
        : `Somebody of your organization just asked for ${total} seats in all.`,
    alreadyDetail: 'Your request was not sent twice. Wait for the answer, or write to the support team.',
  },
};
