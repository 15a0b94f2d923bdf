/**
 * Why an operation could not be done. Elements word their message from this code, in the reader's language.
 *
 * - `offline` the device has no network; nothing was sent
 * - `unreachable` nothing answered; what was sent may or may not have arrived
 * - `blocked` the server answers but refuses this page's origin (CORS)
 * - `timeout` no complete answer in time
 * - `malformed` the answer is not what the contract says: HTML, cut short, empty, another shape
 * - `server` 5xx that retries did not cure
 * - `unavailable` 503 with a time to come back
 * - `rate-limited` 429
 * - `signed-out` 401: the session is over
 * - `step-up` the server wants the password again before this act
 * - `forbidden` 403
 * - `not-found` 404
 * - `in-progress` the same intention is still being worked on
 * - `key-reused` the server holds another intention under this idempotency key
 * - `unsupported` the backend has no such domain
 * - `cookies-blocked` the browser does not keep the session's cookie
 * - `insecure` the page is not on a secure origin
 * - `provider-unavailable` the identity provider does not answer, or says that it cannot
 * - `sign-in-refused` the identity provider did not sign the member in: they gave up, or may not
 * - `sign-in-lost` what the identity provider answers belongs to no sign-in that began here
 * - `redirect-loop` signing in again by itself was tried twice within a minute, and came to nothing
 * - `window-blocked` the browser did not open the window to sign in again
 * - `aborted` the caller gave up
 */
export type ClientErrorCode =
  | 'offline'
  | 'unreachable'
  | 'blocked'
  | 'timeout'
  | 'malformed'
  | 'server'
  | 'unavailable'
  | 'rate-limited'
  | 'signed-out'
  | 'step-up'
  | 'forbidden'
  | 'not-found'
  | 'in-progress'
  | 'key-reused'
  | 'unsupported'
  | 'cookies-blocked'
  | 'insecure'
  | 'provider-unavailable'
  | 'sign-in-refused'
  | 'sign-in-lost'
  | 'redirect-loop'
  | 'window-blocked'
  | 'aborted';

export interface ClientErrorDetails {
  /** Instant, in milliseconds of the server's clock, before which trying again is pointless. */
  retryAt?: number;
  /** What the member can quote to the support desk. */
  reference?: string;
  cause?: unknown;
}

const brand = 'TraitUnionClientError';

/** The only thing a `PortalClient` rejects with. */
export class ClientError extends Error {
  override readonly name = brand;
  readonly code: ClientErrorCode;
  readonly retryAt: number | undefined;
  readonly reference: string | undefined;

  constructor(code: ClientErrorCode, { retryAt, reference, cause }: ClientErrorDetails = {}) {
    super(code, { cause });
    this.code = code;
    this.retryAt = retryAt;
    this.reference = reference;
  }
}

/** Works across two copies of this package on one page, where `instanceof` does not. */
export const isClientError = (value: unknown): value is ClientError => value instanceof Error && value.name === brand;

/** Whatever was thrown, as a ClientError. */
export const toClientError = (thrown: unknown): ClientError =>
  isClientError(thrown) ? thrown : new ClientError('malformed', { cause: thrown });
