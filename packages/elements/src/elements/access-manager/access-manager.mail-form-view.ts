import type { RoleOffer, Verdict } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { Locale, LocalizeController } from '../../controllers/localize-controller.ts';
import { uploadIcon } from '../../internal/icons.ts';
import { refusalText } from '../../messages/refusals.ts';
import { choices } from '../../templates/choices.ts';
import { errorSummary } from '../../templates/error-summary.ts';
import { longField } from '../../templates/field.ts';
import { icon } from '../../templates/icon.ts';
import type { InvitingWords } from './access-manager.inviting-messages.ts';
import { roleChoices } from './access-manager.role-choices.ts';

/** What is typed, and outlives a reload. */
export interface MailDraft {
  text: string;
  role: string;
  language: Locale;
  message: string;
}

export type MailProblem = 'role' | 'people';

export interface MailForm {
  l: LocalizeController<InvitingWords>;
  draft: MailDraft;
  roles: readonly RoleOffer[];
  /** On inviting at all. */
  verdict: Verdict;
  problems: readonly MailProblem[];
  /** Why the last file was not taken. */
  refusal: string;
  /** How the sending is getting on, while it is. */
  progress: string | undefined;
  failure: unknown;
  onInput: (event: Event) => void;
  onFile: (file: File | undefined) => void;
  onSubmit: (event: SubmitEvent) => void;
}

/** Whom to invite, as what, and with which message. */
export function mailFormView(f: MailForm): TemplateResult {
  const { l, draft, problems, progress, verdict } = f;
  const t = l.words;
  const texts: Record<MailProblem, string> = { role: t.roleRequired, people: t.peopleRequired };
  const isRefused = verdict.state === 'refused';
  return html`<form novalidate @input=${f.onInput} @change=${f.onInput} @submit=${f.onSubmit}>
    ${
      problems.length > 0
        ? errorSummary(
            t.fix,
            problems.map((problem) => ({ id: `invite-${problem}`, text: texts[problem] })),
          )
        : nothing
    }
    <div class="group" ?inert=${progress !== undefined}>
      ${roleChoices({
        lang: l.lang,
        id: 'invite-role',
        legend: t.role,
        hint: t.roleHint,
        error: problems.includes('role') ? texts.role : undefined,
        roles: f.roles,
        chosen: draft.role,
      })}
      <div class="list">
        ${longField({
          id: 'invite-people',
          label: t.people,
          hint: t.peopleHint,
          error: problems.includes('people') ? texts.people : undefined,
          value: draft.text,
          maxLength: 1_000_000,
          required: true,
        })}
        ${filePlace(f)}
      </div>
      ${choices({
        id: 'invite-language',
        legend: t.language,
        type: 'radio',
        options: [
          { value: 'fr', text: t.french, checked: draft.language === 'fr' },
          { value: 'en', text: t.english, checked: draft.language === 'en' },
        ],
      })}
      ${longField({
        id: 'invite-message',
        label: t.message,
        hint: t.messageHint,
        value: draft.message,
        maxLength: 1000,
      })}
    </div>
    ${f.failure}
    <p class="actions">
      <button
        type="submit"
        part="invite"
        aria-busy=${progress === undefined ? 'false' : 'true'}
        aria-disabled=${isRefused ? 'true' : 'false'}
        aria-describedby=${isRefused ? 'invite-refused' : nothing}
      >
        <span .textContent=${progress ?? t.next}></span>
      </button>
      ${isRefused ? html`<span class="quiet" id="invite-refused">${refusalText(verdict, l.lang)}</span>` : nothing}
    </p>
  </form>`;
}

/** The native control lies over all of it, so that keyboard and screen reader are the browser's own. */
const filePlace = ({ l, refusal, onFile }: MailForm): TemplateResult =>
  html`<div class="drop" part="drop">
      ${icon(uploadIcon)}
      <span aria-hidden="true"><strong>${l.words.file}</strong></span>
      <input
        type="file"
        id="invite-file"
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        aria-label=${l.words.file}
        aria-invalid=${refusal ? 'true' : 'false'}
        aria-describedby="invite-file-hint${refusal ? ' invite-file-error' : ''}"
        @change=${({ currentTarget }: Event) => {
          const picker = currentTarget as HTMLInputElement;
          onFile(picker.files?.[0]);
          // The same file again is a choice too
          picker.value = '';
        }}
      />
    </div>
    <p class="hint" id="invite-file-hint">${l.words.fileHint}</p>
    ${refusal ? html`<p class="error" id="invite-file-error">${refusal}</p>` : nothing}`;
