import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { notice } from '../../templates/notice.ts';
import { skeleton } from '../../templates/skeleton.ts';
import type { EmailVerificationWords } from './email-verification.messages.ts';
import type { Landing } from './email-verification.steps.ts';

export interface LandingView {
  l: LocalizeController<EmailVerificationWords>;
  landing: Landing;
  /** What went wrong with the link itself. */
  failure: TemplateResult | typeof nothing;
  /** Where to go from a link that worked; undefined when there is nowhere. */
  ways: unknown;
  /** Where to go from one that did not. */
  help: unknown;
  renewing: boolean;
  onRenew: () => void;
}

/** What came of the link that led to this page. */
export function landingView({ l, landing, failure, ways, help, renewing, onRenew }: LandingView): unknown {
  const t = l.words;
  switch (landing.landing) {
    case 'none':
      return nothing;
    case 'confirming':
      return failure === nothing ? skeleton(t.landing.confirming, 2) : failure;
    case 'verified':
      return notice({ kind: 'success', text: t.landing.verified, detail: t.landing.thatIsAll, actions: ways });
    case 'link-used':
      return notice({ kind: 'success', text: t.landing.used, actions: ways });
    case 'link-expired':
      return html`${notice({
        kind: 'error',
        text: t.landing.expired,
        actions: html`<button type="button" part="renew" aria-busy=${renewing ? 'true' : 'false'} @click=${onRenew}>
            <span .textContent=${renewing ? t.sending : t.sendNew}></span></button
          >${help}`,
      })}${failure}`;
    case 'link-unknown':
      return notice({ kind: 'error', text: t.landing.unknown, actions: help });
    case 'renewed': {
      const until = l.date(landing.link.expiresAt, { timeStyle: 'short' });
      return notice({ kind: 'success', text: t.landing.renewed(until), detail: t.nothing });
    }
  }
}
