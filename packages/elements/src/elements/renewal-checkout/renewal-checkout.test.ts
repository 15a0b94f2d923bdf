import { renewalMembers, sampleCoupons } from '@trait-union/mock-server';
import { errorWords } from '../../messages/errors.ts';
import type { FaultId } from '../../test/fault-matrix.ts';
import { pass, until, type Scene } from '../../test/fixture.ts';
import { everyStateLeadsHome } from '../../test/every-state.ts';
import {
  bank,
  charges,
  choose,
  keptIn,
  counted,
  create,
  isPaid,
  member,
  part,
  pay,
  prepared,
  press,
  said,
  providedBy,
  shown,
  shows,
  t,
  type,
  type AtBank,
} from '../../test/renewal-stage.ts';
import { widgetSuite, type State, type Way, type WidgetSuite } from '../../test/widget-suite.ts';
import { isAsked, signInAgain } from '../../test/signing-in-again.ts';

/** A state of a member of the scenario. */
const of = (memberNumber: string, arrive: State['arrive'], prepare?: State['prepare']): State => ({
  member: memberNumber,
  prepare: prepared(prepare),
  ...(arrive && { arrive }),
});

const withOrder = async (scene: Scene): Promise<void> => {
  await counted(scene);
  await choose(scene, 'contribution-strike-fund', 'own');
  await type(scene, 'own-strike-fund', scene.lang === 'fr' ? '12,50' : '12.50');
  await counted(scene);
  await said(scene, scene.lang === 'fr' ? '177,50' : '177.50');
  // What was typed is kept twice a second
  await pass(600);
};

/** Pays, and the bank does this with it. */
const paying =
  (decision: AtBank, heading: (scene: Scene) => string): State['arrive'] =>
  async (scene) => {
    providedBy(scene, bank(decision));
    await counted(scene);
    pay(scene);
    await shown(scene, heading(scene));
  };

const barred = (scene: Scene): Promise<unknown> => until(() => part(scene, 'barred'), 'why not');
const outcome = (scene: Scene): Promise<unknown> => until(() => part(scene, 'outcome'), 'what became of it');

const isUncertain = (scene: Scene): boolean =>
  [t(scene).uncertain, t(scene).unrecorded, t(scene).open].some((text) => shows(scene, text));

/** Whatever is offered, until it is paid: nobody knows before the backend can be asked again. */
const goOn = async (scene: Scene): Promise<void> => {
  for (let turn = 0; turn < 60 && !isPaid(scene); turn++) {
    const offered = ['send-again', 'resume', 'retry'].find((name) => part(scene, name)?.matches(':enabled'));
    if (isAsked(scene)) signInAgain(scene);
    else if (offered) press(scene, offered);
    await pass(5_000);
  }
};

const asking: Way = { shown: (scene) => isUncertain(scene) || isAsked(scene), take: goOn };

/** Where nobody knows for a while, or the password is asked. */
const uncertainAfter: readonly FaultId[] = [
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
  'F24',
  'F25',
];

const suite: WidgetSuite = {
  tag: 'renewal-checkout',
  create,
  states: {
    choosing: of(member, counted),
    'own-amount': of(member, async (scene) => {
      await counted(scene);
      await choose(scene, 'contribution-strike-fund', 'own');
    }),
    'to-correct': of(member, async (scene) => {
      await counted(scene);
      await choose(scene, 'contribution-strike-fund', 'own');
      await type(scene, 'own-strike-fund', '1');
      await type(scene, 'coupon', 'X');
      await type(scene, 'coupon', '');
      pay(scene);
      await shown(scene, t(scene).problems.summary);
    }),
    coupon: of(member, async (scene) => {
      await counted(scene);
      await type(scene, 'coupon', sampleCoupons.tenDollars);
      part(scene, 'apply-coupon')?.click();
      await until(() => part(scene, 'remove-coupon'), 'it is applied');
      await counted(scene);
    }),
    several: of(renewalMembers.coordinator, counted),
    lapsed: of(renewalMembers.lapsed, counted),
    'nothing-due': of(renewalMembers.richInCredit, counted),
    'not-allowed': of(renewalMembers.accessManager, barred),
    'not-yet': of(renewalMembers.notYet, barred),
    'signed-out': { prepare: prepared() },
    'another-under-way': of(renewalMembers.open, outcome),
    submitted: of(renewalMembers.submitted, outcome),
    awaited: of(renewalMembers.chequeAwaited, outcome),
    leaving: of(
      member,
      paying('away', (scene) => t(scene).leaving),
    ),
    unavailable: of(
      member,
      paying('unavailable', (scene) => t(scene).unavailable),
    ),
    failed: of(
      member,
      paying({ failed: 'insufficient-funds' }, (scene) => t(scene).failures['insufficient-funds']),
    ),
    cancelled: of(member, async (scene) => {
      await paying('cancelled', (each) => t(each).open)?.(scene);
      press(scene, 'give-up');
      await shown(scene, t(scene).cancelled);
    }),
    'no-email': of(
      renewalMembers.noEmail,
      paying('paid', (scene) => t(scene).noEmail),
    ),
    'cannot-be-read': of(
      member,
      (scene) => shown(scene, errorWords[scene.lang].server),
      ({ faults }) => {
        faults.set('server-error', { operation: 'membership.read', status: 500 });
      },
    ),
    paid: of(
      member,
      paying('paid', (scene) => t(scene).paid),
    ),
  },
  journey: {
    widget: 'checkout',
    member,
    prepare: prepared(),
    operation: 'checkout.start',
    steady: (body) => body.replace(/"quote":"\w+"|"returnUrl":"[^"]+"/g, ''),
    answer: ['id', 'state', 'quote', 'quote.lines', 'quote.total', 'quote.due', 'quote.members'],
    begin: withOrder,
    typed: keptIn,
    acts: [pay, ({ element }) => element.shadowRoot?.querySelector('form')?.requestSubmit()],
    done: isPaid,
    effects: charges,
    ways: Object.fromEntries(uncertainAfter.map((id) => [id, asking])),
  },
};

widgetSuite(suite);

describe('S1-26: renewal-checkout leads home', () => {
  everyStateLeadsHome(suite);
});
