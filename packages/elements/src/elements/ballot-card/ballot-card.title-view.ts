import type { Vote } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import type { words } from './ballot-card.messages.ts';

/** The vote's title, under what kind of vote it is and for whom (S1-28). */
export function titleView({ words: t, lang }: LocalizeController<(typeof words)['fr']>, vote?: Vote): TemplateResult {
  const kinds: Readonly<Record<string, string>> = t.kinds;
  const kind = vote && Object.hasOwn(kinds, vote.kind) ? kinds[vote.kind] : t.heading;
  const over = vote && [kind, vote.group?.[lang]].filter(Boolean).join(' – ');
  return html`<div class="title">
    <h2 id="heading" part="heading" tabindex="-1">${vote?.title[lang] ?? t.heading}</h2>
    ${over ? html`<p class="quiet">${over}</p>` : nothing}
  </div>`;
}
