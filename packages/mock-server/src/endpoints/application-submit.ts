import { ok, problem } from '../answer.ts';
import { applicationIssues, findOwn, keepApplication, toApplication } from '../applications.ts';
import { forAnyone } from '../endpoint.ts';

/** Nobody is looked up for whoever is signed out: the answer cannot tell who is a member or has applied (S13). */
export const applicationSubmit = forAnyone('application.submit', ({ body, db, member, now }) => {
  if (member && findOwn(db, member.id)?.[1].state === 'pending') return problem('already-applied');
  const fields = applicationIssues(db, body);
  if (fields.length > 0) return problem('invalid-fields', { fields });
  const kept = keepApplication(db, body, member?.id, now);
  return ok({ ...toApplication(...kept), ...(!member && { token: kept[1].token }) });
});
