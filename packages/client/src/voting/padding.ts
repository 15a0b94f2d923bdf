import type { FilledBallot } from '../contract/ballot.ts';
import { ClientError } from '../errors/client-error.ts';
import { serialize } from '../transport/serialize.ts';

const space = 0x20;

/**
 * JSON in UTF-8, then spaces up to `size` bytes: still JSON, and as long whatever was chosen (rule 20 of the ballot).
 * Throws `malformed` when `size` is not enough, since a longer one would tell.
 */
export const pad = (filled: FilledBallot, size: number): Uint8Array<ArrayBuffer> => {
  const text = new TextEncoder().encode(serialize(filled));
  if (text.length > size) throw new ClientError('malformed');
  const padded = new Uint8Array(size).fill(space);
  padded.set(text);
  return padded;
};
