import { ok } from '../answer.ts';
import { forAnyone } from '../endpoint.ts';
import { challengeLifetime } from '../passkey.ts';

/** No credential is named, so that the browser offers those it has and nobody learns who has one. */
export const sessionPasskeyOptions = forAnyone('session.passkeyOptions', ({ challenges }) =>
  ok({
    challenge: challenges.create(),
    timeout: challengeLifetime,
    userVerification: 'preferred',
    allowCredentials: [],
  }),
);
