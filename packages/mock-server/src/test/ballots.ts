import { BallotManifest, type ContestMarks, type Envelope, type FilledBallot } from '@trait-union/client/contract';
import { sha256, toBase64Url, toHex, utf8, type Bytes } from '../bytes.ts';
import { toJson } from '../json.ts';
import { call, type Called, type Reach } from './call.ts';

export const marked = (contest: string, ...options: string[]): ContestMarks => ({
  contest,
  state: 'marked',
  selections: options.map((option) => ({ option })),
});

export const newCastId = (): string => crypto.randomUUID();

export interface FetchedBallot {
  manifest: BallotManifest;
  hash: string;
  rotation: string;
}

export const readBallot = async (portal: Reach, vote: string): Promise<FetchedBallot> => {
  const { body } = await call(portal, 'ballots.read', { params: { vote } });
  const hash = toHex(await sha256(utf8(body.manifest)));
  return { manifest: BallotManifest.parse(JSON.parse(body.manifest)), hash, rotation: body.rotation };
};

/** JSON, then spaces. */
export const padded = (value: unknown, size: number): Bytes => {
  const bytes = new Uint8Array(size).fill(0x20);
  bytes.set(utf8(toJson(value)));
  return bytes;
};

/** A ballot of suite `none`. */
export const envelopeOf = ({ manifest, hash }: FetchedBallot, filled: FilledBallot): Envelope => ({
  suite: 'none',
  ballotHash: hash,
  ballot: toBase64Url(padded(filled, manifest.paddedBytes)),
});

export const send = (
  portal: Reach,
  vote: string,
  envelope: Envelope,
  castId = newCastId(),
): Promise<Called<'ballots.cast'>> => call(portal, 'ballots.cast', { params: { vote, cast: castId }, body: envelope });

/** Reads the ballot, fills it in and casts it. */
export const cast = async (
  portal: Reach,
  vote: string,
  filled: FilledBallot,
  castId = newCastId(),
): Promise<Called<'ballots.cast'>> => send(portal, vote, envelopeOf(await readBallot(portal, vote), filled), castId);
