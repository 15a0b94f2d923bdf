import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { membershipOf } from '../organization-records.ts';
import { createMockPortal, type MockPortal } from '../mock-portal.ts';
import { invitedEmails, sampleInvitations } from '../scenarios/invitations.ts';
import { call, type Called } from '../test/call.ts';

const newcomer = {
  token: sampleInvitations.newcomer,
  givenName: 'Zoé',
  familyName: 'Lachance',
  password: 'quatre mots au hasard',
  language: 'fr',
};

const join = (portal: MockPortal, change: object = {}): Promise<Called<'invitations.join'>> =>
  call(portal, 'invitations.join', { body: { ...newcomer, ...change } });

describe('joining with a new account', () => {
  test('S3-13: ends signed in, in the role of the invitation, with the address verified', async () => {
    const portal = createMockPortal();
    const { body } = await join(portal, { role: { name: 'voting-member' } });
    assert.equal(body.member.displayName, 'Zoé Lachance');
    assert.equal(membershipOf(portal.db, 'atelier-boreal', body.member.id)?.role, 'secondary-member');
    const [email] = portal.db.member(body.member.id)?.details.emails ?? [];
    assert.deepEqual([email?.address, email?.verified], [invitedEmails.newcomer, true]);
    assert.equal((await call(portal, 'session.read')).body.state, 'signed-in');
    assert.equal((await join(portal)).code, 'invitation-closed');
  });

  test('S3-13: an address that has an account signs in instead', async () => {
    const { code } = await join(createMockPortal(), { token: sampleInvitations.member });
    assert.equal(code, 'account-exists');
  });

  test('S3-13: a link for anybody makes no account: it proves no address', async () => {
    assert.equal((await join(createMockPortal(), { token: sampleInvitations.link })).code, 'invitation-closed');
  });

  test('S0-13: a password that breaks the rules makes no account', async () => {
    const portal = createMockPortal();
    const before = portal.db.members.length;
    const { problem } = await join(portal, { password: 'court' });
    assert.deepEqual(problem?.fields, [{ pointer: '/password', code: 'malformed' }]);
    assert.equal(portal.db.members.length, before);
  });
});
