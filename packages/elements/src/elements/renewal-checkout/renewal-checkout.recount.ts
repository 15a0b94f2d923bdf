import type { Quote } from '@trait-union/client';
import { nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { day } from '../../internal/day.ts';
import { money } from '../../internal/money.ts';
import { same } from '../../internal/same.ts';
import { notice } from '../../templates/notice.ts';
import type { RenewalCheckoutWords } from './renewal-checkout.messages.ts';

type RecountWords = Pick<
  RenewalCheckoutWords,
  'changed' | 'changedDetail' | 'unchanged' | 'alreadyRenewed' | 'onlyIfMeant'
>;

/** What took the place of what the member had been shown. */
interface Recount {
  now: Quote;
  before: Quote;
}

/** Whoever’s membership runs longer than it did, without this page: paying again adds another term. */
const renewedMembers = ({ now, before }: Recount): Quote['members'] =>
  now.members.filter((member) => {
    const namesakes = before.members.filter(({ name }) => name === member.name);
    const end = member.before;
    return end !== null && namesakes.length > 0 && namesakes.every((each) => (each.before ?? '') < end);
  });

/** It was paid elsewhere meanwhile. */
const isRenewed = (recount: Recount): boolean => renewedMembers(recount).length > 0;

/** Whether anything that the member reads is another thing now. */
const isChanged = ({ now, before }: Recount): boolean =>
  !same({ ...now, id: '', validUntil: '' }, { ...before, id: '', validUntil: '' });

export function recountText(l: LocalizeController<RecountWords>, recount: Recount): string {
  const t = l.words;
  const { now, before } = recount;
  const renewed = renewedMembers(recount).map(({ name, before: end, until }) =>
    t.alreadyRenewed(name, end ? day(l, end) : '', day(l, until)),
  );
  if (renewed.length > 0) return [...renewed, t.onlyIfMeant].join(' ');
  if (!same(now.due, before.due)) return t.changed(money(l, now.due), money(l, before.due));
  return isChanged(recount) ? t.changedDetail : t.unchanged;
}

/** F18: above the amount, before it is confirmed. */
export const recountView = (
  l: LocalizeController<RecountWords>,
  recount: Recount | undefined,
): TemplateResult | typeof nothing => (recount ? notice({ kind: 'info', text: recountText(l, recount) }) : nothing);

/** What the member was shown last, and what they are told of it since it became another thing. */
export class Told {
  #last: Quote | undefined;
  #anew: { isRefused: boolean } | undefined;
  #said: Recount | undefined;

  get last(): Quote | undefined {
    return this.#last;
  }

  get said(): Recount | undefined {
    return this.#said;
  }

  get isRenewed(): boolean {
    return this.#said !== undefined && isRenewed(this.#said);
  }

  /** The same choice is being counted anew. `isRefused`: the member had said that they pay it. */
  expect(isRefused: boolean): void {
    this.#anew = { isRefused: isRefused || this.#anew?.isRefused === true };
  }

  /** Another choice is being counted. */
  expectAnother(): void {
    this.#anew = undefined;
  }

  /** Answers what is to be confirmed anew. */
  take(now: Quote): Recount | undefined {
    const [anew, before] = [this.#anew, this.#last];
    this.#anew = undefined;
    this.#last = now;
    const recount = before && { now, before };
    if (recount && (isRenewed(recount) || (anew && (anew.isRefused || isChanged(recount)))))
      return (this.#said = recount);
    if (this.#said) this.#said = { ...this.#said, now };
    return undefined;
  }

  /** The member goes on: it is over, unless paying would come on top of a payment. */
  hush(): void {
    if (!this.isRenewed) this.#said = undefined;
  }

  forget(): void {
    this.#last = this.#anew = this.#said = undefined;
  }
}
