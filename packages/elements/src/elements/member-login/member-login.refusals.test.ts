import { newcomers } from '@trait-union/mock-server';
import { html } from 'lit';
import { errorWords } from '../../messages/errors.ts';
import { identifierLabel } from '../../messages/identifiers.ts';
import { passwordWords } from '../../messages/password.ts';
import { signOutWords } from '../../messages/sign-out.ts';
import {
  demoCredentials,
  expect,
  field,
  fill,
  find,
  findAll,
  focused,
  localMembers,
  pass,
  perceivedText,
  stage,
  until,
  type Scene,
} from '../../test/fixture.ts';
import './member-login.define.ts';
import { words } from './member-login.messages.ts';

const markup = (recoveryUrl = '/oubli') => html`<member-login recovery-url=${recoveryUrl}></member-login>`;

const here = {
  fr: {
    tooOld: 'Votre mot de passe est trop ancien.',
    reset: 'Choisir un nouveau mot de passe',
    askUnion: 'adressez-vous à votre syndicat',
    other: 'Utiliser un autre compte',
  },
  en: {
    tooOld: 'Your password is too old.',
    reset: 'Choose a new password',
    askUnion: 'please ask your union',
    other: 'Use another account',
  },
};

const identifier = ({ lang, page }: Scene): HTMLInputElement =>
  field(identifierLabel(lang, ['email', 'member-number']), page);

function send(scene: Scene, who: string, secret: string = demoCredentials.password): void {
  fill(identifier(scene), who);
  fill(field(passwordWords[scene.lang].password, scene.page), secret);
  const submit = find('button', words[scene.lang].submit, scene.page);
  submit.focus();
  submit.click();
}

const hasForm = ({ page }: Scene): boolean => page.querySelector('input[name=identifier]') !== null;

const isSignedIn = ({ client }: Scene): boolean => client.session.state.status === 'signed-in';

/** A member whose password is too old has been told so. */
async function refused(scene: Scene, who: string = localMembers.passwordExpired, secret?: string): Promise<void> {
  send(scene, who, secret);
  await until(() => findAll('button', here[scene.lang].other, scene.page).length, 'the member is told');
  await until(() => scene.announcements.length);
}

for (const lang of ['fr', 'en'] as const) {
  const t = here[lang];

  describe(`member-login: a password that is too old (${lang})`, () => {
    it('S1-23: leads to a new one, and says why there', async () => {
      const scene = await stage(markup(), { lang });
      await refused(scene);
      expect(find('link', t.reset)).to.have.property('pathname', '/oubli');
      expect(find('link', t.reset)).to.have.property('hash', '#password-expired');
      expect(scene.announcements).to.have.length(1);
      expect(perceivedText()).to.contain(scene.announcements[0]);
      expect(focused()).to.equal(find('heading', words[lang].heading));
    });

    it('S1-03: the member number, which was the password of the former site, opens nothing but that way', async () => {
      const scene = await stage(markup(), {
        lang,
        prepare: ({ db }) => {
          Object.assign(db.capabilities['sign-up'] ?? {}, { memberNumberAsFirstPassword: true });
        },
      });
      await refused(scene, newcomers.ready.email, newcomers.ready.memberNumber);
      expect(isSignedIn(scene)).to.equal(false);
      expect(find('link', t.reset)).to.have.property('hash', '#password-expired');
    });

    it('S1-23: without a page to choose one, says who can help', async () => {
      const scene = await stage(markup(''), { lang });
      await refused(scene);
      expect(findAll('link')).to.be.empty;
      expect(perceivedText()).to.contain(t.tooOld).and.contain(t.askUnion);
    });

    it('S1-23: somebody else signs in at the same form, without a reload', async () => {
      const scene = await stage(markup(''), { lang });
      await refused(scene);
      find('button', t.other).click();
      await until(() => hasForm(scene), 'the form is back');
      await until(() => focused() === identifier(scene));
      expect(perceivedText()).not.to.contain(t.tooOld);
      expect(identifier(scene).value).to.equal('');
      send(scene, demoCredentials.email);
      await until(() => isSignedIn(scene));
    });

    it('S1-23: a sign-in elsewhere on the page ends it for good', async () => {
      const scene = await stage(markup(), { lang });
      await refused(scene);
      const credentials = { identifier: demoCredentials.email, password: demoCredentials.password };
      await scene.client.session.signIn(credentials, { key: 'a'.repeat(32) });
      await until(() => findAll('button', signOutWords[lang].signOut).length);
      find('button', signOutWords[lang].signOut).click();
      await until(() => hasForm(scene));
    });
  });

  describe(`member-login: too many tries (${lang})`, () => {
    it('S14: whoever tries too early is told again how long to wait', async () => {
      const scene = await stage(markup(), { lang });
      scene.portal.faults.set('rate-limited', { seconds: 30 });
      send(scene, demoCredentials.email);
      await until(() => perceivedText().includes(errorWords[lang]['rate-limited']));
      scene.portal.faults.clear();
      const sent = scene.portal.requests.length;
      await pass(5_000);
      const told = scene.announcements.length;
      send(scene, demoCredentials.email);
      await until(() => scene.announcements.length > told, 'told');
      expect(scene.announcements.at(-1)).to.match(/(Réessayez dans|Try again in)\s2\d\ss/);
      expect(scene.portal.requests).to.have.length(sent);
    });
  });
}
