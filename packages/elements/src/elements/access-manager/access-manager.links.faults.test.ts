import { associationLinks } from '@trait-union/mock-server';
import { create, fewer, managed, part, shows } from '../../test/access-stage.ts';
import { everyStateLeadsHome } from '../../test/every-state.ts';
import { until, type Scene } from '../../test/fixture.ts';
import {
  byLink,
  card,
  chooseRole,
  createLink,
  linkText,
  openAt,
  reach,
  press,
  secondary,
} from '../../test/inviting-stage.ts';
import { widgetSuite } from '../../test/widget-suite.ts';
import type { Journey, WidgetSuite } from '../../test/widget.ts';
import { waysOfSigningInAgain } from '../../test/signing-in-again.ts';

const opened = async (scene: Scene): Promise<void> => {
  await reach(scene, 'inviting');
  await byLink(scene);
};

const journey: Journey = {
  ...managed,
  prepare: fewer,
  widget: 'access-link',
  operation: 'access.createLink',
  answer: ['id', 'version', 'role', 'used', 'made'],
  begin: async (scene) => {
    await opened(scene);
    chooseRole(scene, secondary);
  },
  typed: ({ element }) => ({
    role: element.shadowRoot?.querySelector<HTMLInputElement>('[name=link-role]:checked')?.value ?? '',
    uses: element.shadowRoot?.querySelector<HTMLSelectElement>('#link-uses')?.value ?? '',
  }),
  acts: [
    createLink,
    ({ element }) => element.shadowRoot?.querySelector<HTMLFormElement>('[part=inviting] form')?.requestSubmit(),
  ],
  done: (scene) => shows(scene, linkText(scene).created),
  effects: (scene) => openAt(scene) - 1,
  ways: waysOfSigningInAgain,
};

const suite: WidgetSuite = {
  tag: 'access-manager',
  create,
  states: {
    links: {
      ...managed,
      prepare: fewer,
      arrive: opened,
    },
    'link-question': {
      ...managed,
      prepare: fewer,
      arrive: async (scene) => {
        await opened(scene);
        press(new RegExp(`^${linkText(scene).renew}`), card(scene, associationLinks.open));
        await until(() => part(scene, 'confirm'));
      },
    },
  },
  journey,
};

widgetSuite(suite);

describe('S1-26: access-manager leads home while links are shared', () => {
  everyStateLeadsHome(suite);
});
