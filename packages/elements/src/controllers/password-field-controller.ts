import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import { announce } from '../internal/announce.ts';
import { uid } from '../internal/uid.ts';
import { passwordWords } from '../messages/password.ts';
import { lightField, type LightField } from '../templates/light-field.ts';
import type { LightFormController } from './light-form-controller.ts';
import { LocalizeController } from './localize-controller.ts';

/** A password of a light-DOM form: shown on request, hidden again on submit, with a hint when Caps Lock is on (S4-05, trust P6, A16). */
export class PasswordFieldController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #form: () => LightFormController;
  readonly #l: LocalizeController<(typeof passwordWords)['fr']>;
  readonly #id = uid('password');
  #shown = false;
  #capsLock = false;

  constructor(host: ReactiveElement, form: () => LightFormController) {
    this.#host = host;
    this.#form = form;
    this.#l = new LocalizeController(host, passwordWords);
    host.addController(this);
  }

  get value(): string {
    return this.#form().value('password');
  }

  /** What to say when it was left empty. */
  get required(): string {
    return this.#l.words.required;
  }

  hostDisconnected(): void {
    this.#shown = false;
  }

  focus(): void {
    this.#form().field('password')?.focus();
  }

  hide(): void {
    this.#shown = false;
    this.#host.requestUpdate();
  }

  clear(): void {
    const field = this.#form().field('password');
    if (field) field.value = '';
    this.hide();
  }

  render(options: Pick<LightField, 'error' | 'describedBy' | 'autocomplete'> & { label?: string }): TemplateResult {
    const t = this.#l.words;
    const hint = `${this.#id}-caps-lock`;
    return html`${lightField({
        label: t.password,
        ...options,
        id: this.#id,
        name: 'password',
        type: this.#shown ? 'text' : 'password',
        maxLength: 1024,
        placement: 'beside',
        describedBy: [this.#capsLock && hint, options.describedBy].filter(Boolean).join(' '),
        onKey: this.#handleKey,
      })}<button
        type="button"
        class="aside"
        aria-label=${this.#shown ? t.hideLabel : t.showLabel}
        @click=${this.#handleToggle}
      >
        ${this.#shown ? t.hide : t.show}
      </button>
      ${this.#capsLock ? html`<p id=${hint}>${t.capsLock}</p>` : nothing}`;
  }

  readonly #handleToggle = (): void => {
    this.#shown = !this.#shown;
    announce(this.#shown ? this.#l.words.shown : this.#l.words.hidden, 'polite', this.#l.lang);
    this.#host.requestUpdate();
  };

  readonly #handleKey = (event: KeyboardEvent): void => {
    const capsLock = event.getModifierState('CapsLock');
    if (capsLock === this.#capsLock) return;
    this.#capsLock = capsLock;
    if (capsLock) announce(this.#l.words.capsLock, 'polite', this.#l.lang);
    this.#host.requestUpdate();
  };
}
