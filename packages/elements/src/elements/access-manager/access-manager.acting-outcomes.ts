import type { Act } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { undoIcon } from '../../internal/icons.ts';
import { refusalText } from '../../messages/refusals.ts';
import { roleText } from '../../messages/roles.ts';
import { icon } from '../../templates/icon.ts';
import { notice } from '../../templates/notice.ts';
import { deedOf, type ActingWords } from './access-manager.acting-messages.ts';
import type { Errand } from './access-manager.acting-queue.ts';
import type { ShownPerson } from './access-manager.parts.ts';

/** What a member wanted of somebody whom somebody else changed first. */
export interface Conflict {
  act: Act;
  person: ShownPerson;
}

export interface OutcomesView {
  l: LocalizeController<ActingWords>;
  person: (id: string) => ShownPerson | undefined;
  who: (people: readonly ShownPerson[]) => string;
  /** In the words of the overview. */
  role: (name: string) => string;
}

export interface Told {
  /** What was done; empty when nothing was. */
  done: string;
  /** Whom it was not done to, and why. */
  not: string[];
  text: string;
}

/** Of a long list, what a message has room for. */
const mostNamed = 5;

/** What came of it, in words. */
export function told({ l, person, who, role }: OutcomesView, { act, undoes, results, isTooLate }: Errand): Told {
  const t = l.words;
  const people = (ids: readonly string[]): ShownPerson[] => ids.flatMap((id) => person(id) ?? []);
  const done = people(results.flatMap(({ id, outcome }) => (outcome === 'done' || outcome === 'unchanged' ? id : [])));
  const not = results.flatMap(({ id, outcome, refused }) => {
    const whom = who(people([id]));
    switch (outcome) {
      case 'refused':
        return t.why(whom, refusalText(refused ?? { reason: 'other' }, l.lang));
      case 'gone':
        return t.why(whom, t.gone);
      case 'conflict':
        return undoes ? t.changedBySomebody(whom) : [];
      case 'done':
      case 'unchanged':
        return [];
    }
  });
  const named = role('role' in act ? act.role : '');
  const sentence = undoes ? t.undone : t.done[deedOf(act)];
  const shown = not.length > mostNamed ? [...not.slice(0, mostNamed), t.more(not.length - mostNamed)] : not;
  const text = {
    done: done.length > 0 ? sentence(who(done), done.length, named) : '',
    not: isTooLate ? [t.undoClosed, ...shown] : shown,
  };
  return {
    ...text,
    text: [text.done || (text.not.length > 0 ? t.nothingDone : ''), ...text.not].filter(Boolean).join(' '),
  };
}

export interface OutcomeActions {
  /** Absent when it cannot be undone any more. */
  onUndo: (() => void) | undefined;
  onDismiss: () => void;
}

/** The same in its place, with the way back. */
export const outcome = (
  v: OutcomesView,
  errand: Errand,
  { onUndo, onDismiss }: OutcomeActions,
): TemplateResult | typeof nothing => {
  const t = v.l.words;
  const { done, not } = told(v, errand);
  if (!done && not.length === 0) return nothing;
  return notice({
    kind: done ? 'success' : 'error',
    text: done || t.nothingDone,
    detail: not.length > 0 && not.map((line) => html`<span class="line">${line}</span>`),
    actions: html`${
        onUndo
          ? html`<button type="button" class="quiet-button" part="undo" @click=${onUndo}>
              ${icon(undoIcon)}${t.undo}
            </button>`
          : nothing
      }<button type="button" class="quiet-button" part="dismiss" @click=${onDismiss}>${t.dismiss}</button>`,
  });
};

export interface ConflictActions {
  onMine: (conflicts: readonly Conflict[]) => void;
  onTheirs: (conflicts: readonly Conflict[]) => void;
}

/** Both wishes, mine and theirs, for each person and for all at once (trust R14). */
export const conflictsView = (
  v: OutcomesView,
  conflicts: readonly Conflict[],
  actions: ConflictActions,
): TemplateResult | typeof nothing => {
  const t = v.l.words;
  const n = conflicts.length;
  if (n === 0) return nothing;
  return html`<div class="conflicts" part="conflicts">
    ${notice({ kind: 'info', text: t.conflict(n) })}
    <ul>
      ${conflicts.slice(0, mostNamed).map((conflict) => conflictItem(v, conflict, actions))}
    </ul>
    ${n > mostNamed ? html`<p>${t.more(n - mostNamed)}</p>` : nothing}
    ${n > 1 ? html`<p class="actions">${ways(t.mineForAll(n), t.theirsForAll(n), conflicts, actions)}</p>` : nothing}
  </div>`;
};

const conflictItem = (v: OutcomesView, conflict: Conflict, actions: ConflictActions): TemplateResult => {
  const { l } = v;
  const t = l.words;
  const { act, person } = conflict;
  const { changed, role, state } = person;
  const who = v.who([person]);
  const at = changed && l.date(changed.at, { dateStyle: 'medium', timeStyle: 'short' });
  return html`<li>
    <p>${changed && at ? t.changed(who, changed.by, at) : t.changedBySomebody(who)}</p>
    <p>${t.now(roleText(role, l.lang), stateText(v, state))} ${t.wanted(wanted(v, act))}</p>
    <p class="actions">${ways(t.mine, t.theirs, [conflict], actions)}</p>
  </li>`;
};

const stateText = ({ l: { words: t } }: OutcomesView, state: string): string => {
  const words: Readonly<Record<string, string>> = t.states;
  return (Object.hasOwn(words, state) ? words[state] : undefined) ?? t.otherState;
};

const ways = (
  mine: string,
  theirs: string,
  conflicts: readonly Conflict[],
  { onMine, onTheirs }: ConflictActions,
): TemplateResult =>
  html`<button
      type="button"
      part="mine"
      @click=${() => {
        onMine(conflicts);
      }}
    >
      ${mine}</button
    ><button
      type="button"
      class="quiet-button"
      part="theirs"
      @click=${() => {
        onTheirs(conflicts);
      }}
    >
      ${theirs}
    </button>`;

const wanted = ({ l, role }: OutcomesView, act: Act): string => {
  const label = l.words.labels[deedOf(act)];
  return 'role' in act ? l.words.labelled(label, role(act.role)) : label;
};
