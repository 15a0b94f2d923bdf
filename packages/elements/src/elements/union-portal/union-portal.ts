import { ContextProvider } from '@lit/context';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { portalContext } from '../../context/portal-context.ts';
import { PortalElement } from '../../internal/portal-element.ts';
import { styles } from './union-portal.styles.ts';

/**
 * @summary Gives the widgets inside it another backend than the page's: for a part of a page, or a page with two unions.
 * @slot - The part of the page; shown as it is.
 * @csspart last-resort - What is shown if the element can no longer render.
 */
export class UnionPortal extends PortalElement {
  static override styles = [PortalElement.styles, styles];

  readonly #provider = new ContextProvider(this, { context: portalContext, initialValue: new Map() });

  /** After the update, in which a changed `client` or `portal` took effect. */
  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { client } = this.context;
    if (client && this.#provider.value.get('') !== client) this.#provider.setValue(new Map([['', client]]));
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
