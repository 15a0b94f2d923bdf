import { html, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import type { NewPasswordController } from '../../controllers/new-password-controller.ts';
import { identifierLabel, identifierRequired } from '../../messages/identifiers.ts';
import { lightField } from '../../templates/light-field.ts';
import type { AccountRecoveryWords } from './account-recovery.messages.ts';
import type { Step } from './account-recovery.steps.ts';

/* What stands in the form, in the light DOM. `id` makes ids of the page. */

interface Fields {
  l: LocalizeController<AccountRecoveryWords>;
  id: string;
}

type RequestFields = Fields &
  Omit<Extract<Step, { step: 'asking' }>, 'step'> & { identifiers: readonly string[]; sending: boolean };

export function requestFields({ l, id, ask, problem, identifiers, sending }: RequestFields): TemplateResult {
  const t = l.words;
  const issues = {
    required: ask === 'password' ? identifierRequired(l.lang, identifiers) : t.emailRequired,
    malformed: t.malformed,
  };
  return html`${lightField({
      id: `${id}-identifier`,
      name: 'identifier',
      label: ask === 'password' ? identifierLabel(l.lang, identifiers) : t.asking[ask].field,
      error: problem && issues[problem],
      inputMode: 'email',
      autocomplete: ask === 'password' ? 'username' : 'email',
    })}<button type="submit" aria-busy=${sending ? 'true' : 'false'}>
      ${sending ? t.sending : t.asking[ask].submit}
    </button>`;
}

type PasswordFields = Fields &
  Omit<Extract<Step, { step: 'choosing' }>, 'step'> & { password: NewPasswordController; saving: boolean };

export function passwordFields({ l, id, link, issue, password, saving }: PasswordFields): TemplateResult {
  const t = l.words;
  return html`<label for="${id}-account">${t.account}</label>
    <input
      id="${id}-account"
      name="account"
      autocomplete="username"
      readonly
      .value=${link.memberNumber}
    />${password.render({ error: issue && password.issueText(issue) })}<button
      type="submit"
      aria-busy=${saving ? 'true' : 'false'}
    >
      ${saving ? t.saving : t.save}
    </button>`;
}
