import type axeCore from 'axe-core';
import 'axe-core/axe.min.js';
import { devtools, emulateMedia, expect, expectGolden, inChromium, setViewport } from '../fixture.ts';
import { perceived } from '../perceive.ts';
import { until } from '../time.ts';
import { readerText } from '../reader-text.ts';
import { arrive, type WidgetSuite } from '../widget.ts';
import { accessibilityTree } from './accessibility-tree.ts';

declare const axe: typeof axeCore;

const languages = ['fr', 'en'] as const;

const rules: axeCore.RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  rules: { 'target-size': { enabled: true } },
};

/** axe, the accessibility tree, small screens, large text, forced colours, right to left (trust A4, A9, A10, A13). */
export function suiteAccessibility(suite: WidgetSuite): void {
  for (const [name, state] of Object.entries(suite.states)) {
    for (const lang of languages) {
      // The other engines have their own styles, and no words of their own
      const test = lang === 'fr' ? it : inChromium;
      test(`A4, A9, S1, S2: ${name} (${lang}) has no axe finding under a strict policy`, async () => {
        const { page } = await arrive(suite, state, { lang });
        expect(await axeFindings(page)).to.deep.equal([]);
      });

      inChromium(`A13: ${name} (${lang}) reads as in its golden file`, async () => {
        await arrive(suite, state, { lang });
        await expectGolden(`${suite.tag}.${name}.${lang}.txt`, await accessibilityTree());
      });

      inChromium(`A10: ${name} (${lang}) fits a small screen, large text and either direction`, async () => {
        const { page } = await arrive(suite, state, { lang });
        const root = document.documentElement;
        for (const [dir, size] of [
          ['ltr', '100%'],
          ['rtl', '100%'],
          ['ltr', '200%'],
          ['rtl', '200%'],
        ] as const) {
          await setViewport({ width: size === '100%' ? 320 : 640, height: 700 });
          root.dir = dir;
          root.style.fontSize = size;
          expect(root.scrollWidth, `${dir} ${size}`).to.be.at.most(root.clientWidth);
          expect(cutOff(page), `${dir} ${size}`).to.deep.equal([]);
        }
      });
    }

    it(`A4: ${name} has no axe finding on a dark page`, async () => {
      const { page } = await arrive(suite, state, { theme: 'dark' });
      expect(await axeFindings(page)).to.deep.equal([]);
    });

    it(`A11: ${name} takes no focus by itself`, async () => {
      await arrive(suite, { ...state, arrive: () => undefined });
      expect(document.activeElement).to.equal(document.body);
    });

    inChromium(
      `A10: ${name} stands still where less motion is asked for, and keeps its edges in forced colours`,
      async () => {
        const { page } = await arrive(suite, state);
        await emulateMedia({ reducedMotion: 'reduce' });
        expect(document.getAnimations()).to.deep.equal([]);
        await devtools('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
        for (const control of controlsOf(page)) {
          expect(getComputedStyle(control).borderTopStyle, control.outerHTML).to.equal('solid');
        }
        for (const icon of iconsOf(page)) {
          expect(getComputedStyle(icon).color).to.equal(getComputedStyle(icon.parentElement!).color);
        }
      },
    );
  }

  for (const [name, words] of Object.entries(readerText[suite.tag]?.found ?? {})) {
    // An element may have its states in several files
    if (!(name in suite.states)) continue;
    it(`A15: ${name} has its words where reader tools find them`, async () => {
      const { element } = await arrive(suite, suite.states[name]!);
      expect(element.textContent).to.match(words);
    });
  }

  it('A15: is not empty to a reader tool in any state', async () => {
    for (const [name, state] of Object.entries(suite.states)) {
      const { element } = await arrive(suite, state);
      expect(element.textContent, name).to.match(/\p{L}/u);
    }
  });

  afterEach(async () => {
    document.documentElement.style.removeProperty('font-size');
    if (innerWidth !== 800) await setViewport({ width: 800, height: 600 });
    if (matchMedia('(forced-colors: active), (prefers-reduced-motion: reduce)').matches) {
      await devtools('Emulation.setEmulatedMedia', { features: [] });
    }
  });
}

/** What axe finds wrong below `page`. */
export async function axeFindings(page: Element): Promise<string[]> {
  const outcome: { results?: axeCore.AxeResults; error?: unknown } = {};
  axe.run(page, rules).then(
    (results) => (outcome.results = results),
    (error: unknown) => (outcome.error = error),
  );
  await until(() => outcome.results ?? outcome.error, 'axe answers');
  if (!outcome.results) throw outcome.error;
  const { violations, incomplete } = outcome.results;
  return [...violations, ...incomplete.filter(({ id }) => id === 'aria-valid-attr-value')].flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

/**
 * What has to be seen as a control on its own; an item of a menu stands in the menu's edge, and a
 * native radio button or box is drawn by the system, edges and all.
 */
const controlsOf = (page: Element): HTMLElement[] =>
  [...perceived(page)].filter((element) =>
    element.matches('button:not([role]), select, textarea, input:not([type=radio], [type=checkbox])'),
  );

/** The icons of messages; they are hidden from screen readers, and from `perceived`. */
const iconsOf = (page: Element): Element[] =>
  [...perceived(page)].filter(({ part }) => part.contains('notice')).flatMap(({ children }) => children[0] ?? []);

/** Text that a box hides because it is too long for it. */
const cutOff = (page: Element): string[] =>
  [...perceived(page)]
    .filter(
      (element) => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX === 'hidden',
    )
    .filter((element) => getComputedStyle(element).textOverflow !== 'ellipsis')
    // Words for screen readers alone
    .filter((element) => getComputedStyle(element).clipPath === 'none')
    .map(({ outerHTML }) => outerHTML);
