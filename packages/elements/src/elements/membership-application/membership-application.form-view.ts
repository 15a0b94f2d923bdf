import type { ApplicationSection, ApplicationSettings, Consent, DescribedField } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { describeField, fieldIssueText } from '../../internal/described-fields.ts';
import { safeUrl } from '../../internal/safe-url.ts';
import { checkField } from '../../templates/choices.ts';
import { answerText, describedField } from '../../templates/described-field.ts';
import { errorSummary } from '../../templates/error-summary.ts';
import type { MembershipApplicationWords } from './membership-application.messages.ts';
import type { Filling } from './membership-application.steps.ts';

export interface FormView {
  l: LocalizeController<MembershipApplicationWords>;
  settings: ApplicationSettings;
  step: Filling;
  sending: boolean;
  /** What stands above the buttons when sending failed. */
  failure: unknown;
  onInput: (event: Event) => void;
  onSubmit: (event: SubmitEvent) => void;
  onGo: (at: number) => void;
}

export const formView = (v: FormView): TemplateResult => {
  const { step, settings } = v;
  const section = settings.sections[step.at];
  return html`<h3 id="step" part="step" tabindex="-1"><span .textContent=${stepTitle(v)}></span></h3>
    ${step.problems.length ? summary(v) : nothing}
    <form novalidate @input=${v.onInput} @submit=${v.onSubmit}>
      <div class="entries" ?inert=${v.sending}>${keyed(step.at, section ? sectionFields(v, section) : review(v))}</div>
      ${v.failure}
      <p class="actions">${buttons(v, section !== undefined)}</p>
    </form>`;
};

const buttons = ({ l, step, sending, onGo }: FormView, isSection: boolean): TemplateResult => {
  const t = l.words;
  const on = isSection
    ? html`<button type="submit" part="next">${t.next}</button>`
    : html`<button type="submit" part="send" aria-busy=${sending ? 'true' : 'false'}>
        <span .textContent=${sending ? t.submitting : t.submit}></span>
      </button>`;
  if (step.at === 0) return on;
  return html`${on}
    <button
      type="button"
      class="quiet-button"
      part="back"
      @click=${() => {
        onGo(step.at - 1);
      }}
    >
      ${t.back}
    </button>`;
};

function stepTitle({ l, settings: { sections }, step }: FormView): string {
  const section = sections[step.at];
  return l.words.step(step.at + 1, sections.length + 1, section ? titleOf(l, section, step.at) : l.words.review);
}

const titleOf = ({ lang, words }: FormView['l'], { name, title }: ApplicationSection, at: number): string =>
  title?.[lang] ?? (Object.hasOwn(words.sections, name) ? words.sections[name] : undefined) ?? words.section(at + 1);

const summary = (v: FormView): TemplateResult =>
  errorSummary(
    v.l.words.errors(v.step.problems.length),
    v.step.problems.map(({ name }) => ({ id: name, text: errorAt(v, name) ?? '' })),
  );

function errorAt({ l, settings, step }: FormView, name: string): string | undefined {
  const problem = step.problems.find((each) => each.name === name);
  if (!problem) return undefined;
  if (name === 'consents' || settings.consents.some((consent) => consent.name === name)) return l.words.consentRequired;
  const described = settings.sections.flatMap(({ fields }) => fields).find((each) => each.name === name);
  return described && fieldIssueText(described, problem.code, l.lang);
}

const sectionFields = (v: FormView, { fields }: ApplicationSection): TemplateResult =>
  html`<div class="fields">
    ${fields.map((described) =>
      describedField({
        described,
        locale: v.l.lang,
        value: v.step.values[described.name] ?? '',
        error: errorAt(v, described.name),
        optional: v.l.words.optional,
        choose: v.l.words.choose,
      }),
    )}
  </div>`;

const review = (v: FormView): TemplateResult => {
  const t = v.l.words;
  return html`<p>${t.reviewHint}</p>
    ${v.settings.sections.map((section, at) => answers(v, section, at))}
    <div class="group" role="group" aria-labelledby="consents">
      <h4 id="consents" tabindex="-1">${t.consents}</h4>
      <p class="hint">${t.consentsHint}</p>
      ${v.settings.consents.map((consent) => consentField(v, consent))}
    </div>`;
};

const answers = (v: FormView, section: ApplicationSection, at: number): TemplateResult => {
  const t = v.l.words;
  const title = titleOf(v.l, section, at);
  return html`<div class="answers">
    <div class="beside">
      <h4>${title}</h4>
      <button
        type="button"
        class="quiet-button"
        part="change"
        aria-label=${t.changeSection(title)}
        @click=${() => {
          v.onGo(at);
        }}
      >
        ${t.change}
      </button>
    </div>
    <dl>
      ${section.fields.map(
        (described) =>
          html`<div>
            <dt>${describeField(described, v.l.lang).label}</dt>
            <dd>${answer(v, described) || html`<span class="quiet">${t.unanswered}</span>`}</dd>
          </div>`,
      )}
    </dl>
  </div>`;
};

const answer = ({ l, step }: FormView, described: DescribedField): string =>
  answerText(described, (step.values[described.name] ?? '').trim(), l.lang, (iso) =>
    l.date(iso, { dateStyle: 'long', timeZone: 'UTC' }),
  );

function consentField(v: FormView, { name, required, text, url }: Consent): TemplateResult {
  const t = v.l.words;
  const error = errorAt(v, name);
  const address = safeUrl(url);
  const more = address
    ? html` <a href=${address} target="_blank" rel="noopener" aria-label="${t.learnMore} – ${text[v.l.lang]}"
        >${t.learnMore}</a
      >`
    : nothing;
  return html`<div class="consent">
    ${error ? html`<p class="error">${error}</p>` : nothing}
    ${checkField(
      name,
      html`${text[v.l.lang]}${required ? nothing : html` <span class="quiet">${t.optional}</span>`}`,
      v.step.consents.includes(name),
    )}
    ${more}
  </div>`;
}
