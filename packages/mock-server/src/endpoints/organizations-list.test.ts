import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createMockPortal, type MockPortal } from '../mock-portal.ts';
import { localMembers } from '../scenarios/local.ts';
import { severalOrganizations } from '../scenarios/organizations.ts';
import { call } from '../test/call.ts';

const listOf = async (portal: MockPortal, member: string): Promise<string[]> => {
  portal.signInAs(member);
  const { body } = await call(portal, 'organizations.list');
  return body.items.map(({ id, role, memberNumber, current }) =>
    [id, role?.name ?? '', memberNumber, current ? 'current' : ''].join(' ').trim(),
  );
};

describe('the organisations of a person', () => {
  test('B-29: the local alone for whoever has one', async () => {
    assert.deepEqual(await listOf(createMockPortal(), localMembers.sample), ['local-101  101-0427 current']);
  });

  test('B-29: each with the role and the number that the person has there', async () => {
    assert.deepEqual(await listOf(createMockPortal(), severalOrganizations.three), [
      'local-101 voting-member 101-0533 current',
      'local-204 voting-member 204-0093',
      'cooperative-vieux-port dispatcher 318-0015',
    ]);
  });

  test('B-29: the same from any of them, but for the current one', async () => {
    assert.deepEqual(await listOf(createMockPortal(), '318-0007'), [
      'local-101 voting-member 101-0520',
      'cooperative-vieux-port access-manager 318-0007 current',
    ]);
  });

  test('B-29: takes a session', async () => {
    assert.equal((await call(createMockPortal(), 'organizations.list')).code, 'signed-out');
  });
});
