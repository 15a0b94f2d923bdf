import { html } from 'lit';
import { signOutWords } from '../../messages/sign-out.ts';
import { demoCredentials, expect, find, findAll, perceivedText, stage, until } from '../../test/fixture.ts';
import './member-login.define.ts';

const member = demoCredentials.memberNumber;

for (const lang of ['fr', 'en'] as const) {
  const t = signOutWords[lang];

  describe(`member-login: signing out (${lang})`, () => {
    it('P3: is said once the portal has confirmed it', async () => {
      const scene = await stage(html`<member-login></member-login>`, { lang, member });
      find('button', t.signOut).click();
      await until(() => scene.announcements.includes(t.signedOut));
      expect(scene.announcements).to.deep.equal([t.signedOut]);
      expect(perceivedText()).not.to.contain(t.unconfirmed);
    });

    it('P3: while it has not, the member is forgotten but warned, and can try again', async () => {
      const scene = await stage(html`<member-login></member-login>`, { lang, member });
      scene.portal.faults.set('network-error');
      find('button', t.signOut).click();
      await until(() => perceivedText().includes(t.unconfirmed));
      await until(() => scene.announcements.length);
      expect(scene.announcements).to.deep.equal([`${t.unconfirmed} ${t.stay}`]);
      expect(perceivedText()).to.contain(t.stay).and.not.contain('Marie');
      expect(document.querySelector('input[type=password]')).to.be.ok;
      scene.portal.faults.clear();
      find('button', t.retry).click();
      await until(() => scene.announcements.includes(t.signedOut));
      expect(findAll('button', t.retry)).to.be.empty;
      expect(await scene.client.session.refresh()).to.have.property('status', 'signed-out');
    });

    it('P3: whoever signs in next has it settled, and is not warned', async () => {
      const scene = await stage(html`<member-login></member-login>`, { lang, member });
      scene.portal.faults.set('network-error');
      find('button', t.signOut).click();
      await until(() => perceivedText().includes(t.unconfirmed));
      scene.portal.faults.clear();
      const credentials = { identifier: demoCredentials.email, password: demoCredentials.password };
      await scene.client.session.signIn(credentials, { key: 'a'.repeat(32) });
      await until(() => findAll('button', t.signOut).length);
      expect(perceivedText()).not.to.contain(t.unconfirmed);
    });
  });
}
