import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createMockPortal } from '../mock-portal.ts';
import { outbox } from '../outbox.ts';
import { localMembers } from '../scenarios/local.ts';
import { holdsPassword, supportCases } from '../support-desk.ts';
import { call, createClock } from '../test/call.ts';

const request = {
  kind: 'no-member-number',
  name: 'Zoé Lachance',
  contact: { channel: 'email', email: 'zoe.lachance@example.org', times: [] },
  language: 'fr',
  message: '',
  actForMe: false,
  attachments: [],
};

describe('a request for help', () => {
  test('S0-09, S1-24, S3-22, S3-30, S3-32: is kept under a reference that says nothing of the person', async () => {
    const portal = createMockPortal();
    const { status, body } = await call(portal, 'support.send', { body: request });
    assert.equal(status, 200);
    assert.match(body.reference, /^D-[0-9A-F]{8}$/);
    assert.equal(supportCases(portal.db).get(body.reference)?.name, request.name);
    assert.equal(supportCases(portal.db).get(body.reference)?.memberId, undefined);
  });

  test('S0-09, S13: nobody learns whether the person is on file', async () => {
    const answers = [];
    for (const email of ['marie-eve@example.org', 'personne@example.org']) {
      const portal = createMockPortal({ now: createClock().now });
      const body = { ...request, memberNumber: '101-0427', contact: { ...request.contact, email } };
      const { status, body: answer } = await call(portal, 'support.send', { body });
      answers.push({ status, ...answer, reference: answer.reference.length });
      assert.deepEqual(
        outbox(portal.db)
          .all()
          .map(({ to, says }) => [to, says]),
        [[email, { reference: answer.reference }]],
      );
    }
    assert.deepEqual(answers[0], answers[1]);
  });

  test('B-32: a signed-in member need not say who they are, and staff can act for them', async () => {
    const portal = createMockPortal();
    portal.signInAs(localMembers.sample);
    const mine = { ...request, name: undefined, actForMe: true };
    const { body } = await call(portal, 'support.send', { body: mine });
    assert.deepEqual(supportCases(portal.db).get(body.reference)?.memberId, 'k7w2m9');
    assert.equal(supportCases(portal.db).get(body.reference)?.actForMe, true);
  });

  test('S4-24: is answered within the working days that the desk promises', async () => {
    const clock = createClock(Date.parse('2026-11-20T15:00:00Z'));
    const { body } = await call(createMockPortal({ now: clock.now }), 'support.send', { body: request });
    assert.deepEqual([body.answerBy, body.channel], ['2026-11-24T15:00:00.000Z', 'email']);
  });

  const refusals: Record<string, [change: object, pointer: string, code: string]> = {
    'nobody’s name': [{ name: undefined }, '/name', 'required'],
    'no e-mail to answer to': [{ contact: { channel: 'email', times: [] } }, '/contact/email', 'required'],
    'no e-mail to put on file, to be told by phone': [
      { kind: 'no-email-on-file', contact: { channel: 'phone', phone: { number: '+14185550142' }, times: [] } },
      '/contact/email',
      'required',
    ],
    'no number to call': [{ contact: { channel: 'phone', times: [] } }, '/contact/phone', 'required'],
    'an e-mail that is none': [
      { contact: { channel: 'email', email: 'zoe@', times: [] } },
      '/contact/email',
      'malformed',
    ],
    'a password in the message': [{ message: 'Mot de passe : tournesol' }, '/message', 'not-allowed'],
    'more images than the desk takes': [{ attachments: ['a', 'b', 'c', 'd'] }, '/attachments', 'too-long'],
  };
  for (const [what, [change, pointer, code]] of Object.entries(refusals)) {
    test(`is refused with ${what}, and nothing is kept`, async () => {
      const portal = createMockPortal();
      const { status, problem } = await call(portal, 'support.send', { body: { ...request, ...change } });
      assert.equal(status, 422);
      assert.deepEqual(problem?.fields, [{ pointer, code }]);
      assert.deepEqual(supportCases(portal.db).all(), []);
    });
  }

  test('S0-28: tells a password from a word about one', () => {
    for (const text of ['mot de passe : tournesol', 'Password=hunter2!', 'mon mdp est abc123', 'NIP: 4821']) {
      assert.equal(holdsPassword(text), true, text);
    }
    for (const text of [
      'Mon mot de passe est expiré.',
      'Mot de passe oublié',
      'my password is refused every time',
      'Mot de passe : le site le refuse',
      '',
    ]) {
      assert.equal(holdsPassword(text), false, text);
    }
  });
});
