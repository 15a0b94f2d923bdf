import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

export interface Column<T> {
  name: string;
  /** `title`: what a row is called; `amount`: aligned with those of other rows. */
  kind?: 'title' | 'amount' | 'when' | 'state' | 'act';
  cell: (item: T) => unknown;
}

export interface HistoryTable<T> {
  /** What it lists, for whoever does not see what stands above it. */
  caption: string;
  columns: readonly Column<T>[];
  items: readonly T[];
  /** What stands below a row, over its whole width. */
  below: (item: T) => TemplateResult | typeof nothing;
}

/**
 * Rows of a history: a table, which on a small screen becomes a list of blocks. The roles are written out because a
 * browser may forget those of a table that is no longer laid out as one.
 */
export const historyTable = <T extends { id: string }>({
  caption,
  columns,
  items,
  below,
}: HistoryTable<T>): TemplateResult =>
  html`<table part="table" role="table">
    <caption class="visually-hidden">
      ${caption}
    </caption>
    <thead>
      <tr role="row">
        ${columns.map(({ name, kind }) => html`<th scope="col" role="columnheader" class=${kind ?? nothing}>${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${repeat(
        items,
        ({ id }) => id,
        (item) => rows(item, columns, below(item)),
      )}
    </tbody>
  </table>`;

const rows = <T extends { id: string }>(
  item: T,
  columns: readonly Column<T>[],
  below: TemplateResult | typeof nothing,
): TemplateResult =>
  html`<tr role="row" class=${below === nothing ? 'row' : 'row open'} part="row" data-id=${item.id} tabindex="-1">
      ${columns.map(({ kind, cell }) =>
        kind === 'title'
          ? html`<th scope="row" role="rowheader" class="title">${cell(item)}</th>`
          : html`<td role="cell" class=${kind ?? nothing}>${cell(item)}</td>`,
      )}
    </tr>
    ${
      below === nothing
        ? nothing
        : html`<tr role="row" class="below" id="below-${item.id}">
            <td role="cell" colspan=${columns.length}><div>${below}</div></td>
          </tr>`
    }`;

export interface Disclosure {
  id: string;
  isOpen: boolean;
  text: string;
  /** What it tells more of. */
  of: string;
  onToggle: () => void;
}

/** Opens what stands below a row: by a press, never by hovering (S4-15). */
export const disclosure = ({ id, isOpen, text, of, onToggle }: Disclosure): TemplateResult =>
  html`<button
    type="button"
    class="quiet-button"
    part="details"
    aria-expanded=${isOpen ? 'true' : 'false'}
    aria-controls=${isOpen ? `below-${id}` : nothing}
    aria-label="${text} – ${of}"
    @click=${onToggle}
  >
    ${text}
  </button>`;

export function focusRow(root: ParentNode, isIt: (id: string) => boolean): void {
  const rows = [...root.querySelectorAll<HTMLElement>('[data-id]')];
  rows.find(({ dataset }) => isIt(dataset['id'] ?? ''))?.focus();
}
