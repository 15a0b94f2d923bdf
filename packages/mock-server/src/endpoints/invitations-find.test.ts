import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Invitation } from '@trait-union/client/contract';
import { createMockPortal, type MockPortal } from '../mock-portal.ts';
import { invitedEmails, sampleInvitations } from '../scenarios/invitations.ts';
import { localMembers } from '../scenarios/local.ts';
import { call } from '../test/call.ts';

const find = async (portal: MockPortal, token: string): Promise<Invitation> =>
  (await call(portal, 'invitations.find', { body: { token } })).body;

test('S3-13: says who invites to which organisation and role', async () => {
  const { standing, expiresAt, ...invitation } = await find(createMockPortal(), sampleInvitations.newcomer);
  assert.deepEqual(invitation, {
    state: 'open',
    inviter: 'Marie-Ève Tremblay-Côté',
    organization: { id: 'atelier-boreal', name: 'Atelier Boréal' },
    role: { name: 'secondary-member' },
    email: invitedEmails.newcomer,
  });
  assert.equal(standing, undefined);
  assert.ok(expiresAt);
});

test('S3-13: a link for anybody names no address, and says how many places are left', async () => {
  const { email, seatsLeft } = await find(createMockPortal(), sampleInvitations.link);
  assert.deepEqual([email, seatsLeft], [undefined, 3]);
});

for (const [name, state] of [
  ['expired', 'expired'],
  ['revoked', 'revoked'],
  ['used', 'used'],
  ['full', 'full'],
] as const) {
  test(`S3-13: ${state}`, async () => {
    assert.equal((await find(createMockPortal(), sampleInvitations[name])).state, state);
  });
}

test('S3-29: full is also when the organisation has no seat left', async () => {
  const portal = createMockPortal();
  portal.db.records('organizations').put('atelier-boreal', { name: 'Atelier Boréal', seats: 2 });
  assert.equal((await find(portal, sampleInvitations.link)).state, 'full');
});

test('S3-13: says to a signed-in member what accepting would come to', async () => {
  const portal = createMockPortal();
  const standings: [string, string][] = [
    [localMembers.sample, 'already-member'],
    [localMembers.confirmationDue, 'eligible'],
    [localMembers.lapsed, 'email-mismatch'],
  ];
  for (const [member, standing] of standings) {
    portal.signInAs(member);
    assert.equal((await find(portal, sampleInvitations.member)).standing, standing, member);
  }
});

test('S3-13: a link that was never given out', async () => {
  const { code } = await call(createMockPortal(), 'invitations.find', { body: { token: 'jamais-donnee-0000' } });
  assert.equal(code, 'link-unknown');
});
