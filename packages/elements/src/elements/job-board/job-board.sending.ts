import type {
  ChangeJobOutcome,
  ClientError,
  FieldIssue,
  JobDetails,
  JobOffer,
  JobPatch,
  JobsDomain,
  WriteOptions,
} from '@trait-union/client';
import { patchOf } from './job-board.draft.ts';
import { baseOf, type Base, type Unsettled } from './job-board.steps.ts';

/** What a member asks of the backend. */
export type Sending =
  | { act: 'post'; details: JobDetails; unsettled?: Unsettled }
  | { act: 'edit'; base: Base; details: JobDetails; patch: JobPatch }
  | { act: 'withdraw'; id: string; etag: string };

/** With `base` where what was posted before turned out to be on file: the offer as it was found. */
export type Outcome = (
  { outcome: 'posted'; offer: JobOffer } | ChangeJobOutcome | { outcome: 'invalid-fields'; fields: FieldIssue[] }
) & { base?: Base };

/** After these the backend may have done what was asked of it. */
const doubtful: readonly ClientError['code'][] = ['unreachable', 'timeout', 'malformed', 'server', 'in-progress'];

/** What may have been posted by a request that failed, and under which key. */
export const unsettledBy = (sending: Sending | undefined, { code }: ClientError, key: string): Unsettled | undefined =>
  sending?.act === 'post' && doubtful.includes(code)
    ? (sending.unsettled ?? { details: sending.details, key })
    : undefined;

export async function send(jobs: JobsDomain, sending: Sending, { key }: WriteOptions): Promise<Outcome> {
  switch (sending.act) {
    case 'post':
      return sending.unsettled
        ? postOnce(jobs, sending.details, sending.unsettled, key)
        : jobs.post(sending.details, { key });
    case 'edit':
      return jobs.edit(sending.base.id, sending.patch, sending.base.etag, { key });
    case 'withdraw':
      return jobs.withdraw(sending.id, sending.etag, { key });
  }
}

/** Posts what may be posted already, under its own key, and brings it to what stands in the form now: one offer, never two. */
async function postOnce(jobs: JobsDomain, details: JobDetails, unsettled: Unsettled, key: string): Promise<Outcome> {
  const first = await jobs.post(unsettled.details, { key: unsettled.key });
  if (first.outcome !== 'posted') return jobs.post(details, { key });
  const found = await jobs.read(first.offer.id);
  const base = baseOf(found);
  const patch = patchOf(base.details, details);
  return Object.keys(patch).length > 0
    ? { ...(await jobs.edit(base.id, patch, base.etag, { key })), base }
    : { outcome: 'posted', offer: found.value };
}
