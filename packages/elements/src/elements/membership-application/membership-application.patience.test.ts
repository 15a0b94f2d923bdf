import { answer, markup, open, push, send, tick, title } from '../../test/application-page.ts';
import { field, fill, perceivedText, stage, until } from '../../test/fixture.ts';
import { expectPatience } from '../../test/patience.ts';
import { words } from './membership-application.messages.ts';
import { standingWords } from './membership-application.standing-messages.ts';

describe('membership-application: too many tries', () => {
  for (const lang of ['fr', 'en'] as const) {
    it(`S14: whoever applies too early is told again how long to wait (${lang})`, async () => {
      const scene = await open({ lang });
      await answer(scene);
      await tick(scene, 0, 1);
      await expectPatience(scene, send);
    });

    it(`S14: whoever asks for the link too early is told again how long to wait (${lang})`, async () => {
      const scene = await stage(markup, { lang });
      await until(() => perceivedText(scene.page).includes(words[lang].find), 'the way to it');
      push(scene, words[lang].find);
      await until(() => title(scene) === standingWords[lang].seekHeading, 'the question');
      fill(field(standingWords[lang].email, scene.page), 'demande@example.org');
      await expectPatience(scene, () => {
        push(scene, standingWords[lang].send);
      });
    });
  }
});
