import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { JobOffer } from '@trait-union/client/contract';
import type { MockPortal } from '../mock-portal.ts';
import { associationMembers, associationPeople as people } from '../scenarios/association.ts';
import { change, personOf, signedIn } from '../test/access.ts';
import { call, createClock } from '../test/call.ts';
import { jobs } from './jobs.ts';

const details = {
  title: 'Concierge',
  employer: 'Maison des Érables',
  place: 'Québec',
  language: 'fr',
  employment: 'permanent',
  time: 'full-time',
  description: 'Entretien des lieux.',
  pay: '',
  applyBy: null,
  applyEmail: 'emplois@example.org',
  applyUrl: '',
} as const;

const post = async (portal: MockPortal, more: object = {}): Promise<JobOffer> =>
  (await call(portal, 'jobs.post', { body: { ...details, ...more } })).body;

const write = async (portal: MockPortal, job: string, body?: object, tag?: string) => {
  const etag = tag ?? (await call(portal, 'jobs.read', { params: { job } })).headers.get('etag') ?? '';
  const operation = body ? 'jobs.edit' : 'jobs.withdraw';
  return call(portal, operation, { params: { job }, headers: { 'if-match': etag }, ...(body && { body }) });
};

const listed = async (portal: MockPortal, query: Record<string, string> = {}) =>
  (await call(portal, 'jobs.list', { query })).body;

