import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { organizations } from '../organization-records.ts';
import { associationMembers, associationPeople as people, associationTeam } from '../scenarios/association.ts';
import { row } from '../scenarios/role-table.ts';
import { change, freeSeats, outcomes, peopleOf, personOf, signedIn, undo } from '../test/access.ts';
import { call, createClock } from '../test/call.ts';
import { undoFor } from './changing.ts';

const tick = { act: 'set-documentation', on: true } as const;
const suspend = { act: 'suspend' } as const;
const remove = { act: 'remove' } as const;
const toDispatcher = { act: 'set-role', role: 'dispatcher' } as const;
const toSecondary = { act: 'set-role', role: 'secondary-member' } as const;

const codeOfMe = async (portal: ReturnType<typeof signedIn>): Promise<string | undefined> =>
  (await call(portal, 'me.read')).code;

describe('a change', () => {
  test('S3-08: is under another version, and says who made it and when', async () => {
    const { now } = createClock();
    const portal = signedIn(undefined, { now });
    const before = await personOf(portal, people.secondaryMember);
    const [result] = (await change(portal, tick, people.secondaryMember)).body.results;
    assert.notEqual(result?.person?.version, before.version);
    assert.deepEqual(result?.person?.changed, { at: new Date(now()).toISOString(), by: 'Marie-Ève Tremblay-Côté' });
    assert.deepEqual(await personOf(portal, people.secondaryMember), result.person);
  });

  test('R14: is not done to whom somebody else changed first', async () => {
    const portal = signedIn();
    const [one] = await peopleOf(portal, people.secondaryMember);
    portal
      .colleaguesOf(associationMembers.votingMember)
      .change({ act: 'set-job-posting', on: true }, [people.secondaryMember]);
    const { body } = await call(portal, 'access.change', {
      body: { act: tick, people: [{ id: one?.id, version: one?.version }] },
    });
    assert.deepEqual(outcomes(body), ['conflict']);
    assert.equal(body.results[0]?.person?.documentation, false);
    assert.equal(body.results[0].person.changed?.by, 'Rachel Ouimet');
    assert.equal(body.undoUntil, null);
  });

  test('R14: a fault has somebody else change the first of them first, whatever the act', async () => {
    for (const act of [tick, suspend, remove, toDispatcher]) {
      const portal = signedIn();
      portal.faults.set('stale');
      const { body } = await change(portal, act, people.secondaryMember, people.longName);
      assert.deepEqual(outcomes(body), ['conflict', 'done'], act.act);
      const [again] = (await change(portal, act, people.secondaryMember)).body.results;
      assert.equal(again?.outcome, 'done', act.act);
    }
  });

  test('S3-05: ends the sessions of whom it suspends; they sign in again, and may do nothing', async () => {
    const clock = createClock();
    const portal = signedIn(associationMembers.secondaryMember, { now: clock.now });
    assert.equal(await codeOfMe(portal), undefined);
    portal.colleaguesOf(associationMembers.secondaryMember).change(suspend, [people.secondaryMember]);
    assert.equal(await codeOfMe(portal), 'signed-out');
    clock.pass(1000);
    portal.signInAs(associationMembers.secondaryMember);
    assert.deepEqual((await call(portal, 'me.read')).body.permissions, []);
  });

  test('S3-05: changes what the manager who was signed in may do, at once', async () => {
    const portal = signedIn(associationMembers.accessManager);
    portal.colleaguesOf(associationMembers.accessManager).change(toSecondary, [people.accessManager]);
    assert.equal((await call(portal, 'access.find', { body: {} })).code, 'forbidden');
    assert.deepEqual((await call(portal, 'me.read')).body.role, { name: 'secondary-member' });
  });

  test('S3-05: removes offers with the person, and puts both back', async () => {
    const portal = signedIn();
    const published = async (): Promise<number> => (await call(portal, 'jobs.list')).body.total;
    const before = await published();
    const version = (await personOf(portal, people.poster)).version;
    const [foreseen] = (
      await call(portal, 'access.foresee', { body: { act: remove, people: [{ id: people.poster, version }] } })
    ).body.items;
    const count = foreseen?.loses.find(({ kind }) => kind === 'job-offers')?.count ?? 0;
    assert.ok(count > 0);
    const { body } = await change(portal, remove, people.poster);
    assert.equal(await published(), before - count);
    assert.deepEqual(outcomes((await undo(portal, body)).body), ['done']);
    assert.equal(await published(), before);
  });

  test('F2: more people than the limit are refused, all of them', async () => {
    const portal = signedIn();
    const many = Array.from({ length: 51 }, (_, index) => ({ id: `p${index}`, version: '1' }));
    const { problem } = await call(portal, 'access.change', { body: { act: tick, people: many } });
    assert.deepEqual(problem?.fields, [{ pointer: '/people', code: 'too-long' }]);
  });
});

