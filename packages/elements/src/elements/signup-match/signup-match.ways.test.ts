import { PortalNavigateEvent } from '../../internal/portal-navigate-event.ts';
import { expect, find, focused, settle, stage, until } from '../../test/fixture.ts';
import { asked, button, isReady, markup, ready, match, pending, typedIn, type } from '../../test/sign-up-page.ts';
import { words } from './signup-match.messages.ts';
import { outcomeWords } from './signup-match.outcome-messages.ts';

for (const lang of ['fr', 'en'] as const) {
  const t = words[lang];

  describe(`signup-match (${lang}): no way ends here`, () => {
    it('S0-19: who cannot read the message gets help, or begins anew with other details', async () => {
      const scene = await stage(markup, { lang });
      await match(scene, asked(pending));
      button(scene, t.ways.help).click();
      await settle();
      expect(scene.element.querySelector('support-request')).to.have.nested.property('prefill.email', pending.email);
      button(scene, t.back).click();
      await settle();
      expect(focused()).to.equal(find('heading', outcomeWords[lang].pendingHeading, scene.page));
      button(scene, t.back).click();
      await isReady(scene);
      await until(() => focused() === find('heading', t.heading, scene.page));
    });

    it('S1-26: a widget that opens here knows the pages of this one, and that one signs up here', async () => {
      const scene = await stage(markup, { lang });
      await type(scene);
      button(scene, t.ways.application).click();
      await settle();
      const application = scene.element.querySelector('membership-application');
      const urls = ['login', 'recovery', 'verification', 'profile'].map((to) => application?.getAttribute(`${to}-url`));
      expect(urls).to.deep.equal(['/connexion', '/oubli', '/courriel', '/profil']);

      const event = new PortalNavigateEvent('sign-up', application?.getAttribute('sign-up-url') ?? '');
      application?.dispatchEvent(event);
      await settle();
      expect(event.defaultPrevented).to.equal(true);
      expect(focused()).to.equal(find('heading', t.heading, scene.page));
      expect(typedIn(scene)).to.deep.equal(asked(ready));
    });
  });
}
