import type { Person } from '../../contract/people.ts';
import { newKey } from '../../idempotency-key.ts';
import type { PortalClient } from '../../portal-client.ts';
import {
  allPeople,
  changeOne,
  changeThem,
  enterAssociation,
  personNow,
  somebodyTo,
  type Association,
} from '../association.ts';
import { codeOf, expectOutcome, expectSame, expectTrue } from '../expect.ts';
import type { DomainSuite, Stage } from '../stage.ts';

/** What is done to the people of an organisation, and undone. */
export const accessChangesSuite = (suite: DomainSuite, { manager, member }: Association, faults: boolean): void => {
  const { describe, it } = suite;
  const enter = (): Promise<Stage> => enterAssociation(suite, manager);

  const tick = (on: boolean) => ({ act: 'set-documentation', on }) as const;
  const ticked = async (client: PortalClient) => somebodyTo(client, ['set-documentation']);

  /** What undoing gives back: all of them but their version. */
  const asBefore = (person: Person) =>
    Object.entries(person).filter(([name]) => name !== 'version' && name !== 'changed');

  describe('a change of access', () => {
    it('S3-08: is done, under another version, for every page', async () => {
      const { client, anotherPage } = await enter();
      const one = await ticked(client);
      const { result } = await changeOne(client, tick(!one.documentation), one);
      expectSame([result.outcome, result.person?.documentation], ['done', !one.documentation]);
      expectTrue(result.person !== undefined && result.person.version !== one.version, 'another version');
      expectTrue(Boolean(result.person.changed?.by), 'who changed it');
      expectSame(await personNow(anotherPage(), one), result.person);
    });

    it('S3-08: what is so already is unchanged, whatever the version', async () => {
      const { client } = await enter();
      const one = await ticked(client);
      const { result } = await changeOne(client, tick(one.documentation), { ...one, version: 'another' });
      expectSame([result.outcome, result.person], ['unchanged', one]);
    });

    it('R14: is not done to somebody whom somebody else changed first', async () => {
      const { client, anotherPage } = await enter();
      const one = await ticked(client);
      const theirs = await changeOne(anotherPage(), tick(!one.documentation), one);
      const { result } = await changeOne(client, tick(one.documentation), one);
      expectSame([result.outcome, result.person], ['conflict', theirs.result.person]);
      expectSame(await personNow(client, one), theirs.result.person);
    });

    it('R6, R7: the same key is the same change, and another change under it is refused', async () => {
      const { client } = await enter();
      const one = await ticked(client);
      const key = newKey();
      const first = await changeThem(client, tick(!one.documentation), [one], key);
      expectSame(await changeThem(client, tick(!one.documentation), [one], key), first);
      expectSame(await codeOf(changeThem(client, tick(one.documentation), [one], key)), 'key-reused');
    });

    it('S3-05: of several people, each is answered for, in that order', async () => {
      const { client } = await enter();
      const [self] = (await allPeople(client)).filter((one) => one.self);
      const other = await somebodyTo(client, ['suspend']);
      expectTrue(self !== undefined, 'the manager in the list');
      const { results } = await changeThem(client, { act: 'suspend' }, [self, { id: 'nobody', version: '1' }, other]);
      expectSame(
        results.map(({ id, outcome }) => [id, outcome]),
        [
          [self.id, 'refused'],
          ['nobody', 'gone'],
          [other.id, 'done'],
        ],
      );
      expectTrue(Boolean(results[0]?.refused?.reason), 'a reason');
      expectSame(results[0]?.person, self);
    });

    it('S3-07: is refused as a whole to whoever manages nobody', async () => {
      const [one] = await allPeople((await enter()).client);
      expectTrue(one !== undefined, 'somebody');
      const { client } = await enterAssociation(suite, member);
      for (const act of [tick(true), { act: 'remove' } as const])
        expectSame(await codeOf(changeThem(client, act, [one])), 'forbidden');
      expectSame(await codeOf(client.access.foresee({ act: { act: 'remove' }, people: [one] })), 'forbidden');
    });

    it('S3-05: suspends, and gives access back', async () => {
      const { client } = await enter();
      const one = await somebodyTo(client, ['suspend']);
      const suspended = (await changeOne(client, { act: 'suspend' }, one)).result.person;
      expectSame(suspended?.state, 'suspended');
      expectTrue(suspended !== undefined, 'them in the list');
      const restored = (await changeOne(client, { act: 'restore' }, suspended)).result.person;
      expectSame([restored?.state, restored?.role], ['active', one.role]);
    });

    it('S3-05: gives another role, and says in the history what it was', async () => {
      const { client } = await enter();
      const one = await somebodyTo(client, ['set-role'], { states: ['active'] });
      const { roles } = await client.access.overview();
      const role = roles.find(({ name, refused, takesSeat }) => name !== one.role.name && !refused && !takesSeat);
      expectTrue(role !== undefined, 'another role to give, which takes no seat');
      const { result, seats, id } = await changeOne(client, { act: 'set-role', role: role.name }, one);
      expectSame([result.outcome, result.person?.role.name], ['done', role.name]);
      expectSame((await client.access.overview()).seats, seats);
      const [event] = (await client.access.history({ person: one.id })).items;
      expectSame(
        [event?.kind, event?.from?.name, event?.role?.name, event?.change],
        ['set-role', one.role.name, role.name, id],
      );
    });

    it('S3-05, B-07: says before what it would come to, and does nothing', async () => {
      const { client } = await enter();
      const [self] = (await allPeople(client)).filter((one) => one.self);
      const other = await somebodyTo(client, ['remove']);
      expectTrue(self !== undefined, 'the manager in the list');
      const [ofSelf, ofOther] = await client.access.foresee({ act: { act: 'remove' }, people: [self, other] });
      expectTrue(Boolean(ofSelf?.refused?.reason), 'a reason');
      expectTrue(!ofOther?.refused && Boolean(ofOther?.loses.length), 'what they lose');
      expectSame(await personNow(client, other), other);
    });

    it('B-07: removes, and what becomes of the seat is as foreseen', async () => {
      const { client } = await enter();
      const one = await somebodyTo(client, ['remove']);
      const { seats: before } = await client.access.overview();
      const [foreseen] = await client.access.foresee({ act: { act: 'remove' }, people: [one] });
      const { result, seats } = await changeOne(client, { act: 'remove' }, one);
      expectSame([result.outcome, result.person], ['done', undefined]);
      expectSame(await personNow(client, one), undefined);
      const isFreed = foreseen?.seat === 'freed' && foreseen.freedOn === undefined;
      expectSame(seats.used, before.used - (isFreed ? 1 : 0));
      expectSame(seats.held, before.held + (foreseen?.freedOn === undefined ? 0 : 1));
    });
  });

  describe('undoing', () => {
    it('S3-05: brings back who was removed, under a version that nobody has seen', async () => {
      const { client } = await enter();
      const one = await somebodyTo(client, ['remove']);
      const { seats: before } = await client.access.overview();
      const { id, undoUntil } = await changeOne(client, { act: 'remove' }, one);
      expectTrue(undoUntil !== null && Date.parse(undoUntil) > client.clock.now(), 'time to undo it');
      const { report } = expectOutcome(await client.access.undo(id, { key: newKey() }), 'undone');
      const [result] = report.results;
      expectSame([result?.id, result?.outcome], [one.id, 'done']);
      const back = await personNow(client, one);
      expectTrue(back !== undefined && back.version !== one.version && Boolean(back.changed), 'another version');
      expectSame(asBefore(back), asBefore(one));
      expectSame(report.seats, before);
    });

    it('S3-05: is done once, by whoever comes first', async () => {
      const { client, anotherPage } = await enter();
      const one = await ticked(client);
      const { id } = await changeOne(client, tick(!one.documentation), one);
      const write = { key: newKey() };
      const first = await client.access.undo(id, write);
      expectOutcome(first, 'undone');
      expectSame(await client.access.undo(id, write), first);
      expectSame(await anotherPage().access.undo(id, { key: newKey() }), { outcome: 'undo-closed' });
    });

    it('R14: leaves alone whom somebody else changed since', async () => {
      const { client, anotherPage } = await enter();
      const one = await ticked(client);
      const { id, result } = await changeOne(client, tick(!one.documentation), one);
      expectTrue(result.person !== undefined, 'them in the list');
      const theirs = await changeOne(anotherPage(), { act: 'suspend' }, result.person);
      const { report } = expectOutcome(await client.access.undo(id, { key: newKey() }), 'undone');
      expectSame(
        report.results.map(({ outcome }) => outcome),
        ['conflict'],
      );
      expectSame(await personNow(client, one), theirs.result.person);
    });
  });

  describe('the history of access', () => {
    it('B-28, S3-05: who did what to whom, the latest first, undone or not', async () => {
      const { client } = await enter();
      const one = await ticked(client);
      const { id } = await changeOne(client, tick(!one.documentation), one);
      expectOutcome(await client.access.undo(id, { key: newKey() }), 'undone');
      const { items, actors } = await client.access.history({ person: one.id });
      const [undo, change] = items;
      expectSame([undo?.kind, change?.kind, change?.on], ['undo', 'set-documentation', !one.documentation]);
      expectSame([change?.change, change?.undone, change?.whom?.id], [id, true, one.id]);
      const by = change?.by;
      expectTrue(
        actors.some((actor) => actor.id === by?.id && actor.name === by.name),
        'whoever did it among those to filter by',
      );
    });

    it('B-28: is filtered by what, by whom and by day, and each is there once', async () => {
      const { client } = await enter();
      const one = await ticked(client);
      await changeOne(client, tick(!one.documentation), one);
      const seen = new Set<string>();
      const instants: number[] = [];
      let cursor: string | null = null;
      do {
        const page = await client.access.history(cursor === null ? {} : { cursor });
        expectSame(page.skipped, 0);
        for (const { id, at } of page.items) {
          expectTrue(!seen.has(id), 'each event once');
          seen.add(id);
          instants.push(Date.parse(at));
        }
        cursor = page.nextCursor;
      } while (cursor !== null);
      expectTrue(
        instants.every((instant, index) => instant <= (instants[index - 1] ?? instant)),
        'the latest first',
      );
      const ticks = (await client.access.history({ kind: 'set-documentation' })).items;
      expectTrue(ticks.length > 0, 'the tick of before');
      for (const { kind } of ticks) expectSame(kind, 'set-documentation');
      const [self] = (await allPeople(client)).filter((person) => person.self);
      const own = (await client.access.history({ actor: self?.id ?? '' })).items;
      expectTrue(own.length > 0 && own.every(({ by }) => by?.id === self?.id), 'what the manager did');
      expectSame((await client.access.history({ from: '1789-01-01', to: '1789-12-31' })).items, []);
    });
  });

  if (!faults) return;

  describe('when things fail', () => {
    it('F6, R6: a change whose answer is lost is done once', async () => {
      const { client, fault } = await enter();
      const one = await ticked(client);
      await fault?.('commit-then-drop', { operation: 'access.change', times: 1 });
      const { id, result } = await changeOne(client, tick(!one.documentation), one);
      expectSame(result.outcome, 'done');
      expectSame(await personNow(client, one), result.person);
      const { items } = await client.access.history({ person: one.id });
      expectSame(items.filter(({ change }) => change === id).length, 1);
    });

    it('R8: a search that fails for a moment is sent again', async () => {
      const { client, fault } = await enter();
      await fault?.('server-error-twice', { operation: 'access.find' });
      expectTrue((await client.access.find({})).items.length > 0, 'people');
    });
  });
};
