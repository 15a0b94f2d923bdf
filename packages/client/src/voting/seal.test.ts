import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { FilledBallot } from '../contract/ballot.ts';
import type { Ballot } from '../domains/ballots.ts';
import { isClientError } from '../errors/client-error.ts';
import { fromBase64Url } from './base64-url.ts';
import { seal } from './seal.ts';

const hash = 'a3'.repeat(32);
const ballotOf = (suite: string, paddedBytes = 2_048): Ballot => ({
  manifest: { voteId: 'v1', title: { fr: 'Accord', en: 'Agreement' }, suite, paddedBytes, contests: [] },
  hash,
  rotation: 'r',
});

const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/);
const selection = fc.oneof(
  fc.record({ option: id }),
  fc.record({ writeIn: fc.string({ minLength: 1, maxLength: 40 }) }),
);
const filled: fc.Arbitrary<FilledBallot> = fc.array(
  fc.record({
    contest: id,
    state: fc.constantFrom('untouched', 'marked', 'blank', 'spoiled'),
    selections: fc.array(selection, { maxLength: 4 }),
  }),
  { maxLength: 3 },
);

const refusal = async (work: Promise<unknown>): Promise<unknown> => {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  assert.ok(isClientError(error));
  return error.code;
};

describe('rule 20, S1-20: seal', () => {
  it('none: gives back what was filled in, as long for every choice', async () => {
    await fc.assert(
      fc.asyncProperty(filled, async (marks) => {
        const { suite, ballotHash, ballot } = await seal(ballotOf('none'), marks);
        assert.deepEqual({ suite, ballotHash }, { suite: 'none', ballotHash: hash });
        const bytes = fromBase64Url(ballot);
        assert.equal(bytes.length, 2_048);
        assert.equal(new TextDecoder().decode(bytes).trimEnd(), JSON.stringify(marks));
      }),
    );
  });

  it('refuses a ballot that would be longer than the others', async () => {
    const marks: FilledBallot = [{ contest: 'c', state: 'marked', selections: [{ writeIn: 'é'.repeat(40) }] }];
    const needed = new TextEncoder().encode(JSON.stringify(marks)).length;
    assert.equal((await seal(ballotOf('none', needed), marks)).ballot.length, Math.ceil((needed * 4) / 3));
    assert.equal(await refusal(seal(ballotOf('none', needed - 1), marks)), 'malformed');
  });

  it('refuses a suite that it does not know', async () => {
    for (const suite of ['belenios-v1', '', 'constructor', '__proto__'])
      assert.equal(await refusal(seal(ballotOf(suite), [])), 'unsupported');
  });
});
