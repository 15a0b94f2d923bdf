import { passkeysEndpoints } from '../contract/passkeys.ts';
import type { PasskeysDomain } from '../domains/passkeys.ts';
import { at } from './path.ts';
import type { RestContext } from './rest-context.ts';

export const create = ({ request, requireDomain }: RestContext): PasskeysDomain => ({
  list: async ({ signal } = {}) => {
    await requireDomain('passkeys');
    return (await request(passkeysEndpoints.list, { signal })).value.items;
  },
  creationOptions: async ({ key }) => (await request(passkeysEndpoints.creationOptions, { key })).value,
  register: async (name, attestation, { key }) => {
    const answer = await request(passkeysEndpoints.register, { body: { name, attestation }, key });
    return answer.outcome === 'done'
      ? { outcome: 'registered', passkey: answer.value }
      : { outcome: 'passkey-rejected' };
  },
  rename: async (id, name, { key }) =>
    (await request(at(passkeysEndpoints.rename, { passkey: id }), { body: { name }, key })).value,
  remove: async (id, { key }) => {
    await request(at(passkeysEndpoints.remove, { passkey: id }), { key });
  },
});
