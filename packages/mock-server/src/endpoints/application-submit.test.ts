import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import type { ApplicationForm } from '@trait-union/client/contract';
import { applications } from '../applications.ts';
import { createMockPortal, type MockPortal } from '../mock-portal.ts';
import { outbox } from '../outbox.ts';
import { localMembers } from '../scenarios/local.ts';
import { call, type Called } from '../test/call.ts';

const form: ApplicationForm = {
  fields: {
    givenName: 'Zoé',
    familyName: 'Lachance',
    email: ' Zoe.Lachance@example.org ',
    employer: 'Atelier Boréal',
    employment: 'on-call',
  },
  consents: ['bylaws', 'personalInformation'],
  language: 'fr',
};

let portal: MockPortal;
beforeEach(() => {
  portal = createMockPortal();
});

const submit = (change: Partial<ApplicationForm> = {}): Promise<Called<'application.submit'>> =>
  call(portal, 'application.submit', { body: { ...form, ...change } });

const refusals = async (change: Partial<ApplicationForm>): Promise<[string, string][]> => {
  const { code, problem } = await submit(change);
  assert.equal(code, 'invalid-fields');
  return (problem?.fields ?? []).map((field) => [field.pointer, field.code]);
};

describe('an application', () => {
  test('S1-25: is pending, with a reference, a date to wait for, and a link in the message', async () => {
    const { body } = await submit();
    assert.equal(body.state, 'pending');
    assert.match(body.reference, /^A-[0-9A-F]{8}$/);
    assert.ok(Date.parse(body.answerBy ?? '') > Date.parse(body.appliedAt));
    const [mail] = outbox(portal.db).all();
    assert.equal(mail?.to, 'zoe.lachance@example.org');
    assert.deepEqual(mail.link, { tag: 'membership-application', token: body.token });
  });

  test('S1-25: is taken only with what the form requires, field by field', async () => {
    assert.deepEqual(
      await refusals({
        fields: { ...form.fields, familyName: ' ', email: 'zoe@', phone: '418 555-0142', employment: 'other' },
      }),
      [
        ['/fields/familyName', 'required'],
        ['/fields/email', 'malformed'],
        ['/fields/phone', 'malformed'],
        ['/fields/employment', 'malformed'],
      ],
    );
    assert.deepEqual(await refusals({ fields: { ...form.fields, givenName: 'Z'.repeat(81) } }), [
      ['/fields/givenName', 'too-long'],
    ]);
  });

  test('S1-25: consents are each their own, and a required one cannot be left out', async () => {
    assert.deepEqual(await refusals({ consents: ['bylaws', 'news'] }), [['/consents', 'required']]);
    const { body } = await submit();
    assert.deepEqual(applications(portal.db).get(body.reference)?.form?.consents, ['bylaws', 'personalInformation']);
  });

  test('S13: a member’s address, an applicant’s and nobody’s get the same answer', async () => {
    const emails = ['demande@example.org', 'marie-eve@example.org', 'personne@example.org'];
    const answers = [];
    for (const email of emails) {
      const { status, body } = await submit({ fields: { ...form.fields, email } });
      answers.push([status, { ...body, reference: '', token: '' }]);
    }
    assert.deepEqual(
      answers.map(([status, body]) => [status, Object.keys(body as object)]),
      answers.map(() => [200, ['state', 'reference', 'appliedAt', 'answerBy', 'stages', 'token']]),
    );
  });

  test('S1-25: a signed-in member has one at a time, and needs no secret for it', async () => {
    portal.signInAs(localMembers.sample);
    assert.deepEqual((await call(portal, 'application.read')).body, { state: 'none' });
    const { body } = await submit();
    assert.equal(body.token, undefined);
    assert.equal((await submit()).code, 'already-applied');
    const own = await call(portal, 'application.read');
    assert.deepEqual(own.body, body);
  });
});
