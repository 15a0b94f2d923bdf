import type { ForeseenChange } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { day } from '../../internal/day.ts';
import { refusalText } from '../../messages/refusals.ts';
import type { ActingWords } from './access-manager.acting-messages.ts';
import type { ShownPerson } from './access-manager.parts.ts';

type Locale = LocalizeController<ActingWords>;

/** Of a long list, what a dialog has room for. */
const mostNamed = 5;

interface Consequences {
  l: Locale;
  people: readonly ShownPerson[];
  foreseen: readonly ForeseenChange[];
  who: (people: readonly ShownPerson[]) => string;
}

/** What the server says that it would come to: what is lost, what becomes of seats, and for whom it would not be done. */
export const consequences = (v: Consequences): TemplateResult => {
  const { l, people, foreseen, who } = v;
  const t = l.words;
  const refused = new Map(foreseen.flatMap(({ id, refused: why }) => (why ? [[id, why] as const] : [])));
  const done = people.filter(({ id }) => !refused.has(id));
  const barred = people.filter(({ id }) => refused.has(id));
  const losses = lossesOf(v, done);
  return html`${
    done.length === 0
      ? nothing
      : losses.length > 0
        ? html`<p>${t.loses(who(done), done.length, '')}</p>
            <ul class="list" part="losses">
              ${losses.map((loss) => html`<li>${loss}</li>`)}
            </ul>`
        : html`<p part="losses">${t.losesNothing}</p>`
  }
  ${seatsOf(v, done).map((line) => html`<p>${line}</p>`)}
  ${
    barred.length > 0
      ? html`<p>${t.refused}</p>
          <ul class="list" part="refused">
            ${barred
              .slice(0, mostNamed)
              .map(
                (person) =>
                  html`<li>
                    ${t.why(who([person]), refusalText(refused.get(person.id) ?? { reason: 'other' }, l.lang))}
                  </li>`,
              )}
            ${barred.length > mostNamed ? html`<li>${t.more(barred.length - mostNamed)}</li>` : nothing}
          </ul>`
      : nothing
  }`;
};

/** For one with how many; for several, what any of them loses and how many they are. */
function lossesOf({ l, foreseen }: Consequences, done: readonly ShownPerson[]): string[] {
  const { lang, words: t } = l;
  const words: Readonly<Record<string, (count: number | undefined) => string>> = t.losses;
  const ids = new Set(done.map(({ id }) => id));
  const texts = foreseen.flatMap(({ id, loses }) =>
    ids.has(id)
      ? loses.map(({ kind, count, label }) => {
          const own = Object.hasOwn(words, kind) ? words[kind] : undefined;
          return label?.[lang] ?? own?.(done.length === 1 ? count : undefined) ?? t.otherLoss;
        })
      : [],
  );
  return [...tally(texts)].map(([text, n]) => (done.length === 1 ? text : t.ofSome(text, n)));
}

function seatsOf({ l, foreseen }: Consequences, done: readonly ShownPerson[]): string[] {
  const t = l.words;
  const ids = new Set(done.map(({ id }) => id));
  const seats = foreseen.flatMap(({ id, seat, freedOn }) =>
    !ids.has(id) ? [] : seat === 'freed' && freedOn ? freedOn : seat,
  );
  return [...tally(seats)].flatMap(([seat, n]) => {
    if (seat === 'none') return [];
    return seat === 'taken' || seat === 'kept' || seat === 'freed' ? t.seat[seat](n) : t.freedOn(n, day(l, seat));
  });
}

/** How many times each is there, in the order in which they first are. */
function tally(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
