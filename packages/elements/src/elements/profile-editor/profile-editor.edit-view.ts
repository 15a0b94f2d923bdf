import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { countries } from '../../internal/countries.ts';
import { plusIcon, trashIcon, undoIcon } from '../../internal/icons.ts';
import { provinceNames } from '../../messages/provinces.ts';
import { errorSummary } from '../../templates/error-summary.ts';
import { field, option, selectField, type Field } from '../../templates/field.ts';
import { icon } from '../../templates/icon.ts';
import type { AddressDraft, Draft, EmailDraft, ListField, PhoneDraft } from './profile-editor.draft.ts';
import type { ProfileForm } from './profile-editor.form.ts';
import type { Problem } from './profile-editor.validation.ts';
import type { ProfileEditingLocale } from './profile-editor.editing-messages.ts';

export interface EditView {
  l: ProfileEditingLocale;
  form: ProfileForm;
  draft: Draft;
  problems: readonly Problem[];
  saving: boolean;
  /** What stands above the buttons when saving failed. */
  failure: unknown;
  onSubmit: (event: SubmitEvent) => void;
  onCancel: () => void;
}

export const editView = (v: EditView): TemplateResult => {
  const t = v.l.words;
  return html`${v.problems.length ? summary(v) : nothing}
    <form
      novalidate
      @input=${v.form.handleInput}
      @submit=${v.onSubmit}
      @keydown=${v.form.suggestions.handleKey}
      @focusout=${v.form.suggestions.handleFocusOut}
    >
      <div class="entries" ?inert=${v.saving}>
        <div class="fields">
          ${field({
            id: 'preferredName',
            label: t.preferredName,
            hint: t.preferredNameHint,
            error: errorAt(v, 'preferredName'),
            value: v.draft.preferredName,
            autocomplete: 'nickname',
            maxLength: 80,
          })}
          ${selectField({
            id: 'language',
            label: t.language,
            error: errorAt(v, 'language'),
            autocomplete: 'language',
            options: Object.entries(t.languages).map(([code, name]) => option(code, name, code === v.draft.language)),
          })}
        </div>
        ${group(v, 'phones', v.draft.phones, phoneFields)} ${group(v, 'emails', v.draft.emails, emailFields)}
        ${group(v, 'addresses', v.draft.addresses, addressFields)}
      </div>
      ${v.failure}
      <p class="actions">
        <button type="submit" part="save" aria-busy=${v.saving ? 'true' : 'false'}>
          <span .textContent=${v.saving ? t.saving : t.save}></span>
        </button>
        <button type="button" class="quiet-button" part="cancel" @click=${v.onCancel}>${t.cancel}</button>
      </p>
    </form>`;
};

const summary = ({ l, problems }: EditView): TemplateResult =>
  errorSummary(
    l.words.errors(problems.length),
    problems.map((problem) => ({ id: problem.path || 'heading', text: issueText(l, problem) })),
  );

/** In our words, from the code: for the very field where more can be said, else for any. */
function issueText({ words }: ProfileEditingLocale, { path, code }: Problem): string {
  const [list = '', , part] = path.split('/');
  return words.fieldIssues[part ? `${list}/${part}` : list]?.[code] ?? words.issues[code];
}

function errorAt({ l, problems }: EditView, path: string): string | undefined {
  const problem = problems.find((p) => p.path === path);
  return problem && issueText(l, problem);
}

function group<E extends { key: string; removed: boolean }>(
  v: EditView,
  list: ListField,
  entries: readonly E[],
  fields: (v: EditView, path: string, entry: E) => TemplateResult,
): TemplateResult {
  const t = v.l.words.entries[list];
  const error = errorAt(v, list);
  return html`<section class="group ${list}" aria-labelledby="${list}-title">
    <h3 id="${list}-title">${v.l.words.titles[list]}</h3>
    ${error ? html`<p class="error" id="${list}-error">${error}</p>` : nothing}
    ${repeat(
      entries,
      ({ key }) => key,
      (entry, index) =>
        entry.removed
          ? removedEntry(v, list, entry.key, index + 1)
          : html`<fieldset class="entry" aria-label=${t.entry(index + 1)}>
              ${fields(v, `${list}/${entry.key}`, entry)}
              <button
                type="button"
                class="quiet-button"
                part="remove"
                aria-label=${t.remove(index + 1)}
                @click=${() => {
                  v.form.handleRemove(list, entry.key);
                }}
              >
                ${icon(trashIcon)}${v.l.words.remove}
              </button>
            </fieldset>`,
    )}
    <p>
      <button
        type="button"
        class="quiet-button"
        part="add"
        id=${list}
        aria-describedby=${error ? `${list}-error` : nothing}
        @click=${() => {
          v.form.handleAdd(list);
        }}
      >
        ${icon(plusIcon)}${t.add}
      </button>
    </p>
  </section>`;
}

