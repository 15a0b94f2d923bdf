import type { Address, Email, Phone, Profile } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import { alertIcon, checkIcon, pencilIcon } from '../../internal/icons.ts';
import { icon } from '../../templates/icon.ts';
import { notice } from '../../templates/notice.ts';
import type { ListField } from './profile-editor.draft.ts';
import { addressLines, phoneText, type ProfileEditorLocale } from './profile-editor.values.ts';

export interface ReadView {
  l: ProfileEditorLocale;
  profile: Profile;
  /** The button that copies the member number. */
  copy: unknown;
  mayEdit: boolean;
  /** What the member's last act came to. */
  said: unknown;
  confirming: boolean;
  /** What stands above the buttons when confirming failed. */
  failure: unknown;
  onEdit: () => void;
  onConfirm: () => void;
}

export const readView = (v: ReadView): TemplateResult => {
  const t = v.l.words;
  const { profile } = v;
  return html`${v.said} ${profile.confirmationDue ? reminder(v) : nothing}
    <dl>
      <div>
        <dt>${t.name}</dt>
        <dd part="name">${[profile.givenName, profile.familyName].filter(Boolean).join(' ')}</dd>
      </div>
      <div>
        <dt>${t.memberNumber}</dt>
        <dd class="beside" part="member-number">${profile.memberNumber} ${v.copy}</dd>
      </div>
      <div>
        <dt>${t.preferredName}</dt>
        <dd>${profile.preferredName || html`<span class="quiet">${t.notGiven}</span>`}</dd>
      </div>
      <div>
        <dt>${t.language}</dt>
        <dd>${t.languages[profile.language]}</dd>
      </div>
      ${list(
        v,
        'phones',
        profile.phones.map((phone) => phoneItem(v, phone)),
      )}
      ${list(
        v,
        'emails',
        profile.emails.map((email) => emailItem(v, email)),
      )}
      ${list(
        v,
        'addresses',
        profile.addresses.map((address) => addressItem(v, address)),
      )}
    </dl>
    ${v.mayEdit ? nothing : notice({ kind: 'info', text: html`<span id="forbidden">${t.forbidden}</span>` })}
    ${v.failure} ${profile.confirmationDue ? nothing : html`<p class="actions">${editButton(v)}</p>`}`;
};

const reminder = (v: ReadView): TemplateResult => {
  const t = v.l.words;
  const { confirmedAt } = v.profile;
  return notice({
    kind: 'info',
    text: html`<strong>${t.stillRight}</strong>`,
    detail: confirmedAt && t.confirmedOn(v.l.date(confirmedAt)),
    actions: html`<button
        type="button"
        part="confirm"
        aria-disabled=${v.mayEdit ? 'false' : 'true'}
        aria-busy=${v.confirming ? 'true' : 'false'}
        aria-describedby=${v.mayEdit ? nothing : 'forbidden'}
        @click=${v.onConfirm}
      >
        ${t.allRight}</button
      >${editButton(v)}`,
  });
};

const editButton = (v: ReadView): TemplateResult =>
  html`<button
    type="button"
    class=${v.profile.confirmationDue ? 'quiet-button' : nothing}
    part="edit"
    aria-disabled=${v.mayEdit ? 'false' : 'true'}
    aria-describedby=${v.mayEdit ? nothing : 'forbidden'}
    @click=${v.onEdit}
  >
    ${icon(pencilIcon)}${v.l.words.edit}
  </button>`;

const list = ({ l }: ReadView, field: ListField, items: TemplateResult[]): TemplateResult =>
  html`<div class=${field}>
    <dt>${l.words.titles[field]}</dt>
    ${items.length ? items : html`<dd class="quiet">${l.words.none[field]}</dd>`}
  </div>`;

const phoneItem = ({ l }: ReadView, phone: Phone): TemplateResult =>
  html`<dd class="item">
    <span class="kind">${l.words.kinds.phones[phone.kind]}</span>
    <span class="number">${phoneText(l, phone)}</span>
  </dd>`;

const emailItem = ({ l }: ReadView, { kind, address, verified = false }: Email): TemplateResult =>
  html`<dd class="item">
    <span class="kind">${l.words.kinds.emails[kind]}</span>
    <span>${address}</span>
    <span class="badge" data-verified=${verified ? 'true' : 'false'}>
      ${icon(verified ? checkIcon : alertIcon)}${verified ? l.words.verified : l.words.unverified}
    </span>
  </dd>`;

const addressItem = ({ l }: ReadView, address: Address): TemplateResult =>
  html`<dd class="item">
    <span class="kind">${l.words.kinds.addresses[address.kind]}</span>
    <span>${addressLines(l, address).map((line, index) => html`${index > 0 ? html`<br />` : nothing}${line}`)}</span>
  </dd>`;
