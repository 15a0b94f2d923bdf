import type { Verdict } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Locale } from '../controllers/localize-controller.ts';
import { announce } from '../internal/announce.ts';
import { refusalText } from '../messages/refusals.ts';

export interface Act {
  /** What the server said of it, for this member and whomever it is done to. */
  verdict: Verdict;
  /** Of its control, in its root. */
  id: string;
  text: unknown;
  lang: Locale;
  part?: string;
  busy?: boolean;
  /** Id of where its reason stands already, with another act or above several; it is beside its control when absent. */
  reason?: string | undefined;
  onAct: () => void;
}

/**
 * What a member may do, as a button. Where they may not it is there all the same, says why and whom to ask, and does
 * nothing (S2-04). Not there at all where it means nothing to the backend.
 */
export const act = ({ look, ...a }: Act & { look?: 'quiet-button' }): TemplateResult | typeof nothing =>
  a.verdict.state === 'not-offered'
    ? nothing
    : html`<span class="act"
        ><button
          type="button"
          id=${a.id}
          class=${look ?? nothing}
          part=${a.part ?? nothing}
          aria-busy=${a.busy ? 'true' : 'false'}
          aria-disabled=${a.verdict.state === 'refused' ? 'true' : 'false'}
          aria-describedby=${a.verdict.state === 'refused' ? (a.reason ?? `${a.id}-reason`) : nothing}
          @click=${() => {
            perform(a);
          }}
        >
          ${a.text}</button
        >${whyNot(a)}</span
      >`;

/** The same, for what is given or not: a box, ticked as the server says it is. */
export const tickAct = ({ checked, ...a }: Act & { checked: boolean }): TemplateResult | typeof nothing =>
  a.verdict.state === 'not-offered'
    ? nothing
    : html`<span class="act"
        ><label class="choice" for=${a.id}
          ><input
            type="checkbox"
            id=${a.id}
            part=${a.part ?? nothing}
            .checked=${live(checked)}
            aria-busy=${a.busy ? 'true' : 'false'}
            aria-disabled=${a.verdict.state === 'refused' ? 'true' : 'false'}
            aria-describedby=${a.verdict.state === 'refused' ? (a.reason ?? `${a.id}-reason`) : nothing}
            @click=${(event: Event) => {
              if (a.verdict.state === 'refused') event.preventDefault();
              perform(a);
            }}
          /><span>${a.text}</span></label
        >${whyNot(a)}</span
      >`;

const whyNot = ({ verdict, id, lang, reason }: Act): TemplateResult | typeof nothing =>
  verdict.state === 'refused' && !reason
    ? html`<span class="quiet" id="${id}-reason">${refusalText(verdict, lang)}</span>`
    : nothing;

/** Whoever tries all the same is told why not. */
function perform({ verdict, lang, onAct }: Act): void {
  if (verdict.state === 'allowed') onAct();
  else if (verdict.state === 'refused') announce(refusalText(verdict, lang), 'polite', lang);
}
