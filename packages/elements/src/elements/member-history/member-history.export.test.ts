import Papa from 'papaparse';
import { errorWords } from '../../messages/errors.ts';
import { expect, focused, pass, settle, until, type Scene } from '../../test/fixture.ts';
import {
  choose,
  chooseYear,
  click,
  history,
  kept,
  member,
  only,
  registration,
  rowsOf,
  shows,
  t,
  transaction,
  twoReceipts,
} from '../../test/history-stage.ts';
import { lastSaved, saved, textOf, type Saved } from '../../test/saved-files.ts';
import { filesWords } from './member-history.files-messages.ts';
import { words } from './member-history.messages.ts';

const exported = async (scene: Scene): Promise<Saved> => {
  click(t(scene).export, scene.page);
  return lastSaved();
};

/** As a spreadsheet reads it. */
const readTable = async (file: Saved): Promise<Papa.ParseResult<Record<string, string>>> =>
  Papa.parse<Record<string, string>>((await textOf(file)).slice(1).replace(/\r\n$/, ''), { header: true });

describe('member-history: the list as a file', () => {
  for (const lang of ['fr', 'en'] as const) {
    it(`S4-12: the list as a file, all pages of it, in columns whatever the computer’s separator (${lang})`, async () => {
      const scene = await history({ lang });
      const { name, file } = await exported(scene);
      expect(name).to.equal('transactions.csv');
      expect((await textOf({ name, file })).startsWith('\uFEFF')).to.equal(true);
      const { data, errors, meta } = await readTable({ name, file });
      expect(errors).to.deep.equal([]);
      expect(meta.delimiter).to.equal('\t');
      expect(meta.linebreak).to.equal('\r\n');
      const { headings } = filesWords[lang];
      expect(meta.fields).to.include.members([headings.date, headings.amount, headings.source, headings.method]);
      const own = kept(scene.portal, 'transactions')
        .entries()
        .filter(([, { memberId }]) => memberId === scene.portal.db.memberByNumber(member)?.id);
      expect(data).to.have.length(own.length);
      expect(own.length).to.be.greaterThan(20);
      const decimal = (0.5).toLocaleString().charAt(1);
      for (const row of data) {
        expect(row[headings.date]).to.match(/^\d{4}-\d\d-\d\d$/);
        expect(row[headings.amount]).to.match(new RegExp(`^-?\\d+\\${decimal}\\d\\d$`));
      }
      expect(data.some((row) => row[headings.amount] === `-12${decimal}50`)).to.equal(true);
      await pass(200);
      expect(scene.announcements.at(-1)).to.equal(filesWords[lang].exported(own.length));
      expect(shows(scene, filesWords[lang].exported(own.length))).to.equal(true);
    });

    it(`S4-14: registrations and receipts as files, of the year that is shown (${lang})`, async () => {
      const scene = await history({
        lang,
        prepare: (portal) => {
          only(
            'registrations',
            registration({ timeZone: 'America/St_Johns' }),
            registration({ id: 'r-2', startsAt: '2025-04-02T23:30:00Z' }),
          )(portal);
          twoReceipts(portal);
        },
      });
      const { headings, files, kinds } = filesWords[lang];
      await choose(scene, 'registrations');
      await chooseYear(scene, '2026');
      const registrations = await exported(scene);
      expect(registrations.name).to.equal(`${files.registrations}-2026.csv`);
      const [row, ...others] = (await readTable(registrations)).data;
      expect(others).to.deep.equal([]);
      expect(row?.[headings.start]).to.equal('2026-04-02 21:00');
      expect(row?.[headings.zone]).to.equal('America/St_Johns');
      expect(row?.[headings.tariff]).to.equal(words[lang].preferred);
      saved.length = 0;
      await choose(scene, 'receipts');
      const issued = (await readTable(await exported(scene))).data;
      expect(
        issued.map((each) => [each[headings.kind], each[headings.taxYear], each[headings.date]]),
      ).to.have.deep.members([
        [kinds['payment'], '', '2026-03-01'],
        [kinds['tax'], '2025', '2026-03-01'],
      ]);
    });
  }

  it('S4-12: nothing in the file is run by a spreadsheet', async () => {
    const wild = ['=HYPERLINK("https://evil.test")', '+1+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', 'a;b', 'a"b'];
    const scene = await history({
      prepare: only(
        'transactions',
        ...wild.map((text, index) =>
          transaction({ id: `t-${index}`, label: { fr: text, en: text }, methodDetail: text.slice(0, 40) }),
        ),
      ),
    });
    const { data } = await readTable(await exported(scene));
    const cells = data.flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => /^[=+\-@\t\r\n]/.test(cell) && !/^-?\d+[.,]\d\d$/.test(cell))).to.deep.equal([]);
    expect(data.map((row) => row[filesWords.fr.headings.transaction]).sort()).to.deep.equal(
      wild.map((text) => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text)).sort(),
    );
  });

  it('S4-12: the file is told as it grows, and can be given up', async () => {
    const scene = await history();
    scene.portal.faults.set('slow', { operation: 'history.transactions', milliseconds: 1_000 });
    click(words.fr.export, scene.page);
    await until(() => shows(scene, filesWords.fr.exporting(10)));
    click(filesWords.fr.cancel, scene.page);
    await settle();
    expect(focused().part.contains('export')).to.equal(true);
    await pass(20_000);
    expect(scene.openRequests()).to.equal(0);
    expect(saved).to.deep.equal([]);
    expect(scene.announcements.at(-1)).to.equal(filesWords.fr.cancelled);
  });

  it('S4-12: a file that could not be finished is no file', async () => {
    const scene = await history();
    scene.portal.faults.set('network-error', { operation: 'history.transactions' });
    click(words.fr.export, scene.page);
    await until(() => shows(scene, errorWords.fr.unreachable));
    expect(saved).to.deep.equal([]);
    expect(rowsOf(scene)).to.have.length(10);
    scene.portal.faults.clear();
    click(errorWords.fr.retry, scene.page);
    await lastSaved();
  });

  it('F15: rows that cannot be read are told to be missing from the file', async () => {
    const scene = await history({
      prepare: (portal) => {
        only('transactions', transaction(), transaction({ id: 't-2' }))(portal);
        portal.faults.set('drift', { operation: 'history.transactions', key: 'items.1.amount', kind: 'drop' });
      },
    });
    await exported(scene);
    await settle();
    expect(shows(scene, `${filesWords.fr.exported(1)} ${filesWords.fr.without(1)}`)).to.equal(true);
  });

  it('S4-12: a number that a spreadsheet would change is kept as it is written', async () => {
    const details = ['000482', '12-2026', 'MAR1', '1E5', 'nº 187', '•••• 4242', 'Interac'];
    const scene = await history({
      prepare: only(
        'transactions',
        ...details.map((methodDetail, index) => transaction({ id: `t-${index}`, methodDetail })),
      ),
    });
    const { data } = await readTable(await exported(scene));
    expect(data.map((row) => row[filesWords.fr.headings.reference])).to.deep.equal([
      ...details.slice(0, 4).map(words.fr.number),
      ...details.slice(4),
    ]);
  });
});
