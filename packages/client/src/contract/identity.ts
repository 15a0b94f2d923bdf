import * as z from 'zod/mini';
import { OwnWords } from './described-field.ts';
import type { Endpoint } from './endpoint.ts';
import { Instant } from './instant.ts';
import { uploadTypes } from './upload.ts';

/** What the documents have to show between them (S1-08). */
export const identityFacts = ['photo', 'address'] as const;
export type IdentityFact = (typeof identityFacts)[number];

/** Documents that the widgets have words for. */
export const identityDocumentKinds = [
  'drivers-licence',
  'passport',
  'permanent-resident-card',
  'indian-status-certificate',
  'student-card',
  'utility-bill',
  'bank-statement',
  'lease',
  'government-letter',
  'health-card',
  'social-insurance-card',
  'credit-card',
  'expired',
  'screenshot',
] as const;
export type IdentityDocumentKind = (typeof identityDocumentKinds)[number];

/** A document of the union's lists: a kind that the widgets word, or words of the union's own, which go before them. */
const named = { kind: z.string(), label: z.optional(OwnWords) };

export const AcceptedDocument = z.object({ ...named, shows: z.array(z.enum(identityFacts)) });
export type AcceptedDocument = z.infer<typeof AcceptedDocument>;

export const RefusedDocument = z.object(named);
export type RefusedDocument = z.infer<typeof RefusedDocument>;

/** The section `identity` of the capabilities: what a member reads before they choose anything (S1-11, S1-12). */
export const IdentitySettings = z.object({
  accepted: z.array(AcceptedDocument),
  notAccepted: z.array(RefusedDocument),
  /** Why the union asks; the widgets' own words when absent. */
  purpose: z.optional(OwnWords),
  /** Who at the union sees the documents; the widgets' own words when absent. */
  seenBy: z.optional(OwnWords),
  /** Days after the answer within which the documents are deleted, whatever the answer is. */
  deletedWithinDays: z.number(),
});
export type IdentitySettings = z.infer<typeof IdentitySettings>;

export const IdentityDocument = z.object({
  /** Opaque. */
  id: z.string(),
  type: z.enum(uploadTypes),
  shows: z.array(z.enum(identityFacts)),
  /** Base64 of a JPEG or PNG of at most 320 pixels a side: enough to recognise, too little to read. */
  preview: z.optional(z.string().check(z.maxLength(80_000), z.regex(/^[A-Za-z0-9+/]+={0,2}$/))),
});
export type IdentityDocument = z.infer<typeof IdentityDocument>;

/** Why the union did not recognise the member in what they sent. */
export const identityRefusals = [
  'unreadable',
  'expired',
  'not-accepted',
  'name-differs',
  'address-differs',
  'incomplete',
  'other',
] as const;
export type IdentityRefusal = (typeof identityRefusals)[number];

const sent = {
  submittedAt: Instant,
  /** Empty once they are deleted. */
  documents: z.array(IdentityDocument),
};

const decided = {
  ...sent,
  decidedAt: Instant,
  /** When the documents were deleted; null while they are kept. */
  deletedAt: z.nullable(Instant),
  /** When they are deleted at the latest. */
  deletedBy: Instant,
};

/** Where the check stands. */
export const Identity = z.union([
  z.object({ state: z.literal('unproven') }),
  z.object({ state: z.literal('submitted'), ...sent }),
  z.object({ state: z.literal('accepted'), ...decided }),
  /** The member may send others. */
  z.object({ state: z.literal('refused'), ...decided, reason: z.enum(identityRefusals) }),
]);
export type Identity = z.infer<typeof Identity>;

export const IdentitySubmission = z.object({
  documents: z
    .array(
      z.object({
        /** The id of an upload for `identity` that has arrived. */
        upload: z.string(),
        shows: z.array(z.enum(identityFacts)).check(z.minLength(1)),
        preview: z.optional(IdentityDocument.shape.preview),
      }),
    )
    .check(z.minLength(1), z.maxLength(2)),
});
export type IdentitySubmission = z.infer<typeof IdentitySubmission>;

export const identityEndpoints = {
  read: { method: 'GET', path: '/identity', response: Identity },
  submit: {
    method: 'POST',
    path: '/identity/submission',
    response: Identity,
    outcomes: ['invalid-fields', 'already-submitted'],
  },
} as const satisfies Record<string, Endpoint>;
