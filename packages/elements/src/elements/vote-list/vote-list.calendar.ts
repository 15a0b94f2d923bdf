import type { Vote } from '@trait-union/client';
import ical, { ICalAlarmType, ICalCalendarMethod } from 'ical-generator';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { download } from '../../internal/download.ts';
import { moment } from '../../internal/moment.ts';
import { calendarWords } from './vote-list.calendar-messages.ts';

const minutes = 60_000;
const dayInSeconds = 86_400;

/** How long an entry is, so that every calendar shows it. */
const length = 15 * minutes;

export interface VoteCalendar {
  l: LocalizeController<unknown>;
  vote: Vote;
  /** Where one votes, on the union's own site. */
  url: string | undefined;
  /** In milliseconds. */
  now: number;
}

/**
 * The opening of a vote, unless it is past, and its closing with a reminder the day before, as iCalendar (RFC 5545).
 * Made anew after a change, the same entries take the place of those before (S1-22).
 */
export function calendarOf({ l, vote, url, now }: VoteCalendar): string {
  const t = calendarWords[l.lang];
  const title = vote.title[l.lang];
  const { opensAt, closesAt, timeZone } = vote.window;
  const calendar = ical({
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Trait d’union', product: 'vote-list', language: l.lang.toUpperCase() },
  });
  const add = (part: 'opening' | 'closing', start: number, summary: string): void => {
    const instant = part === 'opening' ? opensAt : closesAt;
    const event = calendar.createEvent({
      id: `${vote.id}-${part}@${location.hostname}`,
      sequence: vote.changes.length,
      stamp: new Date(now),
      start: new Date(start),
      end: new Date(start + length),
      summary,
      description: `${summary}\n${moment(l, instant, timeZone)}`,
      ...(url && { url }),
    });
    if (part === 'closing')
      event.createAlarm({ type: ICalAlarmType.display, trigger: dayInSeconds, description: summary });
  };
  if (Date.parse(opensAt) > now) add('opening', Date.parse(opensAt), t.opening(title));
  add('closing', Date.parse(closesAt) - length, t.closing(title));
  return calendar.toString();
}

export const offer = (calendar: string, name: string): void => {
  download(new Blob([calendar], { type: 'text/calendar;charset=utf-8' }), `${name}.ics`);
};
