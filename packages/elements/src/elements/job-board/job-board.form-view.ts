import { html, nothing, type TemplateResult } from 'lit';
import { choices } from '../../templates/choices.ts';
import { errorSummary } from '../../templates/error-summary.ts';
import { field, longField, option, selectField, type Field } from '../../templates/field.ts';
import { notice } from '../../templates/notice.ts';
import { longest, required, type Draft, type JobField, type Problem } from './job-board.draft.ts';
import type { PostingLocale } from './job-board.posting-messages.ts';
import type { Editing } from './job-board.steps.ts';

export interface FormView {
  l: PostingLocale;
  step: Editing;
  pending: boolean;
  /** What stands above the buttons when sending failed. */
  failure: unknown;
  onInput: (event: Event) => void;
  onSubmit: (event: SubmitEvent) => void;
  onCancel: () => void;
  /** Makes a new offer of what was typed; absent where the member may not. */
  onAnew: (() => void) | undefined;
}

/** The form of an offer, new or not. */
export const formView = (v: FormView): TemplateResult => {
  const t = v.l.words;
  const { base, problems, isClosed } = v.step;
  const [send, sending] = base ? [t.save, t.saving] : [t.publish, t.publishing];
  return html`${problems.length ? summary(v) : nothing}${isClosed ? gone(v) : nothing}
    <form novalidate @input=${v.onInput} @submit=${v.onSubmit}>
      <div class="entries" ?inert=${v.pending}>
        <div class="fields">${text(v, 'title', { width: 'wide' })} ${text(v, 'employer')} ${text(v, 'place')}</div>
        <div class="fields">${select(v, 'employment', t.kinds)} ${select(v, 'time', t.times)}</div>
        <div class="fields">${text(v, 'pay')} ${text(v, 'applyBy', { type: 'date' })}</div>
        ${longField({ ...labelled(v, 'description'), value: v.step.draft.description })}
        ${choices({
          id: 'language',
          legend: t.fields.language,
          error: errorAt(v, 'language'),
          type: 'radio',
          options: Object.entries(t.languages).map(([value, name]) => ({
            value,
            text: name,
            checked: value === v.step.draft.language,
          })),
        })}
        <section class="group" aria-labelledby="apply-title">
          <h3 id="apply-title">${t.applyGroup}</h3>
          <div class="fields">
            ${text(v, 'applyEmail', { type: 'email' })} ${text(v, 'applyUrl', { type: 'url', autocomplete: 'url' })}
          </div>
        </section>
      </div>
      ${v.failure}
      <p class="actions">
        ${
          isClosed
            ? nothing
            : html`<button type="submit" part="send" aria-busy=${v.pending ? 'true' : 'false'}>
                <span .textContent=${v.pending ? sending : send}></span>
              </button>`
        }
        <button type="button" class="quiet-button" part="cancel" @click=${v.onCancel}>${t.cancel}</button>
      </p>
    </form>`;
};

const gone = ({ l, onAnew }: FormView): TemplateResult =>
  notice({
    kind: 'info',
    text: l.words.gone,
    detail: l.words.goneDetail,
    actions: onAnew && html`<button type="button" part="anew" @click=${onAnew}>${l.words.anew}</button>`,
  });

const summary = ({ l, step: { problems } }: FormView): TemplateResult =>
  errorSummary(
    l.words.errors(problems.length),
    problems.map((problem) => ({ id: problem.field || 'heading', text: issueText(l, problem) })),
  );

/** In our words, from the code: for the very field where more can be said, else for any. */
const issueText = ({ words }: PostingLocale, { field: name, code }: Problem): string =>
  words.fieldIssues[name]?.[code] ?? words.issues[code];

function errorAt({ l, step: { problems } }: FormView, name: JobField): string | undefined {
  const problem = problems.find((one) => one.field === name);
  return problem && issueText(l, problem);
}

const labelled = (
  v: FormView,
  id: JobField,
): {
  id: JobField;
  label: string;
  hint: string | undefined;
  error: string | undefined;
  required: boolean;
  maxLength: number;
} => ({
  id,
  label: v.l.words.fields[id],
  hint: v.l.words.hints[id],
  error: errorAt(v, id),
  required: required.includes(id),
  maxLength: longest[id] ?? 20,
});

const text = (v: FormView, id: JobField, more: Partial<Field> = {}): TemplateResult =>
  field({ ...labelled(v, id), value: v.step.draft[id], ...more });

function select(v: FormView, id: keyof Draft & ('employment' | 'time'), names: Record<string, string>): TemplateResult {
  const chosen = v.step.draft[id];
  return selectField({
    ...labelled(v, id),
    options: [
      option('', v.l.words.choose, !chosen),
      ...Object.entries(names).map(([value, name]) => option(value, name, value === chosen)),
    ],
  });
}
