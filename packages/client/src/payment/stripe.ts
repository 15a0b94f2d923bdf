import type { StripeEmbeddedCheckout } from '@stripe/stripe-js';
import { loadStripe } from '@stripe/stripe-js/pure';
import { systemTimers } from '../transport/timers.ts';
import type { PaymentProgress, PaymentProvider } from './provider.ts';

/** How long Stripe may take to show its fields, in milliseconds. */
const patience = 15_000;

/** Stripe's fields do not work inside a shadow root (trust S24). */
const canHold = (place: HTMLElement | undefined): place is HTMLElement =>
  place?.isConnected === true && !(place.getRootNode() instanceof ShadowRoot);

/** The page's policy keeps Stripe out: what it only reports, and what Stripe can do without, is no reason to give up. */
const keepsOut = ({ blockedURI, disposition, effectiveDirective }: SecurityPolicyViolationEvent): boolean =>
  disposition === 'enforce' &&
  /^(script|frame|child)-src/.test(effectiveDirective) &&
  URL.canParse(blockedURI) &&
  /(^|\.)stripe\.com$/.test(new URL(blockedURI).hostname);

/** The session's own fields, all of them Stripe's: what to pay with, its number, a second step, its refusals. */
async function embeddedCheckout(
  publishableKey: string,
  clientSecret: string,
  lang: 'fr' | 'en',
  onComplete: () => void,
): Promise<StripeEmbeddedCheckout | undefined> {
  const stripe = await loadStripe(publishableKey, { locale: lang === 'fr' ? 'fr-CA' : 'en' });
  return stripe?.createEmbeddedCheckoutPage({ fetchClientSecret: () => Promise.resolve(clientSecret), onComplete });
}

/**
 * Embedded Checkout, in the page (`clientSecret` of a Checkout Session that redirects only if required). `unavailable`
 * where Stripe cannot be: in a shadow root, blocked by the page's policy or the browser, too slow to come.
 */
export const provider: PaymentProvider = {
  id: 'stripe',
  mode: 'embedded',
  start: async ({ checkout, lang, mount, signal }) => {
    const { publishableKey, clientSecret } = checkout.payment ?? {};
    const place = mount();
    if (publishableKey === undefined || clientSecret === undefined || !canHold(place)) return 'unavailable';
    const over = new AbortController();
    let fields: StripeEmbeddedCheckout | undefined;
    try {
      return await new Promise<PaymentProgress>((resolve) => {
        const end = (progress: PaymentProgress) => () => {
          resolve(progress);
        };
        if (signal.aborted) resolve('cancelled');
        signal.addEventListener('abort', end('cancelled'), { signal: over.signal });
        const refuse = (event: SecurityPolicyViolationEvent) => {
          // Once its fields are there, a script more or less is Stripe's to deal with
          const isLate = fields !== undefined && event.effectiveDirective.startsWith('script');
          if (keepsOut(event) && !isLate) resolve('unavailable');
        };
        document.addEventListener('securitypolicyviolation', refuse, { signal: over.signal });
        void systemTimers.sleep(patience, over.signal).then(() => {
          if (!fields) resolve('unavailable');
        });
        const show = (opened: StripeEmbeddedCheckout | undefined) => {
          if (over.signal.aborted || !opened || !canHold(place)) {
            opened?.destroy();
            resolve('unavailable');
            return;
          }
          fields = opened;
          opened.mount(place);
        };
        embeddedCheckout(publishableKey, clientSecret, lang, end('submitted')).then(show).catch(end('unavailable'));
      });
    } finally {
      over.abort();
      fields?.destroy();
    }
  },
};
