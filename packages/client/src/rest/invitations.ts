import { invitationEndpoints } from '../contract/invitations.ts';
import type { InvitationsDomain } from '../domains/invitations.ts';
import { invalidFields } from './invalid-fields.ts';
import type { RestContext } from './rest-context.ts';

const { find, accept, join, sendMail } = invitationEndpoints;

export const create = ({ request, enter, forgetOwn, requireDomain }: RestContext): InvitationsDomain => ({
  find: async (token, { signal } = {}) => {
    await requireDomain('invitations');
    const answer = await request(find, { body: { token }, signal });
    return answer.outcome === 'done' ? { outcome: 'found', invitation: answer.value } : { outcome: answer.outcome };
  },
  accept: async (token, { key }) => {
    const answer = await request(accept, { body: { token }, key });
    if (answer.outcome !== 'done') return { outcome: answer.outcome };
    // Rights and organisation are others now
    forgetOwn();
    return { outcome: 'accepted' };
  },
  join: async (account, options) => {
    const answer = await enter(join, account, options);
    if (answer.outcome === 'signed-in') return answer;
    return answer.outcome === 'invalid-fields' ? invalidFields(answer) : { outcome: answer.outcome };
  },
  sendMail: async (body, { key }) => {
    const answer = await request(sendMail, { body, key });
    if (answer.outcome === 'done') return { outcome: 'sent' };
    return answer.outcome === 'invalid-fields' ? invalidFields(answer) : { outcome: answer.outcome };
  },
});
