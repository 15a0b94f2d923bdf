import { stage } from '../../test/fixture.ts';
import { expectPatience } from '../../test/patience.ts';
import { markup, send, type } from '../../test/support-page.ts';

describe('support-request: too many tries', () => {
  for (const lang of ['fr', 'en'] as const) {
    it(`S14: whoever sends too early is told again how long to wait (${lang})`, async () => {
      const scene = await stage(markup(), { lang });
      await type(scene);
      await expectPatience(scene, send);
    });
  }
});
