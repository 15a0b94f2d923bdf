import type { FieldIssueCode, PasswordRules } from '@trait-union/client';
import { css, html, type ReactiveController, type TemplateResult } from 'lit';
import { addStyles } from '../internal/add-styles.ts';
import { announce } from '../internal/announce.ts';
import { uid } from '../internal/uid.ts';
import { newPasswordWords } from '../messages/new-password.ts';
import type { LightFormController } from './light-form-controller.ts';
import { LocalizeController } from './localize-controller.ts';
import { PasswordFieldController } from './password-field-controller.ts';
import type { PortalController, PortalHost } from './portal-controller.ts';

/** What is met is said once the member pauses, in milliseconds after the last key. */
const pause = 1_000;

const kinds = {
  'lower-case': /\p{Ll}/u,
  'upper-case': /\p{Lu}/u,
  digit: /\p{Nd}/u,
  symbol: /[^\p{L}\p{Nd}\s]/u,
} as const;

interface Rule {
  text: string;
  /** Absent where the backend alone can tell. */
  met?: boolean;
}

/** A slotted paragraph of the frame, where no icon of ours would be safe from the page's styles. */
const ruleStyles = css`
  ::slotted(p.rule) {
    position: relative !important;
    padding-inline-start: 1.75em !important;
  }

  ::slotted(p.rule)::before {
    position: absolute !important;
    inset-inline-start: 0.25em !important;
    font-weight: 700 !important;
    content: '○' / '' !important;
  }

  ::slotted(p.rule[data-met='true']) {
    color: var(--_success) !important;
  }

  ::slotted(p.rule[data-met='true'])::before {
    content: '✓' / '' !important;
  }

  ::slotted(p.rule:not([data-met]))::before {
    content: '•' / '' !important;
  }
`;

/**
 * The choice of a password in a light-DOM form: the backend's rules stand below the field from the start and are
 * marked as they are met (S0-13). Password managers suggest and keep it; pasting works. The backend decides.
 */
export class NewPasswordController implements ReactiveController {
  readonly #host: PortalHost;
  readonly #form: () => LightFormController;
  readonly #context: PortalController;
  readonly #field: PasswordFieldController;
  readonly #l: LocalizeController<(typeof newPasswordWords)['fr']>;
  readonly #id = uid('new-password');
  #asked = false;
  #rules: PasswordRules | undefined;
  #said = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #dressed: Element | undefined;

  /** Made after the form's own controller. */
  constructor(host: PortalHost, form: () => LightFormController, context: PortalController) {
    this.#host = host;
    this.#form = form;
    this.#context = context;
    this.#field = new PasswordFieldController(host, form);
    this.#l = new LocalizeController(host, newPasswordWords);
    host.addController(this);
  }

  get value(): string {
    return this.#field.value;
  }

  /** What is wrong with what stands in the field, as far as can be told here. */
  get issue(): 'required' | 'malformed' | undefined {
    if (!this.value) return 'required';
    return this.#checks.some(({ met }) => met === false) ? 'malformed' : undefined;
  }

  /** What is wrong, found here or by the backend, in the reader's words. */
  issueText(code: FieldIssueCode): string {
    const { issues } = this.#l.words;
    return issues[code] ?? issues.malformed;
  }

  focus(): void {
    this.#field.focus();
  }

  hide(): void {
    this.#field.hide();
  }

  clear(): void {
    this.#field.clear();
  }

  /** Children of the form's frame. */
  render({ error, label }: { error: string | undefined; label?: string }): TemplateResult {
    if (!this.#asked) void this.#ask();
    const rules = this.#checks;
    return html`${this.#field.render({
      label: label ?? this.#l.words.label,
      error,
      describedBy: rules.map((_, index) => `${this.#id}-${index}`).join(' '),
      autocomplete: 'new-password',
    })}${rules.map(({ text, met }, index) => this.#renderRule(`${this.#id}-${index}`, text, met))}`;
  }

  hostConnected(): void {
    this.#host.addEventListener('input', this.#handleInput);
  }

  hostUpdated(): void {
    const frame = this.#form().field('password')?.parentElement;
    if (!frame?.shadowRoot || frame === this.#dressed) return;
    this.#dressed = frame;
    addStyles(frame, [ruleStyles]);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('input', this.#handleInput);
    clearTimeout(this.#timer);
  }

  get #checks(): Rule[] {
    if (!this.#rules) return [];
    const { minLength, needs, refusesCommon } = this.#rules;
    const { value } = this;
    const t = this.#l.words;
    const asked = (Object.keys(kinds) as (keyof typeof kinds)[]).filter((kind) => needs.includes(kind));
    return [
      { text: t.atLeast(minLength), met: (value.match(/./gsu)?.length ?? 0) >= minLength },
      ...asked.map((kind) => ({ text: t.needs[kind], met: kinds[kind].test(value) })),
      ...(refusesCommon ? [{ text: t.uncommon }] : []),
    ];
  }

  #renderRule(id: string, text: string, met: boolean | undefined): TemplateResult {
    const said = met ? this.#l.words.met(text) : text;
    // A translated page may have taken the text node away
    return met === undefined
      ? html`<p class="rule" id=${id} .textContent=${said}></p>`
      : html`<p class="rule" id=${id} data-met=${met ? 'true' : 'false'} .textContent=${said}></p>`;
  }

  async #ask(): Promise<void> {
    this.#asked = true;
    try {
      this.#rules = await (await this.#context.ready()).passwords.rules();
      this.#host.requestUpdate();
    } catch {
      // Without its rules, the backend's own refusal says what is wrong.
    }
  }

  readonly #handleInput = (event: Event): void => {
    if (event.target !== this.#form().field('password')) return;
    this.#host.requestUpdate();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#sayProgress();
    }, pause);
  };

  #sayProgress(): void {
    const checks = this.#checks.filter(({ met }) => met !== undefined);
    const text = this.#l.words.progress(checks.filter(({ met }) => met).length, checks.length);
    if (!checks.length || text === this.#said) return;
    this.#said = text;
    announce(text, 'polite', this.#l.lang);
  }
}
