import type { Card } from '@trait-union/client';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { day } from '../../internal/day.ts';
import { alertIcon, enlargeIcon } from '../../internal/icons.ts';
import type { Code } from '../../internal/qr-code.ts';
import { icon } from '../../templates/icon.ts';
import type { MembershipCardWords } from './membership-card.messages.ts';

export interface Face {
  l: LocalizeController<MembershipCardWords>;
  card: Card;
  /** Absent where there is none that can be trusted, or not yet. */
  code: Code | undefined;
  /** Shows the code in large; absent where nobody can press it. */
  onEnlarge?: () => void;
}

/** What stands on a card, in the order it is read: whose it is, then what the union says of it, then its code. */
export function cardFace({ l, card, code, onEnlarge }: Face): TemplateResult {
  const t = l.words;
  const { name, organization, state } = card;
  return html`<div class="face" part="card" data-state=${state}>
    ${motif}
    <p class="organization" part="organization" .textContent=${organization}></p>
    <p class="title" .textContent=${t.title}></p>
    <p class="name" part="name" .textContent=${name}></p>
    <dl>
      ${facts(l, card).map(
        ([what, text, kind]) =>
          html`<div class=${kind}>
            <dt .textContent=${what}></dt>
            <dd .textContent=${text}></dd>
          </div>`,
      )}
    </dl>
    ${
      state === 'expired'
        ? html`<p class="stamp" part="stamp">${icon(alertIcon)}<span .textContent=${t.states.expired}></span></p>`
        : nothing
    }
    ${code ? codePlace(l.words, code, onEnlarge) : nothing}
  </div>`;
}

type Fact = readonly [what: string, text: string, kind: string];

function facts(
  l: LocalizeController<MembershipCardWords>,
  { memberNumber, level, since, validUntil, state }: Card,
): Fact[] {
  const t = l.words;
  const end = state === 'expired' ? t.wasValidUntil : t.validUntil;
  return [
    [t.number, memberNumber, 'number'],
    ...(level ? [[t.level, level[l.lang], 'level'] as const] : []),
    ...(since ? [[t.since, day(l, since), 'since'] as const] : []),
    [validUntil ? end : t.validUntil, validUntil ? day(l, validUntil) : t.endless, 'until'],
  ];
}

/** The whole code can be pressed, and is no part of what the button is called. */
const codePlace = (t: MembershipCardWords, code: Code, onEnlarge: (() => void) | undefined): TemplateResult =>
  html`<div class="place">
    ${codePicture(code, t.codeText)}
    ${
      onEnlarge
        ? html`<button type="button" class="enlarge" part="enlarge" aria-label=${t.enlarge} @click=${onEnlarge}>
            ${icon(enlargeIcon)}<span .textContent=${t.enlargeShort}></span>
          </button>`
        : nothing
    }
  </div>`;

/** Black on white whatever the page looks like, with its quiet zone: scanners ask for it. */
export const codePicture = ({ size, path }: Code, label: string): TemplateResult =>
  html`<svg class="code" part="code" viewBox="0 0 ${size} ${size}" role="img" aria-label=${label}>
    ${svg`<path d=${path} />`}
  </svg>`;

/** Two strokes, joined by a third: a hyphen is what links. */
const motif = html`<svg class="motif" viewBox="0 0 160 100" aria-hidden="true">
  <path d="M96 -10 h70 v44 h-70 a22 22 0 0 1 0 -44 z M52 66 h114 v44 h-114 a22 22 0 0 1 0 -44 z" />
</svg>`;
