import type { SignInOutcome } from '@trait-union/client';

export type Field = 'identifier' | 'memberNumber' | 'password';

/**
 * Where the form stands. The member number is asked once an e-mail turned out to be shared, and stays asked.
 * `missing` are the fields that were empty on submit, in the order of the form.
 */
export type Step =
  | { step: 'credentials'; shared: boolean; missing: readonly Field[]; said?: 'rejected' | 'ambiguous' }
  | { step: 'expired' };

export const start: Step = { step: 'credentials', shared: false, missing: [] };

export type Act =
  | { act: 'incomplete'; missing: readonly Field[] }
  | { act: 'sent' }
  | { act: 'answered'; outcome: SignInOutcome['outcome'] };

export function transition(from: Step, act: Act): Step {
  const shared = from.step === 'credentials' && from.shared;
  switch (act.act) {
    case 'incomplete':
      return { step: 'credentials', shared, missing: act.missing };
    case 'sent':
      return { step: 'credentials', shared, missing: [] };
    case 'answered':
      switch (act.outcome) {
        case 'signed-in':
          return start;
        case 'credentials-rejected':
          return { step: 'credentials', shared, missing: [], said: 'rejected' };
        case 'ambiguous-identifier':
          return { step: 'credentials', shared: true, missing: [], said: 'ambiguous' };
        case 'password-expired':
          return { step: 'expired' };
      }
  }
}
