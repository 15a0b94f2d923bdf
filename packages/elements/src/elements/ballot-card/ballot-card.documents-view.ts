import type { VoteDocument } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { Locale, Words } from '../../controllers/localize-controller.ts';
import { safeUrl } from '../../internal/safe-url.ts';

const words: Words<{ of: Record<string, string>; fingerprint: string }> = {
  fr: { of: { fr: '(en français)', en: '(en anglais)' }, fingerprint: 'Empreinte SHA-256' },
  en: { of: { fr: '(in French)', en: '(in English)' }, fingerprint: 'SHA-256 fingerprint' },
};

/** Each in a tab of its own, so that the ballot stays; with its fingerprint, which whoever downloads it can compare. */
export const documentList = (lang: Locale, documents: readonly VoteDocument[]): TemplateResult =>
  html`<ul class="documents">
    ${documents.map((document) => documentView(lang, document))}
  </ul>`;

function documentView(lang: Locale, { title, url, language, sha256 }: VoteDocument): TemplateResult | typeof nothing {
  const address = safeUrl(url);
  if (!address) return nothing;
  const t = words[lang];
  const other = language && !language.startsWith(lang) ? t.of[language.slice(0, 2)] : undefined;
  return html`<li>
    <a href=${address} target="_blank" rel="noopener noreferrer" hreflang=${language ?? nothing}>${title[lang]}</a>
    ${other ? html`<span class="quiet">${other}</span>` : nothing}
    ${sha256 ? html`<span class="quiet fingerprint">${t.fingerprint} <code translate="no">${sha256}</code></span>` : nothing}
  </li>`;
}
