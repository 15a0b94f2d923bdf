import type { PersonSort, PersonState } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import { chevronDownIcon } from '../../internal/icons.ts';
import { roleText } from '../../messages/roles.ts';
import { checkField } from '../../templates/choices.ts';
import { field, option, selectField } from '../../templates/field.ts';
import { icon } from '../../templates/icon.ts';
import { notice } from '../../templates/notice.ts';
import { isSifted, type PeopleList, type Sought } from './access-manager.list.ts';
import { sentence, type Rows } from './access-manager.rows.ts';

/** In the order of the columns. */
const sorts: readonly PersonSort[] = ['name', 'role', 'state', 'since'];
const states: readonly PersonState[] = ['active', 'invited', 'expired', 'suspended'];
const rights: readonly Exclude<Sought['right'], ''>[] = ['documentation', 'jobPosting'];

export interface ListView extends Rows {
  /** The bodies of the table. */
  bodies: (rows: Rows) => unknown;
  list: PeopleList;
  /** What is in the search field, which the list may not have been asked for yet. */
  text: string;
  /** What could not be read, in its place. */
  failure: unknown;
  support: unknown;
  /** How many are chosen, and the acts to them. */
  selection: unknown;
  /** What came of an act, questions and ways back. */
  outcome: unknown;
  /** On a small screen, where they take a place of their own. */
  isUnfolded: boolean;
  onUnfold: () => void;
  onType: (text: string) => void;
  onSearch: (change: Partial<Sought>) => void;
  onMore: () => void;
  onChooseAll: (on: boolean) => void;
  onKey: (event: KeyboardEvent) => void;
}

export function listView(view: ListView): TemplateResult {
  const { l, list, failure, outcome } = view;
  return html`<div class="people" part="people">
    ${guard([l.tag, list.sought, list.counts, view.roles, view.text, view.isUnfolded], () => toolsView(view))}
    ${list.isMore ? nothing : failure} ${list.ids ? listed(view) : nothing} ${list.isMore ? failure : nothing}
    <div class="dock" part="dock">${outcome}${view.selection}</div>
  </div>`;
}

function listed(view: ListView): TemplateResult {
  const { l, list, ids, support } = view;
  const t = l.words;
  const { total, sought, skipped } = list;
  return html`<div class="listed" aria-busy=${list.isLoading && !list.isMore ? 'true' : 'false'}>
    <p class="count" part="count">${(isSifted(sought) ? t.found : t.count)(total, l.number(total))}</p>
    ${ids.length > 0 ? table(view) : noneView(view)}
    ${
      skipped > 0
        ? html`${notice({ kind: 'info', text: t.skipped(skipped), detail: t.skippedDetail })}${support}`
        : nothing
    }
    ${moreButton(view)}
  </div>`;
}

/** By a name, a role, a state, a right; in an order, where the headings of the columns are out of sight. */
function toolsView({ l, list, roles, text, isUnfolded, onUnfold, onType, onSearch }: ListView): TemplateResult {
  const t = l.words;
  const { sought, counts } = list;
  const counted = (name: string, count: number | undefined): string =>
    count === undefined ? name : t.counted(name, l.number(count));
  const handleChange = ({ target }: Event): void => {
    const { id, value, checked } = target as HTMLInputElement;
    if (id === 'descending') onSearch({ descending: checked });
    else if (id !== 'text') onSearch({ [id]: value });
  };
  return html`<form
    class="tools ${isUnfolded ? 'unfolded' : ''}"
    role="search"
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      onSearch({ text: text.trim() });
    }}
    @change=${handleChange}
    @input=${({ target }: Event) => {
      const { id, value } = target as HTMLInputElement;
      if (id === 'text') onType(value);
    }}
  >
    ${field({ id: 'text', label: t.search, hint: t.searchHint, value: text, maxLength: 120 })}
    <button
      type="button"
      class="quiet-button"
      part="filters"
      aria-expanded=${isUnfolded ? 'true' : 'false'}
      aria-controls="filters"
      @click=${onUnfold}
    >
      ${t.filters}
    </button>
    <div class="filters" id="filters">
      ${selectField({
        id: 'role',
        label: t.role,
        options: [
          option('', t.anyRole, !sought.role),
          ...roles.map((role) =>
            option(
              role.name,
              counted(sentence(l, roleText(role, l.lang)), counts?.roles.get(role.name)),
              sought.role === role.name,
            ),
          ),
        ],
      })}
      ${selectField({
        id: 'state',
        label: t.state,
        options: [
          option('', t.anyState, !sought.state),
          ...states.map((state) =>
            option(state, counted(t.states[state], counts?.states.get(state)), sought.state === state),
          ),
        ],
      })}
      ${selectField({
        id: 'right',
        label: t.right,
        options: [
          option('', t.anyRight, !sought.right),
          ...rights.map((right) => option(right, t.rights[right], sought.right === right)),
        ],
      })}
      <div class="sorting">
        ${selectField({
          id: 'sort',
          label: t.sort,
          options: sorts.map((sort) => option(sort, t.sorts[sort], sought.sort === sort)),
        })}
        ${checkField('descending', t.descending, sought.descending)}
      </div>
    </div>
  </form>`;
}

