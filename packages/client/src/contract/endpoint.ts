import type { ZodMiniType } from 'zod/mini';
import type { ProblemCode } from './problem.ts';

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/**
 * One operation of the wire. The REST adapter, the mock backend and the OpenAPI file all read this,
 * so that an operation is described once.
 */
export interface Endpoint {
  method: Method;
  /** Below the base URL. Path parameters in braces, never anything personal (trust P2). */
  path: string;
  /** Names of what may follow a question mark: opaque texts, never anything personal either. */
  query?: readonly string[];
  /** Joined in `operations.ts`. */
  request?: ZodMiniType;
  /** The request's body is bytes of this media type; JSON otherwise. */
  media?: string;
  /** Absent for an answer without a body (204). */
  response?: ZodMiniType;
  /** Problem codes that are expected outcomes of this operation: values, not errors. */
  outcomes?: readonly ProblemCode[];
  /** Changes nothing although it is not a GET: takes no idempotency key, and may be asked again (trust R8). */
  safe?: true;
  /** The request carries `If-Match` and a success carries `ETag` (RFC 9110 §13). */
  versioned?: true;
}
