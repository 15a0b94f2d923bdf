import type { Vote, VoterDetails } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { choices } from '../../templates/choices.ts';
import { notice } from '../../templates/notice.ts';
import { skeleton } from '../../templates/skeleton.ts';
import type { VoteListActingWords } from './vote-list.acting-messages.ts';
import type { Registering } from './vote-list.steps.ts';

export interface RegisterView {
  l: LocalizeController<VoteListActingWords>;
  step: Registering;
  votes: readonly Vote[];
  /** What is on file; absent until it is known. */
  details: VoterDetails | undefined;
  /** The way to the profile. */
  profile: TemplateResult | typeof nothing;
  pending: boolean;
  failure: TemplateResult | typeof nothing;
  onInput: (event: Event) => void;
  onSubmit: (event: SubmitEvent) => void;
  onCancel: () => void;
}

/** Which votes, and whether what the union has on file is still true (S1-16, S1-18). */
export function registerView(v: RegisterView): TemplateResult {
  const t = v.l.words;
  const { chosen, done, changed } = v.step;
  const busy = v.pending ? 'true' : 'false';
  return html`<form novalidate @input=${v.onInput} @submit=${v.onSubmit}>
    ${which(v)}
    <section class="who" aria-labelledby="who">
      <h3 id="who">${t.isItYou}</h3>
      ${changed ? notice({ kind: 'info', text: t.detailsChanged }) : nothing} ${who(v)}
    </section>
    ${
      chosen.length > 1 && (v.pending || done.length > 0)
        ? html`<div>
            <p id="progress" .textContent=${t.progress(done.length, chosen.length)}></p>
            <progress max=${chosen.length} .value=${done.length} aria-labelledby="progress"></progress>
          </div>`
        : nothing
    }
    ${v.failure}
    <p class="actions">
      <button type="submit" part="confirm" aria-busy=${busy} ?disabled=${!v.details}>
        <span .textContent=${v.pending ? t.registering : t.confirm(chosen.length - done.length)}></span>
      </button>
      <button type="button" class="quiet-button" part="cancel" @click=${v.onCancel}>
        ${done.length > 0 ? t.back : t.cancel}
      </button>
    </p>
  </form>`;
}

function which({ l, step, votes, pending }: RegisterView): TemplateResult {
  const t = l.words;
  const [first] = votes;
  if (votes.length === 1 && first) return html`<p>${t.of(first.title[l.lang])}</p>`;
  return html`<div ?inert=${pending}>
    ${choices({
      id: 'votes',
      legend: t.which,
      error: step.incomplete ? t.noneChosen : undefined,
      type: 'checkbox',
      options: votes.map(({ id, title }) => ({
        value: id,
        text: title[l.lang],
        checked: step.chosen.includes(id),
      })),
    })}
  </div>`;
}

function who({ l, details, profile }: RegisterView): TemplateResult {
  const t = l.words;
  if (!details) return skeleton(t.loading, 2);
  return html`<dl>
      <div>
        <dt>${t.name}</dt>
        <dd translate="no">${details.name}</dd>
      </div>
      <div>
        <dt>${t.email}</dt>
        <dd translate="no">${details.email || t.noEmail}</dd>
      </div>
    </dl>
    <p class="hint">${t.writes}</p>
    ${profile === nothing ? nothing : html`<p>${profile}</p>`}`;
}
