import { expectPatience } from '../../test/patience.ts';
import { activating, finding, markup, resending } from '../../test/sign-up-page.ts';
import { begin } from '../../test/widget.ts';

describe('signup-match: too many tries', () => {
  for (const lang of ['fr', 'en'] as const) {
    for (const [what, journey] of Object.entries({ finding, activating, resending })) {
      it(`S14: whoever tries too early is told again how long to wait (${what}, ${lang})`, async () => {
        const scene = await begin({ tag: 'signup-match', create: () => markup, states: {} }, journey, { lang });
        await expectPatience(scene, journey.acts[0]);
      });
    }
  }
});
