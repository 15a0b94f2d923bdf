import {
  history,
  click,
  choose,
  only,
  registration,
  rowsOf,
  shows,
  t,
  transaction,
  twoReceipts,
} from '../../test/history-stage.ts';
import type { HistoryDomain, PortalClient, ReceiptFile } from '@trait-union/client';
import { errorWords } from '../../messages/errors.ts';
import { fileOfferWords } from '../../messages/file-offer.ts';
import { eavesdrop } from '../../test/eavesdropper.ts';
import {
  expect,
  find,
  findAll,
  focused,
  pass,
  perceivedText,
  plain,
  settle,
  until,
  type Scene,
  type SceneOptions,
} from '../../test/fixture.ts';
import { lastSaved, made, saved, textOf } from '../../test/saved-files.ts';
import { filesWords } from './member-history.files-messages.ts';
import { detailsWords } from './member-history.details-messages.ts';
import { words } from './member-history.messages.ts';

const { matchMedia } = window;

afterEach(() => {
  window.matchMedia = matchMedia;
  Reflect.deleteProperty(navigator, 'canShare');
  Reflect.deleteProperty(navigator, 'share');
});

const touch = (): void => {
  window.matchMedia = (media) =>
    media === '(pointer: coarse)' ? ({ matches: true } as MediaQueryList) : matchMedia.call(window, media);
};

const receipts = async (lang: 'fr' | 'en', options: SceneOptions = {}): Promise<Scene> => {
  const scene = await history({ lang, ...options });
  await choose(scene, 'receipts');
  return scene;
};

const getFirst = (scene: Scene): void => {
  click(new RegExp(`^${t(scene).file} – ${t(scene).number('2026-000119')}`), scene.page);
};

/** A portal whose every receipt is this document. */
const answering =
  (name: string, base64: string) =>
  (client: PortalClient): PortalClient => {
    const file: ReceiptFile = { name, mediaType: 'application/pdf', base64 };
    const history = Object.create(client.history, {
      receiptFile: { value: () => Promise.resolve(file) },
    }) as HistoryDomain;
    return { ...client, history };
  };

