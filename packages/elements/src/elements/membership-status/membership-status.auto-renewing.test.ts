import { errorWords } from '../../messages/errors.ts';
import { expect, find, findAll, focused, pass, plain, press as pressKey, until } from '../../test/fixture.ts';
import {
  keep,
  keptAutoRenewal,
  members,
  press,
  sent,
  setting,
  shown,
  shows,
  status,
  t,
  toggle,
} from '../../test/membership-stage.ts';
import './membership-status.events.ts';
import { words } from './membership-status.messages.ts';

const descriptionOf = (box: HTMLElement): string =>
  (box.ariaDescribedByElements ?? []).map(({ textContent }) => textContent).join(' ');

describe('membership-status: automatic renewal', () => {
  for (const lang of ['fr', 'en'] as const) {
    it(`B-10: is turned on and off, each said once the portal has it (${lang})`, async () => {
      const scene = await status({ lang });
      const events: string[] = [];
      scene.page.addEventListener('membership-status-changed', ({ autoRenewal }) => events.push(autoRenewal));
      expect(setting(scene)).to.equal(words[lang].autoState.off);
      toggle(scene).focus();
      await pressKey(' ');
      await until(() => setting(scene) === words[lang].autoState.on);
      expect([keptAutoRenewal(scene), toggle(scene).checked]).to.deep.equal(['on', true]);
      await shown(scene, words[lang].autoMeaning.on);
      press(scene);
      await until(() => setting(scene) === words[lang].autoState.off);
      expect([keptAutoRenewal(scene), toggle(scene).checked]).to.deep.equal(['off', false]);
      await pass(100);
      expect(scene.announcements.map(plain)).to.deep.equal([words[lang].said.on, words[lang].said.off].map(plain));
      expect(events).to.deep.equal(['on', 'off']);
      expect(focused()).to.equal(toggle(scene));
    });

    it(`B-10: before it is pressed, what turning it on does is read with it (${lang})`, async () => {
      const scene = await status({ lang });
      expect(descriptionOf(toggle(scene))).to.match(
        lang === 'fr' ? /Si vous l’activez, .* le paiement est prélevé/ : /If you turn it on, .* the payment is taken/,
      );
      await shown(scene, words[lang].autoMeaning.off);
    });

    it(`B-10: of a membership that is over, nothing is said to come at its end (${lang})`, async () => {
      for (const [autoRenewal, meaning] of [
        ['off', 'over-off'],
        ['on', 'over-on'],
      ] as const) {
        const scene = await status({
          lang,
          member: members.lapsed,
          prepare: (portal) => {
            keep(portal, { autoRenewal }, members.lapsed);
          },
        });
        expect(plain(descriptionOf(toggle(scene)))).to.equal(plain(words[lang].autoMeaning[meaning]));
        expect(shows(scene, words[lang].autoMeaning[autoRenewal])).to.equal(false);
      }
    });

    it(`B-10: on its way it is neither on nor off, and stands still (${lang})`, async () => {
      const scene = await status({ lang });
      scene.portal.faults.set('slow', { operation: 'membership.setAutoRenewal', milliseconds: 500 });
      press(scene);
      await until(() => sent(scene).length === 1);
      expect(setting(scene)).to.equal(words[lang].autoState.saving);
      press(scene);
      expect([setting(scene), toggle(scene).checked]).to.deep.equal([words[lang].autoState.saving, true]);
      await until(() => setting(scene) === words[lang].autoState.on);
      expect(sent(scene)).to.deep.equal(['{"on":true}']);
    });

    it(`B-10: a choice that the portal did not take is not shown as taken (${lang})`, async () => {
      const scene = await status({ lang });
      const { fetch } = scene.portal;
      const unmoved: typeof fetch = async (input, init) => {
        const response = await fetch(input, init);
        if (!new Request(input).url.endsWith('/auto-renewal')) return response;
        keep(scene.portal, { autoRenewal: 'off' });
        return Response.json({ ...((await response.json()) as object), autoRenewal: 'off' }, response);
      };
      Object.assign(scene.portal, { fetch: unmoved });
      press(scene);
      await shown(scene, words[lang].said['not-kept']);
      expect([setting(scene), toggle(scene).checked]).to.deep.equal([words[lang].autoState.off, false]);
    });
  }

  it('B-10, F6: after a lost reply it is not said to be on, and turning it back is sent as well', async () => {
    const scene = await status();
    scene.portal.faults.set('commit-then-drop', { operation: 'membership.setAutoRenewal' });
    press(scene);
    await shown(scene, errorWords.fr.unreachable);
    expect(setting(scene)).to.equal(words.fr.autoState.unsaved);
    scene.portal.faults.clear();
    press(scene);
    await until(() => setting(scene) === words.fr.autoState.off);
    expect(keptAutoRenewal(scene)).to.equal('off');
    expect(findAll('button', errorWords.fr.retry, scene.page)).to.be.empty;
  });

  it('B-10: what the portal forbids goes back to what it is, with the reason', async () => {
    const scene = await status();
    keep(scene.portal, { autoRenewal: 'not-offered' });
    press(scene);
    await shown(scene, errorWords.fr.forbidden);
    await until(() => findAll('switch', undefined, scene.page).length === 0, 'it is no longer offered');
    expect(findAll('button', errorWords.fr.retry, scene.page)).to.be.empty;
  });

  it('B-10: too many tries have to wait, and the switch stands still until then', async () => {
    const scene = await status();
    scene.portal.faults.set('rate-limited', { operation: 'membership.setAutoRenewal', seconds: 5 });
    press(scene);
    await shown(scene, errorWords.fr['rate-limited']);
    scene.portal.faults.clear();
    const { length } = sent(scene);
    press(scene);
    expect(toggle(scene).checked).to.equal(true);
    await pass(6_000);
    find('button', errorWords.fr.retry, scene.page).click();
    await until(() => setting(scene) === t(scene).autoState.on);
    expect(sent(scene)).to.have.length(length + 1);
  });

  it('B-10: is not there where the union does not offer it', async () => {
    const scene = await status({ member: members.forLife });
    expect(findAll('switch', undefined, scene.page)).to.be.empty;
    expect(scene.portal.requests.some(({ operation }) => operation === 'membership.setAutoRenewal')).to.equal(false);
  });

  it('P3: a change on its way is forgotten with the member', async () => {
    const scene = await status();
    scene.portal.faults.set('slow', { operation: 'membership.setAutoRenewal', milliseconds: 500 });
    press(scene);
    await scene.client.session.signOut({ key: 'k' });
    await pass(2_000);
    expect(scene.announcements.map(plain)).to.deep.equal([]);
    expect(findAll('switch', undefined, scene.page)).to.be.empty;
  });

  it('F21: out of the cache, what came of it is read anew', async () => {
    const scene = await status();
    scene.portal.faults.set('commit-then-drop', { operation: 'membership.setAutoRenewal' });
    scene.portal.faults.set('hang', { operation: 'membership.setAutoRenewal' });
    press(scene);
    await until(() => sent(scene).length > 0);
    scene.portal.faults.clear();
    keep(scene.portal, { autoRenewal: 'on' });
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await until(() => setting(scene) === words.fr.autoState.on);
  });
});
