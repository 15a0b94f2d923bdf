import { everyStep, type Step } from '../../test/every-step.ts';
import { demoCredentials, expect, findAll, settle, stage, until, type Scene } from '../../test/fixture.ts';
import {
  address,
  create,
  form,
  isChanged,
  isRead,
  openByLink,
  openForm,
  send,
  shows,
  submit,
  t,
  type,
  unverified,
  wanted,
} from '../../test/verification-page.ts';
import type { words } from './email-verification.messages.ts';
import { isAsked, signInAgain } from '../../test/signing-in-again.ts';

const sample = demoCredentials.memberNumber;

const typedIn = (scene: Scene, label: 'newAddress' | 'rightAddress'): string | undefined =>
  (findAll('textbox', form(scene)[label], scene.page)[0] as HTMLInputElement | undefined)?.value;

const reads = (what: (t: (typeof words)['fr']) => string): Step => ({
  arrive: (scene) => until(() => shows(scene, what(t(scene)))),
  holds: (scene) => until(() => shows(scene, what(t(scene)))),
});

describe('B-33, A12, F16: email-verification, every step of a member', () => {
  everyStep({
    open: (options) => stage(create(), { member: sample, ...options }),
    expiry: {
      member: sample,
      resume: async (scene) => {
        await until(() => isAsked(scene), 'the password');
        signInAgain(scene);
      },
    },
    steps: {
      'another address': {
        arrive: type,
        holds: (scene) => until(() => typedIn(scene, 'newAddress') === wanted, 'the address'),
      },
      'an address that waits': {
        arrive: async (scene) => {
          await type(scene);
          submit(scene);
          await until(() => isChanged(scene));
        },
        holds: (scene) => until(() => isChanged(scene)),
        exempt: { expiry: 'nothing is typed: the list goes, and is read again for whoever signs in' },
      },
    },
  });

  everyStep({
    open: (options) => stage(create(), { member: unverified, ...options }),
    steps: {
      'a message that was sent': {
        arrive: send,
        holds: (scene) => until(() => shows(scene, t(scene).standing.waiting)),
      },
      'an address to correct': {
        arrive: async (scene) => {
          await openForm(scene, 'correct', address);
          await settle();
        },
        holds: (scene) => until(() => typedIn(scene, 'rightAddress') === address, 'the address'),
      },
      'an e-mail that is not verified': {
        arrive: (scene) => until(() => isRead(scene)),
        holds: (scene) => until(() => shows(scene, t(scene).standing.unverified)),
      },
    },
  });
});

describe('B-33, A12: email-verification, every end of a link', () => {
  for (const [name, prepare, step] of [
    ['a link that was followed', openByLink(), reads(({ landing }) => landing.verified)],
    ['a link that was used', openByLink({ usedAt: 1 }), reads(({ landing }) => landing.used)],
    ['a link that has expired', openByLink({ expiresAt: 0 }), reads(({ landing }) => landing.expired)],
    [
      'a link that is unknown',
      () => {
        history.replaceState(null, '', '#email-verification=0123456789abcdef');
      },
      reads(({ landing }) => landing.unknown),
    ],
  ] as const) {
    everyStep({ open: (options) => stage(create(), { ...options, prepare }), steps: { [name]: step } });
  }

  it('P3: what became of a link is not for whoever comes after its member', async () => {
    const scene = await stage(create(), { member: unverified, prepare: openByLink() });
    await until(() => shows(scene, t(scene).landing.verified));
    await scene.client.session.signOut({ key: 'sortie-de-test' });
    await until(() => shows(scene, t(scene).signedOut));
    expect(shows(scene, t(scene).landing.verified)).to.equal(false);
    expect(JSON.stringify(history.state)).not.to.contain('verified');
  });
});
