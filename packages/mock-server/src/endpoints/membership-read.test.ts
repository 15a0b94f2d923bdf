import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saveMembership } from '../membership/membership.ts';
import { createMockPortal } from '../mock-portal.ts';
import { identityMembers } from '../scenarios/identity.ts';
import { localMembers } from '../scenarios/local.ts';
import { membershipIds } from '../scenarios/membership.ts';
import { renewalMembers, sampleCheckouts } from '../scenarios/renewal.ts';
import { call, createClock } from '../test/call.ts';

const clock = createClock();
const portal = createMockPortal({ now: clock.now });

const membershipOf = async (memberNumber: string) => {
  portal.signInAs(memberNumber);
  return (await call(portal, 'membership.read')).body;
};

test('S4-09: since when, until when, and the days that are left; credit and coupons', async () => {
  const { state, since, expiresOn, daysLeft, credit, coupons, renewal } = await membershipOf(localMembers.sample);
  assert.deepEqual(
    { state, since, expiresOn, daysLeft, credit, renewal },
    {
      state: 'active',
      since: '2015-11-30',
      expiresOn: '2027-03-22',
      daysLeft: 121,
      credit: { cents: 1500, currency: 'CAD' },
      renewal: { state: 'open' },
    },
  );
  assert.deepEqual(
    coupons.map(({ code, expiresOn: until }) => [code, until]),
    [['FIDELITE-10', '2027-02-19']],
  );
});

test('S4-09: the days are counted at the union’s midnight, across the changes of clocks', async () => {
  for (const [instant, expiresOn, daysLeft] of [
    ['2026-11-21T04:59:59Z', '2026-12-31', 41],
    ['2026-11-21T05:00:00Z', '2026-12-31', 40],
    ['2027-03-14T04:59:59Z', '2027-03-15', 2],
    ['2027-03-14T05:00:00Z', '2027-03-15', 1],
    ['2027-03-15T03:59:59Z', '2027-03-15', 1],
    ['2027-03-15T04:00:00Z', '2027-03-15', 0],
    ['2027-11-07T03:59:59Z', '2027-11-08', 2],
    ['2027-11-08T04:59:59Z', '2027-11-08', 1],
    ['2027-11-08T05:00:00Z', '2027-11-08', 0],
    ['2027-11-09T05:00:00Z', '2027-11-08', -1],
  ] as const) {
    const then = createMockPortal({ now: () => Date.parse(instant) });
    then.signInAs(localMembers.sample);
    saveMembership(then.db, membershipIds.sample, { expiresOn });
    assert.equal((await call(then, 'membership.read')).body.daysLeft, daysLeft, instant);
  }
});

test('B-11: over the day after its last one, and until when it can be renewed', async () => {
  const last = await membershipOf(localMembers.noEmail);
  assert.deepEqual([last.state, last.daysLeft, last.lapse, last.since], ['active', 0, undefined, null]);
  const lapsed = await membershipOf(localMembers.lapsed);
  assert.deepEqual([lapsed.state, lapsed.daysLeft, lapsed.renewal.state], ['lapsed', -47, 'open']);
  assert.match(lapsed.lapse?.fr ?? '', /ancienneté/);
  assert.match(lapsed.lapse?.en ?? '', /seniority/);
  const longOver = await membershipOf(localMembers.locked);
  assert.deepEqual([longOver.state, longOver.renewal.state, longOver.lapse], ['none', 'not-allowed', undefined]);
  saveMembership(portal.db, membershipIds.lapsed, { expiresOn: '2025-11-21' });
  assert.equal((await membershipOf(localMembers.lapsed)).state, 'lapsed');
  saveMembership(portal.db, membershipIds.lapsed, { expiresOn: '2025-11-20' });
  assert.equal((await membershipOf(localMembers.lapsed)).state, 'none');
});

test('S3-02, S3-06: whoever may not pay is told why, and who may', async () => {
  const manager = await membershipOf(localMembers.confirmationDue);
  assert.equal(manager.renewal.state, 'not-allowed');
  assert.equal(manager.renewal.reason, 'not-voting-member');
  assert.match(manager.renewal.ask?.fr ?? '', /^Louise Audet/);
  const { renewal } = await membershipOf(localMembers.organization);
  assert.deepEqual([renewal.state, renewal.reason], ['not-allowed', 'paid-by-employer']);
});

test('S4-13: too early, nothing to pay, or not a member yet', async () => {
  const early = await membershipOf(identityMembers.identitySubmitted);
  assert.deepEqual([early.state, early.renewal], ['active', { state: 'not-yet', opensOn: '2027-06-26' }]);
  const forLife = await membershipOf(localMembers.passwordExpired);
  assert.deepEqual(
    [forLife.state, forLife.expiresOn, forLife.daysLeft, forLife.renewal.state],
    ['active', null, null, 'not-needed'],
  );
  const byItself = await membershipOf(localMembers.sharedEmail.memberNumbers[1]);
  assert.deepEqual([byItself.autoRenewal, byItself.renewal.state], ['on', 'not-needed']);
  const pending = await membershipOf(localMembers.unverifiedEmail);
  assert.deepEqual([pending.state, pending.level, pending.renewal.state], ['pending', undefined, 'not-needed']);
  const never = await membershipOf(identityMembers.identityRefused);
  assert.deepEqual([never.state, never.since, never.daysLeft], ['none', null, null]);
});

test('S4-13: the first day on which it can be renewed', async () => {
  saveMembership(portal.db, membershipIds.coordinator, { expiresOn: '2027-05-20' });
  const number = localMembers.sharedEmail.memberNumbers[0];
  assert.deepEqual((await membershipOf(number)).renewal, { state: 'open' });
  saveMembership(portal.db, membershipIds.coordinator, { expiresOn: '2027-05-21' });
  assert.deepEqual((await membershipOf(number)).renewal, { state: 'not-yet', opensOn: '2026-11-22' });
});

test('S4-18: a checkout that is not settled is found again', async () => {
  assert.equal((await membershipOf(renewalMembers.submitted)).checkout, sampleCheckouts.submitted);
  assert.equal((await membershipOf(renewalMembers.chequeAwaited)).checkout, sampleCheckouts.chequeAwaited);
  for (const settled of [renewalMembers.failed, renewalMembers.cancelled, renewalMembers.dueSoon]) {
    assert.equal((await membershipOf(settled)).checkout, undefined);
  }
});

test('S4-09: nobody reads it signed out', async () => {
  assert.equal((await call(createMockPortal(), 'membership.read')).code, 'signed-out');
});

test('B-34: a backend that keeps no memberships says so', async () => {
  const without = createMockPortal({ scenario: 'without-membership' });
  without.signInAs(localMembers.sample);
  assert.equal((await call(without, 'membership.read')).code, 'not-supported');
});
