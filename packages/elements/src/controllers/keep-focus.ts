import type { ReactiveElement } from 'lit';
import { hasFocus } from '../internal/has-focus.ts';

/**
 * When what had the focus leaves its element, with a message, a step or a view, the focus goes to `next` and never
 * falls on the body (trust A11). Called after the controllers that render are made, so that it sees what they did.
 */
export function keepFocus(host: ReactiveElement, next: () => HTMLElement | null | undefined): void {
  let had = false;
  host.addController({
    hostUpdate: () => {
      had = hasFocus(host);
    },
    hostUpdated: () => {
      if (had && !hasFocus(host)) next()?.focus();
    },
  });
}
