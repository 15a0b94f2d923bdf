import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMockPortal } from '../mock-portal.ts';
import { demoCredentials, localMembers } from '../scenarios/local.ts';
import { call } from '../test/call.ts';

test('S1-05: every e-mail of the file says whether it is verified', async () => {
  const portal = createMockPortal();
  portal.signInAs(localMembers.sample);
  const { body } = await call(portal, 'emailVerification.read');
  assert.deepEqual(
    body.emails.map(({ address, verified, replacement, link }) => [address, verified, replacement, link]),
    [
      [demoCredentials.email, true, null, null],
      ['me.tremblay-cote@example.com', true, null, null],
    ],
  );
  assert.deepEqual(
    body.emails.map(({ id }) => id),
    (await call(portal, 'profile.read')).body.emails.map(({ id }) => id),
  );
});

test('a file without an e-mail has nothing to verify', async () => {
  const portal = createMockPortal();
  portal.signInAs(localMembers.noEmail);
  assert.deepEqual((await call(portal, 'emailVerification.read')).body, { emails: [] });
});

test('S0-05: nobody else reads it', async () => {
  assert.equal((await call(createMockPortal(), 'emailVerification.read')).code, 'signed-out');
});
