import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMockPortal } from '../mock-portal.ts';
import { scenarioNames } from '../scenarios/index.ts';
import { call } from '../test/call.ts';

for (const scenario of scenarioNames) {
  test(`B-34: ${scenario} says what it can do`, async () => {
    const { status, body } = await call(createMockPortal({ scenario }), 'capabilities.read');
    assert.equal(status, 200);
    assert.equal(body.domains.includes('profile'), scenario !== 'without-profile');
    assert.equal(body.signIn.passkeys, scenario === 'passkeys');
  });
}

test('B-34: an operation of a missing domain is not supported', async () => {
  const portal = createMockPortal({ scenario: 'without-profile' });
  portal.signInAs('101-0427');
  const { status, code } = await call(portal, 'profile.read');
  assert.deepEqual([status, code], [501, 'not-supported']);
});
