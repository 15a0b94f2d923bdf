import { html } from 'lit';
import { passwordWords } from '../../messages/password.ts';
import { sessionWords } from '../../messages/session.ts';
import { withAuthenticator } from '../../test/authenticator.ts';
import {
  demoCredentials,
  expect,
  field,
  fill,
  find,
  findAll,
  focused,
  inChromium,
  pass,
  perceivedText,
  samplePasskey,
  settle,
  stage,
  until,
  type Scene,
  type SceneOptions,
} from '../../test/fixture.ts';
import './profile-editor.define.ts';
import { passkeysWords } from './profile-editor.passkeys-messages.ts';

const member = demoCredentials.memberNumber;
const freshness = 5 * 60_000;

const t = ({ lang }: Scene) => passkeysWords[lang];

const operations = ({ portal }: Scene, name: string) => portal.requests.filter(({ operation }) => operation === name);

async function open(options: SceneOptions = {}): Promise<Scene> {
  const scene = await stage(html`<profile-editor></profile-editor>`, { scenario: 'passkeys', member, ...options });
  await until(() => findAll('heading', t(scene).heading, scene.page).length, 'the passkeys are there');
  await until(() => !perceivedText().includes(t(scene).loading), 'they are read');
  return scene;
}

function click({ page }: Scene, name: string): void {
  const button = find('button', name, page);
  button.focus();
  button.click();
}

const isSaid = (scene: Scene, said: keyof ReturnType<typeof t>['said']): Promise<unknown> =>
  until(() => scene.announcements.includes(t(scene).said[said]), said);

describe('profile-editor: passkeys', () => {
  it('B-02: shows what the member has, by name, with when it was added and used', async () => {
    const scene = await open();
    expect(perceivedText()).to.contain(samplePasskey.name).and.contain('Ajoutée le 12 décembre 2025');
    expect(perceivedText()).to.contain('Dernière connexion le 12 février 2026');
    // An engine without passkeys has none to add
    expect(findAll('button', t(scene).add)).to.have.length('PublicKeyCredential' in window ? 1 : 0);
  });

  it('B-34: a backend without passkeys is not asked for any', async () => {
    const scene = await stage(html`<profile-editor></profile-editor>`, { member });
    await until(() => findAll('button', 'Modifier').length, 'the profile is read');
    await pass(1_000);
    expect(operations(scene, 'passkeys.list')).to.be.empty;
    expect(findAll('heading', t(scene).heading)).to.be.empty;
  });

  for (const lang of ['fr', 'en'] as const) {
    inChromium(`B-02: a passkey is added in the browser’s dialog, then named (${lang})`, () =>
      withAuthenticator({}, async () => {
        const scene = await open({ lang });
        click(scene, t(scene).add);
        await isSaid(scene, 'added');
        const name = field(t(scene).name);
        await settle();
        expect(focused()).to.equal(name);
        fill(name, '  Téléphone ');
        click(scene, t(scene).save);
        await isSaid(scene, 'renamed');
        expect(perceivedText()).to.contain('Téléphone').and.contain(t(scene).neverUsed);
        const kept = scene.portal.db.passkeysOf('k7w2m9');
        expect(kept.map((passkey) => passkey.name)).to.deep.equal([samplePasskey.name, 'Téléphone']);
      }),
    );
  }

  inChromium('S19: who gives up in the dialog is told that nothing was added', () =>
    withAuthenticator({ verifies: false }, async () => {
      const scene = await open();
      click(scene, t(scene).add);
      await isSaid(scene, 'cancelled');
      expect(operations(scene, 'passkeys.register')).to.be.empty;
      expect(perceivedText()).to.contain(t(scene).said.cancelled);
    }),
  );

  inChromium('S19: a device that holds one already says so', () =>
    withAuthenticator({ holdsSample: true }, async () => {
      const scene = await open();
      click(scene, t(scene).add);
      await isSaid(scene, 'exists');
      expect(operations(scene, 'passkeys.register')).to.be.empty;
    }),
  );

  inChromium('S19: leaving the page closes the browser’s dialog', async () => {
    const { credentials } = navigator;
    const { create } = credentials;
    let signal: AbortSignal | undefined;
    credentials.create = (options) => {
      signal = options?.signal;
      return new Promise(() => undefined);
    };
    try {
      const scene = await open();
      click(scene, t(scene).add);
      const asked = await until(() => signal, 'the browser was asked');
      scene.element.remove();
      await settle();
      expect(asked.aborted).to.equal(true);
    } finally {
      credentials.create = create;
    }
  });

  it('B-02: a name may change, and is not left empty', async () => {
    const scene = await open();
    click(scene, t(scene).renameLabel(samplePasskey.name));
    await settle();
    const name = field(t(scene).name);
    expect([focused(), name.value]).to.deep.equal([name, samplePasskey.name]);
    fill(name, ' ');
    click(scene, t(scene).save);
    await settle();
    expect(perceivedText()).to.contain(t(scene).nameRequired);
    fill(field(t(scene).name), 'Portable');
    click(scene, t(scene).save);
    await isSaid(scene, 'renamed');
    expect(scene.portal.db.passkey(samplePasskey.credentialId)?.name).to.equal('Portable');
  });

  it('B-02: removing asks first, and says what is left to do', async () => {
    const scene = await open();
    click(scene, t(scene).removeLabel(samplePasskey.name));
    await settle();
    click(scene, t(scene).cancel);
    await settle();
    expect(operations(scene, 'passkeys.remove')).to.be.empty;
    click(scene, t(scene).removeLabel(samplePasskey.name));
    await settle();
    click(scene, t(scene).confirmRemoval);
    await isSaid(scene, 'removed');
    expect(perceivedText()).to.contain(t(scene).none);
    expect(focused()).to.equal(find('heading', t(scene).heading));
  });

  it('R19: a double click removes once', async () => {
    const scene = await open();
    click(scene, t(scene).removeLabel(samplePasskey.name));
    await settle();
    click(scene, t(scene).confirmRemoval);
    click(scene, t(scene).confirmRemoval);
    await isSaid(scene, 'removed');
    expect(operations(scene, 'passkeys.remove')).to.have.length(1);
  });

  it('F1: a failure is said, and tried again on request', async () => {
    const scene = await open();
    scene.portal.faults.set('network-error', { operation: 'passkeys.remove' });
    click(scene, t(scene).removeLabel(samplePasskey.name));
    await settle();
    click(scene, t(scene).confirmRemoval);
    await until(() => findAll('button', 'Réessayer').length, 'the failure is shown');
    expect(perceivedText()).to.contain(samplePasskey.name);
    scene.portal.faults.clear();
    click(scene, 'Réessayer');
    await isSaid(scene, 'removed');
    const keys = operations(scene, 'passkeys.remove').map(({ key }) => key);
    expect(new Set(keys).size).to.equal(1);
  });
});

