import type { AccessLink, AccessLinkList, AccessOverview, RoleOffer, Verdict } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { safeUrl } from '../../internal/safe-url.ts';
import { worded } from '../../internal/worded.ts';
import { refusalText } from '../../messages/refusals.ts';
import { roleText } from '../../messages/roles.ts';
import { errorSummary } from '../../templates/error-summary.ts';
import { option, selectField } from '../../templates/field.ts';
import { notice, type Notice } from '../../templates/notice.ts';
import { skeleton } from '../../templates/skeleton.ts';
import { atTime, onDay } from './access-manager.instants.ts';
import type { LinksWords } from './access-manager.links-messages.ts';
import { capitalized, roleChoices } from './access-manager.role-choices.ts';

export interface LinkTerms {
  uses: number | null;
  days: number | null;
}

export interface LinkForm extends LinkTerms {
  role: string;
}

/** Whether a link is to be renewed, or revoked; asked below it. */
export interface LinkQuestion extends LinkTerms {
  act: 'renew' | 'revoke';
  id: string;
  version: string;
}

export interface LinksView {
  l: LocalizeController<LinksWords>;
  /** Undefined while they were not read. */
  links: AccessLinkList | undefined;
  isLoading: boolean;
  roles: readonly RoleOffer[];
  limits: AccessOverview['limits'];
  form: LinkForm;
  problem: 'role' | 'terms' | undefined;
  question: LinkQuestion | undefined;
  said: { kind: Notice['kind']; text: string } | undefined;
  isPending: boolean;
  failure: unknown;
  support: unknown;
  verdict: Verdict;
  copy: (link: AccessLink, what: string) => unknown;
  code: (link: AccessLink) => { isOpen: boolean; code: { size: number; path: string } | undefined };
  onInput: (event: Event) => void;
  onCreate: (event: SubmitEvent) => void;
  onAsk: (act: LinkQuestion['act'], link: AccessLink) => void;
  onAnswer: () => void;
  onKeep: () => void;
  onCode: (id: string) => void;
}

/** What is offered for a choice, within what the backend allows. */
const within = (counts: readonly number[], most: number | null): (number | null)[] =>
  most === null ? [...counts, null] : [...new Set([...counts.filter((count) => count < most), most])];

export function linksView(v: LinksView): TemplateResult {
  const { l, links, said, question } = v;
  const t = l.words;
  return html`<div class="group" @input=${v.onInput} @change=${v.onInput}>
    <p class="quiet">${t.explanation}</p>
    ${said ? html`<div id="links-said" class="report" tabindex="-1">${notice(said)}</div>` : nothing}
    ${links || !v.isLoading ? nothing : skeleton(t.loading, 3)}${question ? nothing : v.failure}
    ${links ? html`${listed(v, links)}${createForm(v)}` : nothing}
  </div>`;
}

function listed(v: LinksView, { items, skipped }: AccessLinkList): TemplateResult {
  const t = v.l.words;
  const open = items.filter(({ state }) => state === 'open');
  const over = items.filter(({ state }) => state !== 'open');
  // What could not be read may be open: nobody is told that none is
  return html`<h4>${open.length > 0 || skipped > 0 ? t.listed : t.none}</h4>
    ${repeat(
      open,
      ({ id }) => id,
      (link) => openLink(v, link),
    )}
    ${
      skipped > 0
        ? html`${notice({ kind: 'info', text: t.skipped(skipped), detail: t.skippedDetail })}${v.support}`
        : nothing
    }
    ${over.length > 0 ? overLinks(v, over) : nothing}`;
}

function openLink(v: LinksView, link: AccessLink): TemplateResult {
  const { l, question } = v;
  const t = l.words;
  const { id, role, used, uses, expiresAt, made } = link;
  const name = t.named(roleText(role, l.lang));
  const url = link.url && /^https:/i.test(link.url) ? safeUrl(link.url) : undefined;
  const { isOpen, code } = v.code(link);
  return html`<section class="link" part="link" data-link=${id} aria-label=${name}>
    <p class="link-role"><strong>${capitalized(roleText(role, l.lang))}</strong></p>
    ${
      url
        ? html`<div class="field">
              <label for="link-${id}-address">${t.address}</label>
              <input id="link-${id}-address" class="address" readonly .value=${url} @focus=${selectAll} />
            </div>
            <p class="actions">
              ${v.copy(link, name)}
              <button
                type="button"
                class="quiet-button"
                part="code-button"
                aria-expanded=${isOpen ? 'true' : 'false'}
                aria-label="${t.code} – ${name}"
                @click=${() => {
                  v.onCode(id);
                }}
              >
                ${t.code}
              </button>
            </p>
            ${code ? codePicture(code, `${t.codeText} – ${name}`) : nothing}`
        : nothing
    }
    <p>${uses === null ? t.used(used) : t.left(Math.max(0, uses - used), uses)}</p>
    <p>${expiresAt === null ? t.noEnd : t.until(atTime(l, expiresAt))}</p>
    <p class="quiet">${t.made(onDay(l, made.at), html`<bdi>${made.by}</bdi>`)}</p>
    ${question?.id === id ? questionView(v, question) : ways(v, link, name)}
  </section>`;
}

const selectAll = ({ currentTarget }: Event): void => {
  (currentTarget as HTMLInputElement).select();
};

