import * as z from 'zod/mini';
import type { Endpoint } from './endpoint.ts';
import { Instant } from './instant.ts';

/** What a new member settles once (S1-27). */
export const onboardingStepNames = ['email', 'identity', 'profile', 'votes'] as const;
export type OnboardingStepName = (typeof onboardingStepNames)[number];

/** `waiting`: the member did their part, the union has not yet done its own. */
export const onboardingStates = ['to-do', 'waiting', 'done', 'not-needed'] as const;
export type OnboardingState = (typeof onboardingStates)[number];

export const Onboarding = z.object({
  /** In the order to do them; names that a newer backend adds are left out by an older client. */
  steps: z.array(
    z.object({
      name: z.string(),
      state: z.enum(onboardingStates),
      /** Of a step that is several acts: how many are left, as votes to register for. */
      left: z.optional(z.number()),
      /** Until when it can be done, UTC. */
      until: z.optional(Instant),
    }),
  ),
});
export type Onboarding = z.infer<typeof Onboarding>;

export const onboardingEndpoints = {
  read: { method: 'GET', path: '/onboarding', response: Onboarding },
} as const satisfies Record<string, Endpoint>;
