import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import type { Credentials } from '@trait-union/client/contract';
import { createMockPortal } from '../mock-portal.ts';
import { demoCredentials, localMembers } from '../scenarios/local.ts';
import { allowedFailures, lockoutDuration } from '../sign-in-attempts.ts';
import { call, createClock, signIn } from '../test/call.ts';

describe('an identifier', () => {
  for (const identifier of [
    demoCredentials.email,
    '  Marie-Eve@EXAMPLE.org ',
    demoCredentials.memberNumber,
    '1010427',
    '101 0427',
    ' 00101–0427 ',
  ]) {
    test(`S1-02, S4-01: « ${identifier} » is the sample member`, async () => {
      const portal = createMockPortal();
      const { status, body } = await signIn(portal, { identifier });
      assert.equal(status, 200);
      assert.equal(body.member.memberNumber, demoCredentials.memberNumber);
      assert.equal((await call(portal, 'session.read')).body.state, 'signed-in');
    });
  }

  test('S4-01: a backend may know one kind only', async () => {
    const emailOnly = createMockPortal({ scenario: 'email-only' });
    assert.equal((await signIn(emailOnly)).status, 200);
    assert.equal((await signIn(emailOnly, { identifier: demoCredentials.memberNumber })).code, 'credentials-rejected');
    const numberOnly = createMockPortal({ scenario: 'member-number-only' });
    assert.equal((await signIn(numberOnly)).code, 'credentials-rejected');
    assert.equal((await signIn(numberOnly, { identifier: demoCredentials.memberNumber })).status, 200);
  });

  test('S1-02: an address nobody verified does not claim another’s', async () => {
    const portal = createMockPortal();
    const sample = portal.db.memberByNumber(localMembers.sample);
    assert.ok(sample);
    const victim = 'anso@example.org';
    portal.db.saveDetails(sample.id, {
      emails: [...sample.details.emails, { kind: 'personal', address: victim, verified: false }],
    });
    assert.equal((await signIn(portal, { identifier: victim })).body.member.displayName, 'Anso Nguyễn-Roy');
  });
});

describe('a shared e-mail', () => {
  const { email, memberNumbers } = localMembers.sharedEmail;

  test('S4-02, B-04: it asks for the member number, which settles it', async () => {
    const portal = createMockPortal();
    const asked = await signIn(portal, { identifier: email });
    assert.deepEqual([asked.status, asked.code], [409, 'ambiguous-identifier']);
    for (const memberNumber of memberNumbers) {
      const settled = await signIn(portal, { identifier: email, memberNumber });
      assert.equal(settled.body.member.memberNumber, memberNumber);
    }
  });

  test('S13: without the password, nobody learns that it is shared', async () => {
    const { code } = await signIn(createMockPortal(), { identifier: email, password: 'autre' });
    assert.equal(code, 'credentials-rejected');
  });

  test('B-04: another member’s number does not settle it', async () => {
    const { code } = await signIn(createMockPortal(), {
      identifier: email,
      memberNumber: localMembers.sample,
    });
    assert.equal(code, 'credentials-rejected');
  });
});

test('S13, S0-01: unknown, wrong and locked are one answer', async () => {
  const portal = createMockPortal();
  const answers = [
    await signIn(portal, { identifier: 'personne@example.org' }),
    await signIn(portal, { identifier: '999-9999' }),
    await signIn(portal, { password: 'mauvais' }),
    await signIn(portal, { identifier: localMembers.locked }),
  ];
  const shapes = answers.map(({ status, headers, problem }) => [status, [...headers.keys()], problem]);
  for (const shape of shapes) assert.deepEqual(shape, shapes[0]);
  assert.deepEqual([answers[0]?.status, answers[0]?.code], [401, 'credentials-rejected']);
});

/** What the ciphers are asked for during one sign-in, from the first to the last. */
const workOf = async (
  t: TestContext,
  attempt: Partial<Credentials>,
  portal = createMockPortal(),
): Promise<string[]> => {
  const asked: string[] = [];
  const methods = (['importKey', 'deriveBits', 'digest'] as const).map((name) => {
    const method = t.mock.method(crypto.subtle, name);
    return { name, method };
  });
  await signIn(portal, attempt);
  for (const { name, method } of methods) {
    for (const {
      arguments: [parameters],
    } of method.mock.calls) {
      asked.push(`${name} ${JSON.stringify(parameters, (key, value: unknown) => (key === 'salt' ? 'salt' : value))}`);
    }
    method.mock.restore();
  }
  return asked;
};

