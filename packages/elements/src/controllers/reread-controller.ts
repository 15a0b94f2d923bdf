import type { ClientError } from '@trait-union/client';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { FailureController } from './failure-controller.ts';
import type { MemberController } from './member-controller.ts';
import type { PortalController } from './portal-controller.ts';
import type { ResourceController } from './resource-controller.ts';
import { SeenAgainController } from './seen-again-controller.ts';
import { errorOf, UnreadController } from './unread-controller.ts';

export interface RereadParts {
  context: PortalController;
  member: MemberController;
  resource: ResourceController<unknown>;
  failure: FailureController;
  /** What other widgets fire once something of it was settled there. */
  events: readonly string[];
  /** False while the member is doing something with what would be read. */
  mayRead?: () => boolean;
  /** Tells an error that is an answer too. */
  isAnswer?: (error: ClientError) => boolean;
}

/**
 * Reads again what is the member's when they come back to the page, or when something was settled elsewhere on it. What
 * could not be read is shown above what was known; nobody was acting.
 */
export class RereadController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #parts: RereadParts;

  constructor(host: ReactiveElement, parts: RereadParts) {
    this.#host = host;
    this.#parts = parts;
    const { failure, resource } = parts;
    host.addController(this);
    new SeenAgainController(host, this.read);
    new UnreadController(host, {
      failure,
      error: () => this.error,
      isLoading: () => resource.state.status === 'loading',
      onRetry: this.read,
    });
  }

  /** Why it could not be read, or who is signed in. */
  get error(): ClientError | undefined {
    const { context, member, resource, isAnswer } = this.#parts;
    const whose = member.current ? undefined : errorOf(context.session);
    if (whose) return whose;
    const error = errorOf(resource.state);
    return error && !isAnswer?.(error) ? error : undefined;
  }

  readonly read = (): void => {
    const { context, member, resource, mayRead } = this.#parts;
    if (!member.current) {
      if (context.session.status === 'failed') void context.client?.session.refresh();
    } else if (this.#host.isConnected && mayRead?.() !== false) void resource.load();
  };

  hostConnected(): void {
    for (const type of this.#parts.events) document.addEventListener(type, this.read);
  }

  hostDisconnected(): void {
    for (const type of this.#parts.events) document.removeEventListener(type, this.read);
  }
}
