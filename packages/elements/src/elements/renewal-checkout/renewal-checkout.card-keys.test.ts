import { pasteText } from '../../test/clipboard.ts';
import { expect, inChromium, pass, settle, typeText, until, type Scene } from '../../test/fixture.ts';
import { checkout, choose, input, pay, shown, t, type } from '../../test/renewal-stage.ts';

/** The bank's own test number, as members write it. */
const written = ['4242424242424242', '4242 4242 4242 4242', '4242 - 4242 - 4242 - 4242'] as const;

type Name = 'coupon' | 'own-strike-fund';

async function open(lang: 'fr' | 'en', name: Name): Promise<Scene> {
  const scene = await checkout({ lang });
  await choose(scene, 'contribution-strike-fund', 'own');
  await type(scene, name, '');
  return scene;
}

/** Nine digits of it are nowhere: neither in the field, nor in the history entry, nor in what was sent. */
async function isGone(scene: Scene, name: Name): Promise<void> {
  const { coupons, amounts } = t(scene).problems;
  await shown(scene, name === 'coupon' ? coupons.card : amounts.card('', ''));
  await until(() => scene.element.shadowRoot?.activeElement?.id === 'error-summary', 'the focus is on what is wrong');
  pay(scene);
  await pass(2_000);
  const requests = scene.portal.requests.map(({ body = '' }) => body);
  const known = [input(scene, name).value, JSON.stringify(history.state), ...requests].join('\n');
  for (const digits of known.match(/\d[\d -]*/g) ?? []) expect(digits.replace(/\D/g, '')).not.to.match(/42424242\d/);
}

describe('renewal-checkout cards, by hand', () => {
  for (const [lang, name] of [
    ['fr', 'own-strike-fund'],
    ['en', 'coupon'],
  ] as const) {
    for (const text of written)
      inChromium(
        `S4-21, S25: « ${text} » pasted into ${name} is refused, and nothing of it stays (${lang})`,
        async () => {
          const scene = await open(lang, name);
          await pasteText(input(scene, name), text);
          await settle();
          await isGone(scene, name);
          expect(input(scene, name).value).to.equal('');
        },
      );

    inChromium(`S4-21, S25: a card typed into ${name} is refused as it is typed (${lang})`, async () => {
      const scene = await open(lang, name);
      await typeText(input(scene, name), written[0]);
      await isGone(scene, name);
    });
  }

  inChromium('S25: the beginning of a number that was not finished is not kept', async () => {
    const scene = await open('fr', 'coupon');
    await typeText(input(scene, 'coupon'), '42424242424');
    await pass(1_000);
    expect(JSON.stringify(history.state)).not.to.contain('4242');
  });
});
