import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IssuedReceipt, Money, OwnWords } from '@trait-union/client/contract';
import { issueReceipt } from '../history/history.ts';
import { createMockPortal, type MockPortal } from '../mock-portal.ts';
import { localMembers } from '../scenarios/local.ts';
import { membershipIds } from '../scenarios/membership.ts';
import { call, createClock } from '../test/call.ts';
import { readPdf } from '../test/read-pdf.ts';

const { now } = createClock();

const signedIn = (memberNumber: string): MockPortal => {
  const portal = createMockPortal({ now });
  portal.signInAs(memberNumber);
  return portal;
};

const fileOf = async (portal: MockPortal, receipt: string) => {
  const { body } = await call(portal, 'history.receiptFile', { params: { receipt } });
  return { ...body, bytes: Buffer.from(body.base64, 'base64') };
};

const issuedIn2024 = async (portal: MockPortal, kind: IssuedReceipt['kind']): Promise<IssuedReceipt> => {
  const { items } = (await call(portal, 'history.receipts', { query: { year: '2024' } })).body;
  const found = items.findLast((receipt) => receipt.kind === kind);
  assert.ok(found);
  return found;
};

const cents = (amount: number): Money => ({ cents: amount, currency: 'CAD' });

test('S4-16, B-15: a payment receipt in French, with all that belongs on it, as a screen reader meets it', async () => {
  const portal = signedIn(localMembers.sample);
  const { id, number } = await issuedIn2024(portal, 'payment');
  const { name, mediaType, bytes } = await fileOf(portal, id);
  assert.deepEqual([name, mediaType], [`recu-${number}.pdf`, 'application/pdf']);
  assert.deepEqual(await readPdf(bytes), {
    title: `Reçu de paiement ${number}`,
    language: 'fr-CA',
    pages: 1,
    parts: [
      ['P', 'Syndicat des employées et employés de services de Québec, section locale 101'],
      ['H1', 'Reçu de paiement'],
      ['P', 'Adhésion 2024-2025'],
      [
        'Table',
        [
          [
            'TR',
            [
              ['TH', 'Numéro'],
              ['TD', number],
            ],
          ],
          [
            'TR',
            [
              ['TH', 'Date'],
              ['TD', '26 février 2024'],
            ],
          ],
          [
            'TR',
            [
              ['TH', 'Nom'],
              ['TD', 'Marie-Ève Tremblay-Côté'],
            ],
          ],
          [
            'TR',
            [
              ['TH', 'Numéro de membre'],
              ['TD', '101-0427'],
            ],
          ],
          [
            'TR',
            [
              ['TH', 'Mode de paiement'],
              ['TD', 'Carte'],
            ],
          ],
        ],
      ],
      [
        'Table',
        [
          [
            'TR',
            [
              ['TH', 'Description'],
              ['TH', 'Montant'],
            ],
          ],
          [
            'TR',
            [
              ['TD', 'Adhésion 2024-2025'],
              ['TD', '172,00\u00a0$'],
            ],
          ],
          [
            'TR',
            [
              ['TD', 'Contribution volontaire au fonds de solidarité'],
              ['TD', '10,00\u00a0$'],
            ],
          ],
          [
            'TR',
            [
              ['TD', 'Total'],
              ['TD', '182,00\u00a0$'],
            ],
          ],
        ],
      ],
      ['P', 'Ce reçu confirme un paiement. Il ne sert pas pour l’impôt.'],
    ],
  });
});

test('B-15: a tax receipt says which it is, and of which year', async () => {
  const portal = signedIn(localMembers.sample);
  const { id, number, taxYear } = await issuedIn2024(portal, 'tax');
  const { title, parts } = await readPdf((await fileOf(portal, id)).bytes);
  assert.equal(title, `Reçu fiscal ${number}`);
  const said = JSON.stringify(parts);
  assert.ok(said.includes(`[["TH","Année d’imposition"],["TD","${taxYear}"]]`));
  assert.ok(said.includes('À conserver avec votre déclaration de revenus.'));
  assert.ok(!said.includes('Mode de paiement') && !said.includes('ne sert pas'));
});

test('S4-16: in English for who reads English; letters that the fonts lack become the nearest ones', async () => {
  const portal = signedIn(localMembers.confirmationDue);
  const label: OwnWords = { fr: 'Dîner', en: 'Lunch' };
  const amount = cents(123_450);
  const receipt = {
    memberId: membershipIds.accessManager,
    label,
    amount,
    lines: [{ label, amount }],
    method: 'barter',
  };
  const { id, number } = issueReceipt(portal.db, receipt, now());
  const { name, bytes } = await fileOf(portal, id);
  assert.equal(name, `receipt-${number}.pdf`);
  const { title, language, parts } = await readPdf(bytes);
  assert.deepEqual([title, language], [`Payment receipt ${number}`, 'en-CA']);
  const said = JSON.stringify(parts);
  for (const part of ['November 21, 2026', 'Anne-Sophie Nguyên-Roy', '$1,234.50', '["TD","Other"]']) {
    assert.ok(said.includes(part), part);
  }
});

test('B-05: as many lines and pages as it takes, each read once', async () => {
  const portal = signedIn(localMembers.sample);
  const lines = Array.from({ length: 60 }, (_, index) => {
    const label = `Adhésion de la personne nº ${index + 1}, dont le nom est assez long pour tenir sur plus d’une ligne`;
    return { label: { fr: label, en: label }, amount: cents(6000) };
  });
  const label: OwnWords = { fr: 'Soixante adhésions', en: 'Sixty memberships' };
  const receipt = { memberId: membershipIds.sample, label, amount: cents(360_000), lines };
  const { id } = issueReceipt(portal.db, receipt, now());
  const { pages, parts } = await readPdf((await fileOf(portal, id)).bytes);
  assert.ok(pages > 2);
  const [, rows] = parts[4] ?? [];
  assert.ok(Array.isArray(rows) && rows.length === 62);
  assert.match(JSON.stringify(rows[60]), /nº 60, dont le nom est assez long pour tenir sur plus d’une ligne/);
});

test('S4-16: the same receipt is the same document', async () => {
  const portal = signedIn(localMembers.sample);
  const { id } = await issuedIn2024(portal, 'payment');
  assert.equal((await fileOf(portal, id)).base64, (await fileOf(portal, id)).base64);
});

test('S4-16: to whom it was issued, and to nobody else', async () => {
  const portal = signedIn(localMembers.sample);
  const { id: receipt } = await issuedIn2024(portal, 'payment');
  const codeOf = async (asked: string) =>
    (await call(portal, 'history.receiptFile', { params: { receipt: asked } })).code;
  assert.equal(await codeOf('recu-9999'), 'not-found');
  portal.signInAs(localMembers.lapsed);
  assert.equal(await codeOf(receipt), 'not-found');
  await call(portal, 'session.signOut');
  assert.equal(await codeOf(receipt), 'signed-out');
});
