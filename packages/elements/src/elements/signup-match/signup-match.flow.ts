import { ClientError, type FieldIssueCode, type SignUpSettings } from '@trait-union/client';
import type { ReactiveController } from 'lit';
import { CountdownController } from '../../controllers/countdown-controller.ts';
import { DraftController } from '../../controllers/draft-controller.ts';
import type { FailureController } from '../../controllers/failure-controller.ts';
import { LazyController } from '../../controllers/lazy-controller.ts';
import type { LightFormController } from '../../controllers/light-form-controller.ts';
import { OperationController, type OperationState } from '../../controllers/operation-controller.ts';
import type { PortalController, PortalHost } from '../../controllers/portal-controller.ts';
import { readFields, type FieldProblem } from '../../internal/described-fields.ts';
import type { Choosing } from './signup-match.choosing.ts';
import { start, transition, type Act, type Step } from './signup-match.steps.ts';

/** What was typed, by field; never a password. */
export type Typed = Readonly<Record<string, string>>;

/** What a reload brings back, and how far the member had come. */
interface Draft {
  typed: Typed;
  step: Step;
}

export interface FlowParts {
  context: PortalController;
  form: () => LightFormController;
  failure: FailureController;
  settings: () => SignUpSettings | undefined;
  /** Something is to be corrected before it can be sent. */
  onRefused: (problems: readonly FieldProblem[]) => void;
  /** The member is at another step. */
  onStep: (step: Step) => void;
  /** `memberId` is opaque. */
  onCompleted: (memberId: string) => void;
}

/** A member's way from what they know of themselves to their first session. */
export class SignUpFlow implements ReactiveController {
  step: Step = start;
  typed: Typed = {};
  /** The message was sent once more, here. */
  resent = false;
  choosing: Choosing | undefined;
  readonly #host: PortalHost;
  readonly #parts: FlowParts;
  readonly #draft: DraftController<Draft>;
  readonly #coolDown: CountdownController;
  readonly #expiry: CountdownController;
  readonly #chooser: LazyController<typeof import('./signup-match.choosing.ts')>;
  /** Each field is filled once with what was typed; from then on it is the member's own. */
  readonly #filled = new WeakSet<HTMLInputElement>();
  readonly #match;
  readonly #activate;
  readonly #resend;

