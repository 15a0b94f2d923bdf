import { ClientError } from '@trait-union/client';
import { nothing, type TemplateResult } from 'lit';
import type { FailureController } from '../../controllers/failure-controller.ts';
import { LazyController } from '../../controllers/lazy-controller.ts';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import type { PortalHost } from '../../controllers/portal-controller.ts';
import type { ChoiceView } from './renewal-checkout.choice-view.ts';
import { noProblems, type Dropped, type Problems } from './renewal-checkout.choice.ts';

interface CorrectingParts {
  l: LocalizeController<unknown>;
  failure: FailureController;
  focus: (selector: string) => Promise<void>;
  say: (text: string) => void;
}

/** What is to be corrected before it can be paid; its words are fetched when there is something. */
export class Correcting {
  problems: Problems = noProblems;
  readonly #host: PortalHost;
  readonly #parts: CorrectingParts;
  readonly #words: LazyController<typeof import('./renewal-checkout.problems-view.ts')>;

  constructor(host: PortalHost, parts: CorrectingParts) {
    this.#host = host;
    this.#parts = parts;
    this.#words = new LazyController(host, () => import('./renewal-checkout.problems-view.ts'));
  }

  get wording(): ChoiceView['wording'] {
    return this.#words.module?.problemWords[this.#parts.l.lang];
  }

  render(view: ChoiceView): TemplateResult | typeof nothing {
    return this.#words.module ? this.#words.module.problemsView(view) : nothing;
  }

  /** Shows it and brings the member to it. */
  correct(problems: Problems): void {
    this.problems = problems;
    this.#host.requestUpdate();
    void this.#point();
  }

  /** Says what was chosen and is not offered any more. */
  async tell(dropped: readonly Dropped[]): Promise<void> {
    this.problems = { ...this.problems, dropped };
    const words = this.#words.module ?? (await this.#words.get());
    if (words) this.#parts.say(words.droppedText(this.#parts.l.lang, dropped));
    this.#host.requestUpdate();
  }

  async #point(): Promise<void> {
    const { focus, failure } = this.#parts;
    if (this.#words.module ?? (await this.#words.get())) await focus('#error-summary');
    else await failure.show(new ClientError('unreachable'), { onRetry: () => void this.#point() });
  }
}
