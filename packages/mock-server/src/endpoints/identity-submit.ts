import { identityFacts, type FieldIssue } from '@trait-union/client/contract';
import { ok, problem } from '../answer.ts';
import { randomId } from '../bytes.ts';
import { forMembers } from '../endpoint.ts';
import { identities, identityOf } from '../identity.ts';
import { withPreviews } from './identity-answer.ts';

export const identitySubmit = forMembers('identity.submit', ({ body, db, uploads, member, now }) => {
  const { state } = identityOf(db, member.id, now);
  if (state === 'submitted' || state === 'accepted') return problem('already-submitted');

  const found = body.documents.map(({ upload }) => uploads.arrived(upload, 'identity', member.id));
  const shown = body.documents.flatMap(({ shows }) => shows);
  const issues: FieldIssue[] = found.flatMap((file, index) =>
    file ? [] : [{ pointer: `/documents/${index}/upload`, code: 'not-allowed' }],
  );
  if (!identityFacts.every((fact) => shown.includes(fact))) issues.push({ pointer: '/documents', code: 'required' });
  if (issues.length > 0) return problem('invalid-fields', { fields: issues });

  const documents = body.documents.flatMap(({ upload, shows, preview }, index) => {
    const file = found[index];
    if (!file) return [];
    const id = randomId();
    // The office would look at the file now; here nobody does, and nothing of it stays
    uploads.discard(upload);
    if (preview) uploads.previews.set(id, preview);
    return [{ id, type: file.type, shows }];
  });
  identities(db).put(member.id, { state: 'submitted', submittedAt: new Date(now).toISOString(), documents });
  return ok(withPreviews(identityOf(db, member.id, now), uploads));
});
