import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Activation } from '@trait-union/client/contract';
import { createMockPortal, type MockPortal } from '../mock-portal.ts';
import { demoCredentials, localMembers } from '../scenarios/local.ts';
import { newcomers } from '../scenarios/newcomers.ts';
import { ticketLifetime } from '../sign-up.ts';
import { call, createClock, signIn, type Called } from '../test/call.ts';
import { lastToken, mailOf } from '../test/mail.ts';

const password = 'quatre mots bien pesés';
const { ready } = newcomers;

async function ticketOf(portal: MockPortal): Promise<string> {
  const { memberNumber, givenName, familyName, email, dateOfBirth, employerNumber } = ready;
  const fields = { memberNumber, givenName, familyName, email, dateOfBirth, employerNumber };
  const { body } = await call(portal, 'signUp.match', { body: { fields } });
  assert.ok(body.state === 'matched');
  return body.ticket;
}

const activate = (portal: MockPortal, body: Activation): Promise<Called<'signUp.activate'>> =>
  call(portal, 'signUp.activate', { body });

test('S0-14: the profile is activated and the member signed in, now and the next time', async () => {
  const portal = createMockPortal();
  const { body } = await activate(portal, { ticket: await ticketOf(portal), password });
  assert.equal(body.member.memberNumber, ready.memberNumber);
  assert.equal((await call(portal, 'session.read')).body.state, 'signed-in');
  await call(portal, 'session.signOut');
  for (const identifier of [ready.email, ready.memberNumber]) {
    assert.equal((await signIn(portal, { identifier, password })).status, 200);
  }
});

test('S0-18, S0-20: a message with the member number asks to verify the e-mail; the number is not in the link', async () => {
  const portal = createMockPortal();
  await activate(portal, { ticket: await ticketOf(portal), password });
  const [mail, ...others] = mailOf(portal);
  assert.deepEqual(others, []);
  assert.equal(mail?.to, ready.email);
  assert.equal(mail.says?.['memberNumber'], ready.memberNumber);
  assert.equal(mail.link?.tag, 'email-verification');
  assert.ok(!mail.link.token.includes(ready.memberNumber));
  const { body } = await call(portal, 'emailVerification.confirm', { body: { token: lastToken(portal) } });
  assert.deepEqual(body, { state: 'verified' });
});

test('S0-19: matching again while the message waits cancels nothing', async () => {
  const portal = createMockPortal();
  await activate(portal, { ticket: await ticketOf(portal), password });
  const { memberNumber, givenName, familyName, email } = ready;
  const fields = { memberNumber, givenName, familyName, email };
  assert.equal((await call(portal, 'signUp.match', { body: { fields } })).body.state, 'pending');
  assert.equal((await signIn(portal, { identifier: ready.email, password })).status, 200);
  await call(portal, 'emailVerification.confirm', { body: { token: lastToken(portal) } });
  assert.equal((await call(portal, 'signUp.match', { body: { fields } })).body.state, 'has-account');
});

describe('a ticket', () => {
  test('is of no worth once it is too old, used or made up', async () => {
    const clock = createClock();
    const portal = createMockPortal({ now: clock.now });
    assert.equal((await activate(portal, { ticket: 'une-autre-valeur', password })).code, 'match-expired');
    const old = await ticketOf(portal);
    clock.pass(ticketLifetime);
    assert.equal((await activate(portal, { ticket: old, password })).code, 'match-expired');
    const ticket = await ticketOf(portal);
    assert.equal((await activate(portal, { ticket, password })).status, 200);
    assert.equal((await activate(portal, { ticket, password: `${password}!` })).code, 'match-expired');
    assert.equal((await signIn(portal, { identifier: ready.email, password })).status, 200);
  });

  test('S0-19: of another tab stays good until the profile is active', async () => {
    const portal = createMockPortal();
    const [first] = [await ticketOf(portal), await ticketOf(portal)];
    assert.equal((await activate(portal, { ticket: first, password })).status, 200);
  });
});

