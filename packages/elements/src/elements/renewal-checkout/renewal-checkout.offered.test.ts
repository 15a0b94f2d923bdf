import { errorWords } from '../../messages/errors.ts';
import type { MockPortal } from '@trait-union/mock-server';
import { expect, pass, stage, until, type Scene } from '../../test/fixture.ts';
import {
  charges,
  checkout,
  choose,
  counted,
  create,
  due,
  input,
  isPaid,
  member,
  part,
  pay,
  prepared,
  press,
  said,
  sent,
  shown,
  shows,
  t,
} from '../../test/renewal-stage.ts';

const languages = ['fr', 'en'] as const;

interface Catalogue {
  levels: { id: string }[];
  contributions: { id: string; suggested: { cents: number; currency: string }[] }[];
}

/** The union sells something else from now on. */
const sellAnew = ({ db }: MockPortal, change: (catalogue: Catalogue) => Partial<Catalogue>): void => {
  const catalogues = db.records<Catalogue>('catalogue');
  const catalogue = catalogues.get('union');
  if (catalogue) catalogues.put('union', { ...catalogue, ...change(catalogue) });
};

const seenAgain = async (): Promise<void> => {
  await pass(1_100);
  dispatchEvent(new Event('focus'));
};

const chosenOption = ({ element }: Scene): string | undefined =>
  element.shadowRoot?.querySelector<HTMLInputElement>('[name=option]:checked')?.value;

const isPointed = ({ element }: Scene): boolean => element.shadowRoot?.activeElement?.id === 'error-summary';

describe('renewal-checkout, what is still offered', () => {
  for (const lang of languages) {
    it(`S4-22: a way to pay that is withdrawn meanwhile is told, none takes its place, and another one pays (${lang})`, async () => {
      const scene = await checkout({ lang });
      await choose(scene, 'option', 'cheque');
      scene.portal.treasurer.withdraw('cheque');
      pay(scene);
      await shown(scene, t(scene).problems.option);
      const gone = t(scene).problems.dropped(t(scene).problems.names.option);
      await shown(scene, gone);
      await said(scene, gone);
      expect(chosenOption(scene)).to.equal(undefined);
      pay(scene);
      await until(() => isPointed(scene), 'the focus is on what is to be corrected');
      expect(sent(scene, 'checkout.start')).to.have.length(1);
      expect(charges(scene)).to.equal(0);
      await choose(scene, 'option', 'card');
      await counted(scene);
      expect(shows(scene, gone)).to.equal(false);
      pay(scene);
      await until(() => isPaid(scene), 'paid');
      expect(charges(scene)).to.equal(1);
    });

    it(`B-12: a level that is gone is told, and the amount of the one in its place is confirmed anew (${lang})`, async () => {
      const scene = await checkout({ lang });
      await choose(scene, 'level', 'part-time');
      await counted(scene);
      sellAnew(scene.portal, ({ levels }) => ({ levels: levels.filter(({ id }) => id !== 'part-time') }));
      await seenAgain();
      const gone = t(scene).problems.dropped(t(scene).problems.names.level);
      await shown(scene, gone);
      await said(scene, gone);
      await counted(scene);
      const [now, before] = lang === 'fr' ? ['165,00 $', '80,50 $'] : ['$165.00', '$80.50'];
      await shown(scene, t(scene).changed(now, before));
      expect(sent(scene, 'checkout.start')).to.be.empty;
    });
  }

  it('B-14: a contribution is its amount, wherever it stands in the list', async () => {
    const scene = await checkout();
    await choose(scene, 'contribution-solidarity', '500');
    await counted(scene);
    expect(due(scene)).to.equal('170,00 $');
    const cad = (cents: number) => ({ cents, currency: 'CAD' });
    sellAnew(scene.portal, ({ contributions }) => ({
      contributions: contributions.map((each) =>
        each.id === 'solidarity' ? { ...each, suggested: [cad(3_00), cad(5_00), cad(50_00)] } : each,
      ),
    }));
    await seenAgain();
    await until(() => scene.element.shadowRoot?.textContent.includes('50,00'), 'what is offered now');
    await counted(scene);
    expect(input(scene, 'contribution-solidarity', '500').checked).to.equal(true);
    expect(due(scene)).to.equal('170,00 $');
    sellAnew(scene.portal, ({ contributions }) => ({
      contributions: contributions.map((each) => (each.id === 'solidarity' ? { ...each, suggested: [] } : each)),
    }));
    await seenAgain();
    await shown(scene, t(scene).problems.dropped(t(scene).problems.names.contributions));
    await shown(scene, t(scene).changed('165,00 $', '170,00 $'));
  });
});

describe('renewal-checkout, an amount that could not be counted', () => {
  for (const lang of languages) {
    it(`S4-18: is told, and the button asks again (${lang})`, async () => {
      const prepare = prepared(({ faults }) => {
        faults.set('server-error', { operation: 'checkout.quote', status: 500 });
      });
      const scene = await stage(create(), { member, lang, prepare });
      await shown(scene, t(scene).couldNotCount);
      await shown(scene, errorWords[lang].server);
      expect(shows(scene, t(scene).notCounted)).to.equal(false);
      expect(scene.announcements).to.deep.equal([]);
      expect(part(scene, 'pay')?.textContent.trim()).to.equal(t(scene).countAgain);
      const asked = sent(scene, 'checkout.quote').length;
      pay(scene);
      await until(() => sent(scene, 'checkout.quote').length > asked, 'it is asked again');
      await said(scene, errorWords[lang].server);
      expect(scene.element.shadowRoot?.activeElement).to.equal(part(scene, 'pay'));
      scene.portal.faults.clear();
      pay(scene);
      await counted(scene);
      await said(scene, t(scene).counted(due(scene)));
      expect(scene.element.shadowRoot?.activeElement).to.equal(part(scene, 'pay'));
      expect(sent(scene, 'checkout.start')).to.be.empty;
      pay(scene);
      await until(() => isPaid(scene), 'paid');
    });

    it(`S4-18: what the backend refuses to count is pointed at, each time (${lang})`, async () => {
      const scene = await checkout({ lang });
      sellAnew(scene.portal, ({ levels }) => ({ levels: levels.filter(({ id }) => id !== 'retired') }));
      await choose(scene, 'level', 'retired');
      await shown(scene, t(scene).problems.refused);
      await shown(scene, t(scene).couldNotCount);
      await until(() => isPointed(scene), 'the focus is there');
      press(scene, 'pay');
      await until(() => isPointed(scene), 'the focus is there again');
      await choose(scene, 'level', 'regular');
      await counted(scene);
      expect(shows(scene, t(scene).problems.refused)).to.equal(false);
    });
  }
});
