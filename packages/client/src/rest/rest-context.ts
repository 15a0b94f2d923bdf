import type { ZodMiniType } from 'zod/mini';
import type { Domain } from '../contract/capabilities.ts';
import type { ReadOptions } from '../portal-client.ts';
import type { Enter } from '../session/session.ts';
import type { Request } from '../transport/transport.ts';
import type { SharedRead } from './shared-read.ts';

/** What a domain of the REST adapter is made from. */
export interface RestContext {
  readonly request: Request;
  /** For what ends with somebody signed in: signing up, an invitation. */
  readonly enter: Enter;
  /** A shared read of the signed-in member's own data: forgotten when somebody else signs in, or nobody. */
  readonly shareOwn: <T>(load: (signal: AbortSignal) => Promise<T>) => SharedRead<T>;
  /** After a write: what was read of the member's own data no longer holds. */
  readonly forgetOwn: () => void;
  /** Rejects with `unsupported` if the backend says that it lacks the domain (B-34). */
  readonly requireDomain: (domain: Domain) => Promise<void>;
  /**
   * A domain's own section of the capabilities, checked by that domain so that a page without it carries no schema.
   * Rejects with `malformed` if it is not what the schema says.
   */
  readonly section: <T>(name: string, schema: ZodMiniType<T>, options?: ReadOptions) => Promise<T>;
}
