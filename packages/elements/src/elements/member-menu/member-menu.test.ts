import { createRestClient } from '@trait-union/client/rest';
import { html } from 'lit';
import { sessionWords } from '../../messages/session.ts';
import { signOutWords } from '../../messages/sign-out.ts';
import {
  demoCredentials,
  expect,
  find,
  findAll,
  focused,
  pass,
  perceivedText,
  press,
  settle,
  stage,
  until,
  type Scene,
} from '../../test/fixture.ts';
import { widgetSuite } from '../../test/widget-suite.ts';
import './member-menu.define.ts';
import { words } from './member-menu.messages.ts';
import type { MemberMenu } from './member-menu.ts';

const markup = html`<member-menu>
  <a href="/connexion">Espace membre</a>
  <a slot="links" href="/profil">Mon profil</a>
  <a slot="links" href="/inscriptions">Mes inscriptions</a>
  <a slot="links" href="/recus">Mes reçus</a>
</member-menu>`;

const name = 'Marie-Ève Tremblay-Côté';
const member = demoCredentials.memberNumber;
const minute = 60_000;

const toggle = (): HTMLElement => find('button', /Tremblay-Côté/);
const items = (): HTMLElement[] => findAll('menuitem');

async function open(): Promise<void> {
  toggle().focus();
  toggle().click();
  await settle();
}

async function goStale({ client, portal }: Scene): Promise<void> {
  portal.faults.set('network-error');
  const asked = client.session.refresh();
  await until(() => 'stale' in client.session.state && client.session.state.stale, 'nobody answered');
  await asked;
  await open();
}

async function leaveInVain({ lang, page, portal }: Scene): Promise<void> {
  portal.faults.set('network-error');
  await open();
  find('menuitem', signOutWords[lang].signOut).click();
  await until(() => perceivedText(page).includes(signOutWords[lang].unconfirmed));
}

widgetSuite({
  tag: 'member-menu',
  create: () => markup,
  states: {
    'signed-out': { wordless: true },
    'signed-in': { member, wordless: true },
    stale: { member, arrive: goStale },
    unconfirmed: { member, arrive: leaveInVain },
    ending: { member, arrive: () => pass(29 * minute) },
    open: { member, arrive: open },
  },
});

