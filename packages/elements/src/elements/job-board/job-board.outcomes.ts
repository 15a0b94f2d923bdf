import type { FieldIssue, JobOffer, Versioned } from '@trait-union/client';
import { differences, locate, patchOf } from './job-board.draft.ts';
import { JobBoardPostedEvent, JobBoardSavedEvent, JobBoardWithdrawnEvent } from './job-board.events.ts';
import type { Outcome, Sending } from './job-board.sending.ts';
import {
  baseOf,
  edit,
  reconcile,
  type Base,
  type Editing,
  type Reconciling,
  type Said,
  type Step,
} from './job-board.steps.ts';

type SentEdit = Extract<Sending, { act: 'edit' }>;

/** What an outcome comes to for the member. */
export type Result =
  /** They read again; the offer as it stands now, where it is known, and what the page is told. */
  | { result: 'over'; said: Said; offer?: JobOffer; etag?: string | undefined; event?: Event }
  /** They choose between what they sent and what stands now. */
  | { result: 'contested'; step: Reconciling; sent: SentEdit; current: Versioned<JobOffer> }
  /** What they typed is still there, but cannot be saved to its offer any more. */
  | { result: 'closed'; step: Editing }
  /** They correct what they sent. */
  | { result: 'refused'; step: Editing };

/** What an act that was done is told as, to the member and to the page. */
const done = {
  post: { said: 'posted', Told: JobBoardPostedEvent },
  edit: { said: 'saved', Told: JobBoardSavedEvent },
  withdraw: { said: 'withdrawn', Told: JobBoardWithdrawnEvent },
} as const;

/** Undefined for a refusal of fields that nobody has in front of them. */
export function resultOf(sending: Sending, outcome: Outcome, step: Step): Result | undefined {
  const sent = editOf(sending, outcome.base);
  switch (outcome.outcome) {
    case 'posted':
      return carriedOut(sending, outcome.offer);
    case 'saved':
      return carriedOut(sending, outcome.offer.value, outcome.offer.etag);
    case 'precondition-failed':
      return contested(sending, sent, outcome.current);
    case 'job-closed':
      return sent
        ? { result: 'closed', step: { ...edit(sent.base, sent.details), isClosed: true } }
        : { result: 'over', said: 'withdrawn' };
    case 'invalid-fields':
      return refused(sent, outcome.fields, step);
  }
}

/** The edit that was sent, if one was; also of what had been posted before. */
function editOf(sending: Sending, base?: Base): SentEdit | undefined {
  if (sending.act === 'edit') return sending;
  if (sending.act === 'withdraw' || !base) return undefined;
  const { details } = sending;
  return { act: 'edit', base, details, patch: patchOf(base.details, details) };
}

function carriedOut({ act }: Sending, offer: JobOffer, etag?: string): Result {
  const { said, Told } = done[act];
  return { result: 'over', said, offer, etag, event: new Told(offer.id) };
}

function contested({ act }: Sending, sent: SentEdit | undefined, current: Versioned<JobOffer>): Result {
  const { value, etag } = current;
  const found = sent ? differences(sent.base.details, sent.details, value) : [];
  if (!sent || found.length === 0)
    return { result: 'over', said: act === 'withdraw' ? 'changed' : 'unchanged', offer: value, etag };
  return { result: 'contested', step: reconcile(baseOf(current), found), sent, current };
}

function refused(sent: SentEdit | undefined, issues: readonly FieldIssue[], step: Step): Result | undefined {
  const open = step.step === 'editing' ? step : sent && edit(sent.base, sent.details);
  return open && { result: 'refused', step: { ...open, problems: locate(issues) } };
}
