import { jobEndpoints, JobOffer, JobPage } from '../contract/jobs.ts';
import type { ChangeJobOutcome, JobsDomain } from '../domains/jobs.ts';
import type { Answer } from '../transport/answer.ts';
import { invalidFields } from './invalid-fields.ts';
import { mindingRights } from './own-rights.ts';
import { at } from './path.ts';
import type { RestContext } from './rest-context.ts';
import { sifted } from './sifted.ts';
import { sound } from './sound-amounts.ts';
import { isCount } from './sound-reports.ts';

const page = sifted(JobPage, JobOffer);
const { list, post, edit, withdraw } = jobEndpoints;

export const create = (context: RestContext): JobsDomain => {
  const { requireDomain } = context;
  const request = mindingRights(context);

  const read: JobsDomain['read'] = async (job, { signal } = {}) => {
    await requireDomain('jobs');
    const { value, etag } = await request(at(jobEndpoints.read, { job }), { signal });
    return { value, etag };
  };

  const toOutcome = async (job: string, answer: Answer<typeof withdraw>): Promise<ChangeJobOutcome> => {
    if (answer.outcome === 'done') return { outcome: 'saved', offer: { value: answer.value, etag: answer.etag } };
    if (answer.outcome === 'precondition-failed') return { outcome: answer.outcome, current: await read(job) };
    return { outcome: answer.outcome };
  };

  return {
    list: async ({ own, employment, cursor }, { signal } = {}) => {
      await requireDomain('jobs');
      const endpoint = at(list, {
        ...(own && { own: '1' }),
        ...(employment && { employment }),
        ...(cursor !== undefined && { cursor }),
      });
      return sound((await request({ ...endpoint, response: page }, { signal })).value, ({ total }) => isCount(total));
    },
    read,
    post: async (body, { key }) => {
      const answer = await request(post, { body, key });
      return answer.outcome === 'done' ? { outcome: 'posted', offer: answer.value } : invalidFields(answer);
    },
    edit: async (job, patch, etag, { key }) => {
      const answer = await request(at(edit, { job }), { body: patch, etag, key });
      return answer.outcome === 'invalid-fields' ? invalidFields(answer) : toOutcome(job, answer);
    },
    withdraw: async (job, etag, { key }) => toOutcome(job, await request(at(withdraw, { job }), { etag, key })),
  };
};
