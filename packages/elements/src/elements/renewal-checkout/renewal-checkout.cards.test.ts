import type { PaymentProgress, PaymentProvider } from '@trait-union/client/payment';
import { sampleCoupons } from '@trait-union/mock-server';
import { eavesdrop } from '../../test/eavesdropper.ts';
import { expect, fill, pass, settle, until, type Scene } from '../../test/fixture.ts';
import { perceived } from '../../test/perceive.ts';
import {
  checkout,
  choose,
  counted,
  due,
  input,
  isPaid,
  part,
  pay,
  read,
  said,
  shown,
  shows,
  t,
  type,
} from '../../test/renewal-stage.ts';
import { isAsked, signInAgain } from '../../test/signing-in-again.ts';

/** A provider's own field, in the page's tree, until it is told to end. */
function fieldsOfProvider(): { provider: PaymentProvider; end: (progress: PaymentProgress) => void } {
  let end: ((progress: PaymentProgress) => void) | undefined;
  const provider: PaymentProvider = {
    id: 'stripe',
    mode: 'embedded',
    start: ({ mount }) => {
      mount()?.append(document.createElement('input'));
      return new Promise((resolve) => {
        end = resolve;
      });
    },
  };
  return { provider, end: (progress) => end?.(progress) };
}

const languages = ['fr', 'en'] as const;

/** The bank's own test number. */
const number = '4242424242424242';

/** Every field of ours that anybody could type in. */
const fieldsOf = ({ page }: Scene): HTMLInputElement[] =>
  [...perceived(page)].filter((each): each is HTMLInputElement => each.matches('input, textarea, select'));

const everythingSent = ({ portal }: Scene): string =>
  portal.requests.map(({ body = '', path }) => `${path} ${body}`).join('\n');

describe('renewal-checkout cards', () => {
  for (const lang of languages) {
    it(`S4-18, S4-21, S25: no field of ours could take a card number (${lang})`, async () => {
      const scene = await checkout({ lang });
      await choose(scene, 'contribution-strike-fund', 'own');
      await type(scene, 'coupon', '');
      const fields = fieldsOf(scene);
      const typed = fields.filter(({ type: kind }) => kind !== 'radio' && kind !== 'checkbox');
      expect(typed.map(({ name }) => name).sort()).to.deep.equal(['coupon', 'own-strike-fund']);
      for (const { type: kind, autocomplete, name, id, maxLength } of typed) {
        expect(kind).to.equal('text');
        expect(autocomplete).to.equal('off');
        expect(`${name} ${id}`).not.to.match(/card|carte|cc-|cvc|cvv|pan|number|num[ée]ro/i);
        expect(maxLength).to.be.greaterThan(0);
      }
      expect(input(scene, 'own-strike-fund').maxLength).to.be.lessThan(12);
      expect(fields.some((each) => each.autocomplete.startsWith('cc-'))).to.equal(false);
      expect(scene.page.querySelectorAll('input, iframe')).to.have.length(0);
    });

    for (const name of ['coupon', 'own-strike-fund'] as const) {
      it(`S4-21, S25: a card number in ${name} is refused at once, and nothing of it stays or is sent (${lang})`, async () => {
        const ear = eavesdrop();
        const scene = await checkout({ lang });
        await choose(scene, 'contribution-strike-fund', 'own');
        await type(scene, name, '');
        const target = input(scene, name);
        target.focus();
        // As a script or a password manager would, past the length of the field
        fill(target, '4242 4242 4242 4242');
        const { card } = t(scene).problems.amounts;
        await shown(scene, name === 'coupon' ? t(scene).problems.coupons.card : card('', ''));
        expect(input(scene, name).value).to.equal('');
        pay(scene);
        await pass(2_000);
        await ear.look();
        ear.stop();
        const known = [everythingSent(scene), ...ear.heard, read(scene)].join('\n').replace(/\D/g, '');
        expect(known).not.to.contain(number);
        expect(scene.announcements.join(' ')).not.to.contain('4242');
      });
    }

    it(`B-14: an own amount is typed as members write it, and the backend counts it (${lang})`, async () => {
      const scene = await checkout({ lang });
      await choose(scene, 'contribution-strike-fund', 'own');
      await settle();
      expect(shows(scene, t(scene).notCounted)).to.equal(true);
      await type(scene, 'own-strike-fund', lang === 'fr' ? ' 1 2' : ' 1,2');
      pay(scene);
      await shown(scene, t(scene).problems.amounts['not-an-amount']('', ''));
      expect(scene.portal.requests.filter(({ operation }) => operation === 'checkout.start')).to.be.empty;
      await type(scene, 'own-strike-fund', lang === 'fr' ? '12,50 $' : '$12.50');
      await counted(scene);
      expect(due(scene)).to.equal(lang === 'fr' ? '177,50 $' : '$177.50');
      await said(scene, lang === 'fr' ? '177,50' : '177.50');
      const bodies = scene.portal.requests.flatMap(({ operation, body }) =>
        operation === 'checkout.quote' ? body : [],
      );
      expect(bodies.at(-1)).to.contain('"amount":{"cents":1250,"currency":"CAD"}');
    });
  }

  it('S25: a session that ends while a card is typed asks for no password before the provider is done', async () => {
    const { provider, end } = fieldsOfProvider();
    const scene = await checkout({}, provider);
    await choose(scene, 'option', 'card-here');
    pay(scene);
    const card = await until(() => scene.element.querySelector('input'), 'the provider’s field');
    await settle();
    card.focus();
    fill(card, number);
    scene.portal.faults.set('signed-out');
    await pass(6_000);
    expect(scene.client.session.state.status).to.equal('signed-out');
    expect(document.activeElement).to.equal(card);
    expect(scene.page.querySelectorAll('[type=password]')).to.have.length(0);
    expect(isAsked(scene)).to.equal(false);
    end('submitted');
    await until(() => isAsked(scene), 'the password is asked now');
    expect(card.isConnected).to.equal(false);
    scene.portal.faults.clear();
    scene.portal.bank.decide(scene.portal.bank.sessions.at(-1)?.checkout ?? '', 'paid');
    signInAgain(scene);
    await pass(10_000);
    await until(() => isPaid(scene), 'paid');
    expect(everythingSent(scene).replace(/\D/g, '')).not.to.contain(number);
  });

  it('S25: a coupon of letters and a few digits is a coupon', async () => {
    const scene = await checkout();
    await type(scene, 'coupon', sampleCoupons.tenDollars);
    part(scene, 'apply-coupon')?.click();
    await until(() => part(scene, 'remove-coupon'), 'it is applied');
  });
});