describe('member-menu', () => {
  it('S0-10: shows the way to sign in, then the member’s name', async () => {
    const { client } = await stage(markup);
    expect(find('link').textContent).to.equal('Espace membre');
    await client.session.signIn(
      { identifier: demoCredentials.email, password: demoCredentials.password },
      { key: 'a'.repeat(32) },
    );
    await settle();
    expect(toggle().ariaExpanded).to.equal('false');
    expect(findAll('link')).to.be.empty;
  });

  it('S4-08: holds the member number, the webmaster’s links and the way out', async () => {
    await stage(markup, { member });
    await open();
    expect(perceivedText()).to.contain(`Numéro de membre ${member}`);
    expect(find('menu', `Menu de ${name}`)).to.be.ok;
    expect(items().map(({ textContent }) => textContent.trim())).to.deep.equal([
      'Mon profil',
      'Mes inscriptions',
      'Mes reçus',
      'Se déconnecter',
    ]);
  });

  it('S4-08: opens and moves with the keys of a menu button', async () => {
    await stage(markup, { member });
    const steps: [key: string, expected: () => HTMLElement | undefined][] = [
      ['ArrowDown', () => items()[0]],
      ['ArrowDown', () => items()[1]],
      ['End', () => items()[3]],
      ['ArrowDown', () => items()[0]],
      ['ArrowUp', () => items()[3]],
      ['Home', () => items()[0]],
      ['Escape', toggle],
      ['ArrowUp', () => items()[3]],
      ['Escape', toggle],
      ['Enter', () => items()[0]],
      ['Escape', toggle],
      [' ', () => items()[0]],
    ];
    toggle().focus();
    for (const [index, [key, expected]] of steps.entries()) {
      await press(key);
      await settle();
      expect(focused(), `${index} ${key}`).to.equal(expected());
      expect(toggle().ariaExpanded, `${index} ${key}`).to.equal(key === 'Escape' ? 'false' : 'true');
    }
  });

  it('S4-08: closes when the focus or a click goes elsewhere', async () => {
    const { page } = await stage(html`${markup}<button>Ailleurs</button>`, { member });
    await open();
    await press('Tab');
    await settle();
    expect(items(), 'after Tab').to.be.empty;
    await open();
    page.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await settle();
    expect(items(), 'after a click').to.be.empty;
  });

  for (const lang of ['fr', 'en'] as const) {
    const t = signOutWords[lang];

    it(`S1-21, S4-17: signing out is said, moves the focus to the way in, and reaches every widget and tab (${lang})`, async () => {
      const scene = await stage(html`${markup}<member-menu><a href="/connexion">Ici aussi</a></member-menu>`, {
        lang,
        member,
      });
      const otherTab = createRestClient({ baseUrl: scene.url, fetch: scene.portal.fetch });
      await otherTab.session.refresh();
      const events: Event[] = [];
      scene.page.addEventListener('member-menu-signed-out', (event) => events.push(event));
      const first = scene.element;
      const button = find('button', name, holderOf(first));
      button.focus();
      button.click();
      await settle();
      find('menuitem', t.signOut).click();
      await until(() => otherTab.session.state.status === 'signed-out', 'the other tab knows');
      await until(() => scene.announcements.length);
      expect(perceivedText()).to.equal('Espace membre Ici aussi');
      expect(scene.announcements).to.deep.equal([t.signedOut]);
      expect(focused().textContent).to.equal('Espace membre');
      expect(events).to.have.length(1);
      expect(await scene.client.session.refresh()).to.have.property('status', 'signed-out');
      otherTab.dispose();
    });

    it(`P3: signing out forgets the member at once, and is said once the portal has confirmed it (${lang})`, async () => {
      const scene = await stage(markup, { lang, member });
      const events: Event[] = [];
      scene.page.addEventListener('member-menu-signed-out', (event) => events.push(event));
      scene.portal.faults.set('network-error');
      await open();
      find('menuitem', t.signOut).click();
      await settle();
      expect(perceivedText()).not.to.contain(name).and.not.contain(member);
      await until(() => perceivedText().includes(t.unconfirmed), 'what is seen');
      await until(() => scene.announcements.length, 'what is heard');
      expect(scene.announcements).to.deep.equal([`${t.unconfirmed} ${t.stay}`]);
      expect(events).to.be.empty;
      scene.portal.faults.clear();
      dispatchEvent(new Event('online'));
      await until(() => scene.announcements.includes(t.signedOut));
      expect(perceivedText()).to.equal('Espace membre');
      expect(events).to.have.length(1);
      expect(await scene.client.session.refresh()).to.have.property('status', 'signed-out');
    });

    it(`F19: whoever cannot be confirmed is told that what is shown may be out of date (${lang})`, async () => {
      const scene = await stage(markup, { lang, member });
      await goStale(scene);
      expect(perceivedText()).to.contain(words[lang].stale);
      scene.portal.faults.clear();
      await scene.client.session.refresh();
      await until(() => !perceivedText().includes(words[lang].stale));
    });
  }

  it('A8: warns two minutes before the end, and one act gives more time', async () => {
    const scene = await stage(markup, { member });
    await pass(27.9 * minute);
    expect(perceivedText()).to.equal(name);
    await pass(0.2 * minute);
    expect(perceivedText()).to.match(/Votre session se termine dans 1 min 5\d s\./);
    expect(scene.announcements).to.deep.equal([sessionWords.fr.endingSoon]);
    await pass(minute);
    expect(scene.announcements, 'not announced each second').to.have.length(1);
    const extend = find('button', sessionWords.fr.extend);
    extend.focus();
    extend.click();
    await until(() => perceivedText() === name);
    expect(focused()).to.equal(toggle());
    await pass(20 * minute);
    expect(perceivedText()).to.equal(name);
    expect(scene.announcements.length).to.be.at.most(3);
  });

  it('A8: a session that ends is over on the screen, too', async () => {
    const scene = await stage(markup, { member });
    await pass(31 * minute);
    await until(() => perceivedText() === 'Espace membre');
    expect(scene.client.session.state).to.deep.equal({ status: 'signed-out', reason: 'expired' });
    expect(scene.announcements.at(-1)).to.equal(sessionWords.fr.over);
  });

  it('A8: an extension that fails says so, and can be tried again', async () => {
    const scene = await stage(markup, { member });
    await pass(28.5 * minute);
    scene.portal.faults.set('server-error');
    find('button', sessionWords.fr.extend).click();
    await until(() => perceivedText().includes('Le portail éprouve un problème'));
    scene.portal.faults.clear();
    find('button', sessionWords.fr.extend).click();
    await until(() => perceivedText() === name);
  });

  it('S5: a client given by script goes before the page’s', async () => {
    const scene = await stage(markup, { member });
    const other = await otherPortal(scene);
    (scene.element as MemberMenu).client = other;
    await until(() => perceivedText() === 'Espace membre');
    other.dispose();
  });
});

const holderOf = (element: HTMLElement): Element => {
  const holder = document.createElement('div');
  element.before(holder);
  holder.append(element);
  return holder;
};

async function otherPortal({ portal }: Scene): Promise<ReturnType<typeof createRestClient>> {
  const client = createRestClient({
    baseUrl: 'https://autre.example/api/v1',
    fetch: (input, init) => portal.fetch(input, { ...init, credentials: 'omit' }),
  });
  await client.session.refresh();
  return client;
}
