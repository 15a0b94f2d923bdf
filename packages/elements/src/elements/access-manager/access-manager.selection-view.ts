import { css, html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController, Words } from '../../controllers/localize-controller.ts';
import type { AccessManagerWords } from './access-manager.messages.ts';

export const selectionStyles = css`
  .selection {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
    justify-content: space-between;
    padding: 0.75em 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    box-shadow: 0 0.25em 1em rgb(0 0 0 / 15%);
  }

  .selection > p {
    font-weight: 600;
  }

  @container (inline-size < 38em) {
    .selection {
      max-block-size: 45svh;
      overflow-y: auto;
    }

    .dock .selection button,
    .selection > .actions {
      flex: 1 1 auto;
    }
  }
`;

export const selectionWords: Words<{ chooseNone: string }> = {
  fr: { chooseNone: 'Ne plus choisir personne' },
  en: { chooseNone: 'Clear the selection' },
};

interface ChosenView {
  l: LocalizeController<AccessManagerWords>;
  chosen: readonly string[];
  /** The acts to all who are chosen. */
  bulk: unknown;
  onChooseNone: () => void;
}

/** At the foot of what is in view, so that no row moves when it comes. */
export function selectionView({ l, chosen, bulk, onChooseNone }: ChosenView): TemplateResult | typeof nothing {
  const t = l.words;
  if (chosen.length === 0) return nothing;
  return html`<div class="selection" part="selection" role="group" aria-labelledby="chosen">
    <p id="chosen">${t.chosen(chosen.length, l.number(chosen.length))}</p>
    <div class="actions">
      ${bulk}
      <button type="button" class="quiet-button" part="choose-none" @click=${onChooseNone}>
        ${selectionWords[l.lang].chooseNone}
      </button>
    </div>
  </div>`;
}
