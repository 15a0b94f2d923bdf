import { fill, pass, stage, until } from '../../test/fixture.ts';
import { expectPatience } from '../../test/patience.ts';
import {
  ask,
  chosen,
  click,
  identifier,
  isChoosing,
  markup,
  openByLink,
  openPlainly,
  password,
  send,
  t,
} from '../../test/recovery-page.ts';

afterEach(openPlainly);

describe('account-recovery: too many tries', () => {
  for (const lang of ['fr', 'en'] as const) {
    it(`S14: whoever asks too early is told again how long to wait (${lang})`, async () => {
      const scene = await stage(markup, { lang });
      fill(identifier(scene), '101-0427');
      await expectPatience(scene, send);
    });

    it(`S14: whoever asks for the message anew too early is told again how long to wait (${lang})`, async () => {
      const scene = await stage(markup, { lang });
      await ask(scene);
      await pass(61_000);
      await expectPatience(scene, () => {
        click(scene, t(scene).resend);
      });
    });

    it(`S14: whoever chooses a password too early is told again how long to wait (${lang})`, async () => {
      const scene = await stage(markup, { lang, prepare: openByLink() });
      await until(() => isChoosing(scene), 'the choice');
      fill(password(scene), chosen);
      await expectPatience(scene, () => {
        click(scene, t(scene).save);
      });
    });
  }
});
