import { html, type ReactiveController, type TemplateResult } from 'lit';
import type { PortalElement } from '../../internal/portal-element.ts';

const slot = 'trait-union-sign-in';
const tag = 'member-login';

/** How long the page's loader has to bring the widget, in milliseconds. */
const patience = 10_000;

/** Opens the sign-in widget in the host's own light DOM, where the page's loader finds its tag. */
export class SignInHere implements ReactiveController {
  /** The widget did not come. */
  missing = false;
  readonly #host: PortalElement;
  readonly #wanted: () => { recoveryUrl: string } | undefined;
  #element: HTMLElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `wanted` says whether somebody is to sign in now, and where they recover a password. */
  constructor(host: PortalElement, wanted: () => { recoveryUrl: string } | undefined) {
    this.#host = host;
    this.#wanted = wanted;
    host.addController(this);
  }

  hostUpdated(): void {
    const wanted = this.#host.isConnected ? this.#wanted() : undefined;
    if (wanted && !this.#element) this.#open(wanted.recoveryUrl);
    else if (!wanted && this.#element) this.#close();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  render(): TemplateResult {
    return html`<slot name=${slot}></slot>`;
  }

  #open(recoveryUrl: string): void {
    const { client, portal } = this.#host;
    // A copy of the element's markup brings one that is not ours
    for (const copy of this.#host.querySelectorAll(`:scope > [slot=${slot}]`)) copy.remove();
    const element = document.createElement(tag);
    Object.assign(element, { slot, recoveryUrl, portal, ...(client && { client }) });
    // The invitation comes next, not the page that this one was opened from
    element.addEventListener('member-login-succeeded', (event) => {
      event.preventDefault();
    });
    this.#element = element;
    // First: what a light-DOM form renders reaches to the end of its host
    this.#host.prepend(element);
    this.#timer = setTimeout(() => {
      this.missing = !customElements.get(tag);
      this.#host.requestUpdate();
    }, patience);
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#element?.remove();
    this.#element = undefined;
    this.missing = false;
  }
}
