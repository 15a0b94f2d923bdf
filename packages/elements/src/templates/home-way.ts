import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../controllers/localize-controller.ts';
import { wayOutWords } from '../messages/ways-out.ts';
import { wayOut } from './way-out.ts';

/** The way home that ends a widget in every state (S1-26). `url` as the page gave it. */
export function homeWay(lang: Locale, url: string): TemplateResult | typeof nothing {
  const home = wayOut({ to: 'home', url, text: wayOutWords[lang].home });
  return home === nothing ? nothing : html`<p class="home">${home}</p>`;
}
