import { accessHistoryEndpoints, AccessEvent, AccessHistoryPage } from '../contract/access-history.ts';
import { seatEndpoints, type AccessOverview } from '../contract/seats.ts';
import type { AccessDomain } from '../domains/access.ts';
import { invalidFields } from './invalid-fields.ts';
import { invitingVerbs } from './inviting.ts';
import { mindingRights } from './own-rights.ts';
import { at } from './path.ts';
import { peopleVerbs } from './people.ts';
import type { RestContext } from './rest-context.ts';
import { sifted } from './sifted.ts';
import { sound } from './sound-amounts.ts';
import { areSoundSeats, isCount } from './sound-reports.ts';

const historyPage = sifted(AccessHistoryPage, AccessEvent);

const isSoundOverview = ({ seats, limits: { batch, linkUses, linkDays } }: AccessOverview): boolean =>
  areSoundSeats(seats) && [batch, linkUses, linkDays].every((limit) => limit === null || (isCount(limit) && limit > 0));

export const create = (given: RestContext): AccessDomain => {
  const { requireDomain, shareOwn, forgetOwn } = given;
  const mindful = mindingRights(given);
  /** A write without an answer may be done all the same, and to the member: nothing that was read holds then. */
  const request: RestContext['request'] = async (endpoint, options) => {
    try {
      return await mindful(endpoint, options);
    } catch (thrown) {
      if (options?.key) forgetOwn();
      throw thrown;
    } finally {
      if (options?.key) overview.forget();
    }
  };
  const overview = shareOwn(async (signal) =>
    sound((await request(seatEndpoints.overview, { signal })).value, isSoundOverview),
  );
  const context: RestContext = { ...given, request };

  return {
    ...peopleVerbs(context),
    ...invitingVerbs(context),
    overview: async ({ signal, fresh } = {}) => {
      await requireDomain('access');
      if (fresh) overview.forget();
      return overview.read(signal);
    },
    requestSeats: async (body, { key }) => {
      const answer = await request(seatEndpoints.requestSeats, { body, key });
      if (answer.outcome === 'invalid-fields') return invalidFields(answer);
      if (answer.outcome === 'done') return { outcome: 'requested', seats: sound(answer.value, areSoundSeats) };
      return { outcome: answer.outcome, seats: (await overview.read()).seats };
    },
    history: async (query, { signal } = {}) => {
      await requireDomain('access');
      const endpoint = at(accessHistoryEndpoints.history, { ...query });
      return (await request({ ...endpoint, response: historyPage }, { signal })).value;
    },
  };
};
