import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import type { Profile, ProfilePatch } from '@trait-union/client/contract';
import { createMockPortal, type MockPortal } from '../mock-portal.ts';
import { localMembers } from '../scenarios/local.ts';
import { call, type Called } from '../test/call.ts';

let portal: MockPortal;
let profile: Profile;
let etag: string;

beforeEach(async () => {
  portal = createMockPortal();
  portal.signInAs(localMembers.sample);
  const read = await call(portal, 'profile.read');
  profile = read.body;
  etag = read.headers.get('etag') ?? '';
});

const update = (patch: ProfilePatch | object, ifMatch = etag): Promise<Called<'profile.update'>> =>
  call(portal, 'profile.update', { body: patch, headers: { 'if-match': ifMatch } });

const refusals = async (patch: ProfilePatch): Promise<[string, string][]> => {
  const { status, problem } = await update(patch);
  assert.deepEqual([status, problem?.code], [422, 'invalid-fields']);
  assert.deepEqual((await call(portal, 'profile.read')).headers.get('etag'), etag, 'nothing was saved');
  return (problem?.fields ?? []).map(({ pointer, code }) => [pointer, code]);
};

describe('a merge patch (RFC 7396)', () => {
  test('S0-02: what is sent changes, the rest stays, and the answer is what is on file', async () => {
    const { status, headers, body } = await update({ preferredName: '  Marie ' });
    assert.equal(status, 200);
    assert.deepEqual({ ...body, confirmedAt: 0 }, { ...profile, preferredName: 'Marie', confirmedAt: 0 });
    const read = await call(portal, 'profile.read');
    assert.deepEqual(read.body, body);
    assert.equal(read.headers.get('etag'), headers.get('etag'));
    assert.equal((await call(portal, 'me.read')).body.displayName, 'Marie Tremblay-Côté');
  });

  test('S0-02: a list is replaced whole; kept entries keep their id, new ones get one', async () => {
    const [mobile, work] = profile.phones;
    assert.ok(mobile && work);
    const { body } = await update({
      phones: [
        { ...work, extension: '14' },
        { kind: 'home', number: '+15145550131' },
      ],
    });
    assert.equal(body.phones.length, 2);
    assert.deepEqual(body.phones[0], { ...work, extension: '14' });
    const added = body.phones[1]?.id;
    assert.ok(added);
    assert.ok(!profile.phones.some(({ id }) => id === added));
  });

  test('S0-02: an id that is not on file is not taken over', async () => {
    const { body } = await update({ phones: [{ id: 'mine', kind: 'home', number: '+15145550131' }] });
    assert.notEqual(body.phones[0]?.id, 'mine');
  });

  test('the legal name and the number are not the member’s to change', async () => {
    const { body } = await update({ givenName: 'Autre', memberNumber: '1', confirmationDue: true });
    assert.deepEqual([body.givenName, body.memberNumber], [profile.givenName, profile.memberNumber]);
  });

  test('S20: a hostile key changes nothing but its own patch', async () => {
    const response = await call(portal, 'profile.update', {
      body: '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"preferredName":"M"}',
      headers: { 'if-match': etag },
    });
    assert.equal(response.status, 200);
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  });

  test('what cannot be null is required', async () => {
    const { problem } = await update({ language: null });
    assert.deepEqual(problem?.fields, [{ pointer: '/language', code: 'required' }]);
  });
});

describe('R14: versions', () => {
  test('without If-Match nothing is overwritten: 428', async () => {
    const { status, code } = await call(portal, 'profile.update', { body: { preferredName: 'M' } });
    assert.deepEqual([status, code], [428, 'precondition-failed']);
  });

  test('an older version is refused: 412, and what the other saved stands', async () => {
    const theirs = await update({ preferredName: 'Leur' });
    const { status, code } = await update({ preferredName: 'Mien' });
    assert.deepEqual([status, code], [412, 'precondition-failed']);
    assert.equal((await call(portal, 'profile.read')).body.preferredName, 'Leur');
    assert.equal((await update({ preferredName: 'Mien' }, theirs.headers.get('etag') ?? '')).status, 200);
  });
});

