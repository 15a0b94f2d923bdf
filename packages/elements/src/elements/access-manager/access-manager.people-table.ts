import { nothing, type ReactiveElement, type TemplateResult } from 'lit';
import type { FailureController } from '../../controllers/failure-controller.ts';
import { LazyController } from '../../controllers/lazy-controller.ts';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { addStyles } from '../../internal/add-styles.ts';
import { announce } from '../../internal/announce.ts';
import { skeleton } from '../../templates/skeleton.ts';
import { focusInRow, placeOf, rowAfter } from './access-manager.keys.ts';
import type { LazyPart } from './access-manager.lazy-part.ts';
import { listView } from './access-manager.list-view.ts';
import { isSifted, type PeopleList, type Sought } from './access-manager.list.ts';
import type { AccessManagerWords } from './access-manager.messages.ts';
import type { AccessParts, ActingPart, ShownPerson } from './access-manager.parts.ts';
import type { PeopleStore } from './access-manager.people.ts';
import { bodies, type Rows } from './access-manager.rows.ts';
import { Selection } from './access-manager.selection.ts';
import type { RowWindow } from './access-manager.window.ts';

/** How long after the last letter a search begins, in milliseconds. */
const pause = 250;

/** A longer list is drawn a few rows at a time, so that a slow phone keeps up with whoever scrolls and types. */
const drawnAtOnce = 24;

export interface PeopleTableParts {
  l: LocalizeController<AccessManagerWords>;
  parts: AccessParts;
  people: PeopleStore;
  list: PeopleList;
  acting: LazyPart<ActingPart>;
  /** Where what could not be read, or done, is shown. */
  failure: FailureController;
}

/** The people as the member goes through them: what they seek, whom they have chosen, which rows are open. */
export class PeopleTable {
  readonly selection = new Selection();
  readonly #host: ReactiveElement;
  readonly #given: PeopleTableParts;
  readonly #invitationPart: LazyController<typeof import('./access-manager.invitation-view.ts').invitationView>;
  readonly #windowPart: LazyController<typeof import('./access-manager.window.ts')>;
  readonly #selectionPart: LazyController<typeof import('./access-manager.selection-view.ts').selectionView>;
  readonly #open = new Set<string>();
  #window: RowWindow | undefined;
  #isUnfolded = false;
  #text = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** How many rows are drawn while there is no window. */
  #most = drawnAtOnce;

