import { html, nothing, type TemplateResult } from 'lit';
import { day } from '../../internal/day.ts';
import { errorSummary } from '../../templates/error-summary.ts';
import { notice } from '../../templates/notice.ts';
import { versions, type Version } from '../../templates/versions.ts';
import type { Difference, JobField } from './job-board.draft.ts';
import type { PostingLocale } from './job-board.posting-messages.ts';
import { unchosen, type Reconciling } from './job-board.steps.ts';

export interface ConflictView {
  l: PostingLocale;
  step: Reconciling;
  pending: boolean;
  failure: unknown;
  onChoose: (field: JobField, version: Version) => void;
  onSubmit: (event: SubmitEvent) => void;
  onCancel: () => void;
}

/** Both versions of every detail that the member changed, side by side, where somebody else saved first. */
export const conflictView = (v: ConflictView): TemplateResult => {
  const t = v.l.words;
  const open = v.step.incomplete ? unchosen(v.step) : [];
  return html`${
      open.length
        ? errorSummary(
            t.errors(open.length),
            open.map(({ field }) => ({ id: `${field}/mine`, text: t.chooseVersion })),
          )
        : nothing
    }
    ${notice({ kind: 'info', text: t.conflict, detail: t.conflictHint })}
    <form novalidate @submit=${v.onSubmit}>
      ${v.step.differences.map((difference) => choice(v, difference, open.includes(difference)))} ${v.failure}
      <p class="actions">
        <button type="submit" part="send" aria-busy=${v.pending ? 'true' : 'false'}>
          <span .textContent=${v.pending ? t.saving : t.keepChoices}></span>
        </button>
        <button type="button" class="quiet-button" part="cancel" @click=${v.onCancel}>${t.cancel}</button>
      </p>
    </form>`;
};

const choice = (v: ConflictView, difference: Difference, isOpen: boolean): TemplateResult => {
  const t = v.l.words;
  const { field, mine, theirs } = difference;
  return versions({
    path: field,
    legend: t.fields[field],
    chosen: v.step.choices[field],
    error: isOpen ? t.chooseVersion : undefined,
    mine: { label: t.mine, value: valueText(v, field, mine) },
    theirs: { label: t.theirs, value: valueText(v, field, theirs) },
    onChoose: (version) => {
      v.onChoose(field, version);
    },
  });
};

function valueText({ l }: ConflictView, field: JobField, value: string): TemplateResult | string {
  const t = l.words;
  if (!value) return t.absent;
  const names: Partial<Record<JobField, Readonly<Record<string, string>>>> = {
    employment: t.kinds,
    time: t.times,
    language: t.languages,
  };
  const name = names[field]?.[value];
  if (name) return name;
  return field === 'applyBy' ? day(l, value) : html`<span class="text" dir="auto" .textContent=${value}></span>`;
}
