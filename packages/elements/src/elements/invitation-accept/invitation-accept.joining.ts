import type {
  DescribedField,
  FieldIssue,
  Invitation,
  InvitationMailOutcome,
  InvitationMailRequest,
  JoinOutcome,
  NewAccount,
} from '@trait-union/client';
import { html, type ReactiveController, type TemplateResult } from 'lit';
import type { FailureController } from '../../controllers/failure-controller.ts';
import { keepFocus } from '../../controllers/keep-focus.ts';
import { LightFormController } from '../../controllers/light-form-controller.ts';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import { NewPasswordController } from '../../controllers/new-password-controller.ts';
import { OperationController, type OperationState } from '../../controllers/operation-controller.ts';
import type { PortalController, PortalHost } from '../../controllers/portal-controller.ts';
import { describeField, fieldIssueText, readFields, type FieldProblem } from '../../internal/described-fields.ts';
import { uid } from '../../internal/uid.ts';
import { lightField } from '../../templates/light-field.ts';
import { joiningWords } from './invitation-accept.joining-messages.ts';
import type { Act, Step } from './invitation-accept.steps.ts';

type Asking = Extract<Step, { step: 'joining' | 'asking' }>;

export interface JoiningParts {
  context: PortalController;
  failure: FailureController;
  token: () => string;
  invitation: () => Invitation | undefined;
  /** The step, if it has a form. */
  step: () => Asking | undefined;
  act: (act: Act) => Promise<void>;
  /** What was typed so far, by the name of the field; never a password. */
  typed: () => Readonly<Record<string, string>>;
  onType: (name: string, value: string) => void;
}

const asked: Record<Asking['step'], readonly DescribedField[]> = {
  joining: [
    { name: 'givenName', kind: 'text', required: true, maxLength: 80 },
    { name: 'familyName', kind: 'text', required: true, maxLength: 80 },
  ],
  asking: [{ name: 'email', kind: 'email', required: true }],
};

/** The forms of somebody without an account, in the light DOM where password managers find them. */
export class InvitationJoining implements ReactiveController {
  readonly #host: PortalHost;
  readonly #parts: JoiningParts;
  readonly #l: LocalizeController<(typeof joiningWords)['fr']>;
  readonly #form: LightFormController;
  readonly #password: NewPasswordController;
  readonly #join: OperationController<NewAccount, JoinOutcome>;
  readonly #sendMail: OperationController<InvitationMailRequest, InvitationMailOutcome>;
  readonly #id = uid('invitation');
  /** Each field is filled once with what was typed before; from then on it is the person's own. */
  readonly #filled = new WeakSet<HTMLInputElement>();

