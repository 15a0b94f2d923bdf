import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createMockPortal, type MockPortal } from '../mock-portal.ts';
import { demoCredentials, localMembers } from '../scenarios/local.ts';
import { newcomers } from '../scenarios/newcomers.ts';
import { allowedFailures, lockoutDuration } from '../sign-in-attempts.ts';
import { call, createClock, type Called } from '../test/call.ts';

type Fields = Record<string, string>;

const { ready, pending, formerSite, withoutEmail } = newcomers;

/** What the local asks for, as somebody types it. */
const typed = ({ memberNumber, givenName, familyName, email }: Fields): Fields => ({
  memberNumber: memberNumber ?? '',
  givenName: givenName ?? '',
  familyName: familyName ?? '',
  email: email ?? '',
});

const match = (portal: MockPortal, fields: Fields): Promise<Called<'signUp.match'>> =>
  call(portal, 'signUp.match', { body: { fields } });

const fileOf = ({ db }: MockPortal, memberNumber: string): Fields => {
  const member = db.memberByNumber(memberNumber);
  assert.ok(member);
  const { givenName, familyName, details } = member;
  return typed({ memberNumber, givenName, familyName, email: details.emails[0]?.address ?? 'aucun@example.org' });
};

test('S0-07: who matches gets a ticket, and nothing of the file', async () => {
  const clock = createClock();
  const { body } = await match(createMockPortal({ now: clock.now }), typed(ready));
  assert.ok(body.state === 'matched');
  assert.deepEqual(Object.keys(body).sort(), ['expiresAt', 'state', 'ticket']);
  assert.ok(Date.parse(body.expiresAt) > clock.now());
  for (const value of Object.values(ready)) assert.ok(!JSON.stringify(body).includes(value), value);
});

describe('S0-15: it matches in spite of', () => {
  for (const [what, change] of Object.entries({
    'capitals and accents': { givenName: 'MAELLE', familyName: 'SAINT-PIERRE COTE' },
    'spaces and hyphens': { memberNumber: ' 101 0701', familyName: 'Saint Pierre-Côté' },
    'no hyphen at all, and a zero more': { memberNumber: '01010701' },
    'capitals and spaces in the e-mail': { email: ' Maelle.Saint-Pierre@EXAMPLE.org ' },
  })) {
    test(what, async () => {
      assert.equal((await match(createMockPortal(), typed({ ...ready, ...change }))).body.state, 'matched');
    });
  }

  test('nothing, where the union’s rule forgives nothing', async () => {
    const portal = createMockPortal();
    portal.db.records('match-rule').put('rule', {});
    assert.equal((await match(portal, typed({ ...ready, givenName: 'maelle' }))).code, 'not-matched');
    assert.equal((await match(portal, typed(ready))).body.state, 'matched');
  });
});

