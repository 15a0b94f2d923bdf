const day = 86_400_000;

/** From Monday, 1, to Sunday, 7, where `timeZone` (IANA) is. */
const weekday = (instant: number, timeZone: string): number => {
  const name = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone }).format(instant);
  return ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(name) + 1;
};

/**
 * The instant, so many working days after another, both in milliseconds since the epoch. A day counts when it is one of
 * `workdays` (Monday is 1) in the zone; without any workday, every day counts.
 */
export const afterWorkingDays = (
  instant: number,
  count: number,
  workdays: readonly number[],
  timeZone: string,
): number => {
  let at = instant;
  for (let left = count; left > 0;) {
    at += day;
    if (workdays.length === 0 || workdays.includes(weekday(at, timeZone))) left--;
  }
  return at;
};
