import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { fieldIssueText } from '../../internal/described-fields.ts';
import { field } from '../../templates/field.ts';
import { notice } from '../../templates/notice.ts';
import type { StandingWords } from './membership-application.standing-messages.ts';
import type { Seeking } from './membership-application.steps.ts';

export interface SeekingView {
  l: LocalizeController<StandingWords>;
  step: Seeking;
  sending: boolean;
  failure: unknown;
  onInput: (email: string) => void;
  onSubmit: (event: SubmitEvent) => void;
  onStartOver: () => void;
}

export const seekingView = (v: SeekingView): TemplateResult => {
  const t = v.l.words;
  const { email, expired, problem, sent } = v.step;
  return html`${expired ? notice({ kind: 'info', text: t.linkExpired }) : nothing}
    ${
      sent
        ? notice({ kind: 'success', text: html`<span .textContent=${t.sent}></span>`, detail: t.spam })
        : html`<p>${t.seekHint}</p>`
    }
    <form
      novalidate
      @submit=${v.onSubmit}
      @input=${(event: Event) => {
        v.onInput((event.target as HTMLInputElement).value);
      }}
    >
      <div class="entries" ?inert=${v.sending}>
        ${field({
          id: 'email',
          label: t.email,
          error: problem && fieldIssueText({ name: 'email' }, problem, v.l.lang),
          value: email,
          type: 'email',
          autocomplete: 'email',
          maxLength: 254,
          required: true,
        })}
      </div>
      ${v.failure}
      <p class="actions">
        <button type="submit" part="send-link" aria-busy=${v.sending ? 'true' : 'false'}>
          <span .textContent=${v.sending ? t.sending : t.send}></span>
        </button>
        <button type="button" class="quiet-button" part="again" @click=${v.onStartOver}>${t.startOver}</button>
      </p>
    </form>`;
};