/**
 * A table, which on a small screen becomes a list of blocks. The roles are written out because a browser may forget
 * those of a table that is no longer laid out as one.
 */
function table(view: ListView): TemplateResult {
  const { l, list, ids, shown, isChosen, onChooseAll, onKey } = view;
  const t = l.words;
  const there = ids.filter((id) => !shown(id)?.isGone);
  const chosen = there.filter(isChosen).length;
  const isAll = chosen > 0 && chosen === there.length;
  return html`<table
      part="table"
      role="table"
      aria-rowcount=${list.total + 1}
      aria-describedby="keys"
      @keydown=${onKey}
    >
      <caption class="visually-hidden">
        ${t.people}
      </caption>
      <thead>
        <tr role="row" aria-rowindex="1">
          <th scope="col" role="columnheader" class="pick">
            <label class="box"
              ><input
                type="checkbox"
                part="choose-all"
                data-column="pick"
                aria-label=${t.chooseAll(l.number(there.length))}
                .checked=${live(isAll)}
                .indeterminate=${live(chosen > 0 && !isAll)}
                @change=${({ target }: Event) => {
                  onChooseAll((target as HTMLInputElement).checked);
                }}
            /></label>
          </th>
          ${sortHeader(view, 'name', t.columns.person, 'title')} ${sortHeader(view, 'role', t.role, 'role')}
          ${sortHeader(view, 'state', t.state, 'state')}
          <th scope="col" role="columnheader" class="right">${t.columns.documentation}</th>
          ${sortHeader(view, 'since', t.sorts.since, 'since')}
          <th scope="col" role="columnheader" class="act"><span class="visually-hidden">${t.columns.manage}</span></th>
        </tr>
      </thead>
      ${view.bodies(view)}
    </table>
    <p class="visually-hidden" id="keys">${t.keys}</p>`;
}

function sortHeader({ list, onSearch }: ListView, sort: PersonSort, text: string, column: string): TemplateResult {
  const { sought } = list;
  const isBy = sought.sort === sort;
  const order = sought.descending ? 'descending' : 'ascending';
  return html`<th scope="col" role="columnheader" class=${column} aria-sort=${isBy ? order : 'none'}>
    <button
      type="button"
      class="by"
      part="sort"
      @click=${() => {
        onSearch({ sort, descending: isBy && !sought.descending });
      }}
    >
      ${text} ${icon(chevronDownIcon)}
    </button>
  </th>`;
}

function noneView({ l, list, onType, onSearch }: ListView): TemplateResult {
  const t = l.words;
  const { sought } = list;
  if (!isSifted(sought)) return notice({ kind: 'info', text: t.nobody });
  const handleClear = (): void => {
    onType('');
    onSearch({ text: '', role: '', state: '', right: '' });
  };
  return notice({
    kind: 'info',
    text: t.none,
    actions: html`<button type="button" class="quiet-button" part="everybody" @click=${handleClear}>
      ${t.everybody}
    </button>`,
  });
}

function moreButton({ l, list, onMore }: ListView): TemplateResult | typeof nothing {
  if (!list.hasMore) return nothing;
  const isBusy = list.isLoading && list.isMore;
  return html`<p class="actions more">
    <button type="button" class="quiet-button" part="more" aria-busy=${isBusy ? 'true' : 'false'} @click=${onMore}>
      <span .textContent=${isBusy ? l.words.loading : l.words.more}></span>
    </button>
  </p>`;
}
