import type { ProblemCode } from './problem.ts';

/** The HTTP status that goes with each code, for backends; a client decides on the code alone (trust S26). */
export const problemStatuses: Record<ProblemCode, number> = {
  'credentials-rejected': 401,
  'ambiguous-identifier': 409,
  'password-expired': 403,
  'precondition-failed': 412,
  'invalid-fields': 422,
  'signed-out': 401,
  'step-up-required': 403,
  forbidden: 403,
  'not-found': 404,
  'rate-limited': 429,
  'request-in-progress': 409,
  'idempotency-key-reused': 422,
  'not-supported': 501,
  unavailable: 503,
  internal: 500,
};
