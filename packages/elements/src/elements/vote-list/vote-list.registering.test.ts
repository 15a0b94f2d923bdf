import { demoCredentials } from '@trait-union/mock-server';
import { errorWords } from '../../messages/errors.ts';
import { expect, find, focused, pass, settle, until } from '../../test/fixture.ts';
import {
  askFor,
  askForLeft,
  at,
  change,
  click,
  confirm,
  hour,
  list,
  listed,
  member,
  minute,
  newly,
  only,
  own,
  shows,
  t,
  textOf,
  voters,
} from '../../test/votes-stage.ts';
import { actingWords } from './vote-list.acting-messages.ts';
import { words } from './vote-list.messages.ts';
import { isAsked, signInAgain } from '../../test/signing-in-again.ts';

describe('vote-list: registering', () => {
  for (const lang of ['fr', 'en'] as const) {
    it(`S1-15: registering twice is no error (${lang})`, async () => {
      const scene = await list({ lang, prepare: only('agreement') });
      await askFor(scene, 'agreement');
      voters(scene.portal).put(own(scene.portal, 'agreement'), { registeredAt: at(-minute) });
      confirm(scene);
      await until(() => shows(scene, t(scene).said.registered(1)));
      expect(textOf(scene, 'agreement')).to.contain(words[lang].standings.vote);
    });

    it(`S1-16, trust S15: the password is asked once for all that are left, and no registration is sent twice (${lang})`, async () => {
      const scene = await list({ lang });
      await pass(6 * minute);
      await askForLeft(scene);
      confirm(scene);
      await until(() => isAsked(scene), 'the password is asked');
      expect(newly(scene)).to.deep.equal([]);
      signInAgain(scene);
      await until(() => shows(scene, t(scene).said.registered(5)));
      expect(newly(scene)).to.have.length(5);
      const sent = scene.portal.requests.filter(({ operation }) => operation === 'votes.register');
      expect(sent.filter(({ status }) => status === 200)).to.have.length(5);
      expect(sent.filter(({ status }) => status !== 200)).to.have.length(1);
      expect(sent.every(({ body = '' }) => !body.includes(demoCredentials.password))).to.equal(true);
    });

    it(`S1-16: what changed on file meanwhile is shown anew before anything is sent again (${lang})`, async () => {
      const scene = await list({ lang, prepare: only('agreement') });
      await askFor(scene, 'agreement');
      const one = scene.portal.db.memberByNumber(member);
      if (!one) throw new Error('no member');
      scene.portal.db.saveDetails(one.id, {
        emails: [{ kind: 'personal', address: 'autre@example.org', verified: true }],
      });
      confirm(scene);
      await until(() => shows(scene, t(scene).detailsChanged));
      await until(() => shows(scene, 'autre@example.org'));
      expect(newly(scene)).to.deep.equal([]);
      confirm(scene);
      await until(() => shows(scene, t(scene).said.registered(1)));
    });

    it(`S1-18: a vote whose registration has ended meanwhile is told apart, and the others are done (${lang})`, async () => {
      const scene = await list({ lang, prepare: only('agreement', 'group-4') });
      await askForLeft(scene);
      change(scene.portal, 'agreement', { registration: { opensAt: at(-2 * hour), closesAt: at(-hour) } });
      confirm(scene);
      await until(() => shows(scene, t(scene).said.refused(1)));
      expect(newly(scene)).to.deep.equal(['group-4']);
      await until(() => textOf(scene, 'agreement').includes(words[lang].standings.missed));
    });

    it(`S1-18: what a failure stops goes on with what is left, each under a key of its own (${lang})`, async () => {
      const scene = await list({ lang, prepare: only('agreement', 'group-4', 'group-5') });
      await askForLeft(scene);
      scene.element.addEventListener(
        'vote-list-registered',
        () => {
          scene.portal.faults.set('commit-then-drop', { operation: 'votes.register' });
        },
        { once: true },
      );
      confirm(scene);
      await until(() => shows(scene, errorWords[lang].unreachable));
      expect(shows(scene, actingWords[lang].progress(1, 3))).to.equal(true);
      scene.portal.faults.clear();
      find('button', errorWords[lang].retry, scene.page).click();
      await until(() => shows(scene, t(scene).said.registered(3)));
      expect(newly(scene)).to.have.length(3);
    });

    it(`S1-18: going back leaves what is done and sends no more (${lang})`, async () => {
      const scene = await list({ lang, prepare: only('agreement', 'group-4') });
      await askForLeft(scene);
      scene.portal.faults.set('hang', { operation: 'votes.register' });
      confirm(scene);
      await settle();
      click(t(scene).cancel, scene.page);
      scene.portal.faults.clear();
      await listed(scene);
      expect(focused().id).to.equal('heading');
      // What was on its way is tried again by itself, and the list shows it
      await until(() => textOf(scene, 'agreement').includes(words[lang].standings.vote));
      await pass(20_000);
      expect(newly(scene)).to.deep.equal(['agreement']);
    });
  }
});
