import { html, LitElement, type TemplateResult } from 'lit';

/** Another vendor's element, on a Lit of its own. */
class ForeignCard extends LitElement {
  protected override render(): TemplateResult {
    return html`<p>Theirs</p>`;
  }
}

customElements.define('foreign-card', ForeignCard);
