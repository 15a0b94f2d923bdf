import { ok } from '../answer.ts';
import { forMembers } from '../endpoint.ts';
import { ownOrganizations } from '../organizations.ts';

export const organizationsList = forMembers('organizations.list', ({ db, member }) =>
  ok({ items: ownOrganizations(db, member) }),
);
