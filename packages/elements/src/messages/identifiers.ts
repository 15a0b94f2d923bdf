import type { IdentifierKind } from '@trait-union/client';
import type { Locale, Words } from '../controllers/localize-controller.ts';

const names: Words<Record<IdentifierKind, string>> = {
  fr: { email: 'courriel', 'member-number': 'numéro de membre', 'user-name': 'nom d’utilisateur' },
  en: { email: 'email', 'member-number': 'member number', 'user-name': 'user name' },
};

const or: Words<string> = { fr: ' ou ', en: ' or ' };

const required: Words<(named: string) => string> = {
  fr: (named) => `Entrez votre ${named.replace(/, | ou /g, '$&votre ')}.`,
  en: (named) => `Enter your ${named}.`,
};

/** What a member may type in the one identifier field: « Courriel, numéro de membre ou nom d’utilisateur » (S4-01). */
export function identifierLabel(locale: Locale, kinds: readonly string[]): string {
  const text = nameAll(locale, kinds);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What to say when it was left empty: « Entrez votre courriel ou votre numéro de membre. » */
export const identifierRequired = (locale: Locale, kinds: readonly string[]): string =>
  required[locale](nameAll(locale, kinds));

function nameAll(locale: Locale, kinds: readonly string[]): string {
  const t: Record<string, string | undefined> = names[locale];
  return kinds
    .flatMap((kind) => t[kind] ?? [])
    .join(', ')
    .replace(/, (?=[^,]*$)/, or[locale]);
}
