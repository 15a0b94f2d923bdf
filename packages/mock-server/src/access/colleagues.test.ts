import assert from 'node:assert/strict';
import { test } from 'node:test';
import { steer } from '../fronts/control.ts';
import { createMockPortal } from '../mock-portal.ts';
import { associationMembers, associationPeople as people } from '../scenarios/association.ts';
import { change, freeSeats, outcomes, personOf, signedIn } from '../test/access.ts';
import { call } from '../test/call.ts';

const me = associationMembers.votingMember;

test('R14: a manager is changed first as anybody is', async () => {
  const portal = signedIn();
  for (const id of [people.otherManager, people.dispatcher]) {
    portal.faults.set('stale');
    assert.deepEqual(outcomes((await change(portal, { act: 'suspend' }, id)).body), ['conflict']);
    const { changed } = await personOf(portal, id);
    assert.equal(changed?.by, 'Rachel Ouimet');
  }
});

test('S3-29: people come until as many seats are free as wanted, and are in the list and its history', async () => {
  const portal = signedIn();
  portal.colleaguesOf(me).grantSeats(55);
  portal.colleaguesOf(me).takeSeats(2);
  assert.equal(await freeSeats(portal), 2);
  const { items } = (await call(portal, 'access.find', { body: { text: 'zacharie' } })).body;
  const joined = (await call(portal, 'access.history', { query: { kind: 'join' } })).body.items;
  assert.deepEqual([items.length, joined[0]?.whom?.name], [4, 'Zacharie Arrivé']);
});

test('R14: of another organisation, whose managers sign in elsewhere, as well', async () => {
  const portal = createMockPortal();
  portal.signInAs('401-0001');
  portal.faults.set('stale');
  const { body } = await change(portal, { act: 'suspend' }, 'p3x8d1');
  assert.deepEqual(outcomes(body), ['conflict']);
});

test('what is not done is told to whoever steers', async () => {
  const portal = signedIn();
  assert.throws(() => {
    portal.colleaguesOf(me).change({ act: 'suspend' }, [people.votingMember]);
  }, /their-role/);
  assert.throws(() => portal.colleaguesOf('000'), /No member/);
  assert.throws(() => {
    createMockPortal().colleaguesOf('101-0427').takeSeats();
  }, /Nobody else/);
  const act = (body: object): Promise<Response> =>
    steer(
      portal,
      new Request('https://mock.example.org/__mock/colleagues', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    );
  const done = await act({ act: 'change', member: me, more: [{ act: 'suspend' }, [people.reader]] });
  assert.equal(done.status, 204);
  assert.equal((await personOf(portal, people.reader)).state, 'suspended');
  assert.equal((await act({ act: 'dance', member: me })).status, 422);
});
