import { signUpEndpoints, SignUpSettings } from '../contract/sign-up.ts';
import type { SignUpDomain } from '../domains/sign-up.ts';
import { invalidFields } from './invalid-fields.ts';
import type { RestContext } from './rest-context.ts';

const { match, activate, resend } = signUpEndpoints;

export const create = ({ request, enter, requireDomain, section }: RestContext): SignUpDomain => ({
  settings: async (options) => {
    await requireDomain('sign-up');
    return section('sign-up', SignUpSettings, options);
  },
  match: async (fields, { key }) => {
    const answer = await request(match, { body: { fields }, key });
    if (answer.outcome === 'done') return { outcome: 'matched', match: answer.value };
    return answer.outcome === 'invalid-fields' ? invalidFields(answer) : { outcome: answer.outcome };
  },
  activate: async (activation, options) => {
    const answer = await enter(activate, activation, options);
    if (answer.outcome === 'signed-in') return answer;
    return answer.outcome === 'invalid-fields' ? invalidFields(answer) : { outcome: answer.outcome };
  },
  resend: async (ticket, { key }) => {
    const answer = await request(resend, { body: { ticket }, key });
    return answer.outcome === 'done' ? { outcome: 'sent', link: answer.value } : { outcome: answer.outcome };
  },
});
