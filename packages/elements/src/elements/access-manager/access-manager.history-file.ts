import type { AccessEvent } from '@trait-union/client';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { spreadsheetOf } from '../../internal/spreadsheet.ts';
import { roleText } from '../../messages/roles.ts';
import { kindOf, type AccessHistoryWords } from './access-manager.history-messages.ts';

/** `2026-03-12 16:00`, on the member's own clock. */
const wallClock = (at: string): string =>
  new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' })
    .format(new Date(at))
    .replace(', ', ' ');

/** The history as a file that a spreadsheet opens in columns; see `internal/spreadsheet.ts`. */
export function historyFile(
  l: LocalizeController<AccessHistoryWords>,
  events: readonly AccessEvent[],
): Uint8Array<ArrayBuffer> {
  const t = l.words;
  const yes = (is: boolean): string => (is ? t.yes : t.no);
  const columns = ['at', 'by', 'act', 'whom', 'from', 'role', 'on', 'seats', 'undone'] as const;
  const rows = events.map(({ at, by, kind, whom, from, role, on, seats, undone }) => ({
    at: wallClock(at),
    by: by?.name ?? t.staff,
    act: t.kinds[kindOf(kind, t)],
    whom: whom?.name ?? '',
    from: from ? roleText(from, l.lang) : '',
    role: role ? roleText(role, l.lang) : '',
    on: on === undefined ? '' : yes(on),
    seats: seats ?? '',
    undone: undone ? t.yes : '',
  }));
  return spreadsheetOf(
    columns.map((column) => t.cells[column]),
    rows.map((row) => columns.map((column) => row[column])),
  );
}
