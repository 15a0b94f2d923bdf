import { expect, inChromium, leave, pass, settle, type Scene, type SceneOptions } from './fixture.ts';

type Act = (scene: Scene) => unknown;

/** A member's session ends while they are at a step. */
interface Expiry {
  /** Whose session: their number. */
  member: string;
  /** What is said then, and what the person does to go on; nothing to do where the step simply stays. */
  resume?: Act;
}

/** A place in a flow at which a person is interrupted. */
export interface Step {
  /** From the opened page to that place, with everything typed that can be typed there. */
  arrive: Act;
  /** Waits until the place is there with all that was typed, in the scene's language; rejects if it is not. */
  holds: Act;
  /** Where it is otherwise than in the rest of the flow. */
  expiry?: Expiry;
  /** What cannot interrupt this step, or ends it by design, with the reason. */
  exempt?: Partial<Record<'reload' | 'back' | 'language' | 'expiry', string>>;
}

export interface Flow {
  open: (options: SceneOptions) => Promise<Scene>;
  steps: Readonly<Record<string, Step>>;
  /** Absent where nobody is signed in. */
  expiry?: Expiry;
  /** What was typed and may be kept nowhere: passwords. */
  secrets?: readonly string[];
}

const other = { fr: 'en', en: 'fr' } as const;

/**
 * B-33, A12, F16: a reload, Back, another language and an expired session lose nothing at any step but passwords and
 * files; in both languages. The describe around it names the IDs, for docs/features.md.
 */
export function everyStep({ open, steps, expiry, secrets = [] }: Flow): void {
  for (const [index, [name, step]] of Object.entries(steps).entries()) {
    const { arrive, holds, exempt = {} } = step;
    const ends = step.expiry ?? expiry;
    for (const lang of ['fr', 'en'] as const) {
      const arrived = async (options: SceneOptions = {}): Promise<Scene> => {
        const scene = await open({ ...options, lang });
        await arrive(scene);
        await holds(scene);
        return scene;
      };

      if (!exempt.reload)
        it(`${lang}: a reload at ${name} loses nothing`, async () => {
          const scene = await arrived();
          await reload(scene);
          await holds(scene);
          expectNoSecret(secrets);
        });

      // WebKitGTK, in this runner, comes back the first time without the entry's state
      if (!exempt.back)
        (index === 0 && lang === 'fr' ? inChromium : it)(`${lang}: Back to ${name} loses nothing`, async () => {
          const scene = await arrived();
          await leaveAndComeBack(scene);
          await holds(scene);
          expectNoSecret(secrets);
        });

      if (!exempt.language)
        it(`${lang}: the other language at ${name} loses nothing`, async () => {
          const scene = await arrived();
          await switchLanguage(scene);
          await holds(scene);
        });

      if (ends && !exempt.expiry)
        it(`${lang}: a session that ends at ${name} loses nothing`, async () => {
          const scene = await arrived({ member: ends.member });
          await endSession(scene);
          await ends.resume?.(scene);
          await holds(scene);
          expectNoSecret(secrets);
        });
    }
  }
}

/** Leaves the page and comes back to it: a new element with the same markup, and what the history entry kept. */
export async function reload(scene: Scene): Promise<void> {
  leave();
  const fresh = scene.element.cloneNode() as HTMLElement;
  scene.element.replaceWith(fresh);
  scene.element = fresh;
  await settle();
}

async function leaveAndComeBack(scene: Scene): Promise<void> {
  // What was typed is kept twice a second
  await pass(600);
  history.pushState(null, '', '?ailleurs');
  const fresh = scene.element.cloneNode() as HTMLElement;
  scene.element.remove();
  const isBack = new Promise((resolve) => {
    addEventListener('popstate', resolve, { once: true });
  });
  history.back();
  await isBack;
  scene.page.append(fresh);
  scene.element = fresh;
  await settle();
}

async function switchLanguage(scene: Scene): Promise<void> {
  scene.lang = other[scene.lang];
  document.documentElement.lang = scene.lang;
  await settle();
}

/** As the backend tells it: the next request that is a member's alone finds nobody signed in. */
async function endSession(scene: Scene): Promise<void> {
  scene.portal.faults.set('signed-out');
  // A widget may have asked for the first one already, and it is asked for once
  await Promise.allSettled([scene.client.me(), scene.client.profile.read()]);
  scene.portal.faults.clear();
  await pass(100);
  expect(scene.client.session.state.status).to.equal('signed-out');
}

function expectNoSecret(secrets: readonly string[]): void {
  const kept = JSON.stringify(history.state ?? '');
  for (const secret of secrets) expect(kept).not.to.contain(secret);
}
