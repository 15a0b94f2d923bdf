import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ClientError } from '../errors/client-error.ts';
import { shareRead } from './shared-read.ts';

/** Loads that a test settles itself. */
const controlled = () => {
  const loads: { resolve: (value: number) => void; reject: (error: Error) => void; signal: AbortSignal }[] = [];
  const shared = shareRead(
    (signal) => new Promise<number>((resolve, reject) => loads.push({ resolve, reject, signal })),
  );
  return { loads, shared };
};

describe('a shared read', () => {
  it('is one request for everybody, and kept', async () => {
    const { loads, shared } = controlled();
    const all = Promise.all([shared.read(), shared.read()]);
    loads[0]?.resolve(1);
    assert.deepEqual(await all, [1, 1]);
    assert.equal(await shared.read(), 1);
    assert.equal(loads.length, 1);
  });

  it('is made again after a failure', async () => {
    const { loads, shared } = controlled();
    const first = shared.read();
    loads[0]?.reject(new ClientError('server'));
    await assert.rejects(first, { code: 'server' });
    const second = shared.read();
    loads[1]?.resolve(2);
    assert.equal(await second, 2);
  });

  it('goes on for the others when one caller gives up', async () => {
    const { loads, shared } = controlled();
    const caller = new AbortController();
    const impatient = shared.read(caller.signal);
    const patient = shared.read();
    caller.abort();
    await assert.rejects(impatient, { code: 'aborted' });
    assert.equal(loads[0]?.signal.aborted, false);
    loads[0].resolve(1);
    assert.equal(await patient, 1);
  });

  it('R21: is aborted when the last caller gives up, and made again for the next', async () => {
    const { loads, shared } = controlled();
    const caller = new AbortController();
    const given = [shared.read(caller.signal), shared.read(caller.signal)];
    caller.abort();
    for (const work of given) await assert.rejects(work, { code: 'aborted' });
    assert.equal(loads[0]?.signal.aborted, true);
    const next = shared.read();
    loads[1]?.resolve(2);
    assert.equal(await next, 2);
  });

  it('asks again once forgotten, while those who waited get what they asked for', async () => {
    const { loads, shared } = controlled();
    const first = shared.read();
    shared.forget();
    const second = shared.read();
    loads[1]?.resolve(2);
    loads[0]?.resolve(1);
    assert.deepEqual(await Promise.all([first, second]), [1, 2]);
    assert.equal(await shared.read(), 2);
  });

  it('P3: once revoked, gives nothing to those who waited', async () => {
    const loads: AbortSignal[] = [];
    const shared = shareRead(
      (signal) =>
        new Promise<number>((_, reject) => {
          loads.push(signal);
          signal.addEventListener('abort', () => {
            reject(signal.reason as Error);
          });
        }),
    );
    const waiting = shared.read();
    shared.revoke(new ClientError('signed-out'));
    await assert.rejects(waiting, { code: 'signed-out' });
  });

  it('an abort that came before asks for nothing of its own', async () => {
    const { shared } = controlled();
    await assert.rejects(shared.read(AbortSignal.abort()), { code: 'aborted' });
  });
});
