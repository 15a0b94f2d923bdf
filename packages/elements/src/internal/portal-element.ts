import type { PortalClient } from '@trait-union/client';
import { html, LitElement, render, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { ArrivalController } from '../controllers/arrival-controller.ts';
import { nearestLocale, type Words } from '../controllers/localize-controller.ts';
import { PortalController } from '../controllers/portal-controller.ts';
import { base } from '../styles/base.ts';
import { tokens } from '../styles/tokens.ts';
import { complain } from './complain.ts';
import { version } from './version.ts';

/** In characters; no address that is meant to be followed is longer. */
const longestAttribute = 2048;

const broken: Words<string> = {
  fr: 'Ce module a cessé de fonctionner. Rechargez la page pour le relancer.',
  en: 'This module has stopped working. Reload the page to restart it.',
};

/**
 * What every element shares: its backend, the frame's styles, and a last-resort panel. Nothing else belongs here.
 *
 * @csspart last-resort - What is shown if the element can no longer render.
 * @cssprop [--tu-accent] - Colour of links, buttons and focus.
 * @cssprop [--tu-on-accent] - Text on that colour.
 * @cssprop [--tu-radius=0.5em] - Corner radius of fields, buttons and cards.
 */
export abstract class PortalElement extends LitElement {
  /** The version that registered the element, as published. */
  static readonly version = version;

  static override styles: CSSResultGroup = [tokens, base];

  /** The backend to talk to, given by script; goes before any provider of the page. */
  @property({ attribute: false }) client: PortalClient | undefined;

  /** The name of the portal to use, among those that the page has configured. The default one when empty. */
  @property() portal = '';

  protected readonly context = new PortalController(this);

  constructor() {
    super();
    new ArrivalController(this);
  }

  /** An editor of the page may write anything: what is too long is as good as absent (trust S6). */
  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    const fits = !value || value.length <= longestAttribute;
    if (!fits) void complain('too-long', this.localName, name);
    super.attributeChangedCallback(name, old, fits ? value : null);
  }

  /** A throw while rendering stays in this element: it neither reaches the page nor its other widgets (trust R3). */
  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (thrown) {
      render(this.#lastResort(), this.renderRoot.appendChild(document.createElement('div')));
      reportQuietly(this.localName, thrown);
    }
  }

  #lastResort(): TemplateResult {
    return html`<p part="last-resort">${broken[nearestLocale(this)]}</p>
      <slot></slot>`;
  }
}

function reportQuietly(tag: string, thrown: unknown): void {
  // eslint-disable-next-line no-console -- what a developer needs to find the fault; it names no one
  console.error(`[trait-union] <${tag}> could not render.`, thrown instanceof Error ? thrown.name : typeof thrown);
}
