import type { OrganizationRole, Role } from '@trait-union/client';
import type { Locale, Words } from '../controllers/localize-controller.ts';

/** What somebody may be in an organisation. */
const roleWords: Words<Record<OrganizationRole, string>> = {
  fr: {
    'voting-member': 'membre votant',
    'access-manager': 'gestionnaire des accès',
    'secondary-member': 'membre secondaire',
    dispatcher: 'responsable de la répartition',
  },
  en: {
    'voting-member': 'voting member',
    'access-manager': 'access manager',
    'secondary-member': 'secondary member',
    dispatcher: 'dispatcher',
  },
};

/** In the backend's words if it has some, else in ours. */
export function roleText({ name, label }: Role, locale: Locale): string {
  const words: Readonly<Record<string, string>> = roleWords[locale];
  return label?.[locale] ?? (Object.hasOwn(words, name) ? words[name] : undefined) ?? name;
}
