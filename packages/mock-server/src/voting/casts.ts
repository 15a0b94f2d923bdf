import type { CastStatus, Receipt } from '@trait-union/client/contract';
import type { Database } from '../database.ts';
import type { Records } from '../records.ts';
import type { EarlierBallots, KeptCast } from './kept-cast.ts';

/** By the id of the vote. */
export const earlierBallots = (db: Database): Records<EarlierBallots[]> => db.records('earlier-ballots');

/** How many ballots are counted that no cast stands for. */
export const countEarlier = (db: Database, vote: string): number =>
  (earlierBallots(db).get(vote) ?? []).reduce((sum, ballots) => sum + ('times' in ballots ? ballots.times : 0), 0);

/** Under `<vote>/<cast>`. */
export const casts = (db: Database): Records<KeptCast> => db.records('casts');

/** Those of one vote, oldest first, by their ids. */
export const castEntriesOf = (db: Database, vote: string): [id: string, cast: KeptCast][] =>
  casts(db)
    .entries()
    .filter(([key]) => key.startsWith(`${vote}/`))
    .map(([key, cast]) => [key.slice(vote.length + 1), cast]);

export const castsOf = (db: Database, vote: string): KeptCast[] => castEntriesOf(db, vote).map(([, cast]) => cast);

export const receiptOf = (voteId: string, castId: string, cast: KeptCast): Receipt => {
  const { tracker, recordedAt, ballotHash } = cast;
  return { voteId, castId, tracker, recordedAt, ballotHash };
};

/** Whether a cast arrived. Of somebody else's, nothing is told. */
export const statusOf = (db: Database, vote: string, castId: string, memberId: string): CastStatus => {
  const cast = casts(db).get(`${vote}/${castId}`);
  if (cast?.memberId !== memberId) return { state: 'unknown' };
  if (cast.state === 'waiting') return { state: 'pending' };
  if (cast.state === 'recorded' || cast.state === 'replaced')
    return { state: 'recorded', receipt: receiptOf(vote, castId, cast) };
  return { state: 'unknown' };
};

/** A UUID, of whatever version. */
export const isCastId = (id: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
