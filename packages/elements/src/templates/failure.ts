import type { ClientError } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../controllers/localize-controller.ts';
import { duration } from '../internal/duration.ts';
import { errorWords } from '../messages/errors.ts';
import { notice } from './notice.ts';

/** A failure in words, for the live region; with the seconds until trying again has a point, where they are asked for. */
export const failureText = (l: LocalizeController<unknown>, error: ClientError, seconds = 0): string => {
  const words = errorWords[l.lang];
  return seconds ? `${words[error.code]} ${words.wait(duration(l, seconds))}` : words[error.code];
};

export interface Failure {
  error: ClientError;
  /** Seconds until trying again has a point. */
  seconds?: number;
  /** Absent where only the member's own act can try again. */
  onRetry?: () => void;
}

/** A failure in its place: what happened, when to come back, what to quote, and the way to try again. */
export function failure(l: LocalizeController<unknown>, { error, seconds = 0, onRetry }: Failure): TemplateResult {
  const words = errorWords[l.lang];
  const waiting = seconds > 0 ? html` <span part="countdown">${words.wait(duration(l, seconds))}</span>` : nothing;
  return notice({
    kind: 'error',
    text: html`${failureText(l, error)}${waiting}`,
    detail: error.reference && html`${words.reference} <span class="unbroken">${error.reference}</span>`,
    actions:
      onRetry &&
      html`<button type="button" class="quiet-button" part="retry" ?disabled=${seconds > 0} @click=${onRetry}>
        ${words.retry}
      </button>`,
  });
}
