import * as z from 'zod/mini';

/**
 * Every `code` a backend may put in a problem. It is what elements word their message from;
 * `title` and `detail` are for the backend's own logs and are never shown (trust S26).
 */
export const problemCodes = [
  // Expected outcomes: the adapter turns them into values.
  'credentials-rejected',
  'ambiguous-identifier',
  'password-expired',
  'precondition-failed',
  'invalid-fields',
  'file-too-large',
  'file-type-refused',
  'file-damaged',
  'image-too-large',
  'upload-offset-mismatch',
  'already-submitted',
  'link-unknown',
  'link-expired',
  'already-applied',
  'already-decided',
  'invitation-closed',
  'already-member',
  'email-mismatch',
  'account-exists',
  'link-used',
  'not-matched',
  'match-expired',
  'passkey-rejected',
  'already-registered',
  'registration-closed',
  'not-eligible',
  'not-registered',
  'details-changed',
  'already-challenged',
  'challenge-closed',
  'already-cast',
  'cast-id-reused',
  'cast-abandoned',
  'vote-closed',
  'vote-paused',
  'ballot-changed',
  'not-published',
  'coupon-unknown',
  'coupon-expired',
  'coupon-not-applicable',
  'quote-expired',
  'checkout-under-way',
  'option-unavailable',
  'return-url-refused',
  'already-requested',
  'undo-closed',
  'job-closed',
  // Failures: the adapter turns them into a ClientError.
  'signed-out',
  'step-up-required',
  'forbidden',
  'not-found',
  'rate-limited',
  'request-in-progress',
  'idempotency-key-reused',
  'not-supported',
  'unavailable',
  'internal',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** Why one field was refused by the backend. */
export const fieldIssueCodes = [
  'required',
  'too-long',
  'malformed',
  'not-deliverable',
  'duplicate',
  'not-allowed',
] as const;
export type FieldIssueCode = (typeof fieldIssueCodes)[number];

/** One refused field; `pointer` is a JSON Pointer (RFC 6901) into the request body. */
export const FieldIssue = z.object({
  pointer: z.string(),
  code: z.enum(fieldIssueCodes),
});
export type FieldIssue = z.infer<typeof FieldIssue>;

/** The `fields` of `invalid-fields`. */
export const FieldIssues = z.array(FieldIssue);

/**
 * RFC 9457 problem details, `application/problem+json`.
 * `reference` is what a member can quote to the support desk; it identifies a log line, never a person.
 */
export const Problem = z.object({
  type: z.optional(z.string()),
  title: z.optional(z.string()),
  status: z.optional(z.number()),
  detail: z.optional(z.string()),
  code: z.enum(problemCodes),
  fields: z.optional(z.array(FieldIssue)),
  reference: z.optional(z.string().check(z.maxLength(64))),
});
export type Problem = z.infer<typeof Problem>;
