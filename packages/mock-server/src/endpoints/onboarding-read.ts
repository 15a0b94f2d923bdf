import { ok } from '../answer.ts';
import { forMembers } from '../endpoint.ts';
import { onboardingOf } from '../onboarding.ts';

export const onboardingRead = forMembers('onboarding.read', ({ db, member, now }) =>
  ok({ steps: onboardingOf(db, member, now) }),
);
