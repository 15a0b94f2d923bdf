import type { Envelope } from '@trait-union/client/contract';

/**
 * What is on the ballots that arrived, in memory alone: never in a store, which in the demo is the visitor's own browser.
 * Who sent them is kept elsewhere.
 */
export interface BallotBox {
  put(vote: string, cast: string, envelope: Envelope): void;
  get(vote: string, cast: string): Envelope | undefined;
  remove(vote: string, cast: string): void;
  clear(): void;
}

export const createBallotBox = (): BallotBox => {
  const held = new Map<string, Envelope>();
  return {
    put: (vote, cast, envelope) => void held.set(`${vote}/${cast}`, envelope),
    get: (vote, cast) => held.get(`${vote}/${cast}`),
    remove: (vote, cast) => void held.delete(`${vote}/${cast}`),
    clear: () => {
      held.clear();
    },
  };
};
