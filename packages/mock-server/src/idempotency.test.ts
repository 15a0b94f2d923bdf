import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createMockPortal } from './mock-portal.ts';
import { demoCredentials, localMembers } from './scenarios/local.ts';
import { baseUrl, call, requestOf, writeHeaders, createClock } from './test/call.ts';

const credentials = { identifier: demoCredentials.email, password: demoCredentials.password };
const key = { 'idempotency-key': '"4b1d"' };

const signedIn = async (): Promise<{ portal: ReturnType<typeof createMockPortal>; etag: string }> => {
  const portal = createMockPortal();
  portal.signInAs(localMembers.sample);
  return { portal, etag: (await call(portal, 'profile.read')).headers.get('etag') ?? '' };
};

describe('R6: one effect per key', () => {
  test('the same bytes get the same answer, and the file is saved once', async () => {
    const { portal, etag } = await signedIn();
    const write = { body: { preferredName: 'Marie' }, headers: { ...key, 'if-match': etag } };
    const first = await call(portal, 'profile.update', write);
    const again = await call(portal, 'profile.update', write);
    assert.deepEqual(
      [again.status, again.body, again.headers.get('etag')],
      [200, first.body, first.headers.get('etag')],
    );
    assert.equal(portal.db.memberByNumber(localMembers.sample)?.version, 2);
  });

  test('a sign-in whose answer was lost comes back with its session', async () => {
    const portal = createMockPortal();
    portal.faults.set('commit-then-drop', { times: 1 });
    await assert.rejects(call(portal, 'session.signIn', { body: credentials, headers: key }), TypeError);
    assert.equal((await call(portal, 'session.read')).body.state, 'signed-out');
    assert.equal((await call(portal, 'session.signIn', { body: credentials, headers: key })).status, 200);
    assert.equal((await call(portal, 'session.read')).body.state, 'signed-in');
  });

  test('a key belongs to its operation and its member', async () => {
    const { portal, etag } = await signedIn();
    const headers = { ...key, 'if-match': etag };
    assert.equal((await call(portal, 'profile.update', { body: { preferredName: 'M' }, headers })).status, 200);
    assert.equal((await call(portal, 'session.extend', { headers })).status, 200);
    portal.signInAs(localMembers.confirmationDue);
    const other = (await call(portal, 'profile.read')).headers.get('etag') ?? '';
    const { body } = await call(portal, 'profile.update', {
      body: { preferredName: 'A' },
      headers: { ...key, 'if-match': other },
    });
    assert.equal(body.memberNumber, localMembers.confirmationDue);
  });

  test('a session that was opened again goes on with the same key', async () => {
    const clock = createClock();
    const portal = createMockPortal({ now: clock.now });
    portal.signInAs(localMembers.sample);
    const etag = (await call(portal, 'profile.read')).headers.get('etag') ?? '';
    const write = { body: { preferredName: 'M' }, headers: { ...key, 'if-match': etag } };
    portal.faults.set('signed-out', { operation: 'profile.update' });
    assert.equal((await call(portal, 'profile.update', write)).code, 'signed-out');
    await call(portal, 'session.signIn', { body: credentials });
    assert.equal((await call(portal, 'profile.update', write)).status, 200);
  });

  test('a conflict is not remembered: after it, the same words can be saved', async () => {
    const { portal } = await signedIn();
    const save = (etag: string) =>
      call(portal, 'profile.update', { body: { preferredName: 'M' }, headers: { ...key, 'if-match': etag } });
    assert.equal((await save('"old"')).status, 412);
    const { headers } = await call(portal, 'profile.read');
    assert.equal((await save(headers.get('etag') ?? '')).status, 200);
  });
});

test('R7: other bytes under the same key are refused', async () => {
  const portal = createMockPortal();
  await call(portal, 'session.signIn', { body: credentials, headers: key });
  const { status, code } = await call(portal, 'session.signIn', {
    body: { ...credentials, password: 'autre' },
    headers: key,
  });
  assert.deepEqual([status, code], [422, 'idempotency-key-reused']);
});

test('R7: while the first still runs, the second waits', async () => {
  const portal = createMockPortal();
  const write = { body: credentials, headers: key };
  const answers = await Promise.all([call(portal, 'session.signIn', write), call(portal, 'session.signIn', write)]);
  assert.deepEqual(
    answers.map(({ status, code }) => [status, code]),
    [
      [200, undefined],
      [409, 'request-in-progress'],
    ],
  );
});

describe('S10: forgery', () => {
  test('a write without the header is refused', async () => {
    const portal = createMockPortal();
    portal.signInAs(localMembers.sample);
    const { status, code } = await call(portal, 'session.signOut', { headers: { 'x-trait-union': '' } });
    assert.deepEqual([status, code], [403, 'forbidden']);
    assert.equal((await call(portal, 'session.read')).body.state, 'signed-in');
  });

  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', '']) {
    test(`a body that is « ${type} » is refused`, async () => {
      const portal = createMockPortal();
      const { pathname } = new URL(requestOf('session.signIn').url);
      const response = await portal.fetch(new URL(pathname, baseUrl), {
        method: 'POST',
        headers: { ...writeHeaders, 'content-type': type },
        body: new TextEncoder().encode(JSON.stringify(credentials)),
      });
      assert.equal(response.status, 415);
    });
  }
});
