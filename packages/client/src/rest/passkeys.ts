import { passkeysEndpoints } from '../contract/passkeys.ts';
import type { PasskeysDomain } from '../domains/passkeys.ts';
import type { RestContext } from './rest-context.ts';

const at = <E extends { path: string }>(endpoint: E, id: string): E => ({
  ...endpoint,
  path: endpoint.path.replace('{passkey}', encodeURIComponent(id)),
});

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
  rename: async (id, name, { key }) => (await request(at(passkeysEndpoints.rename, id), { body: { name }, key })).value,
  remove: async (id, { key }) => {
    await request(at(passkeysEndpoints.remove, id), { key });
  },
});
