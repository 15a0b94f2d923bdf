import type { RoleOffer } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Locale } from '../../controllers/localize-controller.ts';
import { refusalText } from '../../messages/refusals.ts';
import { roleText } from '../../messages/roles.ts';

export interface RoleChoices {
  lang: Locale;
  /** Of the first one, and the name of each. */
  id: string;
  legend: string;
  hint?: string;
  error?: string | undefined;
  roles: readonly RoleOffer[];
  chosen: string;
}

/** As the first word of its line. */
export const capitalized = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** What was chosen before stays so. */
const stay = (event: Event): void => {
  event.preventDefault();
};

/** The roles of the organisation, each with what it lets one do; one that is not the member's to give says why. */
export const roleChoices = ({ lang, id, legend, hint, error, roles, chosen }: RoleChoices): TemplateResult =>
  html`<fieldset
    class="choices roles"
    aria-describedby=${[error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || nothing}
  >
    <legend>${legend}</legend>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    ${error ? html`<p class="error" id="${id}-error">${error}</p>` : nothing}
    ${roles.map((role, index) => {
      const own = index === 0 ? id : `${id}-${index}`;
      const { refused, explanation } = role;
      const note = refused ? refusalText(refused, lang) : explanation?.[lang];
      return html`<label class="choice" for=${own}
        ><input
          type="radio"
          id=${own}
          name=${id}
          .value=${role.name}
          .checked=${live(role.name === chosen)}
          aria-disabled=${refused ? 'true' : nothing}
          aria-describedby=${note ? `${own}-note` : nothing}
          @click=${refused ? stay : nothing}
        /><span
          >${capitalized(roleText(role, lang))}${
            note ? html`<span class="note quiet" id="${own}-note">${note}</span>` : nothing
          }</span
        ></label
      >`;
    })}
  </fieldset>`;
