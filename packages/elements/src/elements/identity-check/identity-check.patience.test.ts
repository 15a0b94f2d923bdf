import { choosePicture, markup, member, send } from '../../test/identity-page.ts';
import { stage } from '../../test/fixture.ts';
import { expectPatience } from '../../test/patience.ts';
import './identity-check.define.ts';

describe('identity-check: too many tries', () => {
  for (const lang of ['fr', 'en'] as const) {
    it(`S14: whoever sends too early is told again how long to wait (${lang})`, async () => {
      const scene = await stage(markup(), { lang, member });
      await choosePicture(scene);
      await expectPatience(scene, send);
    });
  }
});
