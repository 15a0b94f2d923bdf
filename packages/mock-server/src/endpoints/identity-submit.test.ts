import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import type { IdentitySubmission } from '@trait-union/client/contract';
import { decideIdentity } from '../identity.ts';
import { createMockPortal, type MockPortal } from '../mock-portal.ts';
import { localMembers } from '../scenarios/local.ts';
import { call, type Called } from '../test/call.ts';
import { card } from '../test/upload-corpus.ts';

let portal: MockPortal;

beforeEach(() => {
  portal = createMockPortal();
  portal.signInAs(localMembers.sample);
});

const upload = async (purpose: 'identity' | 'support' = 'identity'): Promise<string> => {
  const body = { purpose, type: 'image/png', length: card().length };
  const { id } = (await call(portal, 'uploads.create', { body })).body;
  await call(portal, 'uploads.append', { params: { upload: id }, headers: { 'upload-offset': '0' }, body: card() });
  return id;
};

const submit = (documents: IdentitySubmission['documents']): Promise<Called<'identity.submit'>> =>
  call(portal, 'identity.submit', { body: { documents } });

const both = (id: string): IdentitySubmission['documents'] => [{ upload: id, shows: ['photo', 'address'] }];

test('S1-08: two documents, one fact each, and their pictures', async () => {
  const { body } = await submit([
    { upload: await upload(), shows: ['photo'], preview: 'aGVsbG8=' },
    { upload: await upload(), shows: ['address'] },
  ]);
  assert.ok(body.state === 'submitted');
  assert.deepEqual(
    body.documents.map(({ shows, preview }) => [shows, preview]),
    [
      [['photo'], 'aGVsbG8='],
      [['address'], undefined],
    ],
  );
});

test('P3: neither the file nor its picture reaches the store', async () => {
  let kept = '';
  portal = createMockPortal({
    store: { load: () => undefined, save: (snapshot) => void (kept = JSON.stringify(snapshot)) },
  });
  portal.signInAs(localMembers.sample);
  const id = await upload();
  await submit([{ upload: id, shows: ['photo', 'address'], preview: 'cGhvdG8=' }]);
  assert.match(kept, /submittedAt/);
  assert.doesNotMatch(kept, /cGhvdG8=|IHDR/);
  assert.equal((await call(portal, 'uploads.read', { params: { upload: id } })).code, 'not-found');
});

describe('S1-08: refused', () => {
  test('while a fact is shown by no document', async () => {
    const { problem } = await submit([{ upload: await upload(), shows: ['address'] }]);
    assert.deepEqual(problem?.fields, [{ pointer: '/documents', code: 'required' }]);
  });

  test('with a file that was sent for something else, that never came, or that is somebody else’s', async () => {
    const others = await upload();
    portal.signInAs(localMembers.confirmationDue);
    for (const id of [await upload('support'), '0'.repeat(32), others]) {
      const { problem } = await submit(both(id));
      assert.deepEqual(problem?.fields, [{ pointer: '/documents/0/upload', code: 'not-allowed' }]);
    }
  });

  test('while the office has not answered, and once it has said yes', async () => {
    await submit(both(await upload()));
    assert.equal((await submit(both(await upload()))).code, 'already-submitted');
    decideIdentity(portal.db, localMembers.sample, { state: 'accepted' });
    assert.equal((await submit(both(await upload()))).code, 'already-submitted');
  });

  test('but not after a no', async () => {
    await submit(both(await upload()));
    decideIdentity(portal.db, localMembers.sample, { state: 'refused', reason: 'unreadable' });
    assert.equal((await submit(both(await upload()))).body.state, 'submitted');
  });
});
