import type { BoardHead, TrackedBallot } from '@trait-union/client/contract';
import { sha256, toHex, utf8, type Bytes } from '../bytes.ts';
import type { Database } from '../database.ts';
import { castsOf, countEarlier } from './casts.ts';
import { auditPath, leafHash, rootHash } from './merkle-tree.ts';
import { trackerOf } from './tracker.ts';
import { votes } from './votes.ts';

interface Posted {
  tracker: string;
  /** SHA-256 of the envelope's `ballot`, hexadecimal. */
  envelopeHash: string;
}

/** What stands on the list in place of a ballot that the scenario counts but never had: the same at every run. */
const earlierPost = async (vote: string, index: number): Promise<Posted> => {
  const digest = await sha256(utf8(`${vote}/${index}`));
  return { tracker: trackerOf(digest), envelopeHash: toHex(digest) };
};

const recordedCasts = (db: Database, vote: string) =>
  castsOf(db, vote).filter(({ state }) => state === 'recorded' || state === 'replaced');

/** Of a vote whose ballots are sealed: every one that was recorded, in the order they came. */
const postsOf = async (db: Database, vote: string): Promise<Posted[]> => {
  const earlier = Array.from({ length: countEarlier(db, vote) }, (_, index) => earlierPost(vote, index));
  return [...(await Promise.all(earlier)), ...recordedCasts(db, vote)];
};

const leavesOf = (posts: readonly Posted[]): Promise<Bytes[]> =>
  Promise.all(posts.map(({ tracker, envelopeHash }) => leafHash(utf8(`${tracker}\n${envelopeHash}`))));

export const hasBoard = (db: Database, vote: string): boolean =>
  ['sealed', 'verifiable'].includes(votes(db).get(vote)?.secrecy ?? '');

const headOf = async (leaves: readonly Bytes[], now: number): Promise<BoardHead> => ({
  size: leaves.length,
  rootHash: toHex(await rootHash(leaves)),
  at: new Date(now).toISOString(),
});

export const boardHead = async (db: Database, vote: string, now: number): Promise<BoardHead> =>
  headOf(await leavesOf(await postsOf(db, vote)), now);

/** Whether a code is on the list of a vote, with the proof where there is a board. */
export const track = async (db: Database, vote: string, tracker: string, now: number): Promise<TrackedBallot> => {
  const cast = recordedCasts(db, vote).find((one) => one.tracker === tracker);
  if (!cast) return { state: 'unknown' };
  const state = cast.state === 'replaced' ? 'replaced' : 'recorded';
  const found = { state, recordedAt: cast.recordedAt } as const;
  if (!hasBoard(db, vote)) return found;
  const posts = await postsOf(db, vote);
  const leaves = await leavesOf(posts);
  const leafIndex = posts.findIndex((post) => post.tracker === tracker);
  const path = (await auditPath(leafIndex, leaves)).map(toHex);
  return { ...found, proof: { envelopeHash: cast.envelopeHash, leafIndex, path, head: await headOf(leaves, now) } };
};
