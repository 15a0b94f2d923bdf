import type { FaultName, FaultOptions } from '@trait-union/mock-server';
import { html } from 'lit';
import { errorWords } from '../../messages/errors.ts';
import { identifierLabel, identifierRequired } from '../../messages/identifiers.ts';
import { passwordWords } from '../../messages/password.ts';
import { sessionWords } from '../../messages/session.ts';
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
  plain,
  settle,
  stage,
  until,
  type Scene,
  type SceneOptions,
} from '../../test/fixture.ts';
import './profile-editor.define.ts';
import { editingWords } from './profile-editor.editing-messages.ts';

const t = ({ lang }: Scene) => editingWords[lang];
const session = ({ lang }: Scene) => sessionWords[lang];

const shows = ({ page }: Scene, text: string): boolean => perceivedText(page).includes(plain(text));
const has = ({ page }: Scene, button: string): boolean => findAll('button', button, page).length > 0;
const isAsked = (scene: Scene): boolean => has(scene, session(scene).resume);

function click({ page }: Scene, name: string): void {
  const button = find('button', name, page);
  button.focus();
  button.click();
}

const identifier = ({ lang, page }: Scene): HTMLInputElement => field(identifierLabel(lang, ['email']), page);
const password = ({ lang, page }: Scene): HTMLInputElement => field(passwordWords[lang].password, page);
const preferredName = (scene: Scene): HTMLInputElement => field(t(scene).preferredName, scene.page);

function proceed(scene: Scene, secret: string = demoCredentials.password): void {
  fill(password(scene), secret);
  click(scene, session(scene).resume);
}

/** A member typed, saved, and is asked who they are: their session ended, or the backend wants to be sure. */
async function ask(fault: 'signed-out' | 'step-up', options: SceneOptions = {}): Promise<Scene> {
  const scene = await stage(html`<profile-editor><a href="/connexion">Espace membre</a></profile-editor>`, {
    member: demoCredentials.memberNumber,
    ...options,
  });
  await until(() => has(scene, t(scene).edit), 'the profile is read');
  click(scene, t(scene).edit);
  await until(() => has(scene, t(scene).save), 'the form is open');
  fill(preferredName(scene), 'Marie');
  scene.portal.faults.set(fault, { times: 1 });
  click(scene, t(scene).save);
  await until(() => isAsked(scene), 'the member is asked');
  await settle();
  return scene;
}

const saved = (scene: Scene) => until(() => shows(scene, t(scene).said.saved), 'it is saved');

const signIns = ({ portal }: Scene) => portal.requests.filter(({ operation }) => operation === 'session.signIn');

const onFile = ({ portal }: Scene): string | undefined =>
  portal.db.memberByNumber(demoCredentials.memberNumber)?.details.preferredName;

