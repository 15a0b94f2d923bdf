import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ClientError } from '../errors/client-error.ts';
import { create } from './uploads.ts';
import type { RestContext } from './rest-context.ts';
import type { RequestOptions } from '../transport/transport.ts';

const size = 200_000;
const file = (): Blob => new Blob([new Uint8Array(size).fill(7)], { type: 'image/jpeg' });
const id = 'an-upload-of-ours';

interface Sent {
  method: string;
  path: string;
  options: RequestOptions;
}

/** A backend that keeps bytes, and what each request to it met: `lost` had its effect, `failed` had none. */
const bench = (weather: Record<number, 'lost' | 'failed' | 'forgotten'> = {}) => {
  const sent: Sent[] = [];
  let arrived: number | undefined;
  const upload = () => ({ id, offset: arrived, length: size, complete: arrived === size });
  const meet = ({ method, path }: { method: string; path: string }, options: RequestOptions = {}) => {
    const meets = weather[sent.push({ method, path, options }) - 1];
    if (options.signal?.aborted) throw new ClientError('aborted');
    if (meets === 'failed') throw new ClientError('unreachable');
    if (meets === 'forgotten') arrived = undefined;
    if (method === 'POST') arrived ??= 0;
    if (arrived === undefined) throw new ClientError('not-found');
    if (method === 'PATCH') {
      const offset = Number(options.headers?.['upload-offset']);
      if (offset !== arrived) return { outcome: 'upload-offset-mismatch' };
      arrived += (options.body as Blob).size;
    }
    if (method === 'DELETE') arrived = undefined;
    if (meets === 'lost') throw new ClientError('unreachable');
    return { outcome: 'done', value: upload() };
  };
  const request = (...asked: Parameters<typeof meet>) => Promise.resolve().then(() => meet(...asked));
  const context = {
    request,
    requireDomain: () => Promise.resolve(),
    section: () => Promise.resolve({ maxPiece: 65_536, identity: { types: [], maxBytes: 1, maxPixels: 1 } }),
  } as unknown as RestContext;
  return { uploads: create(context), sent, bytes: () => arrived };
};

const pieces = (sent: readonly Sent[]): [string | undefined, number][] =>
  sent
    .filter(({ method }) => method === 'PATCH')
    .map(({ options }) => [options.headers?.['upload-offset'], (options.body as Blob).size]);

describe('S1-09: a file in pieces', () => {
  it('is sent once from end to end, and says how far it is', async () => {
    const { uploads, sent } = bench();
    const progress: number[] = [];
    const answer = await uploads.send(file(), 'identity', { onProgress: (at) => progress.push(at) });
    assert.deepEqual(answer, { outcome: 'uploaded', upload: id });
    assert.deepEqual(pieces(sent), [
      ['0', 65_536],
      ['65536', 65_536],
      ['131072', 65_536],
      ['196608', 3392],
    ]);
    assert.deepEqual(progress, [0, 65_536, 131_072, 196_608, size]);
    assert.ok(sent.slice(1).every(({ path }) => path === `/uploads/${id}`));
  });

  it('R6: each piece is an intention of its own', async () => {
    const { uploads, sent } = bench({ 2: 'failed' });
    const blob = file();
    await assert.rejects(uploads.send(blob, 'identity'), { code: 'unreachable' });
    await uploads.send(blob, 'identity');
    const keys = sent.flatMap(({ method, options }) => (method === 'PATCH' ? [options.key] : []));
    assert.equal(new Set(keys).size, keys.length, 'a piece of another length is another intention');
  });

  it('goes on where it stopped, in smaller pieces', async () => {
    const { uploads, sent, bytes } = bench({ 2: 'failed' });
    const blob = file();
    await assert.rejects(uploads.send(blob, 'identity'), { code: 'unreachable' });
    assert.equal(bytes(), 65_536);
    assert.equal((await uploads.send(blob, 'identity')).outcome, 'uploaded');
    assert.deepEqual(
      sent.map(({ method }) => method),
      ['POST', 'PATCH', 'PATCH', 'GET', 'PATCH', 'PATCH', 'PATCH'],
    );
    assert.deepEqual(pieces(sent)[2], ['65536', 32_768]);
  });

  it('F6: does not send again what arrived although its answer was lost', async () => {
    const { uploads, sent, bytes } = bench({ 2: 'lost' });
    const blob = file();
    await assert.rejects(uploads.send(blob, 'identity'), { code: 'unreachable' });
    assert.equal(bytes(), 131_072);
    await uploads.send(blob, 'identity');
    assert.equal(pieces(sent)[2]?.[0], '131072');
  });

  it('that arrived is not sent again', async () => {
    const { uploads, sent } = bench();
    const blob = file();
    await uploads.send(blob, 'identity');
    const before = pieces(sent).length;
    assert.deepEqual(await uploads.send(blob, 'identity'), { outcome: 'uploaded', upload: id });
    assert.equal(pieces(sent).length, before);
  });

  it('starts over when the backend has forgotten it, as another intention', async () => {
    const { uploads, sent } = bench({ 2: 'failed', 3: 'forgotten' });
    const blob = file();
    await assert.rejects(uploads.send(blob, 'identity'), { code: 'unreachable' });
    assert.equal((await uploads.send(blob, 'identity')).outcome, 'uploaded');
    const [first, second] = sent.filter(({ method }) => method === 'POST');
    assert.notEqual(first?.options.key, second?.options.key);
  });

  it('is given up at once, and can go on later', async () => {
    const { uploads } = bench();
    const giving = new AbortController();
    const blob = file();
    const sending = uploads.send(blob, 'identity', {
      signal: giving.signal,
      onProgress: (at) => {
        if (at > 0) giving.abort();
      },
    });
    await assert.rejects(sending, { code: 'aborted' });
    assert.equal((await uploads.send(blob, 'identity')).outcome, 'uploaded');
  });

  it('P3: is taken back at the backend, and unknown afterwards', async () => {
    const { uploads, sent, bytes } = bench();
    const blob = file();
    await uploads.send(blob, 'identity');
    await uploads.discard(blob);
    assert.equal(bytes(), undefined);
    await uploads.discard(blob);
    assert.equal(sent.filter(({ method }) => method === 'DELETE').length, 1);
  });
});

describe('R11: an answer that would send pieces without end', () => {
  for (const [what, upload] of [
    ['stands still', { offset: 0, length: size, complete: false }],
    ['goes back', { offset: -1, length: size, complete: false }],
    ['goes beyond the end', { offset: size + 1, length: size, complete: false }],
    ['is of another file', { offset: 65_536, length: size + 1, complete: false }],
    ['is never complete', { offset: size, length: size, complete: false }],
    ['is complete too early', { offset: 65_536, length: size, complete: true }],
  ] as const) {
    it(what, async () => {
      let asked = 0;
      const context = {
        request: () =>
          Promise.resolve({
            outcome: 'done',
            value: { id, ...(asked++ === 0 ? { offset: 0, length: size, complete: false } : upload) },
          }),
        requireDomain: () => Promise.resolve(),
        section: () => Promise.resolve({ maxPiece: 65_536 }),
      } as unknown as RestContext;
      await assert.rejects(create(context).send(file(), 'identity'), { code: 'malformed' });
      assert.equal(asked, 2);
    });
  }
});
