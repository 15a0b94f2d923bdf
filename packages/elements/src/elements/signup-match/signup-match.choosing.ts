import type { FieldIssueCode, UserNameKind } from '@trait-union/client';
import { html, type TemplateResult } from 'lit';
import type { LightFormController } from '../../controllers/light-form-controller.ts';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import { NewPasswordController } from '../../controllers/new-password-controller.ts';
import type { PortalController, PortalHost } from '../../controllers/portal-controller.ts';
import type { FieldProblem } from '../../internal/described-fields.ts';
import { uid } from '../../internal/uid.ts';
import { anyFieldIssues } from '../../messages/described-fields.ts';
import { lightField } from '../../templates/light-field.ts';
import { choosingWords } from './signup-match.choosing-messages.ts';

export interface ChoosingView {
  kind: UserNameKind;
  /** As typed before; undefined when it was not asked for. */
  email: string | undefined;
  problems: readonly FieldProblem[];
  sending: boolean;
}

/** What the member will sign in with (S0-13). Fetched once their details are on their way. */
export class Choosing {
  readonly #l: LocalizeController<(typeof choosingWords)['fr']>;
  readonly #password: NewPasswordController;
  readonly #form: () => LightFormController;
  readonly #id = uid('user-name');

  constructor(host: PortalHost, form: () => LightFormController, context: PortalController) {
    this.#form = form;
    this.#l = new LocalizeController(host, choosingWords);
    this.#password = new NewPasswordController(host, form, context);
  }

  get words(): (typeof choosingWords)['fr'] {
    return this.#l.words;
  }

  /** What to send, and what is wrong with it as far as can be told here. */
  read(kind: UserNameKind): { chosen: { userName?: string; password: string }; problems: FieldProblem[] } {
    const userName = this.#form().value('userName').trim();
    const { issue, value } = this.#password;
    this.#password.hide();
    return {
      chosen: { ...(kind === 'chosen' && { userName }), password: value },
      problems: [
        ...(kind === 'chosen' && !userName ? [{ name: 'userName', code: 'required' as const }] : []),
        ...(issue ? [{ name: 'password', code: issue }] : []),
      ],
    };
  }

  issueText(name: string, code: FieldIssueCode): string {
    if (name === 'password') return this.#password.issueText(code);
    return this.#l.words.userNameIssues[code] ?? anyFieldIssues[this.#l.lang][code];
  }

  /** Children of the form's frame. */
  render({ kind, email, problems, sending }: ChoosingView): TemplateResult {
    const t = this.#l.words;
    const errorOf = (name: string): string | undefined => {
      const problem = problems.find((one) => one.name === name);
      return problem && this.issueText(name, problem.code);
    };
    const userName = (): TemplateResult =>
      lightField({
        id: this.#id,
        name: 'userName',
        label: t.userName,
        hint: t.userNameHint,
        error: errorOf('userName'),
        autocomplete: 'username',
        maxLength: 64,
      });
    return html`${kind === 'chosen' ? userName() : this.#renderEmail(email)}
      ${this.#password.render({ error: errorOf('password'), label: t.password })}
      <button type="submit" aria-busy=${sending ? 'true' : 'false'}>${sending ? t.submitting : t.submit}</button>`;
  }

  /** In view, and where a password manager looks for what belongs to the password. */
  #renderEmail(email: string | undefined): TemplateResult {
    const t = this.#l.words;
    if (email === undefined) return html`<p>${t.emailIsUserName}</p>`;
    return html`<label for=${this.#id}>${t.userName}</label>
      <p id="${this.#id}-hint">${t.emailIsUserName}</p>
      <input
        id=${this.#id}
        name="userName"
        type="text"
        .autocomplete=${'username'}
        readonly
        .value=${email}
        aria-describedby="${this.#id}-hint"
      />`;
  }
}
