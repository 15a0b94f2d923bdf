const word = /(?:mot de passe|mdp|password|passcode|pwd|\bnip)\b/giu;
/** `password: hunter2`, `mdp = tournesol` at the end of a line; not `password: it is refused`. */
const given = /^\s*[:=]\s*(?:\S*[\d!@#$%&*?]|\S{4,}[^\S\n]*(?:\n|$))/u;
/** `is "tournesol"`, `est abc123`; not `est expiré`. */
const told = /^\s*(?:est|is|c’est|c'est)\s+(?:[«“"']|\S*\d)/u;

/** Whether a text seems to hold a password. To speak of one is fine. */
export const holdsPassword = (text: string): boolean =>
  [...text.matchAll(word)].some(({ 0: named, index }) => {
    const rest = text.slice(index + named.length, index + named.length + 120);
    return given.test(rest) || told.test(rest);
  });
