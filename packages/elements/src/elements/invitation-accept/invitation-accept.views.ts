import type { Invitation } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { roleText } from '../../messages/roles.ts';
import { notice } from '../../templates/notice.ts';
import type { InvitationAcceptWords } from './invitation-accept.messages.ts';
import type { Joined } from './invitation-accept.steps.ts';

type Locale = LocalizeController<InvitationAcceptWords>;

/** Inside another site's frame nothing is accepted (trust S18). */
export const framedView = ({ words: t }: Locale): TemplateResult =>
  notice({
    kind: 'info',
    text: t.framed,
    actions: html`<a href=${location.href} target="_blank" rel="noopener">${t.openAlone}</a>`,
  });

/** No link brought the person here, or one that is none: what to do about it (S3-17, S3-21). */
export const withoutInvitation = ({ words: t }: Locale, hasLink: boolean, ways: unknown): TemplateResult =>
  html`${notice({
      kind: 'info',
      text: hasLink ? t.unknown : t.noLink,
      detail: hasLink ? t.unknownHint : t.noLinkHint,
    })}
    <div class="advice">
      <p>${t.spamHint}</p>
      <p>${t.oldAccount}</p>
    </div>
    ${ways}`;

/** Expired, revoked, used up or full: whom to ask (S3-13). */
export const closedView = ({ words: t }: Locale, { state, inviter }: Invitation, ways: unknown): TemplateResult =>
  html`${notice({
    kind: 'info',
    text: state === 'open' ? nothing : t.closed[state],
    detail: t.askAgain(inviter),
  })}
  ${ways}`;

/** Who invites to what. */
export const offer = (
  l: Locale,
  { inviter, organization, role, email, expiresAt, seatsLeft }: Invitation,
): TemplateResult => {
  const t = l.words;
  const fact = (term: string, value: unknown, width?: 'wide'): TemplateResult =>
    html`<div class=${width ?? nothing}>
      <dt>${term}</dt>
      <dd>${value}</dd>
    </div>`;
  return html`<p>${t.invites(inviter, organization.name)}</p>
    <dl part="offer">
      ${fact(t.role, roleText(role, l.lang))} ${email ? fact(t.for, email, 'wide') : nothing}
      ${expiresAt ? fact(t.until, l.date(expiresAt, { dateStyle: 'long', timeStyle: 'short' })) : nothing}
      ${seatsLeft === undefined ? nothing : fact(t.seatsLeft, t.seats(seatsLeft))}
    </dl>`;
};

/** Somebody who has an account, or makes one. */
export const choosingView = ({ words: t }: Locale, onNew: () => void, onHave: () => void): TemplateResult =>
  html`<p class="actions">
    <button type="button" part="no-account" @click=${onNew}>${t.noAccount}</button>
    <button type="button" class="quiet-button" part="have-account" @click=${onHave}>${t.haveAccount}</button>
  </p>`;

export interface SignedInView {
  name: string;
  accepting: boolean;
  switching: boolean;
  onAccept: () => void;
  onSwitch: () => void;
}

/** Somebody is signed in: perhaps not the one who is invited. */
export const signedInView = (
  { words: t }: Locale,
  { standing, email = '', organization }: Invitation,
  v: SignedInView,
): TemplateResult => {
  const other = html`<button
    type="button"
    class="quiet-button"
    part="switch"
    aria-busy=${v.switching ? 'true' : 'false'}
    @click=${v.onSwitch}
  >
    <span .textContent=${v.switching ? t.switching : t.switch}></span>
  </button>`;
  if (standing === 'already-member')
    return notice({
      kind: 'success',
      text: t.alreadyMember(organization.name),
      detail: t.signedInAs(v.name),
      actions: other,
    });
  if (standing === 'email-mismatch')
    return notice({ kind: 'info', text: t.mismatch(email, v.name), detail: t.mismatchHint, actions: other });
  return html`<p>${t.signedInAs(v.name)}</p>
    <p class="actions">
      <button type="button" part="accept" aria-busy=${v.accepting ? 'true' : 'false'} @click=${v.onAccept}>
        <span .textContent=${v.accepting ? t.accepting : t.accept}></span>
      </button>
      ${other}
    </p>`;
};

export const acceptedView = (l: Locale, { organization, role }: Joined): TemplateResult =>
  notice({
    kind: 'success',
    text: l.words.accepted(organization.name),
    detail: l.words.acceptedRole(roleText(role, l.lang)),
  });
