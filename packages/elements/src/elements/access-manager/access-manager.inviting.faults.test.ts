import { create, fewer, managed, part, shows } from '../../test/access-stage.ts';
import { everyStateLeadsHome } from '../../test/every-state.ts';
import { until, type Scene } from '../../test/fixture.ts';
import { newcomer, reach, press, reported, submit, table, times, w, write } from '../../test/inviting-stage.ts';
import { widgetSuite } from '../../test/widget-suite.ts';
import type { Journey, WidgetSuite } from '../../test/widget.ts';
import { waysOfSigningInAgain } from '../../test/signing-in-again.ts';

const opened = async (scene: Scene): Promise<void> => {
  await reach(scene, 'inviting');
};

const journey: Journey = {
  ...managed,
  prepare: fewer,
  widget: 'inviting',
  operation: 'access.invite',
  answer: ['results', 'results.0.outcome', 'results.0.person.version', 'seats', 'seats.free'],
  begin: async (scene) => {
    await opened(scene);
    await write(scene, newcomer);
  },
  typed: ({ element }) => ({
    people: element.shadowRoot?.querySelector<HTMLTextAreaElement>('#invite-people')?.value ?? '',
  }),
  acts: [
    submit,
    ({ element }) => element.shadowRoot?.querySelector<HTMLFormElement>('[part=inviting] form')?.requestSubmit(),
  ],
  done: (scene) => shows(scene, w(scene).groups.invited(1)) || shows(scene, w(scene).groups['already-invited'](1)),
  effects: (scene) => times(scene, newcomer),
  ways: waysOfSigningInAgain,
};

const suite: WidgetSuite = {
  tag: 'access-manager',
  create,
  states: {
    inviting: { ...managed, prepare: fewer, arrive: opened },
    'inviting-checked': {
      ...managed,
      prepare: fewer,
      arrive: async (scene) => {
        await opened(scene);
        await write(scene, table);
        submit(scene);
        await until(() => part(scene, 'check'));
      },
    },
    'inviting-told': {
      ...managed,
      prepare: fewer,
      arrive: async (scene) => {
        await opened(scene);
        await write(scene, `nadia.cherif@example.com\nune@exemple.ca\ndeux@exemple.ca`);
        submit(scene);
        await until(() => part(scene, 'check'));
        press(w(scene).send(3), scene.page);
        await reported(scene);
      },
    },
  },
  journey,
};

widgetSuite(suite);

describe('S1-26: access-manager leads home while somebody is invited', () => {
  everyStateLeadsHome(suite);
});
