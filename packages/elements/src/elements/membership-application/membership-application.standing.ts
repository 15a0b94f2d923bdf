import type { ApplicationDomain, ApplicationLinkRequest, WithdrawApplicationOutcome } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { CopyController } from '../../controllers/copy-controller.ts';
import type { FailureController } from '../../controllers/failure-controller.ts';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import { OperationController, type OperationState } from '../../controllers/operation-controller.ts';
import type { PortalController, PortalHost } from '../../controllers/portal-controller.ts';
import { addStyles } from '../../internal/add-styles.ts';
import { announce } from '../../internal/announce.ts';
import { readFields } from '../../internal/described-fields.ts';
import { MembershipApplicationWithdrawnEvent } from './membership-application.events.ts';
import { seekingView } from './membership-application.seeking-view.ts';
import { standingStyles } from './membership-application.standing-styles.ts';
import { standingView, type StandingView } from './membership-application.standing-view.ts';
import { standingWords } from './membership-application.standing-messages.ts';
import type { Seeking, Standing, Step } from './membership-application.steps.ts';

export interface StandingParts {
  context: PortalController;
  failure: FailureController;
  /** Where the element stands now. */
  step: () => Step | undefined;
  set: (step: Step) => void;
  /** Where the application stands now, from the backend. */
  reload: () => void;
  /** A new, empty form. */
  startOver: () => void;
  ways: () => Pick<StandingView, 'signUp' | 'support'>;
}

/** What comes after the sending: where the application stands, its withdrawal, and finding it again. */
export class ApplicationStanding {
  readonly #host: PortalHost;
  readonly #parts: StandingParts;
  readonly #l: LocalizeController<(typeof standingWords)['fr']>;
  readonly #copy: CopyController;
  readonly #withdraw: OperationController<{ token: string | undefined }, WithdrawApplicationOutcome>;
  readonly #sendLink: OperationController<ApplicationLinkRequest, void>;
  readonly #dialog = createRef<HTMLDialogElement>();

  constructor(host: PortalHost, parts: StandingParts) {
    const application = async (): Promise<ApplicationDomain> => (await parts.context.ready()).application;
    this.#host = host;
    this.#parts = parts;
    addStyles(host, [standingStyles]);
    this.#l = new LocalizeController(host, standingWords);
    this.#copy = new CopyController(host);
    this.#withdraw = new OperationController(host, async ({ token }, options) =>
      (await application()).withdraw(token, options),
    );
    this.#sendLink = new OperationController(host, async (request, options) =>
      (await application()).sendLink(request, options),
    );
  }

  heading(step: Standing | Seeking): string {
    const t = this.#l.words;
    return step.step === 'seeking' ? t.seekHeading : t.headings[step.application.state];
  }

  render(step: Standing | Seeking): TemplateResult {
    const { failure, startOver, ways } = this.#parts;
    if (step.step === 'seeking') {
      return seekingView({
        l: this.#l,
        step,
        sending: this.#sendLink.pending,
        failure: failure.render(),
        onInput: (email) => {
          this.#parts.set({ ...step, email });
        },
        onSubmit: (event) => {
          event.preventDefault();
          this.#ask();
        },
        onStartOver: startOver,
      });
    }
    return html`${standingView({
      l: this.#l,
      step,
      ...ways(),
      copy: this.#copy.render(step.application.reference, this.#l.words.reference),
      withdrawing: this.#withdraw.pending,
      failure: failure.render(),
      onWithdraw: () => this.#dialog.value?.showModal(),
      onStartOver: startOver,
    })}${step.application.state === 'pending' ? this.#renderDialog(step) : nothing}`;
  }

  get activate(): string {
    return this.#l.words.activate;
  }

  /** What the last act came to, for whoever does not see it. */
  say(step: Standing): void {
    if (step.said && this.#host.isConnected) announce(this.#l.words.said[step.said], 'polite', this.#l.lang);
  }

  forget(): void {
    this.#withdraw.reset();
    this.#sendLink.reset();
  }

  #renderDialog(step: Standing): TemplateResult {
    const t = this.#l.words;
    return html`<dialog ${ref(this.#dialog)} part="dialog" aria-labelledby="withdraw-question">
      <h3 id="withdraw-question">${t.question}</h3>
      <p>${t.consequence}</p>
      <p class="actions">
        <button type="button" @click=${() => this.#dialog.value?.close()}>${t.keep}</button>
        <button
          type="button"
          class="quiet-button"
          part="confirm"
          @click=${() => {
            this.#dialog.value?.close();
            void this.#settle(step);
          }}
        >
          ${t.confirm}
        </button>
      </p>
    </dialog>`;
  }

  async #settle({ token, application }: Standing): Promise<void> {
    this.#parts.failure.clear();
    const state = await this.#withdraw.run({ token });
    if (state?.status === 'failed')
      await this.#fail(state, () => void this.#settle({ step: 'standing', token, application }));
    if (state?.status !== 'done') return;
    const { value } = state;
    switch (value.outcome) {
      case 'withdrawn':
        this.#parts.set({ step: 'standing', application: value.application, token, said: 'withdrawn' });
        this.#host.dispatchEvent(new MembershipApplicationWithdrawnEvent(value.application.reference));
        break;
      case 'already-decided':
        this.#parts.set({ step: 'standing', application, token, said: 'already-decided' });
        this.#parts.reload();
        break;
      case 'link-expired':
        this.#parts.set({ step: 'seeking', email: '', expired: true });
    }
  }

  #ask(): void {
    const step = this.#parts.step();
    if (step?.step !== 'seeking' || this.#sendLink.pending || this.#parts.failure.holds()) return;
    const { values, problems } = readFields([{ name: 'email', kind: 'email', required: true }], () => step.email);
    this.#parts.set({ step: 'seeking', email: step.email, expired: step.expired, problem: problems[0]?.code });
    if (problems.length > 0) this.#host.shadowRoot?.getElementById('email')?.focus();
    else void this.#send({ email: values['email'] ?? '', language: this.#l.lang });
  }

  async #send(request: ApplicationLinkRequest): Promise<void> {
    this.#parts.failure.clear();
    const state = await this.#sendLink.run(request);
    if (state?.status === 'failed') await this.#fail(state, () => void this.#send(request));
    if (state?.status !== 'done') return;
    this.#parts.set({ step: 'seeking', email: request.email, expired: false, sent: true });
    if (this.#host.isConnected) announce(this.#l.words.sent, 'polite', this.#l.lang);
  }

  #fail(state: Extract<OperationState<unknown>, { status: 'failed' }>, onRetry: () => void): Promise<void> {
    return this.#parts.failure.show(state.error, { onRetry, quiet: !this.#host.isConnected });
  }
}
