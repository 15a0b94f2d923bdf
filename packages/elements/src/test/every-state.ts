import { locales } from '../controllers/localize-controller.ts';
import { expect, find } from './fixture.ts';
import { wayOutWords } from '../messages/ways-out.ts';
import { arrive, type WidgetSuite } from './widget.ts';

/** S1-26: whatever came of it, a widget has a way home. The describe around it names the ID, for docs/features.md. */
export function everyStateLeadsHome(suite: WidgetSuite): void {
  for (const lang of locales) {
    for (const [name, state] of Object.entries(suite.states)) {
      it(`${name} (${lang})`, async () => {
        const { page } = await arrive(suite, state, { lang });
        expect(find('link', wayOutWords[lang].home, page)).to.have.property('pathname', '/');
      });
    }
  }
}
