import type { Act, ChangeReport, ChangeResult, PeopleQuery, Person } from '../contract/people.ts';
import { newKey } from '../idempotency-key.ts';
import type { PortalClient } from '../portal-client.ts';
import { expectSame, expectTrue } from './expect.ts';
import { signIn, type Credential, type DomainSuite, type Stage } from './stage.ts';

/**
 * Who is in the scenario `association`: 20 people or more, in every state, and one seat that is free. Job offers are
 * there of colleagues of theirs, and of another organisation. The manager is in `association-unlimited` as well, whose
 * seats have no limit.
 */
export interface Association {
  /** Manages who has access to it. May post job offers, and manage those of others. */
  manager: Credential;
  /** Manages nobody there, reads job offers, and may post none. */
  member: Credential;
  /** Of another organisation alone; the identifier is a verified e-mail of theirs. */
  guest: Credential;
}

/** A page of that association’s scenario, for somebody who is signed in. */
export const enterAssociation = async (
  { start }: Pick<DomainSuite, 'start'>,
  who: Credential,
  scenario = 'association',
): Promise<Stage> => {
  const stage = await start(scenario);
  await signIn(stage.client, who);
  return stage;
};

/** Everybody of a query, page after page. */
export const allPeople = async ({ access }: PortalClient, query: PeopleQuery = {}): Promise<Person[]> => {
  const found: Person[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await access.find({ limit: 7, ...query, ...(cursor && { cursor }) });
    expectSame(page.skipped, 0);
    found.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return found;
};

/** Somebody else, to whom the member may do all of these. */
export const somebodyTo = async (
  client: PortalClient,
  acts: readonly string[],
  query: PeopleQuery = { states: ['active'] },
): Promise<Person> => {
  const people = await allPeople(client, query);
  const one = people.find(({ self, refused }) => !self && !refused.some(({ act }) => acts.includes(act)));
  expectTrue(one !== undefined, `somebody to ${acts.join(' and ')}`);
  return one;
};

/** As somebody stands now; undefined once they are not in the list any more. */
export const personNow = async ({ access }: PortalClient, { id }: { id: string }): Promise<Person | undefined> =>
  (await access.find({ ids: [id] })).items[0];

export const changeThem = (
  { access }: PortalClient,
  act: Act,
  people: readonly { id: string; version: string }[],
  key = newKey(),
): Promise<ChangeReport> => access.change({ act, people: people.map(({ id, version }) => ({ id, version })) }, { key });

/** One act to one person, and what came of it. */
export const changeOne = async (
  client: PortalClient,
  act: Act,
  person: { id: string; version: string },
): Promise<ChangeReport & { result: ChangeResult }> => {
  const report = await changeThem(client, act, [person]);
  const [result] = report.results;
  expectTrue(result !== undefined, 'a result');
  return { ...report, result };
};
