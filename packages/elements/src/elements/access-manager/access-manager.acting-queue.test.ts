import type { Act, Person, PortalClient } from '@trait-union/client';
import { associationMembers, associationPeople, type MockPortal } from '@trait-union/mock-server';
import fc from 'fast-check';
import { html, type ReactiveControllerHost } from 'lit';
import { eventsOf } from '../../test/acting-stage.ts';
import { expect, settle, stage, until, type Scene } from '../../test/fixture.ts';
import { randomRuns } from '../../test/random-runs.ts';
import { soon } from '../../test/soon.ts';
import { pendingOf } from './access-manager.acting-effects.ts';
import { ChangeQueue, type Errand } from './access-manager.acting-queue.ts';
import { PeopleStore } from './access-manager.people.ts';

const { accessManager: me, otherManager: other } = associationMembers;

/** Whom both managers do things to. */
const ids = (['secondaryMember', 'reader', 'dispatcher', 'suspended', 'invited', 'expired'] as const).map(
  (who) => associationPeople[who],
);

const acts: readonly Act[] = [
  { act: 'set-role', role: 'access-manager' },
  { act: 'set-role', role: 'secondary-member' },
  { act: 'set-role', role: 'dispatcher' },
  // Not theirs to give
  { act: 'set-role', role: 'voting-member' },
  { act: 'set-documentation', on: true },
  { act: 'set-documentation', on: false },
  { act: 'suspend' },
  { act: 'restore' },
  { act: 'remove' },
  { act: 'resend' },
  { act: 'revoke' },
];

/** What becomes of one request on its way. */
const fates = ['arrives', 'lost', 'reply lost', 'refused', 'fails', 'done and fails', 'done and garbled'] as const;
type Fate = (typeof fates)[number];

