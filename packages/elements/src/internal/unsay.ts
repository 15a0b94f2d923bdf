import { ensureAnnouncer } from './announce.ts';

/** Takes `message` out of the page's live region if it still stands there: what was said of a member is not for the next one (trust P3). */
export function unsay(message: string): void {
  for (const line of ensureAnnouncer().children) if (line.textContent === message) line.textContent = '';
}
