import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { LocalizeController, type Words } from './localize-controller.ts';

const words: Words<{ yes: string }> = { fr: { yes: 'oui' }, en: { yes: 'yes' } };

class LocalizedProbe extends LitElement {
  readonly l = new LocalizeController(this, words);
}
customElements.define('localized-probe', LocalizedProbe);

describe('LocalizeController', () => {
  function probe(lang: string, parent: ParentNode & Node = document.body): LocalizedProbe {
    const element = new LocalizedProbe();
    const holder = document.createElement('div');
    if (lang) holder.lang = lang;
    holder.append(element);
    parent.append(holder);
    return element;
  }

  afterEach(() => {
    for (const element of document.querySelectorAll('body > div')) element.remove();
    document.documentElement.removeAttribute('lang');
  });

  const cases: [lang: string, words: string, tag: string][] = [
    ['', 'oui', 'fr-CA'],
    ['fr', 'oui', 'fr-CA'],
    ['fr-FR', 'oui', 'fr-FR'],
    ['fr_CA', 'oui', 'fr-CA'],
    ['EN', 'yes', 'en-CA'],
    ['en-US', 'yes', 'en-US'],
    ['es', 'oui', 'fr-CA'],
    ['frr', 'oui', 'fr-CA'],
    ['pas une langue', 'oui', 'fr-CA'],
  ];
  for (const [lang, text, tag] of cases) {
    it(`A12: lang="${lang}" speaks ${tag}`, () => {
      const { l } = probe(lang);
      expect([l.words.yes, l.tag]).to.deep.equal([text, tag]);
    });
  }

  it('A12: the nearest language wins, through shadow roots', () => {
    document.documentElement.lang = 'fr';
    const outer = document.createElement('div');
    outer.lang = 'en';
    document.body.append(outer);
    const root = outer.attachShadow({ mode: 'open' });
    expect(probe('', root).l.words.yes).to.equal('yes');
    expect(probe('fr', root).l.words.yes).to.equal('oui');
  });

  it('writes numbers and dates as the region does', () => {
    const { l } = probe('fr');
    expect(l.number(1234.56, { style: 'currency', currency: 'CAD' })).to.equal('1\u00a0234,56\u00a0$');
    expect(l.date(Date.UTC(2026, 2, 12, 12), { dateStyle: 'long', timeZone: 'America/Toronto' })).to.equal(
      '12 mars 2026',
    );
  });
});
