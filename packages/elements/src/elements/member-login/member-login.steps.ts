import type { SignInOutcome } from '@trait-union/client';

export type Field = 'identifier' | 'memberNumber' | 'password';

/** What a member can mend in the form itself. */
export type Said = 'credentials-rejected' | 'ambiguous-identifier';

/** Where the form stands. */
export interface Step {
  /** The member number is asked once an e-mail turned out to be shared, and stays asked. */
  shared: boolean;
  /** Fields that were empty on submit, in the order of the form. */
  missing: readonly Field[];
  /** What the backend said last. */
  said?: Said;
  /** The password is right, but too old: the form gives way to the choice of another. */
  expired?: true;
}

export const start: Step = { shared: false, missing: [] };

export const sent = ({ shared }: Step, missing: readonly Field[]): Step => ({ shared, missing });

export const refused = ({ shared }: Step, outcome: Exclude<SignInOutcome['outcome'], 'signed-in'>): Step =>
  outcome === 'password-expired'
    ? { ...start, expired: true }
    : { shared: shared || outcome === 'ambiguous-identifier', missing: [], said: outcome };
