import { meEndpoints } from '../contract/me.ts';
import type { PortalClient } from '../portal-client.ts';
import type { RestContext } from './rest-context.ts';

export interface MeDomain {
  readonly read: PortalClient['me'];
}

export const create = ({ request, shareOwn }: RestContext): MeDomain => {
  const me = shareOwn(async (signal) => (await request(meEndpoints.read, { signal })).value);
  return {
    read: ({ signal, fresh } = {}) => {
      if (fresh) me.forget();
      return me.read(signal);
    },
  };
};
