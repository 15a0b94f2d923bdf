import { problem } from '../answer.ts';
import { jobIssues, jobs, patched } from '../jobs/jobs.ts';
import { forTeams } from './for-teams.ts';
import { findJob, jobAnswer, refuseJobWrite } from './job-answer.ts';

export const jobsEdit = forTeams('jobs.edit', 'jobs.read', (team, { request, params, body, db, now }) => {
  const kept = findJob(team, params.job);
  if (!kept) return problem('not-found');
  const refusal = refuseJobWrite(team, request, params.job, kept);
  if (refusal) return refusal;
  const changed = patched(kept, body, now);
  const fields = jobIssues(changed.shown, now);
  if (fields.length > 0) return problem('invalid-fields', { fields });
  return jobAnswer(team, params.job, jobs(db).put(params.job, changed));
});
