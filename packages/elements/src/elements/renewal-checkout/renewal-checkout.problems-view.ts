import { html, nothing, type TemplateResult } from 'lit';
import { money } from '../../internal/money.ts';
import { errorSummary, type SummarizedError } from '../../templates/error-summary.ts';
import { notice } from '../../templates/notice.ts';
import type { Locale } from '../../controllers/localize-controller.ts';
import type { ChoiceView } from './renewal-checkout.choice-view.ts';
import type { Dropped } from './renewal-checkout.choice.ts';
import { problemWords } from './renewal-checkout.problem-messages.ts';

export { problemWords } from './renewal-checkout.problem-messages.ts';

/** What was chosen and is not offered any more, in words. */
export const droppedText = (lang: Locale, dropped: readonly Dropped[]): string => {
  const t = problemWords[lang];
  return t.dropped(dropped.map((name) => t.names[name]).join(', '));
};

/** All that is to be corrected before it can be paid, and what is gone, above the choices. */
export function problemsView({ l, offer, problems }: ChoiceView): TemplateResult | typeof nothing {
  const t = problemWords[l.lang];
  const { dropped = [] } = problems;
  const errors: SummarizedError[] = [
    ...(problems.members ? [{ id: 'members', text: t.members }] : []),
    ...offer.contributions.flatMap(({ id, own }) => {
      const fault = problems.own[id];
      return fault && own ? [{ id: `own-${id}`, text: t.amounts[fault](money(l, own.min), money(l, own.max)) }] : [];
    }),
    ...(problems.coupon ? [{ id: 'coupon', text: t.coupons[problems.coupon] }] : []),
    ...(problems.option ? [{ id: 'option', text: t.option }] : []),
  ];
  const summary = errors.length > 0 ? errorSummary(t.summary, errors) : nothing;
  const refusal = problems.refused
    ? html`<div id="error-summary" tabindex="-1">${notice({ kind: 'error', text: t.refused })}</div>`
    : nothing;
  return html`${dropped.length > 0 ? notice({ kind: 'info', text: droppedText(l.lang, dropped) }) : nothing}${
    summary === nothing ? refusal : summary
  }`;
}
