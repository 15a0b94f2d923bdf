import { meEndpoints, type Me } from '../contract/me.ts';
import type { ReadOptions } from '../portal-client.ts';
import type { RestContext } from './rest-context.ts';

export interface MeDomain {
  readonly read: (options?: ReadOptions) => Promise<Me>;
}

export const create = ({ request, shareOwn }: RestContext): MeDomain => {
  const me = shareOwn(async (signal) => (await request(meEndpoints.read, { signal })).value);
  return { read: ({ signal } = {}) => me.read(signal) };
};
