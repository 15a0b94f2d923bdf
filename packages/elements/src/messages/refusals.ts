import type { OwnWords, RefusalReason } from '@trait-union/client';
import type { Locale, Words } from '../controllers/localize-controller.ts';

type RefusalWords = Record<RefusalReason, string> & { ask: (who: string) => string };

/** Why somebody may not do something. « Personne » is whom it would be done to. */
const refusalWords: Words<RefusalWords> = {
  fr: {
    role: 'Votre rôle ne le permet pas.',
    'not-granted': 'Ce droit s’accorde individuellement, et vous ne l’avez pas reçu.',
    'by-desk': 'Seule l’équipe de soutien peut le faire, sur demande.',
    self: 'Vous ne pouvez pas le faire pour vous-même.',
    'their-role': 'Votre rôle ne vous permet pas de gérer l’accès d’une personne qui a ce rôle.',
    'not-for-role': 'Le rôle de cette personne ne le permet pas.',
    'comes-with-role': 'Ce droit vient avec le rôle de la personne : il ne peut pas lui être retiré.',
    'last-voting-member': 'Il faut toujours un membre votant, et il n’y en a pas d’autre.',
    state: 'L’accès de cette personne n’est pas dans un état qui le permet.',
    'no-seat': 'Aucune place n’est libre.',
    'too-soon': 'Un message vient d’être envoyé. Attendez un peu avant d’en renvoyer un.',
    suspended: 'Votre accès est suspendu.',
    other: 'Le portail ne le permet pas.',
    ask: (who) => `À qui vous adresser : ${who}.`,
  },
  en: {
    role: 'Your role does not allow it.',
    'not-granted': 'This right is given individually, and you were not given it.',
    'by-desk': 'Only the support team does this, on request.',
    self: 'You cannot do this to yourself.',
    'their-role': 'Your role does not let you manage the access of somebody with this role.',
    'not-for-role': 'This person’s role does not allow it.',
    'comes-with-role': 'This right comes with the person’s role and cannot be taken away.',
    'last-voting-member': 'There must always be a voting member, and there is no other.',
    state: 'The state of this person’s access does not allow it.',
    'no-seat': 'No seat is free.',
    'too-soon': 'A message was sent a moment ago. Wait a little before sending another.',
    suspended: 'Your access is suspended.',
    other: 'The portal does not allow it.',
    ask: (who) => `Who to ask: ${who}.`,
  },
};

/** Why not, and whom to ask where the backend says so. A reason that is not known is worded as `other`. */
export function refusalText({ reason, ask }: { reason: string; ask?: OwnWords | undefined }, locale: Locale): string {
  const words = refusalWords[locale];
  const why = Object.hasOwn(words, reason) && reason !== 'ask' ? words[reason as RefusalReason] : words.other;
  return ask ? `${why} ${words.ask(ask[locale])}` : why;
}
