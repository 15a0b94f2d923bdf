import { moment, officialMoment } from '../../internal/moment.ts';
import { expect, plain } from '../../test/fixture.ts';
import { at, change, hour, list, minute, only, textOf, votes } from '../../test/votes-stage.ts';
import { words } from './vote-list.messages.ts';

describe('vote-list: time', () => {
  for (const lang of ['fr', 'en'] as const) {
    it(`S1-19: what is left is counted by the portal’s clock, whatever the device’s own says (${lang})`, async () => {
      for (const clockAhead of [hour, -hour]) {
        const scene = await list({
          lang,
          clockAhead,
          prepare: (portal) => {
            only('yes-no')(portal);
            const { window } = votes(portal).get('yes-no') ?? {};
            if (window) change(portal, 'yes-no', { window: { ...window, closesAt: at(30.5 * minute - clockAhead) } });
          },
        });
        expect(textOf(scene, 'yes-no'))
          .to.contain(words[lang].left('30 minutes'))
          .and.contain(words[lang].standings.vote)
          .and.not.contain(words[lang].now);
      }
    });

    it(`S1-19: a zone that the browser does not know leaves the member’s own (${lang})`, async () => {
      const scene = await list({
        lang,
        prepare: (portal) => {
          only('yes-no')(portal);
          const { window } = votes(portal).get('yes-no') ?? {};
          if (window) change(portal, 'yes-no', { window: { ...window, timeZone: 'Mars/Olympus' } });
        },
      });
      expect(textOf(scene, 'yes-no'))
        .to.contain('2026')
        .and.not.contain(plain(words[lang].official('')).trim());
    });
  }

  it('S1-19: half-hour zones and full hours are written as people write them', () => {
    const l = {
      lang: 'fr',
      date: (v: number | string, o: object) => new Intl.DateTimeFormat('fr-CA', o).format(new Date(v)),
    } as never;
    const written = (instant: string, zone: string): string => plain(moment(l, instant, zone));
    expect(written('2026-03-03T21:00:00Z', 'America/Toronto')).to.match(/^mardi 3 mars 2026 à 16 h (?:HNE|UTC−5)$/);
    expect(written('2026-03-03T21:00:00Z', 'America/St_Johns')).to.contain('17 h 30');
    expect(written('2026-12-01T21:00:00Z', 'America/Toronto')).to.contain('mardi 1er décembre 2026');
    expect(officialMoment(l, '2026-03-03T21:00:00Z', Intl.DateTimeFormat().resolvedOptions().timeZone)).to.equal(
      undefined,
    );
  });
});
