import { create, fewer, listed, managed, manager, part } from '../../test/access-stage.ts';
import { everyStep } from '../../test/every-step.ts';
import { field, fill, find, settle, stage, until, type Scene, type SceneOptions } from '../../test/fixture.ts';
import {
  askingText,
  chooseRole,
  openPlace,
  people,
  seatsWanted,
  secondary,
  submit,
  table,
  w,
} from '../../test/inviting-stage.ts';
import { isAsked, signInAgain } from '../../test/signing-in-again.ts';

const message = 'Bienvenue parmi nous';

/** A reload closes what was open in place: what was typed there is found where it was. */
const reopened = async (scene: Scene, place: 'inviting' | 'asking', control: string): Promise<void> => {
  await listed(scene);
  const there = (): Element | null | undefined => scene.element.shadowRoot?.querySelector(control);
  if (!there()) await openPlace(scene, place);
  await until(there, `${place} is open`);
};

const typedAll = (scene: Scene): Promise<unknown> =>
  until(
    () =>
      people(scene).value === table &&
      field(w(scene).message, scene.page).value === message &&
      (find('radio', secondary, scene.page) as HTMLInputElement).checked,
    'all that was typed',
  );

const write = async (scene: Scene): Promise<void> => {
  await openPlace(scene, 'inviting');
  chooseRole(scene, secondary);
  fill(people(scene) as unknown as HTMLInputElement, table);
  fill(field(w(scene).message, scene.page), message);
  await settle();
};

describe('B-33, A12, F16: access-manager keeps what was typed to invite, and to ask for seats', () => {
  everyStep({
    open: async (options: SceneOptions) => {
      const scene = await stage(create(), { ...managed, prepare: fewer, ...options });
      await listed(scene);
      return scene;
    },
    expiry: {
      member: manager,
      resume: async (scene) => {
        await until(() => isAsked(scene), 'the password');
        signInAgain(scene);
        await until(() => !scene.element.shadowRoot?.querySelector('.view[inert]'), 'the session');
      },
    },
    steps: {
      inviting: {
        arrive: write,
        holds: async (scene) => {
          await reopened(scene, 'inviting', '#invite-people');
          await typedAll(scene);
        },
      },
      checking: {
        arrive: async (scene) => {
          await write(scene);
          submit(scene);
          await until(() => part(scene, 'check'), 'the list to be checked');
        },
        // Back at the form, or still at what was read of it: one press apart
        holds: async (scene) => {
          await reopened(scene, 'inviting', '#invite-people, [part=check]');
          part(scene, 'back')?.click();
          await until(() => scene.element.shadowRoot?.querySelector('#invite-people'), 'the form');
          await typedAll(scene);
        },
      },
      asking: {
        arrive: async (scene) => {
          await openPlace(scene, 'asking');
          fill(seatsWanted(scene), '80');
          fill(field(askingText(scene).message, scene.page), message);
          await settle();
        },
        holds: async (scene) => {
          await reopened(scene, 'asking', '#asked-total');
          await until(
            () => seatsWanted(scene).value === '80' && field(askingText(scene).message, scene.page).value === message,
            'all that was typed',
          );
        },
      },
    },
  });
});
