import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Person, Seats } from '@trait-union/client/contract';
import { createMockPortal, type MockPortal } from '../mock-portal.ts';
import { outbox } from '../outbox.ts';
import { associationLinks, associationMembers, associationTeam as team } from '../scenarios/association.ts';
import { sampleInvitations } from '../scenarios/invitations.ts';
import { demoCredentials, localMembers } from '../scenarios/local.ts';
import { change, personOf, signedIn } from '../test/access.ts';
import { call, type Called } from '../test/call.ts';

const guest: string = localMembers.confirmationDue;
const email = 'anso@example.org';
/** Of the other organisation of the association. */
const neighbour = '503-0002';

const seatsOf = async (portal: MockPortal): Promise<Seats> => (await call(portal, 'access.overview')).body.seats;

const asManager = (portal: MockPortal): void => {
  portal.signInAs(associationMembers.votingMember);
};

const invite = async (portal: MockPortal, role = 'secondary-member', to = email): Promise<Person> => {
  asManager(portal);
  const body = { invitees: [{ email: to, role }], language: 'fr', message: '' };
  const { results } = (await call(portal, 'access.invite', { body })).body;
  assert.ok(results[0]?.person);
  return results[0].person;
};

const accept = async (portal: MockPortal, member = guest): Promise<void> => {
  const token = outbox(portal.db).all().at(-1)?.link?.token;
  portal.signInAs(member);
  assert.equal((await call(portal, 'invitations.accept', { body: { token } })).status, 200);
};

const enter = (portal: MockPortal, organization = team): Promise<Called<'organizations.enter'>> =>
  call(portal, 'organizations.enter', { params: { organization } });

const placesOf = async (portal: MockPortal): Promise<string[]> =>
  (await call(portal, 'organizations.list')).body.items.map(({ id, role, current }) =>
    [id, role?.name, current && 'current'].filter(Boolean).join(' '),
  );

