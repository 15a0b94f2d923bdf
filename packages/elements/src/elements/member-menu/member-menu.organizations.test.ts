import { createRestClient } from '@trait-union/client/rest';
import { severalOrganizations } from '@trait-union/mock-server';
import { html } from 'lit';
import { sessionWords } from '../../messages/session.ts';
import { unsavedChangesWords } from '../../messages/unsaved-changes.ts';
import {
  demoCredentials,
  expect,
  field,
  fill,
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
import {
  choices,
  choose,
  chosen,
  cooperative,
  isThere,
  markup,
  member,
  open,
  other,
  suspend,
  toggle,
} from '../../test/organizations-stage.ts';
import { widgetSuite } from '../../test/widget-suite.ts';
import '../profile-editor/profile-editor.define.ts';
import { editingWords } from '../profile-editor/profile-editor.editing-messages.ts';
import './member-menu.define.ts';
import type { MemberMenuSwitchedEvent } from './member-menu.events.ts';
import { organizationWords } from './member-menu.organizations-messages.ts';

const t = ({ lang }: Scene) => organizationWords[lang];
const shows = ({ page }: Scene, text: string): boolean => perceivedText(page).includes(text.replace(/\s+/g, ' '));
const entries = ({ portal }: Scene) => portal.requests.filter(({ operation }) => operation === 'organizations.enter');

widgetSuite({
  tag: 'member-menu',
  create: () => markup,
  states: {
    two: { member, arrive: open },
    three: { member: severalOrganizations.three, arrive: open },
    refused: {
      member,
      arrive: async (scene) => {
        await open();
        suspend(scene);
        await choose();
        await until(() => shows(scene, t(scene).refused.forbidden('Coopérative du Vieux-Port')));
      },
    },
    asked: {
      member,
      arrive: async (scene) => {
        await open();
        scene.portal.faults.set('step-up');
        await choose();
        await until(() => findAll('button', sessionWords[scene.lang].resume).length);
      },
    },
    unknown: {
      member,
      arrive: async (scene) => {
        scene.portal.faults.set('server-error', { operation: 'organizations.list' });
        toggle().focus();
        toggle().click();
        await until(() => shows(scene, t(scene).unknown));
      },
    },
  },
});

describe('member-menu, organisations', () => {
  for (const lang of ['fr', 'en'] as const) {
    it(`B-29: says which one they act for and in what role, and changes it (${lang})`, async () => {
      const scene = await stage(markup, { lang, member });
      const events: string[] = [];
      scene.page.addEventListener('member-menu-switched', (event) => events.push(event.organizationId));
      await open();
      expect(find('group', t(scene).actingFor)).to.be.ok;
      const role = { fr: 'gestionnaire des accès, numéro 318-0007', en: 'access manager, number 318-0007' }[lang];
      expect(other().innerText).to.contain(role);
      expect(isThere()).to.equal(false);
      await choose();
      await until(isThere);
      await until(() => scene.announcements.length);
      expect(scene.announcements).to.deep.equal([t(scene).entered('Coopérative du Vieux-Port')]);
      expect(shows(scene, '318-0007')).to.equal(true);
      expect(focused()).to.equal(other());
      expect(events).to.deep.equal(['cooperative-vieux-port']);
    });

    it(`B-29: an organisation that no longer lets them act says so, and they stay where they are (${lang})`, async () => {
      const scene = await stage(markup, { lang, member });
      await open();
      suspend(scene);
      await choose();
      const refused = t(scene).refused.forbidden('Coopérative du Vieux-Port');
      await until(() => scene.announcements.includes(refused));
      expect(shows(scene, refused)).to.equal(true);
      expect(isThere()).to.equal(false);
      await press('Escape');
      await settle();
      toggle().click();
      await settle();
      expect(choices(), 'the one that is left needs no choice').to.be.empty;
    });
  }

  it('B-29: nothing at all for a person with one, and nothing on load', async () => {
    const scene = await stage(markup, { member: demoCredentials.memberNumber });
    expect(scene.portal.requests.map(({ operation }) => operation)).to.deep.equal(['session.read']);
    find('button', /Tremblay-Côté/).click();
    await until(() => scene.portal.requests.some(({ operation }) => operation === 'organizations.list'));
    await settle();
    expect(choices()).to.be.empty;
    expect(findAll('group')).to.be.empty;
  });

  it('B-34: nothing at all where the portal knows none', async () => {
    const scene = await stage(markup, { member, scenario: 'without-organizations' });
    toggle().click();
    await until(() => scene.portal.requests.some(({ operation }) => operation === 'capabilities.read'));
    await pass(5_000);
    expect(choices()).to.be.empty;
    expect(findAll('button', /Réessayer/)).to.be.empty;
  });

  it('B-29: what is read once is not read again, until somebody else is there', async () => {
    const scene = await stage(markup, { member });
    const lists = (): number =>
      scene.portal.requests.filter(({ operation }) => operation === 'organizations.list').length;
    for (let time = 0; time < 2; time++) {
      await open();
      await press('Escape');
      await settle();
    }
    expect(lists()).to.equal(1);
    await scene.client.organizations.enter('cooperative-vieux-port', { key: 'elsewhere-on-the-page' });
    await open();
    expect(isThere()).to.equal(true);
    expect(lists()).to.equal(2);
  });

  it('S4-08: the keys of the menu reach each of them, and choosing the current one changes nothing', async () => {
    const scene = await stage(markup, { member: severalOrganizations.three });
    await open();
    await press('End');
    expect(focused().textContent).to.match(cooperative);
    await press('ArrowUp');
    await press('ArrowUp');
    expect(focused().innerText).to.match(/section locale 101/);
    await press('Enter');
    await settle();
    expect(entries(scene)).to.be.empty;
    await press('ArrowDown');
    await press(' ');
    await until(() => chosen().some((text) => text.includes('locale 204')));
    expect(entries(scene)).to.have.length(1);
  });

  it('B-29: every widget of the page and of another tab follows, and nothing of the other membership stays', async () => {
    const scene = await stage(html`${markup}<profile-editor><a href="/connexion">Espace membre</a></profile-editor>`, {
      member,
    });
    const tab = createRestClient({ baseUrl: scene.url, fetch: scene.portal.fetch });
    await tab.session.refresh();
    await until(() => shows(scene, '812, rue Marie-de-l’Incarnation'), 'the profile is read');
    await open();
    await choose();
    await until(() => shows(scene, '155, rue Saint-Paul'), 'the other profile is read');
    expect(shows(scene, '812, rue')).to.equal(false);
    await until(
      () => tab.session.state.status === 'signed-in' && tab.session.state.member.memberNumber === '318-0007',
      'the other tab follows',
    );
    tab.dispose();
  });

  for (const lang of ['fr', 'en'] as const) {
    it(`S4-11: what is not saved is asked about first (${lang})`, async () => {
      const scene = await stage(
        html`${markup}<profile-editor><a href="/connexion">Espace membre</a></profile-editor>`,
        { member, lang },
      );
      const editing = editingWords[lang];
      const words = unsavedChangesWords[lang];
      await until(() => findAll('button', editing.edit).length);
      find('button', editing.edit).click();
      await until(() => findAll('textbox', editing.preferredName).length);
      fill(field(editing.preferredName), 'Mado');
      await settle();
      await open();
      await choose();
      expect(find('dialog', words.question)).to.be.ok;
      find('button', words.stay).click();
      await settle();
      expect(entries(scene)).to.be.empty;
      expect(field(editing.preferredName).value).to.equal('Mado');
      await choose();
      find('button', words.leave).click();
      await until(isThere);
      await until(() => shows(scene, '155, rue Saint-Paul'), 'the other profile is read');
      expect(perceivedText()).not.to.contain('Mado');
    });
  }

  it('S15: whoever is asked who they are may give it up, and stays where they are', async () => {
    const scene = await stage(markup, { member });
    await open();
    scene.portal.faults.set('step-up');
    await choose();
    await until(() => findAll('button', sessionWords.fr.resume).length);
    expect(focused().matches('input[type=password]')).to.equal(true);
    await press('Home');
    expect(focused().matches('input[type=password]'), 'the field has its keys').to.equal(true);
    find('button', sessionWords.fr.cancel).click();
    await settle();
    expect(findAll('textbox')).to.be.empty;
    expect(isThere()).to.equal(false);
    expect(scene.client.session.state.status).to.equal('signed-in');
  });

  it('B-29: the event says which organisation, and nothing of the person', async () => {
    const scene = await stage(markup, { member });
    let told: MemberMenuSwitchedEvent | undefined;
    scene.page.addEventListener('member-menu-switched', (event) => (told = event));
    await open();
    await choose();
    await until(() => told);
    expect(Object.getOwnPropertyNames(told)).to.deep.equal(['isTrusted', 'organizationId']);
    expect(told?.bubbles && told.composed).to.equal(true);
  });

  it('R21: leaving in the middle of a change is nothing to be told', async () => {
    const scene = await stage(markup, { member });
    await open();
    scene.portal.faults.set('slow');
    await choose();
    scene.element.remove();
    await pass(20_000);
    expect(scene.announcements).to.deep.equal([]);
    expect(scene.openRequests()).to.equal(0);
  });

  it('R12: nothing is asked of a portal that does not answer', async () => {
    const scene = await stage(markup, { member });
    scene.portal.faults.set('network-error');
    const asked = scene.client.session.refresh();
    await until(() => 'stale' in scene.client.session.state && scene.client.session.state.stale);
    await asked;
    const { length } = scene.portal.requests;
    toggle().click();
    await pass(5_000);
    expect(scene.portal.requests).to.have.length(length);
    scene.portal.faults.clear();
  });
});
