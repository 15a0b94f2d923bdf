/** As many whole amounts that come to the whole; what does not divide goes to the first. */
export const inParts = (cents: number, parts: number): number[] => {
  const each = Math.floor(cents / parts);
  return Array.from({ length: parts }, (_, index) => (index === 0 ? cents - each * (parts - 1) : each));
};

/** The same day of a later month, or the last one of a month that has no such day. */
export const addMonths = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
};
