import { personSorts, type Person, type PersonSort } from '../../contract/people.ts';
import type { PortalClient } from '../../portal-client.ts';
import { verdictOn } from '../../permissions.ts';
import { allPeople, enterAssociation, type Association } from '../association.ts';
import { codeOf, expectSame, expectTrue } from '../expect.ts';
import { signIn, type DomainSuite } from '../stage.ts';

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const { compare } = new Intl.Collator('fr', { sensitivity: 'base' });

/** Whether a list is sorted; those who have nothing to be sorted by aside. */
const isSorted = (values: readonly string[], descending: boolean): boolean =>
  values.every((value, index) => {
    const order = compare(values[index - 1] ?? value, value);
    return descending ? order >= 0 : order <= 0;
  });

/** What stands together once the list is sorted by it. */
const groupOf: Record<Exclude<PersonSort, 'name' | 'since'>, (person: Person) => string> = {
  role: ({ role }) => role.name,
  state: ({ state }) => state,
};

const isGrouped = (values: readonly string[]): boolean =>
  values.every((value, index) => value === values[index - 1] || !values.slice(0, index).includes(value));

const readsOf = ({ access }: PortalClient): readonly (() => Promise<unknown>)[] => [
  () => access.overview(),
  () => access.find({}),
  () => access.links(),
  () => access.history({}),
];

/** Who has access, as whoever may see it finds them. */
export const accessSuite = (suite: DomainSuite, { manager, member }: Association): void => {
  const { describe, it, start, sample } = suite;
  const enter = async () => (await enterAssociation(suite, manager)).client;

  describe('who has access', () => {
    it('S3-07: is for whoever may see it, and the others are told why', async () => {
      const { client } = await start('association');
      expectSame(await codeOf(client.access.overview()), 'signed-out');
      const stage = await enterAssociation(suite, member);
      for (const read of readsOf(stage.client)) expectSame(await codeOf(read()), 'forbidden');
      const verdict = verdictOn('access.read', await stage.client.me(), await stage.client.capabilities());
      expectSame(verdict.state, 'refused');
    });

    it('S3-01: a manager’s rights are in their own file', async () => {
      const client = await enter();
      expectSame(verdictOn('access.read', await client.me(), await client.capabilities()), { state: 'allowed' });
      const [own] = (await allPeople(client)).filter(({ self }) => self);
      expectSame(own?.role.name, (await client.me()).role?.name);
    });

    it('S3-29: takes the seats that are counted', async () => {
      const client = await enter();
      const { seats, roles } = await client.access.overview();
      const people = await allPeople(client, { states: ['active', 'suspended'] });
      expectSame(people.filter(({ seat }) => seat).length + seats.held, seats.used);
      const known = new Set(roles.map(({ name }) => name));
      for (const { role } of people)
        expectTrue(known.has(role.name), `the role ${role.name} among those that there are`);
    });

    for (const sort of personSorts) {
      it(`S3-04: everybody, once, by ${sort}, in both directions`, async () => {
        const client = await enter();
        const { total } = await client.access.find({});
        for (const descending of [false, true]) {
          const all = await allPeople(client, { sort, descending });
          expectSame([all.length, new Set(all.map(({ id }) => id)).size], [total, total]);
          if (sort === 'name') {
            const names = all.map(({ name }) => name).filter(Boolean);
            expectTrue(isSorted(names, descending), `the order of ${names.join(', ')}`);
          } else if (sort === 'since') {
            const instants = all.flatMap(({ since }) => (since === null ? [] : [since]));
            expectTrue(isSorted(instants, descending), 'the order of time');
          } else expectTrue(isGrouped(all.map(groupOf[sort])), 'those of one kind together');
        }
      });
    }

    it('S3-04: is found by a part of a name or an address, case and accents aside', async () => {
      const client = await enter();
      const all = await allPeople(client);
      const [one] = all.filter(({ name }) => folded(name) !== name.toLowerCase());
      expectTrue(one !== undefined, 'a name with an accent');
      const text = folded(one.name).slice(0, -1).toUpperCase();
      const found = await allPeople(client, { text });
      expectTrue(
        found.some(({ id }) => id === one.id),
        `${one.name} by ${text}`,
      );
      for (const { name, email } of found) {
        const where = folded(`${name} ${email}`);
        for (const word of text.split(' ')) expectTrue(where.includes(folded(word)), `${text} in ${where}`);
      }
      const byAddress = await allPeople(client, { text: one.email });
      expectTrue(
        byAddress.some(({ id }) => id === one.id),
        'the same by address',
      );
      expectSame(await allPeople(client, { text: 'personne ne s’appelle ainsi' }), []);
    });

    it('S3-04: is filtered by role, by state and by what was given, and counted whatever the query', async () => {
      const client = await enter();
      const all = await allPeople(client);
      const { counts, total } = await client.access.find({ text: 'personne ne s’appelle ainsi' });
      expectSame(total, 0);
      expectTrue(counts !== undefined, 'counts on a first page');
      for (const { name, count } of counts.states) {
        const found = await allPeople(client, { states: [name] });
        expectSame(found.length, count);
        expectTrue(
          found.every(({ state }) => state === name),
          `nobody but ${name}`,
        );
      }
      for (const { name, count } of counts.roles) {
        const found = await allPeople(client, { roles: [name] });
        expectSame(found.length, count);
        expectTrue(
          found.every(({ role }) => role.name === name),
          `nobody but ${name}`,
        );
      }
      for (const on of [true, false]) {
        expectSame(
          (await client.access.find({ documentation: on })).total,
          all.filter(({ documentation }) => documentation === on).length,
        );
        expectSame(
          (await client.access.find({ jobPosting: on })).total,
          all.filter(({ jobPosting }) => jobPosting === on).length,
        );
      }
    });

    it('S3-04: a page says how many there are in all, and a cursor that nobody was given is unknown', async () => {
      const client = await enter();
      const first = await client.access.find({ limit: 2 });
      expectTrue(first.nextCursor !== null && first.total > 2, 'more than a page');
      expectTrue(first.counts !== undefined, 'counts on a first page');
      const next = await client.access.find({ limit: 2, cursor: first.nextCursor });
      expectSame([next.total, next.counts], [first.total, undefined]);
      expectSame(await codeOf(client.access.find({ cursor: 'nulle-part' })), 'not-found');
    });

    it('F6: those alone whose ids are given, as they stand now; who is unknown is left out', async () => {
      const client = await enter();
      const [one, other] = await allPeople(client);
      expectTrue(one !== undefined && other !== undefined, 'two people');
      const { items } = await client.access.find({ ids: [other.id, 'nobody', one.id] });
      expectSame(new Set(items.map(({ id }) => id)).size, 2);
      expectSame(
        items.find(({ id }) => id === one.id),
        one,
      );
    });

    it('S3-04, S3-12: is in states of which an invitation has its dates, and access has its own', async () => {
      const client = await enter();
      for (const { state, since, invitation, self, version, email } of await allPeople(client)) {
        const isInvited = state === 'invited' || state === 'expired';
        expectSame([since === null, invitation !== undefined], [isInvited, isInvited]);
        expectTrue(!(self && isInvited) && version !== '' && email !== '', 'a version and an address');
      }
    });
  });

  it('B-34: access is unsupported on a backend where nobody manages it', async () => {
    const { client } = await start('without-access');
    await signIn(client, sample);
    for (const read of readsOf(client)) expectSame(await codeOf(read()), 'unsupported');
  });
};
