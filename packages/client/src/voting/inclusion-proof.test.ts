import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { verifyInclusion } from './inclusion-proof.ts';

const sha256 = (...parts: readonly Uint8Array[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();
const split = (size: number): number => 2 ** Math.floor(Math.log2(size - 1));

/** RFC 6962 §2.1, word for word. */
const rootOf = (leaves: readonly Uint8Array[]): Buffer => {
  const [only] = leaves;
  if (leaves.length === 1 && only) return sha256(Buffer.of(0), only);
  const left = split(leaves.length);
  return sha256(Buffer.of(1), rootOf(leaves.slice(0, left)), rootOf(leaves.slice(left)));
};

/** RFC 6962 §2.1.1, word for word. */
const pathOf = (index: number, leaves: readonly Uint8Array[]): Buffer[] => {
  if (leaves.length === 1) return [];
  const left = split(leaves.length);
  return index < left
    ? [...pathOf(index, leaves.slice(0, left)), rootOf(leaves.slice(left))]
    : [...pathOf(index - left, leaves.slice(left)), rootOf(leaves.slice(0, left))];
};

const hex = (bytes: Buffer): string => bytes.toString('hex');
const envelopeHash = 'e0'.repeat(32);
const trackerOf = (index: number): string => `TRACK-${String(index)}`;
const leavesOf = (size: number): Buffer[] =>
  Array.from({ length: size }, (_, index) => Buffer.from(`${trackerOf(index)}\n${envelopeHash}`));

const proofOf = (index: number, size: number) => {
  const leaves = leavesOf(size);
  return {
    envelopeHash,
    leafIndex: index,
    path: pathOf(index, leaves).map(hex),
    head: { size, rootHash: hex(rootOf(leaves)), at: '2026-03-04T12:00:00Z' },
  };
};

describe('B-20: verifyInclusion', () => {
  it('is tested with a tree that gives the roots of the known test vectors', () => {
    const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
    const leaves = inputs.map((input) => Buffer.from(input, 'hex'));
    assert.equal(hex(rootOf(leaves)), '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
    assert.equal(hex(rootOf(leaves.slice(0, 3))), 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77');
  });

  it('agrees with every leaf of every tree up to 40', async () => {
    for (let size = 1; size <= 40; size++)
      for (let index = 0; index < size; index++)
        assert.equal(await verifyInclusion(trackerOf(index), proofOf(index, size)), true, `${index} of ${size}`);
  });

  it('refuses another code, another place, another ballot and another list', async () => {
    for (let size = 1; size <= 12; size++)
      for (let index = 0; index < size; index++) {
        const tracker = trackerOf(index);
        const proof = proofOf(index, size);
        const where = `${String(index)} of ${String(size)}`;
        const forged = [
          { ...proof, envelopeHash: '00'.repeat(32) },
          { ...proof, leafIndex: size },
          { ...proof, leafIndex: -1 },
          { ...proof, leafIndex: index + 0.5 },
          ...Array.from({ length: size }, (_, other) => ({ ...proof, leafIndex: other })).filter(
            ({ leafIndex }) => leafIndex !== index,
          ),
          { ...proof, path: [...proof.path, envelopeHash] },
          ...proof.path.map((_, at) => ({ ...proof, path: proof.path.filter((__, other) => other !== at) })),
          { ...proof, head: { ...proof.head, rootHash: '00'.repeat(32) } },
          { ...proof, head: { ...proof.head, size: 0 } },
        ];
        for (const one of forged) assert.equal(await verifyInclusion(tracker, one), false, where);
        assert.equal(await verifyInclusion('TRACK-X', proof), false, where);
      }
  });
});
