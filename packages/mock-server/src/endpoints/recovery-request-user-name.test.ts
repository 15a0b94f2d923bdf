import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMockPortal } from '../mock-portal.ts';
import { demoCredentials, localMembers } from '../scenarios/local.ts';
import { call, createClock } from '../test/call.ts';
import { mailOf } from '../test/mail.ts';

test('S0-23: the number of everybody with that address goes to that address', async () => {
  const portal = createMockPortal();
  const { email, memberNumbers } = localMembers.sharedEmail;
  await call(portal, 'recovery.requestUserName', { body: { email: ` ${email} ` } });
  assert.deepEqual(
    mailOf(portal).map(({ to, subject, says, link }) => [to, subject, says?.['memberNumber'], link]),
    memberNumbers.map((number) => [email, 'user-name', number, undefined]),
  );
});

test('S13: known or not, one answer', async () => {
  const portal = createMockPortal({ now: createClock().now });
  const answers = [];
  for (const email of [demoCredentials.email, 'personne@example.org', localMembers.sharedEmail.email]) {
    const { status, body } = await call(portal, 'recovery.requestUserName', { body: { email } });
    const again = await call(portal, 'recovery.requestUserName', { body: { email } });
    answers.push([status, body, again.problem]);
  }
  for (const answer of answers) assert.deepEqual(answer, answers[0]);
  assert.equal((answers[0]?.[2] as { code: string }).code, 'rate-limited');
});

test('S0-13, S0-23: a user name that the member chose is told', async () => {
  const portal = createMockPortal();
  const member = portal.db.memberByNumber(localMembers.sample);
  assert.ok(member);
  portal.db.saveMember(member.id, { userName: 'mé.tremblay' });
  await call(portal, 'recovery.requestUserName', { body: { email: demoCredentials.email } });
  assert.equal(mailOf(portal)[0]?.says?.['userName'], 'mé.tremblay');
  await call(portal, 'recovery.requestPassword', { body: { identifier: 'MÉ.Tremblay' } });
  assert.equal(mailOf(portal)[1]?.to, demoCredentials.email);
});