  constructor(host: PortalHost, parts: FlowParts) {
    this.#host = host;
    this.#parts = parts;
    const { context } = parts;
    this.#draft = new DraftController(host, 'signup-match', () => this.#toKeep());
    const now = (): number => context.client?.clock.now() ?? Date.now();
    this.#coolDown = new CountdownController(host, now);
    this.#expiry = new CountdownController(host, now);
    this.#chooser = new LazyController(host, () => import('./signup-match.choosing.ts'));
    this.#match = new OperationController(host, async (fields: Typed, options) =>
      (await context.ready()).signUp.match(fields, options),
    );
    this.#activate = new OperationController(
      host,
      async (activation: { ticket: string; userName?: string; password: string }, options) =>
        (await context.ready()).signUp.activate(activation, options),
    );
    this.#resend = new OperationController(host, async (ticket: string, options) =>
      (await context.ready()).signUp.resend(ticket, options),
    );
    host.addController(this);
  }

  get sending(): boolean {
    return this.#match.pending || this.#activate.pending;
  }

  get resending(): boolean {
    return this.#resend.pending;
  }

  /** The session that is there, or about to be, began here. */
  get entering(): boolean {
    return ['pending', 'done'].includes(this.#activate.state.status);
  }

  /** Whether the link of the message no longer works. */
  get expired(): boolean {
    return this.#expiry.seconds === 0;
  }

  /** Seconds until the message can be sent once more. */
  get seconds(): number {
    return this.#coolDown.seconds;
  }

  hostConnected(): void {
    this.#host.addEventListener('input', this.#handleInput);
    const { restored } = this.#draft;
    if (!restored || this.step !== start) return;
    this.typed = restored.typed;
    this.step = restored.step;
    void this.#prepare();
  }

  hostUpdate(): void {
    if (this.step.step !== 'activated' || this.#parts.context.session.status !== 'signed-out') return;
    this.#activate.reset();
    this.step = start;
  }

  hostUpdated(): void {
    for (const [name, text] of Object.entries(this.typed)) {
      const field = this.#parts.form().field(name);
      if (!field || field.readOnly || this.#filled.has(field)) continue;
      this.#filled.add(field);
      field.value = text;
    }
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('input', this.#handleInput);
  }

  /** Sends what the form holds, unless something is to be corrected first. */
  async submit(): Promise<void> {
    if (this.sending || this.#parts.failure.holds()) return;
    if (this.step.step === 'matching') await this.#submitMatch();
    else if (this.step.step === 'choosing') await this.#submitChoice(this.step.ticket);
  }

  /** Has the message of a pending sign-up sent once more. */
  async resend(): Promise<void> {
    if (this.seconds === 0 && !this.#parts.failure.holds()) await this.#sendAgain();
  }

  /** What was begun may be tried again at once, whatever the cool-down: it did not go through. */
  async #sendAgain(): Promise<void> {
    if (this.step.step !== 'pending') return;
    this.#parts.failure.clear();
    const outcome = await this.#outcomeOf(this.#resend.run(this.step.ticket), () => void this.#sendAgain());
    if (!outcome) return;
    this.resent = outcome.outcome === 'sent';
    await this.#act({ act: 'resent', outcome });
  }

  /** Back to the details, which are still there. */
  async back(): Promise<void> {
    this.#parts.failure.clear();
    await this.#act({ act: 'back' });
  }

  issueText(name: string, code: FieldIssueCode): string | undefined {
    return this.choosing?.issueText(name, code);
  }

  async #submitMatch(): Promise<void> {
    const { form, failure, settings } = this.#parts;
    const { fields = [] } = settings() ?? {};
    const { values, problems } = readFields(fields, (name) => form().value(name));
    if (await this.#refuse(problems)) return;
    failure.clear();
    const outcome = await this.#outcomeOf(this.#match.run(values));
    if (!outcome) return;
    this.typed = { ...this.typed, ...Object.fromEntries(fields.map(({ name }) => [name, form().value(name)])) };
    await this.#act({ act: 'matched', outcome });
  }

  async #submitChoice(ticket: string): Promise<void> {
    const { failure, settings, onCompleted } = this.#parts;
    const read = this.choosing?.read(settings()?.userName ?? 'email');
    if (!read || (await this.#refuse(read.problems))) return;
    failure.clear();
    const outcome = await this.#outcomeOf(this.#activate.run({ ticket, ...read.chosen }));
    if (!outcome) return;
    if (outcome.outcome === 'signed-in') {
      this.typed = {};
      this.#draft.drop();
    }
    await this.#act({ act: 'activated', outcome });
    if (outcome.outcome === 'signed-in') onCompleted(outcome.member.id);
  }

  async #refuse(problems: readonly FieldProblem[]): Promise<boolean> {
    await this.#act(problems.length ? { act: 'refused', problems } : { act: 'sent' });
    return problems.length > 0;
  }

  /** Undefined when it failed, which is then said. */
  async #outcomeOf<T>(
    run: Promise<OperationState<T> | undefined>,
    onRetry = (): void => this.#parts.form().form?.requestSubmit(),
  ): Promise<T | undefined> {
    const state = await run;
    if (state?.status === 'failed') {
      const { code } = state.error;
      await this.#parts.failure.show(state.error, code === 'rate-limited' ? {} : { onRetry });
    }
    return state?.status === 'done' ? state.value : undefined;
  }

  async #act(act: Act): Promise<void> {
    const before = this.step;
    this.step = transition(before, act);
    await this.#prepare();
    if (this.step.step !== 'activated') this.#draft.save();
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const problems = 'problems' in this.step ? this.step.problems : [];
    if (problems.length) this.#parts.onRefused(problems);
    else if (act.act !== 'sent' && act.act !== 'refused') this.#parts.onStep(this.step);
  }

  /** What the step needs beyond what was loaded at first. */
  async #prepare(): Promise<void> {
    if (this.step.step === 'pending') {
      const { resendAt, expiresAt } = this.step.link;
      this.#coolDown.start(Date.parse(resendAt));
      this.#expiry.start(Date.parse(expiresAt));
    }
    if (this.step.step !== 'choosing' || this.choosing) return;
    const module = await this.#chooser.get();
    if (!module) {
      void this.#parts.failure.show(new ClientError('unreachable'), { onRetry: () => void this.#prepare() });
      return;
    }
    this.#parts.failure.clear();
    this.choosing ??= new module.Choosing(this.#host, this.#parts.form, this.#parts.context);
    this.#host.requestUpdate();
  }

  #toKeep(): Draft | undefined {
    const step: Step = this.step.step === 'matching' ? start : this.step;
    return Object.keys(this.typed).length || step !== start ? { typed: this.typed, step } : undefined;
  }

  readonly #handleInput = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement) || target.form !== this.#parts.form().form) return;
    // What is not shown in clear is a password
    if (target.name === 'password') return;
    this.#filled.add(target);
    this.typed = { ...this.typed, [target.name]: target.value };
    this.#draft.save();
  };
}
