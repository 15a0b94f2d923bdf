import type { AddressSuggester, AddressSuggestion } from '@trait-union/client';
import type { ReactiveElement } from 'lit';
import { AddressSuggestionsController } from '../../controllers/address-suggestions-controller.ts';
import {
  withNewEntry,
  withoutEntry,
  withSuggestion,
  withValue,
  type Draft,
  type ListField,
} from './profile-editor.draft.ts';
import { start, type Step } from './profile-editor.steps.ts';

/** Where the element stands, and what a member types into its form: nothing of it lives anywhere else. */
export class ProfileForm {
  step: Step = start;
  readonly suggestions: AddressSuggestionsController;
  readonly #host: ReactiveElement;
  readonly #onChange: () => void;

  constructor(host: ReactiveElement, suggester: () => Promise<AddressSuggester | undefined>, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    this.suggestions = new AddressSuggestionsController(host, { suggester, onChoose: this.#handleChoose });
  }

  set(step: Step): void {
    this.step = step;
    this.#onChange();
    this.#host.requestUpdate();
  }

  /** Moves the focus to what has that id, once it is there. */
  async focus(id: string): Promise<void> {
    await this.#host.updateComplete;
    this.#host.shadowRoot?.getElementById(id)?.focus();
  }

  /** A new step, announced by its heading. */
  async show(step: Step): Promise<void> {
    this.suggestions.close();
    this.set(step);
    await this.focus('heading');
  }

  readonly handleInput = (event: Event): void => {
    const target = event.target as HTMLInputElement | HTMLSelectElement;
    this.#change((draft) => withValue(draft, target.name, target.value));
    if (target instanceof HTMLInputElement && target.role === 'combobox') this.suggestions.search(target);
  };

  readonly handleAdd = (list: ListField): void => {
    this.#change((draft) => withNewEntry(draft, list));
    if (this.step.step === 'editing') void this.focus(`${list}/${this.step.draft[list].at(-1)?.key ?? ''}/kind`);
  };

  readonly handleRemove = (list: ListField, key: string): void => {
    this.#change((draft) => withoutEntry(draft, list, key));
    const stays = this.step.step === 'editing' && this.step.draft[list].some((entry) => entry.key === key);
    void this.focus(stays ? `${list}/${key}` : list);
  };

  readonly handleRestore = (list: ListField, key: string): void => {
    this.#change((draft) => withValue(draft, `${list}/${key}/removed`, false));
    void this.focus(`${list}/${key}/kind`);
  };

  readonly handleVersion = (path: string, version: 'mine' | 'theirs'): void => {
    if (this.step.step !== 'reconciling') return;
    this.set({ ...this.step, choices: { ...this.step.choices, [path]: version } });
  };

  readonly #handleChoose = (field: string, suggestion: AddressSuggestion): void => {
    this.#change((draft) => withSuggestion(draft, field, suggestion));
  };

  #change(to: (draft: Draft) => Draft): void {
    if (this.step.step === 'editing') this.set({ ...this.step, draft: to(this.step.draft) });
  }
}
