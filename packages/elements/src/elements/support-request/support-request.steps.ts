import type { SupportTicket } from '@trait-union/client';
import type { FieldProblem } from '../../internal/described-fields.ts';
import { same } from '../../internal/same.ts';
import { emptyDraft, type Draft } from './support-request.form.ts';

/** The form is being filled in, or the desk has the request. */
export type Step =
  { step: 'asking'; draft: Draft; problems: readonly FieldProblem[] } | { step: 'received'; ticket: SupportTicket };

export const asking = (draft: Draft): Step => ({ step: 'asking', draft, problems: [] });

/** What a reload should find again; of a request that was sent, its reference. */
export const toKeep = (step: Step): Step | undefined => {
  if (step.step === 'received') return step;
  return same(step.draft, emptyDraft) ? undefined : asking(step.draft);
};
