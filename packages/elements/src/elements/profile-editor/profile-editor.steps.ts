import type { Profile, Versioned } from '@trait-union/client';
import { same } from '../../internal/same.ts';
import type { Difference } from './profile-editor.conflict.ts';
import {
  detailsOf,
  draftOf,
  fieldsOf,
  patchOf,
  renamed,
  tidy,
  type Details,
  type Draft,
} from './profile-editor.draft.ts';
import { problemsOf, type Problem } from './profile-editor.validation.ts';

/** What a member's last act came to, shown until their next one. */
export type Said = 'saved' | 'confirmed' | 'unchanged' | 'changed';

export interface Reading {
  step: 'reading';
  said?: Said;
}

export interface Editing {
  step: 'editing';
  /** What the form was filled from. */
  base: Versioned<Profile>;
  opened: Draft;
  draft: Draft;
  problems: readonly Problem[];
}

/** Somebody else saved first: the member says which of the two versions holds. */
export interface Reconciling {
  step: 'reconciling';
  /** What is on file now. */
  base: Versioned<Profile>;
  differences: readonly Difference[];
  /** By path; what nobody else changed is the member's own from the start. */
  choices: Readonly<Record<string, 'mine' | 'theirs'>>;
  /** They tried to save before choosing everywhere. */
  incomplete: boolean;
}

export type Step = Reading | Editing | Reconciling;

export const start: Step = { step: 'reading' };

export function edit(base: Versioned<Profile>, details: Details = base.value): Editing {
  const draft = draftOf(details);
  return { step: 'editing', base, opened: draftOf(base.value), draft, problems: [] };
}

/** What a reload must not lose: what was typed, and what the form had been filled from. */
export interface Kept {
  etag: string;
  opened: Draft;
  draft: Draft;
}

/** The form as a reload left it. Whatever somebody else saved meanwhile, the backend will say. */
export const resume = ({ value }: Versioned<Profile>, { etag, opened, draft }: Kept): Editing => ({
  step: 'editing',
  base: { value: { ...value, ...detailsOf(tidy(opened)) }, etag },
  opened,
  draft: renamed(draft),
  problems: [],
});

export const reconcile = (base: Versioned<Profile>, differences: readonly Difference[]): Reconciling => ({
  step: 'reconciling',
  base,
  differences,
  choices: Object.fromEntries(differences.filter(({ contested }) => !contested).map(({ path }) => [path, 'mine'])),
  incomplete: false,
});

/** The member would lose something by leaving now. */
export const isDirty = (step: Step): boolean =>
  step.step === 'reconciling' || (step.step === 'editing' && !same(typed(step.draft), typed(step.opened)));

/** What a member sees of a draft; keys and ids are ours. */
const typed = (draft: Draft): unknown => [
  draft.preferredName,
  draft.language,
  ...[...draft.phones, ...draft.emails, ...draft.addresses].map((entry) => ({ ...entry, key: '' })),
];

/** What was submitted: tidied, with what is wrong in the part that would be sent, or still without a choice. */
export function submitted<S extends Editing | Reconciling>(step: S): S;
export function submitted(step: Editing | Reconciling): Editing | Reconciling {
  if (step.step === 'reconciling') {
    return { ...step, incomplete: step.differences.some(({ path }) => !step.choices[path]) };
  }
  const draft = tidy(step.draft);
  return { ...step, draft, problems: problemsOf(draft, fieldsOf(patchOf(step.base.value, detailsOf(draft)))) };
}
