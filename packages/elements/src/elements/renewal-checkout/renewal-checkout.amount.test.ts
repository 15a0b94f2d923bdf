import type { Money } from '@trait-union/client';
import fc from 'fast-check';
import type { Locale } from '../../controllers/localize-controller.ts';
import { money } from '../../internal/money.ts';
import { expect } from '../../test/fixture.ts';
import { isCardLike, longestAmount, readAmount, type AmountFault } from './renewal-checkout.amount.ts';
import { readCoupon } from './renewal-checkout.choice.ts';

const cad = (cents: number): Money => ({ cents, currency: 'CAD' });
const limits = { min: cad(5_00), max: cad(5_000_00) };

describe('renewal-checkout amounts', () => {
  const read: [locale: Locale, text: string, cents: number][] = [
    ['fr', '12,50', 12_50],
    ['fr', '12.50', 12_50],
    ['fr', '12,5', 12_50],
    ['fr', ' 12,50 $ ', 12_50],
    ['fr', '12,50\u{a0}$', 12_50],
    ['fr', '12', 12_00],
    ['fr', '1 250', 1_250_00],
    ['fr', '1\u{202f}250,05', 1_250_05],
    ['fr', '１２,５０', 12_50],
    ['en', '12.50', 12_50],
    ['en', '$12.50', 12_50],
    ['en', '$ 12', 12_00],
    ['en', '1,250', 1_250_00],
    ['en', '1,250.05', 1_250_05],
    ['en', '1 250', 1_250_00],
    ['en', '0005', 5_00],
  ];
  for (const [locale, text, cents] of read) {
    it(`B-14: « ${text} » is ${cents} cents (${locale})`, () => {
      expect(readAmount(text, locale, limits)).to.deep.equal({ amount: cad(cents) });
    });
  }

  const refused: [locale: Locale, text: string, fault: AmountFault][] = [
    ['fr', '', 'empty'],
    ['en', ' $ ', 'empty'],
    ['fr', '1.250', 'not-an-amount'],
    ['fr', '12,505', 'not-an-amount'],
    ['fr', '1,250.00', 'not-an-amount'],
    ['fr', '12 50', 'not-an-amount'],
    ['en', '12,50', 'not-an-amount'],
    ['en', '1,25', 'not-an-amount'],
    ['en', '12.', 'not-an-amount'],
    ['en', '-12', 'not-an-amount'],
    ['en', '1e3', 'not-an-amount'],
    ['en', '0x20', 'not-an-amount'],
    ['en', 'Infinity', 'not-an-amount'],
    ['fr', 'douze', 'not-an-amount'],
    ['fr', '$12$', 'not-an-amount'],
    ['fr', '4,99', 'too-small'],
    ['en', '0', 'too-small'],
    ['en', '5000.01', 'too-large'],
    ['fr', '99999999', 'too-large'],
    ['fr', '424242424', 'card'],
    ['en', '4242 4242 4', 'card'],
    ['en', '4242 4242 4242 4242', 'card'],
    ['en', '4242424242424242', 'card'],
  ];
  for (const [locale, text, fault] of refused) {
    it(`B-14: « ${text} » is ${fault} (${locale})`, () => {
      expect(readAmount(text, locale, limits)).to.deep.equal({ fault });
    });
  }

  it('B-14: what is shown is read back as the same cents, in both languages', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5_00, max: 5_000_00 }), fc.constantFrom<Locale>('fr', 'en'), (cents, locale) => {
        const number = (value: number, options?: Intl.NumberFormatOptions): string =>
          new Intl.NumberFormat(`${locale}-CA`, options).format(value);
        expect(readAmount(money({ number }, cad(cents)), locale, limits)).to.deep.equal({ amount: cad(cents) });
      }),
    );
  });

  it('B-14: a currency without a smaller unit has no decimals', () => {
    const yen = (cents: number): Money => ({ cents, currency: 'JPY' });
    const own = { min: yen(100), max: yen(90_000) };
    expect(readAmount('1 250', 'fr', own)).to.deep.equal({ amount: yen(1_250) });
    expect(readAmount('12,50', 'fr', own)).to.deep.equal({ fault: 'not-an-amount' });
  });

  it('S4-21, S25: what looks like a card number is no coupon and no amount, however it is written', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 19 });
    fc.assert(
      fc.property(digits, fc.constantFrom('', ' ', '-', '.', '\u{a0}', '  '), fc.boolean(), (numbers, gap, isWide) => {
        const zero = isWide ? '\u{ff10}' : '0';
        const text = numbers.map((digit) => String.fromCodePoint((zero.codePointAt(0) ?? 0) + digit)).join(gap);
        expect(isCardLike(text, 'coupon')).to.equal(true);
        expect(readAmount(text, 'en', limits)).to.deep.equal({ fault: 'card' });
        expect(readCoupon(text)).to.deep.equal({ fault: 'card' });
      }),
    );
    expect(longestAmount).to.be.lessThan(12);
  });
});
