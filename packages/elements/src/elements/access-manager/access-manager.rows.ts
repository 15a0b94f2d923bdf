import type { PersonState, RoleOffer } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { alertIcon, checkIcon, clockIcon, infoIcon, refusedIcon } from '../../internal/icons.ts';
import { roleText } from '../../messages/roles.ts';
import { icon, type IconNode } from '../../templates/icon.ts';
import type { AccessManagerWords } from './access-manager.messages.ts';
import type { AccessParts, ShownPerson } from './access-manager.parts.ts';

const icons: Readonly<Record<PersonState, IconNode>> = {
  active: checkIcon,
  invited: clockIcon,
  expired: alertIcon,
  suspended: refusedIcon,
};

/** A newer one is worded as what this release does not know. */
const isKnown = (state: string): state is PersonState => Object.hasOwn(icons, state);

/** A row that is drawn, and how many pixels of rows that are not stand between it and the one before. */
export interface DrawnRow {
  index: number;
  gap: number;
}

export interface Drawn {
  rows: readonly DrawnRow[];
  /** Pixels of the rows below the last one. */
  below: number;
}

export interface Rows {
  l: LocalizeController<AccessManagerWords>;
  roles: readonly RoleOffer[];
  ids: readonly string[];
  shown: (id: string) => ShownPerson | undefined;
  mayAct: AccessParts['mayAct'];
  /** Whether the member may say at all who reads the documentation. */
  mayTick: boolean;
  isOpen: (id: string) => boolean;
  isChosen: (id: string) => boolean;
  /** What stands below an open row. */
  details: (person: ShownPerson) => unknown;
  onChoose: (id: string, on: boolean, through: boolean) => void;
  onTick: (person: ShownPerson, on: boolean) => void;
  onOpen: (id: string) => void;
}

/** What a person is called: somebody who was invited by an address alone has no name yet. */
const nameOf = ({ name, email }: Pick<ShownPerson, 'name' | 'email'>): string => name || email;

/** A name that stands alone begins as a sentence does. */
export const sentence = ({ tag }: Pick<Rows['l'], 'tag'>, text: string): string =>
  text.charAt(0).toLocaleUpperCase(tag) + text.slice(1);

