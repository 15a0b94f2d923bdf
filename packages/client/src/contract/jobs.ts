import * as z from 'zod/mini';
import type { Endpoint } from './endpoint.ts';
import { Instant } from './instant.ts';
import { Day } from './money.ts';
import { RefusedAct } from './people.ts';
import { languages } from './profile.ts';

/** `closed`: its last day to apply is over. */
export const jobStates = ['published', 'closed', 'withdrawn'] as const;
export type JobState = (typeof jobStates)[number];

export const employmentKinds = ['permanent', 'temporary', 'on-call', 'internship'] as const;
export type EmploymentKind = (typeof employmentKinds)[number];

export const workTimes = ['full-time', 'part-time'] as const;
export type WorkTime = (typeof workTimes)[number];

/** What can be done to an offer; told as refused acts are of a person. */
export const jobActs = ['edit', 'withdraw'] as const;
export type JobAct = (typeof jobActs)[number];

/** What is written by whoever posts it; in one language, which is told to readers' tools. Plain text throughout. */
const details = {
  title: z.string().check(z.minLength(1), z.maxLength(120)),
  employer: z.string().check(z.minLength(1), z.maxLength(120)),
  place: z.string().check(z.maxLength(120)),
  language: z.enum(languages),
  employment: z.enum(employmentKinds),
  time: z.enum(workTimes),
  /** As written; an empty line between paragraphs. */
  description: z.string().check(z.minLength(1), z.maxLength(6000)),
  /** As written: « 31,20 $ l’heure, échelon 3 ». */
  pay: z.string().check(z.maxLength(120)),
  /** Last day to apply; null when there is none. */
  applyBy: z.nullable(Day),
  /** Where to apply: an address for mail without `?` and `&`, an absolute https address, or both. Empty for none. */
  applyEmail: z.string().check(z.maxLength(254)),
  applyUrl: z.string().check(z.maxLength(500)),
};

export const JobDetails = z.object(details);
export type JobDetails = z.infer<typeof JobDetails>;

/** JSON Merge Patch (RFC 7396): only what changed. */
export const JobPatch = z.partial(JobDetails);
export type JobPatch = z.infer<typeof JobPatch>;

export const JobOffer = z.object({
  /** Opaque; goes into URLs. */
  id: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)),
  ...details,
  /** One of `employmentKinds`, or a newer one. */
  employment: z.string(),
  /** One of `workTimes`, or a newer one. */
  time: z.string(),
  /** One of `jobStates`, or a newer one. */
  state: z.string(),
  postedAt: Instant,
  changedAt: z.nullable(Instant),
  /** Who posted it; an organisation where it would rather not name anybody. */
  postedBy: z.string(),
  /** Posted by the member. */
  own: z.boolean(),
  /** What the member cannot do to it, of `jobActs`: the others they can. */
  refused: z.array(RefusedAct),
});
export type JobOffer = z.infer<typeof JobOffer>;

export const JobPage = z.object({
  /** The latest posted first. */
  items: z.array(JobOffer),
  nextCursor: z.nullable(z.string()),
  total: z.number(),
});
export type JobPage = z.infer<typeof JobPage>;

/** `job-closed`: withdrawn meanwhile, by somebody else or the union. */
export const jobEndpoints = {
  /** Published ones; with `own=1` the member's own alone, whatever their state. */
  list: { method: 'GET', path: '/jobs', query: ['own', 'employment', 'cursor'], response: JobPage },
  read: { method: 'GET', path: '/jobs/{job}', response: JobOffer, versioned: true },
  post: { method: 'POST', path: '/jobs', response: JobOffer, outcomes: ['invalid-fields'] },
  edit: {
    method: 'PATCH',
    path: '/jobs/{job}',
    response: JobOffer,
    outcomes: ['precondition-failed', 'invalid-fields', 'job-closed'],
    versioned: true,
  },
  withdraw: {
    method: 'POST',
    path: '/jobs/{job}/withdrawal',
    response: JobOffer,
    outcomes: ['precondition-failed', 'job-closed'],
    versioned: true,
  },
} as const satisfies Record<string, Endpoint>;
