import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Seats } from '@trait-union/client/contract';
import type { MockPortal } from '../mock-portal.ts';
import { associationLinks, associationMembers, associationPeople as people } from '../scenarios/association.ts';
import { change, freeSeats, outcomes, peopleOf, signedIn } from '../test/access.ts';
import { call } from '../test/call.ts';

const unlimited = (): MockPortal => signedIn(associationMembers.votingMember, { scenario: 'association-unlimited' });

const seatsOf = async (portal: MockPortal): Promise<Seats> => (await call(portal, 'access.overview')).body.seats;

describe('seats without a limit', () => {
  test('S3-29: are counted, and none is free or held', async () => {
    const portal = unlimited();
    const before = await seatsOf(portal);
    assert.deepEqual(before, { total: null, used: 9, invited: 3, free: null, held: 0, heldUntil: null, request: null });
    const [first] = await peopleOf(portal, people.reader);
    const asked = { act: { act: 'remove' }, people: [{ id: first?.id, version: first?.version }] };
    const { items } = (await call(portal, 'access.foresee', { body: asked })).body;
    assert.equal(items[0]?.seat, 'none');
    const { body } = await change(portal, { act: 'remove' }, people.reader, people.oneWord);
    assert.deepEqual([outcomes(body), body.seats.used, body.seats.held], [['done', 'done'], 8, 0]);
    const undone = (await call(portal, 'access.undo', { params: { change: body.id } })).body;
    assert.deepEqual([outcomes(undone), undone.seats.used], [['done', 'done'], 9]);
  });

  test('S3-29: nobody finds the last one taken', async () => {
    const portal = unlimited();
    portal.faults.set('seats-taken');
    const invitees = Array.from({ length: 50 }, (_, index) => ({
      email: `invitee.${index}@example.com`,
      role: 'secondary-member',
    }));
    const { results, seats } = (
      await call(portal, 'access.invite', { body: { invitees, language: 'fr', message: '' } })
    ).body;
    assert.deepEqual(new Set(results.map(({ outcome }) => outcome)), new Set(['invited']));
    assert.equal(seats.invited, 53);
    const { body } = await change(portal, { act: 'set-role', role: 'secondary-member' }, people.dispatcher);
    assert.deepEqual(outcomes(body), ['done']);
  });

  test('S3-29: a link has only its own limit', async () => {
    const portal = unlimited();
    const { items } = (await call(portal, 'access.links')).body;
    const token =
      items
        .find(({ id }) => id === associationLinks.open)
        ?.url?.split('=')
        .at(-1) ?? '';
    const { body } = await call(portal, 'invitations.find', { body: { token } });
    assert.deepEqual([body.state, body.seatsLeft], ['open', 7]);
  });

  test('S3-30: nothing is to be asked for', async () => {
    const portal = unlimited();
    const { problem } = await call(portal, 'access.requestSeats', { body: { total: 1000, message: '' } });
    assert.deepEqual(problem?.fields, [{ pointer: '/total', code: 'not-allowed' }]);
  });

  test('S3-29: a limit that is lifted answers a request, and stands in the history', async () => {
    const portal = signedIn();
    await call(portal, 'access.requestSeats', { body: { total: 60, message: '' } });
    portal.colleaguesOf(associationMembers.votingMember).grantSeats(null);
    assert.equal(await freeSeats(portal), null);
    assert.equal((await seatsOf(portal)).request, null);
    const [latest] = (await call(portal, 'access.history', { query: { kind: 'set-seats' } })).body.items;
    assert.deepEqual([latest?.kind, latest?.seats], ['set-seats', undefined]);
  });
});
