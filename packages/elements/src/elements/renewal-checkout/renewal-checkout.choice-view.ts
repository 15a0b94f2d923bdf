import type { Contribution, Membership, RenewalOffer } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { day } from '../../internal/day.ts';
import { chevronDownIcon } from '../../internal/icons.ts';
import { money } from '../../internal/money.ts';
import { checkField, choices } from '../../templates/choices.ts';
import { field } from '../../templates/field.ts';
import { icon } from '../../templates/icon.ts';
import { longestAmount } from './renewal-checkout.amount.ts';
import type { Chosen, Problems } from './renewal-checkout.choice.ts';
import type { RenewalCheckoutWords } from './renewal-checkout.messages.ts';
import type { problemWords } from './renewal-checkout.problem-messages.ts';

export interface ChoiceView {
  l: LocalizeController<RenewalCheckoutWords>;
  offer: RenewalOffer;
  membership: Membership | undefined;
  chosen: Chosen;
  problems: Problems;
  /** What most members never need. */
  unfolded: { levels: boolean; coupon: boolean };
  /** Their words, once they are there. */
  wording: (typeof problemWords)['fr'] | undefined;
  /** The field for a code. */
  onUnfold: (isOpen: boolean) => void;
  /** With a code, as typed. */
  onApply: (coupon: string) => void;
  onRemove: () => void;
}

/** In characters. */
const longestCoupon = 32;

/** What to renew: a question for each thing that there is a choice of, and none where there is not. */
export function choiceView(v: ChoiceView): TemplateResult[] {
  const { levels, members, contributions, coupons, credit, autoRenewal, instalments } = v.offer;
  return [
    ...(levels.length > 1 ? [levelsView(v)] : []),
    ...(members.length > 1 ? [membersView(v)] : []),
    ...contributions.map((contribution) => givingView(v, contribution)),
    ...(credit || autoRenewal ? [boxesView(v)] : []),
    ...(instalments.length > 0 ? [instalmentsView(v)] : []),
    ...(coupons ? [couponView(v)] : []),
  ];
}

function boxesView({ l, offer, chosen }: ChoiceView): TemplateResult {
  const t = l.words;
  const renewing = html`${t.autoRenewal}<span class="line quiet">${t.autoRenewalHint}</span>`;
  return html`<div class="boxes">
    ${offer.credit ? checkField('useCredit', t.useCredit(money(l, offer.credit)), chosen.useCredit) : nothing}
    ${offer.autoRenewal ? checkField('autoRenewal', renewing, chosen.autoRenewal) : nothing}
  </div>`;
}

/** B-12: most members keep the level that they have, which is said in a line. */
function levelsView({ l, offer, chosen, unfolded }: ChoiceView): TemplateResult {
  const t = l.words;
  const level = offer.levels.find(({ id }) => id === chosen.level);
  return html`<details class="level" ?open=${unfolded.levels}>
    <summary>
      <span><span class="line quiet">${t.level}</span> <strong>${level?.name[l.lang]}</strong></span>
      ${icon(chevronDownIcon)}
    </summary>
    ${choices({
      id: 'level',
      legend: t.level,
      type: 'radio',
      options: offer.levels.map(({ id, name, description, price, current }) => ({
        value: id,
        checked: id === chosen.level,
        text: html`<strong>${name[l.lang]}</strong>
          <span class="price">${money(l, price)}</span
          >${current ? html`<span class="line quiet">${t.currentLevel}</span>` : nothing}${
            description ? html`<span class="line quiet">${description[l.lang]}</span>` : nothing
          }`,
      })),
    })}
  </details>`;
}

/** B-05: for themselves, and for those whom they coordinate. */
function membersView({ l, offer, chosen, problems, wording }: ChoiceView): TemplateResult {
  const t = l.words;
  return choices({
    id: 'members',
    legend: t.members,
    error: problems.members && wording?.members,
    type: 'checkbox',
    options: offer.members.map(({ id, name, expiresOn }) => ({
      value: id,
      checked: chosen.members.includes(id),
      text: html`<bdi>${name}</bdi>${
          expiresOn ? html`<span class="line quiet">${t.memberUntil(day(l, expiresOn))}</span>` : nothing
        }`,
    })),
  });
}

