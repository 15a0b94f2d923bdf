import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { PeoplePage, PeopleQuery, Person } from '@trait-union/client/contract';
import type { MockPortal } from '../mock-portal.ts';
import { associationMembers, associationPeople as people } from '../scenarios/association.ts';
import { change, signedIn } from '../test/access.ts';
import { call } from '../test/call.ts';

const find = async (portal: MockPortal, query: PeopleQuery = {}): Promise<PeoplePage> =>
  (await call(portal, 'access.find', { body: query })).body;

const idsOf = ({ items }: PeoplePage): string[] => items.map(({ id }) => id);

const all = async (portal: MockPortal, query: PeopleQuery): Promise<Person[]> => {
  const found: Person[] = [];
  let cursor: string | null = null;
  do {
    const page: PeoplePage = await find(portal, { ...query, ...(cursor !== null && { cursor }) });
    found.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return found;
};

describe('finding people', () => {
  test('S3-04: by name and address, case and accents aside, in any order of the words', async () => {
    const portal = signedIn();
    for (const text of ['chateauvert', 'ÉTIENNE ch', 'châteauvert étienne', 'acces.502-0004'])
      assert.deepEqual(idsOf(await find(portal, { text })), [people.reader], text);
    assert.deepEqual(idsOf(await find(portal, { text: 'ليلى' })), [people.rightToLeft]);
    assert.deepEqual(idsOf(await find(portal, { text: 'comptabilite@' })), [people.invitedByAddress]);
    assert.equal((await find(portal, { text: 'personne de ce nom' })).total, 0);
  });

  test('S3-04: by role, state and rights', async () => {
    const portal = signedIn();
    const { total, counts } = await find(portal);
    for (const { name, count } of counts?.roles ?? [])
      assert.equal((await find(portal, { roles: [name] })).total, count, name);
    for (const { name, count } of counts?.states ?? [])
      assert.equal((await find(portal, { states: [name] })).total, count, name);
    assert.deepEqual(idsOf(await find(portal, { states: ['suspended'] })), [people.suspended]);
    const posting = await find(portal, { jobPosting: true, roles: ['secondary-member', 'dispatcher'] });
    assert.deepEqual(idsOf(posting), [people.poster]);
    const ticked = (await find(portal, { documentation: true })).total;
    assert.equal(ticked + (await find(portal, { documentation: false })).total, total);
  });

  test('S3-04: these alone, as they stand now; whoever is gone is not among them', async () => {
    const portal = signedIn();
    const ids = [people.reader, 'jamais', people.longName];
    assert.deepEqual(new Set(idsOf(await find(portal, { ids }))), new Set([people.reader, people.longName]));
    await change(portal, { act: 'remove' }, people.reader);
    assert.deepEqual(idsOf(await find(portal, { ids })), [people.longName]);
  });

  test('S3-04: in the order asked for, page after page, everybody once', async () => {
    const portal = signedIn();
    const { total } = await find(portal);
    for (const sort of ['name', 'role', 'state', 'since'] as const) {
      const up = (await all(portal, { sort, limit: 7 })).map(({ id }) => id);
      const down = (await all(portal, { sort, limit: 11, descending: true })).map(({ id }) => id);
      assert.equal(new Set(up).size, total, sort);
      assert.deepEqual(down, up.toReversed(), sort);
    }
  });

  test('S3-04: names in the order of the alphabet, accents aside', async () => {
    const { items } = await find(signedIn(), { states: ['active'] });
    const latin = items.map(({ name }) => name).filter((name) => /^\p{Script=Latin}/u.test(name));
    assert.deepEqual(latin, latin.toSorted(new Intl.Collator('fr').compare));
  });

  test('S3-04: whoever comes or goes between two pages shifts nobody', async () => {
    const portal = signedIn();
    const whole = (await all(portal, { limit: 10 })).map(({ id }) => id);
    const first = await find(portal, { limit: 10 });
    const removable = first.items.filter(({ refused }) => !refused.some(({ act }) => act === 'remove')).at(-1);
    await change(portal, { act: 'remove' }, first.items.at(-1)?.id ?? '', removable?.id ?? '');
    portal.colleaguesOf(associationMembers.votingMember).invite('aaa@example.com', 'dispatcher');
    const second = await find(portal, { limit: 10, cursor: first.nextCursor ?? '' });
    assert.deepEqual(idsOf(second), whole.slice(10, 20));
    assert.equal(second.counts, undefined);
  });

  test('S3-04: a cursor that is none is not found', async () => {
    assert.equal((await call(signedIn(), 'access.find', { body: { cursor: '%' } })).code, 'not-found');
  });
});

describe('ten thousand people', () => {
  const portal = signedIn(associationMembers.accessManager, { scenario: 'association-huge' });

  /** Processor time of a search, in milliseconds: what else the machine does is not in it. */
  const costOf = async (query: PeopleQuery): Promise<number> => {
    const start = process.cpuUsage();
    await find(portal, query);
    return process.cpuUsage(start).user / 1000;
  };

  test('S3-04: are all in the list, and every page is whole', async () => {
    const { total, items, counts } = await find(portal);
    assert.deepEqual([total, items.length], [10_000, 100]);
    assert.equal(
      counts?.roles.reduce((sum, { count }) => sum + count, 0),
      total,
    );
    assert.equal(new Set((await all(portal, { limit: 200 })).map(({ id }) => id)).size, 10_000);
  });

  test('S3-04: are found, sorted and filtered in a fraction of a second', async () => {
    const queries: PeopleQuery[] = [{}, { text: 'cote lea' }, { sort: 'role' }, { sort: 'since', descending: true }];
    for (const query of queries) assert.ok((await costOf(query)) < 500, JSON.stringify(query));
  });

  test('S3-05: fifty of them are changed at once, and the list is soon read again', async () => {
    const { items } = await find(portal, { roles: ['secondary-member'], states: ['active'], limit: 100 });
    const ids = items.slice(0, 50).map(({ id }) => id);
    const start = process.cpuUsage();
    const { body } = await change(portal, { act: 'suspend' }, ...ids);
    assert.ok(body.results.every(({ outcome }) => outcome === 'done'));
    assert.ok(process.cpuUsage(start).user / 1000 < 3000);
    assert.ok((await costOf({})) < 500);
  });
});
