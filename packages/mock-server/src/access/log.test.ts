import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AccessHistoryPage } from '@trait-union/client/contract';
import type { MockPortal } from '../mock-portal.ts';
import { associationLinks, associationMembers, associationPeople as people } from '../scenarios/association.ts';
import { change, signedIn, undo } from '../test/access.ts';
import { call, createClock } from '../test/call.ts';
import { dayOf } from '../union-calendar.ts';

const history = async (portal: MockPortal, query: Record<string, string> = {}): Promise<AccessHistoryPage> =>
  (await call(portal, 'access.history', { query })).body;

test('B-28, S3-05: each change of each person is written down: who, what, whom, and when', async () => {
  const clock = createClock();
  const portal = signedIn(associationMembers.accessManager, { now: clock.now });
  const { body } = await change(portal, { act: 'set-role', role: 'dispatcher' }, people.reader, people.longName);
  const [, latest] = (await history(portal)).items;
  assert.deepEqual(latest, {
    id: latest?.id,
    at: new Date(clock.now()).toISOString(),
    kind: 'set-role',
    by: { id: people.accessManager, name: 'Rachel Ouimet' },
    whom: { id: people.reader, name: 'Étienne Châteauvert' },
    from: { name: 'secondary-member' },
    role: { name: 'dispatcher' },
    change: body.id,
  });
});

test('B-28: whatever changes access is in it', async () => {
  const portal = signedIn();
  const invitees = [{ email: 'ada@example.com', role: 'dispatcher' }];
  await call(portal, 'access.invite', { body: { invitees, language: 'fr', message: '' } });
  const { body: link } = await call(portal, 'access.createLink', { body: { role: 'dispatcher', uses: 1, days: 1 } });
  const { body: renewed } = await call(portal, 'access.renewLink', {
    params: { link: link.id },
    body: { version: link.version, uses: 1, days: 1 },
  });
  await call(portal, 'access.revokeLink', { params: { link: link.id }, body: { version: renewed.version } });
  await call(portal, 'access.requestSeats', { body: { total: 60, message: '' } });
  portal.colleaguesOf(associationMembers.votingMember).grantSeats(60);
  const ticked = await change(portal, { act: 'set-documentation', on: true }, people.secondaryMember);
  await undo(portal, ticked.body);
  await change(portal, { act: 'remove' }, people.longName);
  const { items } = await history(portal);
  assert.deepEqual(
    items.slice(0, 9).map(({ kind, undone }) => (undone ? `${kind}, undone` : kind)),
    [
      'remove',
      'undo',
      'set-documentation, undone',
      'set-seats',
      'request-seats',
      'revoke-link',
      'renew-link',
      'create-link',
      'invite',
    ],
  );
  assert.equal(items[3]?.by, null);
});

test('B-28: nothing is taken out with a person, whose name stays that of the time', async () => {
  const portal = signedIn();
  const before = (await history(portal, { person: people.longName })).items;
  await change(portal, { act: 'remove' }, people.longName);
  const after = (await history(portal, { person: people.longName })).items;
  assert.deepEqual(after.slice(1), before);
  assert.ok(before.length > 0);
});

test('B-28: what was refused, unchanged or in conflict is not written down', async () => {
  const portal = signedIn();
  const [latest] = (await history(portal)).items;
  await change(portal, { act: 'suspend' }, people.votingMember);
  await change(portal, { act: 'restore' }, people.secondaryMember);
  await call(portal, 'access.change', {
    body: { act: { act: 'suspend' }, people: [{ id: people.secondaryMember, version: 'autre' }] },
  });
  assert.deepEqual((await history(portal)).items[0], latest);
});

test('B-28: by kind, by whom, to whom and by days, and page after page', async () => {
  const portal = signedIn();
  const first = await history(portal);
  assert.equal(first.items.length, 50);
  const second = await history(portal, { cursor: first.nextCursor ?? '' });
  const shown = [...first.items, ...second.items];
  assert.equal(new Set(shown.map(({ id }) => id)).size, shown.length);
  assert.deepEqual(
    shown.map(({ at }) => at),
    shown
      .map(({ at }) => at)
      .toSorted()
      .toReversed(),
  );
  assert.ok((await history(portal, { kind: 'join' })).items.every(({ kind }) => kind === 'join'));
  const byManager = await history(portal, { actor: people.accessManager });
  assert.ok(byManager.items.length > 0 && byManager.items.every(({ by }) => by?.id === people.accessManager));
  assert.deepEqual(byManager.actors, first.actors);
  const [{ at } = { at: '' }] = first.items;
  const day = dayOf(Date.parse(at));
  const lately = await history(portal, { from: day });
  assert.ok(lately.items.length > 0 && lately.items.length < 10);
  assert.equal((await call(portal, 'access.history', { query: { cursor: 'jamais' } })).code, 'not-found');
});

test('B-28: of another organisation there is nothing', async () => {
  const portal = signedIn('503-0002');
  assert.deepEqual((await history(portal)).items, []);
  const links = (await call(portal, 'access.links')).body.items.map(({ id }) => id);
  assert.ok(!links.includes(associationLinks.open));
});
