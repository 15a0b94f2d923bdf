import { demoCredentials, type MockPortal } from '@trait-union/mock-server';
import { create, fewer, managed, manager, rowsOf, shows, t } from '../../test/access-stage.ts';
import { pass } from '../../test/fixture.ts';
import { suiteReadingFaults } from '../../test/suite/reading-faults.ts';

const { password } = demoCredentials;

/** The first page of people, and the seats: either may fail alone. */
const reads = {
  'access.find': { answer: ['items', 'total'] },
  'access.overview': {
    answer: ['seats', 'roles'],
    notApplicable: { F10: 'the list is read beside it: one server has one clock' },
  },
} as const;

describe('access-manager: widget suite', () => {
  for (const operation of ['access.find', 'access.overview'] as const)
    describe(operation, () => {
      suiteReadingFaults(
        { tag: 'access-manager', create, states: {} },
        {
          ...managed,
          prepare: (portal: MockPortal) => {
            fewer(portal);
          },
          ...reads[operation],
          operation,
          shown: (scene) => rowsOf(scene).length > 0,
          again: async () => {
            await pass(2_000);
            dispatchEvent(new Event('focus'));
          },
          signedOut: {
            said: (scene) => shows(scene, t(scene).signedOut),
            signIn: (scene) =>
              scene.client.session.signIn({ identifier: manager, password }, { key: crypto.randomUUID() }),
          },
        },
      );
    });
});
