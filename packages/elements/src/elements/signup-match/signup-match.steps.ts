import type { ActivateOutcome, FieldIssue, MatchOutcome, ResendOutcome, SentLink } from '@trait-union/client';
import type { FieldProblem } from '../../internal/described-fields.ts';

/** Where else somebody may go who cannot get in this way (S0-09, S1-24, S1-25, S0-28). */
export const ways = ['no-member-number', 'no-email-on-file', 'application', 'help'] as const;
export type Way = (typeof ways)[number];

/** Why somebody whose details match still cannot sign up here. */
export type Hindrance = 'has-account' | 'no-email' | 'invitation-needed';

export type Step =
  | { step: 'matching'; problems: readonly FieldProblem[]; said?: 'not-matched' | 'match-expired' }
  /** `ticket` stands for the match. */
  | { step: 'choosing'; ticket: string; problems: readonly FieldProblem[] }
  | { step: 'pending'; ticket: string; link: SentLink }
  | { step: Hindrance }
  | { step: 'activated' };

export const start: Extract<Step, { step: 'matching' }> = { step: 'matching', problems: [] };

export type Act =
  | { act: 'refused'; problems: readonly FieldProblem[] }
  | { act: 'sent' }
  | { act: 'matched'; outcome: MatchOutcome }
  | { act: 'activated'; outcome: ActivateOutcome }
  | { act: 'resent'; outcome: ResendOutcome }
  | { act: 'back' };

export function transition(from: Step, act: Act): Step {
  switch (act.act) {
    case 'refused':
      return withProblems(from, act.problems);
    case 'sent':
      return withProblems(from, []);
    case 'matched':
      return afterMatch(from, act.outcome);
    case 'activated':
      return afterActivation(from, act.outcome);
    case 'resent':
      if (act.outcome.outcome === 'match-expired') return { ...start, said: 'match-expired' };
      return from.step === 'pending' ? { ...from, link: act.outcome.link } : from;
    case 'back':
      return start;
  }
}

function afterMatch(from: Step, outcome: MatchOutcome): Step {
  if (outcome.outcome === 'not-matched') return { ...start, said: 'not-matched' };
  if (outcome.outcome === 'invalid-fields') return withProblems(from, toProblems(outcome.fields));
  const { match } = outcome;
  switch (match.state) {
    case 'matched':
      return { step: 'choosing', ticket: match.ticket, problems: [] };
    case 'pending':
      return { step: 'pending', ticket: match.ticket, link: match.link };
    case 'has-account':
    case 'no-email':
    case 'invitation-needed':
      return { step: match.state };
  }
}

function afterActivation(from: Step, outcome: ActivateOutcome): Step {
  switch (outcome.outcome) {
    case 'signed-in':
      return { step: 'activated' };
    case 'match-expired':
      return { ...start, said: 'match-expired' };
    case 'invalid-fields':
      return withProblems(from, toProblems(outcome.fields));
  }
}

const withProblems = (from: Step, problems: readonly FieldProblem[]): Step => {
  if (from.step === 'choosing') return { ...from, problems };
  return from.step === 'matching' ? { ...start, problems } : from;
};

/** A field goes by the last part of its pointer: `/fields/email` and `/password`. */
const toProblems = (issues: readonly FieldIssue[]): FieldProblem[] =>
  issues.map(({ pointer, code }) => ({ name: pointer.split('/').at(-1) ?? '', code }));
