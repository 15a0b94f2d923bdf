import { toClientError, type Person } from '@trait-union/client';
import { expect } from '../../test/fixture.ts';
import { PeopleStore } from './access-manager.people.ts';

const person = (version: string, more: Partial<Person> = {}): Person => ({
  id: 'p-1',
  version,
  state: 'active',
  name: 'Jeanne Lafleur',
  email: 'jeanne@example.com',
  role: { name: 'secondary-member' },
  seat: true,
  documentation: false,
  jobPosting: false,
  self: false,
  since: '2026-01-01T12:00:00Z',
  refused: [],
  ...more,
});

/** What the server holds, how many rows of its answers cannot be read, and the ids that it was asked for. */
const store = (held: () => Person[] = () => [], skipped = 0): { people: PeopleStore; asked: (readonly string[])[] } => {
  const asked: (readonly string[])[] = [];
  const people = new PeopleStore({
    host: {
      addController: () => undefined,
      removeController: () => undefined,
      requestUpdate: () => undefined,
      updateComplete: Promise.resolve(true),
    },
    find: ({ ids = [] }) => {
      asked.push(ids);
      return Promise.resolve({ items: held().filter(({ id }) => ids.includes(id)), skipped });
    },
    onWrote: () => undefined,
  });
  return { people, asked };
};

describe('PeopleStore', () => {
  it('R14: a reading that was asked for before a write was answered never goes over it', async () => {
    const { people, asked } = store(() => [person('3')]);
    people.read([person('1')], people.asking());
    const before = people.asking();
    people.wrote({ people: [person('2', { documentation: true })], changed: true });
    people.read([person('1')], before);
    expect(people.shown('p-1')).to.include({ version: '2', documentation: true });
    // Two answers that differ, and nothing tells which is newer: the server does
    await Promise.resolve();
    expect(asked).to.deep.equal([['p-1']]);
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    expect(people.told('p-1')?.version).to.equal('3');
  });

  it('R14: of two readings the one that was asked for last holds, whichever comes first', () => {
    const { people } = store();
    const [first, second] = [people.asking(), people.asking()];
    people.read([person('2')], second);
    people.read([person('1')], first);
    expect(people.told('p-1')?.version).to.equal('2');
  });

  it('S3-08: what is pending stands over the server’s word until it is lifted, in whichever order', () => {
    const { people } = store();
    people.read([person('1')], people.asking());
    const ticked = people.pend('p-1', { documentation: true });
    const suspended = people.pend('p-1', { state: 'suspended' });
    expect(people.shown('p-1')).to.include({ documentation: true, state: 'suspended', isPending: true });
    ticked();
    expect(people.shown('p-1')).to.include({ documentation: false, state: 'suspended', isPending: true });
    suspended();
    expect(people.shown('p-1')).to.include({ state: 'active', isPending: false });
    expect(people.told('p-1')?.state).to.equal('active');
  });

  it('S3-05: whoever is not in the list any more keeps their row, and is back with an undoing', async () => {
    const { people } = store();
    people.read([person('1')], people.asking());
    const before = people.asking();
    people.wrote({ gone: ['p-1'], changed: true });
    people.read([person('1')], before);
    expect(people.shown('p-1')?.isGone).to.equal(true);
    people.wrote({ people: [person('3')], changed: true });
    expect(people.shown('p-1')?.isGone).to.equal(false);
    await people.again(['p-1']);
    expect(people.shown('p-1')?.isGone).to.equal(true);
  });

  it('F15: whose row cannot be read is not taken for gone', async () => {
    const { people } = store(() => [], 1);
    people.read([person('1')], people.asking());
    const thrown: unknown = await people.again(['p-1']).catch((error: unknown) => error);
    expect(toClientError(thrown).code).to.equal('malformed');
    expect(people.shown('p-1')?.isGone).to.equal(false);
  });

  it('P3: what was asked for one member is not kept for the next', async () => {
    const { people } = store(() => [person('2')]);
    people.read([person('1')], people.asking());
    const before = people.asking();
    const again = people.again(['p-1', 'p-2']);
    people.forget();
    await again;
    people.read([person('1')], before);
    people.readSeats({ total: 50, used: 49, invited: 0, free: 1, held: 0, heldUntil: null, request: null }, before);
    expect([people.shown('p-1'), people.shown('p-2'), people.seats]).to.deep.equal([undefined, undefined, undefined]);
    people.read([person('3')], people.asking());
    expect(people.shown('p-1')).to.include({ version: '3', isGone: false });
  });

  it('S3-29: seats that were counted before a write never go over those after it', () => {
    const { people } = store();
    const seats = { total: 50, used: 49, invited: 0, free: 1, held: 0, heldUntil: null, request: null };
    const before = people.asking();
    people.wrote({ seats: { ...seats, used: 50, free: 0 }, changed: true });
    people.readSeats(seats, before);
    expect(people.seats?.free).to.equal(0);
  });
});
