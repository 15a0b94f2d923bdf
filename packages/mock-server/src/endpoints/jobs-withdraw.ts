import { problem } from '../answer.ts';
import { jobs, withdrawn } from '../jobs/jobs.ts';
import { forTeams } from './for-teams.ts';
import { findJob, jobAnswer, refuseJobWrite } from './job-answer.ts';

export const jobsWithdraw = forTeams('jobs.withdraw', 'jobs.read', (team, { request, params, db, now }) => {
  const kept = findJob(team, params.job);
  if (!kept) return problem('not-found');
  const refusal = refuseJobWrite(team, request, params.job, kept);
  if (refusal) return refusal;
  return jobAnswer(team, params.job, jobs(db).put(params.job, withdrawn(kept, now)));
});
