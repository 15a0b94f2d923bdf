import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { announce } from '../internal/announce.ts';
import { checkIcon, copyIcon } from '../internal/icons.ts';
import { copyWords } from '../messages/copy.ts';
import { icon } from '../templates/icon.ts';
import { LocalizeController } from './localize-controller.ts';

/** Buttons that copy a text each, and say so until they lose the focus (S0-08). */
export class CopyController {
  readonly #host: ReactiveElement;
  readonly #l: LocalizeController<(typeof copyWords)['fr']>;
  /** The text that was copied last. */
  #copied: string | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    this.#l = new LocalizeController(host, copyWords);
  }

  /** Nothing where the browser cannot copy: on pages without https (trust L11). `what` names the text. */
  render(text: string, what: string): TemplateResult | typeof nothing {
    if (!('clipboard' in navigator)) return nothing;
    const t = this.#l.words;
    const isCopied = this.#copied === text;
    return html`<button
      type="button"
      class="quiet-button"
      part="copy"
      aria-label="${t.copy} – ${what}"
      @click=${() => void this.#copy(text, what)}
      @blur=${this.#handleBlur}
    >
      ${icon(isCopied ? checkIcon : copyIcon)}<span .textContent=${isCopied ? t.copied : t.copy}></span>
    </button>`;
  }

  async #copy(text: string, what: string): Promise<void> {
    const t = this.#l.words;
    const isCopied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    this.#copied = isCopied ? text : undefined;
    announce(isCopied ? t.announced(what) : t.failed, isCopied ? 'polite' : 'assertive', this.#l.lang);
    this.#host.requestUpdate();
  }

  readonly #handleBlur = (): void => {
    this.#copied = undefined;
    this.#host.requestUpdate();
  };
}
