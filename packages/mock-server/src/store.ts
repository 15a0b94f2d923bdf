import type { Member } from './member.ts';
import type { OpenSession } from './sessions.ts';
import type { ScenarioName } from './scenarios/index.ts';

/** What changed since the scenario was laid out, and nothing of what it already says. */
export interface Snapshot {
  scenario: ScenarioName;
  /** When the scenario was laid out, in milliseconds since the epoch: its dates are relative to it. */
  seededAt: number;
  /** The members who changed or joined, by id. */
  members: Record<string, Member>;
  /** By kind, then by id; `null` for one that the scenario has and that was removed. */
  records: Record<string, Record<string, unknown>>;
  /** By session id. */
  sessions: Record<string, OpenSession>;
}

/** Where the state outlives the page or the process. A store that cannot load says nothing and starts over. */
export interface Store {
  load(): Snapshot | undefined;
  /** What somebody else has saved there since, if they have. Absent where nobody else can. */
  loadChanged?(): Snapshot | undefined;
  save(snapshot: Snapshot): void;
}
