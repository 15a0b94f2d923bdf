import type { PortalClient, TrackedBallot } from '@trait-union/client';
import { isClientError } from '@trait-union/client';
import { verifyInclusion } from '@trait-union/client/voting';

/** What came of a code. `proof` is absent where the vote's level has none. */
export interface Checked {
  tracker: string;
  ballot: TrackedBallot;
  proof?: 'holds' | 'refuted' | 'uncheckable';
}

/** Asks the list for a code, and holds the answer to its proof: nothing is believed that can be computed here. */
export async function check(
  client: PortalClient,
  vote: string,
  tracker: string,
  signal: AbortSignal,
): Promise<Checked> {
  const ballot = await client.board.track(vote, tracker, { signal });
  if (ballot.state === 'unknown' || !ballot.proof) return { tracker, ballot };
  try {
    return { tracker, ballot, proof: (await verifyInclusion(tracker, ballot.proof)) ? 'holds' : 'refuted' };
  } catch (thrown) {
    if (isClientError(thrown) && thrown.code === 'insecure') return { tracker, ballot, proof: 'uncheckable' };
    throw thrown;
  }
}
