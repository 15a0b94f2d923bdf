import type { BallotManifest, Envelope, ProblemCode, Receipt } from '@trait-union/client/contract';
import { ok, problem, type Answer } from '../answer.ts';
import type { Database } from '../database.ts';
import type { BallotBox } from './ballot-box.ts';
import { castEntriesOf, casts, receiptOf } from './casts.ts';
import { plainBytes, readFilledBallot, type ReadBallot } from './filled-ballot.ts';
import type { KeptCast } from './kept-cast.ts';
import type { KeptVote, Voter } from './kept-vote.ts';
import { newTracker } from './tracker.ts';
import { eligibilityOf, registrationOf, stateOf } from './votes.ts';

export interface ArrivingCast {
  vote: KeptVote;
  voteId: string;
  castId: string;
  memberId: string;
  voter: Voter;
  manifest: BallotManifest;
  /** Of the manifest as it is now, hexadecimal. */
  ballotHash: string;
  envelope: Envelope;
  /** SHA-256 of the envelope's `ballot`, hexadecimal. */
  envelopeHash: string;
  now: number;
}

/** Whether there is time left; once it is over, only for a ballot that was begun before. */
const lateness = ({ vote, voter, now }: ArrivingCast): ProblemCode | undefined => {
  const state = stateOf(vote, now);
  if (state === 'paused') return 'vote-paused';
  const beganInTime = voter.began && Date.parse(voter.began.at) <= Date.parse(vote.window.closesAt);
  return state === 'open' || (state === 'grace' && beganInTime) ? undefined : 'vote-closed';
};

const hasOne = (db: Database, { voteId, memberId }: ArrivingCast, state: KeptCast['state']): boolean =>
  castEntriesOf(db, voteId).some(([, cast]) => cast.memberId === memberId && cast.state === state);

/** Why a ballot is not taken, whatever is on it. */
const refusalOf = (db: Database, arriving: ArrivingCast): ProblemCode | undefined => {
  const { vote, voter, envelope, manifest, ballotHash, now } = arriving;
  if (eligibilityOf(voter).state !== 'eligible') return 'not-eligible';
  if (vote.revote === 'none' && hasOne(db, arriving, 'recorded')) return 'already-cast';
  if (!['not-needed', 'registered'].includes(registrationOf(vote, voter, now).state)) return 'not-registered';
  const late = lateness(arriving);
  if (late) return late;
  return envelope.ballotHash === ballotHash && envelope.suite === manifest.suite ? undefined : 'ballot-changed';
};

/** What is on a ballot can be looked at now only where nothing seals it. */
const lookAt = ({ manifest, envelope }: ArrivingCast): ReadBallot =>
  manifest.suite === 'none' ? readFilledBallot(manifest, plainBytes(envelope.ballot)) : { filled: [] };

/** Nothing in here waits, so that of two that arrive at once one is first. */
export const takeCast = (db: Database, box: BallotBox, arriving: ArrivingCast): Answer<Receipt> => {
  const { vote, voteId, castId, memberId, envelope, envelopeHash, now } = arriving;
  const known = casts(db).get(`${voteId}/${castId}`);
  if (known) return again(arriving, known);
  const refusal = refusalOf(db, arriving);
  if (refusal) return problem(refusal);
  // Nobody knows yet whether the other one will be recorded: to say that it is would be a false success
  if (vote.revote === 'none' && hasOne(db, arriving, 'waiting')) return waiting();
  const read = lookAt(arriving);
  if ('issues' in read) return problem('invalid-fields', { fields: read.issues });

  box.put(voteId, castId, envelope);
  const cast: KeptCast = {
    memberId,
    state: 'waiting',
    envelopeHash,
    ballotHash: envelope.ballotHash,
    tracker: '',
    recordedAt: '',
  };
  if (vote.queueing) {
    casts(db).put(`${voteId}/${castId}`, cast);
    return waiting();
  }
  return ok(receiptOf(voteId, castId, record(db, voteId, castId, cast, now)));
};

const waiting = (): Answer<never> => problem('request-in-progress', { headers: { 'retry-after': '1' } });

/** An id that was used before: the same answer to the same bytes, and nothing to any other. */
const again = (
  { voteId, castId, memberId, envelope, envelopeHash }: ArrivingCast,
  known: KeptCast,
): Answer<Receipt> => {
  if (known.memberId === memberId && known.state === 'abandoned') return problem('cast-abandoned');
  const isSame =
    known.memberId === memberId && known.envelopeHash === envelopeHash && known.ballotHash === envelope.ballotHash;
  if (!isSame) return problem('cast-id-reused');
  return known.state === 'waiting' ? waiting() : ok(receiptOf(voteId, castId, known));
};

/** Counts a ballot, in place of an earlier one of the same member. */
export const record = (db: Database, vote: string, castId: string, cast: KeptCast, now: number): KeptCast => {
  for (const [id, earlier] of castEntriesOf(db, vote))
    if (earlier.memberId === cast.memberId && earlier.state === 'recorded')
      casts(db).put(`${vote}/${id}`, { ...earlier, state: 'replaced' });
  return casts(db).put(`${vote}/${castId}`, {
    ...cast,
    state: 'recorded',
    tracker: newTracker(),
    recordedAt: new Date(now).toISOString(),
  });
};
