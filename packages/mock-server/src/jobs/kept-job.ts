import type { JobDetails, JobOffer } from '@trait-union/client/contract';

/** A job offer, under its id. */
export interface KeptJob {
  /** The file of whoever posted it, and what they then acted for. */
  memberId: string;
  organizationId: string;
  shown: JobDetails & Pick<JobOffer, 'postedBy' | 'postedAt' | 'changedAt'>;
  /** ISO 8601, UTC. */
  withdrawnAt?: string | undefined;
  /** Grows with every change; the entity tag is made of it. */
  revision: number;
}
