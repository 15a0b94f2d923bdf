import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as hpke from 'hpke';
import type { Contest, FilledBallot } from '../contract/ballot.ts';
import { secrecies, type Secrecy } from '../contract/vote.ts';
import type { Ballot } from '../domains/ballots.ts';
import { ClientError, isClientError } from '../errors/client-error.ts';
import { fromBase64Url, toBase64Url } from './base64-url.ts';
import { prepareSealing, requireProtection, seal } from './seal.ts';
import type { Suites } from './suite.ts';
import { suite as none } from './suites/none.ts';

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

  it('prepares with no choice of the member’s, and refuses as sealing would', async () => {
    await prepareSealing(ballotOf('none'));
    assert.equal(await refusal(prepareSealing(ballotOf('belenios-v1'))), 'unsupported');
  });

  it('prepares for the longest that can be filled in, so that no choice is refused once it is made', async () => {
    const contest: Contest = {
      id: 'c',
      type: 'score',
      title: { fr: 'Question', en: 'Question' },
      min: 0,
      max: 2,
      scale: { lowest: -10, highest: 5 },
      allowBlank: true,
      allowSpoil: true,
      writeIns: { max: 1, maxLength: 30 },
      order: 'fixed',
      options: ['a', 'bb', 'ccc'].map((option) => ({ id: option, label: { fr: option, en: option } })),
    };
    const longest = `[{"contest":"c","state":"untouched","selections":[{"writeIn":"${'語'.repeat(30)}","score":-10},{"option":"ccc","score":-10}]}]`;
    const size = new TextEncoder().encode(longest).length;
    const padded = (paddedBytes: number): Ballot => {
      const { manifest, ...rest } = ballotOf('none', paddedBytes);
      return { ...rest, manifest: { ...manifest, contests: [contest] } };
    };
    await prepareSealing(padded(size));
    assert.equal(await refusal(prepareSealing(padded(size - 1))), 'malformed');
  });
});

/** Another implementation than the one under test. */
const independent = new hpke.CipherSuite(
  hpke.KEM_DHKEM_X25519_HKDF_SHA256,
  hpke.KDF_HKDF_SHA256,
  hpke.AEAD_AES_128_GCM,
);

