import { demoCredentials } from '@trait-union/mock-server';
import { create, member, rowsOf, shows, t } from '../../test/history-stage.ts';
import { pass } from '../../test/fixture.ts';
import { suiteReadingFaults } from '../../test/suite/reading-faults.ts';

const { memberNumber, password } = demoCredentials;

describe('member-history: widget suite', () => {
  suiteReadingFaults(
    { tag: 'member-history', create, states: {} },
    {
      member,
      operation: 'history.transactions',
      answer: ['items', 'years'],
      shown: (scene) => rowsOf(scene).length > 0,
      again: async () => {
        await pass(2_000);
        dispatchEvent(new Event('focus'));
      },
      signedOut: {
        said: (scene) => shows(scene, t(scene).signedOut),
        signIn: (scene) =>
          scene.client.session.signIn({ identifier: memberNumber, password }, { key: crypto.randomUUID() }),
      },
    },
  );
});
