import type { RoleOffer } from '@trait-union/client';
import { expect } from '../../test/fixture.ts';
import { faultText, faultWords } from './access-manager.inviting-faults.ts';
import { readList } from './access-manager.inviting-file.ts';
import { judge, toCorrect, type Fault, type Judged } from './access-manager.inviting-lines.ts';
import { readTable } from './access-manager.inviting-table.ts';
import { readText } from './access-manager.inviting-text.ts';

const roles: RoleOffer[] = [
  { name: 'voting-member', takesSeat: true, refused: { reason: 'by-desk' } },
  { name: 'access-manager', takesSeat: true },
  { name: 'secondary-member', takesSeat: true },
  { name: 'steward', label: { fr: 'délégué syndical', en: 'shop steward' }, takesSeat: false },
];

const tables = (): Promise<typeof readTable> => Promise.resolve(readTable);
const read = async (text: string, role = 'secondary-member'): Promise<Judged> =>
  judge(await readText(text, roles, tables), roles, role);

/** Every way in which a line can be wrong, some in several: 60 lines. */
const wrong: readonly [line: string, reason: Fault['reason']][] = [
  [';Anne;Roy;', 'no-address'],
  ['  ;Anne;;', 'no-address'],
  ['"";Anne;;', 'no-address'],
  ['anne.roy;Anne;Roy;', 'no-at'],
  ['Anne Roy;Anne;Roy;', 'no-at'],
  ['anne.roy.exemple.ca;;;', 'no-at'],
  ['n/d;;;', 'no-at'],
  ['514 555-0199;Anne;;', 'no-at'],
  ['anne@@exemple.ca;;;', 'two-ats'],
  ['anne@roy@exemple.ca;;;', 'two-ats'],
  ['anne@exemple.ca / roy@exemple.ca;;;', 'several'],
  ['anne@exemple.ca, roy@exemple.ca;;;', 'several'],
  ['"anne@exemple.ca; roy@exemple.ca";;;', 'several'],
  ['anne roy@exemple.ca;;;', 'space'],
  ['anne @exemple.ca;;;', 'space'],
  ['anne@ exemple.ca;;;', 'space'],
  ['anne@exemple .ca;;;', 'space'],
  ['@exemple.ca;Anne;;', 'no-name'],
  ['@;;;', 'no-name'],
  ['anne@;Anne;;', 'no-domain'],
  ['anne@exemple;;;', 'no-ending'],
  ['anne@exemple.c;;;', 'no-ending'],
  ['anne@10.0.0.1;;;', 'no-ending'],
  ['anne@exemple.ca2;;;', 'no-ending'],
  ['anne@exemple..ca;;;', 'dots'],
  ['anne.@exemple.ca;;;', 'dots'],
  ['.anne@exemple.ca;;;', 'dots'],
  ['anne@.exemple.ca;;;', 'dots'],
  ['anne@exemple.ca.;;;', 'dots'],
  ['anne..roy@exemple.ca;;;', 'dots'],
  ['anne,roy@exemple.ca;;;', 'character'],
  ['anne(roy)@exemple.ca;;;', 'character'],
  ['<anne@exemple.ca;;;', 'character'],
  ['anne[at]@exemple.ca;;;', 'character'],
  ['anne\\roy@exemple.ca;;;', 'character'],
  ['anne@exemple:ca.ca;;;', 'character'],
  ['anne@exemple_union.ca;;;', 'domain'],
  ['anne@-exemple.ca;;;', 'domain'],
  ['anne@exemple-.ca;;;', 'domain'],
  ['anne@exem/ple.ca;;;', 'domain'],
  [`${'a'.repeat(65)}@exemple.ca;;;`, 'too-long'],
  [`anne@${'exemple.'.repeat(35)}ca;;;`, 'too-long'],
  ['h\uFFFDl\uFFFDne@exemple.ca;;;', 'unreadable'],
  ['helene@exemple.ca;H\uFFFDl\uFFFDne;;', 'unreadable'],
  ['anne\u0007@exemple.ca;;;', 'unreadable'],
  ['"anne@exemple.ca;Anne;Roy;', 'open-quote'],
  ['anne@exemple.ca;"Anne;Roy;', 'open-quote'],
  ['anne@exemple.ca;"Anne"te;Roy;', 'open-quote'],
  ['anne@exemple.ca;Anne;Roy;;514 555-0199', 'too-many-cells'],
  ['anne@exemple.ca;Roy; Anne; B.;;x', 'too-many-cells'],
  [`anne@exemple.ca;${'Anne'.repeat(21)};Roy;`, 'name-too-long'],
  [`anne@exemple.ca;Anne;${'Roy'.repeat(27)};`, 'name-too-long'],
  ['bonne-1@exemple.ca;;;', 'duplicate'],
  ['BONNE-2@Exemple.CA;Anne;Roy;', 'duplicate'],
  ['mailto:bonne-3@exemple.ca;;;', 'duplicate'],
  ['anne@exemple.ca;Anne;Roy;chef', 'unknown-role'],
  ['anne@exemple.ca;Anne;Roy;présidente', 'unknown-role'],
  ['anne@exemple.ca;Anne;Roy;=1+1', 'unknown-role'],
  ['anne@exemple.ca;Anne;Roy;membre votant', 'role-refused'],
  ['anne@exemple.ca;Anne;Roy;Voting member', 'role-refused'],
];

