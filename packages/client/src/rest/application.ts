import { applicationEndpoints, ApplicationSettings, type OwnApplication } from '../contract/application.ts';
import type { ApplicationDomain } from '../domains/application.ts';
import { ClientError } from '../errors/client-error.ts';
import { invalidFields } from './invalid-fields.ts';
import type { RestContext } from './rest-context.ts';

const { read, find, submit, withdraw, sendLink } = applicationEndpoints;

export const create = ({ request, requireDomain, section }: RestContext): ApplicationDomain => {
  const readOwn = async (signal?: AbortSignal): Promise<OwnApplication> => {
    await requireDomain('application');
    return (await request(read, { signal })).value;
  };

  return {
    settings: async (options) => {
      await requireDomain('application');
      return section('application', ApplicationSettings, options);
    },
    read: async ({ signal } = {}) => {
      const own = await readOwn(signal);
      return own.state === 'none' ? undefined : own;
    },
    find: async (token, { signal } = {}) => {
      await requireDomain('application');
      const answer = await request(find, { body: { token }, signal });
      return answer.outcome === 'done' ? { outcome: 'found', application: answer.value } : { outcome: answer.outcome };
    },
    submit: async (form, { key }) => {
      const answer = await request(submit, { body: form, key });
      if (answer.outcome === 'done') {
        const { token, ...application } = answer.value;
        return { outcome: 'received', application, ...(token && { token }) };
      }
      if (answer.outcome === 'already-applied') {
        const own = await readOwn();
        // Decided or withdrawn in the meantime
        if (own.state === 'none') throw new ClientError('not-found');
        return { outcome: 'already-applied', application: own };
      }
      return invalidFields(answer);
    },
    withdraw: async (token, { key }) => {
      const answer = await request(withdraw, { body: token ? { token } : {}, key });
      return answer.outcome === 'done'
        ? { outcome: 'withdrawn', application: answer.value }
        : { outcome: answer.outcome };
    },
    sendLink: async (body, { key }) => {
      await request(sendLink, { body, key });
    },
  };
};
