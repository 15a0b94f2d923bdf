import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NewUpload } from '@trait-union/client/contract';
import { createMockPortal, type MockPortal } from '../mock-portal.ts';
import { localMembers } from '../scenarios/local.ts';
import { call, type Called } from '../test/call.ts';

const create = (portal: MockPortal, body: Partial<NewUpload>): Promise<Called<'uploads.create'>> =>
  call(portal, 'uploads.create', { body: { purpose: 'identity', type: 'image/jpeg', length: 10, ...body } });

const signedIn = (): MockPortal => {
  const portal = createMockPortal();
  portal.signInAs(localMembers.sample);
  return portal;
};

test('S1-09: a file is announced, and nothing of it is there yet', async () => {
  const { body } = await create(signedIn(), {});
  assert.deepEqual([body.offset, body.length, body.complete], [0, 10, false]);
});

test('S23: what is too large or of another type is refused before a byte has come', async () => {
  const portal = signedIn();
  assert.equal((await create(portal, { length: 10_000_001 })).code, 'file-too-large');
  assert.equal((await create(portal, { purpose: 'support', type: 'application/pdf' })).code, 'file-type-refused');
});

test('S23: an empty file is none', async () => {
  const { code, problem } = await create(signedIn(), { length: 0 });
  assert.deepEqual([code, problem?.fields], ['invalid-fields', [{ pointer: '/length', code: 'malformed' }]]);
});

test('an identity document needs a session, a screenshot for the support desk does not', async () => {
  const portal = createMockPortal();
  assert.equal((await create(portal, {})).code, 'signed-out');
  assert.equal((await create(portal, { purpose: 'support' })).status, 200);
});

test('B-34: a backend that takes no files for a purpose says so', async () => {
  const portal = signedIn();
  delete portal.db.capabilities.uploads?.identity;
  assert.equal((await create(portal, {})).code, 'not-supported');
});
