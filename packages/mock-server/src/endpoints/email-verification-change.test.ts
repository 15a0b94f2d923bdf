import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { createMockPortal, type MockPortal } from '../mock-portal.ts';
import { demoCredentials, localMembers } from '../scenarios/local.ts';
import { call, createClock, signIn } from '../test/call.ts';
import { lastToken, mailOf } from '../test/mail.ts';

const wanted = 'nouvelle@example.org';

let clock: ReturnType<typeof createClock>;
let portal: MockPortal;

beforeEach(() => {
  clock = createClock();
  portal = createMockPortal({ now: clock.now });
});

const change = (address = wanted) =>
  call(portal, 'emailVerification.change', { body: { id: 'email-1', address }, headers: { 'idempotency-key': 'k' } });
const confirm = () => call(portal, 'emailVerification.confirm', { body: { token: lastToken(portal) } });
const addresses = async () => (await call(portal, 'profile.read')).body.emails.map(({ address }) => address);

describe('S0-17: a verified address', () => {
  beforeEach(() => {
    portal.signInAs(localMembers.sample);
  });

  test('stays on file, for messages and for signing in, until the new one is verified', async () => {
    const { body } = await change(`  ${wanted.toUpperCase()} `);
    assert.deepEqual(
      [body.emails[0]?.address, body.emails[0]?.verified, body.emails[0]?.replacement],
      [demoCredentials.email, true, wanted],
    );
    assert.equal((await addresses())[0], demoCredentials.email);
    assert.equal((await signIn(portal, { identifier: wanted })).code, 'credentials-rejected');

    assert.equal((await confirm()).status, 200);
    assert.equal((await addresses())[0], wanted);
    assert.equal((await signIn(portal, { identifier: wanted })).status, 200);
    const [email] = (await call(portal, 'emailVerification.read')).body.emails;
    assert.deepEqual([email?.verified, email?.replacement, email?.link], [true, null, null]);
  });

  test('is told of the change', async () => {
    await change();
    assert.deepEqual(
      mailOf(portal).map(({ to, subject }) => [to, subject]),
      [
        [wanted, 'verify-email'],
        [demoCredentials.email, 'email-change-notice'],
      ],
    );
  });
});

test('S0-17: a mistyped address is corrected at once, and its link no longer works', async () => {
  portal.signInAs(localMembers.unverifiedEmail);
  await call(portal, 'emailVerification.send', { body: { id: 'email-1' } });
  const former = lastToken(portal);
  const { body } = await change();
  assert.deepEqual([body.emails[0]?.address, body.emails[0]?.replacement], [wanted, null]);
  assert.equal((await call(portal, 'emailVerification.confirm', { body: { token: former } })).code, 'link-unknown');
  await confirm();
  assert.equal((await call(portal, 'emailVerification.read')).body.emails[0]?.verified, true);
});

test('S15: ten minutes after signing in the password is asked for, and the same intention then goes through', async () => {
  await signIn(portal);
  clock.pass(10 * 60_000 + 1);
  assert.equal((await change()).code, 'step-up-required');
  assert.deepEqual(mailOf(portal), []);
  await signIn(portal);
  assert.equal((await change()).status, 200);
});

for (const [address, code] of [
  ['nouvelle', 'malformed'],
  ['personne@nulle-part.invalid', 'not-deliverable'],
  ['me.tremblay-cote@example.com', 'duplicate'],
  [demoCredentials.email, 'duplicate'],
] as const) {
  test(`${address} is ${code}`, async () => {
    portal.signInAs(localMembers.sample);
    assert.deepEqual((await change(address)).problem?.fields, [{ pointer: '/address', code }]);
    assert.deepEqual(mailOf(portal), []);
  });
}

test('S13: an address that another member uses is taken like any other', async () => {
  portal.signInAs(localMembers.sample);
  assert.equal((await change(localMembers.sharedEmail.email)).status, 200);
});
