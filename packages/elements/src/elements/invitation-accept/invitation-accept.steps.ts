import type { AcceptInvitationOutcome, Invitation, InvitationMailOutcome, JoinOutcome } from '@trait-union/client';
import type { FieldProblem } from '../../internal/described-fields.ts';

/** What somebody becomes by accepting. */
export type Joined = Pick<Invitation, 'organization' | 'role'>;

/**
 * How far somebody has come with an open invitation. What the invitation itself says, and who is signed in, decide
 * beside it what is shown.
 */
export type Step =
  | { step: 'choosing' }
  /** `said`: the invited address has an account already. */
  | { step: 'signing-in'; said?: 'account-exists' }
  /** A new account, for an invitation that names an address. */
  | { step: 'joining'; problems: readonly FieldProblem[] }
  /** Where to send an invitation of one's own, for a link that anybody may use. */
  | { step: 'asking'; problems: readonly FieldProblem[] }
  | { step: 'mail-sent'; email: string }
  | ({ step: 'accepted' } & Joined);

export const start: Step = { step: 'choosing' };

export type Act =
  | { act: 'sign-in' }
  /** `named`: the invitation names an address. */
  | { act: 'new'; named: boolean }
  | { act: 'back' }
  | { act: 'checked'; problems: readonly FieldProblem[] }
  | { act: 'answered'; outcome: (JoinOutcome | AcceptInvitationOutcome)['outcome']; problems: readonly FieldProblem[] }
  | { act: 'mailed'; outcome: InvitationMailOutcome['outcome']; email: string; problems: readonly FieldProblem[] };

/** `joined`: what the invitation makes of whoever accepts it. */
export function transition(from: Step, act: Act, joined?: Joined): Step {
  switch (act.act) {
    case 'sign-in':
      return { step: 'signing-in' };
    case 'new':
      return { step: act.named ? 'joining' : 'asking', problems: [] };
    case 'back':
      return start;
    case 'checked':
      return 'problems' in from ? { ...from, problems: act.problems } : from;
    case 'answered':
      switch (act.outcome) {
        case 'signed-in':
        case 'accepted':
          return joined ? { step: 'accepted', organization: joined.organization, role: joined.role } : start;
        case 'account-exists':
          return { step: 'signing-in', said: 'account-exists' };
        case 'invalid-fields':
          return { step: 'joining', problems: act.problems };
        // What the invitation is now says the rest
        case 'already-member':
        case 'email-mismatch':
        case 'invitation-closed':
          return start;
      }
    case 'mailed':
      switch (act.outcome) {
        case 'sent':
          return { step: 'mail-sent', email: act.email };
        case 'invalid-fields':
          return { step: 'asking', problems: act.problems };
        case 'invitation-closed':
          return start;
      }
  }
}
