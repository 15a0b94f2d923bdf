import type { LocalizeController } from '../controllers/localize-controller.ts';

const day = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;

/**
 * An instant as people live by it, with its zone: *mardi 3 mars 2026 à 16 h HNE*. In `timeZone` (IANA), or in the
 * member's own where that is absent, or unknown to the browser.
 */
export function moment(l: LocalizeController<unknown>, at: string, timeZone?: string): string {
  const wall = wallClock(at, timeZone);
  const text = l.date(at, {
    ...day,
    hour: 'numeric',
    // « 16 h », not « 16 h 00 »
    ...(!(wall ?? wallClock(at))?.endsWith(':00') && { minute: '2-digit' }),
    timeZoneName: 'short',
    ...(wall && timeZone && { timeZone }),
  });
  return l.lang === 'fr' ? text.replace(/^(\p{L}+ 1) /u, '$1er ') : text;
}

/** The same instant in its official zone; undefined where the clock on the member's wall shows the same. */
export function officialMoment(l: LocalizeController<unknown>, at: string, timeZone: string): string | undefined {
  const wall = wallClock(at, timeZone);
  return wall && wall !== wallClock(at) ? moment(l, at, timeZone) : undefined;
}

/** `2026-03-03, 16:00`; undefined in a zone that the browser does not know. */
function wallClock(at: string, timeZone?: string): string | undefined {
  const options = { dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23', ...(timeZone && { timeZone }) } as const;
  try {
    return new Intl.DateTimeFormat('en-CA', options).format(new Date(at));
  } catch {
    return undefined;
  }
}
