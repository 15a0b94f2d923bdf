import type { Money } from '@trait-union/client';
import { adoptStyles, css, html, nothing, render, type TemplateResult } from 'lit';
import { nearestLocale } from '../controllers/localize-controller.ts';
import { money } from '../internal/money.ts';
import { sameOriginUrl } from '../internal/safe-url.ts';
import { demoBankWords, type DemoBankAct } from './demo-bank.messages.ts';

interface Session {
  id: string;
  checkout: string;
  amount: Money;
  returnUrl: string;
  state: string;
}

type Decision = 'paid' | 'second-step' | 'cancelled' | { failed: 'declined' | 'authentication-failed' };

/** The bank of the demo's backend. */
export interface DemoBank {
  readonly sessions: readonly Session[];
  decide(checkout: string, decision: Decision): void;
  webhooks(delay: 'at-once' | number): void;
}

/** Of a word of the bank's that comes late, in milliseconds. */
const late = 20_000;

const decisions: Record<DemoBankAct, Decision> = {
  pay: 'paid',
  payLate: 'paid',
  secondStep: 'second-step',
  decline: { failed: 'declined' },
  cancel: 'cancelled',
};

const styles = css`
  :host {
    display: block;
    color-scheme: light;
    padding: 1.5em 1em;
    background: #eef3f8;
    color: #16232f;
    font:
      400 medium/1.5 system-ui,
      sans-serif;
  }

  section {
    display: grid;
    gap: 1em;
    max-inline-size: 32em;
    margin-inline: auto;
    padding: 1.5em;
    border: 1px solid #b8c7d6;
    border-radius: 0.75em;
    background: #fff;
  }

  h2,
  h3,
  p,
  dl,
  dd {
    margin: 0;
  }

  h2 {
    font-size: 1.375em;
  }

  h3 {
    font-size: 1.0625em;
  }

  .simulation {
    padding: 0.75em 1em;
    border-inline-start: 0.25em solid #8a5a00;
    background: #fff6e0;
  }

  dl {
    display: flex;
    justify-content: space-between;
    gap: 1em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .ways {
    display: grid;
    gap: 0.5em;
  }

  button {
    min-block-size: 2.75em;
    padding: 0.5em 1em;
    border: 1px solid #1f5c8f;
    border-radius: 0.5em;
    background: #fff;
    color: #174a75;
    font: inherit;
    font-weight: 600;
    text-align: start;
    cursor: pointer;
  }

  button:first-child {
    background: #1f5c8f;
    color: #fff;
  }

  a {
    color: #174a75;
  }

  :focus-visible {
    outline: 0.1875em solid #8a5a00;
    outline-offset: 0.125em;
  }

  @media (forced-colors: active) {
    section,
    .simulation {
      border: 1px solid;
    }
  }
`;

/** The page that the site names in `data-demo-bank` on its root, else this one. */
export function demoBankUrl(): string {
  const { href } = new URL(document.documentElement.dataset['demoBank'] ?? location.pathname, location.origin);
  return href;
}

/**
 * The page of the demo's bank, for the payment that the address names: where `data-demo-bank` is in the page's body, else
 * under the banner. It asks for nothing that a card has.
 */
export function showDemoBank(banner: Element, bank: DemoBank): void {
  const asked = new URLSearchParams(location.search).get('session');
  const place = document.querySelector('body [data-demo-bank]');
  if (asked === null && !place) return;
  const box = document.createElement('div');
  const root = box.attachShadow({ mode: 'open' });
  adoptStyles(root, [styles]);
  if (place) place.replaceChildren(box);
  else banner.after(box);

  const act = (session: Session, decision: Decision, delay?: number): void => {
    bank.webhooks(delay ?? 'at-once');
    bank.decide(session.checkout, decision);
    bank.webhooks('at-once');
    const url = sameOriginUrl(session.returnUrl);
    if (decision === 'second-step') {
      show();
      root.getElementById('heading')?.focus();
    } else if (url !== undefined) location.assign(url);
  };
  const show = (): void => {
    const session = bank.sessions.find(({ id }) => id === asked);
    render(bankPage(session, act), root);
  };
  new MutationObserver(show).observe(document.documentElement, { attributeFilter: ['lang'] });
  show();
}

type Act = (session: Session, decision: Decision, delay?: number) => void;

function bankPage(session: Session | undefined, act: Act): TemplateResult {
  const locale = nearestLocale(document.documentElement);
  const t = demoBankWords[locale];
  return html`<section lang=${locale} aria-labelledby="heading">
    <h2 id="heading" tabindex="-1">${t.heading}</h2>
    <p class="simulation">${t.simulation}</p>
    ${session ? payment(session, act) : html`<p>${t.unknown}</p>`}
  </section>`;
}

function payment(session: Session, act: Act): TemplateResult {
  const locale = nearestLocale(document.documentElement);
  const t = demoBankWords[locale];
  const number = (value: number, options?: Intl.NumberFormatOptions): string =>
    new Intl.NumberFormat(`${locale}-CA`, options).format(value);
  const url = sameOriginUrl(session.returnUrl);
  return html`<dl>
      <dt>${t.amount}</dt>
      <dd>${money({ number }, session.amount)}</dd>
    </dl>
    ${choices(session, act)} ${url === undefined ? nothing : html`<p><a href=${url}>${t.leave}</a></p>`}`;
}

function choices(session: Session, act: Act): TemplateResult {
  const t = demoBankWords[nearestLocale(document.documentElement)];
  const choice = (words: string, decision: Decision, delay?: number): TemplateResult =>
    html`<button
      type="button"
      @click=${() => {
        act(session, decision, delay);
      }}
    >
      ${words}
    </button>`;
  switch (session.state) {
    case 'open':
      return html`<h3>${t.ways}</h3>
        <div class="ways">
          ${Object.entries(decisions).map(([name, decision]) =>
            choice(t.acts[name as DemoBankAct], decision, name === 'payLate' ? late : undefined),
          )}
        </div>`;
    case 'second-step':
      return html`<h3>${t.step}</h3>
        <p>${t.stepDetail}</p>
        <div class="ways">${choice(t.confirm, 'paid')} ${choice(t.refuse, { failed: 'authentication-failed' })}</div>`;
    default:
      return html`<p>${t.over}</p>`;
  }
}