describe('seats', () => {
  test('S3-29: a role that takes one is refused when none is free, to the second of two', async () => {
    const portal = signedIn();
    assert.equal(await freeSeats(portal), 1);
    const { body } = await change(portal, toSecondary, people.dispatcher, people.oneWord);
    assert.deepEqual(outcomes(body), ['done', 'refused: no-seat']);
    assert.equal(body.seats.free, 0);
  });

  test('S3-29: two at the same moment never take the same last one', async () => {
    const portal = signedIn();
    const both = [change(portal, toSecondary, people.dispatcher), change(portal, toSecondary, people.oneWord)];
    const reports = await Promise.all(both);
    assert.deepEqual(reports.flatMap(({ body }) => outcomes(body)).sort(), ['done', 'refused: no-seat']);
    assert.equal(await freeSeats(portal), 0);
  });

  test('S3-29: a fault has others come first', async () => {
    const portal = signedIn();
    portal.faults.set('seats-taken');
    const { body } = await change(portal, toSecondary, people.dispatcher);
    assert.deepEqual(outcomes(body), ['refused: no-seat']);
    assert.deepEqual([body.seats.used + body.seats.invited, body.seats.free], [50, 0]);
  });

  test('B-07: that of somebody removed is held for thirty days, and told so before', async () => {
    const clock = createClock();
    const portal = signedIn(undefined, { now: clock.now });
    const { version } = await personOf(portal, people.longName);
    const [foreseen] = (
      await call(portal, 'access.foresee', { body: { act: remove, people: [{ id: people.longName, version }] } })
    ).body.items;
    assert.deepEqual([foreseen?.seat, foreseen?.freedOn], ['freed', '2026-12-21']);
    const { body } = await change(portal, remove, people.longName);
    assert.deepEqual([body.seats.free, body.seats.held], [1, 2]);
    clock.pass(31 * 86_400_000);
    portal.signInAs(associationMembers.votingMember);
    const { seats } = (await call(portal, 'access.overview')).body;
    assert.equal(seats.held, 0);
    assert.equal(seats.heldUntil, null);
  });

  test('S3-30: more are asked for once, of the support team, and granted', async () => {
    const portal = signedIn();
    const ask = { body: { total: 60, message: 'Une équipe de plus.' } };
    const few = await call(portal, 'access.requestSeats', { body: { total: 50, message: '' } });
    assert.deepEqual(few.problem?.fields, [{ pointer: '/total', code: 'not-allowed' }]);
    assert.equal((await call(portal, 'access.requestSeats', ask)).body.request?.total, 60);
    assert.equal((await call(portal, 'access.requestSeats', ask)).code, 'already-requested');
    const [received] = portal.db.records<{ kind: string; seats: number; message: string }>('support-requests').all();
    assert.deepEqual([received?.kind, received?.seats, received?.message], ['more-seats', 60, 'Une équipe de plus.']);
    portal.colleaguesOf(associationMembers.votingMember).grantSeats(60);
    const { seats } = (await call(portal, 'access.overview')).body;
    assert.deepEqual([seats.total, seats.free, seats.request], [60, 11, null]);
  });
});

