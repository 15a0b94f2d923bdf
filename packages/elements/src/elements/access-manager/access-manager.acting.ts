import type { Act, ClientError } from '@trait-union/client';
import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { FailureController } from '../../controllers/failure-controller.ts';
import { LeaveWarningController } from '../../controllers/leave-warning-controller.ts';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import { MomentController } from '../../controllers/moment-controller.ts';
import { addStyles } from '../../internal/add-styles.ts';
import { announce } from '../../internal/announce.ts';
import { same } from '../../internal/same.ts';
import { unsay } from '../../internal/unsay.ts';
import { roleText } from '../../messages/roles.ts';
import { dialog } from '../../styles/dialog.ts';
import { isAsked, pendingOf } from './access-manager.acting-effects.ts';
import { actingWords, isolated } from './access-manager.acting-messages.ts';
import { conflictsView, outcome, told, type Conflict, type OutcomesView } from './access-manager.acting-outcomes.ts';
import { personActs, selectionActs, type PeopleActs } from './access-manager.acting-people.ts';
import { ActQuestion } from './access-manager.acting-question.ts';
import { ChangeQueue, type Errand, type Seen } from './access-manager.acting-queue.ts';
import { actingStyles } from './access-manager.acting-styles.ts';
import type { AccessParts, ActingPart, ShownPerson } from './access-manager.parts.ts';

/** Whatever is done to people: asked where something is lost, shown at once, taken back with its reason (S3-05, S3-08, S3-10). */
export class AccessActing implements ActingPart {
  readonly #host: ReactiveElement;
  readonly #parts: AccessParts;
  readonly #l: LocalizeController<(typeof actingWords)['fr']>;
  readonly #failure: FailureController;
  readonly #queue: ChangeQueue;
  readonly #question: ActQuestion;
  readonly #moment: MomentController;
  #last: Errand | undefined;
  #said = '';
  #conflicts: readonly { act: Act; id: string }[] = [];

