import type { JobDetails, JobOffer, Versioned } from '@trait-union/client';
import { same } from '../../internal/same.ts';
import type { Version } from '../../templates/versions.ts';
import {
  draftOf,
  problemsOf,
  tidy,
  type Difference,
  type Draft,
  type OfferDetails,
  type Problem,
} from './job-board.draft.ts';

/** What a member's last act came to, shown until their next one. */
export type Said = 'posted' | 'saved' | 'unchanged' | 'withdrawn' | 'changed';

/** An offer on file, as it was when a change of it began. */
export interface Base {
  id: string;
  etag: string;
  details: OfferDetails;
}

/** Posting that the backend may have done: under its key it is done once. */
export interface Unsettled {
  details: JobDetails;
  key: string;
}

/** What a reload must not lose. */
export interface Kept {
  /** Absent while the offer is new. */
  base?: Base;
  opened: Draft;
  draft: Draft;
  unsettled?: Unsettled;
  /** It was withdrawn meanwhile: there is nothing to save it to. */
  isClosed?: boolean;
}

export interface Editing extends Kept {
  step: 'editing';
  problems: readonly Problem[];
}

/** Somebody else saved first: the member says which of the two versions holds. */
export interface Reconciling {
  step: 'reconciling';
  /** As it stands now. */
  base: Base;
  differences: readonly Difference[];
  /** By field; what nobody else changed is the member's own from the start. */
  choices: Readonly<Record<string, Version>>;
  /** They tried to save before choosing everywhere. */
  incomplete: boolean;
}

export type Step = { step: 'reading' } | Editing | Reconciling;

export const baseOf = ({ value, etag }: Versioned<JobOffer>): Base => ({ id: value.id, etag, details: value });

export const write = (draft: Draft): Editing => ({ step: 'editing', opened: draft, draft, problems: [] });

export const edit = (base: Base, details: OfferDetails = base.details): Editing => ({
  step: 'editing',
  base,
  opened: draftOf(base.details),
  draft: draftOf(details),
  problems: [],
});

/** What was typed for an offer that is gone, as one of its own. */
export const anew = ({ draft }: Editing): Editing => ({
  step: 'editing',
  opened: { ...draft, title: '', description: '' },
  draft,
  problems: [],
});

export const reconcile = (base: Base, differences: readonly Difference[]): Reconciling => ({
  step: 'reconciling',
  base,
  differences,
  choices: Object.fromEntries(differences.filter(({ contested }) => !contested).map(({ field }) => [field, 'mine'])),
  incomplete: false,
});

/** The member would lose something by leaving now. */
export const isDirty = (step: Step): boolean =>
  step.step === 'reconciling' || (step.step === 'editing' && !same(step.draft, step.opened));

/** Both versions are made anew from what was sent, if anything was. */
export function keptOf(
  step: Step,
  sent: (Pick<Reconciling, 'base'> & { details: JobDetails }) | undefined,
): Kept | undefined {
  if (!isDirty(step)) return undefined;
  if (step.step !== 'editing')
    return sent && { base: sent.base, opened: draftOf(sent.base.details), draft: draftOf(sent.details) };
  const { base, opened, draft, unsettled, isClosed } = step;
  return { opened, draft, ...(base && { base }), ...(unsettled && { unsettled }), ...(isClosed && { isClosed }) };
}

/** What was submitted: tidied, with what is wrong. */
export const submitted = (step: Editing): Editing => {
  const draft = tidy(step.draft);
  return { ...step, draft, problems: problemsOf(draft) };
};

/** Fields whose version is still to be chosen. */
export const unchosen = ({ differences, choices }: Reconciling): Difference[] =>
  differences.filter(({ field }) => !choices[field]);

/** The offer as it stands with what the member keeps of their own. */
export const merged = ({ base, differences, choices }: Reconciling): Draft => ({
  ...draftOf(base.details),
  ...Object.fromEntries(
    differences.filter(({ field }) => choices[field] === 'mine').map(({ field, mine }) => [field, mine]),
  ),
});
