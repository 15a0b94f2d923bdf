import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { createMockPortal, type MockPortal } from '../mock-portal.ts';
import { localMembers } from '../scenarios/local.ts';
import { renewalMembers } from '../scenarios/renewal.ts';
import { call } from '../test/call.ts';
import { askQuote, begin, start, newCheckoutId, returnUrl } from '../test/renewals.ts';

let portal: MockPortal;

beforeEach(() => {
  portal = createMockPortal();
});

/** Whose membership each may pay; nobody's where they may not pay. */
const payers: Record<string, [memberNumber: string, paysFor: number]> = {
  'a member, early': [renewalMembers.early, 1],
  'a member whose membership ends soon': [renewalMembers.dueSoon, 1],
  'a member whose membership has lapsed': [renewalMembers.lapsed, 1],
  'a coordinator': [renewalMembers.coordinator, 3],
  'an access manager': [renewalMembers.accessManager, 0],
  'whoever manages the access of their employer': ['318-0007', 0],
  'a dispatcher of their employer': ['318-0015', 0],
  'somebody whose employer pays': [renewalMembers.paidByEmployer, 0],
  'somebody who has just renewed': [renewalMembers.notYet, 0],
  'somebody whose membership renews itself': [localMembers.sharedEmail.memberNumbers[1], 0],
  'somebody who is not accepted yet': [localMembers.unverifiedEmail, 0],
  'a member for life': [localMembers.passwordExpired, 0],
  'somebody who has not been a member for years': [localMembers.locked, 0],
};

test('S4-18: the offer names the checkout that is not settled', async () => {
  portal.signInAs(renewalMembers.dueSoon);
  assert.equal((await call(portal, 'checkout.offer')).body.checkout, undefined);
  const { id } = await begin(portal);
  assert.equal((await call(portal, 'checkout.offer')).body.checkout, id);
});

describe('who may pay', () => {
  for (const [who, [memberNumber, count]] of Object.entries(payers)) {
    test(`S3-02, S3-06, B-05: ${who} pays for ${count}`, async () => {
      portal.signInAs(memberNumber);
      const { body, code } = await call(portal, 'checkout.offer');
      if (count > 0) {
        assert.equal(body.members.length, count);
        assert.deepEqual(
          body.members.map(({ self }) => self),
          [true, ...Array.from({ length: count - 1 }, () => false)],
        );
        return;
      }
      assert.equal(code, 'forbidden');
      const choice = { level: 'regular', members: ['k7w2m9'], contributions: [], useCredit: false, autoRenewal: false };
      assert.equal((await call(portal, 'checkout.quote', { body: choice })).code, 'forbidden');
      const { renewal } = (await call(portal, 'membership.read')).body;
      const refusal = renewal.state === 'not-allowed' ? 'forbidden' : 'quote-expired';
      assert.equal((await start(portal, { id: 'any' })).code, refusal);
    });
  }

  test('S3-02: nobody who is not signed in', async () => {
    assert.equal((await call(portal, 'checkout.offer')).code, 'signed-out');
    const params = { checkout: newCheckoutId() };
    for (const operation of ['checkout.read', 'checkout.cancel'] as const)
      assert.equal((await call(portal, operation, { params })).code, 'signed-out');
    const body = { quote: 'q', option: 'card', returnUrl };
    assert.equal((await call(portal, 'checkout.start', { params, body })).code, 'signed-out');
  });

  test('S3-02: not for a membership that is somebody else’s', async () => {
    portal.signInAs(renewalMembers.dueSoon);
    const { problem } = await askQuote(portal, { members: ['k7w2m9', 'e1g5k7'] });
    assert.deepEqual(problem?.fields, [{ pointer: '/members/1', code: 'not-allowed' }]);
  });
});

test('S3-06: whoever acts for an organisation without voting for it is told who can', async () => {
  for (const memberNumber of ['318-0007', '318-0015']) {
    portal.signInAs(memberNumber);
    const { renewal } = (await call(portal, 'membership.read')).body;
    assert.deepEqual([renewal.state, renewal.reason], ['not-allowed', 'not-voting-member']);
    assert.equal(renewal.ask?.fr, 'le membre votant (Coopérative du Vieux-Port)');
  }
});

test('B-10, B-12, B-13, B-14: what there is to choose from, as it is for the member', async () => {
  portal.signInAs(renewalMembers.dueSoon);
  const { body } = await call(portal, 'checkout.offer');
  assert.deepEqual(
    body.levels.filter(({ current }) => current).map(({ id, price }) => [id, price]),
    [['regular', { cents: 180_00, currency: 'CAD' }]],
  );
  assert.deepEqual(body.credit, { cents: 15_00, currency: 'CAD' });
  assert.deepEqual([body.coupons, body.autoRenewal, body.instalments.length], [true, true, 2]);
  assert.deepEqual(
    body.options.map(({ mode }) => mode),
    ['redirect', 'embedded', 'offline', 'offline'],
  );
});
