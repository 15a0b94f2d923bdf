import type { LocalizeController } from '../controllers/localize-controller.ts';
import { devtools, expect, inChromium } from '../test/fixture.ts';
import { day } from './day.ts';

const localized = (tag: string): LocalizeController<unknown> =>
  ({
    lang: tag.startsWith('fr') ? 'fr' : 'en',
    date: (value: string, options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(tag, options).format(new Date(value)),
  }) as LocalizeController<unknown>;

describe('day', () => {
  for (const [tag, on, text] of [
    ['fr-CA', '2026-12-31', '31 décembre 2026'],
    ['en-CA', '2026-12-31', 'December 31, 2026'],
    ['fr-CA', '2026-01-01', '1er janvier 2026'],
    ['fr-CA', '2026-01-11', '11 janvier 2026'],
    ['en-CA', '2028-02-29', 'February 29, 2028'],
    ['fr-CA', '2026-02-29', '2026-02-29'],
  ] as const) {
    it(`S4-09: ${on} in ${tag} is « ${text} »`, () => {
      expect(day(localized(tag), on).replace(/\s/g, ' ')).to.equal(text);
    });
  }

  for (const timeZone of ['Pacific/Kiritimati', 'America/St_Johns', 'Pacific/Pago_Pago', 'Africa/Cairo']) {
    inChromium(`S4-09: never a day off, in ${timeZone}`, async () => {
      await devtools('Emulation.setTimezoneOverride', { timezoneId: timeZone });
      try {
        expect(Intl.DateTimeFormat().resolvedOptions().timeZone).to.equal(timeZone);
        for (const on of ['2026-03-08', '2026-11-01', '2026-12-31', '2027-01-01'])
          expect(day(localized('en-CA'), on)).to.contain(` ${Number(on.slice(8))}, ${on.slice(0, 4)}`);
      } finally {
        await devtools('Emulation.setTimezoneOverride', { timezoneId: '' });
      }
    });
  }
});
