import { organizationEndpoints, type OwnOrganization } from '../contract/organizations.ts';
import { sessionEndpoints, SignedInSession } from '../contract/session.ts';
import type { OrganizationsDomain } from '../domains/organizations.ts';
import { toClientError, type ClientErrorCode } from '../errors/client-error.ts';
import { at } from './path.ts';
import type { RestContext } from './rest-context.ts';

const endpoints = organizationEndpoints;

/** Whoever is signed in now, as an entry of theirs. */
const found = { ...sessionEndpoints.read, response: SignedInSession, outcomes: [] } as const;

/** The portal may have changed the session all the same; or it is over, which is then found out. */
const unsettled: readonly ClientErrorCode[] = ['unreachable', 'timeout', 'malformed', 'signed-out'];

/** Milliseconds for finding out. */
const secondLook = 2_000;

export const create = ({ request, enter, requireDomain, shareOwn, forgetOwn }: RestContext): OrganizationsDomain => {
  const ask = async (options: { signal?: AbortSignal; within?: number }): Promise<OwnOrganization[]> =>
    (await request(endpoints.list, options)).value.items;
  const own = shareOwn((signal) => ask({ signal }));

  const isIn = async (id: string): Promise<boolean> => {
    const items = await ask({ within: secondLook }).catch(() => []);
    return items.some(({ id: one, current }) => current && one === id);
  };

  return {
    list: async ({ signal } = {}) => {
      await requireDomain('organizations');
      return own.read(signal);
    },
    enter: async (id, options) => {
      try {
        const answer = await enter(at(endpoints.enter, { organization: id }), undefined, options);
        if (answer.outcome === 'signed-in') return answer;
        // What was listed no longer holds
        forgetOwn();
        return { outcome: answer.outcome };
      } catch (thrown) {
        if (unsettled.includes(toClientError(thrown).code) && (await isIn(id))) return enter(found, undefined, options);
        throw thrown;
      }
    },
  };
};
