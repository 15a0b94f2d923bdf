import type { SessionMember } from '@trait-union/client';
import type { ReactiveController, ReactiveElement } from 'lit';
import { announce } from '../internal/announce.ts';
import { sessionWords } from '../messages/session.ts';
import { LocalizeController } from './localize-controller.ts';
import type { PortalController } from './portal-controller.ts';

export interface MemberOptions {
  /** At every update while they are signed in: the time to load what is theirs. */
  onPresent?: () => void;
  /** True while the member has typed something that must outlive an expired session. */
  keeps?: () => boolean;
  /** Their session ended all the same: the time to ask them in again, in place. */
  onExpire?: (member: SessionMember) => void;
  /** They are signed in again, with what they typed still there. */
  onResume?: () => void;
  /** They left, or somebody else came: nothing of theirs may stay (trust P3). */
  onForget: () => void;
}

/** Whose data an element shows, from the session that all widgets share. */
export class MemberController implements ReactiveController {
  current: SessionMember | undefined;
  readonly #host: ReactiveElement;
  readonly #context: PortalController;
  readonly #options: MemberOptions;
  readonly #l: LocalizeController<(typeof sessionWords)['fr']>;
  #expired = false;

  constructor(host: ReactiveElement, context: PortalController, options: MemberOptions) {
    this.#host = host;
    this.#context = context;
    this.#options = options;
    this.#l = new LocalizeController(host, sessionWords);
    host.addController(this);
  }

  hostUpdate(): void {
    // An update may still be on its way when the element has left: it must not load anything.
    if (!this.#host.isConnected) return;
    const { session } = this.#context;
    if (session.status === 'signed-in') this.#enter(session.member);
    else if (session.status === 'signed-out') this.#leave(session.reason === 'expired');
  }

  #enter(member: SessionMember): void {
    if (this.current && this.current.id !== member.id) this.#forget();
    this.current = member;
    this.#options.onPresent?.();
    if (!this.#expired) return;
    this.#expired = false;
    this.#options.onResume?.();
  }

  #leave(byExpiry: boolean): void {
    if (!this.current) return;
    if (!byExpiry || !this.#options.keeps?.()) {
      if (byExpiry) announce(this.#l.words.over, 'polite', this.#l.lang);
      this.#forget();
    } else if (!this.#expired) {
      this.#expired = true;
      this.#options.onExpire?.(this.current);
    }
  }

  #forget(): void {
    this.current = undefined;
    this.#expired = false;
    this.#options.onForget();
  }
}
