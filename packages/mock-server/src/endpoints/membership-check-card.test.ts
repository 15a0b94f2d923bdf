import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMockPortal } from '../mock-portal.ts';
import { saveMembership } from '../membership/membership.ts';
import { localMembers } from '../scenarios/local.ts';
import { membershipIds, sampleCards } from '../scenarios/membership.ts';
import { call, createClock } from '../test/call.ts';

const { now } = createClock();

test('B-16: anybody learns whether a card is good, and nothing of whose it is', async () => {
  const portal = createMockPortal({ now });
  const check = async (code: string) => (await call(portal, 'membership.checkCard', { params: { code } })).body;
  assert.deepEqual(await check(sampleCards.valid), { state: 'valid', validUntil: '2027-03-22' });
  assert.deepEqual(await check(sampleCards.expired), { state: 'expired', validUntil: '2026-10-05' });
  for (const code of [sampleCards.unknown, '101-0427', 'constructor', '__proto__', membershipIds.sample]) {
    assert.deepEqual(await check(code), { state: 'unknown' }, code);
  }
});

test('B-16: the code of a card that was just made is known, and follows the membership', async () => {
  const portal = createMockPortal({ now });
  portal.signInAs(localMembers.passwordExpired);
  const { verifyUrl } = (await call(portal, 'membership.card')).body;
  const code = verifyUrl.slice(verifyUrl.lastIndexOf('/') + 1);
  await call(portal, 'session.signOut');
  const check = async () => (await call(portal, 'membership.checkCard', { params: { code } })).body;
  assert.deepEqual(await check(), { state: 'valid' });
  saveMembership(portal.db, membershipIds.forLife, { expiresOn: '2026-11-20' });
  assert.deepEqual(await check(), { state: 'expired', validUntil: '2026-11-20' });
});
