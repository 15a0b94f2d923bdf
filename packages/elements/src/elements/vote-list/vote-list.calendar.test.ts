import ICAL from 'ical.js';
import { demoCredentials, expect, find, inChromium, pass, press, until } from '../../test/fixture.ts';
import { list, minute, only } from '../../test/votes-stage.ts';
import { calendarOf } from './vote-list.calendar.ts';
import { calendarWords } from './vote-list.calendar-messages.ts';
import { words } from './vote-list.messages.ts';

const dated = (lang: 'fr' | 'en') =>
  ({
    lang,
    tag: `${lang}-CA`,
    date: (v: number | string, o: object) => new Intl.DateTimeFormat(`${lang}-CA`, o).format(new Date(v)),
  }) as never;

describe('vote-list: calendar', () => {
  for (const lang of ['fr', 'en'] as const) {
    it(`S1-22: opening and closing go into a calendar that an independent reader understands, and so does a change (${lang})`, async () => {
      const scene = await list({ lang, prepare: only('bylaws') });
      const [vote] = await scene.client.votes.list();
      if (!vote) throw new Error('no vote');
      const title = 'Statuts ; « oui », ou non\\ 👩‍👩‍👧 '.repeat(4).trim();
      const l = dated(lang);
      const url = 'https://syndicat.example/bulletin#ballot-card=bylaws';
      const calendar = calendarOf({
        l,
        vote: { ...vote, title: { fr: title, en: title } },
        url,
        now: Date.now(),
      });
      const lines = calendar.split('\r\n');
      expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).to.be.at.most(75);
      const events = new ICAL.Component(ICAL.parse(calendar) as never).getAllSubcomponents('vevent');
      const instants = events.map((event) =>
        (event.getFirstPropertyValue('dtstart') as ICAL.Time).toJSDate().getTime(),
      );
      expect(instants).to.deep.equal([Date.parse(vote.window.opensAt), Date.parse(vote.window.closesAt) - 15 * minute]);
      for (const event of events) {
        expect(event.getFirstPropertyValue('sequence')).to.equal(vote.changes.length);
        expect(String(event.getFirstPropertyValue('url'))).to.equal(url);
      }
      expect(events.map((event) => event.getFirstPropertyValue('summary'))).to.deep.equal([
        calendarWords[lang].opening(title),
        calendarWords[lang].closing(title),
      ]);
      const uids = events.map((event) => event.getFirstPropertyValue('uid'));
      expect(uids).to.deep.equal([`bylaws-opening@${location.hostname}`, `bylaws-closing@${location.hostname}`]);
      expect(calendar).not.to.contain(demoCredentials.email);
      const open = calendarOf({ l, vote, url: undefined, now: Date.parse(vote.window.opensAt) + 1 });
      expect(open.match(/BEGIN:VEVENT/g)).to.have.length(1);
    });

    inChromium(
      `S1-22: the calendar comes as a file, by keyboard, and says nothing of who asked (${lang})`,
      async () => {
        const scene = await list({ lang, prepare: only('bylaws') });
        const files: { name: string; text: Promise<string> }[] = [];
        const blobs = new Map<string, Blob>();
        const { createObjectURL, revokeObjectURL } = URL;
        URL.createObjectURL = (blob: Blob) => {
          blobs.set('blob:test', blob);
          return 'blob:test';
        };
        URL.revokeObjectURL = () => {
          blobs.clear();
        };
        const handle = (event: Event): void => {
          const link = event.target as HTMLAnchorElement;
          event.preventDefault();
          files.push({ name: link.download, text: blobs.get(link.href)?.text() ?? Promise.resolve('') });
        };
        const { click: native } = HTMLAnchorElement.prototype;
        HTMLAnchorElement.prototype.click = function () {
          this.addEventListener('click', handle, { once: true });
          native.call(this);
        };
        try {
          find('button', new RegExp(words[lang].calendar), scene.page).focus();
          await press('Enter');
          const file = await until(() => files[0], 'a file was given');
          expect(file.name).to.equal('bylaws.ics');
          expect(await file.text).to.match(/^BEGIN:VCALENDAR\r\n/);
          await pass(11_000);
          expect(blobs.size).to.equal(0);
        } finally {
          Object.assign(URL, { createObjectURL, revokeObjectURL });
          HTMLAnchorElement.prototype.click = native;
        }
      },
    );
  }
});
