import { errorWords } from '../../messages/errors.ts';
import { create, part, scanFile, t, takeFiles, takePapers } from '../../test/card-stage.ts';
import { expect, find, findAll, settle, stage, until, type Scene } from '../../test/fixture.ts';
import { keepAway } from '../../test/lazy-module.ts';
import { member, shown, shows } from '../../test/membership-stage.ts';

/** A card whose code and picture cannot be made yet. */
async function bare(lang: 'fr' | 'en', how: 'failing' | 'on-its-way'): Promise<[scene: Scene, arrive: () => void]> {
  let arrive = (): void => undefined;
  const scene = await stage(create(), {
    lang,
    member,
    prepare: () => {
      arrive = keepAway('codeOf', how);
    },
  });
  await until(() => part(scene, 'card'), 'the card');
  expect(part(scene, 'code')).to.equal(null);
  return [scene, arrive];
}

const acts = ['print', 'save'] as const;

describe('membership-card: what it is made with', () => {
  for (const lang of ['fr', 'en'] as const) {
    for (const act of acts) {
      it(`S4-10: “${act}” pressed before it is there waits for it, once (${lang})`, async () => {
        const [scene, arrive] = await bare(lang, 'on-its-way');
        const [taken, papers] = [takeFiles(), takePapers()];
        try {
          const button = find('button', t(scene)[act], scene.page);
          button.click();
          await until(() => button.ariaBusy === 'true', 'it is busy');
          button.click();
          arrive();
          const made = await until(() => taken.files[0]?.file ?? papers.printed[0]?.code, 'it is made');
          expect(typeof made === 'string' ? made : await scanFile(made)).to.match(/^https:/);
          await until(() => button.ariaBusy === 'false', 'it is done');
          await settle();
          expect(taken.files.length + papers.printed.length).to.equal(1);
        } finally {
          taken.stop();
          papers.stop();
        }
      });

      it(`S4-10: “${act}” says so where it cannot be had, and can be tried again (${lang})`, async () => {
        const [scene, arrive] = await bare(lang, 'failing');
        await shown(scene, errorWords[lang].unreachable);
        const [taken, papers] = [takeFiles(), takePapers()];
        try {
          find('button', t(scene)[act], scene.page).click();
          await until(
            () => scene.announcements.some((said) => said.includes(errorWords[lang].unreachable)),
            'it is said',
          );
          expect(taken.files.length + papers.printed.length).to.equal(0);
          arrive();
          find('button', errorWords[lang].retry, scene.page).click();
          await until(() => taken.files.length + papers.printed.length === 1, 'it is made');
          expect(shows(scene, errorWords[lang].unreachable)).to.equal(false);
          expect(findAll('button', errorWords[lang].retry, scene.page)).to.be.empty;
        } finally {
          taken.stop();
          papers.stop();
        }
      });
    }

    it(`B-16: a code that cannot be had is asked for again on the spot (${lang})`, async () => {
      const [scene, arrive] = await bare(lang, 'failing');
      await shown(scene, errorWords[lang].unreachable);
      expect(scene.announcements).to.be.empty;
      arrive();
      find('button', errorWords[lang].retry, scene.page).click();
      await until(() => part(scene, 'enlarge'), 'the code');
      expect(shows(scene, errorWords[lang].unreachable)).to.equal(false);
    });
  }
});
