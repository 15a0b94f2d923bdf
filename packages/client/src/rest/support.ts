import { FieldIssues } from '../contract/problem.ts';
import { supportEndpoints, SupportSettings } from '../contract/support.ts';
import type { SupportDomain } from '../domains/support.ts';
import { ClientError } from '../errors/client-error.ts';
import type { RestContext } from './rest-context.ts';

export const create = ({ request, requireDomain, section }: RestContext): SupportDomain => ({
  settings: async (options) => {
    await requireDomain('support');
    return section('support', SupportSettings, options);
  },
  send: async (body, { key }) => {
    const answer = await request(supportEndpoints.send, { body, key });
    if (answer.outcome === 'done') return { outcome: 'received', ticket: answer.value };
    const { success, data, error } = FieldIssues.safeParse(answer.fields);
    if (!success) throw new ClientError('malformed', { cause: error });
    return { outcome: 'invalid-fields', fields: data };
  },
});
