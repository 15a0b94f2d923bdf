import { expect } from '@open-wc/testing';
import { isCanadianPostalCode, splitUnit, tidyAddress } from './postal-address.ts';
import { streetLine } from './street-line.ts';

const canadian = {
  unit: '',
  street: '123, rue Main',
  city: 'Québec',
  region: 'QC',
  postalCode: 'G1R 4S9',
  country: 'CA',
};

describe('postal-address', () => {
  const split: Record<string, [unit: string, street: string]> = {
    '10-123 rue Main': ['10', '123 rue Main'],
    '10 - 123, rue Main': ['10', '123, rue Main'],
    '#10-123 rue Main': ['10', '123 rue Main'],
    'A-123 rue Main': ['A', '123 rue Main'],
    'app. 10, 123 rue Main': ['10', '123 rue Main'],
    'Suite 200 88 rue Saint-Germain Ouest': ['200', '88 rue Saint-Germain Ouest'],
    '123 rue Main app. 10': ['10', '123 rue Main'],
    '123, rue Main, appartement 10': ['10', '123, rue Main'],
    '123 Main St apt 10': ['10', '123 Main St'],
    '123 Main St Unit 4B': ['4B', '123 Main St'],
    '123 rue Main, bureau 200': ['200', '123 rue Main'],
    '123 rue Main #10': ['10', '123 rue Main'],
    '123 rue Main': ['', '123 rue Main'],
    '12 3e Avenue': ['', '12 3e Avenue'],
    '1240, rue Saint-Vallier Ouest': ['', '1240, rue Saint-Vallier Ouest'],
    'C.P. 418, succ. B': ['', 'C.P. 418, succ. B'],
    'RR 5': ['', 'RR 5'],
  };

  for (const [typed, [unit, street]] of Object.entries(split)) {
    it(`S2-20: reads “${typed}”`, () => {
      expect(splitUnit(typed)).to.deep.equal({ unit, street });
    });
  }

  it('S2-20: writes the unit before the civic number in Canada only', () => {
    expect(streetLine({ unit: '10', street: '123 RUE MAIN', country: 'CA' })).to.equal('10-123 RUE MAIN');
    expect(streetLine({ street: '123 RUE MAIN', country: 'CA' })).to.equal('123 RUE MAIN');
    expect(streetLine({ unit: 'Apt 10', street: '1 Main St', country: 'US' })).to.equal('1 Main St, Apt 10');
  });

  it('S2-18: takes a Canadian postal code in any case, with or without its space', () => {
    for (const postalCode of ['g1r4s9', 'G1R 4S9', ' g1r-4s9 ', 'G1r4S9']) {
      expect(tidyAddress({ ...canadian, postalCode }).postalCode).to.equal('G1R 4S9');
    }
    expect(tidyAddress({ ...canadian, postalCode: 'g1r' }).postalCode).to.equal('g1r');
    expect(['G1R 4S9', 'H0H 0H0'].every(isCanadianPostalCode)).to.equal(true);
    expect(['D1R 4S9', 'G1R4S9', 'G1O 4S9', '12345', ''].some(isCanadianPostalCode)).to.equal(false);
  });

  it('S2-20: moves a unit typed in the street to its own field, and keeps one typed in both', () => {
    expect(tidyAddress({ ...canadian, street: '10-123, rue Main' })).to.deep.include({
      unit: '10',
      street: '123, rue Main',
    });
    expect(tidyAddress({ ...canadian, unit: 'app. 10' })).to.deep.include({ unit: '10', street: '123, rue Main' });
    expect(tidyAddress({ ...canadian, unit: '4', street: '10-12, rue Main' })).to.deep.include({
      unit: '4',
      street: '10-12, rue Main',
    });
  });

  it('S2-18: leaves an address of another country as it is typed, spaces aside', () => {
    const typed = {
      unit: '',
      street: ' 10-12  Main St ',
      city: ' Burlington',
      region: 'VT',
      postalCode: '05401 ',
      country: 'US',
    };
    expect(tidyAddress(typed)).to.deep.equal({
      ...typed,
      street: '10-12 Main St',
      city: 'Burlington',
      postalCode: '05401',
    });
  });

  it('reads any street without delay', () => {
    const started = performance.now();
    for (const filler of [' ', '1', ',', 'app. ', '- ', 'a1']) splitUnit(`1${filler.repeat(2_000)}!`);
    // A busy machine takes seconds, a regular expression that backtracks minutes
    expect(performance.now() - started).to.be.below(5_000);
  });
});
