import {
  historyEndpoints,
  IssuedReceipt,
  ReceiptPage,
  Registration,
  RegistrationPage,
  Transaction,
  TransactionPage,
} from '../contract/history.ts';
import type { HistoryDomain, HistoryQuery } from '../domains/history.ts';
import { at } from './path.ts';
import type { RestContext } from './rest-context.ts';
import { sifted } from './sifted.ts';
import { areWhole, sumOf } from './sound-amounts.ts';

const asQuery = ({ year, cursor }: HistoryQuery): Record<string, string> => ({
  ...(year !== undefined && { year: String(year) }),
  ...(cursor !== undefined && { cursor }),
});

const pages = {
  transactions: sifted(TransactionPage, Transaction, ({ amount, lines }) => {
    const parts = lines.map((line) => line.amount);
    return areWhole([amount, ...parts]) && (parts.length === 0 || sumOf(parts) === amount.cents);
  }),
  registrations: sifted(RegistrationPage, Registration, ({ price }) => areWhole(price ? [price] : [])),
  receipts: sifted(ReceiptPage, IssuedReceipt, ({ amount }) => areWhole([amount])),
};

export const create = ({ request, requireDomain }: RestContext): HistoryDomain => ({
  transactions: async (query, { signal } = {}) => {
    await requireDomain('history');
    const endpoint = at(historyEndpoints.transactions, asQuery(query));
    return (await request({ ...endpoint, response: pages.transactions }, { signal })).value;
  },
  registrations: async (query, { signal } = {}) => {
    await requireDomain('history');
    const endpoint = at(historyEndpoints.registrations, asQuery(query));
    return (await request({ ...endpoint, response: pages.registrations }, { signal })).value;
  },
  receipts: async (query, { signal } = {}) => {
    await requireDomain('history');
    const endpoint = at(historyEndpoints.receipts, asQuery(query));
    return (await request({ ...endpoint, response: pages.receipts }, { signal })).value;
  },
  receiptFile: async (receipt, { signal } = {}) =>
    (await request(at(historyEndpoints.receiptFile, { receipt }), { signal })).value,
});
