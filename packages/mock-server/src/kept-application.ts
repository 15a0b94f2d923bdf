import type { Application, ApplicationForm } from '@trait-union/client/contract';

/** An application as the union keeps it, under its reference. */
export interface KeptApplication {
  /** Of the member who was signed in. */
  memberId?: string;
  /** Erased once withdrawn. */
  form?: ApplicationForm;
  /** Trimmed, in lower case; erased once withdrawn. */
  email?: string;
  state: Application['state'];
  /** ISO 8601, UTC. */
  appliedAt: string;
  endedAt?: string;
  /** What the union has done so far. */
  stages: Application['stages'];
  reason?: Application['reason'];
  /** The secret of the link in the message, and until when it works (milliseconds since the epoch). */
  token: string;
  tokenUntil: number;
}
