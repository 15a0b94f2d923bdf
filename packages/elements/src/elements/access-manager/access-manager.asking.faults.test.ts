import { create, fewer, listed, managed, shows } from '../../test/access-stage.ts';
import { everyStateLeadsHome } from '../../test/every-state.ts';
import { field, fill, until } from '../../test/fixture.ts';
import { askForSeats, askingText, reach, seatRequests, seatsWanted } from '../../test/inviting-stage.ts';
import { widgetSuite } from '../../test/widget-suite.ts';
import type { Journey, WidgetSuite } from '../../test/widget.ts';
import { waysOfSigningInAgain } from '../../test/signing-in-again.ts';

const journey: Journey = {
  ...managed,
  prepare: fewer,
  widget: 'seat-request',
  operation: 'access.requestSeats',
  answer: ['total', 'used', 'free', 'request'],
  begin: async (scene) => {
    await reach(scene, 'asking');
    fill(seatsWanted(scene), '80');
    fill(field(askingText(scene).message, scene.page), 'Pour la relève');
  },
  typed: ({ element }) => ({
    total: element.shadowRoot?.querySelector<HTMLInputElement>('#asked-total')?.value ?? '',
    message: element.shadowRoot?.querySelector<HTMLTextAreaElement>('#asked-message')?.value ?? '',
  }),
  acts: [
    askForSeats,
    ({ element }) => element.shadowRoot?.querySelector<HTMLFormElement>('[part=asking] form')?.requestSubmit(),
  ],
  done: (scene) => shows(scene, askingText(scene).requested),
  effects: seatRequests,
  ways: waysOfSigningInAgain,
};

const suite: WidgetSuite = {
  tag: 'access-manager',
  create,
  states: {
    asking: {
      ...managed,
      prepare: fewer,
      arrive: (scene) => reach(scene, 'asking'),
    },
    'seats-asked': {
      ...managed,
      prepare: fewer,
      arrive: async (scene) => {
        await reach(scene, 'asking');
        fill(seatsWanted(scene), '80');
        askForSeats(scene);
        await until(() => shows(scene, askingText(scene).requested));
      },
    },
    'seats-unlimited': { ...managed, scenario: 'association-unlimited', prepare: fewer, arrive: listed },
  },
  journey,
};

widgetSuite(suite);

describe('S1-26: access-manager leads home while seats are asked for', () => {
  everyStateLeadsHome(suite);
});
