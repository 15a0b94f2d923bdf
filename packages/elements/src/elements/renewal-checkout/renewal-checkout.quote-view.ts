import type { Quote } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { day } from '../../internal/day.ts';
import { money } from '../../internal/money.ts';
import type { RenewalCheckoutWords } from './renewal-checkout.messages.ts';

type QuoteWords = Pick<
  RenewalCheckoutWords,
  'summary' | 'total' | 'due' | 'dueNow' | 'later' | 'period' | 'newExpiry' | 'before'
>;

/**
 * What it comes to, line by line, as the backend counted it, with the new expiry before anything is paid (S4-19).
 * `stale` says why it does not hold any more: it is there to be seen, and not to be paid.
 */
export function quoteView(l: LocalizeController<QuoteWords>, quote: Quote, stale?: string): TemplateResult {
  const t = l.words;
  const { lines, total, due, later, members, gap } = quote;
  const isSpread = later.length > 0;
  return html`<section class="quote" part="quote" aria-labelledby="summary" aria-busy=${stale ? 'true' : 'false'}>
    <h3 id="summary">${t.summary}</h3>
    ${stale ? html`<p class="stale">${stale}</p>` : nothing}
    <dl>
      ${lines.map(
        ({ kind, label, amount }) =>
          html`<div class="line-${kind}">
            <dt>${label[l.lang]}</dt>
            <dd>${money(l, amount)}</dd>
          </div>`,
      )}
      ${
        isSpread
          ? html`<div class="sum">
              <dt>${t.total}</dt>
              <dd>${money(l, total)}</dd>
            </div>`
          : nothing
      }
      <div class="due">
        <dt>${isSpread ? t.dueNow : t.due}</dt>
        <dd part="due">${money(l, due)}</dd>
      </div>
    </dl>
    ${later.map(({ on, amount }) => html`<p>${t.later(money(l, amount), day(l, on))}</p>`)}
    <ul class="periods">
      ${members.map(
        ({ name, from, until, before }) =>
          html`<li>
            <p><bdi>${name}</bdi></p>
            <p class="quiet">${t.period(day(l, from), day(l, until))}</p>
            <p part="expiry">
              <strong>${t.newExpiry(day(l, until))}</strong>
              ${before ? html`<span class="quiet">${t.before(day(l, before))}</span>` : nothing}
            </p>
          </li>`,
      )}
    </ul>
    ${gap ? html`<p class="quiet">${gap[l.lang]}</p>` : nothing}
  </section>`;
}
