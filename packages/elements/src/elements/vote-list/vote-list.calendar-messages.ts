import type { Words } from '../../controllers/localize-controller.ts';

export const calendarWords: Words<{
  opening: (title: string) => string;
  closing: (title: string) => string;
}> = {
  fr: {
    opening: (title) => `Le vote est ouvert : ${title}`,
    closing: (title) => `Le vote ferme : ${title}`,
  },
  en: {
    opening: (title) => `Voting opens: ${title}`,
    closing: (title) => `Voting closes: ${title}`,
  },
};
