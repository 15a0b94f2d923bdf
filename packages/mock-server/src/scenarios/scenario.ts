import type { BackendCapabilities, Me } from '@trait-union/client/contract';
import type { Member } from '../member.ts';

/** A union, its members and what its backend can do. Everybody in it is fictional. */
export interface Scenario {
  organization: Me['organization'];
  capabilities: BackendCapabilities;
  members: readonly Member[];
  /** What else the backend keeps from the start, by kind, then by id: see `records.ts`. */
  records?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Lays a scenario out at an instant (milliseconds since the epoch) that its dates are relative to. */
export type LayOut = (seededAt: number) => Scenario;
