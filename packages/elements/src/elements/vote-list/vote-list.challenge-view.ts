import type { EligibilityChallenge, Vote } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { errorSummary } from '../../templates/error-summary.ts';
import { longField } from '../../templates/field.ts';
import type { VoteListActingWords } from './vote-list.acting-messages.ts';
import type { Challenging } from './vote-list.steps.ts';

/** The name of the only field. */
const message: keyof EligibilityChallenge = 'message';

export interface ChallengeView {
  l: LocalizeController<VoteListActingWords>;
  step: Challenging;
  vote: Vote;
  pending: boolean;
  failure: TemplateResult | typeof nothing;
  onInput: (event: Event) => void;
  onSubmit: (event: SubmitEvent) => void;
  onCancel: () => void;
}

/** Disputing that one may not vote. */
export function challengeView(v: ChallengeView): TemplateResult {
  const { l, step, vote, pending } = v;
  const t = l.words;
  const problem = { required: t.missing, refused: t.refused };
  const error = step.problem && problem[step.problem];
  return html`<p>${t.of(vote.title[l.lang])}</p>
    ${error ? errorSummary(t.errors, [{ id: message, text: error }]) : nothing}
    <form novalidate @input=${v.onInput} @submit=${v.onSubmit}>
      <div ?inert=${pending}>
        ${longField({
          id: message,
          label: t.reason,
          hint: t.reasonHint,
          error,
          value: step.message,
          maxLength: 2000,
          required: true,
        })}
      </div>
      ${v.failure}
      <p class="actions">
        <button type="submit" part="send" aria-busy=${pending ? 'true' : 'false'}>
          <span .textContent=${pending ? t.sending : t.send}></span>
        </button>
        <button type="button" class="quiet-button" part="cancel" @click=${v.onCancel}>${t.cancel}</button>
      </p>
    </form>`;
}
