import type { Permission, Verdict } from '@trait-union/client';
import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import type { FailureController } from '../../controllers/failure-controller.ts';
import type { LazyController } from '../../controllers/lazy-controller.ts';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { recall } from '../../internal/history-memory.ts';
import { skeleton } from '../../templates/skeleton.ts';
import type { LazyPart } from './access-manager.lazy-part.ts';
import type { AccessManagerWords, Place } from './access-manager.messages.ts';
import type { OpenedPart } from './access-manager.parts.ts';

/** Any of them opens it. */
const permissions: Readonly<Record<Place, readonly Permission[]>> = {
  inviting: ['access.invite', 'access.share-links'],
  history: ['access.read-history'],
  asking: ['access.request-seats'],
};

export interface PlacesParts {
  l: LocalizeController<AccessManagerWords>;
  parts: Record<Place, LazyPart<OpenedPart>>;
  failure: FailureController;
  mayDo: (permission: Permission) => Verdict;
  closedPart: LazyController<typeof import('./access-manager.closed-view.ts')>;
}

/** What opens in place, one at a time: inviting, the history, asking for seats. */
export class Places {
  readonly #host: ReactiveElement;
  readonly #given: PlacesParts;
  #open: Place | undefined;

  constructor(host: ReactiveElement, given: PlacesParts) {
    this.#host = host;
    this.#given = given;
  }

  /** The button that opens it, or why not and whom to ask; nothing where it means nothing to the backend. */
  renderOpener(place: Place): TemplateResult | typeof nothing {
    const { l, mayDo } = this.#given;
    const verdicts = permissions[place].map(mayDo);
    const verdict = ['allowed', 'refused'].map((state) => verdicts.find((each) => each.state === state)).find(Boolean);
    if (!verdict) return nothing;
    if (verdict.state !== 'allowed') return this.#renderClosed(place, verdict);
    const isOpen = this.#open === place;
    return html`<button
      type="button"
      id="open-${place}"
      class=${place === 'inviting' ? nothing : 'quiet-button'}
      part="open"
      aria-expanded=${isOpen ? 'true' : 'false'}
      aria-controls=${isOpen ? 'place' : nothing}
      @click=${() => {
        if (this.#open === place) this.close();
        else void this.#show(place);
      }}
    >
      ${l.words.open[place]}
    </button>`;
  }

  render(): TemplateResult | typeof nothing {
    const { l, parts } = this.#given;
    if (!this.#open) return nothing;
    return html`<div class="place" id="place" part="place">
      ${parts[this.#open].part?.render() ?? skeleton(l.words.loading, 4)}
    </div>`;
  }

  readonly close = (): void => {
    const place = this.#open;
    this.#open = undefined;
    this.#host.requestUpdate();
    if (place) this.#host.renderRoot.querySelector<HTMLElement>(`#open-${place}`)?.focus();
  };

  forget(): void {
    this.#open = undefined;
  }

  /** What is open may have been changed elsewhere. */
  reread(): void {
    if (this.#open) this.#given.parts[this.#open].part?.reread?.();
  }

  /** What a reload interrupted opens again: the part keeps its draft, and drops it when its member leaves. */
  restore(): void {
    for (const place of ['inviting', 'asking'] as const)
      if (recall(`access-manager-${place}`)) void this.#show(place, false);
  }

  #renderClosed(place: Place, verdict: Exclude<Verdict, { state: 'allowed' }>): TemplateResult | typeof nothing {
    const { l, closedPart } = this.#given;
    return closedPart.module?.closedOpener(l, place, verdict) ?? nothing;
  }

  async #show(place: Place, isAsked = true): Promise<void> {
    const { parts, failure } = this.#given;
    this.#open = place;
    this.#host.requestUpdate();
    const part = await parts[place].get(failure, () => void this.#show(place));
    if (this.#open !== place) return;
    if (part) part.opened?.();
    else this.#open = undefined;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (isAsked) this.#host.renderRoot.querySelector<HTMLElement>('#opened')?.focus();
  }
}
