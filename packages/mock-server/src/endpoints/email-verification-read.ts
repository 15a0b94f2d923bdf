import { ok } from '../answer.ts';
import { toEmailVerification } from '../email-verifications.ts';
import { forMembers } from '../endpoint.ts';

export const emailVerificationRead = forMembers('emailVerification.read', ({ db, member }) =>
  ok(toEmailVerification(db, member)),
);
