import type { Act, AccessOverview, ClientError, ForeseenChange } from '@trait-union/client';
import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { FailureController } from '../../controllers/failure-controller.ts';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import type { AskedAct } from './access-manager.acting-effects.ts';
import type { ActingWords } from './access-manager.acting-messages.ts';
import type { Seen } from './access-manager.acting-queue.ts';
import { consequences } from './access-manager.acting-question-view.ts';
import type { AccessParts, ShownPerson } from './access-manager.parts.ts';
import { roleChoices } from './access-manager.role-choices.ts';

interface Asked {
  kind: AskedAct;
  /** As they stood when it was asked: whoever changes them meanwhile makes a conflict of it (trust R14). */
  people: readonly ShownPerson[];
  /** For a role, once one is chosen. */
  act: Act | undefined;
  /** Tried to go on without a role. */
  isIncomplete: boolean;
}

export interface ActQuestionParts extends Pick<AccessParts, 'context' | 'overview' | 'settle'> {
  l: LocalizeController<ActingWords>;
  who: (people: readonly ShownPerson[]) => string;
  onConfirm: (act: Act, seen: readonly Seen[]) => void;
}

/** Says, in a dialog, what an act would take away before it is done (S3-05, B-07). */
export class ActQuestion {
  readonly #host: ReactiveElement;
  readonly #parts: ActQuestionParts;
  readonly #failure: FailureController;
  readonly #foreseen: ResourceController<ForeseenChange[]>;
  readonly #dialog = createRef<HTMLDialogElement>();
  #asked: Asked | undefined;
  #shown: ClientError | undefined;
  /** The member is asked who they are, which a dialog would keep them from saying. */
  #isParked = false;

  constructor(host: ReactiveElement, parts: ActQuestionParts) {
    this.#host = host;
    this.#parts = parts;
    this.#failure = new FailureController(host, () => parts.context.client?.clock);
    this.#foreseen = new ResourceController(host, (signal) => this.#foresee(signal));
    host.addController({
      hostUpdated: () => {
        this.#showFailure();
        this.#follow();
      },
    });
  }

  get isOpen(): boolean {
    return this.#asked !== undefined;
  }

  ask(kind: AskedAct, people: readonly ShownPerson[], act?: Act): void {
    this.#isParked = false;
    const chosen: Act | undefined = act ?? (kind === 'set-role' ? undefined : { act: kind });
    this.#begin({ kind, people, act: chosen, isIncomplete: false });
  }

  /** The member is signed in again. */
  resume(): void {
    if (!this.#isParked) return;
    this.#isParked = false;
    if (this.#asked?.act) void this.#foreseen.load();
    this.#host.requestUpdate();
  }

  close(): void {
    this.#asked = undefined;
    this.#isParked = false;
    this.#foreseen.reset();
    this.#failure.clear();
    this.#dialog.value?.close();
    this.#host.requestUpdate();
  }

  render(): TemplateResult {
    return html`${this.#isParked ? this.#failure.render() : nothing}
      <dialog ${ref(this.#dialog)} part="dialog" aria-labelledby="act-question" @close=${this.#handleClose}>
        ${this.#asked && !this.#isParked ? this.#renderForm(this.#asked) : nothing}
      </dialog>`;
  }

  #renderForm({ kind, people, act, isIncomplete }: Asked): TemplateResult {
    const { l, overview, who } = this.#parts;
    const t = l.words;
    const foreseen = act && this.#foreseen.value;
    const done = foreseen && this.#allowed(foreseen).length;
    return html`<form novalidate @submit=${this.#handleSubmit} @change=${this.#handleChange}>
      <h3 id="act-question" tabindex="-1">${t.titles[kind](who(people), people.length, '')}</h3>
      ${
        kind === 'set-role'
          ? roleChoices({
              lang: l.lang,
              id: 'act-role',
              legend: t.role,
              error: isIncomplete ? t.roleRequired : undefined,
              roles: overview().roles,
              chosen: this.#role(people, act),
            })
          : nothing
      }
      ${
        act && this.#foreseen.state.status === 'loading'
          ? html`<p class="quiet" id="act-foreseeing">${t.foreseeing}</p>`
          : nothing
      }
      ${foreseen ? consequences({ l, people, foreseen, who }) : nothing} ${this.#failure.render()}
      <p class="actions">
        <button
          type="submit"
          part="confirm"
          ?hidden=${done === 0}
          aria-disabled=${foreseen || !act ? 'false' : 'true'}
          aria-describedby=${foreseen || !act ? nothing : 'act-foreseeing'}
        >
          ${t.labels[kind]}
        </button>
        <button type="button" class="quiet-button" part="keep" @click=${this.#handleKeep}>${t.keep}</button>
      </p>
    </form>`;
  }

  #begin(asked: Asked): void {
    this.#asked = asked;
    this.#failure.clear();
    this.#foreseen.reset();
    if (asked.act) void this.#foreseen.load();
    this.#host.requestUpdate();
  }

