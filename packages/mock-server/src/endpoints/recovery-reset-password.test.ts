import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { linkLifetime } from '../cooldown.ts';
import { createMockPortal, type MockPortal } from '../mock-portal.ts';
import { demoCredentials, localMembers } from '../scenarios/local.ts';
import { call, createClock, requestOf, signIn } from '../test/call.ts';
import { lastToken, mailOf } from '../test/mail.ts';

const password = 'un canot sur le fleuve';

let clock: ReturnType<typeof createClock>;
let portal: MockPortal;

beforeEach(() => {
  clock = createClock();
  portal = createMockPortal({ now: clock.now });
});

async function linkFor(identifier: string = demoCredentials.email): Promise<string> {
  await call(portal, 'recovery.requestPassword', { body: { identifier } });
  return lastToken(portal);
}

const reset = (token: string, chosen = password) =>
  call(portal, 'recovery.resetPassword', { body: { token, password: chosen } });

test('S0-22: the new password holds, the old one does not, and the member is signed in', async () => {
  assert.deepEqual((await reset(await linkFor())).body, { state: 'signed-in' });
  assert.equal((await call(portal, 'me.read')).body.memberNumber, demoCredentials.memberNumber);
  assert.equal((await signIn(portal)).code, 'credentials-rejected');
  assert.equal((await signIn(portal, { password })).status, 200);
});

test('S1-23: a password that was too old is one no more', async () => {
  await reset(await linkFor(localMembers.passwordExpired));
  assert.equal((await signIn(portal, { identifier: localMembers.passwordExpired, password })).status, 200);
});

test('a member whom the office has locked out stays so', async () => {
  assert.deepEqual((await reset(await linkFor(localMembers.locked))).body, { state: 'signed-out' });
  assert.equal((await call(portal, 'session.read')).body.state, 'signed-out');
});

test('S0-22: done in one browser, it ends the session of another', async () => {
  await signIn(portal);
  const token = await linkFor();
  clock.pass(1);
  const request = requestOf('recovery.resetPassword', { body: { token, password } });
  assert.equal((await portal.fetch(new Request(request, { credentials: 'omit' }))).status, 200);
  assert.equal((await call(portal, 'session.read')).body.state, 'signed-out');
  assert.equal((await signIn(portal, { password })).status, 200);
});

test('S14: it ends the wait after too many failures', async () => {
  for (let failure = 0; failure < 6; failure += 1) await signIn(portal, { password: 'mauvais' });
  assert.equal((await signIn(portal)).code, 'rate-limited');
  await reset(await linkFor());
  assert.equal((await signIn(portal, { password })).status, 200);
});

describe('a password that is refused leaves the link as it was', () => {
  for (const [chosen, code] of [
    ['', 'required'],
    ['trop court', undefined],
    ['court', 'malformed'],
    ['Tournesol 2026', 'not-allowed'],
    ['marie-eve-tremblay', undefined],
    ['Tremblay-Côté 1', 'not-allowed'],
    ['101-0427 101-0427', 'not-allowed'],
  ] as const) {
    test(`« ${chosen} »: ${code ?? 'taken'}`, async () => {
      const token = await linkFor();
      const { problem } = await reset(token, chosen);
      assert.deepEqual(problem?.fields, code && [{ pointer: '/password', code }]);
      if (code) assert.equal((await reset(token)).status, 200);
    });
  }
});

test('a link works once, for an hour, and the newest alone', async () => {
  const first = await linkFor();
  clock.pass(60_000);
  const second = await linkFor();
  assert.equal((await reset(first)).code, 'link-unknown');
  assert.equal((await reset(second)).status, 200);
  assert.equal((await reset(second)).code, 'link-used');
  clock.pass(60_000);
  const third = await linkFor();
  clock.pass(linkLifetime);
  assert.equal((await reset(third)).code, 'link-expired');
});

test('S0-24: the member is told of the change, never of the password', async () => {
  await reset(await linkFor());
  assert.deepEqual(
    mailOf(portal).map(({ to, subject }) => [to, subject]),
    [
      [demoCredentials.email, 'reset-password'],
      [demoCredentials.email, 'password-changed'],
    ],
  );
  assert.ok(!JSON.stringify(mailOf(portal)).includes(password));
});

test('R13: what was chosen is kept sealed, because the demo keeps its files in the visitor’s own browser', async () => {
  let kept = '';
  const store = { load: () => undefined, save: (snapshot: unknown) => void (kept = JSON.stringify(snapshot)) };
  portal = createMockPortal({ now: clock.now, store });
  await reset(await linkFor());
  assert.match(kept, /pbkdf2:/);
  assert.ok(!kept.includes(password));
});