describe('undoing', () => {
  test('S3-05: puts everybody back under a version that nobody has seen, once', async () => {
    const portal = signedIn();
    const before = await peopleOf(portal, people.reader, people.longName);
    const { body } = await change(portal, toDispatcher, people.reader, people.longName);
    const undone = (await undo(portal, body)).body;
    assert.deepEqual(outcomes(undone), ['done', 'done']);
    assert.equal(undone.undoUntil, null);
    const seen = [...before, ...body.results.map(({ person }) => person)].map((person) => person?.version);
    const others = (person: object | undefined) =>
      Object.entries(person ?? {}).filter(([name]) => name !== 'version' && name !== 'changed');
    for (const [index, { person }] of undone.results.entries()) {
      assert.ok(person?.changed && !seen.includes(person.version));
      assert.deepEqual(others(person), others(before[index]));
    }
    assert.equal((await undo(portal, body)).code, 'undo-closed');
  });

  test('S3-05: leaves alone whom somebody else has changed since', async () => {
    const portal = signedIn();
    const { body } = await change(portal, tick, people.secondaryMember, people.longName);
    portal.faults.set('stale');
    const undone = (await undo(portal, body)).body;
    assert.deepEqual(outcomes(undone), ['conflict', 'done']);
    assert.equal((await personOf(portal, people.secondaryMember)).documentation, true);
  });

  test('S3-05: is closed after a while', async () => {
    const clock = createClock();
    const portal = signedIn(undefined, { now: clock.now });
    const { body } = await change(portal, tick, people.secondaryMember);
    assert.equal(Date.parse(body.undoUntil ?? ''), clock.now() + undoFor);
    clock.pass(undoFor);
    assert.equal((await undo(portal, body)).code, 'undo-closed');
    assert.equal((await call(portal, 'access.undo', { params: { change: 'jamais' } })).code, 'undo-closed');
  });

  test('S3-05: of another who may do the same, and of nobody else', async () => {
    const portal = signedIn();
    const { body } = await change(portal, tick, people.secondaryMember);
    portal.signInAs(associationMembers.reader);
    assert.equal((await undo(portal, body)).code, 'forbidden');
    portal.signInAs(associationMembers.accessManager);
    assert.deepEqual(outcomes((await undo(portal, body)).body), ['done']);
  });

  test('S3-05: of one’s own promotion is refused, as doing it to oneself is', async () => {
    const portal = signedIn();
    const toVoting = { act: 'set-role', role: 'voting-member' } as const;
    const { body } = await change(portal, toVoting, people.accessManager);
    portal.colleaguesOf(associationMembers.votingMember).change(toDispatcher, [people.votingMember]);
    portal.signInAs(associationMembers.accessManager);
    assert.deepEqual(outcomes((await undo(portal, body)).body), ['refused: self']);
  });

  test('S3-06: gives back no role that is not theirs to give', async () => {
    const portal = signedIn();
    await change(portal, { act: 'set-role', role: 'voting-member' }, people.longName);
    const { body } = await change(portal, toSecondary, people.longName);
    portal.signInAs(associationMembers.accessManager);
    assert.deepEqual(outcomes((await undo(portal, body)).body), ['refused: role']);
    assert.equal((await personOf(portal, people.longName)).role.name, 'secondary-member');
    portal.signInAs(associationMembers.votingMember);
    const { body: again } = await change(portal, toDispatcher, people.longName);
    assert.deepEqual(outcomes((await undo(portal, again)).body), ['done']);
  });

  test('S3-01: of a restoration is a suspension, which nobody does to themselves', async () => {
    const clock = createClock();
    const portal = signedIn(undefined, { now: clock.now });
    await change(portal, { act: 'set-role', role: 'voting-member' }, people.longName);
    await change(portal, suspend, people.longName);
    const { body } = await change(portal, { act: 'restore' }, people.longName);
    clock.pass(1000);
    portal.signInAs('502-0008');
    assert.deepEqual(outcomes((await undo(portal, body)).body), ['refused: self']);
    assert.equal((await personOf(portal, people.longName)).state, 'active');
  });

  test('S3-05, S3-07: takes the right to the act that it comes to, as it is then', async () => {
    const portal = signedIn(associationMembers.accessManager);
    const { db } = portal;
    const { body: suspension } = await change(portal, suspend, people.longName);
    const { body: restoration } = await change(portal, { act: 'restore' }, people.suspended);
    const team = organizations(db).get(associationTeam);
    assert.ok(team?.access);
    const permissions = { 'access.suspend': row(true, { reason: 'role' }, { reason: 'role' }, { reason: 'role' }) };
    organizations(db).put(associationTeam, { ...team, access: { ...team.access, permissions } });
    assert.equal((await undo(portal, restoration)).code, 'forbidden');
    assert.equal((await personOf(portal, people.suspended)).state, 'active');
    assert.deepEqual(outcomes((await undo(portal, suspension)).body), ['done']);
    portal.signInAs(associationMembers.votingMember);
    assert.deepEqual(outcomes((await undo(portal, restoration)).body), ['done']);
  });

  test('S3-05: of a suspension and of a restoration, of somebody else', async () => {
    const portal = signedIn();
    for (const [act, state] of [
      [suspend, 'active'],
      [{ act: 'restore' }, 'suspended'],
    ] as const) {
      const id = act === suspend ? people.longName : people.suspended;
      const { body } = await change(portal, act, id);
      assert.deepEqual(outcomes((await undo(portal, body)).body), ['done']);
      assert.equal((await personOf(portal, id)).state, state);
    }
  });

  test('S3-29: a seat that others have taken since is not given twice', async () => {
    const portal = signedIn();
    const { body } = await change(portal, toDispatcher, people.longName);
    portal.faults.set('seats-taken');
    const undone = (await undo(portal, body)).body;
    assert.deepEqual([...outcomes(undone), undone.seats.free], ['refused: no-seat', 0]);
  });

  test('B-07: brings back who was removed, with the seat that was held, and lets them in again', async () => {
    const clock = createClock();
    const portal = signedIn(undefined, { now: clock.now });
    const { body } = await change(portal, remove, people.longName);
    portal.faults.set('seats-taken');
    const undone = (await undo(portal, body)).body;
    assert.deepEqual([...outcomes(undone), undone.seats.held], ['done', 1]);
    clock.pass(1000);
    portal.signInAs('502-0008');
    assert.equal((await call(portal, 'me.read')).body.role?.name, 'secondary-member');
  });

  test('S3-05: whoever was invited again meanwhile is not put back beside that', async () => {
    const portal = signedIn();
    const { body } = await change(portal, { act: 'revoke' }, people.invited);
    portal.colleaguesOf(associationMembers.votingMember).invite('Nadia.Cherif@example.com', 'dispatcher');
    assert.deepEqual(outcomes((await undo(portal, body)).body), ['conflict']);
  });

  test('S3-11: a message that was sent cannot be taken back', async () => {
    const { body } = await change(signedIn(), { act: 'resend' }, people.invited);
    assert.deepEqual([outcomes(body), body.undoUntil], [['done'], null]);
  });
});
