import type { Identity, IdentityDocument } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { alertIcon, checkIcon, clockIcon, fileIcon } from '../../internal/icons.ts';
import { icon, type IconNode } from '../../templates/icon.ts';
import { picture } from '../../templates/picture.ts';
import type { IdentityCheckWords } from './identity-check.messages.ts';
import type { Slot } from './identity-check.steps.ts';

type Locale = LocalizeController<IdentityCheckWords>;
type Sent = Exclude<Identity, { state: 'unproven' }>;

const icons: Readonly<Record<Sent['state'], IconNode>> = {
  submitted: clockIcon,
  accepted: checkIcon,
  refused: alertIcon,
};

/** Where documents that were sent stand: in words and an icon, never by colour alone (S1-10). */
export const statusView = (l: Locale, identity: Sent): TemplateResult => {
  const t = l.words;
  const { state } = identity;
  const title = { submitted: t.submitted, accepted: t.acceptedState, refused: t.refusedState }[state];
  return html`<div class="status" part="status" data-state=${state}>
    <p class="state">${icon(icons[state])}<strong>${title}</strong></p>
    ${state === 'refused' ? html`<p>${t.refusals[identity.reason]} ${t.sendOthers}</p>` : nothing}
    ${documentsList(l, identity.documents)}
    <ul class="dates">
      ${dates(l, identity).map((line) => html`<li>${line}</li>`)}
    </ul>
    ${state === 'submitted' ? html`<p>${t.wait}</p>` : nothing}
  </div>`;
};

function dates(l: Locale, identity: Sent): string[] {
  const t = l.words;
  const submitted = t.submittedOn(l.date(identity.submittedAt));
  if (identity.state === 'submitted') return [submitted];
  const { decidedAt, deletedAt, deletedBy } = identity;
  const deleted = deletedAt ? t.deletedOn(l.date(deletedAt)) : t.deletedBy(l.date(deletedBy));
  return [submitted, t.answeredOn(l.date(decidedAt)), deleted];
}

function documentsList(l: Locale, documents: readonly IdentityDocument[]): TemplateResult | typeof nothing {
  if (documents.length === 0) return nothing;
  return html`<ul class="documents">
    ${documents.map(({ preview, shows }, index) => {
      const name = l.words.document(index + 1);
      const slot: Slot = shows.length > 1 ? 'both' : (shows[0] ?? 'both');
      return html`<li>
        ${preview ? picture(preview, name) : html`<span class="picture">${icon(fileIcon)}</span>`}
        <span>${name}<br /><span class="quiet">${l.words.showsFact[slot]}</span></span>
      </li>`;
    })}
  </ul>`;
}
