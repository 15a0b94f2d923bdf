import type { AcceptedDocument, IdentitySettings, OwnWords, RefusedDocument } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { checkIcon, refusedIcon } from '../../internal/icons.ts';
import { icon } from '../../templates/icon.ts';
import type { IdentityCheckWords } from './identity-check.messages.ts';
import { slots, ways, type Slot, type Way } from './identity-check.steps.ts';

export interface GuideView {
  l: LocalizeController<IdentityCheckWords>;
  settings: IdentitySettings;
  /** PDF is among the types, whose metadata nobody takes out. */
  takesPdf: boolean;
  way: Way | undefined;
  /** They went on without an answer. */
  incomplete: boolean;
  /** What was wrong with the documents before, if any. */
  refused: unknown;
  /** The way out for somebody who has nothing of the list. */
  help: unknown;
  /** Going on did not work. */
  failure: unknown;
  onChoose: (way: Way) => void;
  onContinue: (event: SubmitEvent) => void;
}

/** All that a member has to know before they choose anything (S1-08, S1-11, S1-12). */
export const guideView = (v: GuideView): TemplateResult => {
  const t = v.l.words;
  const { settings } = v;
  const reason = (title: string, text: unknown): TemplateResult =>
    html`<div>
      <dt>${title}</dt>
      <dd>${text}</dd>
    </div>`;
  return html`${v.refused}
    <p>${t.intro}</p>
    <dl class="reasons">
      ${reason(t.why, own(v, settings.purpose) ?? t.purpose)}
      ${reason(t.seenBy, own(v, settings.seenBy) ?? t.seenByDefault)}
      ${reason(t.howLong, t.deletedWithin(settings.deletedWithinDays))}
      ${reason(t.howSent, v.takesPdf ? html`${t.encrypted} ${t.pdf}` : t.encrypted)}
    </dl>
    <div class="lists">
      <section class="accepted" aria-labelledby="accepted">
        <h3 id="accepted">${t.accepted}</h3>
        ${slots.map((slot) => acceptedList(v, slot))}
      </section>
      ${
        settings.notAccepted.length
          ? html`<section class="not-accepted" aria-labelledby="not-accepted">
              <h3 id="not-accepted">${t.notAccepted}</h3>
              <ul>
                ${settings.notAccepted.map((document) => html`<li>${icon(refusedIcon)}<span>${named(v, document)}</span></li>`)}
              </ul>
            </section>`
          : nothing
      }
    </div>
    ${v.help}
    <form novalidate @submit=${v.onContinue}>
      ${choice(v)} ${v.failure}
      <p class="actions"><button type="submit" part="continue">${t.continue}</button></p>
    </form>`;
};

/** The documents that do for a place: those that show just what it is for. */
const documentsFor = ({ accepted }: IdentitySettings, slot: Slot): AcceptedDocument[] =>
  accepted.filter(({ shows }) => (shows.length > 1 ? 'both' : shows[0]) === slot);

function acceptedList(v: GuideView, slot: Slot): TemplateResult | typeof nothing {
  const documents = documentsFor(v.settings, slot);
  if (documents.length === 0) return nothing;
  return html`<div>
    <h4 id="for-${slot}">${v.l.words.shows[slot]}</h4>
    <ul aria-labelledby="for-${slot}">
      ${documents.map((document) => html`<li>${icon(checkIcon)}<span>${named(v, document)}</span></li>`)}
    </ul>
  </div>`;
}

function choice(v: GuideView): TemplateResult {
  const t = v.l.words;
  return html`<fieldset class="choice" aria-describedby=${v.incomplete ? 'way-error' : nothing}>
    <legend>${t.question}</legend>
    ${v.incomplete ? html`<p class="error" id="way-error">${t.chooseWay}</p>` : nothing}
    ${ways.map(
      (way) =>
        html`<label class="option" for="way-${way}">
          <input
            type="radio"
            id="way-${way}"
            name="way"
            .checked=${live(v.way === way)}
            @change=${() => {
              v.onChoose(way);
            }}
          />
          <span>${t.ways[way]}</span>
        </label>`,
    )}
  </fieldset>`;
}

const own = ({ l }: GuideView, words: OwnWords | undefined): string | undefined => words?.[l.lang];

/** The union's own words, else ours; a kind that neither has words for goes by its code. */
function named(v: GuideView, { kind, label }: RefusedDocument): string {
  const ours: Readonly<Record<string, string>> = v.l.words.kinds;
  return own(v, label) ?? (Object.hasOwn(ours, kind) ? ours[kind] : undefined) ?? kind;
}
