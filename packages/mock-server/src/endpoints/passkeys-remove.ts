import { noContent, problem } from '../answer.ts';
import { forMembers } from '../endpoint.ts';
import { askAgain } from './step-up.ts';

export const passkeysRemove = forMembers('passkeys.remove', (call) => {
  const { params, db, member } = call;
  const refusal = askAgain(call);
  if (refusal) return refusal;
  if (db.passkey(params.passkey)?.memberId !== member.id) return problem('not-found');
  db.removePasskey(params.passkey);
  return noContent();
});
