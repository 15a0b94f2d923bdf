import { associationMembers } from '@trait-union/mock-server';
import { errorWords } from '../../messages/errors.ts';
import { refusalText } from '../../messages/refusals.ts';
import { everyStateLeadsHome } from '../../test/every-state.ts';
import { expect, field, fill, find, findAll, focused, pass, stage, until, type Scene } from '../../test/fixture.ts';
import {
  create,
  documentsOf,
  followOf,
  library,
  listed,
  member,
  few,
  only,
  openOf,
  shows,
  t,
  titlesOf,
} from '../../test/library-stage.ts';
import { widgetSuite } from '../../test/widget-suite.ts';
import type { WidgetSuite } from '../../test/widget.ts';

async function search(scene: Scene, text: string): Promise<void> {
  const before = scene.announcements.length;
  fill(field(t(scene).search, scene.page), text);
  await until(() => scene.announcements.length > before, 'what was found is said');
}

/** Follows no link to a file: what was led to is told. */
function watchLinks(): string[] {
  const led: string[] = [];
  const handle = (event: Event): void => {
    const [target] = event.composedPath();
    if (!(target instanceof HTMLAnchorElement) || target.getAttribute('part') !== 'follow') return;
    event.preventDefault();
    led.push(target.href);
  };
  addEventListener('click', handle, { capture: true });
  return led;
}

const suite: WidgetSuite = {
  tag: 'document-library',
  create,
  states: {
    list: { member, prepare: few, arrive: listed },
    none: { member, prepare: only(), arrive: (scene) => until(() => shows(scene, t(scene).none)) },
    'none-found': {
      member,
      prepare: few,
      arrive: async (scene) => {
        await listed(scene);
        await search(scene, 'zzz');
      },
    },
    closed: {
      scenario: 'association',
      member: associationMembers.secondaryMember,
      arrive: (scene) => until(() => shows(scene, t(scene).closed)),
    },
    'signed-out': {},
    'cannot-be-read': {
      member,
      prepare: ({ faults }) => {
        faults.set('server-error', { operation: 'documents.find', status: 500 });
      },
      arrive: (scene) => until(() => shows(scene, errorWords[scene.lang].server)),
    },
    unsupported: {
      member,
      scenario: 'without-documents',
      arrive: (scene) => until(() => shows(scene, errorWords[scene.lang].unsupported)),
    },
    'cannot-be-opened': {
      member,
      prepare: (portal) => {
        few(portal);
        portal.faults.set('server-error', { operation: 'documents.link', status: 500 });
      },
      arrive: async (scene) => {
        await listed(scene);
        openOf(scene).click();
        await until(() => shows(scene, errorWords[scene.lang].server));
      },
    },
  },
};

widgetSuite(suite);

describe('S1-26: document-library leads home in every state', () => {
  everyStateLeadsHome(suite);
});

describe('document-library', () => {
  for (const lang of ['fr', 'en'] as const) {
    it(`S3-09: each document with what it is, since when, and its files (${lang})`, async () => {
      const scene = await library({ lang });
      const [first] = documentsOf(scene);
      expect(first?.innerText).to.match(lang === 'fr' ? /Publié le/ : /Published on/);
      const buttons = findAll('button', new RegExp(t(scene).open), scene.page);
      expect(buttons.length).to.be.greaterThan(documentsOf(scene).length - 1);
      expect(openOf(scene).innerText).to.match(/PDF, .*(ko|kB|Mo|MB)/);
    });

    it(`S3-09: by words of a title, case and accents aside, and by category (${lang}, trust P2)`, async () => {
      const scene = await library({ lang });
      await search(scene, 'CONVENTION collective');
      expect(titlesOf(scene).join()).to.match(lang === 'fr' ? /Convention collective/ : /Collective agreement/);
      for (const { path } of scene.portal.requests) expect(path).not.to.match(/convention/i);
      await search(scene, 'zzz');
      expect(shows(scene, t(scene).noneFound)).to.equal(true);
      find('button', t(scene).everything, scene.page).click();
      await listed(scene);
      expect(field(t(scene).search, scene.page).value).to.equal('');
      const select = find('combobox', t(scene).category, scene.page) as HTMLSelectElement;
      const before = scene.announcements.length;
      select.value = 'sante';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await until(() => scene.announcements.length > before, 'what was found is said');
      expect(documentsOf(scene)).to.have.length(5);
    });

    it(`S3-09: a file is got by an address of its own, once, and the focus is on it (${lang})`, async () => {
      const scene = await library({ lang });
      const led = watchLinks();
      openOf(scene).focus();
      openOf(scene).click();
      await until(() => led.length > 0, 'the browser is led to it');
      expect(led).to.have.length(1);
      expect(led[0]).to.match(/^blob:/);
      expect(focused().getAttribute('part')).to.equal('follow');
      expect(scene.announcements.at(-1)).to.equal(t(scene).ready(titlesOf(scene)[0] ?? ''));
      expect(scene.portal.requests.filter(({ operation }) => operation === 'documents.link')).to.have.length(1);
      await pass(11 * 60_000);
      expect(followOf(scene)).to.equal(null);
    });

    it(`S3-08, S3-09: whoever is not ticked reads why, whom to ask, and no title (${lang})`, async () => {
      const scene = await stage(create(), {
        scenario: 'association',
        member: associationMembers.secondaryMember,
        lang,
      });
      await until(() => shows(scene, t(scene).closed));
      const { refused = [] } = await scene.client.me();
      const why = refused.find(({ permission }) => permission === 'documents.read');
      expect(shows(scene, refusalText(why ?? { reason: 'other' }, lang))).to.equal(true);
      expect(scene.portal.requests.filter(({ operation }) => operation === 'documents.find')).to.deep.equal([]);
    });

    it(`S0-05: nobody who is signed out learns a title, not even that there are any (${lang})`, async () => {
      const scene = await stage(create(), { lang });
      await until(() => shows(scene, t(scene).signedOut));
      expect(scene.portal.requests.filter(({ operation }) => operation.startsWith('documents.'))).to.deep.equal([]);
    });

    it(`S3-09: a document that was taken out meanwhile is said to be, in its place (${lang})`, async () => {
      const scene = await library({ lang, prepare: few });
      const id = documentsOf(scene)[0]?.dataset['id'] ?? '';
      const records = scene.portal.db.records<object>('documents');
      scene.portal.faults.set('hang', { operation: 'documents.find' });
      records.remove(id);
      openOf(scene).click();
      await until(() => shows(scene, t(scene).gone), 'that it is gone');
    });
  }

  it('P3: whoever signs in next finds nothing of the one before', async () => {
    const scene = await library();
    await search(scene, 'budget');
    await scene.client.session.signOut({ key: crypto.randomUUID() });
    await until(() => shows(scene, t(scene).signedOut));
    expect(documentsOf(scene)).to.have.length(0);
  });
});
