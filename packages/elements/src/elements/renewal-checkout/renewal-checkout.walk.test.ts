import type { PaymentProvider } from '@trait-union/client/payment';
import { everyStep } from '../../test/every-step.ts';
import { expect, stage, until, type Scene } from '../../test/fixture.ts';
import {
  bank,
  choose,
  counted,
  create,
  due,
  keptIn,
  member,
  pay,
  prepared,
  shown,
  t,
  type,
} from '../../test/renewal-stage.ts';
import { isAsked, signInAgain } from '../../test/signing-in-again.ts';

/** Typed once, in the language that the page had then. */
let typed = '';

const chosen = async (scene: Scene): Promise<void> => {
  await counted(scene);
  await choose(scene, 'level', 'part-time');
  await choose(scene, 'contribution-strike-fund', 'own');
  typed = scene.lang === 'fr' ? '12,50' : '12.50';
  await type(scene, 'own-strike-fund', typed);
  await counted(scene);
};

const isChosen = async (scene: Scene): Promise<void> => {
  await counted(scene);
  expect(keptIn(scene)).to.deep.equal({ level: 'part-time', own: typed });
  expect(due(scene)).to.match(/93[.,]00/);
};

const toBank = async (scene: Scene): Promise<void> => {
  await chosen(scene);
  pay(scene);
  await shown(scene, t(scene).leaving);
};

/** Whatever happened to the page meanwhile, it knows that this is not paid. */
const isOut = async (scene: Scene): Promise<void> => {
  await until(
    () =>
      [t(scene).leaving, t(scene).paying, t(scene).noNews, t(scene).underWay].some((text) =>
        scene.element.shadowRoot?.textContent.includes(text),
      ),
    'the order is there',
  );
  expect(scene.portal.bank.charges).to.be.empty;
};

/** A provider whose fields stay in the page until they are given up. */
const fields: PaymentProvider = {
  id: 'stripe',
  mode: 'embedded',
  start: ({ mount }) => {
    mount()?.append('Champs du fournisseur');
    return new Promise(() => undefined);
  },
};

const toFields = async (scene: Scene): Promise<void> => {
  await chosen(scene);
  await choose(scene, 'option', 'card-here');
  await counted(scene);
  pay(scene);
  await shown(scene, t(scene).paying);
};

const byCheque = async (scene: Scene): Promise<void> => {
  await chosen(scene);
  await choose(scene, 'option', 'cheque');
  await counted(scene);
  pay(scene);
  await shown(scene, t(scene).awaited);
};

describe('B-33, S4-18: renewal-checkout, every step', () => {
  everyStep({
    open: (options) => stage(create(bank('away'), fields), { member, ...options, prepare: prepared(options.prepare) }),
    expiry: {
      member,
      resume: async (scene) => {
        await until(() => isAsked(scene), 'the password is asked');
        signInAgain(scene);
      },
    },
    steps: {
      choosing: { arrive: chosen, holds: isChosen },
      'the provider’s page': {
        arrive: toBank,
        holds: isOut,
        exempt: { expiry: 'the page is being left; signing in again finds it: the closed tab of the outcomes' },
      },
      'provider’s fields': {
        arrive: toFields,
        holds: isOut,
        expiry: { member },
      },
      'the instructions': {
        arrive: byCheque,
        holds: (scene) => shown(scene, t(scene).awaited),
        exempt: { expiry: 'nothing to lose here; signing in again finds it: the closed tab of the outcomes' },
      },
    },
  });
});
