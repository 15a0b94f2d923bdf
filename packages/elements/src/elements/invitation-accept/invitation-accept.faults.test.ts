import { invitedEmails } from '@trait-union/mock-server';
import { errorWords } from '../../messages/errors.ts';
import { field, findAll, localMembers, perceivedText, until, type Scene } from '../../test/fixture.ts';
import { isAccepted, linked, markup, push, signIn, typeAddress } from '../../test/invitation-page.ts';
import { suiteFaults } from '../../test/suite/faults.ts';
import type { Journey, WidgetSuite } from '../../test/widget-suite.ts';
import '../member-login/member-login.define.ts';
import { words as loginWords } from '../member-login/member-login.messages.ts';
import './invitation-accept.define.ts';
import { joiningWords } from './invitation-accept.joining-messages.ts';
import { words } from './invitation-accept.messages.ts';

const suite = (tag: string): WidgetSuite => ({ tag, create: () => markup, states: {} });

const { confirmationDue } = localMembers;
const hasButton = (scene: Scene, name: string): Promise<unknown> =>
  until(() => findAll('button', name, scene.page).length, name);
const accept = (scene: Scene): void => {
  push(scene, words[scene.lang].accept);
};
const wantsSignIn = (scene: Scene): boolean => findAll('button', words[scene.lang].haveAccount, scene.page).length > 0;

const signInAgain = async (scene: Scene): Promise<void> => {
  push(scene, words[scene.lang].haveAccount);
  await hasButton(scene, loginWords[scene.lang].submit);
  signIn(scene, invitedEmails.member);
  await hasButton(scene, words[scene.lang].accept);
  accept(scene);
};

/** Without its cookie nobody is signed in; a refusal of the page's origin leaves them so. */
const goOn = async (scene: Scene): Promise<void> => {
  if (wantsSignIn(scene)) await signInAgain(scene);
  else push(scene, errorWords[scene.lang].retry);
};

/** Somebody who is signed in accepts; they type nothing. */
const accepting: Journey = {
  widget: 'acceptance',
  ...linked('member', { member: confirmationDue }),
  operation: 'invitations.accept',
  answer: ['state'],
  begin: (scene) => hasButton(scene, words[scene.lang].accept),
  typed: () => ({}),
  acts: [accept],
  done: isAccepted,
  effects: ({ portal }) => {
    const id = portal.db.memberByNumber(confirmationDue)?.id ?? '';
    return portal.db.records('memberships').get(`atelier-boreal.${id}`) ? 1 : 0;
  },
  ways: { F16: { shown: wantsSignIn, take: signInAgain }, F24: { shown: wantsSignIn, take: goOn } },
};

const address = 'personne@example.org';
const askForMail = (scene: Scene): void => {
  push(scene, joiningWords[scene.lang].send);
};

/** Whoever has a link for anybody has an invitation of their own sent. */
const asking: Journey = {
  widget: 'invitation',
  ...linked('link'),
  operation: 'invitations.sendMail',
  answer: [],
  begin: async (scene) => {
    await hasButton(scene, words[scene.lang].noAccount);
    await typeAddress(scene, address);
  },
  typed: ({ lang, page }) => ({ email: field(joiningWords[lang].email, page).value }),
  acts: [askForMail, ({ page }) => page.querySelector('form')?.requestSubmit()],
  done: ({ lang, page }) => perceivedText(page).includes(words[lang].mailSent(address)),
  effects: ({ portal }) => portal.db.records('mail').all().length,
};

describe('invitation-accept: accepting, widget suite', () => {
  suiteFaults(suite('invitation-accept (acceptance)'), accepting);
});

describe('invitation-accept: asking for an invitation, widget suite', () => {
  suiteFaults(suite('invitation-accept (message)'), asking);
});
