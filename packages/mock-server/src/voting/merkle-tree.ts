import { joinBytes, sha256, type Bytes } from '../bytes.ts';

/** RFC 6962 §2.1: what tells a leaf from an inner node. */
const [leafMark, nodeMark] = [Uint8Array.of(0), Uint8Array.of(1)];

export const leafHash = (leaf: Bytes): Promise<Bytes> => sha256(joinBytes([leafMark, leaf]));

const nodeHash = (left: Bytes, right: Bytes): Promise<Bytes> => sha256(joinBytes([nodeMark, left, right]));

/** The largest power of two that is smaller than `size`. */
const splitOf = (size: number): number => 2 ** Math.ceil(Math.log2(size) - 1);

/** The Merkle tree hash of leaves that are hashed already. */
export const rootHash = async (leaves: readonly Bytes[]): Promise<Bytes> => {
  const [only] = leaves;
  if (!only) return sha256(new Uint8Array());
  if (leaves.length === 1) return only;
  const split = splitOf(leaves.length);
  return nodeHash(await rootHash(leaves.slice(0, split)), await rootHash(leaves.slice(split)));
};

/** RFC 6962 §2.1.1: the hashes beside the way from one leaf up to the root. */
export const auditPath = async (index: number, leaves: readonly Bytes[]): Promise<Bytes[]> => {
  if (leaves.length <= 1) return [];
  const split = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return index < split
    ? [...(await auditPath(index, left)), await rootHash(right)]
    : [...(await auditPath(index - split, right)), await rootHash(left)];
};
