import type { LocalizeController } from '../controllers/localize-controller.ts';

/**
 * A day of the union's calendar (`2026-12-31`) as people write it: *31 décembre 2026*, the same in every zone. One that
 * no calendar has stays as the backend wrote it.
 */
export function day(l: LocalizeController<unknown>, on: string): string {
  const [year = 0, month = 1, date = 1] = on.split('-').map(Number);
  const at = new Date(Date.UTC(year, month - 1, date)).toISOString();
  if (!at.startsWith(on)) return on;
  const text = l.date(at, { dateStyle: 'long', timeZone: 'UTC' });
  return l.lang === 'fr' ? text.replace(/^1 /, '1er ') : text;
}
