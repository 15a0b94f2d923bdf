import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launchBrowser, newVisitor } from './support/browser.ts';
import { languageLink, startDemo } from './support/demo.ts';
import { press, toggle, type } from './support/keyboard.ts';
import { leaks, recordLeaks } from './support/leaks.ts';
import { assertQuiet, watch } from './support/watch.ts';

const browser = await launchBrowser();
const origin = await startDemo();

test('S1-25, B-33: an application in French, by keyboard alone, through a reload and Back', async () => {
  const context = await newVisitor(browser);
  const seen = watch(context);
  await recordLeaks(context);
  const page = await context.newPage();
  const widget = page.locator('membership-application');
  const next = widget.getByRole('button', { name: 'Continuer' });

  await page.goto(`${origin}/adhesion.html`);
  await type(widget.getByLabel('Prénom'), 'Zoé');
  await type(widget.getByLabel('Nom de famille'), 'Lachance-Perreault');
  await page.reload();
  await widget.getByText('Étape 1 sur 4').waitFor();
  assert.equal(await widget.getByLabel('Nom de famille').inputValue(), 'Lachance-Perreault');
  await press(next);
  await type(widget.getByLabel('Courriel'), 'zoe.lachance@example.org');
  await page.goto(`${origin}/index.html`);
  await page.goBack();
  await widget.getByText('Étape 2 sur 4').waitFor();
  assert.equal(await widget.getByLabel('Courriel').inputValue(), 'zoe.lachance@example.org');
  await press(next);
  await type(widget.getByLabel('Employeur'), 'Atelier Boréal');
  await type(widget.getByLabel('Statut d’emploi'), 'Sur appel');
  await press(next);
  await widget.getByText('Relisez vos réponses').waitFor();
  await widget.getByText('Sur appel').waitFor();
  await press(languageLink(page));
  await widget.getByText('Step 4 of 4').waitFor();
  await press(languageLink(page));
  for (const consent of [/statuts/, /conserve/]) {
    const box = widget.getByRole('checkbox', { name: consent });
    assert.equal(await box.isChecked(), false);
    await toggle(box);
  }
  await press(widget.getByRole('button', { name: 'Envoyer ma demande' }));
  await widget.getByText('Votre demande est envoyée.').waitFor();
  const reference = await widget.getByText(/^A-[0-9A-F]{8}$/).textContent();
  await page.reload();
  await widget.getByText(reference ?? '').waitFor();
  await press(widget.getByRole('button', { name: 'Retirer ma demande' }));
  await press(page.getByRole('dialog').getByRole('button', { name: 'Retirer ma demande' }));
  await widget.getByRole('heading', { name: 'Votre demande est retirée' }).waitFor();
  await page.reload();
  await press(widget.getByRole('button', { name: 'Faire une nouvelle demande' }));
  await widget.getByText('Étape 1 sur 4').waitFor();
  assert.equal(await widget.getByLabel('Prénom').inputValue(), '');
  assert.equal(await page.evaluate(() => JSON.stringify(history.state)), 'null');

  // The demo keeps its fictional portal in the tab's storage, and drafts are in its history: decisions 9 and 16
  const said = await leaks([page], seen, ['Lachance-Perreault', 'zoe.lachance']);
  assert.deepEqual(
    said.filter((line) => !/^(storage|replaceState):/.test(line)),
    [],
  );
  assertQuiet(seen, origin);
  await context.close();
});

test('S1-25: in English at 320 px, by the link of a message', async () => {
  const context = await newVisitor(browser, { viewport: { width: 320, height: 640 } });
  const seen = watch(context);
  const page = await context.newPage();
  const widget = page.locator('membership-application');
  const fits = async (): Promise<void> => {
    const { scrollWidth, clientWidth } = await widget.evaluate((element) => ({
      scrollWidth: element.scrollWidth,
      clientWidth: element.clientWidth,
    }));
    assert.ok(scrollWidth <= clientWidth, `${scrollWidth} > ${clientWidth}`);
  };

  await page.goto(`${origin}/en/membership.html#membership-application=demande-en-cours-5f1c`);
  await widget.getByRole('heading', { name: 'Your application is under review' }).waitFor();
  assert.equal(new URL(page.url()).hash, '');
  await fits();
  await page.getByRole('link', { name: 'refused' }).click();
  await widget.getByText('Your position is not part of our bargaining unit.').waitFor();
  await fits();
  await widget.getByRole('button', { name: 'Apply again' }).click();
  await widget.getByText('Step 1 of 4: You').waitFor();
  await widget.getByRole('button', { name: 'Continue' }).click();
  await widget.getByText('2 fields need correcting').waitFor();
  await fits();
  assertQuiet(seen, origin);
  await context.close();
});
