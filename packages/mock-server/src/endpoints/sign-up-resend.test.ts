import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMockPortal, type MockPortal } from '../mock-portal.ts';
import { newcomers } from '../scenarios/newcomers.ts';
import { call, createClock } from '../test/call.ts';
import { mailOf } from '../test/mail.ts';

async function ticketOf(portal: MockPortal, who: 'pending' | 'ready' = 'pending'): Promise<string> {
  const { memberNumber, givenName, familyName, email } = newcomers[who];
  const fields = { memberNumber, givenName, familyName, email };
  const { body } = await call(portal, 'signUp.match', { body: { fields } });
  assert.ok('ticket' in body);
  return body.ticket;
}

test('S0-19: the message goes once more, no sooner than said', async () => {
  const clock = createClock();
  const portal = createMockPortal({ now: clock.now });
  const ticket = await ticketOf(portal);
  clock.pass(20_000);
  const early = await call(portal, 'signUp.resend', { body: { ticket } });
  assert.deepEqual([early.code, early.headers.get('retry-after')], ['rate-limited', '40']);
  assert.deepEqual(mailOf(portal), []);
  clock.pass(40_000);
  const { body } = await call(portal, 'signUp.resend', { body: { ticket } });
  assert.equal(Date.parse(body.sentAt), clock.now());
  assert.equal(Date.parse(body.resendAt), clock.now() + 60_000);
  assert.deepEqual(
    mailOf(portal).map(({ to, says }) => [to, says?.['memberNumber']]),
    [[newcomers.pending.email, newcomers.pending.memberNumber]],
  );
});

test('a ticket of a match that is not pending, or of none, sends nothing', async () => {
  const portal = createMockPortal();
  for (const ticket of [await ticketOf(portal, 'ready'), 'une-autre-valeur']) {
    assert.equal((await call(portal, 'signUp.resend', { body: { ticket } })).code, 'match-expired');
  }
  assert.deepEqual(mailOf(portal), []);
});