  constructor(host: ReactiveElement, given: PeopleTableParts) {
    this.#host = host;
    this.#given = given;
    this.#invitationPart = new LazyController(host, async () => {
      const { invitationView, readWhenResendable } = await import('./access-manager.invitation-view.ts');
      readWhenResendable(host, given.parts, this.#open);
      return invitationView;
    });
    this.#selectionPart = new LazyController(host, async () => {
      const { selectionStyles, selectionView } = await import('./access-manager.selection-view.ts');
      addStyles(host, [selectionStyles]);
      return selectionView;
    });
    this.#windowPart = new LazyController(host, () => import('./access-manager.window.ts'));
    host.addController({
      hostUpdated: () => {
        if (this.#ids.length > this.#most && !this.#windowPart.module) void this.#getWindow();
      },
      hostDisconnected: () => {
        queueMicrotask(() => {
          // Moved in the page it goes on
          if (host.isConnected) return;
          clearTimeout(this.#timer);
        });
      },
    });
  }

  /** The member is busy with some of the rows: none of them moves meanwhile. */
  get isHeld(): boolean {
    return this.#open.size > 0 || this.selection.size > 0 || this.#focused !== undefined;
  }

  /** Ids of the rows that are drawn now. */
  get inView(): readonly string[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.row')].map(({ dataset }) => dataset['id'] ?? '');
  }

  forget(): void {
    clearTimeout(this.#timer);
    this.selection.clear();
    this.#open.clear();
    this.#text = '';
  }

  render(): TemplateResult {
    const { l, parts, people, list, acting, failure } = this.#given;
    const chosen = this.selection.ids;
    if (!list.ids && !list.error) return skeleton(l.words.loading, 6);
    return listView({
      l,
      list,
      text: this.#text,
      roles: parts.overview().roles,
      ids: this.#ids,
      bodies: this.#renderBodies,
      shown: people.shown,
      mayAct: parts.mayAct,
      mayTick: parts.mayDo('access.set-documentation').state === 'allowed',
      isOpen: (id) => this.#open.has(id),
      isChosen: (id) => this.selection.has(id),
      details: (person) => this.#renderDetails(person),
      failure: failure.render(),
      support: parts.support(),
      selection:
        this.#selectionPart.module?.({
          l,
          chosen,
          bulk: acting.part?.renderSelection(chosen.flatMap((id) => people.shown(id) ?? [])) ?? nothing,
          onChooseNone: this.#handleChooseNone,
        }) ?? nothing,
      outcome: acting.part?.render() ?? nothing,
      isUnfolded: this.#isUnfolded,
      onUnfold: () => {
        this.#isUnfolded = !this.#isUnfolded;
        this.#host.requestUpdate();
      },
      onType: this.#handleType,
      onSearch: (change) => void this.#search(change),
      onMore: () => void this.more(),
      onChoose: this.#handleChoose,
      onChooseAll: this.#handleChooseAll,
      onTick: (person, on) => void this.#handleTick(person, on),
      onOpen: (id) => void this.#handleOpen(id),
      onKey: (event) => void this.#handleKey(event),
    });
  }

  readonly more = async (): Promise<void> => {
    const { l, list, failure } = this.#given;
    if (list.isLoading || failure.holds()) return;
    const before = new Set(list.ids);
    if (!(await list.more())) return;
    const ids = this.#ids;
    const next = ids.findIndex((id) => !before.has(id));
    const count = ids.length - before.size;
    announce(l.words.added(count, l.number(ids.length), l.number(list.total)), 'polite', l.lang);
    if (next >= 0) await this.#goTo(next, undefined);
  };

  get #ids(): readonly string[] {
    return this.#given.list.ids ?? [];
  }

  get #focused(): string | undefined {
    const { activeElement } = this.#host.shadowRoot ?? {};
    return activeElement?.closest<HTMLElement>('.row')?.dataset['id'];
  }

  #renderDetails(person: ShownPerson): unknown {
    const { l, parts, acting } = this.#given;
    if (!acting.part) return skeleton(l.words.loading, 3);
    const { context } = parts;
    return [
      this.#invitationPart.module?.(l, person, context.client?.clock.now() ?? Date.now()) ?? nothing,
      acting.part.renderPerson(person),
    ];
  }

  readonly #renderBodies = (rows: Rows): unknown => {
    const { module } = this.#windowPart;
    const drawn = this.#ids.slice(0, this.#most);
    if (module && this.#ids.length > drawnAtOnce)
      this.#window ??= new module.RowWindow(this.#host, {
        ids: () => this.#ids,
        kept: () => [...this.#open, this.#focused ?? ''],
        drawn: drawn.length,
      });
    return this.#window?.render(rows) ?? bodies(rows, { rows: drawn.map((_, index) => ({ index, gap: 0 })), below: 0 });
  };

  /** Without it all rows are drawn. */
  async #getWindow(): Promise<void> {
    if (!(await this.#windowPart.get())) this.#drawTo(Infinity);
  }

  #drawTo(most: number): void {
    this.#most = Math.max(this.#most, most);
    this.#host.requestUpdate();
  }

  readonly #handleType = (text: string): void => {
    this.#text = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#search({}), pause);
  };

  async #search(change: Partial<Sought>): Promise<void> {
    const { l, list, failure } = this.#given;
    clearTimeout(this.#timer);
    // What was typed a moment ago is part of it
    const sought = { ...list.sought, text: this.#text.trim(), ...change };
    // What is chosen while it is too early to ask for it is not shown as if it were asked for
    this.#host.requestUpdate();
    const isSame = (Object.keys(sought) as (keyof Sought)[]).every((key) => sought[key] === list.sought[key]);
    if ((isSame && list.isRead) || failure.holds()) return;
    this.#open.clear();
    if (!(await list.search(sought))) return;
    const t = l.words;
    const { total } = list;
    const count = (isSifted(list.sought) ? t.found : t.count)(total, l.number(total));
    announce(total > 0 ? `${count}.` : t.none, 'polite', l.lang);
  }

  readonly #handleChoose = (id: string, on: boolean, through: boolean): void => {
    this.selection.set(id, on, this.#there, through);
    this.#sayChosen();
  };

  readonly #handleChooseAll = (on: boolean): void => {
    this.selection.setAll(this.#there, on);
    this.#sayChosen();
  };

  readonly #handleChooseNone = (): void => {
    this.selection.clear();
    this.#sayChosen();
    this.#host.renderRoot.querySelector<HTMLElement>('[part=choose-all]')?.focus();
  };

  /** Those of the rows that anything can be done to. */
  get #there(): readonly string[] {
    const { people } = this.#given;
    return this.#ids.filter((id) => people.shown(id)?.isGone === false);
  }

  #sayChosen(): void {
    const { l, acting } = this.#given;
    const { size } = this.selection;
    this.#host.requestUpdate();
    announce(`${l.words.chosen(size, l.number(size))}.`, 'polite', l.lang);
    if (size > 0 && !this.#selectionPart.module) void this.#selectionPart.get();
    if (size > 0 && !acting.part) void this.#getActing(() => undefined);
  }

  /** Shown at once, also while the part that does it is on its way. */
  async #handleTick({ id }: ShownPerson, on: boolean): Promise<void> {
    const lift = this.#given.people.pend(id, { documentation: on });
    await this.#getActing((acting) => {
      acting.act({ act: 'set-documentation', on }, [id]);
    });
    lift();
  }

  async #handleOpen(id: string): Promise<void> {
    if (this.#open.delete(id)) {
      this.#host.requestUpdate();
      return;
    }
    this.#open.add(id);
    this.#host.requestUpdate();
    const isThere = await this.#getActing(() => undefined);
    if (!isThere) this.#open.delete(id);
    else if (this.#given.people.shown(id)?.invitation) await this.#invitationPart.get();
    this.#host.requestUpdate();
  }

  async #getActing(act: (acting: ActingPart) => void): Promise<boolean> {
    const { acting, failure } = this.#given;
    const part = acting.part ?? (await acting.get(failure, () => void this.#getActing(act)));
    if (part) act(part);
    return part !== undefined;
  }

  readonly #handleKey = async (event: KeyboardEvent): Promise<void> => {
    const place = placeOf(event.target);
    if (!place || event.altKey || event.ctrlKey || event.metaKey) return;
    const ids = this.#ids;
    const index = rowAfter(event.key, ids.indexOf(place.id), ids.length);
    if (index === undefined) return;
    event.preventDefault();
    await this.#goTo(index, place.column);
  };

  async #goTo(index: number, column: string | undefined): Promise<void> {
    const id = this.#ids[index];
    if (id === undefined) return;
    if (this.#window) await this.#window.reveal(index);
    else this.#drawTo(index + 1);
    await this.#host.updateComplete;
    focusInRow(this.#host.renderRoot, id, column);
  }
}
