import type { SupportKind } from '@trait-union/client';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { PortalElement } from '../../internal/portal-element.ts';
import type { WayOut } from '../../internal/portal-navigate-event.ts';

/** Where else somebody may go who cannot get in this way (S0-09, S1-24, S1-25, S0-28). */
export const ways = ['no-member-number', 'no-email-on-file', 'application', 'help'] as const;
export type Way = (typeof ways)[number];

interface Place {
  /** The widget that opens here, with what was typed. */
  tag: 'support-request' | 'membership-application';
  /** The domain without which there is no such widget, and the page that has it. */
  to: Extract<WayOut, 'support' | 'application'>;
  kind?: SupportKind;
}

const help = (kind: SupportKind): Place => ({ tag: 'support-request', to: 'support', kind });

export const places: Readonly<Record<Way, Place>> = {
  'no-member-number': help('no-member-number'),
  'no-email-on-file': help('no-email-on-file'),
  application: { tag: 'membership-application', to: 'application' },
  help: help('cannot-sign-in'),
};

type Typed = Readonly<Record<string, string>>;

/** Nothing that was typed has to be typed again (trust A7), and nothing of it stands in a URL (trust P2). */
const prefillOf = ({ tag, kind }: Place, typed: Typed): object => {
  if (tag === 'membership-application') return typed;
  const { givenName = '', familyName = '', memberNumber, email, phone } = typed;
  const known = { name: `${givenName} ${familyName}`.trim(), memberNumber, email, phone };
  return { kind, ...Object.fromEntries(Object.entries(known).filter(([, text]) => text)) };
};

const slot = 'trait-union-way';

/** How long the page's loader has to bring a widget, in milliseconds. */
const patience = 10_000;

/** Opens the widget of a way out in the host's own light DOM, where the page's loader finds its tag. */
export class WaysController implements ReactiveController {
  open: Way | undefined;
  /** The widget did not come. */
  missing = false;
  readonly #host: PortalElement;
  #element: HTMLElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: PortalElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  go(way: Way, typed: Typed): void {
    this.close();
    const place = places[way];
    const { client, portal } = this.#host;
    const element = document.createElement(place.tag);
    Object.assign(element, { slot, prefill: prefillOf(place, typed), portal, ...(client && { client }) });
    // Before the form: one that is rendered away takes with it what follows it
    this.#host.prepend(element);
    this.#element = element;
    this.open = way;
    this.#timer = setTimeout(() => {
      this.missing = !customElements.get(place.tag);
      this.#host.requestUpdate();
    }, patience);
    this.#host.requestUpdate();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#element?.remove();
    this.#element = undefined;
    this.open = undefined;
    this.missing = false;
    this.#host.requestUpdate();
  }

  render(): TemplateResult | typeof nothing {
    return this.open ? html`<slot name=${slot}></slot>` : nothing;
  }
}
