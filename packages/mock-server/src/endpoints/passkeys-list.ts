import { ok } from '../answer.ts';
import { forMembers } from '../endpoint.ts';
import { toPasskey } from './passkeys-answer.ts';

export const passkeysList = forMembers('passkeys.list', ({ db, member }) =>
  ok({ items: db.passkeysOf(member.id).map(toPasskey) }),
);
