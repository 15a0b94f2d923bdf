import type { Onboarding, OnboardingState, OnboardingStepName } from '@trait-union/client';
import type { WayOut } from '../../internal/portal-navigate-event.ts';
import { words } from './onboarding-checklist.messages.ts';

export interface Step {
  name: OnboardingStepName;
  state: OnboardingState;
  left: number;
  /** UTC instant. */
  until: string | undefined;
}

/** Where each step is settled: the widget, if the page has it, and the way to its page. */
export const places = {
  email: { tag: 'email-verification', to: 'verification' },
  identity: { tag: 'identity-check', to: 'identity' },
  profile: { tag: 'profile-editor', to: 'profile' },
  votes: { tag: 'vote-list', to: 'votes' },
} as const satisfies Record<OnboardingStepName, { tag: string; to: WayOut }>;

/** What widgets tell when a member has settled something. */
export const completions = [
  'email-verification-confirmed',
  'identity-check-submitted',
  'profile-editor-confirmed',
  'profile-editor-saved',
  'signup-match-completed',
  'vote-list-registered',
] as const;

/** The steps that this version has words for, each once. */
export function stepsOf({ steps }: Onboarding): Step[] {
  const known = steps.flatMap(({ name, state, left = 0, until }) =>
    Object.hasOwn(words.fr.steps, name) ? [{ name: name as OnboardingStepName, state, left, until }] : [],
  );
  return known.filter(({ name }, index) => known.findIndex((step) => step.name === name) === index);
}

/** What counts: a step that is not needed is no step of this member. */
export const progressOf = (steps: readonly Step[]): { done: number; total: number; left: number } => {
  const needed = steps.filter(({ state }) => state !== 'not-needed');
  return {
    done: needed.filter(({ state }) => state === 'done').length,
    total: needed.length,
    left: needed.filter(({ state }) => state === 'to-do').length,
  };
};