describe('S13, S0-16: what does not match is one answer', () => {
  const wrong = (portal: MockPortal): Record<string, Fields> => ({
    'no such number': { ...typed(ready), memberNumber: '101-9999' },
    'another e-mail': { ...typed(ready), email: 'autre@example.org' },
    'another given name': { ...typed(ready), givenName: 'Maude' },
    'another family name': { ...typed(ready), familyName: 'Saint-Pierre' },
    'the e-mail of another member': { ...typed(ready), email: demoCredentials.email },
    'the number of another member': { ...typed(ready), memberNumber: demoCredentials.memberNumber },
    'the employee number': { ...typed(ready), memberNumber: ready.employerNumber },
    'the address alone is an account’s': { ...typed(ready), email: 'anso@example.org' },
    'an account, wrong e-mail': { ...fileOf(portal, localMembers.sample), email: 'autre@example.org' },
    'an account, preferred name': { ...fileOf(portal, localMembers.confirmationDue), givenName: 'Anso' },
    'a locked account, wrong name': { ...fileOf(portal, localMembers.locked), familyName: 'Autre' },
    'a pending sign-up, wrong e-mail': { ...typed(pending), email: 'autre@example.org' },
    'the former site, wrong e-mail': { ...typed(formerSite), email: 'autre@example.org' },
    'no e-mail on file': { ...typed(withoutEmail), email: 'aurele@example.org' },
    'an organisation': fileOf(portal, localMembers.organization),
    nonsense: { memberNumber: '??', givenName: '<b>', familyName: '‮', email: '@' },
  });

  test('same status, same headers, same body, and nothing sent', async () => {
    const reference = createMockPortal();
    const shapes = [];
    for (const fields of Object.values(wrong(reference))) {
      const portal = createMockPortal();
      const filled = Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, text || 'x']));
      const { status, headers, problem } = await match(portal, filled);
      shapes.push([status, [...headers.keys()], problem]);
      assert.deepEqual(portal.db.records('mail').all(), []);
      assert.deepEqual(portal.db.records('sign-up-tickets').all(), []);
    }
    for (const shape of shapes) assert.deepEqual(shape, shapes[0]);
    assert.deepEqual(shapes[0]?.[0], 422);
  });
});

describe('who matched is told how they go on', () => {
  test('S4-07: with the account they have, locked or not', async () => {
    const portal = createMockPortal();
    for (const number of [localMembers.sample, localMembers.locked, localMembers.passwordExpired]) {
      assert.deepEqual((await match(portal, fileOf(portal, number))).body, { state: 'has-account' });
    }
  });

  test('S0-19: with the message that is on its way, and when it can be sent again', async () => {
    const clock = createClock();
    const { body } = await match(createMockPortal({ now: clock.now }), typed(pending));
    assert.ok(body.state === 'pending');
    assert.equal(Date.parse(body.link.resendAt), clock.now() + 60_000);
    assert.equal(Date.parse(body.link.expiresAt), clock.now() + 3_600_000);
  });

  test('S3-21: through an invitation, from the former site', async () => {
    assert.deepEqual((await match(createMockPortal(), typed(formerSite))).body, { state: 'invitation-needed' });
  });

  test('S2-03: not without an e-mail on file', async () => {
    const portal = createMockPortal({ scenario: 'chosen-user-name' });
    const { memberNumber, familyName, dateOfBirth, employerNumber } = withoutEmail;
    const { body } = await match(portal, { memberNumber, familyName, dateOfBirth, employerNumber });
    assert.deepEqual(body, { state: 'no-email' });
  });
});

test('S0-12: what is required and missing is named, whatever is on file', async () => {
  const { status, problem } = await match(createMockPortal(), { memberNumber: ready.memberNumber });
  assert.equal(status, 422);
  assert.deepEqual(problem?.fields, [
    { pointer: '/fields/givenName', code: 'required' },
    { pointer: '/fields/familyName', code: 'required' },
    { pointer: '/fields/email', code: 'required' },
  ]);
});

for (const memberNumber of [ready.memberNumber, '101-9999']) {
  test(`S14: after too many failures ${memberNumber} waits, whether it is anybody’s or not`, async () => {
    const clock = createClock();
    const portal = createMockPortal({ now: clock.now });
    const wrong = { ...typed(ready), memberNumber, givenName: 'Autre' };
    for (let failure = 0; failure < allowedFailures; failure++) assert.equal((await match(portal, wrong)).status, 422);
    const limited = await match(portal, { ...wrong, memberNumber: ` ${memberNumber.replace('-', '')}` });
    assert.deepEqual([limited.status, limited.headers.get('retry-after')], [429, String(lockoutDuration / 1000)]);
    clock.pass(lockoutDuration);
    assert.equal((await match(portal, wrong)).status, 422);
  });
}

test('B-34: a backend without the domain says so', async () => {
  assert.equal((await match(createMockPortal({ scenario: 'without-sign-up' }), typed(ready))).code, 'not-supported');
});
