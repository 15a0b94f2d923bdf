import { errorWords } from '../../messages/errors.ts';
import { demoCredentials, expect, findAll, stage, until, type Scene } from '../../test/fixture.ts';
import { suiteFaults } from '../../test/suite/faults.ts';
import {
  click,
  create,
  inAddress,
  isChanged,
  isRead,
  mailOf,
  memberOf,
  named,
  openByLink,
  shows,
  submit,
  t,
  type,
  unverified,
  wanted,
} from '../../test/verification-page.ts';
import type { Journey, Way } from '../../test/widget-suite.ts';

const emails = ['emails', 'emails.0.id', 'emails.0.kind', 'emails.0.address', 'emails.0.verified'];

/** Nothing is typed, so that a member whose session ends signs in anew and finds everything as it was. */
const signingIn = (member: string, act: (scene: Scene) => void): Pick<Journey, 'ways'> => {
  const shown = (scene: Scene): boolean => shows(scene, t(scene).signedOut);
  const take = async (scene: Scene): Promise<void> => {
    if (!shown(scene)) {
      click(scene, errorWords[scene.lang].retry);
      return;
    }
    scene.portal.signInAs(member);
    await scene.client.session.refresh();
    await until(() => isRead(scene), 'the e-mails are read');
    act(scene);
  };
  const way: Way = { shown, take };
  return { ways: { F16: way, F24: way } };
};

const send = (scene: Scene): void => {
  click(scene, named(scene, t(scene).send));
};

const sending: Journey = {
  widget: 'verification',
  member: unverified,
  operation: 'emailVerification.send',
  answer: [...emails, 'emails.0.link.expiresAt'],
  begin: (scene) => until(() => isRead(scene)),
  typed: () => ({}),
  acts: [send],
  done: (scene) => shows(scene, t(scene).standing.waiting),
  effects: ({ portal }) => mailOf(portal).length,
  ...signingIn(unverified, send),
};

const sample = demoCredentials.memberNumber;

const withdraw = (scene: Scene): void => {
  click(scene, named(scene, t(scene).withdraw, demoCredentials.email));
};

const withdrawing: Journey = {
  widget: 'verification',
  member: sample,
  operation: 'emailVerification.withdraw',
  answer: emails,
  begin: async (scene) => {
    await type(scene);
    submit(scene);
    await until(() => isChanged(scene), 'the change waits');
  },
  typed: () => ({}),
  acts: [withdraw],
  done: (scene) => isRead(scene) && !shows(scene, wanted),
  effects: ({ portal }) =>
    portal.db.records('email-verifications').get(`${memberOf(portal, sample).id}/email-1`) === undefined ? 1 : 0,
  ...signingIn(sample, withdraw),
};

let token = '';
const made = (link: string): void => {
  token = link;
};

const follow = (): void => {
  inAddress(token);
  dispatchEvent(new HashChangeEvent('hashchange'));
};

/** A link is followed by whoever reads the mail, signed in or not: what is a matter of a session does not apply. */
const confirming: Journey = {
  widget: 'recovery',
  prepare: openByLink({}, made),
  operation: 'emailVerification.confirm',
  answer: ['state'],
  begin: () => undefined,
  typed: () => ({}),
  acts: [follow],
  done: (scene) => shows(scene, t(scene).landing.verified),
  effects: ({ portal }) => (memberOf(portal, unverified).details.emails[0]?.verified ? 1 : 0),
};

for (const [name, journey] of Object.entries({ sending, withdrawing, confirming })) {
  describe(`email-verification: ${name}`, () => {
    suiteFaults({ tag: `email-verification (${name})`, create, states: {} }, journey);
  });
}

// Not in the matrix: the link that has expired is itself told as an error, as the matrix tells failures
for (const lang of ['fr', 'en'] as const) {
  describe(`email-verification (${lang}): a new link in place of an expired one`, () => {
    for (const fault of ['network-error', 'server-error', 'html', 'hang', 'commit-then-drop'] as const) {
      it(`R1, R6: ${fault} is told, the way to try again stays, and one message leaves`, async () => {
        const scene = await stage(create(), { lang, prepare: openByLink({ expiresAt: 0 }) });
        await until(() => shows(scene, t(scene).landing.expired));
        scene.portal.faults.set(fault, { operation: 'emailVerification.renew' });
        click(scene, t(scene).sendNew);
        await until(() => findAll('button', errorWords[lang].retry, scene.page).length, 'the failure');
        scene.portal.faults.clear();
        click(scene, errorWords[lang].retry);
        await until(() => !shows(scene, t(scene).landing.expired), 'a new link');
        await until(() => scene.announcements.includes(t(scene).said.sent));
        expect(mailOf(scene.portal)).to.have.length(1);
      });
    }
  });
}
