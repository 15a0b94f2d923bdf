import { adoptStyles, css } from 'lit';

const styles = css`
  :host {
    display: block !important;
    padding: 0.5em 1em !important;
    background: #5b3a00 !important;
    color: #fff !important;
    font:
      600 medium/1.4 system-ui,
      sans-serif !important;
    text-align: center !important;
  }

  @media print {
    :host {
      display: none !important;
    }
  }
`;

/** Nobody may take the demonstration for the real thing. */
export function showDemoBanner(): HTMLElement {
  const banner = document.createElement('aside');
  adoptStyles(banner.attachShadow({ mode: 'open' }), [styles]);
  banner.shadowRoot?.append(document.createElement('slot'));
  const words = [
    ['fr', 'Démonstration : données fictives, rien n’est envoyé.'],
    ['en', 'Demo: made-up data, nothing is sent.'],
  ] as const;
  for (const [lang, text] of words) {
    const line = document.createElement('span');
    line.lang = lang;
    line.textContent = `${text} `;
    banner.append(line);
  }
  banner.setAttribute('aria-label', 'Démonstration / Demo');
  document.body.prepend(banner);
  return banner;
}
