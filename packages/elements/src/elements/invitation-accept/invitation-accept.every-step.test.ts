import { demoCredentials, invitedEmails } from '@trait-union/mock-server';
import { everyStep } from '../../test/every-step.ts';
import { expect, field, findAll, localMembers, settle, until, type Scene } from '../../test/fixture.ts';
import {
  isAccepted,
  label,
  open,
  push,
  reads,
  secret,
  send,
  signIn,
  typeAccount,
  typeAddress,
} from '../../test/invitation-page.ts';
import '../member-login/member-login.define.ts';
import { words as loginWords } from '../member-login/member-login.messages.ts';
import './invitation-accept.define.ts';
import { joiningWords } from './invitation-accept.joining-messages.ts';
import { words } from './invitation-accept.messages.ts';

const email = 'personne@example.org';

const hasButton = (scene: Scene, name: string): Promise<unknown> =>
  until(() => findAll('button', name, scene.page).length, name);

describe('B-33, A12, F16: invitation-accept, every step of somebody without an account', () => {
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
      'the end': {
        arrive: async (scene) => {
          await typeAccount(scene);
          send(scene);
        },
        holds: (scene) => until(() => isAccepted(scene), 'accepted'),
      },
    },
  });
});

describe('B-33, A12: invitation-accept, every step of a link for anybody', () => {
  everyStep({
    open: (options) => open('link', options),
    steps: {
      'the address': {
        arrive: (scene) => typeAddress(scene, email),
        holds: async (scene) => {
          await hasButton(scene, joiningWords[scene.lang].send);
          expect(field(joiningWords[scene.lang].email, scene.page).value).to.equal(email);
        },
      },
      'a message on its way': {
        arrive: async (scene) => {
          await typeAddress(scene, email);
          push(scene, joiningWords[scene.lang].send);
        },
        holds: (scene) => reads(scene, words[scene.lang].mailSent(email)),
      },
    },
  });
});

describe('B-33, A12, F16: invitation-accept, every step of a member', () => {
  const comeBack = async (scene: Scene): Promise<void> => {
    push(scene, words[scene.lang].haveAccount);
    await hasButton(scene, loginWords[scene.lang].submit);
    signIn(scene, invitedEmails.member);
  };

  everyStep({
    open: (options) => open('member', { member: localMembers.confirmationDue, ...options }),
    secrets: [demoCredentials.password],
    expiry: { member: localMembers.confirmationDue, resume: comeBack },
    steps: {
      'what is to be accepted': { arrive: settle, holds: (scene) => hasButton(scene, words[scene.lang].accept) },
      'the end': {
        arrive: async (scene) => {
          await hasButton(scene, words[scene.lang].accept);
          push(scene, words[scene.lang].accept);
        },
        holds: (scene) => until(() => isAccepted(scene), 'accepted'),
        expiry: { member: localMembers.confirmationDue },
      },
    },
  });
});
