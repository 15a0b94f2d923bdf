import type { MockPortal } from '@trait-union/mock-server';
import { passwordWords } from '../../messages/password.ts';
import { sessionWords } from '../../messages/session.ts';
import { demoCredentials, field, fill, find, findAll, press, settle } from '../../test/fixture.ts';
import { choices, choose, isThere, markup, member, open, other } from '../../test/organizations-stage.ts';
import { suiteFaults } from '../../test/suite/faults.ts';
import type { Way } from '../../test/widget-suite.ts';
import './member-menu.define.ts';

const { password } = demoCredentials;

/** How often a session became that of another member. */
const changes = new WeakMap<MockPortal, number>();

function countChanges(portal: MockPortal): void {
  const { sessions } = portal.db;
  const { find: look, renew } = sessions;
  sessions.renew = (id, session) => {
    if (look(id)?.memberId !== session.memberId) changes.set(portal, (changes.get(portal) ?? 0) + 1);
    return renew(id, session);
  };
}

/** Whoever is no longer signed in signs in again, and chooses anew. */
const comesBack: Way = {
  shown: ({ client }) => client.session.state.status === 'signed-out',
  take: async ({ client }) => {
    if (client.session.state.status === 'signed-out') {
      await client.session.signIn({ identifier: member, password }, { key: 'again-and-again' });
      await settle();
    }
    await choose();
  },
};

describe('member-menu: widget suite', () => {
  suiteFaults(
    { tag: 'member-menu', create: () => markup, states: {} },
    {
      widget: 'organization',
      member,
      prepare: countChanges,
      begin: open,
      typed: () => ({}),
      acts: [
        choose,
        async () => {
          other().focus();
          await press('Enter');
        },
      ],
      // A menu that was moved is closed
      done: ({ client: { session } }) =>
        choices().length
          ? isThere()
          : session.state.status === 'signed-in' && session.state.member.memberNumber === '318-0007',
      effects: ({ portal }) => changes.get(portal) ?? 0,
      operation: 'organizations.enter',
      answer: ['state', 'member', 'member.id', 'member.displayName', 'expiresAt'],
      ways: {
        F16: comesBack,
        F17: {
          shown: ({ lang, page }) => findAll('button', sessionWords[lang].resume, page).length > 0,
          take: async ({ lang, page }) => {
            fill(field(passwordWords[lang].password, page), password);
            find('button', sessionWords[lang].resume, page).click();
            await settle();
          },
        },
        F24: comesBack,
      },
    },
  );
});
