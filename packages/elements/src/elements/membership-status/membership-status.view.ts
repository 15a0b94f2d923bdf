import type { Coupon, Membership } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { day } from '../../internal/day.ts';
import { alertIcon, checkIcon, clockIcon, infoIcon } from '../../internal/icons.ts';
import { money } from '../../internal/money.ts';
import { icon } from '../../templates/icon.ts';
import { notice } from '../../templates/notice.ts';
import type { MembershipStatusWords } from './membership-status.messages.ts';
import { lastDay, lead, refusal } from './membership-status.standing.ts';

export interface MembershipView {
  l: LocalizeController<MembershipStatusWords>;
  membership: Membership;
  memberNumber: string;
  copy: (text: string, what: string) => unknown;
  /** Links out, each absent where the page gave none. */
  ways: Record<'renewal' | 'checkout' | 'support', unknown>;
}

const icons = { active: checkIcon, lapsed: alertIcon, pending: clockIcon, none: infoIcon } as const;

/** Where a membership stands: in a few words first, then what the file says, then what can be done. */
export function membershipView(view: MembershipView): TemplateResult {
  const { l, membership } = view;
  const t = l.words;
  const { state, lapse } = membership;
  return html`<div class="standing" data-state=${state}>
      <p class="state" part="state">${icon(icons[state])}<span .textContent=${t.states[state]}></span></p>
      <p class="lead" part="lead" .textContent=${lead(l, membership)}></p>
      <p .textContent=${lastDay(l, membership) ?? ''}></p>
    </div>
    ${lapse ? html`<p part="lapse" .textContent=${lapse[l.lang]}></p>` : nothing}${renewal(view)}${facts(view)}${coupons(view)}`;
}

/** Written anew as a whole: a page that is translated keeps no node that we could fill again (R23). */
const sentence = (text: string): TemplateResult => html`<span .textContent=${text}></span>`;

function renewal({ l, membership: { renewal, checkout }, ways }: MembershipView): TemplateResult {
  const t = l.words;
  if (checkout)
    return notice({
      kind: 'info',
      text: sentence(t.checkout),
      detail: sentence(t.checkoutAdvice),
      actions: ways.checkout === nothing ? ways.support : ways.checkout,
    });
  switch (renewal.state) {
    case 'open':
      return html`<div class="renewal" part="renewal">
        <p .textContent=${t.open}></p>
        ${ways.renewal}
      </div>`;
    case 'not-yet':
      return html`<p part="renewal" .textContent=${t.notYet(renewal.opensOn && day(l, renewal.opensOn))}></p>`;
    case 'not-needed':
      return html`<p part="renewal" .textContent=${t.notNeeded}></p>`;
    case 'not-allowed':
      return notice({
        kind: 'info',
        text: sentence(refusal(t, renewal.reason)),
        detail: renewal.ask && sentence(t.ask(renewal.ask[l.lang])),
        actions: ways.support,
      });
  }
}

function facts({ l, membership, memberNumber, copy }: MembershipView): TemplateResult {
  const t = l.words;
  const { level, since, credit, state } = membership;
  return html`<dl class="facts">
    <div>
      <dt>${t.number}</dt>
      <dd>
        <span class="number" part="number" translate="no" .textContent=${memberNumber}></span>
        ${copy(memberNumber, t.number)}
      </dd>
    </div>
    ${
      level
        ? html`<div>
            <dt>${t.level}</dt>
            <dd .textContent=${level[l.lang]}></dd>
          </div>`
        : nothing
    }
    ${
      state === 'none' || state === 'pending'
        ? nothing
        : html`<div>
            <dt>${t.since}</dt>
            <dd .textContent=${since === null ? t.sinceUnknown : day(l, since)}></dd>
          </div>`
    }
    ${
      credit
        ? html`<div>
            <dt>${t.credit}</dt>
            <dd part="credit">
              <strong .textContent=${money(l, credit)}></strong> <span class="quiet">${t.creditUse}</span>
            </dd>
          </div>`
        : nothing
    }
  </dl>`;
}

function coupons(view: MembershipView): TemplateResult | typeof nothing {
  const { l, membership } = view;
  if (membership.coupons.length === 0) return nothing;
  return html`<section class="coupons" aria-labelledby="coupons">
    <h3 id="coupons">${l.words.coupons}</h3>
    <ul>
      ${membership.coupons.map((coupon) => couponView(view, coupon))}
    </ul>
  </section>`;
}

function couponView({ l, copy }: MembershipView, { code, label, expiresOn }: Coupon): TemplateResult {
  const t = l.words;
  return html`<li part="coupon">
    <div>
      <p .textContent=${label[l.lang]}></p>
      <p class="quiet" .textContent=${expiresOn ? t.couponUntil(day(l, expiresOn)) : t.couponEndless}></p>
    </div>
    <p class="code"><strong translate="no" .textContent=${code}></strong> ${copy(code, t.code(label[l.lang]))}</p>
  </li>`;
}
