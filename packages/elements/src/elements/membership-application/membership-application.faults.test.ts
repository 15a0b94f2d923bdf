import { sampleApplications } from '@trait-union/mock-server';
import { linked, markup, push, title } from '../../test/application-page.ts';
import { field, fill, find, perceivedText, settle, until, type Scene } from '../../test/fixture.ts';
import { suiteFaults } from '../../test/suite/faults.ts';
import type { Journey, WidgetSuite } from '../../test/widget-suite.ts';
import './membership-application.define.ts';
import { words } from './membership-application.messages.ts';
import { standingWords } from './membership-application.standing-messages.ts';

const suite = (tag: string): WidgetSuite => ({ tag, create: () => markup, states: {} });

/** Confirms in the dialog, which the first press closes. */
const confirm = ({ element }: Scene): void => {
  element.shadowRoot?.querySelector<HTMLElement>('[part=confirm]')?.click();
};

/** Taken back, by the link of a message; nothing is typed. */
const withdrawing: Journey = {
  widget: 'application',
  ...linked(sampleApplications.pending),
  operation: 'application.withdraw',
  answer: ['state', 'reference', 'appliedAt', 'stages'],
  begin: async (scene) => {
    const s = standingWords[scene.lang];
    await until(() => title(scene) === s.headings.pending);
    push(scene, s.withdraw);
    await settle();
    find('dialog', s.question, scene.page);
  },
  typed: () => ({}),
  acts: [confirm],
  done: (scene) => title(scene) === standingWords[scene.lang].headings.withdrawn,
  effects: ({ portal }) =>
    portal.db.records<{ state: string }>('applications').get('A-5F1C09B2')?.state === 'withdrawn' ? 1 : 0,
};

const address = 'demande@example.org';

/** A new link is sent to whoever lost theirs. */
const seeking: Journey = {
  widget: 'application',
  operation: 'application.sendLink',
  answer: [],
  begin: async (scene) => {
    await until(() => perceivedText(scene.page).includes(words[scene.lang].find));
    push(scene, words[scene.lang].find);
    await until(() => title(scene) === standingWords[scene.lang].seekHeading);
    fill(field(standingWords[scene.lang].email, scene.page), address);
  },
  typed: ({ lang, page }) => ({ email: field(standingWords[lang].email, page).value }),
  acts: [
    (scene) => {
      push(scene, standingWords[scene.lang].send);
    },
    ({ element }) => element.shadowRoot?.querySelector('form')?.requestSubmit(),
  ],
  done: ({ lang, page }) => perceivedText(page).includes(standingWords[lang].sent),
  effects: ({ portal }) => portal.db.records('mail').all().length,
};

describe('membership-application: withdrawing, widget suite', () => {
  suiteFaults(suite('membership-application (withdrawal)'), withdrawing);
});

describe('membership-application: asking for a link, widget suite', () => {
  suiteFaults(suite('membership-application (link)'), seeking);
});
