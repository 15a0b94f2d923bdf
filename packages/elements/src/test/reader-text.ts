/** What a reader tool, which takes text from the document and not from shadow roots, finds of a widget (trust A15). */
export interface ReaderText {
  /** By state of the widget suite: words that must stand in its light DOM, in French. */
  found: Readonly<Record<string, RegExp>>;
  /** Why there is nothing to find in the other states. */
  otherwise: string;
}

export const readerText: Readonly<Record<string, ReaderText>> = {
  'member-login': {
    found: {
      credentials: /Courriel ou numéro de membre.*Mot de passe/s,
      'missing-fields': /Entrez votre courriel ou votre numéro de membre/,
      rejected: /Aucun compte ne correspond/,
      ambiguous: /Plusieurs membres partagent ce courriel/,
    },
    otherwise: 'signed in or refused, it says a sentence about this visit and holds nothing to read later',
  },
  'member-menu': {
    found: { 'signed-out': /Espace membre/, open: /Mon profil/ },
    otherwise: 'a button with a name, and a warning that ends with the session',
  },
  'profile-editor': {
    found: { 'signed-out': /Espace membre/ },
    otherwise: 'a member’s own file: in the document, scripts and extensions would come upon it without looking for it',
  },
};
