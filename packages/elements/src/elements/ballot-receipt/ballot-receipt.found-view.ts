import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { moment } from '../../internal/moment.ts';
import { notice } from '../../templates/notice.ts';
import type { Checked } from './ballot-receipt.check.ts';
import type { BallotReceiptWords } from './ballot-receipt.messages.ts';

export interface FoundView {
  l: LocalizeController<BallotReceiptWords>;
  checked: Checked;
  /** The official zone of the vote, IANA, where it is known. */
  timeZone: string | undefined;
  copy: (text: string, what: string) => unknown;
  support: unknown;
}

const kinds = { recorded: 'success', replaced: 'info', unknown: 'error', refuted: 'error' } as const;

const verdictOf = ({ ballot, proof }: Checked): keyof BallotReceiptWords['found'] =>
  proof === 'refuted' ? 'refuted' : ballot.state;

/** What came of a code in one sentence, for the live region. */
export const verdictText = (l: LocalizeController<BallotReceiptWords>, checked: Checked): string =>
  l.words.found[verdictOf(checked)];

/** What came of a code: in words first, then how far that can be trusted. */
export function foundView({ l, checked, timeZone, copy, support }: FoundView): TemplateResult {
  const t = l.words;
  const { tracker, ballot, proof } = checked;
  const verdict = verdictOf(checked);
  const isDoubtful = verdict === 'unknown' || verdict === 'refuted';
  const advice = { unknown: t.unknownAdvice, refuted: t.refutedAdvice, recorded: undefined, replaced: undefined };
  return html`<div class="found">
    ${notice({
      kind: kinds[verdict],
      text: html`<strong class="code" part="code" translate="no">${tracker}</strong> ${t.found[verdict]}`,
      detail: advice[verdict] ?? (ballot.state !== 'unknown' && t.recordedAt(moment(l, ballot.recordedAt, timeZone))),
      ...(isDoubtful && { actions: support }),
    })}
    ${ballot.state === 'unknown' || proof === 'refuted' ? nothing : trust(l, checked, timeZone, copy)}
  </div>`;
}

function trust(
  l: LocalizeController<BallotReceiptWords>,
  { ballot, proof: outcome }: Checked,
  timeZone: string | undefined,
  copy: FoundView['copy'],
): TemplateResult {
  const t = l.words;
  const proof = 'proof' in ballot ? ballot.proof : undefined;
  if (!proof) return html`<p part="proof">${t.unproved}</p>`;
  if (outcome !== 'holds') return html`<p part="proof">${t.uncheckable}</p>`;
  const count = l.number(proof.head.size);
  return html`<div class="proof" part="proof">
    <p>${t.proved(t.ballots(proof.head.size, count))}</p>
    <details>
      <summary>${t.proof}</summary>
      <dl>
        <dt>${t.place}</dt>
        <dd>${t.placeOf(l.number(proof.leafIndex + 1), count)}</dd>
        <dt>${t.listAt}</dt>
        <dd>${moment(l, proof.head.at, timeZone)}</dd>
        <dt>${t.fingerprint}</dt>
        <dd>
          <span class="fingerprint" translate="no">${proof.head.rootHash}</span>
          ${copy(proof.head.rootHash, t.fingerprint)}
        </dd>
      </dl>
      <p>${t.compare}</p>
      <p>${t.limits}</p>
    </details>
  </div>`;
}
