import type { MockPortal } from '@trait-union/mock-server';
import {
  card,
  cardFor,
  cast,
  choice,
  choose,
  click,
  hour,
  languages,
  member,
  minute,
  part,
  refuse,
  shown,
  t,
  toConfirm,
} from '../../test/ballot-stage.ts';
import {
  expect,
  expectGolden,
  findAll,
  inChromium,
  pass,
  settle,
  stage,
  until,
  type Scene,
  type SceneOptions,
} from '../../test/fixture.ts';
import { accessibilityTree } from '../../test/suite/accessibility-tree.ts';
import { axeFindings } from '../../test/suite/accessibility.ts';
import { patience } from './ballot-card.idle.ts';

/** What a card shows beside the states of its suite, and how a member comes to see it. */
type Side = (options: SceneOptions) => Promise<Scene>;

/** The same names in the same places each time. */
function inFixedOrder({ db }: MockPortal): void {
  const manifests = db.records<{ contests: { order: string }[] }>('manifests');
  const { contests = [], ...others } = manifests.get('executive') ?? {};
  manifests.put('executive', { ...others, contests: contests.map((contest) => ({ ...contest, order: 'fixed' })) });
}

const at = (offset: number): string => new Date(Date.now() + offset).toISOString();
const never = (): Promise<never> => new Promise(() => undefined);

const gate =
  (vote: string): Side =>
  (options) =>
    card(vote, options);

/** A ballot with a mark on it, to which something happens. */
const begun =
  (happens: (scene: Scene) => unknown, vote = 'yes-no'): Side =>
  async (options) => {
    const scene = await card(vote, options);
    await choose(scene);
    await happens(scene);
    return scene;
  };

/** A ballot that is cast while something stands in its way. */
const sending =
  (prepare: (scene: Scene) => unknown, arrived: (scene: Scene) => unknown, vote = 'yes-no'): Side =>
  async (options) => {
    const scene = await card(vote, options);
    await toConfirm(scene);
    prepare(scene);
    part(scene, 'confirm')?.click();
    await arrived(scene);
    return scene;
  };

const refused =
  (status: number, code: string, fields?: object[]): Side =>
  async (options) => {
    const scene = await card('yes-no', {
      ...options,
      prepare: (portal) => {
        refuse(portal, { status, code, ...(fields && { fields }) });
      },
    });
    await cast(scene);
    await until(() => part(scene, 'change'), code);
    return scene;
  };

const sides: Readonly<Record<string, Side>> = {
  choose: async (options) => {
    const scene = await stage(cardFor(''), { member, ...options });
    await shown(scene, t(scene).choose);
    return scene;
  },
  'gate-register': gate('agreement'),
  'gate-later': gate('bylaws'),
  'gate-ineligible': gate('last-offer'),
  'gate-elsewhere': gate('federation'),
  'gate-grace': gate('congress'),
  'gate-annulled': gate('old-bylaw'),
  'vote-again': gate('revotable'),
  cut: begun(async (scene) => {
    scene.portal.officer.close('yes-no');
    await shown(scene, t(scene).cut);
  }),
  'closing-soon': async (options) =>
    card('yes-no', {
      ...options,
      prepare: ({ officer }) => {
        officer.reschedule('yes-no', { closesAt: at(14 * minute) });
      },
    }),
  'paused-while-filling': begun(async (scene) => {
    scene.portal.officer.pause('yes-no');
    await pass(61_000);
    await shown(scene, t(scene).paused);
  }),
  'begun-in-time': begun(async (scene) => {
    scene.portal.officer.endVoting('yes-no');
    await pass(61_000);
    await until(() => part(scene, 'review'));
  }),
  'left-alone': begun(async (scene) => {
    await pass(patience);
    await until(() => part(scene, 'more-time'));
  }),
  changed: begun(async (scene) => {
    scene.portal.officer.changeBallot('yes-no');
    await until(() => !choice(scene).checked, 'the answer is gone');
    await pass(1_000);
  }),
  'error-summary': async (options) => {
    const scene = await card('executive', { ...options, prepare: inFixedOrder });
    click(scene, t(scene).review);
    await until(() => part(scene, 'error-summary'));
    return scene;
  },
  sealing: sending(
    () => {
      const { subtle } = crypto;
      Object.defineProperty(subtle, 'generateKey', { configurable: true, value: never });
    },
    (scene) => shown(scene, t(scene).sealing),
    'strike',
  ),
  casting: sending(
    ({ portal }) => {
      portal.faults.set('hang', { operation: 'ballots.cast' });
    },
    (scene) => shown(scene, t(scene).casting),
  ),
  reconciling: sending(
    ({ portal }) => {
      portal.faults.set('server-error', { operation: 'ballots.cast', status: 500 });
      portal.faults.set('hang', { operation: 'ballots.readCast' });
    },
    (scene) => shown(scene, t(scene).reconciling),
  ),
  pending: sending(
    ({ portal }) => {
      portal.officer.queue('yes-no');
    },
    (scene) => shown(scene, t(scene).pendingWhy),
  ),
  lost: async (options) => {
    const scene = await card('yes-no', options);
    await toConfirm(scene);
    scene.portal.faults.set('network-error');
    part(scene, 'confirm')?.click();
    await shown(scene, t(scene).uncertain);
    const later = await stage(cardFor('yes-no'), { member, ...options, reloaded: true });
    await shown(later, t(later).lost);
    return later;
  },
  'password-asked-again': sending(
    ({ portal }) => {
      portal.faults.set('step-up', { operation: 'ballots.cast' });
    },
    ({ element }) => until(() => element.querySelector('form input[type=password]')),
  ),
  'refused-already-cast': refused(409, 'already-cast'),
  'refused-cast-id-reused': refused(409, 'cast-id-reused'),
  'refused-vote-paused': refused(409, 'vote-paused'),
  'refused-ballot-changed': refused(412, 'ballot-changed'),
  'refused-not-eligible': refused(403, 'not-eligible'),
  'refused-not-registered': refused(403, 'not-registered'),
  'refused-answer': refused(422, 'invalid-fields', [{ pointer: '/0', code: 'not-allowed' }]),
};