const attempts: Record<string, Partial<Credentials>> = {
  'an unknown e-mail': { identifier: 'personne@example.org' },
  'an unknown number': { identifier: '999-9999' },
  'no identifier at all': { identifier: '@' },
  'a wrong password': { password: 'mauvais' },
  'a very long password': { password: 'x'.repeat(1024) },
  'a locked account': { identifier: localMembers.locked },
  'a locked account, wrong password': { identifier: localMembers.locked, password: 'mauvais' },
  'a shared e-mail': { identifier: localMembers.sharedEmail.email },
  'a shared e-mail, wrong password': { identifier: localMembers.sharedEmail.email, password: 'mauvais' },
  'a shared e-mail, another’s number': {
    identifier: localMembers.sharedEmail.email,
    memberNumber: localMembers.sample,
  },
  'a password that is too old': { identifier: localMembers.passwordExpired },
};

for (const [what, attempt] of Object.entries(attempts)) {
  test(`S13: ${what} is as much work as a sign-in that succeeds`, async (t) => {
    const success = await workOf(t, {});
    assert.ok(success.length > 0);
    assert.deepEqual(await workOf(t, attempt), success);
  });
}

test('S13: a kind of identifier that the backend does not take is as much work as one that it does', async (t) => {
  const portal = createMockPortal({ scenario: 'member-number-only' });
  const work = await workOf(t, {}, portal);
  assert.deepEqual(work, await workOf(t, { identifier: demoCredentials.memberNumber }, portal));
});

test('S1-23: a right password that is too old says so; a wrong one does not', async () => {
  const portal = createMockPortal();
  const expired = await signIn(portal, { identifier: localMembers.passwordExpired });
  assert.deepEqual([expired.status, expired.code], [403, 'password-expired']);
  const wrong = await signIn(portal, { identifier: localMembers.passwordExpired, password: 'autre' });
  assert.equal(wrong.code, 'credentials-rejected');
  assert.equal((await call(portal, 'session.read')).body.state, 'signed-out');
});

describe('S14: too many failures', () => {
  for (const identifier of [demoCredentials.email, 'personne@example.org']) {
    test(`${identifier} waits, whatever the password`, async () => {
      const clock = createClock();
      const portal = createMockPortal({ now: clock.now });
      for (let failure = 0; failure < allowedFailures; failure += 1) {
        assert.equal((await signIn(portal, { identifier, password: 'mauvais' })).status, 401);
      }
      const limited = await signIn(portal, { identifier: ` ${identifier.toUpperCase()}` });
      assert.deepEqual([limited.status, limited.code], [429, 'rate-limited']);
      assert.equal(limited.headers.get('retry-after'), String(lockoutDuration / 1000));

      clock.pass(lockoutDuration);
      assert.notEqual((await signIn(portal, { identifier })).status, 429);
    });
  }

  test('a success forgets the failures before it', async () => {
    const portal = createMockPortal();
    for (let round = 0; round < 2; round += 1) {
      for (let failure = 0; failure < allowedFailures - 1; failure += 1) await signIn(portal, { password: 'mauvais' });
      assert.equal((await signIn(portal)).status, 200);
    }
  });
});

test('S8: every sign-in opens a session of its own, and the former one is closed', async () => {
  const portal = createMockPortal();
  const opened: string[] = [];
  const { sessions } = portal.db;
  const open = sessions.open.bind(sessions);
  sessions.open = (session) => {
    const id = open(session);
    opened.push(id);
    return id;
  };
  await signIn(portal);
  await signIn(portal);
  const [first = '', second = ''] = opened;
  assert.notEqual(first, second);
  assert.equal(portal.db.sessions.find(first), undefined);
  assert.ok(portal.db.sessions.find(second));
});

test('S26: a body that is no sign-in names the fields, in JSON Pointers', async () => {
  const portal = createMockPortal();
  const { status, problem } = await call(portal, 'session.signIn', {
    body: { identifier: '', password: 'x'.repeat(1025) },
  });
  assert.equal(status, 422);
  assert.deepEqual(problem?.fields, [
    { pointer: '/identifier', code: 'required' },
    { pointer: '/password', code: 'too-long' },
  ]);
  assert.equal((await call(portal, 'session.signIn', { body: '{' })).status, 400);
});
