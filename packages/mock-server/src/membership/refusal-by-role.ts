import type { Database } from '../database.ts';
import { memberships, organizations } from '../organization-records.ts';
import type { KeptMembership } from './kept-membership.ts';

/** Whoever acts for an organisation cannot pay for it, unless they are its voting member (S3-02, S3-06). */
export const refusalByRole = (db: Database, memberId: string): KeptMembership['refusal'] => {
  const place = memberships(db)
    .all()
    .find(({ actsAs }) => actsAs === memberId);
  if (!place || place.role === 'voting-member') return undefined;
  const name = organizations(db).get(place.organizationId)?.name ?? db.organization.name;
  return {
    reason: 'not-voting-member',
    ask: { fr: `le membre votant (${name})`, en: `the voting member (${name})` },
  };
};
