import { identityEndpoints, IdentitySettings } from '../contract/identity.ts';
import type { IdentityDomain } from '../domains/identity.ts';
import { invalidFields } from './invalid-fields.ts';
import type { RestContext } from './rest-context.ts';

export const create = ({ request, shareOwn, forgetOwn, requireDomain, section }: RestContext): IdentityDomain => {
  const identity = shareOwn(async (signal) => {
    await requireDomain('identity');
    return (await request(identityEndpoints.read, { signal })).value;
  });

  return {
    settings: async (options) => {
      await requireDomain('identity');
      return section('identity', IdentitySettings, options);
    },
    read: ({ signal } = {}) => identity.read(signal),
    submit: async (submission, { key }) => {
      const answer = await request(identityEndpoints.submit, { body: submission, key });
      if (answer.outcome === 'invalid-fields') {
        return invalidFields(answer);
      }
      forgetOwn();
      if (answer.outcome === 'already-submitted') return { outcome: answer.outcome, identity: await identity.read() };
      return { outcome: 'submitted', identity: answer.value };
    },
  };
};