describe('profile-editor: proving again before a passkey changes (S15)', () => {
  async function askedAgain(options?: SceneOptions): Promise<Scene> {
    const scene = await open(options);
    await pass(freshness + 1_000);
    click(scene, t(scene).removeLabel(samplePasskey.name));
    await settle();
    click(scene, t(scene).confirmRemoval);
    await until(() => perceivedText().includes(sessionWords[scene.lang].confirm('Marie-Ève Tremblay-Côté')), 'asked');
    return scene;
  }

  it('S15: after a while the password is asked, and the same act then done under its own key', async () => {
    const scene = await askedAgain();
    fill(field(passwordWords.fr.password), demoCredentials.password);
    click(scene, sessionWords.fr.resume);
    await isSaid(scene, 'removed');
    const tries = operations(scene, 'passkeys.remove');
    expect(tries.map(({ status }) => status)).to.deep.equal([403, 204]);
    expect(new Set(tries.map(({ key }) => key)).size).to.equal(1);
  });

  inChromium('B-02: a passkey does in place of the password', () =>
    withAuthenticator({ holdsSample: true }, async () => {
      const scene = await askedAgain();
      await until(() => findAll('button', sessionWords.fr.usePasskey).length, 'it is offered');
      click(scene, sessionWords.fr.usePasskey);
      await isSaid(scene, 'removed');
      expect(operations(scene, 'session.signIn')).to.be.empty;
      expect(operations(scene, 'session.signInWithPasskey')).to.have.length(1);
    }),
  );

  inChromium('S19: who gives up the passkey still has the password', () =>
    withAuthenticator({}, async () => {
      const scene = await askedAgain();
      await until(() => findAll('button', sessionWords.fr.usePasskey).length, 'it is offered');
      click(scene, sessionWords.fr.usePasskey);
      await settle();
      await until(() => findAll('button', sessionWords.fr.resume).length, 'the browser has given up');
      fill(field(passwordWords.fr.password), demoCredentials.password);
      click(scene, sessionWords.fr.resume);
      await isSaid(scene, 'removed');
    }),
  );
});
