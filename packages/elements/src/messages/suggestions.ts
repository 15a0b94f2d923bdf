import type { Words } from '../controllers/localize-controller.ts';

export const suggestionsWords: Words<{ label: string; found: (count: number) => string; filled: string }> = {
  fr: {
    label: 'Adresses proposées',
    found: (count) => (count === 1 ? '1 adresse proposée.' : `${count} adresses proposées.`),
    filled: 'L’adresse est remplie. Vous pouvez encore la corriger.',
  },
  en: {
    label: 'Suggested addresses',
    found: (count) => (count === 1 ? '1 suggested address.' : `${count} suggested addresses.`),
    filled: 'The address is filled in. You can still correct it.',
  },
};