  constructor(host: PortalHost, parts: JoiningParts) {
    const { context } = parts;
    this.#host = host;
    this.#parts = parts;
    this.#l = new LocalizeController(host, joiningWords);
    this.#form = new LightFormController(
      host,
      () => {
        const step = parts.step();
        return step && this.#renderFields(step);
      },
      (event) => void this.#handleSubmit(event),
    );
    this.#password = new NewPasswordController(host, () => this.#form, context);
    this.#join = new OperationController(host, async (account, options) =>
      (await context.ready()).invitations.join(account, options),
    );
    this.#sendMail = new OperationController(host, async (request, options) =>
      (await context.ready()).invitations.sendMail(request, options),
    );
    host.addController(this);
    keepFocus(host, () => this.#submit ?? host.shadowRoot?.getElementById('heading'));
  }

  get pending(): boolean {
    return this.#join.pending || this.#sendMail.pending;
  }

  /** The session that is there, or about to be, begins with the account made here. */
  get entering(): boolean {
    const { state } = this.#join;
    return state.status === 'pending' || (state.status === 'done' && state.value.outcome === 'signed-in');
  }

  get #submit(): HTMLElement | null | undefined {
    return this.#form.form?.querySelector<HTMLElement>('button[type=submit]');
  }

  hostConnected(): void {
    this.#host.addEventListener('input', this.#handleInput);
  }

  hostUpdated(): void {
    for (const [name, text] of Object.entries(this.#parts.typed())) {
      const field = this.#form.field(name);
      if (!field || this.#filled.has(field)) continue;
      this.#filled.add(field);
      field.value = text;
    }
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('input', this.#handleInput);
  }

  forget(): void {
    this.#join.reset();
    this.#sendMail.reset();
  }

  #renderFields(step: Asking): TemplateResult {
    const t = this.#l.words;
    const errorOf = (name: string): string | undefined => {
      const problem = step.problems.find((one) => one.name === name);
      if (!problem) return undefined;
      if (name === 'password') return this.#password.issueText(problem.code);
      return fieldIssueText(fieldNamed(name), problem.code, this.#l.lang);
    };
    const fields = asked[step.step].map((field) => {
      const { label, autocomplete, maxLength } = describeField(field, this.#l.lang);
      return lightField({
        id: `${this.#id}-${field.name}`,
        name: field.name,
        label: field.name === 'email' ? t.email : label,
        hint: field.name === 'email' ? t.emailHint : undefined,
        autocomplete,
        maxLength,
        error: errorOf(field.name),
        inputMode: field.kind === 'email' ? 'email' : 'text',
      });
    });
    if (step.step === 'asking') return html`${fields}${this.#renderSubmit(t.send, t.sending)}`;
    return html`${this.#renderAccount()}${fields}${this.#password.render({ error: errorOf('password') })}
    ${this.#renderSubmit(t.join, t.joining)}`;
  }

  /** In view, and where a password manager looks for what belongs to the password. */
  #renderAccount(): TemplateResult {
    const email = this.#parts.invitation()?.email ?? '';
    return html`<label for="${this.#id}-account">${this.#l.words.account}</label>
      <input id="${this.#id}-account" name="account" .autocomplete=${'username'} readonly .value=${email} />`;
  }

  #renderSubmit(text: string, pending: string): TemplateResult {
    return html`<button type="submit" aria-busy=${this.pending ? 'true' : 'false'}>
      ${this.pending ? pending : text}
    </button>`;
  }

  readonly #handleInput = (event: Event): void => {
    const { name, value } = event.target as HTMLInputElement;
    if (!Object.values(asked).some((fields) => fields.some((field) => field.name === name))) return;
    this.#filled.add(event.target as HTMLInputElement);
    this.#parts.onType(name, value);
  };

  async #handleSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const step = this.#parts.step();
    if (!step || this.pending || this.#parts.failure.holds()) return;
    const { values, problems } = readFields(asked[step.step], (name) => this.#form.value(name));
    const issue = step.step === 'joining' ? this.#password.issue : undefined;
    const found = [...problems, ...(issue ? [{ name: 'password', code: issue }] : [])];
    this.#password.hide();
    this.#parts.failure.clear();
    await this.#parts.act({ act: 'checked', problems: found });
    if (found.length > 0) this.#focus(found);
    else if (step.step === 'joining') await this.#sendAccount(values);
    else await this.#sendAddress(values['email'] ?? '');
  }

  async #sendAccount({ givenName = '', familyName = '' }: Record<string, string>): Promise<void> {
    const token = this.#parts.token();
    const password = this.#password.value;
    const account: NewAccount = { token, givenName, familyName, password, language: this.#l.lang };
    const value = await this.#valueOf(this.#join.run(account));
    if (!value) return;
    const problems = problemsOf(value);
    await this.#parts.act({ act: 'answered', outcome: value.outcome, problems });
    this.#focus(problems);
  }

  async #sendAddress(email: string): Promise<void> {
    const request = { token: this.#parts.token(), email, language: this.#l.lang };
    const value = await this.#valueOf(this.#sendMail.run(request));
    if (!value) return;
    const problems = problemsOf(value);
    await this.#parts.act({ act: 'mailed', outcome: value.outcome, email, problems });
    this.#focus(problems);
  }

  /** Undefined when it failed, which is then said. */
  async #valueOf<T>(run: Promise<OperationState<T> | undefined>): Promise<T | undefined> {
    const state = await run;
    if (state?.status === 'failed') {
      await this.#parts.failure.show(state.error, {
        onRetry: () => this.#form.form?.requestSubmit(),
        quiet: !this.#host.isConnected,
      });
    }
    return state?.status === 'done' ? state.value : undefined;
  }

  #focus([first]: readonly FieldProblem[]): void {
    if (first) this.#form.field(first.name)?.focus();
  }
}

const fieldNamed = (name: string): DescribedField =>
  Object.values(asked)
    .flat()
    .find((field) => field.name === name) ?? { name, kind: 'text', required: true };

const problemsOf = (value: { outcome: string; fields?: readonly FieldIssue[] }): FieldProblem[] =>
  (value.fields ?? []).map(({ pointer, code }) => ({ name: pointer.slice(1), code }));
