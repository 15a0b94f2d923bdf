import type { FieldIssue, JobDetails, JobOffer, JobPatch, JobState, RefusedAct } from '@trait-union/client/contract';
import { jobActs } from '@trait-union/client/contract';
import { cellOf } from '../access/rights.ts';
import { nameOf } from '../member.ts';
import type { Team } from '../access/team.ts';
import type { Database } from '../database.ts';
import { organizations } from '../organization-records.ts';
import { addressIssue } from '../profile-rules.ts';
import type { Records } from '../records.ts';
import { dayOf } from '../union-calendar.ts';
import type { KeptJob } from './kept-job.ts';

export const jobs = (db: Database): Records<KeptJob> => db.records('jobs');

export const jobStateOf = ({ withdrawnAt, shown: { applyBy } }: KeptJob, now: number): JobState => {
  if (withdrawnAt !== undefined) return 'withdrawn';
  return applyBy !== null && applyBy < dayOf(now) ? 'closed' : 'published';
};

export const jobTagOf = (id: string, kept: KeptJob, now: number): string =>
  `"${id}.${kept.revision}.${jobStateOf(kept, now)}"`;

/** Why the member can do nothing to an offer; undefined when they can. */
export const refusalOfJob = (team: Team, kept: KeptJob): Omit<RefusedAct, 'act'> | undefined => {
  if (kept.organizationId !== team.id) {
    const name = organizations(team.db).get(kept.organizationId)?.name ?? kept.shown.employer;
    return { reason: 'other', ask: { fr: name, en: name } };
  }
  const cell = cellOf(team, kept.memberId === team.member.id ? 'jobs.post' : 'jobs.manage');
  return cell === true ? undefined : cell;
};

export const toOffer = (team: Team, id: string, kept: KeptJob): JobOffer => {
  const { memberId, withdrawnAt, shown } = kept;
  const state = jobStateOf(kept, team.now);
  const refusal = refusalOfJob(team, kept) ?? (withdrawnAt === undefined ? undefined : { reason: 'state' });
  return {
    id,
    ...shown,
    state,
    own: memberId === team.member.id,
    refused: refusal ? jobActs.map((act) => ({ act, ...refusal })) : [],
  };
};

/** Whether the member sees an offer at all: a withdrawn one is theirs or their organisation's. */
export const isShown = (team: Team, kept: KeptJob): boolean =>
  kept.withdrawnAt === undefined || kept.memberId === team.member.id || refusalOfJob(team, kept) === undefined;

/** A mail program reads what follows a `?` or a `&` as headers. */
const isMailAddress = (address: string): boolean => !addressIssue(address) && !/[?&]/.test(address);

const isHttps = (address: string): boolean => URL.canParse(address) && new URL(address).protocol === 'https:';

export const jobIssues = ({ applyEmail, applyUrl, applyBy }: JobDetails, now: number): FieldIssue[] => {
  const issues: (FieldIssue | undefined)[] = [
    !applyEmail && !applyUrl ? { pointer: '/applyEmail', code: 'required' } : undefined,
    applyEmail && !isMailAddress(applyEmail) ? { pointer: '/applyEmail', code: 'malformed' } : undefined,
    applyUrl && !isHttps(applyUrl) ? { pointer: '/applyUrl', code: 'malformed' } : undefined,
    applyBy !== null && applyBy < dayOf(now) ? { pointer: '/applyBy', code: 'not-allowed' } : undefined,
  ];
  return issues.filter((issue) => issue !== undefined);
};

export const newJob = ({ id: organizationId, member, now }: Team, details: JobDetails): KeptJob => ({
  memberId: member.id,
  organizationId,
  shown: { ...details, postedBy: nameOf(member), postedAt: new Date(now).toISOString(), changedAt: null },
  revision: 1,
});

/** A JSON Merge Patch, of an offer in which everything is always there (RFC 7396). */
export const patched = (kept: KeptJob, patch: JobPatch, now: number): KeptJob => {
  const changes = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
  const shown = { ...kept.shown, ...changes, changedAt: new Date(now).toISOString() };
  return { ...kept, shown, revision: kept.revision + 1 };
};

export const withdrawn = (kept: KeptJob, now: number): KeptJob => ({
  ...kept,
  withdrawnAt: new Date(now).toISOString(),
  revision: kept.revision + 1,
});

/** Ids of what a member posted for the organisation, and did not withdraw. */
export const publishedBy = ({ db, id: organizationId }: Team, memberId: string | undefined): string[] =>
  jobs(db)
    .entries()
    .filter(
      ([, kept]) =>
        kept.organizationId === organizationId && kept.memberId === memberId && kept.withdrawnAt === undefined,
    )
    .map(([id]) => id);

/** Withdraws the offers of somebody who was removed, and says which. */
export const unpublish = (team: Team, memberId: string | undefined): string[] => {
  const { db, now } = team;
  const published = publishedBy(team, memberId);
  for (const id of published) {
    const kept = jobs(db).get(id);
    if (kept) jobs(db).put(id, withdrawn(kept, now));
  }
  return published;
};

/** Publishes offers again, when the removal is undone. */
export const republish = (db: Database, ids: readonly string[]): void => {
  for (const id of ids) {
    const found = jobs(db).get(id);
    if (found?.withdrawnAt === undefined) continue;
    jobs(db).put(id, { ...found, withdrawnAt: undefined, revision: found.revision + 1 });
  }
};
