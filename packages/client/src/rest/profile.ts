import { profileEndpoints, type Profile } from '../contract/profile.ts';
import type { ProfileDomain, ProfileUpdateOutcome, Versioned } from '../portal-client.ts';
import type { Answer } from '../transport/answer.ts';
import { invalidFields } from './invalid-fields.ts';
import type { RestContext } from './rest-context.ts';

export const create = ({ request, shareOwn, forgetOwn, requireDomain }: RestContext): ProfileDomain => {
  const load = async (signal?: AbortSignal): Promise<Versioned<Profile>> => {
    await requireDomain('profile');
    const { value, etag } = await request(profileEndpoints.read, { signal });
    return { value, etag };
  };
  const profile = shareOwn(load);

  const toOutcome = async (
    answer: Answer<typeof profileEndpoints.update | typeof profileEndpoints.confirm>,
  ): Promise<ProfileUpdateOutcome> => {
    if (answer.outcome === 'invalid-fields') {
      return invalidFields(answer);
    }
    forgetOwn();
    if (answer.outcome === 'precondition-failed')
      return { outcome: 'precondition-failed', current: await profile.read() };
    return { outcome: 'saved', profile: { value: answer.value, etag: answer.etag } };
  };

  return {
    read: ({ signal } = {}) => profile.read(signal),
    update: async (patch, etag, { key }) =>
      toOutcome(await request(profileEndpoints.update, { body: patch, etag, key })),
    confirm: async (etag, { key }) => toOutcome(await request(profileEndpoints.confirm, { etag, key })),
  };
};
