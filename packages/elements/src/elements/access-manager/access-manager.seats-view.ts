import type { Seats } from '@trait-union/client';
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { day } from '../../internal/day.ts';
import { onDay } from './access-manager.instants.ts';
import { seatsWords } from './access-manager.seats-messages.ts';

/**
 * Seats of an organisation in words and, where they have a limit, as a bar (S3-29); `more` is the way to ask for more of
 * them.
 */
export function seatsView(l: LocalizeController<unknown>, seats: Seats, more: unknown): TemplateResult {
  const t = seatsWords[l.lang];
  const { total, used, invited, free, held, heldUntil, rule, request } = seats;
  const parts = [
    { kind: 'used', text: t.used(used - held), count: used - held },
    { kind: 'held', text: t.held(held, heldUntil && day(l, heldUntil)), count: held },
    { kind: 'invited', text: t.invited(invited), count: invited },
    ...(free === null ? [] : [{ kind: 'free', text: t.free(free), count: free }]),
  ];
  const isLimited = total !== null && free !== null;
  const always = isLimited ? 'free' : 'used';
  return html`<section class="seats" part="seats" aria-labelledby="seats">
    <div class="seats-head">
      <h3 id="seats">${isLimited ? t.heading(free, total) : t.unlimited}</h3>
      ${isLimited ? more : nothing}
    </div>
    ${isLimited ? bar(parts, Math.max(total, used + invited)) : nothing}
    <ul class="seats-key">
      ${parts
        .filter(({ kind, count }) => count > 0 || kind === always)
        .map(({ kind, text }) => html`<li data-kind=${isLimited ? kind : nothing}>${text}</li>`)}
    </ul>
    ${isLimited && used + invited > total ? html`<p class="quiet">${t.beyond(used + invited - total)}</p>` : nothing}
    ${rule ? html`<p class="quiet">${rule[l.lang]}</p>` : nothing}
    ${
      request && isLimited
        ? html`<p class="quiet" part="seat-request">
            ${t.requested(request.total, onDay(l, request.at), html`<bdi>${request.by}</bdi>`)}
          </p>`
        : nothing
    }
  </section>`;
}

/** Decoration: the words below it say the same. */
function bar(parts: readonly { kind: string; count: number }[], width: number): TemplateResult {
  let at = 0;
  const rects = parts.map(({ kind, count }): SVGTemplateResult => {
    const x = at;
    at += count;
    return svg`<rect data-kind=${kind} x=${x} y="0" width=${count} height="1" />`;
  });
  return html`<svg class="seats-bar" viewBox="0 0 ${width || 1} 1" preserveAspectRatio="none" aria-hidden="true">
    ${rects}
  </svg>`;
}
