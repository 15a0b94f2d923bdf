const length = 16;

export type TrackerFault = 'empty' | 'length' | 'characters';
export type ReadTracker = { tracker: string } | { fault: TrackerFault; count: number };

/**
 * A tracking code as people type it, from paper or by ear: in any case, with any spaces and hyphens, O for zero, I or L
 * for one (Crockford's base 32).
 */
export function readTracker(text: string): ReadTracker {
  const digits = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (digits === '') return { fault: 'empty', count: 0 };
  if (!/^[0-9A-HJKMNP-TV-Z]+$/.test(digits)) return { fault: 'characters', count: digits.length };
  if (digits.length !== length) return { fault: 'length', count: digits.length };
  return { tracker: digits.replace(/.{4}(?!$)/g, '$&-') };
}
