import * as z from 'zod/mini';
import { DescribedField, FieldValues, OwnWords } from './described-field.ts';
import type { Endpoint } from './endpoint.ts';
import { Instant } from './instant.ts';
import { languages } from './profile.ts';

/** A purpose that the person agrees to or not, apart from any other (Québec's Law 25, s. 14). */
export const Consent = z.object({
  name: z.string().check(z.regex(/^[a-z][A-Za-z0-9]{0,39}$/)),
  /** Without it the union cannot take the application. */
  required: z.boolean(),
  /** What is agreed to, in the union's own words; one purpose. */
  text: OwnWords,
  /** The page that says more. */
  url: z.optional(z.string()),
});
export type Consent = z.infer<typeof Consent>;

export const ApplicationSection = z.object({
  /** Names the step; the widgets word `identity`, `work` and `contact` themselves. */
  name: z.string(),
  /** Goes before the widgets' own words. */
  title: z.optional(OwnWords),
  fields: z.array(DescribedField),
});
export type ApplicationSection = z.infer<typeof ApplicationSection>;

/** The section `application` of the capabilities. */
export const ApplicationSettings = z.object({
  /** The form, one step after the other; a field's name stands once. */
  sections: z.array(ApplicationSection),
  /** Asked for after them, unticked, each on its own. */
  consents: z.array(Consent),
});
export type ApplicationSettings = z.infer<typeof ApplicationSettings>;

/** What the union does with an application, in this order. A client leaves out those it does not know. */
export const applicationStages = ['received', 'eligibility', 'decision'] as const;
export type ApplicationStage = (typeof applicationStages)[number];

/** Nothing of what was typed comes back: the link to it may be read by somebody else. */
export const Application = z.object({
  state: z.enum(['pending', 'accepted', 'refused', 'withdrawn']),
  /** What to quote; says nothing of the person. */
  reference: z.string().check(z.minLength(1), z.maxLength(64)),
  appliedAt: Instant,
  /** By when the union answers, of a pending one. */
  answerBy: z.optional(Instant),
  /** Of a pending one. */
  stages: z.array(z.object({ name: z.string(), done: z.boolean() })),
  /** When it was decided or withdrawn. */
  endedAt: z.optional(Instant),
  /** Of a refused one, in the union's own words. */
  reason: z.optional(OwnWords),
});
export type Application = z.infer<typeof Application>;

/** Of the signed-in member. */
export const OwnApplication = z.union([Application, z.object({ state: z.literal('none') })]);
export type OwnApplication = z.infer<typeof OwnApplication>;

/** The secret that a sent application is found by while nobody is signed in. */
const token = z.string().check(z.minLength(8), z.maxLength(512));

/** What was sent, and its secret if nobody is signed in: the one that is also in the message. */
export const SentApplication = z.extend(Application, { token: z.optional(token) });
export type SentApplication = z.infer<typeof SentApplication>;

export const ApplicationForm = z.object({
  fields: FieldValues,
  /** The names of the purposes agreed to. */
  consents: z.array(z.string().check(z.maxLength(40))),
  /** That they want to be answered in. */
  language: z.enum(languages),
});
export type ApplicationForm = z.infer<typeof ApplicationForm>;

export const ApplicationLink = z.object({ token });
export type ApplicationLink = z.infer<typeof ApplicationLink>;

/** Without a secret: that of the signed-in member. */
export const ApplicationWithdrawal = z.partial(ApplicationLink);
export type ApplicationWithdrawal = z.infer<typeof ApplicationWithdrawal>;

export const ApplicationLinkRequest = z.object({
  email: z.string().check(z.minLength(3), z.maxLength(254)),
  language: z.enum(languages),
});
export type ApplicationLinkRequest = z.infer<typeof ApplicationLinkRequest>;

export const applicationEndpoints = {
  read: { method: 'GET', path: '/application', response: OwnApplication },
  find: { method: 'POST', path: '/application/lookup', response: Application, outcomes: ['link-expired'], safe: true },
  submit: {
    method: 'POST',
    path: '/application',
    response: SentApplication,
    outcomes: ['invalid-fields', 'already-applied'],
  },
  withdraw: {
    method: 'POST',
    path: '/application/withdrawal',
    response: Application,
    outcomes: ['link-expired', 'already-decided'],
  },
  sendLink: { method: 'POST', path: '/application/link' },
} as const satisfies Record<string, Endpoint>;
