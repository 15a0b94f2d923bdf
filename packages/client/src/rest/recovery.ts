import { recoveryEndpoints as endpoints } from '../contract/recovery.ts';
import type { RecoveryDomain } from '../domains/recovery.ts';
import { invalidFields } from './invalid-fields.ts';
import type { RestContext } from './rest-context.ts';

export const create = ({ request, requireDomain }: RestContext): RecoveryDomain => ({
  requestPassword: async (identifier, { key }) => {
    await requireDomain('recovery');
    return (await request(endpoints.requestPassword, { body: { identifier }, key })).value;
  },
  requestUserName: async (email, { key }) => {
    await requireDomain('recovery');
    return (await request(endpoints.requestUserName, { body: { email }, key })).value;
  },
  readLink: async (token, { signal } = {}) => {
    await requireDomain('recovery');
    const answer = await request(endpoints.readLink, { body: { token }, signal });
    return answer.outcome === 'done' ? { outcome: 'valid', link: answer.value } : { outcome: answer.outcome };
  },
  resetPassword: async (token, password, { key }) => {
    const answer = await request(endpoints.resetPassword, { body: { token, password }, key });
    if (answer.outcome === 'done') return { outcome: answer.value.state };
    if (answer.outcome !== 'invalid-fields') return { outcome: answer.outcome };
    return invalidFields(answer);
  },
});
