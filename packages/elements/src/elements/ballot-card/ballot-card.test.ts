import { demoCredentials } from '@trait-union/mock-server';
import { passwordWords } from '../../messages/password.ts';
import { sessionWords } from '../../messages/session.ts';
import { cardFor, choose, click, member, part, shown, shows, t } from '../../test/ballot-stage.ts';
import type { FaultId } from '../../test/fault-matrix.ts';
import { field, fill, find, findAll, pass, press, settle, until, type Scene } from '../../test/fixture.ts';
import { widgetSuite, type Way } from '../../test/widget-suite.ts';
import './ballot-card.define.ts';

/** The one question of these tests: its answers, and what is marked. */
const answers = { ids: ['yes', 'no'], fr: ['Pour', 'Contre'], en: ['For', 'Against'] } as const;
const marked = 'yes';

/** What the review said, until it is seen what went out. */
const reviewed = new WeakMap<Element, string>();

/** The browser's own: the page's are among what a hostile page spoils. */
const { parse } = JSON;

/** Every ballot that reached the backend: what is on it, and whether it counts. */
function castsSent({ portal }: Scene): { chosen: string; counts: boolean }[] {
  const bodies = new Map(
    portal.requests.flatMap(({ operation, path, body }) =>
      operation === 'ballots.cast' && body ? [[path.replace(/^.*\//, ''), body] as const] : [],
    ),
  );
  return [...bodies].map(([castId, body]) => {
    const { ballot } = parse(body) as { ballot: string };
    const [contest] = parse(atob(ballot.replaceAll('-', '+').replaceAll('_', '/'))) as {
      selections: { option: string }[];
    }[];
    return {
      chosen: (contest?.selections ?? []).map(({ option }) => option).join(),
      counts: portal.db.records<{ state: string }>('casts').get(`yes-no/${castId}`)?.state === 'recorded',
    };
  });
}

/** One for each ballot that counts; one with another choice counts twice, as nobody wanted it. */
const effectsOf = (scene: Scene): number =>
  castsSent(scene).reduce((sum, { chosen, counts }) => sum + (counts ? (chosen === marked ? 1 : 2) : 0), 0);

/** As it is marked, or as it went out; between the two, as the review said. */
function chosenIn(scene: Scene): string {
  const radios = findAll('radio', undefined, scene.page) as HTMLInputElement[];
  if (radios.length) return answers.ids.filter((_, at) => radios[at]?.checked).join();
  return castsSent(scene).at(-1)?.chosen ?? reviewed.get(scene.page) ?? '';
}

const ready = (scene: Scene): Promise<unknown> => until(() => part(scene, 'review') ?? part(scene, 'gate'), 'the card');

async function toReview(scene: Scene): Promise<void> {
  await ready(scene);
  await choose(scene);
  click(scene, t(scene).review);
  await shown(scene, t(scene).nothingSent);
  const { textContent } = await until(() => part(scene, 'reviewed'));
  reviewed.set(scene.page, answers.ids.filter((_, at) => textContent.includes(answers[scene.lang][at] ?? '')).join());
}

async function toConfirm(scene: Scene): Promise<void> {
  await toReview(scene);
  click(scene, t(scene).cast);
  await until(() => part(scene, 'confirm'));
}

const confirm = (scene: Scene): void => {
  part(scene, 'confirm')?.click();
};

async function confirmByKey(scene: Scene): Promise<void> {
  part(scene, 'confirm')?.focus();
  await press('Enter');
}

const isRecorded = (scene: Scene): boolean => part(scene, 'tracker') !== null;

async function cast(scene: Scene): Promise<void> {
  await toConfirm(scene);
  confirm(scene);
}

const isAsked = ({ element }: Scene): boolean => element.querySelector('form input[type=password]') !== null;

async function signInAgain(scene: Scene): Promise<void> {
  fill(field(passwordWords[scene.lang].password, scene.page), demoCredentials.password);
  find('button', sessionWords[scene.lang].resume, scene.page).click();
  await settle();
}

const wonders = (scene: Scene): boolean =>
  isAsked(scene) ||
  shows(scene, t(scene).uncertain) ||
  scene.announcements.some((said) => said.startsWith(t(scene).uncertain)) ||
  (part(scene, 'send-again') !== null && part(scene, 'retry') === null);

/** What a person does who wants to know, with what the card offers, all being well again. */
async function findOut(scene: Scene): Promise<void> {
  for (let turn = 0; turn < 8 && !isRecorded(scene); turn++) {
    await until(
      () => isRecorded(scene) || isAsked(scene) || (part(scene, 'retry') ?? part(scene, 'send-again')),
      'a way',
    );
    if (isAsked(scene)) await signInAgain(scene);
    else {
      const way = (): HTMLButtonElement | null =>
        (part(scene, 'retry') ?? part(scene, 'send-again')) as HTMLButtonElement | null;
      for (let waited = 0; waited < 60 && way()?.disabled; waited++) await pass(5_000);
      way()?.focus();
      way()?.click();
    }
    await pass(500);
  }
}

const way: Way = { shown: wonders, take: findOut };
const uncertainAfter: readonly FaultId[] = [
  ...([
    'F1',
    'F2',
    'F5',
    'F6',
    'F7',
    'F9',
    'F10',
    'F11',
    'F12',
    'F13',
    'F14',
    'F15',
    'F16',
    'F17',
    'F21',
    'F22',
    'F24',
    'F25',
  ] as const),
];

/** With what is shown only once the browser has laid it out. */
async function whole(scene: Scene): Promise<void> {
  await ready(scene);
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  await settle();
}

/** A tab that has sent nothing before. */
const inNewTab = (): void => {
  sessionStorage.clear();
};

beforeEach(inNewTab);

widgetSuite({
  tag: 'ballot-card',
  create: () => cardFor('yes-no'),
  states: {
    'signed-out': {},
    filling: { member, prepare: inNewTab, arrive: whole },
    reviewing: { member, prepare: inNewTab, arrive: toReview },
    confirming: { member, prepare: inNewTab, arrive: toConfirm },
    recorded: {
      member,
      prepare: inNewTab,
      arrive: async (scene) => {
        await cast(scene);
        await until(() => isRecorded(scene));
        part(scene, 'tracker')!.textContent = '7M3K-9QTX-2B4D-HW6Z';
      },
    },
    uncertain: {
      member,
      prepare: inNewTab,
      arrive: async (scene) => {
        await toConfirm(scene);
        scene.portal.faults.set('network-error');
        confirm(scene);
        await shown(scene, t(scene).uncertain);
      },
    },
    'not-recorded': {
      member,
      prepare: inNewTab,
      arrive: async (scene) => {
        await toConfirm(scene);
        scene.portal.faults.set('server-error', { operation: 'ballots.cast', status: 500 });
        confirm(scene);
        await shown(scene, t(scene).notRecorded);
      },
    },
    closed: {
      member,
      prepare: inNewTab,
      arrive: async (scene) => {
        await toConfirm(scene);
        scene.portal.officer.close('yes-no');
        confirm(scene);
        await shown(scene, t(scene).refused['vote-closed']);
      },
    },
    paused: {
      member,
      prepare: ({ officer }) => {
        officer.pause('yes-no');
      },
      arrive: whole,
    },
    'cannot-be-read': {
      member,
      prepare: ({ faults }) => {
        faults.set('server-error', { operation: 'votes.read', status: 500 });
      },
      arrive: (scene) => until(() => part(scene, 'retry')),
    },
  },
  journey: {
    widget: 'ballot',
    member,
    prepare: inNewTab,
    operation: 'ballots.cast',
    answer: ['voteId', 'castId', 'tracker', 'recordedAt', 'ballotHash'],
    begin: toConfirm,
    typed: (scene) => ({ chosen: chosenIn(scene) }),
    acts: [confirm, confirmByKey],
    done: isRecorded,
    effects: effectsOf,
    ways: Object.fromEntries(uncertainAfter.map((id) => [id, way])),
  },
});
