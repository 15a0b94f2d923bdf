import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  organizationRoles,
  personActs,
  type Act,
  type OrganizationRole,
  type PersonAct,
} from '@trait-union/client/contract';
import { createMockPortal, type MockPortal } from '../mock-portal.ts';
import type { OperationName } from '../operations.ts';
import { associationLinks, associationMembers, associationPeople } from '../scenarios/association.ts';
import { actsOfState, ask, givenByRole, manages, rolePermissions, type Cell } from '../scenarios/role-table.ts';
import { change, freeSeats, outcomes, peopleOf, signedIn } from '../test/access.ts';
import { call, type CallOptions } from '../test/call.ts';

const whoIs: Record<OrganizationRole, string> = {
  'voting-member': associationMembers.votingMember,
  'access-manager': associationMembers.accessManager,
  'secondary-member': associationMembers.secondaryMember,
  dispatcher: associationMembers.dispatcher,
};

const offer = {
  title: 'Concierge',
  employer: 'Maison des Érables',
  place: 'Québec',
  language: 'fr',
  employment: 'permanent',
  time: 'full-time',
  description: 'Entretien des lieux.',
  pay: '',
  applyBy: null,
  applyEmail: 'emplois@example.org',
  applyUrl: '',
};

const invitees = [{ email: 'quelqu.un@example.org', role: 'dispatcher' }];
const link = { uses: 1, days: 1 };
/** Posted by a colleague, in the same organisation. */
const colleagues = { params: { job: 'offre-2' }, headers: { 'if-match': '"offre-2.1.published"' } };

/**
 * What a permission stands before, and a request that nothing else speaks against. Acts to people are further below; of
 * the documentation, events, purchases and courses the portal only tells the right.
 */
const guarded: readonly (readonly [OperationName, keyof typeof rolePermissions, CallOptions])[] = [
  ['access.overview', 'access.read', {}],
  ['access.find', 'access.read', { body: {} }],
  ['access.requestSeats', 'access.request-seats', { body: { total: 60, message: '' } }],
  ['access.invite', 'access.invite', { body: { invitees, language: 'fr', message: '' } }],
  ['access.links', 'access.share-links', {}],
  ['access.createLink', 'access.share-links', { body: { role: 'dispatcher', ...link } }],
  [
    'access.renewLink',
    'access.share-links',
    { params: { link: associationLinks.expired }, body: { version: '1', ...link } },
  ],
  ['access.revokeLink', 'access.share-links', { params: { link: associationLinks.revoked }, body: { version: '1' } }],
  ['access.history', 'access.read-history', {}],
  ['jobs.list', 'jobs.read', {}],
  ['jobs.read', 'jobs.read', { params: { job: 'offre-2' } }],
  ['jobs.post', 'jobs.post', { body: offer }],
  ['jobs.edit', 'jobs.manage', { ...colleagues, body: { pay: '' } }],
  ['jobs.withdraw', 'jobs.manage', colleagues],
  ['checkout.offer', 'renewal.pay', {}],
  ['profile.read', 'profile.read', {}],
];

for (const role of organizationRoles) {
  describe(role, () => {
    test('S3-01: what they are told that they may do is the table’s, and of the rest why not and whom to ask', async () => {
      const { body } = await call(signedIn(whoIs[role]), 'me.read');
      assert.deepEqual(body.role, { name: role });
      for (const [permission, cells] of Object.entries(rolePermissions)) {
        const cell: Cell = cells[role];
        assert.equal(body.permissions.includes(permission), cell === true, permission);
        const refused = body.refused?.find((one) => one.permission === permission);
        assert.deepEqual(refused, cell === true ? undefined : { permission, ...cell }, permission);
      }
    });

    for (const [operation, permission, options] of guarded) {
      const cell: Cell = rolePermissions[permission][role];
      const isAllowed = cell === true;
      test(`S3-07: ${operation} is ${isAllowed ? 'theirs' : 'refused'}`, async () => {
        const { status, code } = await call(signedIn(whoIs[role]), operation, options);
        assert.deepEqual([status, code], isAllowed ? [200, undefined] : [403, 'forbidden']);
      });
    }
  });
}

const acts: Record<PersonAct, Act> = {
  'set-role': { act: 'set-role', role: 'dispatcher' },
  'set-documentation': { act: 'set-documentation', on: true },
  'set-job-posting': { act: 'set-job-posting', on: true },
  'set-seat': { act: 'set-seat', on: false },
  suspend: { act: 'suspend' },
  restore: { act: 'restore' },
  remove: { act: 'remove' },
  resend: { act: 'resend' },
  revoke: { act: 'revoke' },
};

