import { ClientError } from '@trait-union/client';
import type { ReactiveControllerHost } from 'lit';
import type { FailureController } from '../../controllers/failure-controller.ts';
import { LazyController } from '../../controllers/lazy-controller.ts';
import type { AccessPart } from './access-manager.parts.ts';

/** A part of the element that is fetched when it is needed, and stays from then on. */
export class LazyPart<P extends AccessPart> {
  /** Undefined until it was needed. */
  part: P | undefined;
  readonly #maker: LazyController<() => P>;

  constructor(host: ReactiveControllerHost & EventTarget, load: () => Promise<() => P>) {
    this.#maker = new LazyController(host, load);
  }

  /** The part, or undefined when it cannot be had now: that is shown, and `again` is the member's own next try. */
  async get(failure: FailureController, again: () => void): Promise<P | undefined> {
    const make = this.#maker.module ?? (await this.#maker.get());
    this.part ??= make?.();
    if (!this.part)
      await failure.show(new ClientError('unreachable'), {
        onRetry: () => {
          failure.clear();
          again();
        },
      });
    return this.part;
  }
}