describe('an invitation that somebody with an account accepts', () => {
  test('S3-13, B-29: is one more organisation of theirs, in the role of the invitation', async () => {
    const portal = signedIn();
    await invite(portal, 'access-manager');
    await accept(portal);
    assert.deepEqual(await placesOf(portal), ['association-des-milieux current', `${team} access-manager`]);
    const { body } = await enter(portal);
    assert.equal(body.member.displayName, (await call(portal, 'me.read')).body.displayName);
    assert.deepEqual(await placesOf(portal), ['association-des-milieux', `${team} access-manager current`]);
    assert.equal((await enter(portal, 'association-des-milieux')).body.member.memberNumber, guest);
  });

  for (const [role, like] of [
    ['access-manager', associationMembers.otherManager],
    ['secondary-member', associationMembers.secondaryMember],
    ['dispatcher', associationMembers.dispatcher],
  ] as const) {
    test(`S3-01, S3-13: may do there what a ${role} may, and nothing more elsewhere`, async () => {
      const portal = signedIn();
      await invite(portal, role);
      portal.signInAs(guest);
      const before = (await call(portal, 'me.read')).body.permissions;
      await accept(portal);
      assert.deepEqual((await call(portal, 'me.read')).body.permissions, before);
      await enter(portal);
      const me = (await call(portal, 'me.read')).body;
      portal.signInAs(like);
      const others = (await call(portal, 'me.read')).body;
      assert.deepEqual(
        [me.organization, me.role, me.permissions],
        [others.organization, { name: role }, others.permissions],
      );
    });
  }

  test('S3-13, S3-29: they are in the list of people, active, the same as were invited, with the seat that was kept', async () => {
    const portal = signedIn();
    const before = await seatsOf(portal);
    const { id } = await invite(portal);
    assert.equal((await seatsOf(portal)).invited, before.invited + 1);
    await accept(portal);
    asManager(portal);
    const person = await personOf(portal, id);
    assert.deepEqual([person.state, person.email, person.invitation], ['active', email, undefined]);
    assert.notEqual(person.name, '');
    const { used, invited } = await seatsOf(portal);
    assert.deepEqual([used, invited], [before.used + 1, before.invited]);
    const [event] = (await call(portal, 'access.history', { query: { kind: 'join' } })).body.items;
    assert.deepEqual(event?.whom, { id, name: person.name });
    const again = { invitees: [{ email, role: 'dispatcher' }], language: 'fr', message: '' };
    assert.equal((await call(portal, 'access.invite', { body: again })).body.results[0]?.outcome, 'already-member');
  });

  test('S3-05, B-29: suspended they may not act there, removed they are of it no more; elsewhere all is as before', async () => {
    const portal = signedIn();
    const { id } = await invite(portal);
    await accept(portal);
    asManager(portal);
    await change(portal, { act: 'suspend' }, id);
    portal.signInAs(guest);
    assert.deepEqual(await placesOf(portal), ['association-des-milieux current']);
    assert.equal((await enter(portal)).code, 'forbidden');
    asManager(portal);
    await change(portal, { act: 'remove' }, id);
    portal.signInAs(guest);
    assert.equal((await enter(portal)).code, 'not-found');
    assert.equal((await call(portal, 'me.read')).status, 200);
    portal.colleaguesOf(associationMembers.votingMember).grantSeats(60);
    await invite(portal);
    await accept(portal);
    assert.equal((await enter(portal)).status, 200);
  });

  test('S4-01, S4-02: their e-mail and password sign in as before, and their number there with the same password', async () => {
    const portal = signedIn();
    await invite(portal);
    await accept(portal);
    const there = (await enter(portal)).body.member.memberNumber;
    const { password } = demoCredentials;
    for (const [identifier, number] of [
      [email, guest],
      [there, there],
    ] as const) {
      const { body } = await call(portal, 'session.signIn', { body: { identifier, password } });
      assert.equal(body.member.memberNumber, number);
    }
  });

  test('S0-13: so does a password that they chose', async () => {
    const portal = signedIn();
    await invite(portal, 'dispatcher', 'ada@example.com');
    const token = outbox(portal.db).all().at(-1)?.link?.token;
    const account = { token, givenName: 'Ada', familyName: 'Vert', password: 'une longue phrase', language: 'fr' };
    const ada = (await call(portal, 'invitations.join', { body: account })).body.member.memberNumber;
    portal.signInAs('503-0003');
    const body = { invitees: [{ email: 'ada@example.com', role: 'dispatcher' }], language: 'fr', message: '' };
    await call(portal, 'access.invite', { body });
    await accept(portal, ada);
    assert.deepEqual(await placesOf(portal), [`${team} dispatcher current`, 'theatre-du-faubourg dispatcher']);
    const identifier = (await enter(portal, 'theatre-du-faubourg')).body.member.memberNumber;
    const signIn = { identifier, password: account.password };
    assert.equal((await call(portal, 'session.signIn', { body: signIn })).status, 200);
  });

  test('B-29: from any of their organisations, once', async () => {
    const portal = signedIn();
    await invite(portal, 'dispatcher', 'acces.503-0002@example.com');
    await accept(portal, neighbour);
    assert.deepEqual(await placesOf(portal), ['theatre-du-faubourg voting-member current', `${team} dispatcher`]);
    await enter(portal);
    asManager(portal);
    const { items } = (await call(portal, 'access.links')).body;
    const token =
      items
        .find(({ id }) => id === associationLinks.open)
        ?.url?.split('=')
        .at(-1) ?? '';
    portal.signInAs(neighbour);
    await enter(portal);
    assert.equal((await call(portal, 'invitations.accept', { body: { token } })).code, 'already-member');
  });

  test('S3-12: so with a link, which takes a seat of its own', async () => {
    const portal = signedIn();
    const { used } = await seatsOf(portal);
    const { items } = (await call(portal, 'access.links')).body;
    const token =
      items
        .find(({ id }) => id === associationLinks.open)
        ?.url?.split('=')
        .at(-1) ?? '';
    portal.signInAs(guest);
    assert.equal((await call(portal, 'invitations.accept', { body: { token } })).status, 200);
    assert.equal((await enter(portal)).status, 200);
    assert.equal((await call(portal, 'me.read')).body.role?.name, 'secondary-member');
    asManager(portal);
    assert.equal((await seatsOf(portal)).used, used + 1);
  });

  test('S3-13, B-29: so in another scenario, where an organisation is one of several', async () => {
    const portal = createMockPortal();
    portal.signInAs(guest);
    await call(portal, 'invitations.accept', { body: { token: sampleInvitations.member } });
    assert.deepEqual(await placesOf(portal), ['local-101 current', 'atelier-boreal access-manager']);
    await enter(portal, 'atelier-boreal');
    assert.equal((await call(portal, 'access.overview')).body.organization.id, 'atelier-boreal');
  });
});
