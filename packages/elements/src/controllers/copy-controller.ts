import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { announce } from '../internal/announce.ts';
import { checkIcon, copyIcon } from '../internal/icons.ts';
import { copyWords } from '../messages/copy.ts';
import { icon } from '../templates/icon.ts';
import { LocalizeController } from './localize-controller.ts';

/** A button that copies one text, and says so until it loses the focus (S0-08). */
export class CopyController {
  readonly #host: ReactiveElement;
  readonly #l: LocalizeController<(typeof copyWords)['fr']>;
  #copied = false;

  constructor(host: ReactiveElement) {
    this.#host = host;
    this.#l = new LocalizeController(host, copyWords);
  }

  /** Nothing where the browser cannot copy: on pages without https (trust L11). `what` names the text. */
  render(text: string, what: string): TemplateResult | typeof nothing {
    if (!('clipboard' in navigator)) return nothing;
    const t = this.#l.words;
    return html`<button
      type="button"
      class="quiet-button"
      part="copy"
      aria-label="${t.copy} – ${what}"
      @click=${() => void this.#copy(text, what)}
      @blur=${this.#handleBlur}
    >
      ${icon(this.#copied ? checkIcon : copyIcon)}<span .textContent=${this.#copied ? t.copied : t.copy}></span>
    </button>`;
  }

  async #copy(text: string, what: string): Promise<void> {
    const t = this.#l.words;
    this.#copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    announce(this.#copied ? t.announced(what) : t.failed, this.#copied ? 'polite' : 'assertive', this.#l.lang);
    this.#host.requestUpdate();
  }

  readonly #handleBlur = (): void => {
    this.#copied = false;
    this.#host.requestUpdate();
  };
}
