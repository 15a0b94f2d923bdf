import type { Language, Money, PaymentMethod } from '@trait-union/client/contract';
import type { Bytes } from '../bytes.ts';
import type { Member } from '../member.ts';
import type { KeptReceipt } from './kept-history.ts';
import { createTaggedPdf, textWidth, type Cell } from './tagged-pdf.ts';

const methods: Record<Language, Record<PaymentMethod, string>> = {
  fr: {
    card: 'Carte',
    cash: 'Comptant',
    cheque: 'Chèque',
    transfer: 'Virement',
    'direct-debit': 'Prélèvement automatique',
    credit: 'Crédit au dossier',
    other: 'Autre',
  },
  en: {
    card: 'Card',
    cash: 'Cash',
    cheque: 'Cheque',
    transfer: 'Transfer',
    'direct-debit': 'Direct debit',
    credit: 'Credit on file',
    other: 'Other',
  },
};

const wordsOf = {
  fr: {
    payment: 'Reçu de paiement',
    tax: 'Reçu fiscal',
    number: 'Numéro',
    issuedOn: 'Date',
    taxYear: 'Année d’imposition',
    name: 'Nom',
    memberNumber: 'Numéro de membre',
    method: 'Mode de paiement',
    what: 'Description',
    amount: 'Montant',
    total: 'Total',
    paymentNote: 'Ce reçu confirme un paiement. Il ne sert pas pour l’impôt.',
    taxNote: 'À conserver avec votre déclaration de revenus.',
  },
  en: {
    payment: 'Payment receipt',
    tax: 'Tax receipt',
    number: 'Number',
    issuedOn: 'Date',
    taxYear: 'Tax year',
    name: 'Name',
    memberNumber: 'Member number',
    method: 'Payment method',
    what: 'Description',
    amount: 'Amount',
    total: 'Total',
    paymentNote: 'This receipt confirms a payment. It is not valid for tax purposes.',
    taxNote: 'Keep it with your income tax return.',
  },
} as const satisfies Record<Language, Record<string, string>>;

const locales = { fr: 'fr-CA', en: 'en-CA' } as const satisfies Record<Language, string>;

const isMethod = (method: string): method is PaymentMethod => Object.hasOwn(methods.fr, method);

/** The receipt as a document, in the member's language. */
export const writeReceipt = async (
  { shown, lines, method }: KeptReceipt,
  { givenName, familyName, memberNumber, details: { language } }: Member,
  organization: string,
): Promise<Bytes> => {
  const words = wordsOf[language];
  const { number, issuedOn, taxYear, label, amount } = shown;
  const kind = shown.kind === 'tax' ? 'tax' : 'payment';
  const money = ({ cents, currency }: Money): string =>
    new Intl.NumberFormat(locales[language], { style: 'currency', currency }).format(cents / 100);
  const day = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' });

  const pdf = await createTaggedPdf({
    title: `${words[kind]} ${number}`,
    author: organization,
    language: locales[language],
    on: issuedOn,
  });
  const { whole } = pdf;
  pdf.write([{ role: 'P', within: whole, text: organization, bold: true }], 12, 28);
  pdf.write([{ role: 'H1', within: whole, text: words[kind], bold: true }], 22, 4);
  pdf.write([{ role: 'P', within: whole, text: label[language] }], 12, 22);

  const facts: [string, string | undefined][] = [
    [words.number, number],
    [words.issuedOn, day.format(Date.parse(issuedOn))],
    [words.taxYear, taxYear === undefined ? undefined : String(taxYear)],
    [words.name, [givenName, familyName].filter(Boolean).join(' ')],
    [words.memberNumber, memberNumber],
    [words.method, method && methods[language][isMethod(method) ? method : 'other']],
  ];
  const factTable = pdf.group('Table', whole);
  for (const [name, value] of facts) {
    if (value === undefined) continue;
    const within = pdf.group('TR', factTable);
    const names: Cell = { role: 'TH', scope: 'Row', within, text: name, bold: true, column: { from: 0, width: 150 } };
    pdf.write([names, { role: 'TD', within, text: value, column: { from: 160, width: textWidth - 160 } }], 11, 4);
  }

  const lineTable = pdf.group('Table', whole);
  const row = (what: string, howMuch: string, { head = false, bold = false } = {}): void => {
    const within = pdf.group('TR', lineTable);
    const role = head ? 'TH' : 'TD';
    const scope = head && { scope: 'Column' as const };
    const [left, right] = [
      { from: 0, width: textWidth - 120 },
      { from: textWidth - 110, width: 110, toTheRight: true },
    ];
    pdf.write(
      [
        { role, within, ...scope, text: what, bold, column: left },
        { role, within, ...scope, text: howMuch, bold, column: right },
      ],
      11,
      6,
    );
  };
  pdf.space(22);
  row(words.what, words.amount, { head: true, bold: true });
  pdf.rule();
  for (const line of lines) row(line.label[language], money(line.amount));
  pdf.rule();
  row(words.total, money(amount), { bold: true });

  pdf.space(18);
  pdf.write([{ role: 'P', within: whole, text: kind === 'tax' ? words.taxNote : words.paymentNote }], 10, 0);
  return pdf.save();
};