/** B-14: nothing is given unless the member says so. */
function givingView({ l, chosen, problems, wording }: ChoiceView, contribution: Contribution): TemplateResult {
  const t = l.words;
  const { id, name, description, suggested, own } = contribution;
  const picked = chosen.contributions[id] ?? '';
  const fault = problems.own[id];
  const limits = own && ([money(l, own.min), money(l, own.max)] as const);
  const option = (value: string, text: string) => ({ value, text, checked: picked === value });
  return html`<div class="giving chips">
    ${choices({
      id: `contribution-${id}`,
      legend: name[l.lang],
      hint: description?.[l.lang],
      type: 'radio',
      options: [
        option('', t.none),
        ...suggested.map((amount) => option(String(amount.cents), money(l, amount))),
        ...(own ? [option('own', t.otherAmount)] : []),
      ],
    })}
    ${
      picked === 'own' && limits
        ? field({
            id: `own-${id}`,
            label: t.myAmount,
            hint: t.myAmountHint(...limits),
            error: fault && wording?.amounts[fault](...limits),
            value: chosen.own[id]?.text ?? '',
            inputMode: 'decimal',
            maxLength: longestAmount,
            width: 'short',
          })
        : nothing
    }
  </div>`;
}

/** B-13. */
function couponView({
  l,
  membership,
  chosen,
  problems,
  unfolded,
  wording,
  onUnfold,
  onApply,
  onRemove,
}: ChoiceView): TemplateResult {
  const t = l.words;
  if (chosen.applied)
    return html`<p class="actions">
      <span>${t.applied(chosen.applied)}</span>
      <button type="button" class="quiet-button" part="remove-coupon" @click=${onRemove}>${t.remove}</button>
    </p>`;
  return html`<div class="coupon">
    ${(membership?.coupons ?? []).map(
      ({ code, label, expiresOn }) =>
        html`<div class="held">
          <p>
            ${label[l.lang]}${
              expiresOn ? html`<span class="line quiet">${t.couponUntil(day(l, expiresOn))}</span>` : nothing
            }
          </p>
          <button
            type="button"
            class="quiet-button"
            part="apply-coupon"
            @click=${() => {
              onApply(code);
            }}
          >
            ${t.use(code)}
          </button>
        </div>`,
    )}
    <details
      ?open=${unfolded.coupon}
      @toggle=${(event: Event) => {
        onUnfold((event.currentTarget as HTMLDetailsElement).open);
      }}
    >
      <summary>${t.haveCoupon}</summary>
      ${
        unfolded.coupon
          ? html`<div class="fields">
              ${field({
                id: 'coupon',
                label: t.coupon,
                error: problems.coupon && wording?.coupons[problems.coupon],
                value: chosen.coupon,
                maxLength: longestCoupon,
                width: 'short',
              })}
              <button
                type="button"
                class="quiet-button"
                part="apply-coupon"
                @click=${() => {
                  onApply(chosen.coupon);
                }}
              >
                ${t.apply}
              </button>
            </div>`
          : nothing
      }
    </details>
  </div>`;
}

/** B-10. */
function instalmentsView({ l, offer, chosen }: ChoiceView): TemplateResult {
  const options = [
    { id: '', text: l.words.atOnce },
    ...offer.instalments.map(({ id, label }) => ({ id, text: label[l.lang] })),
  ];
  return html`<div class="chips">
    ${choices({
      id: 'instalments',
      legend: l.words.instalments,
      type: 'radio',
      options: options.map(({ id, text }) => ({ value: id, text, checked: id === chosen.instalments })),
    })}
  </div>`;
}

/** S4-22: among the ways that the backend offers. */
export function optionsView({ l, offer, chosen, problems, wording }: ChoiceView): TemplateResult {
  const t = l.words;
  if (offer.options.length === 0) return html`<p>${t.noOption}</p>`;
  const isByCard = offer.options.some(({ mode }) => mode !== 'offline');
  return html`${choices({
    id: 'option',
    legend: t.option,
    error: problems.option && wording?.option,
    type: 'radio',
    options: offer.options.map(({ id, label, hint }) => ({
      value: id,
      checked: id === chosen.option,
      text: html`${label[l.lang]}${hint ? html`<span class="line quiet">${hint[l.lang]}</span>` : nothing}`,
    })),
  })}${isByCard ? html`<p class="quiet">${t.notOurs}</p>` : nothing}`;
}
