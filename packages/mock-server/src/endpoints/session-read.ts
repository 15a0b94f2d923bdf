import { ok } from '../answer.ts';
import { forAnyone } from '../endpoint.ts';
import { toSignedIn } from './session-answer.ts';

export const sessionRead = forAnyone('session.read', ({ member, expiresAt }) =>
  ok(member && expiresAt !== undefined ? toSignedIn(member, expiresAt) : { state: 'signed-out' as const }),
);
