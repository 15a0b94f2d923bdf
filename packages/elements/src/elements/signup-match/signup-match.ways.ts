import type { SupportKind } from '@trait-union/client';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { DraftController } from '../../controllers/draft-controller.ts';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import type { PortalElement } from '../../internal/portal-element.ts';
import type { PortalNavigateEvent, WayOut } from '../../internal/portal-navigate-event.ts';
import { safeUrl } from '../../internal/safe-url.ts';
import { wayOutWords } from '../../messages/ways-out.ts';
import { wayOut, type WayOutLink } from '../../templates/way-out.ts';
import type { SignupMatchWords } from './signup-match.messages.ts';
import { ways, type Way } from './signup-match.steps.ts';

interface Place {
  /** The widget that opens here, with what was typed. */
  tag: 'support-request' | 'membership-application';
  /** The domain without which there is no such widget, and the page that has it. */
  to: Extract<WayOut, 'support' | 'application'>;
  kind?: SupportKind;
}

const help = (kind: SupportKind): Place => ({ tag: 'support-request', to: 'support', kind });

const places: Readonly<Record<Way, Place>> = {
  'no-member-number': help('no-member-number'),
  'no-email-on-file': help('no-email-on-file'),
  application: { tag: 'membership-application', to: 'application' },
  help: help('cannot-sign-in'),
};

type Typed = Readonly<Record<string, string>>;

/** Nothing that was typed has to be typed again (trust A7), and nothing of it stands in a URL (trust P2). */
const prefillOf = ({ tag, kind }: Place, typed: Typed): object => {
  if (tag === 'membership-application') return typed;
  const { givenName = '', familyName = '', memberNumber, dateOfBirth, employerNumber, email, phone } = typed;
  const name = `${givenName} ${familyName}`.trim();
  const known = { name, memberNumber, dateOfBirth, employerNumber, email, phone };
  return { kind, ...Object.fromEntries(Object.entries(known).filter(([, text]) => text)) };
};

const slot = 'trait-union-way';

/** How long the page's loader has to bring a widget, in milliseconds. */
const patience = 10_000;

export interface WaysParts {
  l: LocalizeController<SignupMatchWords>;
  typed: () => Typed;
  /** What the portal offers. */
  domains: () => readonly string[];
  /** As the page gave them. */
  urls: () => Partial<Record<WayOut, string>>;
  /** The member opened a way or came back from it. */
  onChange: () => void;
}

/** The ways out; a widget opens in the host's own light DOM, where the page's loader finds its tag. */
export class WaysController implements ReactiveController {
  open: Way | undefined;
  readonly #host: PortalElement;
  readonly #parts: WaysParts;
  readonly #draft: DraftController<Way>;
  #element: HTMLElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The widget did not come. */
  #missing = false;

  constructor(host: PortalElement, parts: WaysParts) {
    this.#host = host;
    this.#parts = parts;
    this.#draft = new DraftController(host, `${host.localName}/way`, () => this.open);
    host.addController(this);
  }

  hostConnected(): void {
    const { restored } = this.#draft;
    if (restored && restored in places && !this.open) this.#go(restored);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  close(): void {
    this.#clear();
    this.#draft.drop();
    this.#host.requestUpdate();
  }

  /** The way that is open, in place of everything else. */
  render(): TemplateResult | typeof nothing {
    const t = this.#parts.l.words;
    if (!this.open) return nothing;
    return html`<p>
        <button type="button" class="link" part="back" @click=${this.#handleBack}>${t.back}</button>
      </p>
      ${
        this.#missing
          ? html`<p>${t.missing}</p>
              <p class="actions">${this.link(places[this.open].to, 'button')}</p>`
          : html`<slot name=${slot}></slot>`
      }`;
  }

  /** All of them, below the form. */
  renderAll(): TemplateResult {
    const t = this.#parts.l.words;
    const items = ways.map((way) => this.button(way)).filter((item) => item !== nothing);
    const login = this.link('login');
    return html`<div class="ways" part="ways">
      ${items.length ? html`<h3>${t.waysHeading}</h3>` : nothing}
      <ul>
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>
      ${login === nothing ? nothing : html`<p>${t.haveAccess} ${login}</p>`}
    </div>`;
  }

  /** Nothing when there is neither the widget nor a page behind it. */
  button(way: Way, look: 'link' | 'quiet-button' = 'link'): TemplateResult | typeof nothing {
    const { to } = places[way];
    if (!this.#parts.domains().includes(to) && !safeUrl(this.#parts.urls()[to])) return nothing;
    return html`<button
      type="button"
      class=${look}
      @click=${() => {
        this.#go(way);
        this.#draft.save();
        this.#parts.onChange();
      }}
    >
      ${this.#parts.l.words.ways[way]}
    </button>`;
  }

  link(to: WayOut, look?: WayOutLink['look']): TemplateResult | typeof nothing {
    const { l, urls } = this.#parts;
    const text = to === 'login' && !look ? l.words.signIn : wayOutWords[l.lang][to];
    return wayOut({ to, url: urls()[to] ?? '', text, ...(look && { look }) });
  }

  #go(way: Way): void {
    this.#clear();
    const place = places[way];
    const { client, portal, localName } = this.#host;
    const element = document.createElement(place.tag);
    Object.assign(element, { slot, prefill: prefillOf(place, this.#parts.typed()), portal, ...(client && { client }) });
    for (const [to, url] of Object.entries({ ...this.#parts.urls(), 'sign-up': `#${localName}` })) {
      // The way home stands below it already
      if (url && to !== 'home') element.setAttribute(`${to}-url`, url);
    }
    element.addEventListener('portal-navigate', this.#handleNavigate);
    // Before the form: one that is rendered away takes with it what follows it
    this.#host.prepend(element);
    this.#element = element;
    this.open = way;
    this.#timer = setTimeout(() => {
      this.#missing = !customElements.get(place.tag);
      this.#host.requestUpdate();
    }, patience);
    this.#host.requestUpdate();
  }

  #clear(): void {
    clearTimeout(this.#timer);
    this.#element?.remove();
    this.#element = undefined;
    this.open = undefined;
    this.#missing = false;
  }

  readonly #handleBack = (): void => {
    this.close();
    this.#parts.onChange();
  };

  /** The page to sign up on is this one. */
  readonly #handleNavigate = (event: PortalNavigateEvent): void => {
    if (event.to !== 'sign-up') return;
    event.preventDefault();
    event.stopPropagation();
    this.#handleBack();
  };
}
