import * as z from 'zod/mini';
import { OwnWords } from './described-field.ts';
import type { Endpoint } from './endpoint.ts';
import { Instant } from './instant.ts';
import { VoteDocument } from './vote.ts';

export const contestTypes = ['choice', 'approval', 'ranked', 'score'] as const;
export type ContestType = (typeof contestTypes)[number];

const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));

export const BallotOption = z.object({
  id,
  label: OwnWords,
  subtitle: z.optional(OwnWords),
  /** Base64 of a JPEG or PNG: in the manifest, so that no request tells who was looked at (rule 20 of the ballot). */
  photo: z.optional(z.string().check(z.maxLength(80_000), z.regex(/^[A-Za-z0-9+/]+={0,2}$/))),
  biography: z.optional(OwnWords),
  documents: z.optional(z.array(VoteDocument)),
  /** Goes with no other option: « Aucune de ces personnes ». */
  exclusive: z.optional(z.boolean()),
});
export type BallotOption = z.infer<typeof BallotOption>;

/** One question of a ballot. */
export const Contest = z.object({
  id,
  /** `choice` with `max` 1 is one of many, yes or no among them; with more it is up to that many. */
  type: z.enum(contestTypes),
  title: OwnWords,
  body: z.optional(OwnWords),
  /** The fewest options to mark, where the ballot is not refused as blank; 0 leaves the member free. */
  min: z.number(),
  /** The most options to mark, to approve, to rank or to score. */
  max: z.number(),
  /** Of `score`: the lowest and the highest, whole numbers. */
  scale: z.optional(z.object({ lowest: z.number(), highest: z.number() })),
  allowBlank: z.boolean(),
  allowSpoil: z.boolean(),
  writeIns: z.optional(z.object({ max: z.number(), maxLength: z.number() })),
  /** `rotated`: shown in an order made from the ballot's `rotation`. */
  order: z.enum(['fixed', 'rotated']),
  options: z.array(BallotOption),
});
export type Contest = z.infer<typeof Contest>;

/** What everybody votes on: the same for all, and frozen from the first opening. */
export const BallotManifest = z.object({
  voteId: id,
  title: OwnWords,
  /** `none`, `hpke-v1`, or one that a newer client knows. */
  suite: z.string(),
  /** Of a suite that seals: raw X25519 public key, base64url, and its name. */
  key: z.optional(z.object({ id: z.string(), publicKey: z.string() })),
  /** How many bytes each filled-in ballot is padded to, whatever is chosen; enough for the longest. */
  paddedBytes: z.number(),
  contests: z.array(Contest),
});
export type BallotManifest = z.infer<typeof BallotManifest>;

/** The manifest as the very text whose SHA-256 is the vote's `ballotHash`, so that no two sides serialise it apart. */
export const BallotAnswer = z.object({
  /** JSON of a `BallotManifest`. */
  manifest: z.string(),
  /** Where rotated orders start: the same for one member and one ballot, and made of nothing that tells who they are. */
  rotation: z.string(),
});
export type BallotAnswer = z.infer<typeof BallotAnswer>;

/** One option or one written name; `score` in a contest of scores. */
export const Selection = z.union([
  z.object({ option: id, score: z.optional(z.number()) }),
  z.object({ writeIn: z.string().check(z.minLength(1)), score: z.optional(z.number()) }),
]);
export type Selection = z.infer<typeof Selection>;

/** What was chosen in one contest. `untouched`: nothing was, and that is not a blank ballot. */
export const ContestMarks = z.object({
  contest: id,
  state: z.enum(['untouched', 'marked', 'blank', 'spoiled']),
  /** Ranked: best first. Else in the order of the manifest, then what was written in, so that order tells nothing. */
  selections: z.array(Selection),
});
export type ContestMarks = z.infer<typeof ContestMarks>;

/** A filled-in ballot, before it is padded and sealed: one entry per contest, in the manifest's order. */
export const FilledBallot = z.array(ContestMarks);
export type FilledBallot = z.infer<typeof FilledBallot>;

/**
 * What is sent. The same length for every choice on one ballot (rule 20): `ballot` is base64url of the JSON of the
 * `FilledBallot`, followed by spaces up to `paddedBytes` (suite `none`), or of what the suite made of these bytes.
 *
 * `hpke-v1` is RFC 9180 in base mode, with DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and AES-128-GCM: the 32 bytes of
 * `enc`, then the ciphertext. `info` is `trait-union hpke-v1`, the vote's identifier and the ballot's hash in UTF-8,
 * with a line feed between them; `aad` is empty.
 */
export const Envelope = z.object({
  suite: z.string(),
  ballotHash: z.string(),
  ballot: z.string().check(z.regex(/^[A-Za-z0-9_-]+$/)),
});
export type Envelope = z.infer<typeof Envelope>;

/** The proof that a ballot was recorded; says nothing of what is on it (rule 19). */
export const Receipt = z.object({
  voteId: id,
  castId: z.string(),
  /** What the member keeps: made by the server from randomness, in groups to be read aloud, `XXXX-XXXX-XXXX-XXXX`. */
  tracker: z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/)),
  recordedAt: Instant,
  ballotHash: z.string(),
});
export type Receipt = z.infer<typeof Receipt>;

/** Whether a cast arrived: what settles a lost reply. `unknown`: nothing of it is counted; sending the same again is safe. */
export const CastStatus = z.union([
  z.object({ state: z.literal('recorded'), receipt: Receipt }),
  z.object({ state: z.literal('pending') }),
  z.object({ state: z.literal('unknown') }),
]);
export type CastStatus = z.infer<typeof CastStatus>;

export const ballotEndpoints = {
  read: { method: 'GET', path: '/votes/{vote}/ballot', response: BallotAnswer, outcomes: ['not-eligible'] },
  /**
   * `cast` is a UUID of the client's. The same bytes again are answered with the same receipt, others with
   * `cast-id-reused`: a retry can never be a second vote.
   */
  cast: {
    method: 'PUT',
    path: '/votes/{vote}/casts/{cast}',
    response: Receipt,
    outcomes: [
      'already-cast',
      'cast-id-reused',
      'cast-abandoned',
      'vote-closed',
      'vote-paused',
      'ballot-changed',
      'not-eligible',
      'not-registered',
      'invalid-fields',
    ],
  },
  readCast: { method: 'GET', path: '/votes/{vote}/casts/{cast}', response: CastStatus },
  /** When its bytes are gone from the page: unless it was recorded, that id is refused from now on. */
  abandonCast: { method: 'DELETE', path: '/votes/{vote}/casts/{cast}', response: CastStatus },
} as const satisfies Record<string, Endpoint>;
