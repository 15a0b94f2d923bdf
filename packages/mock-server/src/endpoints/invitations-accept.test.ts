import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { invitations, membershipOf, memberships } from '../organization-records.ts';
import { createMockPortal, type MockPortal } from '../mock-portal.ts';
import { sampleInvitations } from '../scenarios/invitations.ts';
import { localMembers } from '../scenarios/local.ts';
import { call, type Called } from '../test/call.ts';

const accept = (portal: MockPortal, token: string, more: object = {}): Promise<Called<'invitations.accept'>> =>
  call(portal, 'invitations.accept', { body: { token, ...more } });

const signedIn = (member: string): MockPortal => {
  const portal = createMockPortal();
  portal.signInAs(member);
  return portal;
};

const roleOf = (portal: MockPortal, number: string): string | undefined =>
  membershipOf(portal.db, 'atelier-boreal', portal.db.memberByNumber(number)?.id ?? '')?.role;

describe('accepting an invitation', () => {
  test('S3-13: the member belongs to the organisation, in the role of the invitation', async () => {
    const portal = signedIn(localMembers.confirmationDue);
    assert.deepEqual((await accept(portal, sampleInvitations.member)).body, { state: 'accepted' });
    assert.equal(roleOf(portal, localMembers.confirmationDue), 'access-manager');
    assert.equal((await accept(portal, sampleInvitations.member)).code, 'already-member');
  });

  test('S3-13: a role that is sent changes nothing', async () => {
    const portal = signedIn(localMembers.lapsed);
    const sent = { role: { name: 'voting-member' }, organizationId: 'autre', permissions: ['*'] };
    assert.equal((await accept(portal, sampleInvitations.link, sent)).status, 200);
    assert.equal(roleOf(portal, localMembers.lapsed), 'dispatcher');
    const team = memberships(portal.db)
      .all()
      .filter(({ organizationId }) => organizationId === 'atelier-boreal');
    assert.equal(team.length, 4);
  });

  test('S3-13: an address that is not the member’s is refused', async () => {
    const portal = signedIn(localMembers.lapsed);
    assert.equal((await accept(portal, sampleInvitations.member)).code, 'email-mismatch');
  });

  test('S3-13: an address that the member only typed does not make it theirs', async () => {
    const portal = signedIn(localMembers.lapsed);
    const member = portal.db.memberByNumber(localMembers.lapsed);
    const address = 'anso@example.org';
    portal.db.saveDetails(member?.id ?? '', { emails: [{ kind: 'work', address, verified: false }] });
    assert.equal((await accept(portal, sampleInvitations.member)).code, 'email-mismatch');
  });

  for (const name of ['expired', 'revoked', 'full'] as const) {
    test(`S3-13: ${name} is closed`, async () => {
      const portal = signedIn(localMembers.lapsed);
      assert.equal((await accept(portal, sampleInvitations[name])).code, 'invitation-closed');
      assert.equal(roleOf(portal, localMembers.lapsed), undefined);
    });
  }

  test('S3-29: of two who want the last place, one gets it', async () => {
    const portal = createMockPortal();
    const [id, link] = invitations(portal.db)
      .entries()
      .find(([, kept]) => kept.token === sampleInvitations.link)!;
    invitations(portal.db).put(id, { ...link, uses: 1 });
    portal.signInAs(localMembers.lapsed);
    assert.equal((await accept(portal, sampleInvitations.link)).status, 200);
    portal.signInAs(localMembers.confirmationDue);
    assert.equal((await accept(portal, sampleInvitations.link)).code, 'invitation-closed');
  });

  test('S3-13: takes a session', async () => {
    assert.equal((await accept(createMockPortal(), sampleInvitations.link)).code, 'signed-out');
  });
});