const good = (count: number): string[] =>
  [...new Array(count).keys()].map((index) => `bonne-${index}@exemple.ca;Anne-${index};Roy;`);

describe('access-manager: lines of people to invite', () => {
  it('B-06: of a list with 60 bad lines of every kind, each is told with its reason and its line, and the good are kept', async () => {
    const header = 'Courriel;Prénom;Nom;Rôle';
    // Each bad line among good ones, none of which it may take along
    const lines = [...good(10), ...wrong.flatMap(([line], index) => [line, `milieu-${index}@exemple.ca;;;`])];
    const { good: kept, bad } = await read([header, ...lines].join('\n'));

    expect(wrong).to.have.length(60);
    expect(kept.map(({ invitee }) => invitee.email)).to.deep.equal([
      ...[...new Array(10).keys()].map((index) => `bonne-${index}@exemple.ca`),
      ...wrong.map((_, index) => `milieu-${index}@exemple.ca`),
    ]);
    expect(bad.map(({ number, text, fault }) => [number, text, fault.reason])).to.deep.equal(
      wrong.map(([line, reason], index) => [12 + 2 * index, line, reason]),
    );
    for (const lang of ['fr', 'en'] as const) {
      const told = bad.map(({ fault }) => faultText({ lang }, fault));
      for (const text of told) expect(text).to.match(/^\p{Lu}.*\.$/u);
      expect(new Set(told).size).to.equal(new Set(wrong.map(([, reason]) => reason)).size + 4);
    }
    expect(new Set(wrong.map(([, reason]) => reason))).to.include.all.keys(
      ...Object.keys(faultWords.fr.plain).filter((reason) => reason !== 'no-role'),
      'duplicate',
      'unknown-role',
      'role-refused',
    );
  });

  it('B-06: what is left to be corrected is read the same once more, without the good', async () => {
    const header = 'Courriel;Prénom;Nom;Rôle';
    const lines = [header, ...good(4), ...wrong.map(([line]) => line)];
    const { bad } = await read(lines.join('\n'));
    const again = await read(toCorrect(bad));
    expect(again.good.map(({ invitee }) => invitee.email)).to.deep.equal([
      'bonne-1@exemple.ca',
      'BONNE-2@Exemple.CA',
      'bonne-3@exemple.ca',
    ]);
    expect(again.bad.map(({ text }) => text)).to.deep.equal(
      wrong.filter(([, reason]) => reason !== 'duplicate').map(([line]) => line),
    );
  });

  it('B-06: headings are understood in both languages, in any order, with any separator', async () => {
    for (const text of [
      'Nom,Prénom,Adresse courriel,Rôle\nTremblay,Jeanne,jeanne@exemple.ca,gestionnaire des accès',
      'E-mail\tFirst name\tLast name\tRole\njeanne@exemple.ca\tJeanne\tTremblay\tAccess manager',
      '"Role";"Last name";"First name";"Email"\n"ACCESS-MANAGER";"Tremblay";"Jeanne";"jeanne@exemple.ca"',
      'Téléphone|COURRIEL|Nom complet|Statut\n514|jeanne@exemple.ca|Tremblay, Jeanne|gestionnaire des acces',
    ]) {
      const { good: kept, bad } = await read(text);
      expect(bad, text).to.deep.equal([]);
      expect(kept.map(({ invitee }) => invitee)).to.deep.equal([
        { email: 'jeanne@exemple.ca', role: 'access-manager', givenName: 'Jeanne', familyName: 'Tremblay' },
      ]);
    }
  });

  it('B-06: a cell may go over several lines, and the lines after it keep their number', async () => {
    const { good: kept, bad } = await read(
      'Courriel,Nom,Adresse\na@exemple.ca,Roy,"1, rue A\nMontréal"\n\nx,Roy,\nb@exemple.ca,,',
    );
    expect(kept.map(({ number, invitee }) => [number, invitee.email])).to.deep.equal([
      [2, 'a@exemple.ca'],
      [6, 'b@exemple.ca'],
    ]);
    expect(bad.map(({ number }) => number)).to.deep.equal([5]);
  });

  it('S3-11: many addresses are pasted as mail programs and spreadsheets give them', async () => {
    const text = [
      'a@exemple.ca, b@exemple.ca; c@exemple.ca d@exemple.ca',
      'Jeanne Tremblay <e@exemple.ca>; "Roy, Paul" <f@exemple.ca>,',
      'mailto:g@exemple.ca',
      '\u200Bh@exemple.ca\u00A0',
      'Marie-Ève Côté i@exemple.ca',
      'j@exemple.ca\tLi\tWei\tdélégué syndical',
      'Zoé,Roy,k@exemple.ca',
      'l@université.ca',
      'Marie <m@exemple.ca>, n@exemple.ca',
      'o@exemple.ca, Marie Roy <p@exemple.ca>',
      'Marie <q@exemple.ca>; délégué syndical',
    ].join('\r\n');
    const { good: kept, bad } = await read(text);
    expect(bad).to.deep.equal([]);
    const said = kept.map(({ invitee: { email, role, givenName = '', familyName = '' } }) =>
      [email, role, givenName, familyName].join(),
    );
    expect(said).to.deep.equal([
      'a@exemple.ca,secondary-member,,',
      'b@exemple.ca,secondary-member,,',
      'c@exemple.ca,secondary-member,,',
      'd@exemple.ca,secondary-member,,',
      'e@exemple.ca,secondary-member,Jeanne,Tremblay',
      'f@exemple.ca,secondary-member,Paul,Roy',
      'g@exemple.ca,secondary-member,,',
      'h@exemple.ca,secondary-member,,',
      'i@exemple.ca,secondary-member,Marie-Ève,Côté',
      'j@exemple.ca,steward,Li,Wei',
      'k@exemple.ca,secondary-member,Zoé,Roy',
      'l@université.ca,secondary-member,,',
      'm@exemple.ca,secondary-member,Marie,',
      'n@exemple.ca,secondary-member,,',
      'o@exemple.ca,secondary-member,,',
      'p@exemple.ca,secondary-member,Marie,Roy',
      'q@exemple.ca,steward,Marie,',
    ]);
  });

  it('S3-11: among pasted addresses, what is none is told as it was written', async () => {
    const { good: kept, bad } = await read('a@exemple.ca b@exemple chef\nPaul Roy\n\na@EXEMPLE.ca');
    expect(kept.map(({ invitee }) => invitee.email)).to.deep.equal(['a@exemple.ca']);
    expect(bad.map(({ number, text, fault: { reason } }) => [number, text, reason])).to.deep.equal([
      [1, 'b@exemple', 'no-ending'],
      [1, 'chef', 'no-at'],
      [2, 'Paul Roy', 'no-at'],
      [4, 'a@EXEMPLE.ca', 'duplicate'],
    ]);
  });

  it('S3-11: a list goes on after a table, and a table after a list', async () => {
    const { good: kept, bad } = await read(
      'a@exemple.ca\nNom;Courriel\nRoy;b@exemple.ca\n\nCôté;c@exemple.ca\n\nd@exemple.ca\n',
    );
    expect(bad).to.deep.equal([]);
    expect(kept.map(({ number }) => number)).to.deep.equal([1, 3, 5, 7]);
  });

  it('S3-13: the role of a line goes before the one that was chosen, and nobody is invited without one', async () => {
    const { good: kept } = await read('Courriel;Rôle\na@exemple.ca;\nb@exemple.ca;shop steward', 'access-manager');
    expect(kept.map(({ invitee }) => invitee.role)).to.deep.equal(['access-manager', 'steward']);
    const { bad } = await read('a@exemple.ca', '');
    expect(bad.map(({ fault }) => fault)).to.deep.equal([{ reason: 'no-role' }]);
  });

  it('B-06: a list is read in the encoding that its spreadsheet wrote it in', async () => {
    const text = 'Courriel;Prénom\na@exemple.ca;Hélène';
    const letters = Array.from(text, (letter) => letter.charCodeAt(0));
    const units = [0xfeff, ...letters];
    const bytes = {
      utf8: new TextEncoder().encode(text),
      marked: new TextEncoder().encode(`\uFEFF${text}`),
      windows: Uint8Array.from(letters),
      utf16: Uint8Array.from(units.flatMap((unit) => [unit & 0xff, unit >> 8])),
      utf16be: Uint8Array.from(units.flatMap((unit) => [unit >> 8, unit & 0xff])),
      separator: new TextEncoder().encode(`sep=;\r\n${text.replaceAll('\n', '\r\n')}\r\n`),
    };
    for (const [name, content] of Object.entries(bytes))
      expect(await readList(new Blob([content])), name).to.deep.equal({ text });
  });

  it('B-06: what is no list is told from its content', async () => {
    const refusals = {
      empty: '\n \n',
      'too-large': 'a@exemple.ca\n'.repeat(80_000),
      spreadsheet: 'PK\u0003\u0004 xl/workbook.xml',
      'no-text': 'GIF89a\u0000\u0000',
    };
    for (const [refusal, content] of Object.entries(refusals))
      expect(await readList(new Blob([content]))).to.deep.equal({ refusal });
  });

  it('B-06: no line, however long, holds the page up', async () => {
    const begun = performance.now();
    for (const long of [
      'a'.repeat(100_000),
      '@'.repeat(100_000),
      '<'.repeat(20_000),
      ' ;,'.repeat(50_000),
      `a@${'b.'.repeat(50_000)}`,
      '"'.repeat(100_000),
    ])
      await read(`Courriel;Nom\n${long}\n\n${long}`);
    expect(performance.now() - begun).to.be.below(5_000);
  });
});