/** Somebody in each state whom both managers may reach, but for the voting member. */
const others = {
  'voting-member': ['active', associationPeople.votingMember, 'voting-member'],
  'access-manager': ['active', associationPeople.otherManager, 'access-manager'],
  'secondary-member': ['active', associationPeople.secondaryMember, 'secondary-member'],
  dispatcher: ['active', associationPeople.oneWord, 'dispatcher'],
  'somebody suspended': ['suspended', associationPeople.suspended, 'secondary-member'],
  'somebody invited': ['invited', associationPeople.invitedByAddress, 'access-manager'],
  'somebody whose invitation is over': ['expired', associationPeople.expired, 'secondary-member'],
} as const;

const already: Partial<Record<PersonAct, readonly (keyof typeof others)[]>> = {
  'set-role': ['dispatcher'],
  'set-documentation': ['voting-member', 'access-manager', 'somebody invited'],
  'set-job-posting': ['voting-member', 'access-manager', 'somebody invited'],
  'set-seat': ['dispatcher'],
  suspend: ['somebody suspended'],
  restore: ['voting-member', 'access-manager', 'secondary-member', 'dispatcher'],
};

/** What the table says of an act of one to another. */
const expected = (role: OrganizationRole, act: PersonAct, other: keyof typeof others): string => {
  const [state, , theirs] = others[other];
  if (already[act]?.includes(other)) return 'unchanged';
  if (role === 'voting-member' && other === 'voting-member' && ['set-role', 'suspend', 'remove'].includes(act))
    return 'refused: self';
  if (!manages[role].includes(theirs)) return 'refused: their-role';
  if (!actsOfState[state].includes(act)) return 'refused: state';
  const byRole = (givenByRole[theirs] as Partial<Record<PersonAct, string>>)[act];
  return byRole ? `refused: ${byRole}` : 'done';
};

for (const role of organizationRoles) {
  describe(`${role}, to others`, () => {
    for (const act of personActs) {
      const cells = (rolePermissions as Partial<Record<string, Record<OrganizationRole, Cell>>>)[`access.${act}`];
      if (cells?.[role] !== true) {
        test(`S3-05: ${act} is refused, whoever it is`, async () => {
          const people = [{ id: associationPeople.secondaryMember, version: '1.1.active' }];
          const portal = signedIn(whoIs[role]);
          for (const operation of ['access.change', 'access.foresee'] as const) {
            const { code } = await call(portal, operation, { body: { act: acts[act], people } });
            assert.equal(code, 'forbidden', operation);
          }
        });
        continue;
      }
      for (const other of Object.keys(others) as (keyof typeof others)[]) {
        const wanted = expected(role, act, other);
        test(`S3-05: ${act}, to ${other}: ${wanted}`, async () => {
          const portal = signedIn(whoIs[role]);
          const [, id] = others[other];
          assert.deepEqual(outcomes((await change(portal, acts[act], id)).body), [wanted]);
        });
      }
    }
  });
}

test('S3-05: what is refused to do to somebody is told beforehand, and is what the act answers', async () => {
  for (const role of ['voting-member', 'access-manager'] as const) {
    const portal = signedIn(whoIs[role]);
    const { items } = (await call(portal, 'access.find', { body: {} })).body;
    for (const other of Object.keys(others) as (keyof typeof others)[]) {
      const [, id] = others[other];
      const person = items.find((one) => one.id === id);
      for (const { act, reason } of person?.refused ?? []) {
        const body = { act: acts[act as PersonAct], people: [{ id, version: person?.version }] };
        const [foreseen] = (await call(portal, 'access.foresee', { body })).body.items;
        const isSo = already[act as PersonAct]?.includes(other);
        assert.equal(foreseen?.refused?.reason, isSo ? undefined : reason, `${role}: ${act} to ${id}`);
      }
    }
  }
});

const foreseeable: readonly Act[] = [
  ...[...organizationRoles, 'nothing-known'].map((role) => ({ act: 'set-role', role }) as const),
  ...[true, false].map((on) => ({ act: 'set-documentation', on }) as const),
  ...(['suspend', 'restore', 'remove', 'resend', 'revoke'] as const).map((act) => ({ act })),
];

