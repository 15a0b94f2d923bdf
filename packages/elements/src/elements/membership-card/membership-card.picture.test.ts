import { fileOfferWords } from '../../messages/file-offer.ts';
import { answering, card, checked, part, save, scanFile, takeFiles, takePapers } from '../../test/card-stage.ts';
import { expect, find, pass, plain, settle, until } from '../../test/fixture.ts';
import { members, shown } from '../../test/membership-stage.ts';
import { words } from './membership-card.messages.ts';

describe('membership-card: its picture', () => {
  for (const lang of ['fr', 'en'] as const) {
    it(`S4-10: the picture that is saved has the size of a card, and its code (${lang})`, async () => {
      const scene = await card({ lang });
      const { name, file } = await save(scene);
      expect(name).to.equal(`${words[lang].file}.png`);
      const { width, height } = await createImageBitmap(file);
      expect([width, height]).to.deep.equal([2022, 1276]);
      expect(await checked(scene, await scanFile(file))).to.deep.equal({ state: 'valid', validUntil: '2026-07-11' });
      await pass(100);
      expect(scene.announcements.map(plain)).to.deep.equal([plain(words[lang].ready)]);
    });
  }

  it('B-16: whoever scans an expired card is told', async () => {
    const scene = await card({ member: members.lapsed });
    const { file } = await save(scene);
    expect(await checked(scene, await scanFile(file))).to.deep.equal({ state: 'expired', validUntil: '2026-01-24' });
  });

  it('B-16: the longest address there may be is still a code that scans', async () => {
    const verifyUrl = `https://membres.example.org/${'é'.repeat(20)}${'x'.repeat(250)}`;
    const scene = await card({
      prepare: (portal) => {
        answering(portal, (known) => ({ ...known, verifyUrl }));
      },
    });
    const { file } = await save(scene);
    expect(await scanFile(file)).to.equal(verifyUrl);
  });

  it('S4-10: printing puts the card alone on paper at its exact size, and takes nothing from the page', async () => {
    const scene = await card();
    const before = document.documentElement.outerHTML;
    const { printed, stop } = takePapers();
    try {
      find('button', words.fr.print, scene.page).click();
      const [paper] = await until(() => printed.length > 0 && printed, 'it is printed');
      const inMillimetres = (pixels = 0): number => Math.round((pixels / 96) * 25.4 * 10) / 10;
      expect([inMillimetres(paper?.width), inMillimetres(paper?.height)]).to.deep.equal([85.6, 54]);
      expect(paper?.texts).to.equal('');
      expect(await checked(scene, paper?.code)).to.have.property('state', 'valid');
      expect(document.documentElement.outerHTML).to.equal(before);
    } finally {
      stop();
    }
  });

  it('S4-10: a browser that falsifies pictures saves none, and says what else to do', async () => {
    const scene = await card();
    const { getImageData } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.getImageData = function (...args: Parameters<typeof getImageData>) {
      const image = getImageData.apply(this, args);
      image.data[5] = 7;
      return image;
    };
    const taken = takeFiles();
    try {
      find('button', words.fr.save, scene.page).click();
      await shown(scene, words.fr.notSaved);
      expect(taken.files).to.be.empty;
    } finally {
      CanvasRenderingContext2D.prototype.getImageData = getImageData;
      taken.stop();
    }
  });

  for (const lang of ['fr', 'en'] as const) {
    it(`S4-10: the picture is said to be ready, never kept, and is there to be saved (${lang})`, async () => {
      const scene = await card({ lang });
      const { file } = await save(scene);
      await shown(scene, words[lang].ready);
      const link = find('link', fileOfferWords[lang].save, scene.page) as HTMLAnchorElement;
      expect([link.download, file.type]).to.deep.equal([`${words[lang].file}.png`, 'image/png']);
    });
  }

  const long = {
    name: 'Marie-Antoinette Desrochers-Villeneuve de la Bruère-Montplaisir',
    organization:
      'Syndicat national des travailleuses et travailleurs des établissements de santé et de services sociaux du Saguenay–Lac-Saint-Jean, section locale 101',
    level: {
      fr: 'Membre associée à temps partiel en congé sans solde de plus de douze mois',
      en: 'Associate part-time member on leave without pay for more than twelve months',
    },
  };

  for (const width of [320, 340, 360, 380]) {
    it(`S4-10, A10: a long name, union and level are whole at ${width} px, with the code`, async () => {
      const scene = await card({
        prepare: (portal) => {
          answering(portal, (known) => ({ ...known, ...long }));
        },
      });
      scene.page.style.inlineSize = `${width}px`;
      await settle();
      const face = part(scene, 'card')!.getBoundingClientRect();
      for (const each of part(scene, 'card')!.querySelectorAll('p, dt, dd, .place, .code')) {
        const { top, bottom, left, right } = each.getBoundingClientRect();
        expect(
          top >= face.top && bottom <= face.bottom && left >= face.left && right <= face.right,
          each.outerHTML,
        ).to.equal(true);
      }
    });
  }

  it('S4-10: where all is on it without growing, it has the proportions of a card', async () => {
    for (const member of [members.active, members.lapsed, members.forLife]) {
      const scene = await card({ member });
      const { width, height } = part(scene, 'card')!.getBoundingClientRect();
      expect(width / height).to.be.closeTo(85.6 / 54, 0.01);
    }
  });

  it('S4-10: on a card of paper the letters are smaller, and the code is whole', async () => {
    const scene = await card({
      prepare: (portal) => {
        answering(portal, (known) => ({ ...known, ...long }));
      },
    });
    const { file } = await save(scene);
    const { width, height } = await createImageBitmap(file);
    expect([width, height]).to.deep.equal([2022, 1276]);
    expect(await checked(scene, await scanFile(file))).to.have.property('state', 'valid');
    const { printed, stop } = takePapers();
    try {
      find('button', words.fr.print, scene.page).click();
      await until(() => printed.length > 0, 'it is printed');
      expect(await checked(scene, printed[0]?.code)).to.have.property('state', 'valid');
    } finally {
      stop();
    }
  });
});
