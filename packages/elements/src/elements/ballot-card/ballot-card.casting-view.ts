import type { ClientError, Receipt } from '@trait-union/client';
import type { CastState } from '@trait-union/client/voting';
import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { alertIcon, checkIcon, clockIcon } from '../../internal/icons.ts';
import { moment, officialMoment } from '../../internal/moment.ts';
import { icon, type IconNode } from '../../templates/icon.ts';
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
  canSendAgain: boolean;
  /** The failure in its place, with its own button to send again. */
  failure: unknown;
  /** The button that copies the tracking code. */
  copy: (tracker: string, what: string) => unknown;
  ways: unknown;
  /** Where tracking codes are checked: a link, or nothing. */
  checkAt: unknown;
  checkUrl: string | undefined;
  /** The backend did not ask to be left alone. */
  mayAsk: boolean;
  onAsk: () => void;
  onSendAgain: () => void;
  onTakeBack: () => void;
}

/** From the seal to the receipt, or to what became of the ballot (rule 9, EAC VVSG 7.3-J). */
export function castingView(v: CastingView): TemplateResult {
  const { cast } = v;
  const t = v.l.words;
  switch (cast.state) {
    case 'recorded':
      return receiptView(v, cast.receipt);
    case 'rejected':
      return html`${heading(alertIcon, t.notRecorded, 'refused')}
        <p>
          ${t.refused[cast.reason]}
          ${v.castBefore && cast.reason === 'already-cast' ? t.castBefore(v.castBefore) : nothing}
          ${v.refusedQuestions ? t.questions(v.refusedQuestions) : nothing}
        </p>
        ${actions(v, cast.reason === 'vote-paused', ['vote-paused', 'invalid-fields', 'ballot-changed'].includes(cast.reason))}`;
    case 'not-recorded':
      return html`${heading(alertIcon, t.notRecorded, 'refused')}${v.failure}
        <p>${t.sameBallot}</p>
        ${actions(v, !cast.error, true)}`;
    case 'uncertain':
      return html`${heading(clockIcon, t.uncertain, 'uncertain')}${cast.error ? v.failure : nothing}
        <p>${whyUncertain(t, cast.error)} ${t.weAsk}</p>
        ${uncertainActions(v, cast.error)}`;
    case 'lost':
      return html`${heading(alertIcon, t.notRecorded, 'refused')}
        <p>${t.lost}</p>
        <p class="actions">
          <button type="button" part="change" @click=${v.onTakeBack}>${t.fillIn}</button>${v.ways}
        </p>`;
    case 'ready':
    case 'sealing':
    case 'casting':
    case 'reconciling':
      return html`<div class="on-its-way">
          ${heading(clockIcon, cast.state === 'ready' ? t.casting : t[cast.state], 'busy')}
        </div>
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
  return html`${heading(checkIcon, t.recorded, 'recorded')}
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
      ${v.copy(tracker, t.tracker)}
      <button
        type="button"
        class="quiet-button"
        part="print"
        @click=${() => {
          print();
        }}
      >
        ${t.print}
      </button>
      <button type="button" class="quiet-button" part="save" @click=${handleSave}>${t.save}</button>
    </p>
    <p class="actions not-printed">${v.ways}</p>`;
}

function whyUncertain(t: CastingWords, error: ClientError | undefined): string {
  if (!error) return t.pendingWhy;
  return error.code === 'offline' ? t.offlineWhy : t.uncertainWhy;
}

const heading = (node: IconNode, text: string, kind: string): TemplateResult =>
  html`<h3 id="step" class="outcome" data-kind=${kind} part="outcome" tabindex="-1">
    ${icon(node)}<span .textContent=${text}></span>
  </h3>`;

function actions(v: CastingView, sends: boolean, changes: boolean): TemplateResult {
  const t = v.l.words;
  return html`<p class="actions">
    ${sends && v.canSendAgain ? html`<button type="button" part="send-again" @click=${v.onSendAgain}>${t.sendAgain}</button>` : nothing}
    ${changes ? html`<button type="button" class="quiet-button" part="change" @click=${v.onTakeBack}>${t.change}</button>` : v.ways}
  </p>`;
}

function uncertainActions(v: CastingView, error: ClientError | undefined): TemplateResult {
  const t = v.l.words;
  return html`<p class="actions">
    <button type="button" part="ask retry" ?disabled=${!v.mayAsk} @click=${v.onAsk}>${t.ask}</button>
    ${
      error && v.canSendAgain
        ? html`<button type="button" class="quiet-button" part="send-again" @click=${v.onSendAgain}>
            ${t.sendAgain}
          </button>`
        : nothing
    }
  </p>`;
}

function save(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