describe('member-history: files', () => {
  for (const lang of ['fr', 'en'] as const) {
    it(`B-15: receipts of payments and for the tax stand apart, each with what it is for (${lang})`, async () => {
      const scene = await receipts(lang, { prepare: twoReceipts });
      const { kinds, taxYear } = words[lang];
      for (const [kind, number] of [
        ['payment', '2026-000119'],
        ['tax', 'F2025-000082'],
      ] as const) {
        const section = find('region', kinds[kind].heading, scene.page);
        expect(perceivedText(section))
          .to.contain(kinds[kind].heading)
          .and.contain(kinds[kind].note)
          .and.contain(number);
        expect(perceivedText(section).includes(taxYear(2025))).to.equal(kind === 'tax');
        expect(find('heading', kinds[kind].heading, scene.page).localName).to.equal('h3');
      }
    });

    it(`S4-16: a receipt’s document is fetched when asked for, and saved under its name (${lang})`, async () => {
      const scene = await receipts(lang, { prepare: twoReceipts });
      expect(scene.portal.requests.some(({ operation }) => operation === 'history.receiptFile')).to.equal(false);
      getFirst(scene);
      const { name, file } = await lastSaved();
      expect(name).to.match(/2026-000119\.pdf$/);
      expect(file.type).to.equal('application/pdf');
      expect((await textOf({ name, file })).slice(0, 5)).to.equal('%PDF-');
      await pass(200);
      expect(scene.announcements).to.include(filesWords[lang].ready);
      expect(focused().part.contains('file')).to.equal(true);
      const open = find('link', fileOfferWords[lang].newTab, scene.page) as HTMLAnchorElement;
      expect(open.target).to.equal('_blank');
      expect(find('link', fileOfferWords[lang].save, scene.page)).to.have.property('href', open.href);
    });

    it(`S4-16: a document that does not come says so at its own receipt, and can be tried again (${lang})`, async () => {
      const scene = await receipts(lang, { prepare: twoReceipts });
      for (const [fault, code] of [
        ['network-error', 'unreachable'],
        ['html', 'malformed'],
        ['hang', 'timeout'],
      ] as const) {
        scene.portal.faults.set(fault, { operation: 'history.receiptFile' });
        getFirst(scene);
        await until(() => shows(scene, errorWords[lang][code]));
        const below = scene.element.shadowRoot?.getElementById('below-recu-1');
        expect(below && perceivedText(below)).to.contain(plain(errorWords[lang][code]));
        expect(saved).to.deep.equal([]);
        scene.portal.faults.clear();
      }
      click(errorWords[lang].retry, scene.page);
      await lastSaved();
      await settle();
      expect(shows(scene, errorWords[lang].timeout)).to.equal(false);
    });
  }

  it('S4-16: a phone, or an app that shows the page, gets links to press and its share sheet, and nothing by itself', async () => {
    touch();
    const shared: File[] = [];
    Object.assign(navigator, {
      canShare: ({ files = [] }: ShareData) => files.every(({ type }) => type === 'application/pdf'),
      share: ({ files = [] }: ShareData) => {
        shared.push(...files);
        return Promise.reject(new DOMException('', 'AbortError'));
      },
    });
    const scene = await receipts('fr', { prepare: twoReceipts });
    getFirst(scene);
    await until(() => findAll('link', fileOfferWords.fr.save, scene.page).length > 0);
    await pass(200);
    expect(saved).to.deep.equal([]);
    click(fileOfferWords.fr.share, scene.page);
    await settle();
    expect(shared.map(({ name, type }) => [name.endsWith('.pdf'), type])).to.deep.equal([[true, 'application/pdf']]);
    find('link', fileOfferWords.fr.save, scene.page).click();
    expect(saved).to.have.length(1);
  });

  for (const [what, base64] of [
    ['is no PDF', btoa('<script>')],
    ['is no base64', '%%%'],
    ['is empty', ''],
  ] as const) {
    it(`F15: a document that ${what} is never handed over`, async () => {
      const scene = await receipts('fr', {
        prepare: twoReceipts,
        adapt: answering('x.pdf', base64),
      });
      getFirst(scene);
      await until(() => shows(scene, errorWords.fr.malformed));
      expect(made.size).to.equal(0);
    });
  }

  it('S23: a name that hides its ending or leads elsewhere is made plain', async () => {
    const scene = await receipts('fr', {
      prepare: twoReceipts,
      adapt: answering('../..\\recu\u202Efdp.exe', btoa('%PDF-1.7')),
    });
    getFirst(scene);
    expect((await lastSaved()).name).to.equal('2026-000119.pdf');
  });

  it('P3: a file’s address ends with the next one, with the session and with the widget', async () => {
    const scene = await receipts('fr', { prepare: twoReceipts });
    const get = async (number: string): Promise<void> => {
      saved.length = 0;
      click(new RegExp(`^${words.fr.file} – ${words.fr.number(number)}`), scene.page);
      await lastSaved();
    };
    await get('2026-000119');
    await get('F2025-000082');
    expect(made.size).to.equal(1);
    scene.element.remove();
    await settle();
    expect(made.size).to.equal(0);
    scene.page.append(scene.element);
    await until(() => rowsOf(scene).length > 0);
    await get('2026-000119');
    await scene.client.session.signOut({ key: 'k' });
    await settle();
    expect(made.size).to.equal(0);
  });

  it('P2, P5: nothing of a history is known to the page, its address or its storage', async () => {
    const ears = eavesdrop();
    try {
      const scene = await history({
        prepare: (portal) => {
          only('registrations', registration({ transaction: 't-1' }))(portal);
          only('transactions', transaction({ receipt: 'recu-1' }))(portal);
          twoReceipts(portal);
        },
      });
      await choose(scene, 'registrations');
      const follow = async (link: string): Promise<void> => {
        click(new RegExp(`^${words.fr.details}`), scene.page);
        await settle();
        find('link', new RegExp(`^${link}`), scene.page).click();
        await settle();
        await ears.look();
      };
      await follow(detailsWords.fr.toTransaction);
      await until(() => shows(scene, '•••• 4242'));
      find('link', new RegExp(`^${detailsWords.fr.toReceipt}`), scene.page).click();
      await until(() => focused().dataset['id'] === 'recu-1');
      expect(location.hash).to.equal('#member-history=receipts/recu-1');
      getFirst(scene);
      await lastSaved();
      click(words.fr.export, scene.page);
      await until(() => saved.length > 1, 'the list as a file');
      await ears.look();
      const heard = ears.heard.join('\n');
      for (const own of ['Soirée au théâtre', 'Saint-Roch', 'Adhésion 2026', 'Cotisation', '4242', '6000', '60,00'])
        expect(heard).not.to.contain(own);
      for (const number of ['2026-000119', 'F2025-000082']) expect(heard).not.to.contain(number);
    } finally {
      ears.stop();
    }
  });

  it('F7: told to wait for a document, a second press says how long, and asks for nothing', async () => {
    const scene = await receipts('fr', { prepare: twoReceipts });
    scene.portal.faults.set('rate-limited', { operation: 'history.receiptFile' });
    getFirst(scene);
    await until(() => shows(scene, errorWords.fr['rate-limited']));
    const asked = (): number => scene.portal.requests.filter(({ operation }) => operation.endsWith('File')).length;
    const before = { asked: asked(), said: scene.announcements.length };
    getFirst(scene);
    await pass(200);
    expect(asked()).to.equal(before.asked);
    expect(scene.announcements.length).to.equal(before.said + 1);
  });

  it('P3: a list and a document that are under way end with the widget', async () => {
    const scene = await receipts('fr', { prepare: twoReceipts });
    scene.portal.faults.set('hang');
    getFirst(scene);
    await until(() => scene.openRequests() === 1);
    scene.element.remove();
    await pass(100);
    expect(scene.openRequests()).to.equal(0);
    scene.page.append(scene.element);
    await settle();
    click(words.fr.export, scene.page);
    await until(() => scene.openRequests() > 0);
    scene.element.remove();
    await pass(100);
    expect(scene.openRequests()).to.equal(0);
    expect(saved).to.deep.equal([]);
  });
});
