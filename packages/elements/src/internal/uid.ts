let last = 0;

/** An id that no other element of the page has, for `for` and `aria-describedby` within one tree. */
export const uid = (prefix: string): string => `tu-${prefix}-${String(++last)}`;
