import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { membershipOf } from '../organization-records.ts';
import { createMockPortal, type MockPortal } from '../mock-portal.ts';
import { outbox } from '../outbox.ts';
import { sampleInvitations } from '../scenarios/invitations.ts';
import { call, type Called } from '../test/call.ts';

const send = (
  portal: MockPortal,
  email: string,
  token: string = sampleInvitations.link,
): Promise<Called<'invitations.sendMail'>> =>
  call(portal, 'invitations.sendMail', { body: { token, email, language: 'fr' } });

describe('a link for anybody', () => {
  test('S3-13: sends an invitation of one’s own, to the same role, whose use counts for the link', async () => {
    const portal = createMockPortal();
    assert.equal((await send(portal, ' Zoe@Example.org ')).status, 204);
    const mail = outbox(portal.db).all()[0];
    assert.equal(mail?.to, 'zoe@example.org');
    const token = mail.link?.token;
    const body = { token, givenName: 'Zoé', familyName: 'Roy', password: 'quatre mots au hasard', language: 'fr' };
    const joined = await call(portal, 'invitations.join', { body });
    assert.equal(membershipOf(portal.db, 'atelier-boreal', joined.body.member.id)?.role, 'dispatcher');
    const link = await call(portal, 'invitations.find', { body: { token: sampleInvitations.link } });
    assert.equal(link.body.seatsLeft, 2);
  });

  test('S13: the same for an address that has an account', async () => {
    const portal = createMockPortal();
    assert.equal((await send(portal, 'marie-eve@example.org')).status, 204);
    assert.equal(outbox(portal.db).all().length, 1);
  });

  test('S3-13: an address of no shape, and a closed link', async () => {
    const portal = createMockPortal();
    assert.deepEqual((await send(portal, 'pas une adresse')).problem?.fields, [
      { pointer: '/email', code: 'malformed' },
    ]);
    assert.equal((await send(portal, 'zoe@example.org', sampleInvitations.full)).code, 'invitation-closed');
    assert.deepEqual(outbox(portal.db).all(), []);
  });
});
