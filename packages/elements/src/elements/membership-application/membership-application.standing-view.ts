import type { Application, ApplicationStage } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { checkIcon, clockIcon } from '../../internal/icons.ts';
import { icon } from '../../templates/icon.ts';
import { notice } from '../../templates/notice.ts';
import type { StandingWords } from './membership-application.standing-messages.ts';
import type { Standing } from './membership-application.steps.ts';

export interface StandingView {
  l: LocalizeController<StandingWords>;
  step: Standing;
  /** The button that copies the reference. */
  copy: unknown;
  /** Ways out; nothing where the page gives none. */
  signUp: unknown;
  support: unknown;
  withdrawing: boolean;
  failure: unknown;
  onWithdraw: () => void;
  onStartOver: () => void;
}

export const standingView = (v: StandingView): TemplateResult => {
  const { application, said } = v.step;
  return html`${said ? saidNotice(v, said) : nothing}
    <p>${v.l.words.states[application.state]}</p>
    ${facts(v, application)}${application.state === 'pending' ? stages(v, application.stages) : nothing} ${v.failure}
    <p class="actions">${acts(v, application)} ${v.support}</p>`;
};

const saidNotice = ({ l, step }: StandingView, said: NonNullable<Standing['said']>): TemplateResult =>
  notice({
    kind: said === 'received' || said === 'withdrawn' ? 'success' : 'info',
    text: html`<span .textContent=${l.words.said[said]}></span>`,
    detail: said === 'received' && step.token && l.words.linkSent,
  });

function facts({ l, copy }: StandingView, { state, reference, appliedAt, answerBy, endedAt, reason }: Application) {
  const t = l.words;
  const fact = (term: string, value: unknown): TemplateResult =>
    html`<div>
      <dt>${term}</dt>
      <dd>${value}</dd>
    </div>`;
  return html`<dl>
    ${reason ? fact(t.reason, reason[l.lang]) : nothing}
    ${fact(t.reference, html`<span class="beside"><span part="reference">${reference}</span> ${copy}</span>`)}
    ${fact(t.appliedOn, l.date(appliedAt))} ${answerBy ? fact(t.answerBy, l.date(answerBy)) : nothing}
    ${endedAt && state !== 'pending' ? fact(t.endedOn[state], l.date(endedAt)) : nothing}
  </dl>`;
}

const stages = ({ l }: StandingView, all: Application['stages']): TemplateResult => {
  const t = l.words;
  const known = all.filter((stage) => Object.hasOwn(t.stages, stage.name));
  return html`<h3 id="next">${t.next}</h3>
    <ol class="stages" part="stages" aria-labelledby="next">
      ${known.map(
        ({ name, done }) =>
          html`<li data-done=${done ? 'true' : 'false'}>
            ${icon(done ? checkIcon : clockIcon)}
            <span
              >${t.stages[name as ApplicationStage]}
              <span class="quiet">${done ? t.stageDone : t.stageToCome}</span></span
            >
          </li>`,
      )}
    </ol>`;
};

function acts(v: StandingView, { state }: Application): unknown {
  const t = v.l.words;
  switch (state) {
    case 'pending':
      return html`<button
        type="button"
        class="quiet-button"
        part="withdraw"
        aria-busy=${v.withdrawing ? 'true' : 'false'}
        @click=${v.onWithdraw}
      >
        <span .textContent=${v.withdrawing ? t.withdrawing : t.withdraw}></span>
      </button>`;
    case 'accepted':
      return v.signUp;
    case 'refused':
    case 'withdrawn':
      return html`<button type="button" part="again" @click=${v.onStartOver}>${t.again}</button>`;
  }
}
