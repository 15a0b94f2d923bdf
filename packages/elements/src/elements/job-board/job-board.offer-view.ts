import type { JobOffer } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import { day } from '../../internal/day.ts';
import { safeUrl } from '../../internal/safe-url.ts';
import { dateText, kindText, stateText, type JobBoardLocale } from './job-board.list-view.ts';

export interface OfferView {
  l: JobBoardLocale;
  offer: JobOffer;
  /** What the member's last act came to. */
  said: unknown;
  /** What can be done to it, or why not. */
  acts: unknown;
  /** What went wrong with that, or could not be read. */
  failure: unknown;
}

/** An offer whole; its title is the element's heading. */
export const offerView = ({ l, offer, said, acts, failure }: OfferView): TemplateResult => {
  const { employer, state, language, description } = offer;
  return html`${said}
    <p class="employer" dir="auto" .textContent=${employer}></p>
    ${state === 'published' ? nothing : html`<p class="badge" part="state">${stateText(l, state)}</p>`}
    ${brief(l, offer)}
    <div class="description" part="description" lang=${language}>
      ${description
        .split(/\n\s*\n/)
        .filter((paragraph) => paragraph.trim())
        .map((paragraph) => html`<p class="text" dir="auto" .textContent=${paragraph.trim()}></p>`)}
    </div>
    ${state === 'published' ? application(l, offer) : nothing} ${failure}${acts}`;
};

function brief(l: JobBoardLocale, offer: JobOffer): TemplateResult {
  const t = l.words;
  const { employer, place, employment, time, pay, applyBy, language, postedAt, postedBy, changedAt } = offer;
  const entries = [
    [t.place, place],
    [
      t.work,
      [kindText(l, t.kinds, employment), kindText(l, t.times, time), language !== l.lang && t.languages[language]]
        .filter(Boolean)
        .join(' – '),
    ],
    [t.pay, pay],
    [t.deadline, applyBy && day(l, applyBy)],
    [t.posted, t.postedBy(dateText(l, postedAt), postedBy === employer ? '' : postedBy)],
    [t.changed, changedAt && dateText(l, changedAt)],
  ] as const;
  return html`<dl aria-label=${t.about}>
    ${entries.map(([term, value]) =>
      value
        ? html`<div>
            <dt>${term}</dt>
            <dd dir="auto" .textContent=${value}></dd>
          </div>`
        : nothing,
    )}
  </dl>`;
}

function application(l: JobBoardLocale, { applyEmail, applyUrl }: JobOffer): TemplateResult | typeof nothing {
  const t = l.words;
  const page = safeUrl(applyUrl);
  const address = safeUrl(applyEmail && `mailto:${encodeURIComponent(applyEmail).replace('%40', '@')}`);
  if (!page && !address) return nothing;
  return html`<section class="application" aria-labelledby="apply-heading">
    <h3 id="apply-heading">${t.apply}</h3>
    <p class="actions">
      ${
        page
          ? html`<a class="button" part="apply" href=${page} target="_blank" rel="noopener noreferrer"
              >${t.applyOnline}</a
            >`
          : nothing
      }
      ${
        address
          ? html`<a class=${page ? nothing : 'button'} part="apply" href=${address}>${t.applyEmail(applyEmail)}</a>`
          : nothing
      }
    </p>
  </section>`;
}
