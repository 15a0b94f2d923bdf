import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { memberships } from '../organization-records.ts';
import { createMockPortal, type MockPortal } from '../mock-portal.ts';
import { localMembers } from '../scenarios/local.ts';
import { severalOrganizations } from '../scenarios/organizations.ts';
import { call, createClock, type Called } from '../test/call.ts';

const employer = 'cooperative-vieux-port';

const enter = (portal: MockPortal, organization: string, key?: string): Promise<Called<'organizations.enter'>> =>
  call(portal, 'organizations.enter', {
    params: { organization },
    ...(key && { headers: { 'idempotency-key': key } }),
  });

const signedIn = (member: string, options?: Parameters<typeof createMockPortal>[0]): MockPortal => {
  const portal = createMockPortal(options);
  portal.signInAs(member);
  return portal;
};

describe('acting for another organisation', () => {
  test('B-29: the session is that of the other membership, and everything that is read with it', async () => {
    const portal = signedIn(severalOrganizations.two);
    const { body } = await enter(portal, employer);
    assert.deepEqual(body.member, { id: 'j6c3r9', displayName: 'Maude Lépine-Gauthier', memberNumber: '318-0007' });
    const me = await call(portal, 'me.read');
    assert.deepEqual(me.body.organization, { id: employer, name: 'Coopérative du Vieux-Port' });
    assert.equal((await call(portal, 'profile.read')).body.memberNumber, '318-0007');
    assert.equal((await enter(portal, 'local-101')).body.member.memberNumber, severalOrganizations.two);
  });

  test('R6: asked again after an answer that was lost, it is the same', async () => {
    const portal = signedIn(severalOrganizations.two);
    const first = await enter(portal, employer, 'one-key');
    assert.deepEqual((await enter(portal, employer, 'one-key')).body.member, first.body.member);
    assert.equal((await enter(portal, employer)).status, 200, 'the one that they are in');
  });

  test('S15: proves nothing about who is there', async () => {
    const clock = createClock();
    const portal = signedIn(severalOrganizations.two, { scenario: 'passkeys', now: clock.now });
    clock.pass(6 * 60_000);
    await enter(portal, employer);
    const refused = await call(portal, 'passkeys.remove', { params: { passkey: 'any' } });
    assert.equal(refused.code, 'step-up-required');
  });

  test('S15: an organisation of somebody else is as unknown as any other', async () => {
    const portal = signedIn(localMembers.sample);
    assert.equal((await enter(portal, employer)).code, 'not-found');
    assert.equal((await enter(portal, 'nulle-part')).code, 'not-found');
    assert.equal((await call(portal, 'session.read')).body.state, 'signed-in');
  });

  test('B-29: not where they may no longer act', async () => {
    const portal = signedIn(severalOrganizations.two);
    const [id, kept] = memberships(portal.db)
      .entries()
      .find(([, { actsAs }]) => actsAs === 'j6c3r9')!;
    memberships(portal.db).put(id, { ...kept, suspended: true });
    assert.equal((await enter(portal, employer)).code, 'forbidden');
    const { body } = await call(portal, 'organizations.list');
    assert.deepEqual(
      body.items.map(({ current }) => current),
      [true],
    );
  });

  test('B-29: takes a session', async () => {
    assert.equal((await enter(createMockPortal(), employer)).code, 'signed-out');
  });
});
