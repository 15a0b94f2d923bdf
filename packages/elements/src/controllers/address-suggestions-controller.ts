import type Combobox from '@github/combobox-nav';
import type { AddressSuggester, AddressSuggestion } from '@trait-union/client';
import { html, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import { announce } from '../internal/announce.ts';
import { streetLine } from '../internal/street-line.ts';
import { suggestionsWords } from '../messages/suggestions.ts';
import { LocalizeController } from './localize-controller.ts';

const fewest = 3;
const most = 8;

/** How long typing must rest before anybody is asked, in milliseconds. */
const rest = 250;

export interface AddressSuggestionsOptions {
  /** Undefined when nobody suggests addresses here. */
  suggester: () => Promise<AddressSuggester | undefined>;
  /** The member took `suggestion` at the field named `field`. */
  onChoose: (field: string, suggestion: AddressSuggestion) => void;
}

/**
 * Whole addresses proposed below the field in which one is being typed, as an ARIA combobox (S2-19).
 * Typing one by hand always works: no suggestion and no failure of suggesting ever stands in its way.
 */
export class AddressSuggestionsController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #options: AddressSuggestionsOptions;
  readonly #l: LocalizeController<(typeof suggestionsWords)['fr']>;
  #available = false;
  #shown: { field: string; items: AddressSuggestion[] } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: AbortController | undefined;
  #navigation: Combobox | undefined;

  constructor(host: ReactiveElement, options: AddressSuggestionsOptions) {
    this.#host = host;
    this.#options = options;
    this.#l = new LocalizeController(host, suggestionsWords);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.close();
  }

  /** Finds out whether there is anybody to ask. Never rejects. */
  async prepare(): Promise<void> {
    this.#available = (await this.#options.suggester().catch(() => undefined)) !== undefined;
    this.#host.requestUpdate();
  }

  /** To be called at each input of a field that is to have suggestions. */
  search(input: HTMLInputElement): void {
    this.#cancel();
    const text = input.value.trim();
    if (text.length < fewest) this.close();
    else if (this.#available) this.#timer = setTimeout(() => void this.#find(input, text), rest);
  }

  close(): void {
    this.#cancel();
    this.#navigation?.stop();
    if (!this.#shown) return;
    this.#shown = undefined;
    this.#host.requestUpdate();
  }

  /** The list that stands below the field, and what the field needs to know of it; undefined where nobody suggests. */
  below(field: string): { list: string; below: TemplateResult } | undefined {
    if (!this.#available) return undefined;
    const list = `${field}-suggestions`;
    const items = this.#shown?.field === field ? this.#shown.items : [];
    return {
      list,
      below: html`<ul
        class="listbox"
        part="suggestions"
        id=${list}
        role="listbox"
        aria-label=${this.#l.words.label}
        ?hidden=${items.length === 0}
        @mousedown=${keepFocus}
        @combobox-commit=${this.#handleCommit}
      >
        ${items.map((item, index) => html`<li role="option" aria-selected="false" id="${list}-${index}">${wholeLine(item)}</li>`)}
      </ul>`,
    };
  }

  /** Keys that the list answers to before the form does. */
  readonly handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#shown) return;
    event.stopPropagation();
    this.close();
  };

  readonly handleFocusOut = (): void => {
    this.close();
  };

  #cancel(): void {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#asking = undefined;
  }

  async #find(input: HTMLInputElement, text: string): Promise<void> {
    const asking = (this.#asking = new AbortController());
    try {
      const suggester = await this.#options.suggester();
      const [found, { default: Navigation }] = await Promise.all([
        suggester?.suggest(text, { signal: asking.signal }),
        import('@github/combobox-nav'),
      ]);
      if (this.#asking !== asking) return;
      if (!found?.length) {
        this.close();
        return;
      }
      this.#shown = { field: input.id, items: found.slice(0, most) };
      this.#host.requestUpdate();
      await this.#host.updateComplete;
      const list = (input.getRootNode() as ShadowRoot).getElementById(`${input.id}-suggestions`);
      if (this.#asking !== asking || !list) return;
      if (this.#navigation?.list !== list) {
        this.#navigation = new Navigation(input, list, { tabInsertsSuggestions: false });
      }
      this.#navigation.start();
      announce(this.#l.words.found(this.#shown.items.length), 'polite', this.#l.lang);
    } catch {
      // The member goes on typing.
    }
  }

  readonly #handleCommit = (event: Event): void => {
    if (!(event.target instanceof Element) || !this.#shown) return;
    const { field, items } = this.#shown;
    const chosen = items[Number(event.target.id.slice(`${field}-suggestions-`.length))];
    this.close();
    if (!chosen) return;
    this.#options.onChoose(field, chosen);
    announce(this.#l.words.filled, 'polite', this.#l.lang);
  };
}

/** A press on the list must not take the focus out of the field. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}

const wholeLine = (address: AddressSuggestion): string =>
  [streetLine(address), address.city, [address.region, address.postalCode].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ');
