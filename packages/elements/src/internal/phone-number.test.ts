import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { formatPhone, parsePhone } from './phone-number.ts';

describe('phone-number', () => {
  const accepted: Record<string, ReturnType<typeof parsePhone>> = {
    '4185550142': { number: '+14185550142' },
    '418 555-0142': { number: '+14185550142' },
    '(418) 555-0142': { number: '+14185550142' },
    '1-418-555-0142': { number: '+14185550142' },
    '+1 418.555.0142': { number: '+14185550142' },
    '418 555‑0142': { number: '+14185550142' },
    '418 555-0142 poste 12': { number: '+14185550142', extension: '12' },
    '418 555-0142, Poste 12': { number: '+14185550142', extension: '12' },
    '418 555-0142 ext. 12': { number: '+14185550142', extension: '12' },
    '418 555-0142 extension 12': { number: '+14185550142', extension: '12' },
    '4185550142x12': { number: '+14185550142', extension: '12' },
    '418 555-0142 #12': { number: '+14185550142', extension: '12' },
    '+33 1 23 45 67 89': { number: '+33123456789' },
    '011 33 1 23 45 67 89': { number: '+33123456789' },
  };

  for (const [typed, expected] of Object.entries(accepted)) {
    it(`S0-02, A2: reads “${typed}”`, () => {
      expect(parsePhone(typed)).to.deep.equal(expected);
    });
  }

  for (const typed of [
    '',
    '555-0142',
    '118 555-0142',
    '418 155-0142',
    '2 418 555-0142',
    '418 555-0142 demain',
    '+1 418 555',
    '+',
  ]) {
    it(`S0-02: refuses “${typed}”`, () => {
      expect(parsePhone(typed)).to.equal(undefined);
    });
  }

  it('S0-26: writes a North American number as people here do, and another as it is', () => {
    expect(formatPhone('+14185550142')).to.equal('418 555-0142');
    expect(formatPhone('+33123456789')).to.equal('+33123456789');
  });

  it('S0-02: reads what it wrote, whatever the number', () => {
    const nanp = fc.stringMatching(/^\+1[2-9]\d{2}[2-9]\d{6}$/);
    const foreign = fc.stringMatching(/^\+[2-9]\d{6,14}$/);
    fc.assert(
      fc.property(fc.oneof(nanp, foreign), (number) => {
        expect(parsePhone(formatPhone(number))).to.deep.equal({ number });
      }),
    );
  });

  it('reads or refuses any text without delay', () => {
    const started = performance.now();
    for (const filler of [' ', '1', 'x', '#1', 'poste ', '((']) parsePhone(`418${filler.repeat(5_000)}!`);
    // A busy machine takes seconds, a regular expression that backtracks minutes
    expect(performance.now() - started).to.be.below(5_000);
  });
});
