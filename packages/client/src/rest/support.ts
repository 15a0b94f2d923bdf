import { supportEndpoints, SupportSettings } from '../contract/support.ts';
import type { SupportDomain } from '../domains/support.ts';
import { invalidFields } from './invalid-fields.ts';
import type { RestContext } from './rest-context.ts';

export const create = ({ request, requireDomain, section }: RestContext): SupportDomain => ({
  settings: async (options) => {
    await requireDomain('support');
    return section('support', SupportSettings, options);
  },
  send: async (body, { key }) => {
    const answer = await request(supportEndpoints.send, { body, key });
    if (answer.outcome === 'done') return { outcome: 'received', ticket: answer.value };
    return invalidFields(answer);
  },
});
