import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMockPortal } from '../mock-portal.ts';
import { demoCredentials, localMembers } from '../scenarios/local.ts';
import { call } from '../test/call.ts';
import { lastToken } from '../test/mail.ts';

test('S0-17: a change that was withdrawn leaves the address as it was, twice as well as once', async () => {
  const portal = createMockPortal();
  portal.signInAs(localMembers.sample);
  const body = { id: 'email-1' };
  await call(portal, 'emailVerification.change', { body: { ...body, address: 'nouvelle@example.org' } });
  for (let turn = 0; turn < 2; turn += 1) {
    const [email] = (await call(portal, 'emailVerification.withdraw', { body })).body.emails;
    assert.deepEqual([email?.address, email?.replacement, email?.link], [demoCredentials.email, null, null]);
  }
  const { code } = await call(portal, 'emailVerification.confirm', { body: { token: lastToken(portal) } });
  assert.equal(code, 'link-unknown');
});
