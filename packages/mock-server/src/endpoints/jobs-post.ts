import { ok, problem } from '../answer.ts';
import { randomId } from '../bytes.ts';
import { jobIssues, jobs, newJob, toOffer } from '../jobs/jobs.ts';
import { forTeams } from './for-teams.ts';

export const jobsPost = forTeams('jobs.post', 'jobs.post', (team, { body, db, now }) => {
  const fields = jobIssues(body, now);
  if (fields.length > 0) return problem('invalid-fields', { fields });
  const id = randomId();
  return ok(toOffer(team, id, jobs(db).put(id, newJob(team, body))));
});
