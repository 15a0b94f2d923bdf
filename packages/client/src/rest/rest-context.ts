import type { Domain } from '../contract/capabilities.ts';
import type { Request } from '../transport/transport.ts';
import type { SharedRead } from './shared-read.ts';

/** What a domain of the REST adapter is made from. */
export interface RestContext {
  request: Request;
  /** A shared read of the signed-in member's own data: forgotten when somebody else signs in, or nobody. */
  shareOwn<T>(load: (signal: AbortSignal) => Promise<T>): SharedRead<T>;
  /** After a write: what was read of the member's own data no longer holds. */
  forgetOwn(): void;
  /** Rejects with `unsupported` if the backend says that it lacks the domain (B-34). */
  requireDomain(domain: Domain): Promise<void>;
}