  constructor(host: ReactiveElement, parts: AccessParts) {
    this.#host = host;
    this.#parts = parts;
    const { context } = parts;
    addStyles(host, [dialog, actingStyles]);
    this.#l = new LocalizeController(host, actingWords);
    this.#failure = new FailureController(host, () => context.client?.clock);
    this.#queue = new ChangeQueue(host, {
      client: () => context.ready(),
      people: () => parts.people,
      batch: () => parts.overview().limits.batch,
      pendingOf: (act, id) => {
        const person = parts.people.shown(id);
        return person && parts.mayAct(act.act, person).state === 'allowed'
          ? pendingOf(act, parts.overview().roles)
          : {};
      },
      onConclude: this.#conclude,
      onFailure: this.#fail,
      onRelease: () => {
        this.#failure.clear();
      },
    });
    new LeaveWarningController(host, () => !this.#queue.isEmpty);
    this.#question = new ActQuestion(host, {
      ...parts,
      l: this.#l,
      who: this.#who,
      onConfirm: (act, seen) => {
        this.#standOn(act, seen);
        this.#do(act, seen);
      },
    });
    this.#moment = new MomentController(host, {
      clock: () => context.client?.clock,
      next: (now) => {
        const until = this.#undoUntil;
        return until !== undefined && until > now ? until : undefined;
      },
      onCome: () => {
        host.requestUpdate();
      },
    });
  }

  get isBusy(): boolean {
    return !this.#queue.isEmpty || this.#question.isOpen;
  }

  act(act: Act, ids: readonly string[]): void {
    const people = ids.flatMap((id) => this.#parts.people.shown(id) ?? []).filter(({ isGone }) => !isGone);
    // A box that was ticked for nothing is as it was
    this.#host.requestUpdate();
    if (people.length === 0) return;
    if (isAsked(act.act)) this.#question.ask(act.act, people, act);
    else
      this.#do(
        act,
        people.map(({ id, version }) => ({ id, version })),
      );
  }

  resume(): void {
    this.#question.resume();
    this.#queue.retry();
  }

  forget(): void {
    this.#question.close();
    this.#queue.forget();
    this.#failure.clear();
    this.#last = undefined;
    this.#conflicts = [];
    unsay(this.#said);
  }

  renderPerson(person: ShownPerson): TemplateResult | typeof nothing {
    return personActs(this.#acts, person);
  }

  renderSelection(people: readonly ShownPerson[]): TemplateResult {
    return selectionActs(this.#acts, people);
  }

  render(): TemplateResult {
    const view = this.#view;
    const parts = [
      this.#renderFailure(),
      conflictsView(view, this.#shownConflicts, { onMine: this.#handleMine, onTheirs: this.#drop }),
      this.#last
        ? outcome(view, this.#last, {
            onUndo: this.#canUndo ? this.#handleUndo : undefined,
            onDismiss: this.#handleDismiss,
          })
        : nothing,
    ];
    return html`${this.#question.render()}
    ${parts.every((part) => part === nothing) ? nothing : html`<div class="outcomes">${parts}</div>`}`;
  }

  get #acts(): PeopleActs {
    const { mayDo, mayAct } = this.#parts;
    return {
      l: this.#l,
      mayDo,
      mayAct,
      onAct: (act, people) => {
        this.act(
          act,
          people.map(({ id }) => id),
        );
      },
      onChooseRole: (people) => {
        this.#question.ask('set-role', people);
      },
    };
  }

  get #view(): OutcomesView {
    const { people, overview } = this.#parts;
    return {
      l: this.#l,
      person: people.shown,
      who: this.#who,
      role: (name) => roleText(overview().roles.find((role) => role.name === name) ?? { name }, this.#l.lang),
    };
  }

  get #shownConflicts(): Conflict[] {
    return this.#conflicts.flatMap(({ act, id }) => {
      const person = this.#parts.people.shown(id);
      return person && !person.isGone ? { act, person } : [];
    });
  }

  /** Instant, in milliseconds of the server's clock. */
  get #undoUntil(): number | undefined {
    const { undoable = [] } = this.#last ?? {};
    return undoable.length > 0 ? Math.min(...undoable.map(({ until }) => Date.parse(until))) : undefined;
  }

  get #canUndo(): boolean {
    return (this.#undoUntil ?? 0) > this.#moment.now;
  }

  #renderFailure(): TemplateResult | typeof nothing {
    const { state, ids } = this.#queue;
    if (state.status !== 'held' || !this.#failure.error) return nothing;
    const t = this.#l.words;
    const people = ids.flatMap((id) => this.#parts.people.shown(id) ?? []);
    const who = this.#who(people);
    const { length: n } = people;
    return html`${this.#failure.render()}
      <p class="actions">
        <span>${state.isKnown ? t.held(who, n, '') : t.unknown(who, n, '')}</span>
        <button type="button" class="quiet-button" part="give-up" @click=${this.#handleGiveUp}>${t.giveUp}</button>
      </p>`;
  }

  readonly #who = (people: readonly ShownPerson[]): string => {
    const [person] = people;
    if (people.length > 1 || !person) return this.#l.words.people(people.length);
    return isolated(person.name || person.email);
  };

  #do(act: Act, seen: readonly Seen[]): void {
    if (this.#failure.holds()) return;
    this.#last = undefined;
    void this.#queue.add(act, seen);
  }

  /** What can be done to whoever goes away goes with them; their row stays. */
  #standOn(act: Act, [first, ...others]: readonly Seen[]): void {
    if (!first || others.length > 0 || !pendingOf(act, []).isGone) return;
    this.#host.renderRoot.querySelector<HTMLElement>(`.row[data-id="${CSS.escape(first.id)}"]`)?.focus();
  }

  readonly #conclude = (errand: Errand): void => {
    const { act, undoes, results } = errand;
    const of = (...outcomes: string[]): string[] =>
      results.flatMap(({ id, outcome }) => (outcomes.includes(outcome) ? id : []));
    const isConcluded = new Set(results.map(({ id }) => id));
    this.#conflicts = [
      ...this.#conflicts.filter((one) => one.act.act !== act.act || !isConcluded.has(one.id)),
      ...(undoes ? [] : of('conflict').map((id) => ({ act, id }))),
    ];
    this.#last = errand;
    this.#parts.deselect(of('done', 'unchanged'));
    const { lang, words: t } = this.#l;
    const conflicts = undoes ? 0 : of('conflict').length;
    const { text, not } = told(this.#view, errand);
    const said = [text, conflicts > 0 ? t.conflict(conflicts) : ''].filter(Boolean).join(' ');
    if (this.#host.isConnected && said) {
      announce(said, not.length + conflicts > 0 ? 'assertive' : 'polite', lang);
      this.#said = said;
    }
    this.#host.requestUpdate();
  };

  readonly #fail = (error: ClientError): void => {
    this.#parts.settle(error, { failure: this.#failure, resume: this.#queue.retry });
  };

  readonly #drop = (conflicts: readonly Conflict[]): void => {
    this.#conflicts = this.#conflicts.filter(
      ({ act, id }) => !conflicts.some((one) => one.act === act && one.person.id === id),
    );
    this.#host.requestUpdate();
  };

  /** As they stand now. The same act to several is one, asked once; the others stay until it is their turn. */
  readonly #handleMine = (conflicts: readonly Conflict[]): void => {
    const [first] = conflicts;
    if (!first || this.#failure.holds()) return;
    const now = conflicts.filter(({ act }) => same(act, first.act));
    this.#drop(now);
    this.act(
      first.act,
      now.map(({ person }) => person.id),
    );
  };

  readonly #handleUndo = (): void => {
    if (this.#last && !this.#failure.holds()) void this.#queue.undo(this.#last);
  };

  readonly #handleDismiss = (): void => {
    this.#last = undefined;
    this.#host.requestUpdate();
  };

  readonly #handleGiveUp = (): void => {
    void this.#queue.giveUp();
  };
}
