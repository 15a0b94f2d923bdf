import { demoCredentials, renewalMembers, type MockPortal } from '@trait-union/mock-server';
import { html } from 'lit';
import { errorWords } from '../../messages/errors.ts';
import { reload } from '../../test/every-step.ts';
import { expect, pass, settle, stage, until, type Scene } from '../../test/fixture.ts';
import {
  bank,
  charges,
  checkout,
  choose,
  counted,
  create,
  isPaid,
  member,
  part,
  pay,
  prepared,
  press,
  providedBy,
  sent,
  shown,
  shows,
  t,
} from '../../test/renewal-stage.ts';
import type { RenewalCheckout } from './renewal-checkout.ts';
import { isAsked, signInAgain } from '../../test/signing-in-again.ts';

const languages = ['fr', 'en'] as const;

const latest = ({ portal }: Scene): string => portal.bank.sessions.at(-1)?.checkout ?? '';
const starts = (scene: Scene): string[] => sent(scene, 'checkout.start').map(({ body = '' }) => body);
const reads = (scene: Scene): number => sent(scene, 'checkout.read').length;
const events = (scene: Scene): Event[] => {
  const heard: Event[] = [];
  scene.page.addEventListener('renewal-checkout-paid', (event) => heard.push(event));
  return heard;
};

/** No order arrives, and the backend knows of none. */
const loseStarts = ({ faults }: MockPortal): void => {
  faults.set('server-error', { operation: 'checkout.start', status: 500 });
};

const seeing = (state: 'hidden' | 'visible'): void => {
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: state });
  document.dispatchEvent(new Event('visibilitychange'));
};

/** Goes to the bank and comes back by Back, before anybody knows what was done there. */
async function back(scene: Scene): Promise<void> {
  pay(scene);
  await shown(scene, t(scene).leaving);
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  await pass(10_000);
}

