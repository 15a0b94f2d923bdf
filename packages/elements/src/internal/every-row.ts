import { ClientError } from '@trait-union/client';
import { nextOf, type Page } from '../controllers/pages-controller.ts';

/** A backend that always names a next page must not hold a member's page for ever. */
const maxPages = 500;

export interface EveryRow<T> {
  /** Each once, as it was last read. */
  rows: T[];
  /** How many more there were that could not be read. */
  skipped: number;
}

/**
 * All pages of a list, one after the other; `onPage` is told how many rows there are so far. Rejects with the `signal`'s
 * reason once it is aborted, with what `readPage` rejects with, and with `malformed` where there is no end.
 */
export async function everyRow<T extends { id: string }>(
  readPage: (cursor: string | null, signal: AbortSignal) => Promise<Page<T>>,
  signal: AbortSignal,
  onPage: (rows: number) => void,
): Promise<EveryRow<T>> {
  const rows = new Map<string, T>();
  let skipped = 0;
  let cursor: string | null = null;
  for (let pages = 0; pages < maxPages; pages++) {
    const page: Page<T> = await readPage(cursor, signal);
    signal.throwIfAborted();
    const next: string | null = nextOf(page, cursor, rows);
    for (const row of page.items) rows.set(row.id, row);
    skipped += page.skipped;
    onPage(rows.size);
    if (next === null) return { rows: [...rows.values()], skipped };
    cursor = next;
  }
  throw new ClientError('malformed');
}
