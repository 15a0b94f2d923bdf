import { adoptStyles, css, html, nothing, render, type TemplateResult } from 'lit';
import { nearestLocale, type Locale } from '../controllers/localize-controller.ts';
import { safeUrl } from '../internal/safe-url.ts';
import { demoMailWords } from './demo-mailbox.messages.ts';

/** A message that the demo's backend would have sent. */
export interface DemoMail {
  id: string;
  to: string;
  subject: string;
  says?: Readonly<Record<string, string>>;
  link?: { tag: string; token: string };
  sentAt: string;
}

const styles = css`
  :host {
    display: block;
    padding: 0 1em 0.5em;
    background: #5b3a00;
    color: #fff;
    font:
      400 medium/1.5 system-ui,
      sans-serif;
  }

  summary {
    inline-size: fit-content;
    min-block-size: 1.5em;
    margin-inline: auto;
    padding: 0.125em 0.5em;
    font-weight: 600;
    text-decoration: underline;
    cursor: pointer;
  }

  :focus-visible {
    outline: 0.125em solid currentcolor;
    outline-offset: 0.125em;
  }

  ol {
    display: grid;
    gap: 0.5em;
    inline-size: min(100%, 44em);
    max-block-size: 60vh;
    margin: 0.5em auto;
    padding: 0;
    overflow: auto;
    list-style: none;
  }

  li {
    padding: 0.75em 1em;
    border-radius: 0.5em;
    background: #fff;
    color: #1a1a1a;
  }

  p {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .subject {
    font-weight: 600;
  }

  .to {
    font-size: 0.875em;
  }

  a {
    display: inline-block;
    padding-block: 0.25em;
    color: #0b5a9e;
    font-weight: 600;
  }

  .none {
    text-align: center;
  }

  @media print {
    :host {
      display: none;
    }
  }
`;

/**
 * What the backend would have sent, under the banner: a visitor opens the messages and follows their links, which open
 * the pages of the demo's site. The site says which in `data-demo-pages` on its root: JSON, from tags to addresses.
 */
export function showDemoMailbox(banner: Element, mail: () => readonly DemoMail[]): { refresh: () => void } {
  const box = document.createElement('section');
  const root = box.attachShadow({ mode: 'open' });
  adoptStyles(root, [styles]);
  banner.after(box);
  let shown = '';
  const refresh = (): void => {
    const locale = nearestLocale(document.documentElement);
    const messages = mail();
    const next = `${locale} ${messages.length} ${location.href}`;
    if (next === shown) return;
    shown = next;
    render(mailbox(locale, messages.toReversed()), root);
  };
  new MutationObserver(refresh).observe(document.documentElement, { attributeFilter: ['lang', 'data-demo-pages'] });
  refresh();
  return { refresh };
}

function mailbox(locale: Locale, messages: readonly DemoMail[]): TemplateResult {
  const t = demoMailWords[locale];
  return html`<details lang=${locale}>
    <summary>${t.title(messages.length)}</summary>
    ${
      messages.length
        ? html`<ol>
            ${messages.map((one) => message(locale, one))}
          </ol>`
        : html`<p class="none">${t.none}</p>`
    }
  </details>`;
}

function message(locale: Locale, { to, subject, says = {}, link, sentAt }: DemoMail): TemplateResult {
  const t = demoMailWords[locale];
  const words = Object.hasOwn(t.subjects, subject) ? t.subjects[subject] : undefined;
  const time = new Intl.DateTimeFormat(`${locale}-CA`, { timeStyle: 'short' }).format(new Date(sentAt));
  const url = link && safeUrl(`${demoPage(link.tag)}#${link.tag}=${link.token}`);
  return html`<li>
    <p class="subject">${words?.subject ?? subject}</p>
    <p class="to">${t.to(to, time)}</p>
    <p>${words?.text(says)}</p>
    ${url ? html`<p><a href=${url}>${words?.open ?? t.open}</a></p>` : nothing}
  </li>`;
}

/** The demo's page for an element, else this one. */
export function demoPage(tag: string): string {
  const url = new URL(pages()[tag] ?? location.href, document.baseURI);
  url.hash = '';
  return url.href;
}

function pages(): Record<string, string | undefined> {
  try {
    return JSON.parse(document.documentElement.dataset['demoPages'] ?? '{}') as Record<string, string>;
  } catch {
    return {};
  }
}
