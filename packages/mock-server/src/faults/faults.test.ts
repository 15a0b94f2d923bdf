import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { Profile, SignedInSession } from '@trait-union/client/contract';
import type { FrontName } from '../front.ts';
import type { OperationName } from '../operations.ts';
import { demoCredentials, localMembers } from '../scenarios/local.ts';
import { call, requestOf, type Called, type CallOptions } from '../test/call.ts';
import { fronts, type Reached } from '../test/fronts.ts';
import { faultNames, faults, type FaultName } from './faults.ts';
import { driftKinds, type Fault } from './fault.ts';

const credentials = { identifier: demoCredentials.email, password: demoCredentials.password };

interface Page extends Reached {
  send(operation: OperationName, options?: CallOptions): Promise<Response>;
  call<N extends OperationName>(operation: N, options?: CallOptions): Promise<Called<N>>;
  /** Signs in and answers the entity tag of the file. */
  signIn(): Promise<string>;
}

const openPage = async (front: FrontName): Promise<Page> => {
  const reached = await fronts[front]();
  const send: Page['send'] = (operation, options) =>
    reached.fetch(requestOf(operation, { ...options, baseUrl: reached.baseUrl }));
  const callIt: Page['call'] = (operation, options) => call(reached, operation, options);
  return {
    ...reached,
    send,
    call: callIt,
    signIn: async () => {
      await callIt('session.signIn', { body: credentials });
      return (await callIt('profile.read')).headers.get('etag') ?? '';
    },
  };
};

const failsToParse = async (response: Response): Promise<void> => {
  assert.equal(response.status, 200);
  await assert.rejects(async () => JSON.parse(await response.text()) as unknown);
};

const untilLogged = async ({ portal }: Page, count: number): Promise<void> => {
  while (portal.requests.length < count) await new Promise(setImmediate);
};