describe('renewal-checkout sides', () => {
  for (const lang of languages) {
    it(`S4-18: after a visit to the bank nobody says that nothing was charged, and late news is shown (${lang})`, async () => {
      const scene = await checkout({ lang }, bank('away'));
      pay(scene);
      await shown(scene, t(scene).leaving);
      scene.portal.bank.webhooks('held', false);
      scene.portal.bank.decide(latest(scene), 'paid');
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await pass(10_000);
      await shown(scene, t(scene).noNews);
      expect(shows(scene, t(scene).ifPaid)).to.equal(true);
      expect(shows(scene, t(scene).untouched)).to.equal(false);
      scene.portal.bank.deliver();
      await pass(61_000);
      await until(() => isPaid(scene), 'paid');
      expect(charges(scene)).to.equal(1);
    });

    it(`S4-18: given up: late money is sent back, and it is not said that none was taken (${lang})`, async () => {
      const scene = await checkout({ lang }, bank('away'));
      await back(scene);
      press(scene, 'give-up');
      await shown(scene, t(scene).cancelled);
      expect(shows(scene, t(scene).lateMoney)).to.equal(true);
      expect(shows(scene, t(scene).nothingTaken)).to.equal(false);
    });

    it(`S4-22: what to do about a cheque stays where asking comes to nothing, which is told beside it (${lang})`, async () => {
      const scene = await checkout({ lang });
      await choose(scene, 'option', 'cheque');
      pay(scene);
      await shown(scene, t(scene).awaited);
      scene.portal.faults.set('server-error', { operation: 'checkout.read', status: 500 });
      press(scene, 'check');
      await shown(scene, errorWords[lang].server);
      expect(part(scene, 'reference')).not.to.equal(null);
      expect(part(scene, 'instructions')).not.to.equal(null);
      scene.portal.faults.clear();
      await pass(70_000);
      await until(() => !shows(scene, errorWords[lang].server), 'it is over once there is an answer');
      expect(part(scene, 'reference')).not.to.equal(null);
    });

    it(`B-10: the receipt says what is taken later (${lang})`, async () => {
      const scene = await checkout({ lang });
      await choose(scene, 'instalments', 'three');
      await counted(scene);
      pay(scene);
      await until(() => isPaid(scene), 'paid');
      const rows = [...(part(scene, 'receipt')?.querySelectorAll('dt') ?? [])].map(({ textContent }) => textContent);
      const start = t(scene).instalmentOf('').trim();
      expect(rows.filter((row) => row.startsWith(start))).to.have.length(2);
    });
  }

  it('S4-18: an order that did not leave is never sent with another way to pay than the one that is chosen', async () => {
    const scene = await checkout({ prepare: loseStarts });
    pay(scene);
    await shown(scene, errorWords.fr.server);
    await choose(scene, 'option', 'cheque');
    expect(part(scene, 'retry')).to.equal(null);
    expect(shows(scene, errorWords.fr.server)).to.equal(false);
    scene.portal.faults.clear();
    const before = starts(scene).length;
    pay(scene);
    await shown(scene, t(scene).awaited);
    expect(starts(scene).slice(before)).to.have.length(1);
    expect(starts(scene).at(-1)).to.contain('"option":"cheque"');
    expect(charges(scene)).to.equal(0);
  });

  it('S4-18, S15: signing in again sends no order that failed before the session ended', async () => {
    const scene = await checkout({ prepare: loseStarts });
    await choose(scene, 'level', 'part-time');
    await counted(scene);
    pay(scene);
    await shown(scene, errorWords.fr.server);
    const before = starts(scene).length;
    scene.portal.faults.clear();
    scene.portal.faults.set('signed-out');
    await scene.client.me().catch(() => undefined);
    scene.portal.faults.clear();
    await until(() => isAsked(scene), 'the password is asked');
    signInAgain(scene);
    await until(() => !isAsked(scene), 'signed in again');
    await pass(5_000);
    expect(starts(scene)).to.have.length(before);
    expect(charges(scene)).to.equal(0);
  });

  it('P3: the tab keeps an opaque id alone, which another member neither sees nor leaves behind', async () => {
    const scene = await stage(create(bank('away')), { member, prepare: prepared() });
    await counted(scene);
    await choose(scene, 'level', 'part-time');
    await counted(scene);
    pay(scene);
    await shown(scene, t(scene).leaving);
    expect(sessionStorage.getItem('trait-union/checkout')).to.equal(latest(scene));
    // Signed out on a page without the widget
    scene.element.remove();
    await settle();
    await scene.client.session.signOut({ key: 'out' });
    history.pushState(null, '', location.href);
    await scene.client.session.signIn(
      { identifier: renewalMembers.lapsed, password: demoCredentials.password },
      { key: 'in' },
    );
    const element = document.createElement('renewal-checkout');
    scene.page.append(element);
    scene.element = element;
    await counted(scene);
    expect(sessionStorage.getItem('trait-union/checkout')).to.equal(null);
    expect(part(scene, 'outcome')).to.equal(null);
  });

  it('P3: nobody is signed in: the tab forgets it', async () => {
    sessionStorage.setItem('trait-union/checkout', 'a-checkout');
    await stage(html`<renewal-checkout></renewal-checkout>`);
    await until(() => sessionStorage.getItem('trait-union/checkout') === null, 'forgotten');
  });

  it('P2: what follows the ? of the page goes to nobody; where it is needed, the page says so', async () => {
    const returnUrls = async (returnUrl?: string): Promise<string> => {
      const scene = await checkout({}, bank('away'));
      expect(location.search).not.to.equal('');
      (scene.element as RenewalCheckout).returnUrl = returnUrl ?? '';
      pay(scene);
      await shown(scene, t(scene).leaving);
      return (JSON.parse(starts(scene).at(-1) ?? '{}') as { returnUrl: string }).returnUrl.split('#')[0] ?? '';
    };
    const own = `${location.origin}${location.pathname}`;
    expect(await returnUrls()).to.equal(own);
    expect(await returnUrls('/?page=renouveler')).to.equal(`${location.origin}/?page=renouveler`);
    expect(await returnUrls('https://ailleurs.example/')).to.equal(own);
  });

  it('S4-18: renewal-checkout-paid is fired once, and not for what was paid already when it was found', async () => {
    const scene = await checkout({}, bank('away'));
    const heard = events(scene);
    pay(scene);
    await shown(scene, t(scene).leaving);
    const id = latest(scene);
    scene.portal.bank.decide(id, 'paid');
    // The way back is another entry of the history
    history.pushState(null, '', `${location.pathname}${location.search}#renewal-checkout=${id}`);
    await reload(scene);
    await until(() => isPaid(scene), 'paid');
    expect(heard).to.have.length(1);
    await reload(scene);
    await until(() => isPaid(scene), 'paid');
    expect(heard).to.have.length(1);
  });

  it('R9: a page that nobody sees asks nothing, and asks as soon as it is seen; never earlier than it was told', async () => {
    const scene = await checkout({}, bank('away'));
    await back(scene);
    await shown(scene, t(scene).noNews);
    seeing('hidden');
    await pass(1_000);
    const before = reads(scene);
    await pass(600_000);
    expect(reads(scene)).to.equal(before);
    scene.portal.faults.set('rate-limited', { operation: 'checkout.read', seconds: 300 });
    seeing('visible');
    await until(() => reads(scene) === before + 1, 'it is asked');
    scene.portal.faults.clear();
    await pass(200_000);
    expect(reads(scene)).to.equal(before + 1);
    scene.portal.bank.decide(latest(scene), 'paid');
    await pass(110_000);
    await until(() => isPaid(scene), 'paid');
    Reflect.deleteProperty(document, 'visibilityState');
  });

  it('F23: what cannot be used here after a visit does not say that nothing was charged', async () => {
    const scene = await checkout({}, bank('away'));
    await back(scene);
    providedBy(scene, bank('unavailable'));
    press(scene, 'resume');
    await shown(scene, t(scene).unavailable);
    expect(shows(scene, t(scene).untouched)).to.equal(false);
    expect(shows(scene, t(scene).ifPaid)).to.equal(true);
  });
});
