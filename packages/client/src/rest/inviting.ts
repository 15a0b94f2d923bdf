import { AccessLink, AccessLinks, invitingEndpoints } from '../contract/inviting.ts';
import type { AccessDomain, AccessLinkList } from '../domains/access.ts';
import { invalidFields } from './invalid-fields.ts';
import { at } from './path.ts';
import type { RestContext } from './rest-context.ts';
import { sifted } from './sifted.ts';
import { sound } from './sound-amounts.ts';
import { areSoundSeats, isSoundLink } from './sound-reports.ts';

const endpoints = invitingEndpoints;
const list = { ...endpoints.links, response: sifted(AccessLinks, AccessLink, isSoundLink) };

type InvitingVerbs = Pick<AccessDomain, 'invite' | 'links' | 'createLink' | 'renewLink' | 'revokeLink'>;

const done = (value: AccessLink): { outcome: 'done'; link: AccessLink } => ({
  outcome: 'done',
  link: sound(value, isSoundLink),
});

export const invitingVerbs = ({ request, requireDomain }: RestContext): InvitingVerbs => {
  const links = async (signal?: AbortSignal): Promise<AccessLinkList> => (await request(list, { signal })).value;

  return {
    invite: async (body, { key }) => {
      const { value } = await request(endpoints.invite, { body, key });
      return sound(value, ({ results, seats }) => results.length === body.invitees.length && areSoundSeats(seats));
    },
    links: async ({ signal } = {}) => {
      await requireDomain('access');
      return links(signal);
    },
    createLink: async (body, { key }) => {
      const answer = await request(endpoints.createLink, { body, key });
      return answer.outcome === 'done' ? done(answer.value) : invalidFields(answer);
    },
    renewLink: async (link, body, { key }) => {
      const answer = await request(at(endpoints.renewLink, { link }), { body, key });
      if (answer.outcome === 'done') return done(answer.value);
      if (answer.outcome === 'invalid-fields') return invalidFields(answer);
      return { outcome: answer.outcome, links: await links() };
    },
    revokeLink: async (link, version, { key }) => {
      const answer = await request(at(endpoints.revokeLink, { link }), { body: { version }, key });
      if (answer.outcome === 'done') return done(answer.value);
      return { outcome: answer.outcome, links: await links() };
    },
  };
};
