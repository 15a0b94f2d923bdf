import type { Onboarding } from '../contract/onboarding.ts';
import type { ReadOptions } from '../options.ts';

/** What is left for the signed-in member to settle (S1-27). */
export interface OnboardingDomain {
  /** Asks anew each time: other widgets, other tabs and the office change it. */
  read(options?: ReadOptions): Promise<Onboarding>;
}
