import { environment } from '../transport/environment.ts';

const longEnough = 10_000;

/**
 * Calls `ask` when the page may have missed something: it comes back from the back/forward cache (trust R18), to the
 * front, or online. Coming to the front counts once in ten seconds.
 */
export const onPageReturn = (page: EventTarget, now: () => number, signal: AbortSignal, ask: () => void): void => {
  let asked = now();
  const askAgain = () => {
    asked = now();
    ask();
  };
  const atFront = () => {
    if (environment.document?.visibilityState !== 'hidden' && now() - asked >= longEnough) askAgain();
  };
  page.addEventListener(
    'pageshow',
    (event) => {
      if ((event as PageTransitionEvent).persisted) askAgain();
    },
    { signal },
  );
  page.addEventListener('online', askAgain, { signal });
  page.addEventListener('visibilitychange', atFront, { signal });
  page.addEventListener('focus', atFront, { signal });
};
