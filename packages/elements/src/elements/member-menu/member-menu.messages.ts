import type { Words } from '../../controllers/localize-controller.ts';

export const words: Words<{
  menu: (name: string) => string;
  account: string;
  stale: string;
}> = {
  fr: {
    menu: (name) => `Menu de ${name}`,
    account: 'Numéro de membre',
    stale: 'Le portail ne répond pas : ce qui est affiché peut dater.',
  },
  en: {
    menu: (name) => `${name}’s menu`,
    account: 'Member number',
    stale: 'The portal is not answering: what is shown may be out of date.',
  },
};