describe('rule 20, S1-20: seal with hpke-v1', () => {
  const sealedBallot = (publicKey: string): Ballot => {
    const ballot = ballotOf('hpke-v1');
    return { ...ballot, manifest: { ...ballot.manifest, key: { id: 'k1', publicKey } } };
  };

  const newKey = async () => {
    const { privateKey, publicKey } = await independent.GenerateKeyPair(true);
    return { privateKey, ballot: sealedBallot(toBase64Url(await independent.SerializePublicKey(publicKey))) };
  };

  const open = async (privateKey: CryptoKey, sealed: string, info: string) => {
    const bytes = fromBase64Url(sealed);
    const opened = await independent.Open(privateKey, bytes.subarray(0, 32), bytes.subarray(32), {
      info: new TextEncoder().encode(info),
    });
    return new TextDecoder().decode(opened).trimEnd();
  };

  it('is opened by another implementation, and is as long for every choice', async () => {
    const { privateKey, ballot } = await newKey();
    await fc.assert(
      fc.asyncProperty(filled, async (marks) => {
        const envelope = await seal(ballot, marks);
        assert.equal(envelope.suite, 'hpke-v1');
        assert.equal(fromBase64Url(envelope.ballot).length, 32 + 2_048 + 16);
        assert.equal(
          await open(privateKey, envelope.ballot, `trait-union hpke-v1\nv1\n${hash}`),
          JSON.stringify(marks),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('is bound to its suite, its vote and its ballot', async () => {
    const { privateKey, ballot } = await newKey();
    const { ballot: sealed } = await seal(ballot, []);
    for (const info of [`trait-union hpke-v1\nv2\n${hash}`, `trait-union hpke-v1\nv1\n${'b'.repeat(64)}`, ''])
      await assert.rejects(open(privateKey, sealed, info), hpke.OpenError);
    const { privateKey: stranger } = await newKey();
    await assert.rejects(open(stranger, sealed, `trait-union hpke-v1\nv1\n${hash}`), hpke.OpenError);
  });

  it('tells nothing by sealing the same again', async () => {
    const { ballot } = await newKey();
    const [one, other] = await Promise.all([seal(ballot, []), seal(ballot, [])]);
    assert.notEqual(one.ballot, other.ballot);
  });

  it('refuses a key that is none: missing, too short, no base64url, of small order', async () => {
    const { manifest, ...rest } = ballotOf('hpke-v1');
    const keys = ['', 'AAAA', 'not base64url!', toBase64Url(new Uint8Array(32))];
    for (const ballot of [{ manifest, ...rest }, ...keys.map(sealedBallot)])
      assert.equal(await refusal(prepareSealing(ballot)), 'malformed');
  });

  it('says so where the browser has no X25519', async ({ mock }) => {
    const { ballot } = await newKey();
    mock.method(crypto.subtle, 'generateKey', () => Promise.reject(new DOMException('', 'NotSupportedError')));
    assert.equal(await refusal(prepareSealing(ballot)), 'unsupported');
  });
});

describe('S1-20, B-34: what a vote promises is what its ballot is sealed with', () => {
  const suites = ['none', 'hpke-v1', 'belenios-v1'] as const;
  const kept: Record<Secrecy, (typeof suites)[number] | undefined> = {
    open: 'none',
    confidential: 'none',
    sealed: 'hpke-v1',
    verifiable: undefined,
  };

  const told = (secrecy: Secrecy, suite: string, manifestSuite: string): unknown => {
    try {
      requireProtection({ secrecy, suite }, ballotOf(manifestSuite));
      return 'kept';
    } catch (thrown) {
      assert.ok(isClientError(thrown));
      return thrown.code;
    }
  };

  it('every level with every suite, of the vote and of its ballot', () => {
    for (const secrecy of secrecies)
      for (const suite of suites)
        for (const manifestSuite of suites) {
          const isKnown = manifestSuite !== 'belenios-v1' && secrecy !== 'verifiable';
          const isKept = suite === manifestSuite && kept[secrecy] === suite;
          const expected = isKnown ? (isKept ? 'kept' : 'malformed') : 'unsupported';
          assert.equal(told(secrecy, suite, manifestSuite), expected, `${secrecy} ${suite} ${manifestSuite}`);
        }
  });

  it('a suite that keeps another level plugs in, and may work in a worker', async () => {
    const { port1: page, port2: worker } = new MessageChannel();
    worker.addEventListener('message', ({ data }: MessageEvent<Parameters<typeof none.seal>>) => {
      void none.seal(...data).then((sealed) => {
        worker.postMessage(sealed);
      });
    });
    worker.start();
    page.start();
    const plugged: Suites = {
      'belenios-v1': {
        keeps: ['verifiable'],
        load: () =>
          Promise.resolve({
            suite: {
              id: 'belenios-v1',
              seal: (...args) =>
                new Promise((resolve) => {
                  page.addEventListener(
                    'message',
                    (event) => {
                      resolve((event as MessageEvent<never>).data);
                    },
                    { once: true },
                  );
                  page.postMessage(args);
                }),
            },
          }),
      },
    };
    try {
      const ballot = ballotOf('belenios-v1');
      requireProtection({ secrecy: 'verifiable', suite: 'belenios-v1' }, ballot, plugged);
      await prepareSealing(ballot, plugged);
      const marks: FilledBallot = [{ contest: 'c', state: 'marked', selections: [{ option: 'a' }] }];
      const sealed = await seal(ballot, marks, plugged);
      assert.equal(sealed.suite, 'belenios-v1');
      assert.equal(sealed.ballot, (await seal(ballotOf('none'), marks)).ballot);
      assert.throws(() => {
        requireProtection({ secrecy: 'sealed', suite: 'belenios-v1' }, ballot, plugged);
      }, ClientError);
    } finally {
      page.close();
    }
  });
});