/** Foresees an act to people, and does it: for whom it would be refused and was, and how many seats would be free and are. */
const foreseenAndDone = async (portal: MockPortal, act: Act, ids: readonly string[]) => {
  const people = (await peopleOf(portal, ...ids)).map(({ id, version }) => ({ id, version }));
  const before = await freeSeats(portal);
  assert.ok(before !== null);
  const { items } = (await call(portal, 'access.foresee', { body: { act, people } })).body;
  assert.equal(await freeSeats(portal), before);
  const { results, seats } = (await call(portal, 'access.change', { body: { act, people } })).body;
  const count = (seat: string): number => items.filter((one) => one.seat === seat && !one.freedOn).length;
  return {
    foreseen: [items.map(({ id, refused }) => [id, refused]), before - count('taken') + count('freed')],
    done: [results.map(({ id, refused }) => [id, refused]), seats.free],
  };
};

for (const role of ['voting-member', 'access-manager'] as const) {
  describe(`what ${role} foresees`, () => {
    const everybody = Object.values(associationPeople);
    for (const act of foreseeable) {
      const name = Object.values(act).join(' ');
      test(`S3-05: ${name}, to one after the other, is what comes of it`, async () => {
        const portal = signedIn(whoIs[role]);
        for (const id of everybody) {
          const { foreseen, done } = await foreseenAndDone(portal, act, [id]);
          assert.deepEqual(foreseen, done);
        }
      });
      test(`S3-05, S3-29: ${name}, to several, is what comes of it for each after those before`, async () => {
        for (const ids of [everybody, everybody.toReversed()]) {
          const { foreseen, done } = await foreseenAndDone(signedIn(whoIs[role]), act, ids);
          assert.deepEqual(foreseen, done);
        }
      });
    }
  });
}

test('S3-06: a manager makes nobody a voting member, themself least of all', async () => {
  const portal = signedIn(associationMembers.accessManager);
  const role = { act: 'set-role', role: 'voting-member' } as const;
  const { secondaryMember, accessManager } = associationPeople;
  const { body } = await change(portal, role, secondaryMember, accessManager);
  assert.deepEqual(outcomes(body), ['refused: role', 'refused: self']);
  const { roles } = (await call(portal, 'access.overview')).body;
  assert.deepEqual(roles[0]?.refused, { reason: 'role', ask: ask.votingMember });
});

test('S3-10: what only the desk grants is a permission of theirs from then on', async () => {
  const portal = signedIn(associationMembers.poster);
  assert.ok((await call(portal, 'me.read')).body.permissions.includes('jobs.post'));
  assert.equal((await call(portal, 'jobs.post', { body: offer })).status, 200);
});

test('S3-08: who is ticked reads the documentation', async () => {
  const portal = signedIn(associationMembers.reader);
  assert.ok((await call(portal, 'me.read')).body.permissions.includes('documents.read'));
});

test('S3-10, B-08: another organisation grants by itself, and its voting member may take no seat', async () => {
  const portal = createMockPortal();
  portal.signInAs('401-0001');
  const { permissions } = (await call(portal, 'me.read')).body;
  assert.ok(permissions.includes('access.set-job-posting') && permissions.includes('access.set-seat'));
  const { used } = (await call(portal, 'access.overview')).body.seats;
  const { body } = await change(portal, { act: 'set-seat', on: false }, 'v8c4n1');
  assert.deepEqual([outcomes(body), body.seats.used], [['done'], used - 1]);
});

test('S3-07: whose access is suspended does nothing, and is told so', async () => {
  const portal = signedIn(associationMembers.suspended);
  const { permissions, refused } = (await call(portal, 'me.read')).body;
  assert.deepEqual(permissions, []);
  assert.ok(refused?.every(({ reason }) => reason === 'suspended'));
  assert.equal((await call(portal, 'jobs.list')).code, 'forbidden');
  assert.equal((await call(portal, 'profile.read')).code, 'forbidden');
});

test('S3-07: where nobody manages access, nobody reads it', async () => {
  const portal = createMockPortal();
  portal.signInAs('101-0427');
  assert.equal((await call(portal, 'access.overview')).code, 'forbidden');
  assert.equal((await call(createMockPortal(), 'access.overview')).code, 'signed-out');
  const without = createMockPortal({ scenario: 'without-access' });
  without.signInAs('401-0001');
  assert.equal((await call(without, 'access.overview')).code, 'not-supported');
  const withoutJobs = createMockPortal({ scenario: 'without-jobs' });
  withoutJobs.signInAs('401-0001');
  assert.equal((await call(withoutJobs, 'jobs.list')).code, 'not-supported');
});
