import type { ApplicationForm, ApplicationSettings, SubmitApplicationOutcome } from '@trait-union/client';
import type { TemplateResult } from 'lit';
import type { FailureController } from '../../controllers/failure-controller.ts';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { OperationController } from '../../controllers/operation-controller.ts';
import type { PortalController, PortalHost } from '../../controllers/portal-controller.ts';
import { readFields, type FieldProblem } from '../../internal/described-fields.ts';
import { formView } from './membership-application.form-view.ts';
import type { MembershipApplicationWords } from './membership-application.messages.ts';
import { checked, refused, ticked, typed, went, type Filling, type Step } from './membership-application.steps.ts';

export interface FillingParts {
  context: PortalController;
  l: LocalizeController<MembershipApplicationWords>;
  failure: FailureController;
  /** The form now: several fields may be filled before it is rendered again. */
  step: () => Filling | undefined;
  /** Something was typed or ticked, or a step was taken. */
  set: (step: Step) => void;
  /** Loads what shows a sent application, before one is sent; rejects where it cannot be had. */
  prepare: () => Promise<unknown>;
  onSent: (outcome: Exclude<SubmitApplicationOutcome, { outcome: 'invalid-fields' }>) => void;
}

/** The form: its sections, the reading over, and the sending. */
export class ApplicationFilling {
  readonly #host: PortalHost;
  readonly #parts: FillingParts;
  readonly #submit: OperationController<ApplicationForm, SubmitApplicationOutcome>;

  constructor(host: PortalHost, parts: FillingParts) {
    this.#host = host;
    this.#parts = parts;
    this.#submit = new OperationController(host, async (form, options) => {
      const { application } = await parts.context.ready();
      await parts.prepare();
      return application.submit(form, options);
    });
  }

  render(step: Filling, settings: ApplicationSettings): TemplateResult {
    return formView({
      l: this.#parts.l,
      settings,
      step,
      sending: this.#submit.pending,
      failure: this.#parts.failure.render(),
      onInput: this.#handleInput,
      onSubmit: (event) => {
        event.preventDefault();
        this.#continue(settings, event.currentTarget as HTMLFormElement);
      },
      onGo: (at) => {
        this.#show(went(this.#parts.step() ?? step, at));
      },
    });
  }

  forget(): void {
    this.#submit.reset();
  }

  readonly #handleInput = (event: Event): void => {
    const { name, value, type, checked: on } = event.target as HTMLInputElement;
    const step = this.#parts.step();
    if (step) this.#parts.set(type === 'checkbox' ? ticked(step, name, on) : typed(step, name, value));
  };

  #continue(settings: ApplicationSettings, form: HTMLFormElement): void {
    const step = this.#parts.step();
    if (!step || this.#submit.pending || this.#parts.failure.holds()) return;
    const section = settings.sections[step.at];
    const { values, problems } = readFields(
      section?.fields ?? settings.sections.flatMap(({ fields }) => fields),
      (name) => step.values[name] ?? '',
    );
    if (section) {
      this.#show(checked(step, [...unreadable(form), ...problems].filter(isFirst)));
      return;
    }
    const lacking = settings.consents.filter(({ name, required }) => required && !step.consents.includes(name));
    if (lacking.length > 0) {
      this.#show({ ...step, problems: lacking.map(({ name }) => ({ name, code: 'required' })) });
      return;
    }
    this.#parts.set({ ...step, problems: [] });
    // The fields stand still while they are on their way; the focus must not be on one of them.
    form.querySelector<HTMLElement>('button[type=submit]')?.focus();
    void this.#send(settings, { fields: values, consents: [...step.consents], language: this.#parts.l.lang });
  }

  async #send(settings: ApplicationSettings, form: ApplicationForm): Promise<void> {
    const { failure } = this.#parts;
    failure.clear();
    const state = await this.#submit.run(form);
    if (state?.status === 'failed') {
      await failure.show(state.error, {
        onRetry: () => void this.#send(settings, form),
        quiet: !this.#host.isConnected,
      });
    }
    const step = this.#parts.step();
    if (state?.status !== 'done' || !step) return;
    if (state.value.outcome === 'invalid-fields') this.#show(refused(step, settings, state.value.fields));
    else this.#parts.onSent(state.value);
  }

  /** Another step, announced by its heading; or what is wrong with this one. */
  #show(step: Filling): void {
    this.#parts.failure.clear();
    this.#parts.set(step);
    void this.#focus(step.problems.length > 0 ? 'error-summary' : 'step');
  }

  async #focus(id: string): Promise<void> {
    await this.#host.updateComplete;
    this.#host.shadowRoot?.getElementById(id)?.focus();
  }
}

/** What the browser cannot make a value of, such as a date without its year, is not the same as nothing. */
const unreadable = (form: HTMLFormElement): FieldProblem[] =>
  [...form.elements].flatMap((element) =>
    element instanceof HTMLInputElement && element.validity.badInput
      ? [{ name: element.name, code: 'malformed' as const }]
      : [],
  );

const isFirst = ({ name }: FieldProblem, index: number, all: readonly FieldProblem[]): boolean =>
  all.findIndex((each) => each.name === name) === index;
