import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { resendAfter } from '../cooldown.ts';
import { createMockPortal, type MockPortal } from '../mock-portal.ts';
import { demoCredentials, localMembers } from '../scenarios/local.ts';
import { call, createClock } from '../test/call.ts';
import { mailOf } from '../test/mail.ts';

let clock: ReturnType<typeof createClock>;
let portal: MockPortal;

beforeEach(() => {
  clock = createClock();
  portal = createMockPortal({ now: clock.now });
});

const request = (identifier: string) => call(portal, 'recovery.requestPassword', { body: { identifier } });
const sent = () => mailOf(portal).map(({ to, subject, says }) => [to, subject, says?.['memberNumber']]);

for (const identifier of [demoCredentials.email, `  ${demoCredentials.email.toUpperCase()} `, '101 0427']) {
  test(`S0-22, S4-06: « ${identifier} » gets a link`, async () => {
    await request(identifier);
    assert.deepEqual(sent(), [[demoCredentials.email, 'reset-password', demoCredentials.memberNumber]]);
  });
}

test('S13: whoever it is, one answer, and the same when it comes too soon', async () => {
  const identifiers = [demoCredentials.email, localMembers.locked, localMembers.noEmail, 'personne@example.org', '9'];
  const answers = [];
  for (const identifier of identifiers) {
    const first = await request(identifier);
    const second = await request(identifier);
    answers.push([first.status, first.body, second.status, second.problem, [...first.headers.keys()]]);
  }
  for (const answer of answers) assert.deepEqual(answer, answers[0]);
  assert.deepEqual(answers[0]?.slice(0, 3), [
    200,
    {
      resendAt: new Date(clock.now() + resendAfter).toISOString(),
      expiresAt: new Date(clock.now() + 3_600_000).toISOString(),
    },
    429,
  ]);
});

test('a second request waits its time', async () => {
  await request(demoCredentials.email);
  clock.pass(resendAfter);
  assert.equal((await request(demoCredentials.email)).status, 200);
  assert.equal(mailOf(portal).length, 2);
});

test('B-04: each of those who share an e-mail gets their own message', async () => {
  const { email, memberNumbers } = localMembers.sharedEmail;
  await request(email);
  assert.deepEqual(
    sent(),
    memberNumbers.map((number) => [email, 'reset-password', number]),
  );
});

describe('nobody is written to', () => {
  for (const identifier of ['personne@example.org', '999-9999', localMembers.noEmail]) {
    test(`for ${identifier}`, async () => {
      await request(identifier);
      assert.deepEqual(sent(), []);
    });
  }
});

test('somebody who never signed up is told how to, without a link', async () => {
  const member = portal.db.memberByNumber(localMembers.sample);
  assert.ok(member);
  portal.db.saveMember(member.id, { password: null });
  await request(demoCredentials.email);
  assert.deepEqual(sent(), [[demoCredentials.email, 'no-account-yet', localMembers.sample]]);
  assert.equal(mailOf(portal)[0]?.link, undefined);
});

test('S0-24: no message ever holds a password', async () => {
  for (const identifier of [demoCredentials.email, localMembers.passwordExpired]) await request(identifier);
  assert.equal(mailOf(portal).length, 2);
  assert.ok(!JSON.stringify(mailOf(portal)).includes(demoCredentials.password));
});
