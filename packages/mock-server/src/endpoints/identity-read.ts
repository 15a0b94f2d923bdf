import { ok } from '../answer.ts';
import { forMembers } from '../endpoint.ts';
import { identityOf } from '../identity.ts';
import { withPreviews } from './identity-answer.ts';

export const identityRead = forMembers('identity.read', ({ db, uploads, member, now }) =>
  ok(withPreviews(identityOf(db, member.id, now), uploads)),
);