const act = fc.constantFrom(...acts);
const people = fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 });
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ does: fc.constant('act' as const), act, people }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('other' as const), act, people }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constantFrom('undo', 'retry', 'give up', 'read', 'look' as const) }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('wait' as const) }) },
);
const trip = fc.record({
  fate: fc.oneof(
    { weight: 4, arbitrary: fc.constant<Fate>('arrives') },
    { weight: 3, arbitrary: fc.constantFrom(...fates) },
  ),
  /** Somebody else is quicker, or writes while the reply is on its way. */
  between: fc.option(fc.record({ when: fc.constantFrom('before', 'after' as const), act, people }), { freq: 4 }),
  /** Turns that the reply takes. */
  turns: fc.oneof(fc.constant(0), fc.nat(30)),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
type Trip = typeof trip extends fc.Arbitrary<infer T> ? T : never;

const isAccess = /\/access\/(people\/search|changes)/;

/** A page of the first manager, the line to the server, and the other manager, who has another. */
class World {
  readonly store: PeopleStore;
  readonly queue: ChangeQueue;
  readonly concluded: Errand[] = [];
  /** How often the member asked for something of somebody. */
  readonly asked = new Map<string, number>();
  /** Whom the other manager did something to. */
  readonly touched = new Set<string>();
  readonly #scene: Scene;
  readonly #raw: Raw;

  constructor(scene: Scene, raw: Raw, Store: typeof PeopleStore = PeopleStore) {
    this.#scene = scene;
    this.#raw = raw;
    const host: ReactiveControllerHost = {
      addController: () => undefined,
      removeController: () => undefined,
      requestUpdate: () => undefined,
      updateComplete: Promise.resolve(true),
    };
    this.store = new Store({
      host,
      find: (query) => scene.client.access.find(query),
      onWrote: () => undefined,
    });
    this.queue = new ChangeQueue(host, {
      client: () => Promise.resolve(scene.client),
      people: () => this.store,
      batch: () => 2,
      pendingOf: (wanted) => pendingOf(wanted, []),
      onConclude: (errand) => this.concluded.push(errand),
      onFailure: () => undefined,
      onRelease: () => undefined,
    });
  }

  get client(): PortalClient {
    return this.#scene.client;
  }

  async perform(one: Step): Promise<void> {
    switch (one.does) {
      case 'act': {
        const seen = one.people.flatMap((id) => {
          const person = this.store.shown(id);
          return person && !person.isGone ? { id, version: person.version } : [];
        });
        for (const { id } of seen) this.#count(one.act.act, id);
        if (seen.length > 0) void this.queue.add(one.act, seen);
        return;
      }
      case 'other':
        return this.others(one.act, one.people);
      case 'undo': {
        const last = this.concluded.findLast(({ undoable }) => undoable.length > 0);
        if (last) void this.queue.undo(last);
        return;
      }
      case 'retry':
        this.queue.retry();
        return;
      case 'give up':
        void this.queue.giveUp();
        return;
      case 'read':
        void this.read().catch(() => undefined);
        return;
      case 'look':
        void this.store.again(ids).catch(() => undefined);
        return;
      case 'wait':
        await settle();
    }
  }

  /** As a search does. */
  async read(): Promise<void> {
    const asked = this.store.asking();
    const { items } = await this.client.access.find({ limit: 200 });
    this.store.read(items, asked);
  }

  async readSeats(): Promise<void> {
    const asked = this.store.asking();
    this.store.readSeats((await this.client.access.overview()).seats, asked);
  }

  /** The other manager has another session, and no trouble with the line. */
  async others(wanted: Act, whom: readonly string[]): Promise<void> {
    for (const id of whom) this.touched.add(id);
    const now = await this.held();
    const seen = whom.flatMap((id) => {
      const person = now.get(id);
      return person ? { id, version: person.version } : [];
    });
    if (seen.length > 0) await this.#as(other, 'access/changes', { act: wanted, people: seen });
  }

  /** What the server holds. */
  async held(): Promise<Map<string, Person>> {
    const { items } = (await this.#as(me, 'access/people/search', { limit: 200 })) as { items: Person[] };
    return new Map(items.map((person) => [person.id, person]));
  }

  /** How often the server did something of the member's to somebody. */
  effects(): Map<string, number> {
    const { name } = this.store.told(associationPeople.accessManager) ?? {};
    const counts = new Map<string, number>();
    for (const { by, kind, whom } of eventsOf(this.#scene.portal).filter(({ at }) => Date.parse(at) >= this.#since)) {
      if (by?.name !== name || !whom || kind === 'undo') continue;
      const key = `${kind} ${whom.id}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
  }

  readonly #since = Date.now();

  #count(name: string, id: string): void {
    const key = `${name} ${id}`;
    this.asked.set(key, (this.asked.get(key) ?? 0) + 1);
  }

  async #as(who: string, path: string, body: object): Promise<unknown> {
    const headers = {
      'content-type': 'application/json',
      'x-trait-union': '1',
      'idempotency-key': crypto.randomUUID(),
    };
    const init = { method: 'POST', headers, body: JSON.stringify(body) };
    return (await this.#raw(new Request(`${this.#scene.url}/${path}`, init), who)).json();
  }
}

type Raw = (request: Request, who?: string) => Promise<Response>;

/** Requests in the sessions of two members, through the one jar that there is: one after the other. */
function sessionsOf(portal: MockPortal): Raw {
  const { fetch } = portal;
  let last: Promise<unknown> = Promise.resolve();
  return (request, who = me) => {
    const answer = last.then(() => {
      portal.signInAs(who);
      return fetch(request);
    });
    last = answer.catch(() => undefined);
    return answer;
  };
}

/** How people are shown, with whatever the server says of them that an act can change. */
const shownAs = ({ state, role, seat, documentation, jobPosting, version }: Person): object => ({
  state,
  role: role.name,
  seat,
  documentation,
  jobPosting,
  version,
});

async function play(steps: readonly Step[], trips: readonly Trip[], Store?: typeof PeopleStore): Promise<void> {
  const left = [...trips];
  let isWell = false;
  const page: { world?: World } = {};
  const scene = await stage(html`<div></div>`, {
    scenario: 'association',
    member: me,
    prepare: (portal) => {
      const raw = sessionsOf(portal);
      const line: typeof fetch = async (input, init) => {
        const request = new Request(input, init);
        const planned = !isWell && isAccess.test(request.url) ? left.shift() : undefined;
        const { world } = page;
        if (!planned || !world) return raw(request);
        const { fate, between, turns } = planned;
        if (between?.when === 'before') await world.others(between.act, between.people);
        if (fate === 'lost') throw new TypeError('Failed to fetch');
        if (fate === 'refused') return Response.json({ code: 'rate-limited' }, { status: 429, headers: problem });
        if (fate === 'fails') return Response.json({ code: 'internal' }, { status: 500, headers: problem });
        const response = await raw(request);
        if (between?.when === 'after') await world.others(between.act, between.people);
        for (let turn = 0; turn < turns; turn++) await new Promise<void>(soon);
        if (fate === 'reply lost') throw new TypeError('Failed to fetch');
        if (fate === 'done and fails') return Response.json({ code: 'internal' }, { status: 500, headers: problem });
        if (fate === 'done and garbled')
          return new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } });
        return response;
      };
      Object.assign(portal, { fetch: line, raw });
    },
  });
  const { raw } = scene.portal as unknown as { raw: Raw };
  const world = (page.world = new World(scene, raw, Store));
  const { queue, store } = world;
  isWell = true;
  await world.read();
  await world.readSeats();
  isWell = false;
  for (const one of steps) {
    await world.perform(one);
    // What it sends is on its way
    for (let turn = 0; turn < 3; turn++) await new Promise<void>(soon);
  }
  isWell = true;
  await until(() => queue.state.status !== 'sending', 'what was sent is answered');
  for (let tries = 0; !queue.isEmpty; tries++) {
    expect(tries, 'it comes to an end').to.be.lessThan(5);
    queue.retry();
    await until(() => queue.state.status !== 'sending', 'what was sent again is answered');
  }
  await settle();

  const wrote = world.concluded.some(({ undoable }) => undoable.length > 0);
  expect(world.effects().size > 0, 'what was done is written down').to.equal(wrote || world.effects().size > 0);
  for (const [key, count] of world.effects()) expect(count, key).to.be.at.most(world.asked.get(key) ?? 0);
  // Without another question, but for whom somebody else wrote to
  await expectHeld(
    world,
    ids.filter((id) => !world.touched.has(id)),
  );
  // Nor for their seats
  if (world.touched.size === 0) expect(store.seats).to.deep.equal((await world.client.access.overview()).seats);
  await store.again(ids);
  await expectHeld(world, ids);
}

async function expectHeld(world: World, whom: readonly string[]): Promise<void> {
  const held = await world.held();
  for (const id of whom) {
    const shown = world.store.shown(id);
    const there = held.get(id);
    expect(shown?.isPending, `${id} is pending`).to.not.equal(true);
    expect(shown && !shown.isGone ? shownAs(shown) : null, id).to.deep.equal(there ? shownAs(there) : null);
  }
}

/** Takes the answer that came last for the newest. */
class Hasty extends PeopleStore {
  override read(people: readonly Person[]): void {
    super.read(people, this.asking());
  }
}

/** Takes a reply that was lost for a refusal. */
class Assuming extends PeopleStore {
  override readonly again = (): Promise<void> => Promise.resolve();
}

const problem = { 'content-type': 'application/problem+json' };

const sequences = fc.asyncProperty(
  fc.array(step, { minLength: 1, maxLength: 10 }),
  fc.array(trip, { maxLength: 14 }),
  (steps, trips) => play(steps, trips),
);

const failureOf = async (played: Promise<void>): Promise<string> =>
  played.then(
    () => 'none',
    (thrown: unknown) => String(thrown),
  );

describe('changes of access', function () {
  this.timeout(300_000);

  it('S3-05, R6, R14: whatever becomes of requests and whoever else writes, what is shown ends as what the server holds', async () => {
    const runs = await randomRuns('Changes of access', 40);
    await fc.assert(sequences, { ...runs, endOnFailure: true, includeErrorInReport: true });
  });

  const ticks: Step = {
    does: 'act',
    act: { act: 'set-documentation', on: true },
    people: [associationPeople.secondaryMember],
  };
  const arrives: Trip = { fate: 'arrives', between: null, turns: 0 };

  it('is more than a page manages that takes the answer which came last for the newest', async () => {
    const steps: Step[] = [{ does: 'read' }, ticks, { does: 'wait' }];
    const trips = [{ ...arrives, turns: 200 }, arrives];
    await play(steps, trips);
    expect(await failureOf(play(steps, trips, Hasty))).to.contain(associationPeople.secondaryMember);
  });

  it('B-08: what a lost reply did to the seats is read', async () => {
    const act: Step = { does: 'act', act: { act: 'revoke' }, people: [associationPeople.invited] };
    await play([act, { does: 'wait' }], [{ ...arrives, fate: 'done and fails' }]);
  });

  it('is more than a page manages that takes a lost reply for a refusal', async () => {
    const steps: Step[] = [ticks, { does: 'wait' }, { does: 'give up' }];
    const trips: Trip[] = [{ ...arrives, fate: 'done and fails' }];
    await play(steps, trips);
    expect(await failureOf(play(steps, trips, Assuming))).to.contain(associationPeople.secondaryMember);
  });
});
