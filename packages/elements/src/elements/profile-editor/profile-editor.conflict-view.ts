import { html, nothing, type TemplateResult } from 'lit';
import { errorSummary } from '../../templates/error-summary.ts';
import { notice } from '../../templates/notice.ts';
import { versions } from '../../templates/versions.ts';
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
      ${v.step.differences.map((difference) => detail(v, difference, open.includes(difference)))} ${v.failure}
      <p class="actions">
        <button type="submit" part="save" aria-busy=${v.saving ? 'true' : 'false'}>
          <span .textContent=${v.saving ? t.saving : t.keepChoices}></span>
        </button>
        <button type="button" class="quiet-button" part="cancel" @click=${v.onCancel}>${t.cancel}</button>
      </p>
    </form>`;
};

const detail = (v: ConflictView, difference: Difference, unanswered: boolean): TemplateResult => {
  const t = v.l.words;
  const { path, mine, theirs } = difference;
  return versions({
    path,
    legend: title(v, difference),
    chosen: v.step.choices[path],
    error: unanswered ? t.chooseVersion : undefined,
    mine: { label: t.mine, value: value(v, mine) },
    theirs: { label: t.onFile, value: value(v, theirs) },
    onChoose: (version) => {
      v.form.handleVersion(path, version);
    },
  });
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
