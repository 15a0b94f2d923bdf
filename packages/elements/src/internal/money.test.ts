import { expect } from '@open-wc/testing';
import { money } from './money.ts';

const said = (tag: string) => ({
  number: (value: number, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options).format(value),
});

describe('money', () => {
  const amounts: [tag: string, cents: number, currency: string, text: string][] = [
    ['fr-CA', 1_250, 'CAD', '12,50\u{a0}$'],
    ['en-CA', 1_250, 'CAD', '$12.50'],
    ['fr-CA', 0, 'CAD', '0,00\u{a0}$'],
    ['fr-CA', 123_456_789, 'CAD', '1\u{a0}234\u{a0}567,89\u{a0}$'],
    ['en-CA', 123_456_789, 'CAD', '$1,234,567.89'],
    ['fr-CA', -500, 'CAD', '-5,00\u{a0}$'],
    ['en-CA', -500, 'CAD', '-$5.00'],
    ['fr-CA', 29, 'CAD', '0,29\u{a0}$'],
    ['fr-CA', 1_250, 'USD', '12,50\u{a0}$\u{a0}US'],
    ['en-CA', 1_250, 'USD', 'US$12.50'],
    ['en-CA', 1_250, 'JPY', 'JP¥1,250'],
  ];
  for (const [tag, cents, currency, text] of amounts) {
    it(`S4-18: ${cents} of ${currency} is ${text} (${tag})`, () => {
      expect(money(said(tag), { cents, currency })).to.equal(text);
    });
  }
});
