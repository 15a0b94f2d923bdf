import { onboardingEndpoints } from '../contract/onboarding.ts';
import type { OnboardingDomain } from '../domains/onboarding.ts';
import type { RestContext } from './rest-context.ts';

export const create = ({ request, requireDomain }: RestContext): OnboardingDomain => ({
  read: async ({ signal } = {}) => {
    await requireDomain('onboarding');
    return (await request(onboardingEndpoints.read, { signal })).value;
  },
});
