import { demoCredentials } from '@trait-union/mock-server';
import { create, documentsOf, few, followOf, listed, member, openOf, shows, t } from '../../test/library-stage.ts';
import { pass } from '../../test/fixture.ts';
import { suiteReadingFaults, type Reading } from '../../test/suite/reading-faults.ts';

const suite = { tag: 'document-library', create, states: {} };

const reading = {
  member,
  prepare: few,
  signedOut: {
    said: (scene) => shows(scene, t(scene).signedOut),
    signIn: (scene) =>
      scene.client.session.signIn({ identifier: member, password: demoCredentials.password }, { key: 'again' }),
  },
} satisfies Pick<Reading, 'member' | 'prepare' | 'signedOut'>;

describe('document-library: widget suite', () => {
  describe('the list', () => {
    suiteReadingFaults(suite, {
      ...reading,
      operation: 'documents.find',
      answer: ['items', 'total'],
      shown: (scene) => documentsOf(scene).length > 0,
      again: async () => {
        await pass(2_000);
        dispatchEvent(new Event('focus'));
      },
    });
  });

  describe('a file', () => {
    suiteReadingFaults(suite, {
      ...reading,
      operation: 'documents.link',
      answer: ['url', 'expiresAt'],
      notApplicable: { F22: 'what was asked for ends with the page it was asked on' },
      asked: {
        once: listed,
        by: (scene) => {
          openOf(scene).focus();
          openOf(scene).click();
        },
      },
      shown: (scene) => followOf(scene) !== null,
    });
  });
});
