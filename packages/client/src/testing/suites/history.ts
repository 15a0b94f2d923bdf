import type { HistoryPage, HistoryQuery } from '../../domains/history.ts';
import { newKey } from '../../idempotency-key.ts';
import type { PortalClient } from '../../portal-client.ts';
import { codeOf, expectSame, expectTrue } from '../expect.ts';
import { signIn, type Credential, type DomainSuite } from '../stage.ts';

/** More would not travel as text. */
const largestFile = 2_000_000;

interface Item {
  id: string;
  /** An instant or a day. */
  date: string;
}
type List = (query: HistoryQuery) => Promise<HistoryPage<Item>>;

const dated = async <T extends { id: string }>(
  page: Promise<HistoryPage<T>>,
  dateOf: (item: T) => string,
): Promise<HistoryPage<Item>> => {
  const { items, ...rest } = await page;
  return { ...rest, items: items.map((item) => ({ id: item.id, date: dateOf(item) })) };
};

const listsOf = ({ history }: PortalClient): Record<'transactions' | 'registrations' | 'receipts', List> => ({
  transactions: (query) => dated(history.transactions(query), ({ on }) => on),
  registrations: (query) => dated(history.registrations(query), ({ startsAt }) => startsAt),
  receipts: (query) => dated(history.receipts(query), ({ issuedOn }) => issuedOn),
});

const allOf = async (list: List, query: HistoryQuery = {}): Promise<Item[]> => {
  const { items, nextCursor, skipped } = await list(query);
  expectSame(skipped, 0);
  return nextCursor === null ? items : [...items, ...(await allOf(list, { ...query, cursor: nextCursor }))];
};

/** What the member did and paid. `sample` has more than a page of transactions and of receipts; `other` is somebody else. */
export const historySuite = ({ describe, it, start, sample }: DomainSuite, other: Credential): void => {
  const startSignedIn = async (): Promise<PortalClient> => {
    const { client } = await start();
    await signIn(client, sample);
    return client;
  };

  describe('the history', () => {
    for (const name of ['transactions', 'registrations', 'receipts'] as const) {
      it(`S4-12, S4-14, S4-16: ${name} are the member’s own, each once, the latest first`, async () => {
        const { client } = await start();
        expectSame(await codeOf(listsOf(client)[name]({})), 'signed-out');
        await signIn(client, sample);
        const all = await allOf(listsOf(client)[name]);
        expectTrue(all.length > 0, 'something');
        expectSame(new Set(all.map(({ id }) => id)).size, all.length);
        const instants = all.map(({ date }) => Date.parse(date));
        expectTrue(
          instants.every((instant, index) => index === 0 || instant <= (instants[index - 1] ?? 0)),
          'the latest first',
        );
      });

      it(`S4-12: ${name} of one year, and every year together`, async () => {
        const list = listsOf(await startSignedIn())[name];
        const { years } = await list({});
        expectSame(
          years,
          [...new Set(years)].sort((one, another) => another - one),
        );
        let counted = 0;
        for (const year of years) {
          const of = await allOf(list, { year });
          expectTrue(of.length > 0, `something of ${year}`);
          if (name !== 'registrations')
            expectTrue(
              of.every(({ date }) => date.startsWith(`${year}-`)),
              `nothing but of ${year}, by the calendar of the day that is shown`,
            );
          counted += of.length;
        }
        expectSame(counted, (await allOf(list)).length);
        expectSame((await list({ year: 1789 })).items, []);
      });
    }

    it('S4-12: a cursor is good for whom it was given to', async () => {
      const client = await startSignedIn();
      const { nextCursor } = await client.history.transactions({});
      expectTrue(nextCursor !== null, 'a second page');
      expectSame(await codeOf(client.history.transactions({ cursor: `${nextCursor}-` })), 'not-found');
      await client.session.signOut({ key: newKey() });
      await signIn(client, other);
      expectSame(await codeOf(client.history.transactions({ cursor: nextCursor })), 'not-found');
    });

    it('S4-16: a receipt is a PDF, for whom it was issued to', async () => {
      const client = await startSignedIn();
      const [paid] = (await client.history.transactions({})).items.filter(({ receipt }) => receipt !== undefined);
      const receipts = await allOf(listsOf(client).receipts);
      expectTrue(
        receipts.some(({ id }) => id === paid?.receipt),
        'the receipt of a transaction among the receipts',
      );
      const receipt = paid?.receipt ?? '';
      const { name, base64 } = await client.history.receiptFile(receipt);
      expectTrue(/^[\w.-]+\.pdf$/.test(name), 'a name that any system can keep');
      expectTrue(atob(base64).startsWith('%PDF-'), 'a PDF');
      expectTrue(base64.length < (largestFile * 4) / 3, 'two megabytes at most');
      expectSame(await codeOf(client.history.receiptFile(`${receipt}-`)), 'not-found');
      await client.session.signOut({ key: newKey() });
      await signIn(client, other);
      expectSame(await codeOf(client.history.receiptFile(receipt)), 'not-found');
    });
  });

  it('B-34: a history is unsupported on a backend that shows none', async () => {
    const { client } = await start('without-history');
    await signIn(client, sample);
    for (const list of Object.values(listsOf(client))) expectSame(await codeOf(list({})), 'unsupported');
  });
};
