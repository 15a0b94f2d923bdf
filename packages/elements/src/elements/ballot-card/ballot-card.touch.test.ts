import { card, choice, languages, part, recorded, shown, t, toConfirm, toReview } from '../../test/ballot-stage.ts';
import { expect, findAll, inChromium, pass, setViewport, until, type Scene } from '../../test/fixture.ts';
import { patience } from './ballot-card.idle.ts';

/** 12.7 mm in CSS pixels, with what rounding takes. */
const least = 47.9;

function expectTouchable({ page }: Scene, step: string): void {
  const buttons = findAll('button', undefined, page).filter((button) => button.checkVisibility());
  expect(buttons, step).not.to.be.empty;
  for (const button of buttons) {
    const { height, width } = button.getBoundingClientRect();
    expect(Math.min(height, width), `${step}: ${button.textContent.trim()}`).to.be.at.least(least);
  }
}

beforeEach(() => {
  sessionStorage.clear();
});

describe('ballot-card: touched', () => {
  for (const lang of languages)
    inChromium(
      `rule 12 (7.2-I): every button of every step is 12.7 mm high and wide, in a small screen (${lang})`,
      async () => {
        await setViewport({ width: 320, height: 700 });
        const scene = await card('yes-no', { lang });
        choice(scene).click();
        await pass(100);
        expectTouchable(scene, 'filling');
        await pass(patience);
        await until(() => part(scene, 'more-time'));
        expectTouchable(scene, 'left alone');
        part(scene, 'more-time')?.click();
        await toReview(scene);
        expectTouchable(scene, 'review');
        const review = part(scene, 'change')!;
        review.click();
        await until(() => part(scene, 'review'));
        expectTouchable(scene, 'one question');
        part(scene, 'review')?.click();
        await until(() => part(scene, 'cast'));
        part(scene, 'cast')?.click();
        await until(() => part(scene, 'confirm'));
        expectTouchable(scene, 'last question');
        scene.portal.faults.set('network-error');
        part(scene, 'confirm')?.click();
        await shown(scene, t(scene).uncertain);
        expectTouchable(scene, 'uncertain');
        scene.portal.faults.clear();
        await until(() => part(scene, 'change'));
        expectTouchable(scene, 'not recorded');
        (part(scene, 'send-again') ?? part(scene, 'retry'))?.click();
        await recorded(scene);
        expectTouchable(scene, 'receipt');

        const closed = await card('yes-no', { lang });
        await toConfirm(closed);
        closed.portal.officer.close('yes-no');
        part(closed, 'confirm')?.click();
        await shown(closed, t(closed).refused['vote-closed']);
        expectTouchable(closed, 'refused');
        const grace = await card('congress', { lang });
        expectTouchable(grace, 'grace');
        await setViewport({ width: 800, height: 600 });
      },
    );
});