describe('S0-13: what is chosen', () => {
  test('a password that the rules refuse is refused at its field, and the ticket stays good', async () => {
    const portal = createMockPortal();
    const ticket = await ticketOf(portal);
    const refused = await activate(portal, { ticket, password: 'court' });
    assert.deepEqual(refused.problem?.fields, [{ pointer: '/password', code: 'malformed' }]);
    assert.equal((await activate(portal, { ticket, password })).status, 200);
  });

  for (const [userName, code] of [
    ['', 'required'],
    ['a b', 'malformed'],
    ['101-0427', 'duplicate'],
  ] as const) {
    test(`the user name « ${userName} » is ${code}`, async () => {
      const portal = createMockPortal({ scenario: 'chosen-user-name' });
      const { problem } = await activate(portal, { ticket: await ticketOf(portal), userName, password });
      assert.deepEqual(problem?.fields, [{ pointer: '/userName', code }]);
    });
  }

  test('a user name of another member is taken, capitals or not; a free one signs in', async () => {
    const portal = createMockPortal({ scenario: 'chosen-user-name' });
    const sample = portal.db.memberByNumber(localMembers.sample);
    assert.ok(sample);
    portal.db.saveMember(sample.id, { userName: 'Marie.Eve' });
    const ticket = await ticketOf(portal);
    const taken = await activate(portal, { ticket, userName: 'marie.eve', password });
    assert.deepEqual(taken.problem?.fields, [{ pointer: '/userName', code: 'duplicate' }]);
    assert.equal((await activate(portal, { ticket, userName: 'maelle.sp', password })).status, 200);
    assert.equal((await signIn(portal, { identifier: ' Maelle.SP ', password })).status, 200);
    assert.equal((await signIn(portal, { identifier: 'Marie.Eve' })).body.member.memberNumber, localMembers.sample);
  });

  test('S0-22, S0-23: a user name is recovered, and recovers the password', async () => {
    const portal = createMockPortal({ scenario: 'chosen-user-name' });
    await activate(portal, { ticket: await ticketOf(portal), userName: 'maelle.sp', password });
    await call(portal, 'recovery.requestUserName', { body: { email: ready.email } });
    assert.equal(mailOf(portal).at(-1)?.says?.['userName'], 'maelle.sp');
    await call(portal, 'recovery.requestPassword', { body: { identifier: 'Maelle.SP' } });
    assert.equal(mailOf(portal).at(-1)?.to, ready.email);
  });

  test('where the e-mail is the user name, another one is left aside', async () => {
    const portal = createMockPortal();
    await activate(portal, { ticket: await ticketOf(portal), userName: 'maelle.sp', password });
    assert.equal(portal.db.memberByNumber(ready.memberNumber)?.userName, undefined);
  });
});

describe('S1-03: the member number as first password', () => {
  const typed = { identifier: ready.email, password: ready.memberNumber };

  test('is off unless the backend says so, and the answer tells nothing', async () => {
    assert.equal((await signIn(createMockPortal(), typed)).code, 'credentials-rejected');
  });

  test('opens no session and asks for a new password at once, by mail', async () => {
    const portal = createMockPortal();
    const settings = portal.db.capabilities['sign-up'];
    assert.ok(settings);
    settings.memberNumberAsFirstPassword = true;
    assert.equal((await signIn(portal, typed)).code, 'password-expired');
    assert.equal((await signIn(portal, { ...typed, password: '101-0702' })).code, 'credentials-rejected');
    assert.equal((await call(portal, 'session.read')).body.state, 'signed-out');
    await call(portal, 'recovery.requestPassword', { body: { identifier: ready.email } });
    await call(portal, 'recovery.resetPassword', { body: { token: lastToken(portal), password } });
    assert.equal((await signIn(portal, { ...typed, password })).status, 200);
    assert.equal((await signIn(portal, typed)).code, 'credentials-rejected');
  });

  test('is never that of somebody who has chosen one', async () => {
    const portal = createMockPortal();
    const settings = portal.db.capabilities['sign-up'];
    assert.ok(settings);
    settings.memberNumberAsFirstPassword = true;
    const { code } = await signIn(portal, { password: demoCredentials.memberNumber });
    assert.equal(code, 'credentials-rejected');
  });
});
