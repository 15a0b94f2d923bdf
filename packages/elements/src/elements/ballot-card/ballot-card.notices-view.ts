import type { Contest, Vote } from '@trait-union/client';
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { duration } from '../../internal/duration.ts';
import { notice } from '../../templates/notice.ts';
import type { BallotChanges } from './ballot-card.changes.ts';
import type { VotingWords } from './ballot-card.voting-messages.ts';

/** What came to the ballot without an act of the member's, or instead of what they did. */
export type Said = { said: 'cleared' | 'clearedAfter' | 'covered' } | { said: 'changed'; changes: BallotChanges };

export interface NoticesView {
  l: LocalizeController<VotingWords>;
  said: Said | undefined;
  state: Vote['state'];
  /** Until the end, once that is near, in seconds; 0 otherwise. */
  left: number;
}

export function saidText({ words, lang, tag }: NoticesView['l'], said: Said): string {
  if (said.said !== 'changed') return words[said.said];
  const titles = (contests: readonly Contest[]): string =>
    new Intl.ListFormat(tag).format(contests.map(({ title }) => words.quoted(title[lang])));
  const { redo, removed, kept } = said.changes;
  return words.ballotChanged(titles(redo), titles(removed), kept.size > 0);
}

export const saidNotice = (l: NoticesView['l'], said: Said): TemplateResult =>
  notice({ kind: 'error', text: saidText(l, said) });

export function noticesView({ l, said, state, left }: NoticesView): TemplateResult[] {
  const t = l.words;
  const time = duration(l, left);
  return [
    ...(said ? [saidNotice(l, said)] : []),
    ...[
      state === 'paused' && t.paused,
      left > 0 && (state === 'grace' ? t.graceFor(time) : t.closingIn(time)),
      !navigator.onLine && t.offline,
    ].flatMap((text) => (text ? [notice({ kind: 'info', text })] : [])),
  ];
}

/** Asks whether the member is still there; `detail` is what that does not touch. */
export const idleNotice = (
  l: LocalizeController<VotingWords>,
  seconds: number,
  onMore: () => void,
  detail?: string,
): TemplateResult =>
  notice({
    kind: 'info',
    text: l.words.leftAlone(duration(l, seconds)),
    detail,
    actions: html`<button type="button" part="more-time" @click=${onMore}>${l.words.more}</button>`,
  });
