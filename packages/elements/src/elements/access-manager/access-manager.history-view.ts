import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AccessEvent, AccessHistory, AccessHistoryQuery } from '@trait-union/client';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { field, option, selectField } from '../../templates/field.ts';
import { notice } from '../../templates/notice.ts';
import { skeleton } from '../../templates/skeleton.ts';
import { argumentsOf, kindOf, type AccessHistoryWords } from './access-manager.history-messages.ts';
import { atTime } from './access-manager.instants.ts';

export interface HistoryView {
  l: LocalizeController<AccessHistoryWords>;
  /** Undefined while nothing was read under these filters. */
  shown: AccessHistory | undefined;
  isLoading: boolean;
  filter: Omit<AccessHistoryQuery, 'cursor'>;
  actors: AccessHistory['actors'];
  /** The days stand in the wrong order. */
  isWrong: boolean;
  failure: unknown;
  /** The way to somebody who can say what could not be read. */
  support: unknown;
  /** How many rows are in the file so far, while it is made. */
  exporting: number | undefined;
  offer: unknown;
  onFilter: (event: Event) => void;
  onClear: () => void;
  onMore: () => void;
  onExport: () => void;
  onCancel: () => void;
  onClose: () => void;
}

export function historyView(v: HistoryView): TemplateResult {
  const { l, shown, isLoading, filter } = v;
  const t = l.words;
  const isFiltered = Object.keys(filter).length > 0;
  return html`<div class="opened" part="history">
    <div class="opened-head">
      <h3 id="opened" tabindex="-1">${t.heading}</h3>
      <button type="button" class="quiet-button" part="close" @click=${v.onClose}>${t.close}</button>
    </div>
    ${filters(v)}
    <p class="actions">
      ${
        isFiltered
          ? html`<button type="button" class="quiet-button" part="clear" @click=${v.onClear}>${t.clear}</button>`
          : nothing
      }
      ${exporter(v)}
    </p>
    ${v.offer}${v.failure} ${shown ? rows(v, shown, isFiltered) : isLoading ? skeleton(t.loading, 5) : nothing}
  </div>`;
}

const filters = ({ l, filter, actors, isWrong, onFilter }: HistoryView): TemplateResult => {
  const t = l.words;
  const kinds = Object.entries(t.kinds).filter(([kind]) => kind !== 'other');
  const { kind = '', actor = '', from = '', to = '' } = filter;
  return html`<div class="fields" @change=${onFilter}>
    ${selectField({
      id: 'history-kind',
      label: t.filters.kind,
      options: [option('', t.allKinds, !kind), ...kinds.map(([name, text]) => option(name, text, name === kind))],
    })}
    ${selectField({
      id: 'history-actor',
      label: t.filters.actor,
      options: [option('', t.allActors, !actor), ...actors.map(({ id, name }) => option(id, name, id === actor))],
    })}
    ${field({ id: 'history-from', label: t.filters.from, type: 'date', value: from, maxLength: 10, width: 'short' })}
    ${field({
      id: 'history-to',
      label: t.filters.to,
      type: 'date',
      value: to,
      maxLength: 10,
      width: 'short',
      error: isWrong ? t.wrongDays : undefined,
    })}
  </div>`;
};

const exporter = ({ l, shown, exporting, onExport, onCancel }: HistoryView): TemplateResult | typeof nothing => {
  const t = l.words;
  if (exporting !== undefined)
    return html`<span part="progress" .textContent=${t.exporting(exporting)}></span>
      <button type="button" class="quiet-button" part="cancel" @click=${onCancel}>${t.cancel}</button>`;
  if (!shown || shown.items.length === 0) return nothing;
  return html`<button type="button" class="quiet-button" id="history-export" part="export" @click=${onExport}>
    ${t.export}
  </button>`;
};

function rows(v: HistoryView, { items, nextCursor, skipped }: AccessHistory, isFiltered: boolean): TemplateResult {
  const { l, isLoading } = v;
  const t = l.words;
  const none = skipped > 0 ? nothing : html`<p>${isFiltered ? t.noneSo : t.none}</p>`;
  return html`${items.length > 0 ? events(l, items) : none}
  ${skipped > 0 ? html`${notice({ kind: 'info', text: t.skipped(skipped) })}${v.support}` : nothing}
  ${
    nextCursor === null
      ? nothing
      : html`<p class="actions">
          <button
            type="button"
            class="quiet-button"
            part="more-history"
            aria-busy=${isLoading ? 'true' : 'false'}
            @click=${v.onMore}
          >
            <span .textContent=${isLoading ? t.loadingMore : t.more}></span>
          </button>
        </p>`
  }`;
}

const events = (l: LocalizeController<AccessHistoryWords>, items: readonly AccessEvent[]): TemplateResult =>
  html`<table class="lines events" part="events">
    <thead>
      <tr>
        <th scope="col">${l.words.columns.at}</th>
        <th scope="col">${l.words.columns.by}</th>
        <th scope="col">${l.words.columns.act}</th>
      </tr>
    </thead>
    <tbody>
      ${repeat(
        items,
        ({ id }) => id,
        (event) => row(l, event),
      )}
    </tbody>
  </table>`;

const row = (l: LocalizeController<AccessHistoryWords>, event: AccessEvent): TemplateResult => {
  const t = l.words;
  return html`<tr data-event=${event.id} tabindex="-1">
    <td class="when">${atTime(l, event.at)}</td>
    <td>${event.by ? html`<bdi>${event.by.name}</bdi>` : t.staff}</td>
    <td class="what">
      ${t.told[kindOf(event.kind, t)](argumentsOf(event, l.lang))}
      ${event.undone ? html`<span class="quiet">${t.undone}</span>` : nothing}
    </td>
  </tr>`;
};
