import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { errorSummary } from '../../templates/error-summary.ts';
import { notice } from '../../templates/notice.ts';
import type { Difference, Piece } from './profile-editor.conflict.ts';
import type { ProfileForm } from './profile-editor.form.ts';
import type { Reconciling } from './profile-editor.steps.ts';
import type { ProfileEditingLocale } from './profile-editor.editing-messages.ts';
import { addressLines, phoneText } from './profile-editor.values.ts';

export { differences, merge } from './profile-editor.conflict.ts';

export interface ConflictView {
  l: ProfileEditingLocale;
  form: ProfileForm;
  step: Reconciling;
  saving: boolean;
  failure: unknown;
  onSubmit: (event: SubmitEvent) => void;
  onCancel: () => void;
}

/** Both versions of every detail that the member changed, side by side; loaded when somebody else saved first. */
export const conflictView = (v: ConflictView): TemplateResult => {
  const t = v.l.words;
  const open = v.step.incomplete ? v.step.differences.filter(({ path }) => !v.step.choices[path]) : [];
  return html`${
      open.length
        ? errorSummary(
            t.errors(open.length),
            open.map(({ path }) => ({ id: `${path}/mine`, text: t.chooseVersion })),
          )
        : nothing
    }
    ${notice({ kind: 'info', text: t.conflict, detail: t.conflictHint })}
    <form novalidate @submit=${v.onSubmit}>
      ${v.step.differences.map((difference) => versions(v, difference, open.includes(difference)))} ${v.failure}
      <p class="actions">
        <button type="submit" part="save" aria-busy=${v.saving ? 'true' : 'false'}>
          <span .textContent=${v.saving ? t.saving : t.keepChoices}></span>
        </button>
        <button type="button" class="quiet-button" part="cancel" @click=${v.onCancel}>${t.cancel}</button>
      </p>
    </form>`;
};

const versions = (v: ConflictView, difference: Difference, unanswered: boolean): TemplateResult => {
  const t = v.l.words;
  const { path } = difference;
  return html`<fieldset class="versions" aria-describedby=${unanswered ? `${path}/error` : nothing}>
    <legend>${title(v, difference)}</legend>
    ${unanswered ? html`<p class="error" id="${path}/error">${t.chooseVersion}</p>` : nothing}
    ${version(v, difference, 'mine', t.mine)} ${version(v, difference, 'theirs', t.onFile)}
  </fieldset>`;
};

const version = (v: ConflictView, difference: Difference, which: 'mine' | 'theirs', label: string): TemplateResult => {
  const id = `${difference.path}/${which}`;
  return html`<label class="version" for=${id}>
    <input
      type="radio"
      id=${id}
      name=${difference.path}
      .checked=${live(v.step.choices[difference.path] === which)}
      @change=${() => {
        v.form.handleVersion(difference.path, which);
      }}
    />
    <span class="quiet">${label}</span>
    <span class="value">${value(v, difference[which])}</span>
  </label>`;
};

function title({ l: { words } }: ConflictView, { field, mine, theirs }: Difference): string {
  if (field === 'preferredName') return words.preferredName;
  if (field === 'language') return words.language;
  const entry = mine ?? theirs;
  const kinds: Record<string, string> = words.kinds[field];
  const kind = typeof entry === 'object' ? kinds[entry.kind] : undefined;
  return [words.titles[field], kind].filter(Boolean).join(' – ');
}

function value({ l }: ConflictView, piece: Piece | undefined): string {
  if (piece === undefined) return l.words.absent;
  if (piece === '') return l.words.notGiven;
  if (piece === 'fr' || piece === 'en') return l.words.languages[piece];
  if (typeof piece === 'string') return piece;
  if ('number' in piece) return phoneText(l, piece);
  return 'address' in piece ? piece.address : addressLines(l, piece).join(', ');
}
