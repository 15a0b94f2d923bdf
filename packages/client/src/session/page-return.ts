import { environment } from '../transport/environment.ts';

const longEnough = 10_000;

/**
 * Calls `ask` when the page may have missed something: it comes back from the back/forward cache (trust R18), to the
 * front, or online. Coming to the front counts once in ten seconds.
 */
export const onPageReturn = (page: EventTarget, now: () => number, signal: AbortSignal, ask: () => void): void => {
  let asked = now();
  const hear = (event: Event) => {
    const missedAll = event.type === 'online' || (event as PageTransitionEvent).persisted;
    const atFront = environment.document?.visibilityState !== 'hidden';
    if (!missedAll && !(atFront && now() - asked >= longEnough)) return;
    asked = now();
    ask();
  };
  for (const type of ['pageshow', 'online', 'visibilitychange', 'focus']) page.addEventListener(type, hear, { signal });
};
