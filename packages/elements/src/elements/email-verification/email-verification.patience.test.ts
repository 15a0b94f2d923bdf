import { stage, until } from '../../test/fixture.ts';
import { expectPatience } from '../../test/patience.ts';
import {
  click,
  create,
  named,
  open,
  openByLink,
  sample,
  shows,
  submit,
  t,
  type,
} from '../../test/verification-page.ts';

describe('email-verification: too many tries', () => {
  for (const lang of ['fr', 'en'] as const) {
    it(`S14: whoever sends the message too early is told again how long to wait (${lang})`, async () => {
      const scene = await open({ lang });
      await expectPatience(scene, () => {
        click(scene, named(scene, t(scene).send));
      });
    });

    it(`S14: whoever changes the address too early is told again how long to wait (${lang})`, async () => {
      const scene = await open({ lang, member: sample });
      await type(scene);
      await expectPatience(scene, submit);
    });

    it(`S14: whoever asks for another link too early is told again how long to wait (${lang})`, async () => {
      const scene = await stage(create(), { lang, prepare: openByLink({ expiresAt: 0 }) });
      await until(() => shows(scene, t(scene).landing.expired), 'the link has expired');
      await expectPatience(scene, () => {
        click(scene, t(scene).sendNew);
      });
    });
  }
});
