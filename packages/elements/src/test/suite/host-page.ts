import { html, render } from 'lit';
import { expect } from '../fixture.ts';
import { perceived } from '../perceive.ts';
import type { Scene } from '../stage.ts';
import { settle } from '../time.ts';
import { arrive, type WidgetSuite } from '../widget.ts';

/** What a page may do to the tag itself, and what a widget takes over from it by design. */
const granted = `
  font: 400 17px Georgia, serif !important; color: rgb(20, 30, 40) !important;
  padding: 31px !important; margin: 29px !important; border: 9px dashed lime !important; outline: 5px dotted red !important;
  background: magenta !important; box-shadow: 0 0 9px red !important; border-radius: 30px !important;
  box-sizing: content-box !important; z-index: 7 !important; flex: 9 9 90px !important; align-self: end !important; order: 9 !important;
`;

/** What old themes do to everything, and worse. */
const hostile = `
  float: right !important; position: relative !important; inset: 7px !important; display: inline-table !important;
  transform: rotate(3deg) scale(0.5) !important; filter: blur(3px) !important; clip-path: inset(40%) !important;
  visibility: hidden !important; opacity: 0.3 !important; overflow: hidden !important;
  width: 41px !important; height: 13px !important; min-width: 0 !important; max-width: 43px !important;
  min-height: 0 !important; max-height: 15px !important;
  text-transform: uppercase !important; letter-spacing: 9px !important; text-align: right !important;
  text-indent: 30px !important; text-decoration: line-through !important; text-shadow: 1px 1px red !important;
  white-space: nowrap !important; line-height: 3 !important; word-spacing: 9px !important; cursor: wait !important;
  pointer-events: none !important; animation: spin 1s infinite !important; transition: all 9s !important;
  appearance: auto !important;
  user-select: none !important; content-visibility: hidden !important; writing-mode: vertical-rl !important;
`;

/** How the page's own content looks, whatever widgets do. */
const ownContent = html`<form class="own">
    <label>Nom <input name="q" /></label><button>Chercher</button>
  </form>
  <h2 class="own">Titre</h2>
  <p class="own notice card error">Texte <a href="/">lien</a></p>`;

/** A page whose styles fight everything, and one that must not be touched. */
export function suiteHostPage(suite: WidgetSuite): void {
  const { tag } = suite;
  for (const [name, state] of Object.entries(suite.states)) {
    it(`A5: ${name} looks the same under a hostile stylesheet`, async () => {
      const scene = await arrive(suite, state);
      for (const slotted of scene.element.querySelectorAll(':scope > :not(form)')) slotted.remove();
      const clean = await looks(scene, `${tag} { ${granted} }`);
      const ids = [...scene.element.querySelectorAll('[id]')].map(({ id }) => `#${CSS.escape(id)}`);
      const targets = ['*', `${tag} *`, `${tag} form div > *`, ...ids, ...ids.map((id) => `html body ${tag} ${id}`)];
      const attacked = await looks(
        scene,
        `@keyframes spin { to { rotate: 1turn } } main ${targets.join(', main ')} { ${granted} ${hostile} }`,
      );
      expect(differences(clean, attacked)).to.deep.equal([]);
    });
  }

  it('leaves the look of the page alone', async () => {
    const scene = await arrive(suite, Object.values(suite.states)[0] ?? {});
    // A page that the widget makes long gets a scroll bar, which takes room in some engines
    document.documentElement.style.overflowY = 'scroll';
    const own = document.createElement('section');
    render(ownContent, own);
    scene.page.append(own);
    const beside = stylesOf([...own.querySelectorAll('*')]);
    scene.element.remove();
    await settle();
    expect(differences(stylesOf([...own.querySelectorAll('*')]), beside)).to.deep.equal([]);
  });
}

async function looks(scene: Scene, css: string): Promise<Map<string, string>[]> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
  await settle();
  const parts = everything(scene.element);
  expect([...perceived(scene.page)].length, 'parts that can be perceived').to.be.above(1);
  return stylesOf(parts);
}

/** The element and all that is in it, hidden parts too. */
function everything(element: Element): Element[] {
  const inner = [...(element.shadowRoot?.children ?? []), ...element.children];
  return [element, ...inner.flatMap(everything)];
}

const stylesOf = (elements: Element[]): Map<string, string>[] =>
  elements.map((element) => {
    const style = getComputedStyle(element);
    return new Map([
      ['', element.cloneNode() instanceof Element ? element.localName : ''],
      ...[...style].map((name): [string, string] => [name, style.getPropertyValue(name)]),
    ]);
  });

const differences = (before: Map<string, string>[], after: Map<string, string>[]): string[] =>
  before.flatMap((style, index) =>
    [...style]
      .filter(([name, value]) => after[index]?.get(name) !== value)
      .map(([name, value]) => `${index} ${style.get('') ?? ''}: ${name} ${value} → ${after[index]?.get(name) ?? ''}`),
  );
