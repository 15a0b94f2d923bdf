import type { EmploymentKind, JobDetails, JobOffer, JobPage, JobPatch } from '../contract/jobs.ts';
import type { FieldIssue } from '../contract/problem.ts';
import type { ReadOptions, Versioned, WriteOptions } from '../options.ts';

export interface JobQuery {
  /** The member's own, whatever their state; all published ones otherwise. */
  own?: boolean;
  employment?: EmploymentKind;
  /** Of the page before; the first page when absent. */
  cursor?: string;
}

export type PostJobOutcome =
  { outcome: 'posted'; offer: JobOffer } | { outcome: 'invalid-fields'; fields: FieldIssue[] };

export type ChangeJobOutcome =
  | { outcome: 'saved'; offer: Versioned<JobOffer> }
  /** Somebody else saved first; `current` is how it stands now. */
  | { outcome: 'precondition-failed'; current: Versioned<JobOffer> }
  /** Withdrawn meanwhile. */
  | { outcome: 'job-closed' };

/** The job offers of the association (S3-10). */
export interface JobsDomain {
  /** `skipped`: how many more there were that are not what the contract says. */
  list(query: JobQuery, options?: ReadOptions): Promise<JobPage & { skipped: number }>;
  read(id: string, options?: ReadOptions): Promise<Versioned<JobOffer>>;
  post(offer: JobDetails, options: WriteOptions): Promise<PostJobOutcome>;
  edit(
    id: string,
    patch: JobPatch,
    etag: string,
    options: WriteOptions,
  ): Promise<ChangeJobOutcome | { outcome: 'invalid-fields'; fields: FieldIssue[] }>;
  withdraw(id: string, etag: string, options: WriteOptions): Promise<ChangeJobOutcome>;
}