const removedEntry = (v: EditView, list: ListField, key: string, place: number): TemplateResult => {
  const t = v.l.words.entries[list];
  return html`<div class="entry removed">
    <p id="${list}/${key}/removed">${t.removed(place)}</p>
    <button
      type="button"
      class="quiet-button"
      part="restore"
      id="${list}/${key}"
      aria-label=${t.restore(place)}
      aria-describedby="${list}/${key}/removed"
      @click=${() => {
        v.form.handleRestore(list, key);
      }}
    >
      ${icon(undoIcon)}${v.l.words.restore}
    </button>
  </div>`;
};

const kindField = (v: EditView, path: string, names: Record<string, string>, chosen: string): TemplateResult =>
  selectField({
    id: `${path}/kind`,
    label: v.l.words.kind,
    error: errorAt(v, `${path}/kind`),
    width: 'short',
    options: Object.entries(names).map(([kind, name]) => option(kind, name, kind === chosen)),
  });

const phoneFields = (v: EditView, path: string, phone: PhoneDraft): TemplateResult => {
  const t = v.l.words;
  return html`<div class="fields">
    ${kindField(v, path, t.kinds.phones, phone.kind)}
    ${field({
      id: `${path}/number`,
      label: t.number,
      error: errorAt(v, `${path}/number`),
      value: phone.number,
      type: 'tel',
      autocomplete: `section-${phone.key} tel`,
      maxLength: 40,
      required: true,
    })}
    ${field({
      id: `${path}/extension`,
      label: t.extension,
      error: errorAt(v, `${path}/extension`),
      value: phone.extension,
      inputMode: 'numeric',
      autocomplete: `section-${phone.key} tel-extension`,
      maxLength: 12,
      width: 'narrow',
    })}
  </div>`;
};

const emailFields = (v: EditView, path: string, email: EmailDraft): TemplateResult => {
  const t = v.l.words;
  return html`<div class="fields">
    ${kindField(v, path, t.kinds.emails, email.kind)}
    ${field({
      id: `${path}/address`,
      label: t.email,
      error: errorAt(v, `${path}/address`),
      value: email.address,
      type: 'email',
      autocomplete: `section-${email.key} email`,
      maxLength: 254,
      required: true,
    })}
  </div>`;
};

const addressFields = (v: EditView, path: string, address: AddressDraft): TemplateResult => {
  const t = v.l.words;
  const canadian = address.country === 'CA';
  const text = (part: 'unit' | 'street' | 'city' | 'region' | 'postalCode', more: Partial<Field>): TemplateResult =>
    field({
      id: `${path}/${part}`,
      label: t[part],
      error: errorAt(v, `${path}/${part}`),
      value: address[part],
      maxLength: 80,
      ...more,
      autocomplete: `section-${address.key} ${more.autocomplete ?? ''}`,
    });
  return html`<div class="fields">
    ${kindField(v, path, t.kinds.addresses, address.kind)}
    ${selectField({
      id: `${path}/country`,
      label: t.country,
      error: errorAt(v, `${path}/country`),
      autocomplete: `section-${address.key} country`,
      options: guard([v.l.tag, address.country], () =>
        countries(v.l.tag).map(([code, name]) => option(code, name, code === address.country)),
      ),
    })}
    ${text('street', {
      maxLength: 120,
      required: true,
      width: 'wide',
      autocomplete: 'address-line1',
      combobox: canadian ? v.form.suggestions.below(`${path}/street`) : undefined,
    })}
    <div class="fields">
      ${text('unit', { maxLength: 16, width: 'short', autocomplete: 'address-line2' })}
      ${text('city', { required: true, autocomplete: 'address-level2' })}
    </div>
    <div class="fields">
      ${
        canadian
          ? selectField({
              id: `${path}/province`,
              label: t.province,
              error: errorAt(v, `${path}/province`),
              required: true,
              autocomplete: `section-${address.key} address-level1`,
              options: provinceOptions(v, address.province),
            })
          : text('region', { autocomplete: 'address-level1' })
      }
      ${text('postalCode', { maxLength: 16, required: canadian, width: 'short', autocomplete: 'postal-code' })}
    </div>
  </div>`;
};

const provinceOptions = ({ l }: EditView, chosen: string): TemplateResult[] => [
  option('', l.words.choose, !chosen),
  ...Object.entries(provinceNames[l.lang]).map(([code, name]) => option(code, name, code === chosen)),
];
