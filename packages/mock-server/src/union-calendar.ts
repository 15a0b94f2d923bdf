const day = 86_400_000;

/** Where the unions of the scenarios count their days (IANA). */
export const unionZone = 'America/Toronto';

const calendars = new Map<string, Intl.DateTimeFormat>();

const calendarOf = (timeZone: string): Intl.DateTimeFormat => {
  const found =
    calendars.get(timeZone) ??
    new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  calendars.set(timeZone, found);
  return found;
};

/** The day, `2026-12-31`, that an instant (milliseconds since the epoch) falls on where the union is. */
export const dayOf = (instant: number, timeZone = unionZone): string => {
  const parts = Object.fromEntries(
    calendarOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts['year']}-${parts['month']}-${parts['day']}`;
};

/** A day has no hour, so that neither a zone nor a change of clocks moves it. */
export const addDays = (from: string, days: number): string =>
  new Date(Date.parse(from) + days * day).toISOString().slice(0, 10);

/** Whole days from one day to another, negative when it came before. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / day;

export const yearOf = (date: string): number => Number(date.slice(0, 4));
