import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createMockPortal } from '../mock-portal.ts';
import { localMembers } from '../scenarios/local.ts';
import { call } from '../test/call.ts';
import { fileStore } from './file.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trait-union-'));
});
after(() => rm(folder, { recursive: true }));

test('S0-02: what was saved outlives the process', async () => {
  const store = fileStore(join(folder, 'state.json'));
  const first = createMockPortal({ store, scenario: 'huge' });
  first.signInAs(localMembers.sample);
  const { headers } = await call(first, 'profile.read');
  const saved = await call(first, 'profile.update', {
    body: { preferredName: 'Marie' },
    headers: { 'if-match': headers.get('etag') ?? '' },
  });

  const second = createMockPortal({ store });
  assert.equal(second.db.scenario, 'huge');
  second.signInAs(localMembers.sample);
  const read = await call(second, 'profile.read');
  assert.deepEqual(read.body, saved.body);
  assert.equal(read.headers.get('etag'), saved.headers.get('etag'));
});

test('another scenario starts over', () => {
  const store = fileStore(join(folder, 'other.json'));
  const first = createMockPortal({ store });
  const member = first.db.memberByNumber(localMembers.sample);
  first.db.saveDetails(member?.id ?? '', { preferredName: 'Marie' });
  const second = createMockPortal({ store, scenario: 'empty' });
  assert.equal(second.db.memberByNumber(localMembers.sample)?.details.preferredName, '');
});

test('a file that is no state is not overwritten in silence', async () => {
  const path = join(folder, 'broken.json');
  await writeFile(path, 'not json');
  assert.throws(() => createMockPortal({ store: fileStore(path) }), SyntaxError);
});
