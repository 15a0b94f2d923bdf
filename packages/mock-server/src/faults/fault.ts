import type { Answer } from '../answer.ts';
import type { Database } from '../database.ts';
import type { FrontName } from '../front.ts';
import type { MemberDetails } from '../member.ts';
import type { OperationName } from '../operations.ts';
import type { Endpoint } from '@trait-union/client/contract';

export const driftKinds = ['drop', 'null', 'retype', 'extra'] as const;
export type DriftKind = (typeof driftKinds)[number];

/** What narrows a fault or sets its measure. Each fault reads those that its row names. */
export interface FaultOptions {
  /** Only this operation; every one it applies to otherwise. */
  operation?: OperationName;
  /** How many requests it spoils before things go well again; without end by default, unless its row says otherwise. */
  times?: number;
  /** `slow`: how long, in milliseconds. */
  milliseconds?: number;
  /** `rate-limited`, `unavailable`: how long the client is told to wait. */
  seconds?: number;
  /** `unavailable`: by how much the server's clock is ahead of the real one, in milliseconds. */
  skew?: number;
  /** `server-error`, `server-error-twice`. */
  status?: number;
  /** `drift`: the place in the body, keys joined by dots (`member.displayName`, `phones.0.number`); the first key otherwise. */
  key?: string;
  /** `drift` */
  kind?: DriftKind;
  /** `huge-body`: how many bytes are added. */
  bytes?: number;
  /** `stale`: what the office saves first. */
  changes?: Partial<MemberDetails>;
}

export interface FaultContext {
  request: Request;
  operation: OperationName;
  /** What stands in the braces of the operation's path. */
  params: Record<string, string>;
  /** The body as JSON says it; undefined for anything else. */
  body: () => unknown;
  options: FaultOptions;
  db: Database;
  /** The session that the request carries, and whose it is. */
  sessionId: string | undefined;
  memberId: string | undefined;
  now: number;
  /** Aborts when the client gives up or the faults are cleared. */
  released: AbortSignal;
}

export interface Fault {
  /** One line for the table of the README. */
  summary: string;
  fronts: readonly FrontName[];
  /** The operations it can happen to; all of them by default. */
  appliesTo?: (endpoint: Endpoint, access: 'anyone' | 'member') => boolean;
  /** `times`, where the fault has a usual number. */
  times?: number;
  /** Signing in again ends it. */
  endsAtSignIn?: true;
  /** Instead of the operation, which is not run when this answers. */
  before?: (context: FaultContext) => Promise<Answer | Response | undefined> | Answer | Response | undefined;
  /** What becomes of the answer on its way; the operation has had its effect. */
  after?: (response: Response, context: FaultContext) => Promise<Response> | Response;
  /** The session does not travel. */
  losesSession?: true;
}
