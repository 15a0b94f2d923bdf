import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMockPortal } from '../mock-portal.ts';
import { outbox } from '../outbox.ts';
import { sampleApplications } from '../scenarios/applications.ts';
import { call } from '../test/call.ts';

test('S1-25: a new link comes by mail, and the old one no longer works', async () => {
  const portal = createMockPortal();
  await call(portal, 'application.sendLink', { body: { email: 'Demande@example.org ', language: 'fr' } });
  const token = outbox(portal.db).all()[0]?.link?.token ?? '';
  assert.equal((await call(portal, 'application.find', { body: { token } })).body.state, 'pending');
  const old = await call(portal, 'application.find', { body: { token: sampleApplications.pending } });
  assert.equal(old.code, 'link-expired');
});

test('S13: nobody learns who has applied', async () => {
  const portal = createMockPortal();
  const statuses = [];
  for (const email of ['demande@example.org', 'personne@example.org']) {
    statuses.push((await call(portal, 'application.sendLink', { body: { email, language: 'fr' } })).status);
  }
  assert.deepEqual(statuses, [204, 204]);
  assert.equal(outbox(portal.db).all().length, 1);
});
