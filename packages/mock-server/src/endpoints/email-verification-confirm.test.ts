import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { linkLifetime } from '../cooldown.ts';
import { createMockPortal, type MockPortal } from '../mock-portal.ts';
import { localMembers } from '../scenarios/local.ts';
import { call, createClock } from '../test/call.ts';
import { lastToken } from '../test/mail.ts';

let clock: ReturnType<typeof createClock>;
let portal: MockPortal;
let token: string;

const confirm = (given = token) => call(portal, 'emailVerification.confirm', { body: { token: given } });

beforeEach(async () => {
  clock = createClock();
  portal = createMockPortal({ now: clock.now });
  portal.signInAs(localMembers.unverifiedEmail);
  await call(portal, 'emailVerification.send', { body: { id: 'email-1' } });
  token = lastToken(portal);
});

test('S1-07: the link verifies without a session, as on a telephone', async () => {
  await call(portal, 'session.signOut');
  assert.deepEqual((await confirm()).body, { state: 'verified' });
  portal.signInAs(localMembers.unverifiedEmail);
  assert.equal((await call(portal, 'emailVerification.read')).body.emails[0]?.verified, true);
});

test('S0-18: it works up to the hour, and not from then on', async () => {
  clock.pass(linkLifetime);
  assert.equal((await confirm()).code, 'link-expired');
  clock.pass(-1);
  assert.equal((await confirm()).status, 200);
});

test('S0-21: it works once', async () => {
  await confirm();
  assert.equal((await confirm()).code, 'link-used');
});

test('a token that nobody gave out is unknown', async () => {
  assert.equal((await confirm('0123456789abcdef')).code, 'link-unknown');
});

test('S0-17: an address that was changed meanwhile is not verified by a link to the former one', async () => {
  const member = portal.db.memberByNumber(localMembers.unverifiedEmail);
  assert.ok(member);
  const emails = member.details.emails.map((email) => ({ ...email, address: 'autre@example.org' }));
  portal.db.saveDetails(member.id, { emails });
  assert.equal((await confirm()).code, 'link-unknown');
});
