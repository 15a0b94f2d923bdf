import type { RoleOffer } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { roleText } from '../../messages/roles.ts';
import { notice } from '../../templates/notice.ts';
import { faultText } from './access-manager.inviting-faults.ts';
import type { BadLine, GoodLine, Judged } from './access-manager.inviting-lines.ts';
import type { InvitingWords } from './access-manager.inviting-messages.ts';

export interface Check {
  l: LocalizeController<InvitingWords>;
  lines: Judged;
  roles: readonly RoleOffer[];
  /** How many seats are free; null for no limit, undefined while it is not known. */
  free: number | null | undefined;
  /** How the sending is getting on, while it is. */
  progress: string | undefined;
  failure: unknown;
  onSend: () => void;
  onBack: () => void;
}

/** As many lines are shown at once; the others are counted, and stay in the list. */
const most = 200;

/** A list before it is sent: what is wrong with each line that is, and whoever is ready. */
export function checkView({
  l,
  lines: { good, bad },
  roles,
  free,
  progress,
  failure,
  onSend,
  onBack,
}: Check): TemplateResult {
  const t = l.words;
  const needed = good.filter(({ invitee }) => roles.find(({ name }) => name === invitee.role)?.takesSeat).length;
  return html`<div class="group" part="check">
    <h4 id="invite-checked" tabindex="-1">${t.checked(good.length, bad.length)}</h4>
    ${needed > (free ?? Infinity) ? notice({ kind: 'info', text: t.fewSeats(free ?? 0, needed) }) : nothing}
    ${bad.length > 0 ? badLines(l, bad) : nothing}
    ${bad.length > 0 && good.length > 0 ? html`<p class="quiet">${t.badLater}</p>` : nothing}
    ${good.length > 0 ? goodLines(l, good, roles) : nothing} ${failure}
    <p class="actions">
      ${
        good.length > 0
          ? html`<button
              type="button"
              part="send"
              aria-busy=${progress === undefined ? 'false' : 'true'}
              @click=${onSend}
            >
              <span .textContent=${progress ?? t.send(good.length)}></span>
            </button>`
          : nothing
      }
      <button type="button" class="quiet-button" part="back" ?disabled=${progress !== undefined} @click=${onBack}>
        ${t.back}
      </button>
    </p>
  </div>`;
}

const badLines = (l: LocalizeController<InvitingWords>, bad: readonly BadLine[]): TemplateResult => {
  const t = l.words;
  return html`<table class="lines" part="bad-lines">
      <caption>
        ${t.badCaption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t.columns.line}</th>
          <th scope="col">${t.columns.text}</th>
          <th scope="col">${t.columns.fault}</th>
        </tr>
      </thead>
      <tbody>
        ${bad.slice(0, most).map(
          ({ number, text, fault }) =>
            html`<tr>
              <th scope="row"><span class="narrow-label">${t.columns.line} </span>${number}</th>
              <td>${text.trim() ? html`<bdi class="written">${excerpt(text)}</bdi>` : t.blank}</td>
              <td class="fault">${faultText(l, fault)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${bad.length > most ? html`<p class="quiet">${t.more(bad.length - most)}</p>` : nothing}`;
};

const goodLines = (
  l: LocalizeController<InvitingWords>,
  good: readonly GoodLine[],
  roles: readonly RoleOffer[],
): TemplateResult => {
  const t = l.words;
  return html`<details part="good-lines">
    <summary>${t.goodOnes(good.length)}</summary>
    <ul class="named">
      ${good.slice(0, most).map(({ invitee: { email, role, givenName, familyName } }) => {
        const name = [givenName, familyName].filter(Boolean).join(' ');
        return html`<li>
          <bdi>${email}</bdi>${name ? html` <bdi class="quiet">${name}</bdi>` : nothing}
          <span class="quiet">${roleText(roles.find((each) => each.name === role) ?? { name: role }, l.lang)}</span>
        </li>`;
      })}
    </ul>
    ${good.length > most ? html`<p class="quiet">${t.more(good.length - most)}</p>` : nothing}
  </details>`;
};

const longest = 160;

const excerpt = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);
