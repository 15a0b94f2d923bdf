import type { ClientError, Receipt } from '@trait-union/client';
import type { CastAct, CastRefusal, CastState } from '@trait-union/client/voting';
import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { alertIcon, checkIcon, clockIcon } from '../../internal/icons.ts';
import { moment, officialMoment } from '../../internal/moment.ts';
import { outcome, printButton } from '../../templates/outcome.ts';
import type { CastingWords } from './ballot-card.casting-messages.ts';

export interface CastingView {
  l: LocalizeController<CastingWords>;
  cast: CastState;
  title: string;
  timeZone: string;
  /** What was refused, by question. */
  refusedQuestions: string;
  /** When the ballot that counts was cast, where another one does. */
  castBefore: string | undefined;
  /** What the member may do about it. */
  acts: readonly CastAct[];
  /** What was sent may arrive yet. */
  mayArrive: boolean;
  /** The failure in its place, with its own button to send again. */
  failure: unknown;
  /** The button that copies the tracking code. */
  copy: (tracker: string, what: string) => unknown;
  ways: unknown;
  /** A link with these words to the list of votes. */
  votes: (text: string) => unknown;
  /** Where tracking codes are checked: a link, or nothing. */
  checkAt: unknown;
  checkUrl: string | undefined;
  /** The backend did not ask to be left alone. */
  mayAsk: boolean;
  onAct: (act: CastAct) => void;
}

/** After which the member goes back to their answers, and not only to where the vote stands. */
const changing: readonly CastRefusal[] = ['vote-paused', 'ballot-changed', 'invalid-fields'];

/** From the seal to the receipt, or to what became of the ballot (rule 9, EAC VVSG 7.3-J). */
export function castingView(v: CastingView): TemplateResult {
  const { cast } = v;
  const t = v.l.words;
  switch (cast.state) {
    case 'recorded':
      return receiptView(v, cast.receipt);
    case 'rejected':
      return html`${outcome(alertIcon, t.notRecorded, 'failed')}
        <p>
          ${t.refused[cast.reason]}
          ${v.castBefore && cast.reason === 'already-cast' ? t.castBefore(v.castBefore) : nothing}
          ${v.refusedQuestions ? t.questions(v.refusedQuestions) : nothing}
        </p>
        <p class="actions">
          ${cast.reason === 'not-registered' ? v.votes(t.register) : nothing}
          ${buttons(v, changing.includes(cast.reason) ? t.change : t.goBack)} ${v.ways}
        </p>`;
    case 'not-recorded':
      return html`${outcome(alertIcon, t.notRecorded, 'failed')}${v.failure}
        <p>${t.sameBallot} ${v.mayArrive ? t.late : nothing}</p>
        <p class="actions">${buttons(v, t.change)}</p>`;
    case 'uncertain':
      return html`${outcome(clockIcon, t.uncertain, 'open')}${cast.error ? v.failure : nothing}
        <p>${whyUncertain(t, cast.error)} ${t.weAsk}</p>
        <p class="actions">${buttons(v)}</p>`;
    case 'lost':
      return html`${outcome(alertIcon, t.notRecorded, 'failed')}
        <p>${t.lost}</p>
        <p class="actions">${buttons(v, t.fillIn)} ${v.ways}</p>`;
    case 'ready':
    case 'sealing':
    case 'casting':
    case 'reconciling':
      return html`${outcome(clockIcon, cast.state === 'ready' ? t.casting : t[cast.state], 'busy')}
        <p>${t.stay}</p>`;
  }
}

/** The tracking code, and nothing of what was chosen (rule 19). */
function receiptView(v: CastingView, { tracker, recordedAt }: Receipt): TemplateResult {
  const t = v.l.words;
  const official = officialMoment(v.l, recordedAt, v.timeZone);
  const at = moment(v.l, recordedAt);
  const handleSave = (): void => {
    const lines = [v.title, `${t.recordedAt} ${at}`, official, t.tracker, tracker, v.checkUrl];
    save(`${lines.filter(Boolean).join('\n')}\n`, t.fileName);
  };
  return html`${outcome(checkIcon, t.recorded, 'done')}
    <dl class="receipt" part="receipt">
      <div>
        <dt>${t.vote}</dt>
        <dd>${v.title}</dd>
      </div>
      <div>
        <dt>${t.recordedAt}</dt>
        <dd>${at}${official ? html`<br /><span class="quiet">${official}</span>` : nothing}</dd>
      </div>
      <div>
        <dt>${t.tracker}</dt>
        <dd class="tracker" part="tracker" translate="no" .textContent=${tracker}></dd>
      </div>
      ${
        v.checkUrl
          ? html`<div>
              <dt>${t.check}</dt>
              <dd>${v.checkAt}</dd>
            </div>`
          : nothing
      }
    </dl>
    <p>${t.keep}</p>
    <p class="actions not-printed">
      ${v.copy(tracker, t.tracker)} ${printButton(t.print)}
      <button type="button" class="quiet-button" part="save" @click=${handleSave}>${t.save}</button>
    </p>
    <p class="actions not-printed">${v.ways}</p>`;
}

function whyUncertain(t: CastingWords, error: ClientError | undefined): string {
  if (!error) return t.pendingWhy;
  return error.code === 'offline' ? t.offlineWhy : t.uncertainWhy;
}

/** The first is the one to press; a failure in its place has its own to send again. */
function buttons({ l, cast, acts, failure, mayAsk, onAct }: CastingView, takeBack?: string): TemplateResult[] {
  const t = l.words;
  const isThere = (act: CastAct): boolean =>
    act === 'sendAgain' && cast.state === 'not-recorded' && failure !== nothing;
  const button = (act: CastAct): TemplateResult => {
    const look = act === acts[0] ? nothing : 'quiet-button';
    const press = (): void => {
      onAct(act);
    };
    switch (act) {
      case 'check':
        return html`<button type="button" class=${look} part="ask retry" ?disabled=${!mayAsk} @click=${press}>
          ${t.ask}
        </button>`;
      case 'sendAgain':
        return html`<button type="button" class=${look} part="send-again" @click=${press}>${t.sendAgain}</button>`;
      case 'takeBack':
        return html`<button type="button" class=${look} part="change" @click=${press}>${takeBack}</button>`;
    }
  };
  return acts.filter((act) => !isThere(act)).map(button);
}

function save(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
