import type { JobAct, JobOffer } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import { pencilIcon, trashIcon } from '../../internal/icons.ts';
import { refusalText } from '../../messages/refusals.ts';
import { act } from '../../templates/act.ts';
import { icon } from '../../templates/icon.ts';
import type { JobBoardLocale } from './job-board.list-view.ts';
import { mayAct } from './job-board.rights.ts';

export interface ActsView {
  l: JobBoardLocale;
  offer: JobOffer;
  isWithdrawing: boolean;
  onAct: (act: JobAct) => void;
}

const icons = { edit: pencilIcon, withdraw: trashIcon } as const;

/** What can be done to an offer; why not is said once where it is the same. */
export function actsView({ l, offer, isWithdrawing, onAct }: ActsView): TemplateResult | typeof nothing {
  const [edit, withdraw] = [mayAct('edit', offer), mayAct('withdraw', offer)];
  if (edit.state === 'not-offered' && withdraw.state === 'not-offered') return nothing;
  const isSame =
    edit.state === 'refused' &&
    withdraw.state === 'refused' &&
    refusalText(edit, l.lang) === refusalText(withdraw, l.lang);
  const button = (what: JobAct): TemplateResult | typeof nothing =>
    act({
      verdict: what === 'edit' ? edit : withdraw,
      id: what,
      text: html`${icon(icons[what])}${l.words[what]}`,
      lang: l.lang,
      look: 'quiet-button',
      busy: what === 'withdraw' && isWithdrawing,
      ...(isSame && { reason: 'no-act' }),
      onAct: () => {
        onAct(what);
      },
    });
  return html`<div class="acts" part="acts">
    ${button('edit')} ${button('withdraw')}
    ${isSame ? html`<p class="quiet" id="no-act">${refusalText(edit, l.lang)}</p>` : nothing}
  </div>`;
}
