import type {
  FieldIssueCode,
  PasswordResetOutcome,
  RecoveryMessage,
  ResetLink,
  ResetLinkOutcome,
} from '@trait-union/client';

/** What the member cannot remember. */
export type Ask = 'password' | 'user-name';

export type DeadLink = 'link-expired' | 'link-used' | 'link-unknown';

/**
 * Where the member stands. The first two are for whoever comes by themselves, the others for whoever comes by the
 * link in a message.
 */
export type Step =
  | { step: 'asking'; ask: Ask; problem?: 'required' | 'malformed' }
  | { step: 'sent'; ask: Ask; message: RecoveryMessage }
  | { step: 'checking' }
  | { step: 'choosing'; link: ResetLink; issue?: FieldIssueCode }
  | { step: 'dead'; link: DeadLink }
  | { step: 'done'; signedIn: boolean };

export const start: Step = { step: 'asking', ask: 'password' };

export type Act =
  | { act: 'ask'; ask: Ask }
  | { act: 'incomplete'; problem: 'required' | 'malformed' }
  | { act: 'sent'; message: RecoveryMessage }
  | { act: 'opened' }
  | { act: 'read'; found: ResetLinkOutcome }
  | { act: 'submitted'; issue?: FieldIssueCode }
  | { act: 'answered'; outcome: PasswordResetOutcome };

const askOf = (step: Step): Ask => (step.step === 'asking' || step.step === 'sent' ? step.ask : 'password');

export function transition(from: Step, act: Act): Step {
  switch (act.act) {
    case 'ask':
      return { step: 'asking', ask: act.ask };
    case 'incomplete':
      return { step: 'asking', ask: askOf(from), problem: act.problem };
    case 'sent':
      return { step: 'sent', ask: askOf(from), message: act.message };
    case 'opened':
      return { step: 'checking' };
    case 'read':
      return act.found.outcome === 'valid'
        ? { step: 'choosing', link: act.found.link }
        : { step: 'dead', link: act.found.outcome };
    case 'submitted':
      return from.step === 'choosing'
        ? { step: 'choosing', link: from.link, ...(act.issue && { issue: act.issue }) }
        : from;
    case 'answered':
      return answered(from, act.outcome);
  }
}

function answered(from: Step, answer: PasswordResetOutcome): Step {
  switch (answer.outcome) {
    case 'signed-in':
    case 'signed-out':
      return { step: 'done', signedIn: answer.outcome === 'signed-in' };
    case 'invalid-fields':
      return transition(from, { act: 'submitted', issue: answer.fields[0]?.code ?? 'malformed' });
    case 'link-expired':
    case 'link-used':
    case 'link-unknown':
      return { step: 'dead', link: answer.outcome };
  }
}
