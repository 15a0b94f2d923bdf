import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { PaymentProvider } from '@trait-union/client/payment';
import type { PaymentOption } from '@trait-union/client';
import { bundle } from '../../../scripts/bundle.ts';
import { ROOT } from '../../../scripts/repository.ts';
import { startBank } from './support/bank.ts';
import { launchBrowser } from './support/browser.ts';
import { LOGIN, MENU } from './support/page.ts';
import { openSignedIn, openUnion } from './support/union.ts';

const folder = join(ROOT, 'node_modules/.cache/trait-union-e2e/payment-example');
const file = join(folder, 'provider.ts');

/** The provider that docs/developer/payments.md shows, for a gateway of the test's own. */
function writeExample(gateway: string): string {
  const page = readFileSync(join(ROOT, 'docs/developer/payments.md'), 'utf8');
  const [, source = ''] = /```ts\n([^]+?)```/.exec(page) ?? [];
  assert.ok(source.includes("'https://pay.gateway.example'"));
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, source.replace('https://pay.gateway.example', gateway));
  const settings = {
    noEmit: true,
    composite: false,
    emitDeclarationOnly: false,
    declarationMap: false,
    declaration: false,
  };
  const config = { extends: join(ROOT, 'tsconfig.base.json'), compilerOptions: settings, include: ['*.ts'] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  return source;
}

test('S4-18: the provider of the docs has forty lines, compiles, and takes a payment in its frame', async () => {
  const bank = await startBank();
  const source = writeExample(bank.origin);
  assert.ok(source.split('\n').filter(Boolean).length <= 45);
  const tsc = spawnSync(join(ROOT, 'node_modules/.bin/tsc'), ['-p', folder], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  assert.equal(tsc.stdout, '');

  const browser = await launchBrowser();
  const body = `${MENU}${LOGIN}<renewal-checkout></renewal-checkout>`;
  const union = await openUnion(browser, { bankUrl: bank.bankUrl, body });
  bank.serve(union.mock.portal.bank);
  const label = { fr: 'Carte, ici', en: 'Card, here' };
  const option: PaymentOption & { method: 'card' } = {
    id: 'gateway',
    mode: 'embedded',
    provider: 'gateway',
    method: 'card',
    label,
  };
  const catalogues = union.mock.portal.db.records<{ options: object[] }>('catalogue');
  catalogues.put('union', { ...catalogues.get('union'), options: [option] });

  const page = await openSignedIn(union);
  const script = await bundle(file, { root: ROOT });
  await page.evaluate(async (code) => {
    const { provider } = (await import(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })))) as {
      provider: PaymentProvider;
    };
    Object.assign(document.querySelector('renewal-checkout') ?? {}, { providers: [provider] });
  }, script);
  const widget = page.locator('renewal-checkout');
  const payButton = widget.getByRole('button', { name: /^Payer \d/ });
  const frame = page.frameLocator('iframe[title="Paiement par carte"]');
  await widget.getByRole('radio', { name: label.fr }).check();
  await payButton.click();
  await frame.getByRole('button', { name: 'Annuler' }).click();
  await widget.getByText('La commande est annulée.').waitFor();
  await widget.getByRole('radio', { name: label.fr }).check();
  await payButton.click();
  await frame.getByLabel('Numéro de carte').fill('4242424242424242');
  await frame.getByRole('button', { name: 'Payer', exact: true }).click();
  await widget.getByText('Votre paiement est reçu.').first().waitFor();
  assert.equal(union.mock.portal.bank.charges.length, 1);
  assert.equal(await page.locator('iframe').count(), 0);
});
