import type { Act, ChangeReport, Person } from '@trait-union/client/contract';
import { createMockPortal, type MockPortal } from '../mock-portal.ts';
import type { PortalOptions } from '../portal.ts';
import { associationMembers } from '../scenarios/association.ts';
import { call, type Called } from './call.ts';

/** The association, for somebody who is signed in; its voting member, unless told otherwise. */
export const signedIn = (member: string = associationMembers.votingMember, options: PortalOptions = {}): MockPortal => {
  const portal = createMockPortal({ scenario: 'association', ...options });
  portal.signInAs(member);
  return portal;
};

/** People by their ids, in that order, as they stand now. */
export const peopleOf = async (portal: MockPortal, ...ids: string[]): Promise<Person[]> => {
  const { items } = (await call(portal, 'access.find', { body: { ids } })).body;
  return ids.flatMap((id) => items.filter((person) => person.id === id));
};

export const personOf = async (portal: MockPortal, id: string): Promise<Person> => {
  const [person] = await peopleOf(portal, id);
  if (!person) throw new Error(`Nobody is ${id}`);
  return person;
};

/** Does an act to people as they stand now. */
export const change = async (portal: MockPortal, act: Act, ...ids: string[]): Promise<Called<'access.change'>> => {
  const people = (await peopleOf(portal, ...ids)).map(({ id, version }) => ({ id, version }));
  return call(portal, 'access.change', { body: { act, people } });
};

export const undo = (portal: MockPortal, { id }: ChangeReport): Promise<Called<'access.undo'>> =>
  call(portal, 'access.undo', { params: { change: id } });

/** What came of each, as text: `done`, or `refused: self`. */
export const outcomes = ({ results }: Pick<ChangeReport, 'results'>): string[] =>
  results.map(({ outcome, refused }) => (refused ? `${outcome}: ${refused.reason}` : outcome));

/** Null for no limit. */
export const freeSeats = async (portal: MockPortal): Promise<number | null> =>
  (await call(portal, 'access.overview')).body.seats.free;
