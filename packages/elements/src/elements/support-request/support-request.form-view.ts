import type {
  ClientError,
  DayPart,
  DescribedField,
  SessionMember,
  SupportKind,
  SupportSettings,
} from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import type { FieldProblem } from '../../internal/described-fields.ts';
import { errorWords } from '../../messages/errors.ts';
import { checkField, choices } from '../../templates/choices.ts';
import { describedField } from '../../templates/described-field.ts';
import { option, selectField } from '../../templates/field.ts';
import { deskByPhone } from './support-request.desk.ts';
import { fieldsOf, type Draft } from './support-request.form.ts';
import type { SupportRequestWords } from './support-request.messages.ts';

export interface FormView {
  l: LocalizeController<SupportRequestWords>;
  settings: SupportSettings;
  draft: Draft;
  problems: readonly FieldProblem[];
  /** Loaded once the member touches the element. */
  corrections: typeof import('./support-request.corrections.ts') | undefined;
  /** Whose request it is; undefined for somebody who must say so. */
  member: SessionMember | undefined;
  /** The place for images. */
  attachments: unknown;
  /** What may settle the chosen kind at once. */
  tip: unknown;
  /** What the page failed at last. */
  pageError: ClientError | undefined;
  failure: unknown;
  sending: boolean;
  /** Files are on their way, which may take a while. */
  cancelable: boolean;
  onInput: (event: Event) => void;
  onSubmit: (event: SubmitEvent) => void;
  onPaste: (event: ClipboardEvent) => void;
  onCancel: () => void;
}

export const formView = (v: FormView): TemplateResult => {
  const t = v.l.words;
  const { who, answer, what } = fieldsOf(v.draft, v.member !== undefined);
  const { draft, member, pageError } = v;
  return html`<p class="promise">${t.promise(v.settings.answerWithinDays)}</p>
    ${deskByPhone(v.l, v.settings, html`<strong>${t.byPhone}</strong>`)}
    ${v.problems.length ? v.corrections?.summary(v.l.lang, v.problems) : nothing}
    <form novalidate @input=${v.onInput} @submit=${v.onSubmit} @paste=${v.onPaste}>
      <div class="entries" ?inert=${v.sending}>
        ${member ? html`<p class="quiet">${t.onBehalf(member.displayName, member.memberNumber)}</p>` : nothing}
        ${selectField({
          id: 'kind',
          label: t.kind,
          error: errorAt(v, 'kind'),
          required: true,
          width: 'wide',
          options: [
            option('', t.choose, !draft.kind),
            ...kindsOf(v).map((kind) => option(kind, t.kinds[kind], kind === draft.kind)),
          ],
        })}
        ${v.tip} ${who.map((one) => described(v, one))} ${what.map((one) => described(v, one))} ${v.attachments}
        <div class="group">
          <h3>${t.contact}</h3>
          ${choices({
            id: 'channel',
            legend: t.channel,
            type: 'radio',
            options: (['email', 'phone'] as const).map((channel) => ({
              value: channel,
              text: t.channels[channel],
              checked: channel === draft.channel,
            })),
          })}
          ${answer.map((one) => described(v, one))} ${draft.channel === 'phone' ? times(v) : nothing}
          ${checkField('actForMe', t.actForMe, draft.actForMe)}
        </div>
      </div>
      ${
        pageError
          ? html`<p class="quiet" part="last-error">
              ${t.lastError(errorWords[v.l.lang][pageError.code], pageError.reference)}
            </p>`
          : nothing
      }
      ${v.failure}
      <p class="actions">
        <button type="submit" part="send" aria-busy=${v.sending ? 'true' : 'false'}>
          <span .textContent=${v.sending ? t.sending : t.submit}></span>
        </button>
        ${
          v.cancelable
            ? html`<button type="button" class="quiet-button" part="cancel" @click=${v.onCancel}>${t.cancel}</button>`
            : nothing
        }
      </p>
    </form>`;
};

/** Those that the desk takes and that this version has words for. */
const kindsOf = ({ l, settings }: Pick<FormView, 'l' | 'settings'>): SupportKind[] =>
  settings.kinds.filter((kind): kind is SupportKind => Object.hasOwn(l.words.kinds, kind));

function described(v: FormView, one: DescribedField): TemplateResult {
  return describedField({
    described: one,
    locale: v.l.lang,
    value: v.draft.values[one.name] ?? '',
    error: errorAt(v, one.name),
    optional: v.l.words.optional,
    choose: v.l.words.choose,
  });
}

const times = ({ l, draft }: FormView): TemplateResult =>
  choices({
    id: 'times',
    legend: l.words.times,
    hint: l.words.timesHint,
    type: 'checkbox',
    options: Object.entries(l.words.dayParts).map(([part, text]) => ({
      value: part,
      text,
      checked: draft.times.includes(part as DayPart),
    })),
  });

function errorAt(v: FormView, name: string): string | undefined {
  const problem = v.problems.find((each) => each.name === name);
  return problem && v.corrections?.correctionText(v.l.lang, problem);
}