/** What a page meets, fault by fault, whatever the front. */
const meets: Record<FaultName, (page: Page) => Promise<void>> = {
  'network-error': async (page) => {
    page.portal.faults.set('network-error');
    await assert.rejects(page.send('session.signIn', { body: credentials }), TypeError);
    page.portal.faults.clear();
    assert.equal((await page.call('session.read')).body.state, 'signed-out');
  },
  hang: async (page) => {
    page.portal.faults.set('hang');
    const leaving = new AbortController();
    const abandoned = page.send('capabilities.read', { signal: leaving.signal });
    await untilLogged(page, 1);
    leaving.abort();
    await assert.rejects(abandoned, { name: 'AbortError' });

    const released = page.send('capabilities.read');
    await untilLogged(page, 2);
    page.portal.faults.clear();
    await assert.rejects(released, TypeError);
  },
  slow: async (page) => {
    page.portal.faults.set('slow', { milliseconds: 40 });
    const start = performance.now();
    await page.call('capabilities.read');
    assert.ok(performance.now() - start >= 39);
  },
  'server-error-twice': async (page) => {
    page.portal.faults.set('server-error-twice');
    const statuses = [];
    for (let attempt = 0; attempt < 3; attempt += 1) statuses.push((await page.call('capabilities.read')).status);
    assert.deepEqual(statuses, [502, 502, 200]);
  },
  'server-error': async (page) => {
    page.portal.faults.set('server-error', { status: 500 });
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const { status, code } = await page.call('capabilities.read');
      assert.deepEqual([status, code], [500, 'internal']);
    }
  },
  'commit-then-drop': async (page) => {
    const etag = await page.signIn();
    page.portal.faults.set('commit-then-drop', { times: 1 });
    const write = { body: { preferredName: 'M' }, headers: { 'if-match': etag, 'idempotency-key': '"k1"' } };
    await assert.rejects(page.send('profile.update', write), TypeError);
    assert.equal(page.portal.db.memberByNumber(localMembers.sample)?.details.preferredName, 'M');
    assert.equal((await page.call('profile.update', write)).status, 200);
    assert.equal(page.portal.db.memberByNumber(localMembers.sample)?.version, 2);
  },
  'in-progress': async (page) => {
    page.portal.faults.set('in-progress', { times: 1 });
    const { status, code } = await page.call('session.signIn', { body: credentials });
    assert.deepEqual([status, code], [409, 'request-in-progress']);
    assert.equal((await page.call('session.signIn', { body: credentials })).status, 200);
  },
  'key-reused': async (page) => {
    page.portal.faults.set('key-reused');
    const { status, code } = await page.call('session.signIn', { body: credentials });
    assert.deepEqual([status, code], [422, 'idempotency-key-reused']);
    assert.equal((await page.call('session.read')).status, 200);
  },
  'rate-limited': async (page) => {
    page.portal.faults.set('rate-limited', { seconds: 7 });
    const { status, headers } = await page.call('session.signIn', { body: credentials });
    assert.deepEqual([status, headers.get('retry-after')], [429, '7']);
  },
  unavailable: async (page) => {
    for (const skew of [0, 3_600_000, -3_600_000]) {
      page.portal.faults.set('unavailable', { seconds: 60, skew });
      const { status, headers } = await page.call('capabilities.read');
      const [date, retryAt] = ['date', 'retry-after'].map((name) => Date.parse(headers.get(name) ?? ''));
      assert.equal(status, 503);
      assert.equal((retryAt ?? 0) - (date ?? 0), 60_000);
      assert.ok(Math.abs((date ?? 0) - Date.now() - skew) < 2000);
    }
  },
  truncated: async (page) => {
    page.portal.faults.set('truncated');
    await failsToParse(await page.send('capabilities.read'));
  },
  'stream-abort': async (page) => {
    page.portal.faults.set('stream-abort');
    // Where the break is noticed, before or after the headers, is for the network to choose.
    await assert.rejects(async () => (await page.send('capabilities.read')).text(), TypeError);
  },
  'body-stall': async (page) => {
    page.portal.faults.set('body-stall');
    const leaving = new AbortController();
    const response = await page.send('capabilities.read', { signal: leaving.signal });
    const reader = response.body?.getReader();
    assert.ok(((await reader?.read())?.value?.length ?? 0) > 0, 'the first half arrives');
    const rest = reader?.read();
    leaving.abort();
    await assert.rejects(rest ?? Promise.resolve());
  },
  html: async (page) => {
    page.portal.faults.set('html');
    const response = await page.send('session.signIn', { body: credentials });
    assert.equal(response.status, 200);
    assert.match(response.headers.get('content-type') ?? '', /^text\/html/);
    assert.match(await response.text(), /^<!doctype html>/);
    page.portal.faults.clear();
    assert.equal((await page.call('session.read')).body.state, 'signed-out');
  },
  empty: async (page) => {
    page.portal.faults.set('empty');
    const response = await page.send('capabilities.read');
    assert.deepEqual([response.status, await response.text()], [200, '']);
  },
  'no-content': async (page) => {
    page.portal.faults.set('no-content');
    const response = await page.send('capabilities.read');
    assert.deepEqual([response.status, await response.text()], [204, '']);
  },
  drift: async (page) => {
    await page.signIn();
    const { body: sound } = await page.call('profile.read');
    for (const kind of driftKinds) {
      page.portal.faults.set('drift', { operation: 'profile.read', key: 'phones.0.number', kind });
      const drifted: unknown = await (await page.send('profile.read')).json();
      assert.notDeepEqual(drifted, sound, kind);
      assert.equal(Profile.safeParse(drifted).success, kind === 'extra', kind);
    }
  },
  'signed-out': async (page) => {
    const etag = await page.signIn();
    page.portal.faults.set('signed-out', { operation: 'profile.update' });
    const write = { body: { preferredName: 'M' }, headers: { 'if-match': etag } };
    const { status, code } = await page.call('profile.update', write);
    assert.deepEqual([status, code], [401, 'signed-out']);
    assert.equal((await page.call('session.read')).body.state, 'signed-out');
    await page.signIn();
    assert.equal((await page.call('profile.update', write)).status, 200);
  },
  'step-up': async (page) => {
    const etag = await page.signIn();
    page.portal.faults.set('step-up');
    const write = { body: { preferredName: 'M' }, headers: { 'if-match': etag } };
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const { status, code } = await page.call('profile.update', write);
      assert.deepEqual([status, code], [403, 'step-up-required']);
    }
    assert.equal((await page.call('session.read')).body.state, 'signed-in');
    await page.signIn();
    assert.equal((await page.call('profile.update', write)).status, 200);
  },
  stale: async (page) => {
    const etag = await page.signIn();
    page.portal.faults.set('stale', { changes: { preferredName: 'Bureau' } });
    const { status } = await page.call('profile.update', {
      body: { preferredName: 'M' },
      headers: { 'if-match': etag },
    });
    assert.equal(status, 412);
    const { headers, body } = await page.call('profile.read');
    assert.equal(body.preferredName, 'Bureau');
    const mine = { body: { preferredName: 'M' }, headers: { 'if-match': headers.get('etag') ?? '' } };
    assert.equal((await page.call('profile.update', mine)).status, 200);
  },
  'seats-taken': async (page) => {
    page.portal.reset('association');
    await page.signIn();
    page.portal.faults.set('seats-taken');
    const invitees = [{ email: 'derniere.place@example.org', role: 'secondary-member' }];
    const { body } = await page.call('access.invite', { body: { invitees, language: 'fr', message: '' } });
    assert.deepEqual([body.results[0]?.outcome, body.seats.free], ['no-seat', 0]);
  },
  cors: async (page) => {
    page.portal.faults.set('cors');
    const outcome = await page.send('capabilities.read').then(
      (response) => response.headers.get('access-control-allow-origin'),
      (error: unknown) => error,
    );
    assert.ok(outcome === null || outcome instanceof TypeError);
    assert.equal((await page.fetch(new Request(`${page.baseUrl}/capabilities`, { mode: 'no-cors' }))).status, 200);
  },
  'cookies-blocked': async (page) => {
    page.portal.faults.set('cookies-blocked');
    assert.equal((await page.call('session.signIn', { body: credentials })).status, 200);
    assert.equal((await page.call('session.read')).body.state, 'signed-out');
  },
  'huge-body': async (page) => {
    page.portal.faults.set('huge-body', { operation: 'session.signIn' });
    const response = await page.send('session.signIn', { body: credentials });
    const text = await response.text();
    assert.ok(new TextEncoder().encode(text).length > 6_000_000);
    assert.ok(SignedInSession.safeParse(JSON.parse(text)).success);
  },
  bom: async (page) => {
    page.portal.faults.set('bom');
    const bytes = new Uint8Array(await (await page.send('capabilities.read')).arrayBuffer());
    assert.deepEqual([...bytes.slice(0, 4)], [0xef, 0xbb, 0xbf, 0x7b]);
  },
  redirect: async (page) => {
    page.portal.faults.set('redirect');
    const response = await page.send('capabilities.read');
    assert.equal(response.redirected, true);
    assert.match(response.headers.get('content-type') ?? '', /^text\/html/);
    await assert.rejects(page.fetch(new Request(`${page.baseUrl}/capabilities`, { redirect: 'error' })), TypeError);
  },
};