describe('job offers', () => {
  test('S3-10: the latest first, in pages, of one kind, or one’s own whatever their state', async () => {
    const portal = signedIn();
    const first = await listed(portal);
    const second = await listed(portal, { cursor: first.nextCursor ?? '' });
    const all = [...first.items, ...second.items];
    assert.deepEqual([first.items.length, new Set(all.map(({ id }) => id)).size], [20, first.total]);
    assert.ok(all.every(({ state }) => state === 'published'));
    const onCall = (await listed(portal, { employment: 'on-call' })).items;
    assert.ok(onCall.length > 0 && onCall.every(({ employment }) => employment === 'on-call'));
    const own = (await listed(portal, { own: '1' })).items;
    assert.deepEqual([...new Set(own.map(({ state }) => state))].sort(), ['closed', 'published', 'withdrawn']);
    assert.ok(own.every((offer) => offer.own));
  });

  test('S3-10: the next page comes also after the offer that ended the one before was withdrawn', async () => {
    const portal = signedIn();
    const first = await listed(portal);
    const before = await listed(portal, { cursor: first.nextCursor ?? '' });
    portal.colleaguesOf(associationMembers.votingMember).withdrawJob(first.items.at(-1)?.id ?? '');
    const { items } = await listed(portal, { cursor: first.nextCursor ?? '' });
    assert.ok(items.length > 0);
    assert.deepEqual(items, before.items);
    for (const cursor of ['nulle-part', '~', ''])
      assert.equal((await call(portal, 'jobs.list', { query: { cursor } })).code, 'not-found');
  });

  test('R6: a key that was sent for one offer withdraws no other, nor says that it did', async () => {
    const portal = signedIn();
    const [one, other] = [await post(portal), await post(portal)];
    const withdraw = async ({ id }: JobOffer) => {
      const { headers } = await call(portal, 'jobs.read', { params: { job: id } });
      const sent = { 'if-match': headers.get('etag') ?? '', 'idempotency-key': '"7c2e"' };
      return call(portal, 'jobs.withdraw', { params: { job: id }, headers: sent });
    };
    assert.equal((await withdraw(one)).status, 200);
    assert.equal((await withdraw(other)).code, 'idempotency-key-reused');
    assert.equal((await call(portal, 'jobs.read', { params: { job: other.id } })).body.state, 'published');
  });

  test('S3-10: a removal takes what was posted for the organisation, and nothing that was posted for another', async () => {
    const portal = signedIn(associationMembers.poster);
    const [here, elsewhere] = [await post(portal), await post(portal)];
    const kept = jobs(portal.db).get(elsewhere.id);
    assert.ok(kept);
    jobs(portal.db).put(elsewhere.id, { ...kept, organizationId: 'autre' });
    portal.signInAs(associationMembers.votingMember);
    const { version } = await personOf(portal, people.poster);
    const body = { act: { act: 'remove' }, people: [{ id: people.poster, version }] };
    const { loses } = (await call(portal, 'access.foresee', { body })).body.items[0] ?? {};
    const published = [...jobs(portal.db).entries()].filter(
      ([id, { memberId, withdrawnAt }]) =>
        id !== elsewhere.id && memberId === kept.memberId && withdrawnAt === undefined,
    );
    assert.deepEqual(
      loses?.find(({ kind }) => kind === 'job-offers'),
      { kind: 'job-offers', count: published.length },
    );
    await change(portal, { act: 'remove' }, people.poster);
    assert.ok(jobs(portal.db).get(here.id)?.withdrawnAt);
    assert.equal(jobs(portal.db).get(elsewhere.id)?.withdrawnAt, undefined);
  });

  test('S3-10: is posted, changed and withdrawn under its entity tag', async () => {
    const portal = signedIn();
    const offer = await post(portal);
    assert.deepEqual([offer.state, offer.own, offer.refused, offer.changedAt], ['published', true, [], null]);
    assert.equal((await listed(portal)).items[0]?.id, offer.id);
    const edited = await write(portal, offer.id, { pay: '24 $ l’heure' });
    assert.deepEqual([edited.body.pay, edited.body.title], ['24 $ l’heure', 'Concierge']);
    assert.ok(edited.body.changedAt);
    assert.equal((await write(portal, offer.id, undefined, '"ancienne"')).code, 'precondition-failed');
    const missing = await call(portal, 'jobs.withdraw', { params: { job: offer.id } });
    assert.deepEqual([missing.status, missing.code], [428, 'precondition-failed']);
    assert.equal((await write(portal, offer.id)).body.state, 'withdrawn');
    assert.equal((await write(portal, offer.id, { pay: '' })).code, 'job-closed');
  });

  test('S3-10: what cannot be applied to is not posted', async () => {
    const portal = signedIn();
    const wrong: [object, string, string][] = [
      [{ applyEmail: '' }, '/applyEmail', 'required'],
      [{ applyEmail: 'nulle part' }, '/applyEmail', 'malformed'],
      [{ applyEmail: 'emplois@example.org?bcc=a@example.org' }, '/applyEmail', 'malformed'],
      [{ applyEmail: 'emplois&bcc=a@example.org' }, '/applyEmail', 'malformed'],
      [{ applyUrl: 'http://example.org/' }, '/applyUrl', 'malformed'],
      [{ applyUrl: 'javascript:alert(1)' }, '/applyUrl', 'malformed'],
      [{ applyBy: '2020-01-01' }, '/applyBy', 'not-allowed'],
    ];
    for (const [more, pointer, code] of wrong) {
      const { problem } = await call(portal, 'jobs.post', { body: { ...details, ...more } });
      assert.deepEqual(problem?.fields, [{ pointer, code }]);
    }
  });

  test('S3-10: closes after its last day, and a later one publishes it again', async () => {
    const clock = createClock();
    const portal = signedIn(undefined, { now: clock.now });
    const { id } = await post(portal, { applyBy: '2026-11-22' });
    clock.pass(3 * 86_400_000);
    portal.signInAs(associationMembers.votingMember);
    assert.equal((await call(portal, 'jobs.read', { params: { job: id } })).body.state, 'closed');
    assert.equal((await write(portal, id, { applyBy: '2026-12-24' })).body.state, 'published');
  });

  test('S3-10: those of a colleague are the managers’ to change, those of others nobody’s here', async () => {
    const portal = signedIn();
    const { id } = await post(portal);
    portal.signInAs(associationMembers.accessManager);
    assert.equal((await write(portal, id, { pay: '25 $' })).status, 200);
    portal.signInAs(associationMembers.poster);
    const theirs = await call(portal, 'jobs.read', { params: { job: id } });
    assert.deepEqual(
      theirs.body.refused.map(({ act, reason }) => [act, reason]),
      [
        ['edit', 'role'],
        ['withdraw', 'role'],
      ],
    );
    assert.equal((await write(portal, id, { pay: '' })).code, 'forbidden');
    portal.signInAs('503-0002');
    assert.equal((await write(portal, id)).code, 'forbidden');
  });

  test('S3-10: who may post no more keeps what was posted, and changes none of it', async () => {
    const portal = signedIn(associationMembers.poster);
    const { id } = await post(portal);
    portal.colleaguesOf(associationMembers.poster).change({ act: 'set-job-posting', on: false }, ['q5e2k7']);
    assert.equal((await call(portal, 'jobs.post', { body: details })).code, 'forbidden');
    const { body } = await call(portal, 'jobs.read', { params: { job: id } });
    assert.deepEqual(
      body.refused.map(({ reason }) => reason),
      ['by-desk', 'by-desk'],
    );
    assert.equal((await write(portal, id)).code, 'forbidden');
  });

  test('R14: somebody else saves first, or withdraws', async () => {
    const portal = signedIn();
    const { id } = await post(portal);
    portal.faults.set('stale', { operation: 'jobs.edit' });
    assert.equal((await write(portal, id, { pay: '40 $' })).code, 'precondition-failed');
    assert.equal((await call(portal, 'jobs.read', { params: { job: id } })).body.pay, '30 $ l’heure');
    portal.colleaguesOf(associationMembers.votingMember).withdrawJob(id);
    assert.equal((await write(portal, id, { pay: '40 $' })).code, 'job-closed');
  });

  test('S3-10: a withdrawn one is nobody’s but whoever posted it and the managers’', async () => {
    const portal = signedIn();
    const read = async (member: string) => {
      portal.signInAs(member);
      return (await call(portal, 'jobs.read', { params: { job: 'offre-retiree' } })).status;
    };
    const { votingMember, accessManager, reader } = associationMembers;
    assert.deepEqual([await read(votingMember), await read(accessManager), await read(reader)], [200, 200, 404]);
  });
});
