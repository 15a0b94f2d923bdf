import { sampleApplications } from '@trait-union/mock-server';
import { wayOutWords } from '../../messages/ways-out.ts';
import {
  answer,
  answers,
  apply,
  boxes,
  fillIdentity,
  fillRest,
  isSent,
  labelled,
  linked,
  markup,
  next,
  open,
  push,
  send,
  step,
  tick,
  title,
} from '../../test/application-page.ts';
import { everyStep } from '../../test/every-step.ts';
import {
  demoCredentials,
  expect,
  field,
  fill,
  find,
  findAll,
  localMembers,
  perceivedText,
  settle,
  stage,
  until,
  type Scene,
} from '../../test/fixture.ts';
import './membership-application.define.ts';
import { words } from './membership-application.messages.ts';
import { standingWords } from './membership-application.standing-messages.ts';

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

const email = 'demande@example.org';

const isHeaded = (scene: Scene, heading: string): Promise<unknown> => until(() => title(scene) === heading, heading);

const withdraw = async (scene: Scene): Promise<void> => {
  const s = standingWords[scene.lang];
  push(scene, s.withdraw);
  await settle();
  find('button', s.confirm, find('dialog', s.question, scene.page)).click();
};

describe('B-33, A12, F16: membership-application, every step after the sending', () => {
  everyStep({
    open,
    steps: {
      'the receipt': {
        arrive: apply,
        holds: async (scene) => {
          const s = standingWords[scene.lang];
          await isHeaded(scene, s.headings.pending);
          expect(perceivedText(scene.page)).to.contain(s.said.received).and.contain(s.linkSent);
        },
      },
      'the search': {
        arrive: async (scene) => {
          push(scene, words[scene.lang].find);
          await isHeaded(scene, standingWords[scene.lang].seekHeading);
          fill(field(standingWords[scene.lang].email, scene.page), email);
        },
        holds: async (scene) => {
          await isHeaded(scene, standingWords[scene.lang].seekHeading);
          expect(field(standingWords[scene.lang].email, scene.page).value).to.equal(email);
        },
      },
      'the search, sent': {
        arrive: async (scene) => {
          push(scene, words[scene.lang].find);
          await isHeaded(scene, standingWords[scene.lang].seekHeading);
          fill(field(standingWords[scene.lang].email, scene.page), email);
          push(scene, standingWords[scene.lang].send);
        },
        holds: (scene) => until(() => perceivedText(scene.page).includes(standingWords[scene.lang].sent)),
      },
    },
  });
});

describe('B-33, A12, F16: membership-application, every step of a link in a message', () => {
  for (const member of [undefined, localMembers.noEmail]) {
    describe(member ? 'signed in' : 'signed out', () => {
      everyStep({
        open: (options) => stage(markup, linked(sampleApplications.pending, { ...(member && { member }), ...options })),
        ...(member && { expiry: { member } }),
        steps: {
          pending: { arrive: settle, holds: (scene) => isHeaded(scene, standingWords[scene.lang].headings.pending) },
          withdrawn: {
            arrive: async (scene) => {
              await isHeaded(scene, standingWords[scene.lang].headings.pending);
              await withdraw(scene);
            },
            holds: async (scene) => {
              await isHeaded(scene, standingWords[scene.lang].headings.withdrawn);
              expect(findAll('button', standingWords[scene.lang].again, scene.page)).to.have.length(1);
            },
          },
        },
      });
    });
  }

  for (const state of ['accepted', 'refused', 'expired'] as const) {
    everyStep({
      open: (options) => stage(markup, linked(sampleApplications[state], options)),
      steps: {
        [state]: {
          arrive: settle,
          holds: (scene) => {
            const { headings, seekHeading } = standingWords[scene.lang];
            return isHeaded(scene, state === 'expired' ? seekHeading : headings[state]);
          },
        },
      },
    });
  }
});

describe('B-33, A12, F16: membership-application, a member’s own, sent', () => {
  const { sample } = localMembers;

  everyStep({
    open: async (options) => {
      const scene = await open({ member: sample, ...options });
      await fillRest(scene);
      return scene;
    },
    expiry: {
      member: sample,
      resume: async (scene) => {
        const { signInAgain } = words[scene.lang];
        await until(() => perceivedText(scene.page).includes(signInAgain), 'what happened');
        expect(scene.announcements).to.contain(signInAgain);
        expect(find('link', wayOutWords[scene.lang].login, scene.page)).to.have.property('pathname', '/connexion');
        expect(perceivedText(scene.page)).not.to.match(/A-[0-9A-F]{8}/);
        await scene.client.session.signIn(
          { identifier: demoCredentials.memberNumber, password: demoCredentials.password },
          { key: 'again' },
        );
      },
    },
    steps: {
      'where it stands': {
        arrive: send,
        holds: (scene) => until(() => isSent(scene), 'sent'),
      },
    },
  });
});
