import type { InvitingResult } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { refusalText } from '../../messages/refusals.ts';
import { notice, type Notice } from '../../templates/notice.ts';
import type { GoodLine } from './access-manager.inviting-lines.ts';
import type { InvitingWords } from './access-manager.inviting-messages.ts';

/** What came of one line. */
export interface Told extends InvitingResult {
  line: GoodLine;
}

export interface Report {
  l: LocalizeController<InvitingWords>;
  told: readonly Told[];
  /** A seat was free, or there was no limit, when they were sent. */
  hadSeat: boolean;
  /** Sends those without a seat once more; absent while it cannot be. */
  onAgain?: () => void;
}

const kinds = {
  invited: 'success',
  'no-seat': 'error',
  undeliverable: 'error',
  refused: 'error',
  'already-invited': 'info',
  'already-member': 'info',
} as const satisfies Record<InvitingResult['outcome'], Notice['kind']>;
const outcomes = Object.keys(kinds) as InvitingResult['outcome'][];

const groupText = (t: InvitingWords, outcome: InvitingResult['outcome'], count: number, hadSeat: boolean): string => {
  if (outcome === 'no-seat') return hadSeat ? t.lastSeatTaken(count) : t.noSeat(count);
  return t.groups[outcome](count);
};

const groupsOf = (told: readonly Told[]): { outcome: InvitingResult['outcome']; those: Told[] }[] =>
  outcomes
    .map((outcome) => ({ outcome, those: told.filter((each) => each.outcome === outcome) }))
    .filter(({ those }) => those.length > 0);

/** For the live region: how many of each. */
export const reportText = (l: LocalizeController<InvitingWords>, told: readonly Told[], hadSeat: boolean): string =>
  groupsOf(told)
    .map(({ outcome, those }) => groupText(l.words, outcome, those.length, hadSeat))
    .join(' ');

/** What came of what was sent: nobody who was not invited is lost. */
export const reportView = ({ l, told, hadSeat, onAgain }: Report): TemplateResult =>
  html`<div class="group report" part="report" id="invite-told" tabindex="-1">
    ${groupsOf(told).map(({ outcome, those }) => {
      const t = l.words;
      const isSeatless = outcome === 'no-seat';
      return notice({
        kind: kinds[outcome],
        text: groupText(t, outcome, those.length, hadSeat),
        detail: html`${isSeatless ? t.noSeatDetail(those.length) : t.details[outcome]?.(those.length)}${addresses(l, those)}`,
        ...(isSeatless &&
          onAgain && {
            actions: html`<button type="button" class="quiet-button" part="again" @click=${onAgain}>
              ${t.sendAgain(those.length)}
            </button>`,
          }),
      });
    })}
  </div>`;

/** As many are named at once. */
const most = 20;

const addresses = (l: LocalizeController<InvitingWords>, those: readonly Told[]): TemplateResult =>
  html`<span class="addresses"
    >${those
      .slice(0, most)
      .map(
        ({ line, refused }) =>
          html`<span
            ><bdi>${line.invitee.email}</bdi
            >${refused ? html` <span>${refusalText(refused, l.lang)}</span>` : nothing}</span
          >`,
      )}${those.length > most ? html`<span>${l.words.more(those.length - most)}</span>` : nothing}</span
  >`;
