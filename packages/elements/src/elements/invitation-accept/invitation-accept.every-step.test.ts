import { everyStep } from '../../test/every-step.ts';
import { expect, field, findAll, settle, until, type Scene } from '../../test/fixture.ts';
import { label, open, push, secret, typeAccount } from '../../test/invitation-page.ts';
import '../member-login/member-login.define.ts';
import { words as loginWords } from '../member-login/member-login.messages.ts';
import './invitation-accept.define.ts';
import { joiningWords } from './invitation-accept.joining-messages.ts';
import { words } from './invitation-accept.messages.ts';

const hasButton = (scene: Scene, name: string): Promise<unknown> =>
  until(() => findAll('button', name, scene.page).length, name);

describe('B-33, A12: invitation-accept, every step of an invitation by name', () => {
  everyStep({
    open: (options) => open('newcomer', options),
    secrets: [secret],
    steps: {
      'the choice': { arrive: settle, holds: (scene) => hasButton(scene, words[scene.lang].noAccount) },
      'the new account': {
        arrive: typeAccount,
        holds: async (scene) => {
          await hasButton(scene, joiningWords[scene.lang].join);
          expect(field(label(scene, 'givenName'), scene.page).value).to.equal('Zoé');
          expect(field(label(scene, 'familyName'), scene.page).value).to.equal('Lachance');
        },
      },
      'the sign-in': {
        arrive: (scene) => {
          push(scene, words[scene.lang].haveAccount);
        },
        holds: (scene) => hasButton(scene, loginWords[scene.lang].submit),
      },
    },
  });
});
