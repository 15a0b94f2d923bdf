import { fill, find } from '../../test/fixture.ts';
import { expectPatience } from '../../test/patience.ts';
import { click, confirm, dispute, keepOne, list, only, t } from '../../test/votes-stage.ts';

describe('vote-list: too many tries', () => {
  for (const lang of ['fr', 'en'] as const) {
    it(`S14: whoever registers too early is told again how long to wait (${lang})`, async () => {
      const scene = await list({ lang });
      await keepOne(scene);
      await expectPatience(scene, confirm);
    });

    it(`S14: whoever disputes being kept out too early is told again how long to wait (${lang})`, async () => {
      const scene = await list({ lang, prepare: only('last-offer') });
      await dispute(scene);
      fill(find('textbox', undefined, scene.page) as HTMLInputElement, 'Mes cotisations sont payées.');
      await expectPatience(scene, () => {
        click(t(scene).send, scene.page);
      });
    });
  }
});
