import type { ClientError } from '@trait-union/client';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { FailureController } from './failure-controller.ts';

export interface UnreadParts {
  failure: FailureController;
  /** Why what the element shows could not be read. */
  error: () => ClientError | undefined;
  /** While it is being asked for again the message stays as it is. */
  isLoading?: () => boolean;
  onRetry: () => void;
  /** After these, trying again has no point. */
  final?: readonly ClientError['code'][];
  /** The member had asked for it: the message is said too. */
  isAsked?: () => boolean;
}

/** Shows what could not be read as it comes and goes. */
export class UnreadController implements ReactiveController {
  readonly #parts: UnreadParts;
  #shown: ClientError | undefined;

  constructor(host: ReactiveElement, parts: UnreadParts) {
    this.#parts = parts;
    host.addController(this);
  }

  /** Takes the message of an act away: what is still unread is shown again. */
  drop(): void {
    const { failure } = this.#parts;
    if (failure.error === this.#shown) return;
    failure.clear();
    this.#shown = undefined;
  }

  hostUpdated(): void {
    const { failure, isLoading, onRetry, final = ['unsupported'], isAsked } = this.#parts;
    const error = this.#parts.error();
    if (error === this.#shown || (!error && isLoading?.())) return;
    this.#shown = error;
    if (!error) failure.clear();
    else void failure.show(error, { quiet: !isAsked?.(), ...(!final.includes(error.code) && { onRetry }) });
  }
}

/** Why the first of these is not there that failed. */
export const errorOf = (
  ...states: readonly { readonly status: string; readonly error?: ClientError }[]
): ClientError | undefined => states.find(({ status }) => status === 'failed')?.error;
