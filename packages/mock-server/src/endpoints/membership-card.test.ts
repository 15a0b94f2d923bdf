import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMockPortal } from '../mock-portal.ts';
import { localMembers } from '../scenarios/local.ts';
import { severalOrganizations } from '../scenarios/organizations.ts';
import { sampleCards } from '../scenarios/membership.ts';
import { call, createClock } from '../test/call.ts';

const cardOf = async (portal: ReturnType<typeof createMockPortal>, memberNumber: string) => {
  portal.signInAs(memberNumber);
  return (await call(portal, 'membership.card')).body;
};

test('S4-10, S0-08: what is on the card', async () => {
  const { now } = createClock();
  const card = await cardOf(createMockPortal({ now }), localMembers.sample);
  assert.equal(card.name, 'Marie-Ève Tremblay-Côté');
  assert.equal(card.memberNumber, '101-0427');
  assert.match(card.organization, /section locale 101$/);
  assert.equal(card.level?.fr, 'Membre en règle');
  assert.deepEqual([card.since, card.validUntil, card.state], ['2015-11-30', '2027-03-22', 'valid']);
  assert.equal(card.verifyUrl, `https://membres.example.org/carte/${sampleCards.valid}`);
  assert.deepEqual(
    card.passes.map(({ wallet }) => wallet),
    ['apple', 'google'],
  );
});

test('S4-10: of a membership that is over, and of one without an end', async () => {
  const portal = createMockPortal();
  const lapsed = await cardOf(portal, localMembers.lapsed);
  assert.deepEqual([lapsed.state, lapsed.passes], ['expired', []]);
  assert.ok(lapsed.verifyUrl.endsWith(sampleCards.expired));
  const forLife = await cardOf(portal, localMembers.passwordExpired);
  assert.deepEqual([forLife.state, forLife.validUntil], ['valid', null]);
  assert.equal((await cardOf(portal, localMembers.organization)).name, 'Conseil régional du Bas-Saint-Laurent');
});

test('B-29: a card for each membership of a person, in the name of its union', async () => {
  const portal = createMockPortal();
  const [here, inLevis] = [await cardOf(portal, severalOrganizations.three), await cardOf(portal, '204-0093')];
  assert.equal(here.name, inLevis.name);
  assert.match(here.organization, /section locale 101$/);
  assert.match(inLevis.organization, /section locale 204$/);
  assert.notEqual(here.verifyUrl, inLevis.verifyUrl);
  assert.notEqual(here.validUntil, inLevis.validUntil);
});

test('B-16: an address that nobody can guess and that says nothing, the same each time', async () => {
  const portal = createMockPortal();
  const addresses = new Set<string>();
  for (const number of [localMembers.noEmail, localMembers.passwordExpired, localMembers.organization]) {
    const { verifyUrl, memberNumber, name } = await cardOf(portal, number);
    assert.match(verifyUrl, /^https:\/\/membres\.example\.org\/carte\/[0-9a-f]{32}$/);
    assert.ok(![memberNumber, ...name.split(' ')].some((part) => verifyUrl.includes(part)));
    assert.equal((await cardOf(portal, number)).verifyUrl, verifyUrl);
    addresses.add(verifyUrl);
  }
  assert.equal(addresses.size, 3);
});

test('S4-10: no card for somebody who is not a member yet, or signed out', async () => {
  const portal = createMockPortal();
  assert.equal((await call(portal, 'membership.card')).code, 'signed-out');
  portal.signInAs(localMembers.unverifiedEmail);
  assert.equal((await call(portal, 'membership.card')).code, 'not-found');
});
