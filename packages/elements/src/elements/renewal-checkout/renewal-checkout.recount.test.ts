import type { MockPortal } from '@trait-union/mock-server';
import { expect, pass, until, type Scene } from '../../test/fixture.ts';
import {
  bank,
  charges,
  checkout,
  choose,
  counted,
  isPaid,
  part,
  pay,
  said,
  sent,
  shown,
  shows,
  t,
} from '../../test/renewal-stage.ts';

/** A union that sells a month at a time: a renewal stays open after it was paid. */
const byTheMonth = ({ db }: MockPortal): void => {
  const catalogues = db.records<{ term: number }>('catalogue');
  catalogues.put('union', { ...catalogues.get('union'), term: 30 });
};

/** A second page of the same member, paid on the first one. */
async function paidElsewhere(lang: 'fr' | 'en'): Promise<Scene> {
  const scene = await checkout({ lang, prepare: byTheMonth });
  const other = scene.element.cloneNode() as HTMLElement;
  Object.assign(other, { providers: [bank('paid')] });
  scene.page.append(other);
  const first = { ...scene, element: other };
  await counted(first);
  pay(first);
  await until(() => isPaid(first), 'paid');
  other.remove();
  return scene;
}

const renewed = (scene: Scene): string => {
  const [until, then] =
    scene.lang === 'fr' ? ['10 août 2026', '9 septembre 2026'] : ['August 10, 2026', 'September 9, 2026'];
  return t(scene).alreadyRenewed('Marie-Ève Tremblay-Côté', until, then);
};

const seenAgain = async (): Promise<void> => {
  await pass(1_100);
  dispatchEvent(new Event('focus'));
};

describe('renewal-checkout, paid elsewhere', () => {
  for (const lang of ['fr', 'en'] as const) {
    it(`F20: what was renewed in another tab is told before a second term is paid (${lang})`, async () => {
      const scene = await paidElsewhere(lang);
      pay(scene);
      await shown(scene, renewed(scene));
      await said(scene, renewed(scene));
      await counted(scene);
      expect(shows(scene, t(scene).unchanged)).to.equal(false);
      expect(part(scene, 'pay')?.textContent.trim()).to.equal(t(scene).payAgain(part(scene, 'due')?.textContent ?? ''));
      expect(charges(scene)).to.equal(1);
    });

    it(`F20: it is told as soon as the page is seen again (${lang})`, async () => {
      const scene = await paidElsewhere(lang);
      await seenAgain();
      await shown(scene, renewed(scene));
      await said(scene, renewed(scene));
      await choose(scene, 'autoRenewal');
      await counted(scene);
      expect(shows(scene, t(scene).onlyIfMeant)).to.equal(true);
      expect(charges(scene)).to.equal(1);
      expect(sent(scene, 'checkout.start')).to.have.length(1);
    });
  }
});
