import type { TrackedBallot } from '../contract/board.ts';
import { sha256, toHex } from '../sha-256.ts';

type InclusionProof = NonNullable<Extract<TrackedBallot, { proof?: unknown }>['proof']>;
type Bytes = Uint8Array<ArrayBuffer>;

const leafPrefix = 0x00;
const nodePrefix = 0x01;

/**
 * Whether a ballot's leaf is in the tree whose head the proof names (RFC 9162 §2.1.3.2, over the tree of RFC 6962 §2.1).
 * It says nothing of that head being the same for everybody: whoever wants to know compares it with what others see.
 * Rejects with `insecure` where the browser cannot compute a hash.
 */
export async function verifyInclusion(
  tracker: string,
  { envelopeHash, leafIndex, path, head }: InclusionProof,
): Promise<boolean> {
  if (!Number.isSafeInteger(leafIndex) || !Number.isSafeInteger(head.size)) return false;
  if (leafIndex < 0 || leafIndex >= head.size) return false;

  let hash = await sha256(Uint8Array.of(leafPrefix), new TextEncoder().encode(`${tracker}\n${envelopeHash}`));
  let index = leafIndex;
  let last = head.size - 1;
  for (const sibling of path.map(fromHex)) {
    if (last === 0) return false;
    const isRight = index % 2 === 1;
    if (isRight || index === last) {
      hash = await sha256(Uint8Array.of(nodePrefix), sibling, hash);
      // A right edge that has no neighbour goes up as it is
      while (!isRight && index % 2 === 0 && index !== 0) [index, last] = [half(index), half(last)];
    } else {
      hash = await sha256(Uint8Array.of(nodePrefix), hash, sibling);
    }
    [index, last] = [half(index), half(last)];
  }
  return last === 0 && toHex(hash) === head.rootHash;
}

const half = (value: number): number => Math.floor(value / 2);
const fromHex = (text: string): Bytes =>
  Uint8Array.from({ length: text.length / 2 }, (_, at) => parseInt(text.slice(at * 2, at * 2 + 2), 16));