/** Black on white whatever the theme: a scanner reads nothing else. */
const codePicture = ({ size, path }: { size: number; path: string }, label: string): TemplateResult =>
  html`<svg class="code" part="code" viewBox="0 0 ${size} ${size}" role="img" aria-label=${label}>
    <rect width=${size} height=${size} />
    <path d=${path} />
  </svg>`;

const ways = (v: LinksView, link: AccessLink, name: string): TemplateResult => {
  const t = v.l.words;
  const reason = `link-${link.id}-refused`;
  const button = (act: LinkQuestion['act']): TemplateResult =>
    html`<button
      type="button"
      class="quiet-button"
      part=${act}
      aria-label="${t[act]} – ${name}"
      aria-disabled=${v.verdict.state === 'refused' ? 'true' : 'false'}
      aria-describedby=${v.verdict.state === 'refused' ? reason : nothing}
      @click=${() => {
        if (v.verdict.state === 'allowed') v.onAsk(act, link);
      }}
    >
      ${t[act]}
    </button>`;
  return html`<p class="actions">${button('renew')}${button('revoke')}${whyNot(v, reason)}</p>`;
};

const whyNot = ({ verdict, l }: LinksView, id: string): TemplateResult | typeof nothing =>
  verdict.state === 'refused' ? html`<span class="quiet" id=${id}>${refusalText(verdict, l.lang)}</span>` : nothing;

/** What is lost is said before it is (S3-12). */
function questionView(v: LinksView, { act, uses, days }: LinkQuestion): TemplateResult {
  const { l, isPending } = v;
  const t = l.words;
  const renews = act === 'renew';
  return html`<div class="question" role="group" aria-labelledby="link-question">
    <h4 id="link-question" tabindex="-1">${renews ? t.renewQuestion : t.revokeQuestion}</h4>
    <p>${renews ? t.renewLoss : t.revokeLoss}</p>
    ${renews ? html`<div class="fields">${terms(v, 'link-again', { uses, days })}</div>` : nothing}
    ${v.problem === 'terms' ? html`<p class="error">${t.refusedTerms}</p>` : nothing} ${v.failure}
    <p class="actions">
      <button type="button" part="confirm" aria-busy=${isPending ? 'true' : 'false'} @click=${v.onAnswer}>
        <span .textContent=${renews ? (isPending ? t.renewing : t.renew) : isPending ? t.revoking : t.revoke}></span>
      </button>
      <button type="button" class="quiet-button" part="keep" ?disabled=${isPending} @click=${v.onKeep}>
        ${t.keep}
      </button>
    </p>
  </div>`;
}

const terms = ({ l, limits }: LinksView, id: string, chosen: LinkTerms): TemplateResult => {
  const t = l.words;
  const options = (
    counts: (number | null)[],
    current: number | null,
    words: { of: (count: number) => string; any: string },
  ): TemplateResult[] =>
    [...new Set([...counts, current])].map((count) =>
      option(count === null ? '' : String(count), count === null ? words.any : words.of(count), count === current),
    );
  return html`${selectField({
    id: `${id}-uses`,
    label: t.uses,
    options: options(within([1, 5, 10, 25, 50], limits.linkUses), chosen.uses, { of: t.usesOf, any: t.anyUses }),
  })}${selectField({
    id: `${id}-days`,
    label: t.days,
    options: options(within([1, 7, 30, 90], limits.linkDays), chosen.days, { of: t.daysOf, any: t.anyDays }),
  })}`;
};

/** Those that work no more: told, so that nobody looks for them. */
const overLinks = ({ l }: LinksView, over: readonly AccessLink[]): TemplateResult =>
  html`<details part="over">
    <summary>${l.words.over(over.length)}</summary>
    <ul class="named">
      ${over.map(
        ({ role, state, made }) =>
          html`<li>
            ${capitalized(roleText(role, l.lang))} <strong>${worded(l.words.states, state)}</strong>
            <span class="quiet">${l.words.made(onDay(l, made.at), html`<bdi>${made.by}</bdi>`)}</span>
          </li>`,
      )}
    </ul>
  </details>`;

function createForm(v: LinksView): TemplateResult {
  const { l, roles, form, problem, question, isPending, verdict } = v;
  const t = l.words;
  const isBusy = isPending && !question;
  return html`<form novalidate @submit=${v.onCreate}>
    <h4>${t.newOne}</h4>
    ${problem === 'role' ? errorSummary(t.fix, [{ id: 'link-role', text: t.roleRequired }]) : nothing}
    <div class="group" ?inert=${isBusy}>
      ${roleChoices({
        lang: l.lang,
        id: 'link-role',
        legend: t.role,
        error: problem === 'role' ? t.roleRequired : undefined,
        roles,
        chosen: form.role,
      })}
      <div class="fields">${terms(v, 'link', form)}</div>
      ${problem === 'terms' && !question ? html`<p class="error">${t.refusedTerms}</p>` : nothing}
    </div>
    <p class="actions">
      <button
        type="submit"
        part="create-link"
        aria-busy=${isBusy ? 'true' : 'false'}
        aria-disabled=${verdict.state === 'refused' ? 'true' : 'false'}
        aria-describedby=${verdict.state === 'refused' ? 'create-link-refused' : nothing}
      >
        <span .textContent=${isBusy ? t.creating : t.create}></span>
      </button>
      ${whyNot(v, 'create-link-refused')}
    </p>
  </form>`;
}
