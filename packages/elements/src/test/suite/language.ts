import { expect } from '../fixture.ts';
import { focused, perceived, perceivedText } from '../perceive.ts';
import type { Scene } from '../stage.ts';
import { settle } from '../time.ts';
import { arrive, begin, type WidgetSuite } from '../widget.ts';

/** Where a page may say its language, and how. */
const places: Record<string, (scene: Scene, lang: string) => void> = {
  document: (_, lang) => (document.documentElement.lang = lang),
  'an ancestor': ({ page }, lang) => (page.lang = lang),
  'the host of a shadow root': ({ page, element }, lang) => {
    const host =
      element.getRootNode() instanceof ShadowRoot ? (page.firstElementChild as HTMLElement) : intoShadow(page, element);
    host.lang = lang;
  },
};

/** The nearest `lang`, live (trust A12). */
export function suiteLanguage(suite: WidgetSuite): void {
  for (const [name, state] of Object.entries(suite.states).filter(([, { wordless }]) => !wordless)) {
    it(`A12: ${name} changes language with the page, and back`, async () => {
      const english = perceivedText((await arrive(suite, state, { lang: 'en' })).page);
      const { page } = await arrive(suite, state, { lang: 'fr' });
      const french = perceivedText(page);
      document.documentElement.lang = 'en-CA';
      await settle();
      expect(perceivedText(page)).to.equal(english);
      document.documentElement.lang = 'fr';
      await settle();
      expect(perceivedText(page)).to.equal(french);
      expect(french).not.to.equal(english);
    });

    it(`A12: ${name} falls back to French on a page in a third language, and says so`, async () => {
      const french = perceivedText((await arrive(suite, state, { lang: 'fr' })).page);
      const { element, page } = await arrive(suite, state, { lang: 'fr' });
      document.documentElement.lang = 'es';
      await settle();
      expect(perceivedText(page)).to.equal(french);
      const ours = [...perceived(page)].filter((part) => part.getRootNode() !== document || part.closest('form'));
      const words = ours.filter((part) =>
        [...part.childNodes].some(({ nodeType, nodeValue }) => nodeType === Node.TEXT_NODE && nodeValue?.trim()),
      );
      expect(words, 'words of the widget').not.to.be.empty;
      for (const part of words) expect(langOf(part), part.outerHTML).to.equal('fr');
      expect(element.isConnected).to.equal(true);
    });
  }

  const { journey } = suite;
  if (!journey) return;
  for (const [place, speak] of Object.entries(places)) {
    it(`A12: typed values, focus and caret outlast a change of language at ${place}`, async () => {
      const scene = await begin(suite, journey, { lang: 'fr' });
      speak(scene, 'fr');
      await settle();
      const typed = journey.typed(scene);
      const controls = [...perceived(scene.page)].filter((part): part is HTMLElement =>
        part.matches('input, textarea, button'),
      );
      const text = controls.find(
        (part): part is HTMLInputElement | HTMLTextAreaElement =>
          part.matches('input[type=text]:not([readonly]), textarea') && (part as HTMLInputElement).value.length > 1,
      );
      const field = text ?? controls.find((part) => part.matches('input')) ?? controls[0]!;
      field.focus();
      text?.setSelectionRange(1, 2);
      const before = perceivedText(scene.page);
      speak(scene, 'en');
      await settle();
      expect(perceivedText(scene.page)).not.to.equal(before);
      expect(journey.typed(scene)).to.deep.equal(typed);
      expect(focused()).to.equal(field);
      if (text) expect([text.selectionStart, text.selectionEnd]).to.deep.equal([1, 2]);
    });
  }
}

function intoShadow(page: HTMLElement, element: HTMLElement): HTMLElement {
  const host = document.createElement('div');
  page.append(host);
  host.attachShadow({ mode: 'open' }).append(element);
  return host;
}

function langOf(element: Element): string | null {
  for (let at: Element | null = element; at;) {
    const marked = at.closest('[lang]');
    if (marked) return marked.getAttribute('lang');
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}
