import { everyStep, type Step } from '../../test/every-step.ts';
import { expect, fill, settle, stage, until, type Scene, type SceneOptions } from '../../test/fixture.ts';
import {
  activate,
  asked,
  button,
  byBirthDate,
  formerSite,
  isChoosing,
  isReady,
  markup,
  match,
  newPassword,
  password,
  pending,
  reachChoosing,
  reads,
  ready,
  sample,
  shows,
  type,
  typedIn,
  userName,
  withoutEmail,
  wrong,
  type Fields,
} from '../../test/sign-up-page.ts';
import { wayOutWords } from '../../messages/ways-out.ts';
import '../support-request/support-request.define.ts';
import { words } from './signup-match.messages.ts';
import { outcomeWords } from './signup-match.outcome-messages.ts';
import type { Way } from './signup-match.steps.ts';

const holdsTyped =
  (fields: Fields) =>
  async (scene: Scene): Promise<void> => {
    await isReady(scene);
    await settle();
    expect(typedIn(scene)).to.deep.equal(fields);
  };

const headed = (scene: Scene, name: string): Promise<unknown> => until(() => shows(scene, 'heading', name), name);

/** Somebody whose details match, and who cannot go on; the details are still there behind it. */
const hindered = (fields: Fields, heading: (scene: Scene) => string): Step => ({
  arrive: (scene) => match(scene, fields),
  holds: (scene) => headed(scene, heading(scene)),
});

const message = ({ element }: Scene): HTMLTextAreaElement | undefined =>
  element.querySelector('support-request')?.shadowRoot?.querySelector('textarea') ?? undefined;

const away = async (scene: Scene, way: Way): Promise<void> => {
  await type(scene, asked(ready));
  button(scene, words[scene.lang].ways[way]).click();
  await settle();
};

describe('B-33, A12: signup-match, every step', () => {
  everyStep({
    open: (options: SceneOptions) => stage(markup, options),
    secrets: [password],
    steps: {
      'the details': { arrive: (scene) => type(scene, asked(ready)), holds: holdsTyped(asked(ready)) },
      'details that match nobody': { arrive: (scene) => match(scene, wrong), holds: holdsTyped(wrong) },
      'asking for help': {
        arrive: async (scene) => {
          await away(scene, 'help');
          const field = await until(() => message(scene), 'the request');
          field.value = 'Je ne reçois rien.';
          field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        },
        holds: async (scene) => {
          await headed(scene, words[scene.lang].ways.help);
          await until(() => message(scene)?.value === 'Je ne reçois rien.', 'the request');
        },
      },
      'asking to become a member': {
        arrive: (scene) => away(scene, 'application'),
        holds: async (scene) => {
          await headed(scene, words[scene.lang].ways.application);
          expect(scene.element.querySelector('membership-application')).to.have.deep.property('prefill', asked(ready));
        },
      },
      'the choice of a password': {
        arrive: async (scene) => {
          await reachChoosing(scene);
          fill(newPassword(scene), password);
        },
        holds: async (scene) => {
          await until(() => isChoosing(scene), 'the choice');
          await until(() => userName(scene).value === ready.email, 'the user name');
        },
      },
      'a message that waits': {
        arrive: (scene) => match(scene, asked(pending)),
        holds: async (scene) => {
          await headed(scene, outcomeWords[scene.lang].pendingHeading);
          expect(reads(scene, pending.email)).to.equal(true);
        },
      },
      'an account that is there already': hindered(
        sample,
        ({ lang }) => outcomeWords[lang].hindrances['has-account'].heading,
      ),
      'an invitation that is needed': hindered(
        asked(formerSite),
        ({ lang }) => outcomeWords[lang].hindrances['invitation-needed'].heading,
      ),
      'an active access': {
        arrive: activate,
        // The welcome itself is said once
        holds: (scene) => until(() => reads(scene, wayOutWords[scene.lang].profile)),
      },
    },
  });

  everyStep({
    open: (options: SceneOptions) => stage(markup, { ...options, scenario: 'chosen-user-name' }),
    secrets: [password],
    steps: {
      'the choice of a user name': {
        arrive: async (scene) => {
          await reachChoosing(scene, byBirthDate(ready));
          fill(userName(scene), 'maelle.sp');
          fill(newPassword(scene), password);
        },
        holds: async (scene) => {
          await until(() => isChoosing(scene), 'the choice');
          await until(() => userName(scene).value === 'maelle.sp', 'the user name');
        },
      },
      'an e-mail that is missing': hindered(
        byBirthDate(withoutEmail),
        ({ lang }) => outcomeWords[lang].hindrances['no-email'].heading,
      ),
    },
  });
});
