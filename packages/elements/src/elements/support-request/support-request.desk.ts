import type { SupportSettings } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { formatPhone } from '../../internal/phone-number.ts';
import type { SupportRequestWords } from './support-request.messages.ts';

type Locale = LocalizeController<SupportRequestWords>;

/** Monday, 5 January 2026, UTC. */
const monday = Date.UTC(2026, 0, 5);
const day = 86_400_000;

const weekday = (l: Locale, number: number): string =>
  l.date(monday + (number - 1) * day, { weekday: 'long', timeZone: 'UTC' });

/** `08:30` as people write it. */
function timeOfDay(l: Locale, text: string): string {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  const date = monday + (hours * 60 + minutes) * 60_000;
  if (l.lang === 'en') return l.date(date, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  return `${String(hours)} h${minutes ? ` ${String(minutes).padStart(2, '0')}` : ''}`;
}

/** Runs of days that follow each other: `1, 2, 3, 5` → `1–3`, `5`. */
const runsOf = (days: readonly number[]): [first: number, last: number][] =>
  [...days]
    .sort((a, b) => a - b)
    .reduce<[number, number][]>((runs, next) => {
      const run = runs.at(-1);
      if (run?.[1] === next - 1) run[1] = next;
      else runs.push([next, next]);
      return runs;
    }, []);

const hoursOf = (l: Locale, { hours }: SupportSettings): string[] =>
  hours.flatMap(({ days, opens, closes }) =>
    runsOf(days).map(([first, last]) =>
      l.words.hours(
        weekday(l, first),
        last > first ? weekday(l, last) : undefined,
        timeOfDay(l, opens),
        timeOfDay(l, closes),
      ),
    ),
  );

/** What the zone is called where one reads: *heure de l’Est*. Nothing for a zone that the browser does not know. */
function zoneName(l: Locale, timeZone: string): string | undefined {
  try {
    return new Intl.DateTimeFormat(l.tag, { timeZone, timeZoneName: 'longGeneric' })
      .formatToParts(monday)
      .find(({ type }) => type === 'timeZoneName')?.value;
  } catch {
    return undefined;
  }
}

/** The desk by phone, where there is one: the other way to be helped (B-32). */
export function deskByPhone(l: Locale, settings: SupportSettings, lead: unknown): TemplateResult | typeof nothing {
  const { phone, timeZone } = settings;
  if (!phone) return nothing;
  const zone = zoneName(l, timeZone);
  return html`<div class="desk" part="desk">
    <p>
      ${lead}
      <a href="tel:${phone.number}${phone.extension ? `;ext=${phone.extension}` : ''}"
        >${formatPhone(phone.number)}${phone.extension ? ` #${phone.extension}` : nothing}</a
      >
    </p>
    <ul class="quiet">
      ${hoursOf(l, settings).map((line) => html`<li>${line}</li>`)}
      ${zone ? html`<li>${l.words.zone(zone)}</li>` : nothing}
    </ul>
  </div>`;
}
