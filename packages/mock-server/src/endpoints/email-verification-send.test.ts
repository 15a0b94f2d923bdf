import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { linkLifetime, resendAfter } from '../cooldown.ts';
import { createMockPortal, type MockPortal } from '../mock-portal.ts';
import { localMembers } from '../scenarios/local.ts';
import { call, createClock } from '../test/call.ts';
import { lastToken, mailOf } from '../test/mail.ts';

let clock: ReturnType<typeof createClock>;
let portal: MockPortal;
const send = (id = 'email-1') => call(portal, 'emailVerification.send', { body: { id } });

beforeEach(() => {
  clock = createClock();
  portal = createMockPortal({ now: clock.now });
  portal.signInAs(localMembers.unverifiedEmail);
});

test('S1-06, S0-18: a link goes to the address, and works for an hour', async () => {
  const { body } = await send();
  const sentAt = clock.now();
  assert.deepEqual(body.emails[0]?.link, {
    sentAt: new Date(sentAt).toISOString(),
    expiresAt: new Date(sentAt + 3_600_000).toISOString(),
    resendAt: new Date(sentAt + 60_000).toISOString(),
  });
  assert.equal(linkLifetime, 3_600_000);
  const [mail] = mailOf(portal);
  assert.ok(mail);
  assert.equal(mail.to, 'noemie.belanger@example.org');
  assert.equal(mail.link?.tag, 'email-verification');
});

test('S0-20: the message says the member number, the link does not', async () => {
  await send();
  const [mail] = mailOf(portal);
  assert.ok(mail);
  assert.deepEqual(mail.says, { memberNumber: localMembers.unverifiedEmail });
  assert.ok(!mail.link?.token.includes('618'));
});

test('S0-19: a second one waits its time, and replaces the first', async () => {
  await send();
  const first = lastToken(portal);
  clock.pass(resendAfter - 1_000);
  const early = await send();
  assert.deepEqual([early.code, early.headers.get('retry-after')], ['rate-limited', '1']);
  clock.pass(1_000);
  assert.equal((await send()).status, 200);
  assert.equal(mailOf(portal).length, 2);
  assert.equal((await call(portal, 'emailVerification.confirm', { body: { token: first } })).code, 'link-unknown');
});

test('S0-21: a verified address is never asked for again', async () => {
  portal.signInAs(localMembers.sample);
  assert.equal((await send()).body.emails[0]?.link, null);
  assert.deepEqual(mailOf(portal), []);
});

test('an e-mail that is not on file is not found', async () => {
  assert.equal((await send('email-9')).code, 'not-found');
});
