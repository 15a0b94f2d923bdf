import type { Database } from './database.ts';
import type { Records } from './records.ts';

/** Who has registered for one vote, by the id of the vote. */
export interface VoteRegister {
  /** Ids of members. */
  registered: string[];
  /** The last instant to register, ISO 8601, UTC. */
  until: string;
}

export const voteRegisters = (db: Database): Records<VoteRegister> => db.records<VoteRegister>('vote-registers');
