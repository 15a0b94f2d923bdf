import type { MockPortal } from '@trait-union/mock-server';
import { html } from 'lit';
import { demoCredentials, field, fill, find, findAll, localMembers, until, type Scene } from '../../test/fixture.ts';
import { widgetSuite } from '../../test/widget-suite.ts';
import './member-login.define.ts';
import { words } from './member-login.messages.ts';
import { passwordWords } from '../../messages/password.ts';

const identifier = ({ lang }: Scene): HTMLInputElement => field(words[lang].emailOrMemberNumber);
const password = ({ lang }: Scene): HTMLInputElement => field(passwordWords[lang].password);
const submit = ({ lang }: Scene): HTMLElement => find('button', words[lang].submit);

function credentials(
  scene: Scene,
  who: string = demoCredentials.email,
  secret: string = demoCredentials.password,
): void {
  fill(identifier(scene), who);
  fill(password(scene), secret);
}

function send(scene: Scene): void {
  submit(scene).focus();
  submit(scene).click();
}

/** How many sessions a portal has opened. */
const opened = new WeakMap<MockPortal, number>();

function countSessions(portal: MockPortal): void {
  const { sessions } = portal.db;
  const { open } = sessions;
  sessions.open = (session) => {
    opened.set(portal, (opened.get(portal) ?? 0) + 1);
    return open(session);
  };
}

const isSignedIn = ({ lang, page }: Scene): boolean => findAll('button', words[lang].signOut, page).length > 0;

widgetSuite({
  tag: 'member-login',
  create: () =>
    html`<member-login recovery-url="/oubli" sign-up-url="/inscription">
      <a href="https://membres.local101.example">Espace membre</a>
    </member-login>`,
  states: {
    credentials: {},
    'missing-fields': { arrive: send },
    rejected: {
      arrive: async (scene) => {
        credentials(scene, demoCredentials.email, 'autre');
        send(scene);
        await until(() => scene.announcements.length);
      },
    },
    ambiguous: {
      arrive: async (scene) => {
        credentials(scene, localMembers.sharedEmail.email);
        send(scene);
        await until(() => scene.announcements.length);
      },
    },
    'password-expired': {
      arrive: async (scene) => {
        credentials(scene, localMembers.passwordExpired);
        send(scene);
        await until(() => scene.announcements.length);
      },
    },
    'rate-limited': {
      arrive: async (scene) => {
        scene.portal.faults.set('rate-limited');
        credentials(scene);
        send(scene);
        await until(() => scene.announcements.length);
      },
    },
    'signed-in': { member: demoCredentials.memberNumber },
  },
  journey: {
    widget: 'login',
    operation: 'session.signIn',
    answer: ['state', 'member', 'member.id', 'member.displayName', 'member.memberNumber', 'expiresAt'],
    begin: credentials,
    typed: ({ page }) =>
      Object.fromEntries([...page.querySelectorAll('input')].map(({ name, value }) => [name, value])),
    acts: [send, (scene) => password(scene).form?.requestSubmit()],
    again: (scene) => {
      credentials(scene);
      send(scene);
    },
    done: isSignedIn,
    prepare: countSessions,
    effects: ({ portal }) => opened.get(portal) ?? 0,
  },
});
