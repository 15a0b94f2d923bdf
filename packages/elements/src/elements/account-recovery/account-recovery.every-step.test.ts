import { everyStep, type Step } from '../../test/every-step.ts';
import { expect, fill, find, stage, until, type Scene } from '../../test/fixture.ts';
import { wayOutWords } from '../../messages/ways-out.ts';
import {
  ask,
  askUserName,
  choose,
  chosen,
  click,
  identifier,
  inAddress,
  isChoosing,
  isSent,
  markup,
  openByLink,
  openPlainly,
  password,
  shows,
  t,
} from '../../test/recovery-page.ts';
import type { DeadLink } from './account-recovery.steps.ts';

const someone = 'quelqu-un@example.org';

afterEach(openPlainly);

describe('B-33, A12: account-recovery, every step of asking', () => {
  everyStep({
    open: (options) => stage(markup, { ...options, prepare: openPlainly }),
    steps: {
      'the form': {
        arrive: (scene) => {
          fill(identifier(scene), someone);
        },
        holds: (scene) => until(() => identifier(scene).value === someone, 'what was typed'),
      },
      'the form for a user name': {
        arrive: (scene) => {
          click(scene, t(scene).asking.password.other);
        },
        holds: (scene) => until(() => shows(scene, t(scene).asking['user-name'].lead), 'the form'),
      },
      'a message that was sent': {
        arrive: (scene) => ask(scene),
        holds: (scene) => until(() => isSent(scene), 'the answer'),
      },
      'a user name that was sent': {
        arrive: (scene) => askUserName(scene),
        holds: (scene) => until(() => shows(scene, t(scene).sent['user-name']), 'the answer'),
      },
    },
  });
});

const dead = (link: DeadLink): Step => {
  const shown = (scene: Scene): Promise<unknown> => until(() => shows(scene, t(scene).dead[link]), link);
  return { arrive: shown, holds: shown };
};

describe('B-33, A12: account-recovery, every step by a link', () => {
  everyStep({
    open: (options) => stage(markup, { ...options, prepare: openByLink() }),
    secrets: [chosen],
    steps: {
      'the new password': {
        arrive: async (scene) => {
          await until(() => isChoosing(scene));
          fill(password(scene), chosen);
        },
        holds: (scene) => until(() => isChoosing(scene), 'the choice'),
      },
      'the end': {
        arrive: async (scene) => {
          await choose(scene);
          await until(() => shows(scene, t(scene).signedIn));
        },
        holds: async (scene) => {
          await until(() => shows(scene, t(scene).signedIn), 'the end');
          expect(find('link', wayOutWords[scene.lang].profile, scene.page)).to.have.property('pathname', '/profil');
        },
      },
    },
  });

  for (const [link, prepare] of [
    ['link-expired', openByLink({ expiresAt: 0 })],
    ['link-used', openByLink({ usedAt: 1 })],
    [
      'link-unknown',
      () => {
        inAddress('0123456789abcdef');
      },
    ],
  ] as const) {
    everyStep({ open: (options) => stage(markup, { ...options, prepare }), steps: { [link]: dead(link) } });
  }

  it('P3: once its member has signed out, the end no longer says that they are signed in', async () => {
    const scene = await stage(markup, { prepare: openByLink() });
    await choose(scene);
    await until(() => shows(scene, t(scene).signedIn));
    await scene.client.session.signOut({ key: 'sortie-de-test' });
    await until(() => shows(scene, t(scene).done));
    expect(find('link', t(scene).signIn, scene.page)).to.have.property('pathname', '/connexion');
  });
});