  async #foresee(signal: AbortSignal): Promise<ForeseenChange[]> {
    const { people, act } = this.#asked ?? {};
    if (!people || !act) return [];
    const { access } = await this.#parts.context.ready();
    const { limits }: AccessOverview = this.#parts.overview();
    const size = Math.max(1, limits.batch);
    const foreseen: ForeseenChange[] = [];
    for (let from = 0; from < people.length; from += size)
      foreseen.push(
        ...(await access.foresee({ act, people: people.slice(from, from + size).map(seenOf) }, { signal })),
      );
    return foreseen;
  }

  /** Those to whom it would be done. */
  #allowed(foreseen: readonly ForeseenChange[]): ShownPerson[] {
    const refused = new Set(foreseen.flatMap(({ id, refused: why }) => (why ? id : [])));
    return (this.#asked?.people ?? []).filter(({ id }) => !refused.has(id));
  }

  #showFailure(): void {
    const { state } = this.#foreseen;
    const error = state.status === 'failed' ? state.error : undefined;
    if (error === this.#shown) return;
    this.#shown = error;
    if (!error) return;
    // Outside the dialog there is a password to be asked
    this.#isParked = error.code === 'signed-out' || error.code === 'step-up';
    const resume = (): void => {
      this.#isParked = false;
      this.#failure.clear();
      void this.#foreseen.load();
    };
    this.#parts.settle(error, { failure: this.#failure, resume });
  }

  /** The dialog is as the question: moved in the page, it opens again. */
  #follow(): void {
    const dialog = this.#dialog.value;
    const isWanted = this.#asked !== undefined && !this.#isParked;
    if (!dialog?.isConnected || dialog.matches(':modal') === isWanted) return;
    dialog.close();
    if (!isWanted) return;
    dialog.showModal();
    dialog.querySelector<HTMLElement>('#act-question')?.focus();
  }

  /** The one that is chosen; what somebody has until then. */
  #role([person, ...others]: readonly ShownPerson[], act: Act | undefined): string {
    if (act && 'role' in act) return act.role;
    return person && others.length === 0 ? person.role.name : '';
  }

  readonly #handleChange = ({ target }: Event): void => {
    if (!this.#asked || !(target instanceof HTMLInputElement)) return;
    const { value: role } = target;
    this.#begin({ ...this.#asked, act: { act: 'set-role', role }, isIncomplete: false });
  };

  readonly #handleSubmit = (event: Event): void => {
    event.preventDefault();
    const { act } = this.#asked ?? {};
    const foreseen = this.#foreseen.value;
    if (this.#asked && !act) {
      this.#asked = { ...this.#asked, isIncomplete: true };
      this.#dialog.value?.querySelector('input')?.focus();
      this.#host.requestUpdate();
    }
    if (!act || !foreseen) return;
    const seen = this.#allowed(foreseen).map(seenOf);
    this.close();
    if (seen.length > 0) this.#parts.onConfirm(act, seen);
  };

  readonly #handleKeep = (): void => {
    this.close();
  };

  /** By the Escape key. */
  readonly #handleClose = (): void => {
    if (this.#asked && !this.#isParked && !this.#dialog.value?.open) this.close();
  };
}

const seenOf = ({ id, version }: ShownPerson): Seen => ({ id, version });
