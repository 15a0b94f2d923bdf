import { ok, problem } from '../answer.ts';
import { forMembers } from '../endpoint.ts';
import { toPasskey } from './passkeys-answer.ts';

export const passkeysRename = forMembers('passkeys.rename', ({ params, body: { name }, db, member }) => {
  const found = db.passkey(params.passkey);
  if (found?.memberId !== member.id) return problem('not-found');
  const passkey = { ...found, name: name.trim() };
  db.registerPasskey(passkey);
  return ok(toPasskey(passkey));
});
