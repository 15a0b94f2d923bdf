import { identityMembers } from '@trait-union/mock-server';
import { everyStep, type Flow } from '../../test/every-step.ts';
import { expect, find, settle, stage, until, type Scene } from '../../test/fixture.ts';
import { choosePicture, goOn, guide, has, markup, member, place, t, typed } from '../../test/identity-page.ts';
import './identity-check.define.ts';
import { isAsked, signInAgain } from '../../test/signing-in-again.ts';

const answer = (scene: Scene): HTMLInputElement => find('radio', t(scene).ways.two, scene.page) as HTMLInputElement;

const expiry: Flow['expiry'] = {
  member,
  resume: async (scene) => {
    await until(() => isAsked(scene), 'they are asked in again, in place');
    signInAgain(scene);
    await until(() => scene.client.session.state.status === 'signed-in', 'they are in again');
    await settle();
  },
};

describe('B-33, A12, F16: identity-check loses nothing', () => {
  everyStep({
    open: (options) => stage(markup(), { member, ...options }),
    expiry,
    steps: {
      'what is accepted': {
        arrive: guide,
        holds: guide,
        exempt: { expiry: 'nothing is chosen yet: the page’s own way to sign in is shown' },
      },
      'the answer': {
        arrive: async (scene) => {
          await guide(scene);
          answer(scene).click();
          await settle();
        },
        holds: async (scene) => {
          await guide(scene);
          await until(() => answer(scene).checked, 'the answer is there');
        },
      },
      documents: {
        arrive: (scene) => goOn(scene, 'two'),
        holds: (scene) => until(() => scene.element.shadowRoot?.querySelector('#address') && place(scene, 'address')),
      },
      'a chosen file': {
        arrive: choosePicture,
        holds: (scene) => {
          expect(typed(scene)['files']).to.equal('permis.png');
        },
        exempt: { reload: 'files are kept nowhere', back: 'files are kept nowhere' },
      },
    },
  });
});

describe('B-33, A12: documents that were sent', () => {
  everyStep({
    open: (options) => stage(markup(), { member: identityMembers.identitySubmitted, ...options }),
    steps: { submitted: { arrive: has('submitted'), holds: has('submitted') } },
  });
});
