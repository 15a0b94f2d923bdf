import type { Locale, Words } from '../../controllers/localize-controller.ts';
import type { HistoryPages } from './member-history.pages.ts';

/** How many pages are read for a row that a link names. */
const maxSought = 50;

const notFound: Words<string> = {
  fr: 'Cette ligne est introuvable dans votre historique.',
  en: 'This line is nowhere in your history.',
};

/** Reads on, as long as it `isWanted`, until a row is in view, however far back it is; what to say where it is nowhere. */
export async function seek<T extends { id: string }>(
  pages: HistoryPages<T>,
  row: string,
  isWanted: () => boolean,
  lang: Locale,
): Promise<string> {
  const has = (): boolean => pages.shown?.items.some(({ id }) => id === row) ?? false;
  if (!has() && pages.year !== undefined) await pages.filter(undefined);
  for (let left = maxSought; left > 0 && isWanted() && !has(); left--) {
    if (!pages.shown?.nextCursor || !(await pages.load('more'))) break;
  }
  return has() ? '' : notFound[lang];
}