for (const lang of ['fr', 'en'] as const) {
  describe(`profile-editor, asked again (${lang})`, () => {
    for (const [id, fault] of [
      ['F16', 'signed-out'],
      ['F17', 'step-up'],
    ] as const) {
      it(`${id}, S4-01: a portal that takes an e-mail alone is given one, and what was typed is saved`, async () => {
        const scene = await ask(fault, { lang, scenario: 'email-only' });
        expect(identifier(scene).value).to.equal(demoCredentials.email);
        expect(focused()).to.equal(password(scene));
        fill(identifier(scene), '');
        proceed(scene);
        await until(() => shows(scene, identifierRequired(lang, ['email'])));
        expect(focused()).to.equal(identifier(scene));
        expect(signIns(scene)).to.be.empty;
        fill(identifier(scene), demoCredentials.email);
        proceed(scene, 'pas-le-bon');
        await until(() => shows(scene, session(scene).noMatch));
        expect(focused()).to.equal(password(scene));
        proceed(scene);
        await saved(scene);
        expect(onFile(scene)).to.equal('Marie');
      });
    }

    it('F17: whoever will not say who they are gives the act up, and keeps what they typed', async () => {
      const scene = await ask('step-up', { lang });
      click(scene, session(scene).cancel);
      await until(() => shows(scene, errorWords[lang]['step-up']));
      expect(isAsked(scene)).to.equal(false);
      expect(scene.element.shadowRoot?.querySelector('[inert]')).to.equal(null);
      expect(preferredName(scene).value).to.equal('Marie');
      expect(focused()).not.to.equal(document.body);
      expect(signIns(scene)).to.be.empty;
      scene.portal.faults.set('step-up', { times: 1 });
      click(scene, errorWords[lang].retry);
      await until(() => isAsked(scene), 'trying again asks again');
      proceed(scene);
      await saved(scene);
    });

    it('F16, P3: whoever is not the member of before signs out, and finds nothing of theirs', async () => {
      const scene = await ask('signed-out', { lang });
      click(scene, session(scene).leave);
      await until(() => scene.client.session.state.status === 'signed-out' && !isAsked(scene));
      await until(() => find('link', 'Espace membre', scene.page));
      expect(scene.client.session.state).to.deep.equal({ status: 'signed-out' });
      expect(perceivedText(scene.page)).not.to.match(/Marie|418 555/);
      expect(scene.element.shadowRoot?.querySelector('input')).to.equal(null);
      expect(document.querySelector('input')).to.equal(null);
    });

    it('S1-23: a password that is too old is not called wrong', async () => {
      const scene = await ask('signed-out', { lang, member: localMembers.passwordExpired });
      proceed(scene);
      await until(() => shows(scene, session(scene).refused['password-expired']));
      await until(() => scene.announcements.includes(session(scene).refused['password-expired']));
      expect(has(scene, session(scene).leave)).to.equal(true);
    });

    const failures: [name: FaultName, code: 'unreachable' | 'server', options?: FaultOptions][] = [
      ['network-error', 'unreachable'],
      ['server-error', 'server', { status: 500 }],
    ];
    for (const [name, code, options] of failures) {
      it(`R20: a sign-in that fails (${code}) says why, and goes on where it stood`, async () => {
        const scene = await ask('signed-out', { lang });
        scene.portal.faults.set(name, { ...options, operation: 'session.signIn' });
        proceed(scene);
        await until(() => shows(scene, errorWords[lang][code]));
        expect(scene.announcements.filter((said) => said === errorWords[lang][code])).to.have.length(1);
        scene.portal.faults.clear();
        proceed(scene);
        await saved(scene);
      });
    }

    it('S14: too many tries are counted down, and nothing is sent before its time', async () => {
      const scene = await ask('signed-out', { lang });
      scene.portal.faults.set('rate-limited', { seconds: 30, operation: 'session.signIn' });
      proceed(scene);
      await until(() => shows(scene, errorWords[lang]['rate-limited']));
      scene.portal.faults.clear();
      const sent = signIns(scene).length;
      const told = scene.announcements.length;
      proceed(scene);
      await until(() => scene.announcements.length > told, 'the member is told how long');
      expect(scene.announcements.at(-1)).to.match(/(Réessayez dans|Try again in)\s\d+\ss/);
      expect(signIns(scene)).to.have.length(sent);
      await pass(30_000);
      proceed(scene);
      await saved(scene);
    });
  });
  describe(`profile-editor, not asked again (${lang})`, () => {
    it('F9: whoever saves again too early is told how long to wait, and nothing is sent', async () => {
      const scene = await stage(html`<profile-editor></profile-editor>`, {
        lang,
        member: demoCredentials.memberNumber,
      });
      await until(() => has(scene, t(scene).edit));
      click(scene, t(scene).edit);
      await until(() => has(scene, t(scene).save));
      fill(preferredName(scene), 'Marie');
      scene.portal.faults.set('rate-limited', { seconds: 30 });
      click(scene, t(scene).save);
      await until(() => shows(scene, errorWords[lang]['rate-limited']));
      scene.portal.faults.clear();
      await pass(2_000);
      const [sent, told] = [scene.portal.requests.length, scene.announcements.length];
      click(scene, t(scene).save);
      await until(() => scene.announcements.length > told);
      expect(scene.announcements.at(-1)).to.match(/(Réessayez dans|Try again in)\s2\d\ss/);
      expect(scene.portal.requests).to.have.length(sent);
    });

    it('F16, S0-27: a session that is over when nothing was typed is heard of, and gives way to the way in', async () => {
      const scene = await stage(html`<profile-editor><a href="/connexion">Espace membre</a></profile-editor>`, {
        lang,
        member: localMembers.confirmationDue,
      });
      await until(() => has(scene, t(scene).allRight));
      scene.portal.faults.set('signed-out', { times: 1 });
      click(scene, t(scene).allRight);
      await until(() => shows(scene, t(scene).signedOut));
      await until(() => scene.announcements.length);
      expect(scene.announcements).to.deep.equal([session(scene).over]);
      expect(focused().textContent).to.equal(t(scene).heading);
      expect(find('link', 'Espace membre', scene.page)).to.be.ok;
    });
  });
}
