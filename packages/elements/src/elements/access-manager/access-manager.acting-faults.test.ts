import type { MockPortal } from '@trait-union/mock-server';
import { asked, create, dialogOf, list, logged, members, open, people, rowOf, t } from '../../test/acting-stage.ts';
import { find, press, until, type Scene } from '../../test/fixture.ts';
import { suiteFaults } from '../../test/suite/faults.ts';
import type { Journey } from '../../test/widget.ts';
import { waysOfSigningInAgain } from '../../test/signing-in-again.ts';

const whom = people.secondaryMember;

const button = (scene: Scene, part: string): HTMLElement | null =>
  scene.element.shadowRoot?.querySelector<HTMLElement>(`[part=${part}]`) ?? null;

async function ask(scene: Scene): Promise<void> {
  const acts = await open(scene, whom);
  const suspend = find('button', t(scene).labels.suspend, acts);
  suspend.focus();
  suspend.click();
  await asked(scene);
}

const confirm = (scene: Scene): HTMLElement | null =>
  dialogOf(scene)?.querySelector<HTMLElement>('[part=confirm]') ?? null;

const suspended = ({ element }: Scene): boolean =>
  rowOf({ element } as Scene, whom)
    ?.querySelector('[part=state]')
    ?.getAttribute('data-state') === 'suspended';

const journey: Journey = {
  widget: 'access-change',
  scenario: 'association',
  member: members.accessManager,
  begin: async (scene) => {
    await until(() => rowOf(scene, whom), 'the list');
    await ask(scene);
  },
  typed: () => ({}),
  acts: [
    (scene) => {
      confirm(scene)?.focus();
      confirm(scene)?.click();
    },
    async (scene) => {
      confirm(scene)?.focus();
      if (confirm(scene)) await press('Enter');
    },
  ],
  done: (scene) =>
    suspended(scene) &&
    rowOf(scene, whom)?.getAttribute('aria-busy') === 'false' &&
    scene.element.shadowRoot?.querySelector('.notice[data-kind=success]') instanceof Element,
  effects: ({ portal }: { portal: MockPortal }) => logged(portal, 'suspend', whom),
  operation: 'access.change',
  answer: ['id', 'results', 'seats', 'seats.total'],
  ways: {
    ...waysOfSigningInAgain,
    F18: {
      shown: (scene) => button(scene, 'mine') !== null,
      take: async (scene) => {
        button(scene, 'mine')?.focus();
        button(scene, 'mine')?.click();
        await asked(scene);
        confirm(scene)?.click();
      },
    },
  },
};

describe('access-manager, what is done to people: widget suite', () => {
  suiteFaults({ tag: 'access-manager', create, states: {} }, journey);

  it('S3-05: the journey begins with what is lost', async () => {
    const scene = await list();
    await ask(scene);
  });
});
