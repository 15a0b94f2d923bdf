import type { JobOffer } from '@trait-union/client/contract';
import type { Team } from '../access/team.ts';
import { ok, problem, type Answer } from '../answer.ts';
import { jobs, isShown, jobTagOf, refusalOfJob, toOffer } from '../jobs/jobs.ts';
import type { KeptJob } from '../jobs/kept-job.ts';

/** The offer as it stands, with its entity tag. */
export const jobAnswer = (team: Team, id: string, kept: KeptJob): Answer<JobOffer> =>
  ok(toOffer(team, id, kept), { headers: { etag: jobTagOf(id, kept, team.now) } });

/** An offer that the member sees. */
export const findJob = (team: Team, id: string): KeptJob | undefined => {
  const kept = jobs(team.db).get(id);
  return kept && isShown(team, kept) ? kept : undefined;
};

/** Why a write to an offer must not go ahead. */
export const refuseJobWrite = (team: Team, request: Request, id: string, kept: KeptJob): Answer<never> | undefined => {
  if (refusalOfJob(team, kept)) return problem('forbidden');
  if (kept.withdrawnAt !== undefined) return problem('job-closed');
  const ifMatch = request.headers.get('if-match');
  if (ifMatch === null) return problem('precondition-failed', { status: 428, title: 'If-Match is missing' });
  return ifMatch === jobTagOf(id, kept, team.now) ? undefined : problem('precondition-failed');
};
