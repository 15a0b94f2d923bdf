import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinBytes, sha256, toHex, type Bytes } from '../bytes.ts';
import { auditPath, leafHash, rootHash } from './merkle-tree.ts';

/** The eight leaves and roots that implementations of Certificate Transparency (RFC 6962) hold themselves to. */
const leaves = await Promise.all(
  ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((hex) =>
    leafHash(Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))),
  ),
);
const roots: Record<number, string> = {
  0: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  1: '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  2: 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  3: 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  7: 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  8: '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
};

for (const [size, root] of Object.entries(roots)) {
  test(`RFC 6962 §2.1, B-20: the root of ${size} leaves`, async () => {
    assert.equal(toHex(await rootHash(leaves.slice(0, Number(size)))), root);
  });
}

/** RFC 9162 §2.1.3.2: from the leaf and its path up to a root. */
const climb = async (hash: Bytes, index: number, size: number, path: readonly Bytes[]): Promise<Bytes> => {
  let [at, last] = [index, size - 1];
  for (const beside of path) {
    const isRight = at % 2 === 1 || at === last;
    hash = await sha256(joinBytes([Uint8Array.of(1), ...(isRight ? [beside, hash] : [hash, beside])]));
    while (isRight && at % 2 === 0 && at !== 0) [at, last] = [at >> 1, last >> 1];
    [at, last] = [at >> 1, last >> 1];
  }
  assert.equal(last, 0);
  return hash;
};

test('RFC 6962 §2.1.1, B-20: every path leads from its leaf to the root', async () => {
  for (let size = 1; size <= leaves.length; size++) {
    const some = leaves.slice(0, size);
    const root = toHex(await rootHash(some));
    for (const [index, leaf] of some.entries())
      assert.equal(toHex(await climb(leaf, index, size, await auditPath(index, some))), root, `${index} of ${size}`);
  }
});
