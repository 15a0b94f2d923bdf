/** The votes, or one act of the member that takes the whole place. */
export type Step = Listing | Registering | Challenging;

export interface Listing {
  step: 'list';
  /** What the last act came to, until the next one. */
  said?: Said;
}

export interface Registering {
  step: 'registering';
  /** Ids of the votes that were asked for, and of those that the member keeps. */
  votes: readonly string[];
  chosen: readonly string[];
  /** Of the chosen ones: where the backend has it, or will not. */
  done: readonly string[];
  refused: readonly string[];
  /** None is chosen. */
  incomplete: boolean;
  /** The name or the e-mail on file changed while it was shown. */
  changed: boolean;
}

export interface Challenging {
  step: 'challenging';
  vote: string;
  message: string;
  problem?: 'required' | 'refused';
}

export type Said =
  | { what: 'registered'; done: number; refused: number }
  | { what: 'challenged' | 'already-challenged' | 'challenge-closed' };

export type Act =
  | { act: 'asked'; votes: readonly string[] }
  | { act: 'toggled'; vote: string }
  | { act: 'incomplete' }
  | { act: 'registered' | 'refused'; vote: string }
  | { act: 'details-changed' }
  | { act: 'disputed'; vote: string }
  | { act: 'typed'; message: string }
  | { act: 'corrected'; problem: 'required' | 'refused' }
  | { act: 'settled'; said: Said }
  | { act: 'left' };

export const start: Step = { step: 'list' };

/** The chosen votes that nothing is known of yet, in order. */
export const leftOf = ({ chosen, done, refused }: Registering): string[] =>
  chosen.filter((vote) => !done.includes(vote) && !refused.includes(vote));

/** Where an act leads; one that makes no sense where the member stands leads nowhere. */
export function transition(step: Step, act: Act): Step {
  switch (act.act) {
    case 'asked': {
      const { votes } = act;
      const fresh = { done: [], refused: [], incomplete: false, changed: false };
      return votes.length > 0 ? { step: 'registering', votes, chosen: votes, ...fresh } : step;
    }
    case 'disputed':
      return { step: 'challenging', vote: act.vote, message: '' };
    case 'settled':
      return { step: 'list', said: act.said };
    case 'left':
      return start;
    case 'typed':
    case 'corrected':
      return step.step === 'challenging' ? challenging(step, act) : step;
    case 'toggled':
    case 'incomplete':
    case 'registered':
    case 'refused':
    case 'details-changed':
      return step.step === 'registering' ? registering(step, act) : step;
  }
}

function challenging(step: Challenging, act: Extract<Act, { act: 'typed' | 'corrected' }>): Step {
  return act.act === 'typed' ? { ...step, message: act.message } : { ...step, problem: act.problem };
}

function registering(
  step: Registering,
  act: Extract<Act, { act: 'toggled' | 'incomplete' | 'registered' | 'refused' | 'details-changed' }>,
): Step {
  switch (act.act) {
    case 'toggled': {
      // In the order of the page, however they were chosen; what the backend has can no longer be left out
      const isKept = (vote: string): boolean =>
        vote === act.vote ? !step.chosen.includes(vote) : step.chosen.includes(vote);
      if (step.done.includes(act.vote)) return step;
      return { ...step, chosen: step.votes.filter(isKept), incomplete: false };
    }
    case 'incomplete':
      return { ...step, incomplete: true };
    case 'registered':
      return { ...step, done: [...step.done, act.vote], changed: false };
    case 'refused':
      return { ...step, refused: [...step.refused, act.vote] };
    case 'details-changed':
      return { ...step, changed: true };
  }
}