describe('tidied by the server', () => {
  test('S2-20: a Canadian postal code, a province and an empty unit', async () => {
    const { body } = await update({
      addresses: [
        {
          kind: 'home',
          unit: ' ',
          street: ' 12,  rue du Parc',
          city: 'Québec ',
          region: 'qc',
          postalCode: 'g1r-4s9',
          country: 'CA',
        },
        { kind: 'mailing', street: '1 Main St', city: 'Lyon', postalCode: '69001', country: 'FR' },
      ],
    });
    const [home, mailing] = body.addresses;
    assert.deepEqual(home, {
      id: home?.id,
      kind: 'home',
      street: '12, rue du Parc',
      city: 'Québec',
      region: 'QC',
      postalCode: 'G1R 4S9',
      country: 'CA',
    });
    assert.equal(mailing?.postalCode, '69001');
  });

  test('S0-17: a new or changed e-mail is not verified, whatever the client says', async () => {
    const [personal, work] = profile.emails;
    assert.ok(personal && work);
    const { body } = await update({
      emails: [
        { ...personal, address: personal.address.toUpperCase() },
        { ...work, address: 'autre@example.com', verified: true },
        { kind: 'personal', address: 'neuf@example.org', verified: true },
      ],
    });
    assert.deepEqual(
      body.emails.map(({ address, verified }) => [address, verified]),
      [
        [personal.address, true],
        ['autre@example.com', false],
        ['neuf@example.org', false],
      ],
    );
  });
});

describe('refused, field by field', () => {
  test('S2-20: an address in Canada needs its province and a postal code that can exist', async () => {
    const street = { kind: 'home', street: '12, rue du Parc', city: 'Québec', country: 'CA' } as const;
    assert.deepEqual(
      await refusals({
        addresses: [
          street,
          { ...street, region: 'Québec', postalCode: 'D1R 4S9' },
          { ...street, street: ' ', region: 'QC', postalCode: 'G1R 4S9' },
        ],
      }),
      [
        ['/addresses/0/region', 'required'],
        ['/addresses/0/postalCode', 'required'],
        ['/addresses/1/region', 'malformed'],
        ['/addresses/1/postalCode', 'malformed'],
        ['/addresses/2/street', 'required'],
      ],
    );
  });

  test('S2-18: phones twice the same, or that no one could dial', async () => {
    assert.deepEqual(
      await refusals({
        phones: [
          { kind: 'home', number: '+14185550142' },
          { kind: 'mobile', number: '+14185550142' },
          { kind: 'work', number: '+14185550142', extension: '2' },
          { kind: 'work', number: '+11185550142' },
        ],
      }),
      [
        ['/phones/3/number', 'malformed'],
        ['/phones/1/number', 'duplicate'],
      ],
    );
  });

  test('S2-18: e-mails twice the same, of no shape, or that lead nowhere', async () => {
    assert.deepEqual(
      await refusals({
        emails: [
          ...profile.emails,
          { kind: 'work', address: 'sans-arobase' },
          { kind: 'work', address: 'moi@nulle-part.invalid' },
          { kind: 'work', address: profile.emails[0]?.address.toUpperCase() ?? '' },
        ],
      }),
      [
        ['/emails/2/address', 'malformed'],
        ['/emails/3/address', 'not-deliverable'],
        ['/emails/4/address', 'duplicate'],
      ],
    );
  });

  test('S0-17: the last verified e-mail can be neither removed nor rewritten', async () => {
    assert.deepEqual(await refusals({ emails: [] }), [['/emails', 'not-allowed']]);
    const [personal] = profile.emails;
    assert.ok(personal);
    assert.deepEqual(await refusals({ emails: [{ ...personal, address: 'neuf@example.org' }] }), [
      ['/emails/0/address', 'not-allowed'],
    ]);
  });

  test('S2-18: more than anybody has', async () => {
    const phones = Array.from({ length: 11 }, (_, index) => ({
      kind: 'home' as const,
      number: `+1418555010${index % 10}`,
      extension: String(index),
    }));
    assert.deepEqual(await refusals({ phones }), [['/phones', 'too-long']]);
  });

  test('S26: what is not of the contract’s shape, in JSON Pointers', async () => {
    const { problem } = await update({
      phones: [{ kind: 'home', number: '418 555-0142' }],
      preferredName: 'x'.repeat(81),
    });
    assert.deepEqual(
      problem?.fields?.toSorted((left, right) => left.pointer.localeCompare(right.pointer)),
      [
        { pointer: '/phones/0/number', code: 'malformed' },
        { pointer: '/preferredName', code: 'too-long' },
      ],
    );
  });
});

test('S2-02: a member without the right is told so', async () => {
  portal.signInAs(localMembers.lapsed);
  const { headers } = await call(portal, 'profile.read');
  const { status, code } = await update({ preferredName: 'R' }, headers.get('etag') ?? '');
  assert.deepEqual([status, code], [403, 'forbidden']);
});
