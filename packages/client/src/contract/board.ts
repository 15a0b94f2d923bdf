import * as z from 'zod/mini';
import type { Endpoint } from './endpoint.ts';
import { Instant } from './instant.ts';

const digest = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** The list of recorded ballots, as a Merkle tree (RFC 6962 §2.1). */
export const BoardHead = z.object({ size: z.number(), rootHash: digest, at: Instant });
export type BoardHead = z.infer<typeof BoardHead>;

/**
 * Whether a tracking code is on the list. `replaced`: the same member voted again, and only the last counts. `proof` is
 * there where the vote's level has a board: the leaf is `tracker` and the hash of the sealed ballot, in UTF-8,
 * with a line feed between them.
 */
export const TrackedBallot = z.union([
  z.object({
    state: z.enum(['recorded', 'replaced']),
    recordedAt: Instant,
    proof: z.optional(
      z.object({
        /** SHA-256 of the envelope's `ballot`, hexadecimal. */
        envelopeHash: digest,
        /** From 0. */
        leafIndex: z.number(),
        /** RFC 6962 §2.1.1, from the leaf up, hexadecimal. */
        path: z.array(digest),
        head: BoardHead,
      }),
    ),
  }),
  z.object({ state: z.literal('unknown') }),
]);
export type TrackedBallot = z.infer<typeof TrackedBallot>;

/** For everybody, signed in or not. */
export const boardEndpoints = {
  head: { method: 'GET', path: '/votes/{vote}/board/head', response: BoardHead },
  track: { method: 'GET', path: '/votes/{vote}/receipts/{tracker}', response: TrackedBallot },
} as const satisfies Record<string, Endpoint>;
