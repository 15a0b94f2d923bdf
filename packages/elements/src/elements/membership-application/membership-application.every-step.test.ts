import { answer, answers, boxes, fillIdentity, labelled, next, open, step, tick } from '../../test/application-page.ts';
import { everyStep } from '../../test/every-step.ts';
import { expect, fill, localMembers, perceivedText, settle, until, type Scene } from '../../test/fixture.ts';
import './membership-application.define.ts';
import { words } from './membership-application.messages.ts';

const at = (scene: Scene, name: string): Promise<unknown> =>
  until(() => step(scene).includes(words[scene.lang].sections[name] ?? name), name);

describe('B-33, A12, F16: membership-application, every step of the form', () => {
  everyStep({
    open,
    expiry: {
      member: localMembers.noEmail,
      resume: (scene) => {
        expect(perceivedText(scene.page)).to.contain(words[scene.lang].expired);
        expect(scene.announcements).to.contain(words[scene.lang].expired);
      },
    },
    steps: {
      'the first section': {
        arrive: fillIdentity,
        holds: async (scene) => {
          await at(scene, 'identity');
          expect(labelled(scene, 'givenName').value).to.equal('Zoé');
          expect(labelled(scene, 'familyName').value).to.equal('Lachance');
        },
      },
      'a later section': {
        arrive: async (scene) => {
          await fillIdentity(scene);
          next(scene);
          await at(scene, 'contact');
          fill(labelled(scene, 'email'), 'zoe@example.org');
          await settle();
        },
        holds: async (scene) => {
          await at(scene, 'contact');
          expect(labelled(scene, 'email').value).to.equal('zoe@example.org');
        },
      },
      'the reading over': {
        arrive: async (scene) => {
          await answer(scene);
          await tick(scene, 0);
        },
        holds: async (scene) => {
          await at(scene, words[scene.lang].review);
          for (const value of Object.values(answers)) expect(perceivedText(scene.page)).to.contain(value);
          expect(boxes(scene).map(({ checked }) => checked)).to.deep.equal([true, false, false]);
        },
      },
    },
  });
});
