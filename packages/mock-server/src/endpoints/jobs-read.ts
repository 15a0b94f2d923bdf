import { problem } from '../answer.ts';
import { forTeams } from './for-teams.ts';
import { findJob, jobAnswer } from './job-answer.ts';

export const jobsRead = forTeams('jobs.read', 'jobs.read', (team, { params }) => {
  const kept = findJob(team, params.job);
  return kept ? jobAnswer(team, params.job, kept) : problem('not-found');
});