for (const front of Object.keys(fronts) as FrontName[]) {
  describe(`fault matrix over ${front}`, () => {
    let page: Page;
    before(async () => {
      page = await openPage(front);
    });
    afterEach(() => {
      page.portal.reset();
    });
    after(() => page.close());

    for (const name of faultNames) {
      const fault: Fault = faults[name];
      if (fault.fronts.includes(front)) test(name, () => meets[name](page));
    }
  });
}

describe('switching', () => {
  test('a fault keeps to its operation', async () => {
    const page = await openPage('fetch');
    page.portal.faults.set('server-error', { operation: 'session.signIn' });
    assert.equal((await page.call('capabilities.read')).status, 200);
    assert.equal((await page.call('session.signIn', { body: credentials })).status, 502);
  });

  test('a fault that does not apply is not used up', async () => {
    const page = await openPage('fetch');
    page.portal.faults.set('stale');
    await page.signIn();
    assert.deepEqual(
      page.portal.faults.active.map(({ name }) => name),
      ['stale'],
    );
  });

  test('what a lost answer leaves in the log is a request without a status', async () => {
    const page = await openPage('fetch');
    page.portal.faults.set('commit-then-drop');
    await assert.rejects(page.send('capabilities.read'));
    assert.deepEqual(
      page.portal.requests.map(({ operation, status }) => [operation, status]),
      [['capabilities.read', null]],
    );
  });

  test('R21: what hangs or is slow leaves no timer once it is given up', async (t) => {
    const set = t.mock.method(globalThis, 'setTimeout');
    const clear = t.mock.method(globalThis, 'clearTimeout');
    const page = await openPage('fetch');
    for (const name of ['hang', 'slow'] as const) {
      page.portal.faults.set(name);
      const leaving = new AbortController();
      const pending = page.send('capabilities.read', { signal: leaving.signal });
      await new Promise(setImmediate);
      leaving.abort();
      await assert.rejects(pending, { name: 'AbortError' });
      await new Promise(setImmediate);
      page.portal.faults.clear();
    }
    const timers = set.mock.calls.map(({ result }) => result);
    const cleared = clear.mock.calls.map(({ arguments: [timer] }) => timer);
    assert.equal(timers.length, 1, 'only slowness needs one');
    assert.ok(timers.every((timer) => cleared.includes(timer)));
  });
});
