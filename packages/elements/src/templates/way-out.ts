import { html, nothing, type TemplateResult } from 'lit';
import { PortalNavigateEvent, type WayOut } from '../internal/portal-navigate-event.ts';
import { safeUrl } from '../internal/safe-url.ts';

export interface WayOutLink {
  to: WayOut;
  /** As the page gave it. No link when empty or unsafe. */
  url: string;
  /** See `messages/ways-out.ts`. */
  text: unknown;
  look?: 'button' | 'quiet-button';
}

/** A link out of a widget, which the page may take over (S1-26). */
export const wayOut = ({ to, url, text, look }: WayOutLink): TemplateResult | typeof nothing => {
  const address = safeUrl(url);
  if (!address) return nothing;
  const classes = look === 'quiet-button' ? 'button quiet-button' : look;
  return html`<a
    class=${classes ?? nothing}
    href=${address}
    @click=${(event: MouseEvent) => {
      leave(event, to);
    }}
    >${text}</a
  >`;
};

function leave(event: MouseEvent, to: WayOut): void {
  // A new tab is the member's own: the page stays as it is
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.currentTarget as HTMLAnchorElement;
  if (!link.dispatchEvent(new PortalNavigateEvent(to, link.href))) event.preventDefault();
  // The browser tells nobody of a fragment that the address already has
  else if (link.href === location.href && location.hash) dispatchEvent(new HashChangeEvent('hashchange'));
}
