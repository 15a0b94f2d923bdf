import type { Locale } from '../../controllers/localize-controller.ts';
import { expect, findAll } from '../fixture.ts';
import type { Scene } from '../stage.ts';
import { arrive, type WidgetSuite } from '../widget.ts';

/** No state is a dead end: each has something to press, or a link to elsewhere, of the widget's own. */
export function suiteWaysOut(suite: WidgetSuite): void {
  for (const [name, state] of Object.entries(suite.states)) {
    it(`S1-26: ${name} leads somewhere`, async () => {
      for (const lang of ['fr', 'en'] satisfies Locale[]) {
        const scene = await arrive(suite, state, { lang });
        expect(ways(scene), `ways out (${lang})`).not.to.deep.equal([]);
      }
    });
  }
}

/** What the webmaster wrote into the markup is no way of the widget's. */
const ways = ({ page }: Scene): string[] =>
  [...findAll('link', undefined, page), ...findAll('button', undefined, page)]
    .filter((way) => way.getRootNode() !== document || way.closest('[slot^=trait-union]') !== null)
    .map(({ textContent }) => textContent.trim());
