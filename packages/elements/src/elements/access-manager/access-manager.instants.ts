import type { LocalizeController } from '../../controllers/localize-controller.ts';

const written = (l: LocalizeController<unknown>, at: string, options: Intl.DateTimeFormatOptions): string => {
  const text = l.date(at, options);
  return l.lang === 'fr' ? text.replace(/^1 /, '1er ') : text;
};

/** The day of an instant on the member's own calendar: *1er mars 2026*. */
export const onDay = (l: LocalizeController<unknown>, at: string): string => written(l, at, { dateStyle: 'long' });

/** With the time: *1er mars 2026 à 16 h 05*. */
export const atTime = (l: LocalizeController<unknown>, at: string): string =>
  written(l, at, { dateStyle: 'long', timeStyle: 'short' });
