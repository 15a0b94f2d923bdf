import { css, adoptStyles } from 'lit';

const styles = css`
  :host {
    position: absolute !important;
    inline-size: 1px !important;
    block-size: 1px !important;
    overflow: hidden !important;
    clip-path: inset(50%) !important;
    white-space: nowrap !important;
  }
`;

const id = 'trait-union-announcer';

/**
 * The page's one live region (trust A3), made when the first widget connects so that it exists before
 * its first message. The words stand in the light DOM, where every screen reader looks; a shadow root
 * around them keeps the host page's styles from showing them.
 */
export function ensureAnnouncer(): HTMLElement {
  const present = document.querySelector<HTMLElement>(`div#${id}`);
  if (present) return present;
  const region = document.createElement('div');
  region.id = id;
  for (const politeness of ['polite', 'assertive']) {
    const line = document.createElement('p');
    line.ariaLive = politeness;
    line.ariaAtomic = 'true';
    region.append(line);
  }
  const root = region.attachShadow({ mode: 'open' });
  adoptStyles(root, [styles]);
  root.append(document.createElement('slot'));
  document.body.append(region);
  return region;
}

/**
 * Says `message` once to people who use a screen reader, even if two widgets say it together. Assertive only when
 * what they were doing failed.
 */
export function announce(message: string, politeness: 'polite' | 'assertive' = 'polite', lang = ''): void {
  const line = ensureAnnouncer().querySelector<HTMLElement>(`[aria-live=${politeness}]`);
  if (!line) return;
  line.lang = lang;
  line.textContent = '';
  // A region that changes in the task that made it, or from a text to the same text, is often not read.
  setTimeout(() => {
    if (line.textContent !== message) line.textContent = message;
  }, 50);
}