function dayOf(l: Rows['l'], at: string): string {
  const text = l.date(at, { dateStyle: 'medium' });
  return l.lang === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

/** Bodies of the table, one for each person, so that a row and what is open below it are measured as one. */
export const bodies = (rows: Rows, drawn: Drawn): TemplateResult =>
  html`${repeat(
    drawn.rows,
    ({ index }) => rows.ids[index],
    ({ index, gap }) => html`${space(gap)}${body(rows, index)}`,
  )}${space(drawn.below)}`;

const tall =
  (pixels: number) =>
  (row: Element | undefined): void => {
    if (row instanceof HTMLElement) row.style.blockSize = `${String(Math.round(pixels))}px`;
  };

/** The rows in between are not drawn: their place is. Its height comes from script, which no policy of the page forbids. */
const space = (pixels: number): TemplateResult | typeof nothing =>
  pixels > 0
    ? html`<tbody aria-hidden="true">
        <tr class="space" ${ref(tall(pixels))}></tr>
      </tbody>`
    : nothing;

function body(rows: Rows, index: number): unknown {
  const person = rows.shown(rows.ids[index] ?? '');
  if (!person) return nothing;
  const isOpen = rows.isOpen(person.id);
  const isChosen = rows.isChosen(person.id);
  const draw = (): TemplateResult =>
    html`<tbody class="person" data-index=${index}>
      ${row(rows, person, { index, isOpen, isChosen })}
      ${
        isOpen
          ? html`<tr role="row" class="below" id="below-${person.id}">
              <td role="cell" colspan="7"><div>${rows.details(person)}</div></td>
            </tr>`
          : nothing
      }
    </tbody>`;
  // What is open has a life of its own
  return isOpen ? draw() : guard([person, rows.roles, index, isChosen, rows.l.tag, rows.mayTick], draw);
}

interface RowState {
  index: number;
  isOpen: boolean;
  isChosen: boolean;
}

function row(rows: Rows, person: ShownPerson, { index, isOpen, isChosen }: RowState): TemplateResult {
  const { l, roles, onChoose, onOpen } = rows;
  const t = l.words;
  const { id, role, since, isPending, isGone } = person;
  const name = nameOf(person);
  const known = roles.find((each) => each.name === role.name) ?? role;
  return html`<tr
    role="row"
    class="row ${isOpen ? 'open' : ''} ${isGone ? 'gone' : ''}"
    part="row"
    data-id=${id}
    tabindex="-1"
    aria-rowindex=${index + 2}
    aria-busy=${isPending ? 'true' : 'false'}
  >
    <td role="cell" class="pick">
      ${
        isGone
          ? nothing
          : html`<label class="box"
              ><input
                type="checkbox"
                data-column="pick"
                .checked=${live(isChosen)}
                aria-label=${t.choose(name)}
                @click=${({ target, shiftKey }: MouseEvent) => {
                  onChoose(id, (target as HTMLInputElement).checked, shiftKey);
                }}
            /></label>`
      }
    </td>
    <th scope="row" role="rowheader" class="title">${who(l, person)}</th>
    <td role="cell" class="role">${sentence(l, roleText(known, l.lang))}</td>
    <td role="cell" class="state">${isGone ? t.gone : badge(l, person)}</td>
    <td role="cell" class="right">${documentation(rows, person)}</td>
    <td role="cell" class="since">${since ? html`<time datetime=${since}>${dayOf(l, since)}</time>` : nothing}</td>
    <td role="cell" class="act">
      ${
        isGone && !isOpen
          ? nothing
          : html`<button
              type="button"
              class="quiet-button"
              part="manage"
              data-column="manage"
              aria-expanded=${isOpen ? 'true' : 'false'}
              aria-controls=${isOpen ? `below-${id}` : nothing}
              aria-label=${t.of(t.manage, name)}
              @click=${() => {
                onOpen(id);
              }}
            >
              ${t.manage}
            </button>`
      }
    </td>
  </tr>`;
}

const who = ({ words: t }: Rows['l'], person: ShownPerson): TemplateResult =>
  html`<bdi>${nameOf(person)}</bdi> ${person.self ? html`<span class="self">${t.self}</span>` : nothing}
    ${person.name ? html`<span class="quiet line">${person.email}</span>` : nothing}`;

const badge = ({ words: t }: Rows['l'], { state, isPending, invitation }: ShownPerson): TemplateResult =>
  html`<span class="badge" part="state" data-state=${state}
      >${icon(isKnown(state) ? icons[state] : infoIcon)}<span
        >${isKnown(state) ? t.states[state] : t.otherState}</span
      ></span
    >
    ${isPending ? html`<span class="quiet line">${t.pending}</span>` : nothing}
    ${invitation?.delivery === 'failed' ? html`<span class="quiet line">${t.undelivered}</span>` : nothing}`;

/** Ticked in its place where the member may; else told, and the reason stands with the other acts (S3-08). */
function documentation({ l, mayAct, onTick }: Rows, person: ShownPerson): unknown {
  const t = l.words;
  const label = html`<span class="label">${t.columns.documentation}</span>`;
  if (person.isGone) return nothing;
  if (mayAct('set-documentation', person).state !== 'allowed')
    return html`<span class="told">${label} ${person.documentation ? t.yes : t.no}</span>`;
  return html`<label class="box"
    ><input
      type="checkbox"
      part="documentation"
      data-column="documentation"
      .checked=${live(person.documentation)}
      aria-label=${t.of(t.columns.documentation, nameOf(person))}
      @change=${({ target }: Event) => {
        onTick(person, (target as HTMLInputElement).checked);
      }}
    />${label}</label
  >`;
}
