/** Names of what a backend may name anew: looked up with `worded`. */
export type Names = Readonly<Record<string, string>> & { readonly other: string };

/** The word for what a backend names, or for what is newer than these words. */
export const worded = (names: Names, name: string): string =>
  (Object.hasOwn(names, name) ? names[name] : undefined) ?? names.other;
