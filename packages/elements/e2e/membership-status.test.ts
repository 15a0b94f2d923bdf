import { test } from 'node:test';
import { launchBrowser, newVisitor } from './support/browser.ts';
import { signInToDemo, startDemo } from './support/demo.ts';
import { press, toggle } from './support/keyboard.ts';
import { assertFitsPhone, newPhone } from './support/phone.ts';
import { assertQuiet, watch } from './support/watch.ts';

const browser = await launchBrowser();
const origin = await startDemo();

test('S4-09, S4-13, B-10: what is left, automatic renewal, and on to renewing, by keyboard alone', async () => {
  const context = await newVisitor(browser, { timezoneId: 'Asia/Tokyo' });
  const seen = watch(context);
  const page = await context.newPage();
  await signInToDemo(page, origin);
  await page.goto(`${origin}/mon-adhesion.html`);
  const status = page.locator('membership-status');
  await status.getByText('Il reste 121 jours').waitFor();
  await toggle(status.getByRole('switch', { name: 'Renouvellement automatique' }));
  await status.getByText('Activé', { exact: true }).waitFor();
  await page.reload();
  await status.getByText('Activé', { exact: true }).waitFor();
  await toggle(status.getByRole('switch', { name: 'Renouvellement automatique' }));
  await status.getByText('Désactivé', { exact: true }).waitFor();
  await press(status.getByRole('link', { name: 'Renouveler mon adhésion' }));
  await page.waitForURL(`${origin}/renouvellement.html#renewal-checkout`);
  assertQuiet(seen, origin);
  await context.close();
});

test('S4-09, S0-08: in English at 320 px', async () => {
  const context = await newPhone(browser);
  const seen = watch(context);
  const page = await context.newPage();
  await signInToDemo(page, origin);
  await page.goto(`${origin}/en/my-membership.html`);
  const status = page.locator('membership-status');
  await status.getByText('121 days left').waitFor();
  await status.getByText('FIDELITE-10').waitFor();
  await status.getByText('101-0427').waitFor();
  await assertFitsPhone(page);
  assertQuiet(seen, origin);
  await context.close();
});