/** Without what is left at this very second. */
const timeless = (tree: string): string =>
  tree.replace(/\b\d+\s(?:mins?|s|secs?)\b(?:\s\d+\s(?:s|secs?)\b)?/g, '# min');

const rawError = /TypeError|Failed to fetch|undefined|\[object|NaN|Error:|\bnull\b/;

beforeEach(() => {
  sessionStorage.clear();
});

afterEach(() => {
  Reflect.deleteProperty(crypto.subtle, 'generateKey');
});

describe('ballot-card: on its sides', function () {
  this.timeout(120_000);

  for (const lang of languages) {
    for (const [name, arrive] of Object.entries(sides)) {
      it(`S1-20, A4: ${name} says so without an axe finding, and without a dead end (${lang})`, async () => {
        const { page } = await arrive({ lang });
        expect(await axeFindings(page)).to.deep.equal([]);
        expect(page.textContent).not.to.match(rawError);
        const isOnItsWay = ['sealing', 'casting', 'reconciling'].includes(name);
        const ways = [...findAll('button', undefined, page), ...findAll('link', undefined, page)];
        expect(ways.filter((way) => !(way as HTMLButtonElement).disabled).length > 0 || isOnItsWay).to.equal(true);
      });

      inChromium(`A13: ${name} (${lang}) reads as in its golden file`, async () => {
        await arrive({ lang });
        await settle();
        await expectGolden(`ballot-card.${name}.${lang}.txt`, timeless(await accessibilityTree()));
      });
    }

    it(`R5: on a page without https there is no ballot, and that is said (${lang})`, async () => {
      const secure = Object.getOwnPropertyDescriptor(window, 'isSecureContext');
      Object.defineProperty(window, 'isSecureContext', { configurable: true, get: () => false });
      try {
        const scene = await stage(cardFor('yes-no'), { member, lang });
        await shown(scene, t(scene).insecure);
        expect(part(scene, 'contest')).to.equal(null);
        expect(await axeFindings(scene.page)).to.deep.equal([]);
      } finally {
        if (secure) Object.defineProperty(window, 'isSecureContext', secure);
      }
    });

    it(`S1-19: what is left is counted by the portal’s clock, whatever the device’s own says (${lang})`, async () => {
      for (const clockAhead of [hour, -hour]) {
        const scene = await card('yes-no', {
          lang,
          clockAhead,
          prepare: ({ officer }) => {
            officer.reschedule('yes-no', { closesAt: at(14 * minute + 30_000 - clockAhead) });
          },
        });
        choice(scene).click();
        await shown(scene, t(scene).closingIn('14 min').slice(0, -1));
      }
    });

    it(`F18: 412, the ballot was changed as it arrived: not recorded, and why, once (${lang})`, async () => {
      const scene = await card('yes-no', { lang });
      await toConfirm(scene);
      const before = scene.announcements.length;
      scene.portal.officer.changeBallot('yes-no');
      part(scene, 'confirm')?.click();
      await shown(scene, t(scene).refused['ballot-changed']);
      await pass(1_000);
      expect(new Set(scene.announcements.slice(before)).size).to.equal(1);
      expect([...scene.portal.db.records('casts').entries()].filter(([key]) => key.startsWith('yes-no/'))).to.be.empty;
      expect(document.activeElement).not.to.equal(document.body);
      click(scene, t(scene).change);
      await until(() => part(scene, 'review'), 'the new ballot');
    });
  }
});
