import { renewalMembers, sampleCheckouts, type MockPortal } from '@trait-union/mock-server';
import { html } from 'lit';
import type { PaymentProvider } from '@trait-union/client/payment';
import { eavesdrop } from '../../test/eavesdropper.ts';
import { expect, findAll, pass, settle, stage, until, type Scene } from '../../test/fixture.ts';
import { reload } from '../../test/every-step.ts';
import {
  bank,
  charges,
  checkout,
  choose,
  counted,
  create,
  input,
  isPaid,
  part,
  pay,
  prepared,
  press,
  providedBy,
  read,
  said,
  sent,
  shown,
  shows,
  t,
} from '../../test/renewal-stage.ts';
import type { RenewalCheckoutPaidEvent } from './renewal-checkout.events.ts';

const languages = ['fr', 'en'] as const;

const amountOf = ({ lang }: Scene): string => (lang === 'fr' ? '165,00 $' : '$165.00');
const underWay = ({ portal }: Scene): string => portal.bank.sessions.at(-1)?.checkout ?? '';
const isWaiting = (scene: Scene): boolean => part(scene, 'outcome') !== null;

/** Begins a payment that leaves the page, and gives its checkout. */
async function leave(scene: Scene): Promise<string> {
  pay(scene);
  await shown(scene, t(scene).leaving);
  return underWay(scene);
}

const holdWebhooks = ({ bank: ofUnion }: MockPortal): void => {
  ofUnion.webhooks('held');
};

/** Opens the page to which a provider leads back. */
async function comeBack(scene: Scene, id: string): Promise<void> {
  history.replaceState(null, '', `${location.pathname}${location.search}#renewal-checkout=${id}`);
  await reload(scene);
}

describe('renewal-checkout outcomes', () => {
  for (const lang of languages) {
    it(`S4-18, S4-20: paid, with the receipt, and the confirmation that was sent (${lang})`, async () => {
      const scene = await checkout({ lang });
      const events: RenewalCheckoutPaidEvent[] = [];
      scene.page.addEventListener('renewal-checkout-paid', (event) => events.push(event));
      pay(scene);
      await until(() => isPaid(scene), 'paid');
      expect(read(scene))
        .to.match(/2026-\d{6}/)
        .and.contain(amountOf(scene));
      expect(shows(scene, t(scene).sent)).to.equal(true);
      expect(read(scene)).to.contain(lang === 'fr' ? '11 juillet 2027' : 'July 11, 2027');
      await said(scene, t(scene).sent);
      expect(events.map((event) => event.checkout)).to.deep.equal([underWay(scene)]);
      expect(charges(scene)).to.equal(1);
      const links = findAll('link', undefined, scene.page) as HTMLAnchorElement[];
      expect(links.map(({ pathname }) => pathname)).to.include.members(['/adhesion', '/historique', '/aide', '/']);
    });

    it(`B-33, S4-20: a reload shows the receipt again, another visit does not (${lang})`, async () => {
      const scene = await checkout({ lang });
      pay(scene);
      await until(() => isPaid(scene), 'paid');
      await reload(scene);
      await until(() => isPaid(scene), 'paid');
      history.pushState(null, '', location.href);
      await reload(scene);
      await until(() => part(scene, 'barred'), 'nothing to pay');
      expect(charges(scene)).to.equal(1);
    });

    it(`S4-20: without an e-mail on file it says so, and offers to print (${lang})`, async () => {
      const scene = await checkout({ lang, member: renewalMembers.noEmail });
      pay(scene);
      await shown(scene, t(scene).noEmail);
      expect(part(scene, 'print')?.textContent.trim()).to.equal(t(scene).print);
      const { print } = window;
      let printed = 0;
      window.print = () => {
        printed++;
      };
      part(scene, 'print')?.click();
      window.print = print;
      expect(printed).to.equal(1);
    });

    for (const failure of [
      'declined',
      'insufficient-funds',
      'authentication-failed',
      'expired-card',
      'other',
    ] as const) {
      it(`S4-18: ${failure}: in words, nothing taken, and another try pays once (${lang})`, async () => {
        const scene = await checkout({ lang }, bank({ failed: failure }));
        await choose(scene, 'contribution-solidarity', '500');
        await counted(scene);
        pay(scene);
        await shown(scene, t(scene).failures[failure]);
        await said(scene, t(scene).failures[failure]);
        expect(shows(scene, t(scene).nothingTaken)).to.equal(true);
        expect(input(scene, 'contribution-solidarity', '500').checked).to.equal(true);
        Object.assign(scene.element, { providers: [bank('paid')] });
        await counted(scene);
        pay(scene);
        await until(() => isPaid(scene), 'paid');
        expect(charges(scene)).to.equal(1);
      });
    }

    it(`S4-22: by cheque: what to do, the reference and the date, and not paid before the union has it (${lang})`, async () => {
      const scene = await checkout({ lang });
      await choose(scene, 'option', 'cheque');
      expect(part(scene, 'pay')?.textContent.trim()).to.contain(lang === 'fr' ? 'Confirmer' : 'Confirm');
      pay(scene);
      await shown(scene, t(scene).awaited);
      expect(read(scene)).to.contain('150');
      expect(part(scene, 'reference')?.textContent).to.match(/\w{4,}/);
      expect(read(scene)).to.contain(lang === 'fr' ? '11 avril 2026' : 'April 11, 2026');
      expect(isPaid(scene)).to.equal(false);
      expect(part(scene, 'print')?.textContent.trim()).to.equal(t(scene).printThis);
      scene.portal.bank.decide(underWay(scene), 'paid');
      await pass(6_000);
      await until(() => isPaid(scene), 'the union has it');
    });

    it(`S4-18: submitted is not paid: it waits, says not to pay again, and resolves itself (${lang})`, async () => {
      const scene = await checkout({ lang, prepare: holdWebhooks });
      pay(scene);
      await shown(scene, t(scene).uncertain);
      expect(shows(scene, t(scene).submittedDetail)).to.equal(true);
      expect(isPaid(scene)).to.equal(false);
      expect(part(scene, 'pay')).to.equal(null);
      await said(scene, t(scene).uncertain);
      const news = scene.announcements.length;
      await pass(60_000);
      expect(scene.announcements.length).to.equal(news);
      scene.portal.bank.deliver();
      await pass(61_000);
      await until(() => isPaid(scene), 'paid');
      expect(charges(scene)).to.equal(1);
    });

    it(`S4-18: back from the provider, the address names it and is cleaned; a reload still knows (${lang})`, async () => {
      const scene = await checkout({ lang }, bank('away'));
      const id = await leave(scene);
      scene.portal.bank.webhooks('held');
      scene.portal.bank.decide(id, 'paid');
      await comeBack(scene, id);
      expect(location.hash).to.equal('');
      await shown(scene, t(scene).uncertain);
      await reload(scene);
      await shown(scene, t(scene).uncertain);
      scene.portal.bank.deliver();
      await pass(10_000);
      await until(() => isPaid(scene), 'paid');
    });

    it(`S4-18: failed at the provider: back with why, to choose anew (${lang})`, async () => {
      const scene = await checkout({ lang }, bank('away'));
      const id = await leave(scene);
      scene.portal.bank.decide(id, { failed: 'declined' });
      await comeBack(scene, id);
      await shown(scene, t(scene).failures.declined);
      expect(shows(scene, t(scene).choicesKept)).to.equal(false);
      providedBy(scene, bank('paid'));
      await counted(scene);
      pay(scene);
      await until(() => isPaid(scene), 'paid');
    });

    it(`S4-18: a tab that was closed: the next visit finds it, to go on or to give it up (${lang})`, async () => {
      const scene = await stage(create(), { lang, member: renewalMembers.open, prepare: prepared() });
      await shown(scene, t(scene).underWay);
      await said(scene, t(scene).underWay);
      press(scene, 'give-up');
      await shown(scene, t(scene).cancelled);
      await counted(scene);
      pay(scene);
      await until(() => isPaid(scene), 'paid');
      expect(charges(scene)).to.equal(1);
    });

    it(`F23: a provider that cannot be used here: another way to pay (${lang})`, async () => {
      const scene = await checkout({ lang }, bank('unavailable'));
      pay(scene);
      await shown(scene, t(scene).unavailable);
      await said(scene, t(scene).unavailable);
      press(scene, 'give-up');
      await shown(scene, t(scene).cancelled);
      await counted(scene);
      await choose(scene, 'option', 'in-person');
      pay(scene);
      await shown(scene, t(scene).awaited);
    });

    it(`S4-18: nothing to pay is renewed without any provider (${lang})`, async () => {
      const scene = await checkout({ lang, member: renewalMembers.richInCredit });
      expect(part(scene, 'pay')?.textContent.trim()).to.equal(t(scene).payNothing);
      expect(scene.element.shadowRoot?.querySelector('[name=option]')).to.equal(null);
      pay(scene);
      await until(() => isPaid(scene), 'renewed');
      expect(scene.portal.bank.charges).to.be.empty;
      await shown(scene, t(scene).renewed);
      expect(shows(scene, t(scene).paid)).to.equal(false);
      expect(part(scene, 'receipt')?.textContent).not.to.match(/0[,.]00/);
    });

    it(`S4-18: what the scenario left behind ends where it should (${lang})`, async () => {
      for (const [who, id, text] of [
        ['failed', sampleCheckouts.failed, (scene: Scene) => t(scene).failures.declined],
        ['cancelled', sampleCheckouts.cancelled, (scene: Scene) => t(scene).cancelled],
        ['expired', sampleCheckouts.expired, (scene: Scene) => t(scene).expired],
        ['submitted', sampleCheckouts.submitted, (scene: Scene) => t(scene).uncertain],
        ['chequeAwaited', sampleCheckouts.chequeAwaited, (scene: Scene) => t(scene).awaited],
      ] as const) {
        const scene = await stage(html`<p></p>`, { lang, member: renewalMembers[who], prepare: prepared() });
        location.hash = `#renewal-checkout=${id}`;
        const element = document.createElement('renewal-checkout');
        scene.element.replaceWith(element);
        scene.element = element;
        await shown(scene, text(scene));
      }
    });
  }

  it('F20: a double click, Enter and a click at once are one charge', async () => {
    const scene = await checkout();
    pay(scene);
    pay(scene);
    scene.element.shadowRoot?.querySelector('form')?.requestSubmit();
    await until(() => isPaid(scene), 'paid');
    await pass(5_000);
    expect(sent(scene, 'checkout.start')).to.have.length(1);
    expect(charges(scene)).to.equal(1);
  });

  it('F20: two pages at once are one charge; the second one is told', async () => {
    const scene = await checkout({}, bank('away'));
    const other = scene.element.cloneNode() as HTMLElement;
    Object.assign(other, { providers: [bank('away')] });
    scene.page.append(other);
    const second = { ...scene, element: other };
    await counted(second);
    const id = await leave(scene);
    pay(second);
    await until(() => isWaiting(second), 'it is told');
    expect(scene.portal.bank.sessions).to.have.length(1 + 6);
    scene.portal.bank.decide(id, 'paid');
    await pass(70_000);
    await until(() => isPaid(scene) && isPaid(second), 'both know');
    expect(charges(scene)).to.equal(1);
  });

  it('F20: paid in another tab meanwhile, it is not paid again unseen', async () => {
    const scene = await checkout();
    const other = scene.element.cloneNode() as HTMLElement;
    Object.assign(other, { providers: [bank('paid')] });
    scene.page.append(other);
    const second = { ...scene, element: other };
    await counted(second);
    pay(scene);
    await until(() => isPaid(scene), 'paid');
    pay(second);
    await pass(10_000);
    expect(charges(scene)).to.equal(1);
  });

  it('S24: the fields of a provider stand in the page’s own tree, in a slot, and leave it with the payment', async () => {
    let place: HTMLElement | undefined;
    let settled: ((progress: 'submitted') => void) | undefined;
    const embedded: PaymentProvider = {
      id: 'stripe',
      mode: 'embedded',
      start: ({ mount }) => {
        place = mount();
        place?.append('Champs du fournisseur');
        return new Promise((resolve) => {
          settled = resolve;
        });
      },
    };
    const scene = await checkout({}, embedded);
    await choose(scene, 'option', 'card-here');
    pay(scene);
    await until(() => place?.isConnected, 'mounted');
    expect(place?.getRootNode()).to.equal(document);
    expect(place?.parentElement).to.equal(scene.element);
    await until(() => place?.assignedSlot, 'shown');
    expect(shows(scene, t(scene).secure)).to.equal(true);
    scene.portal.bank.decide(underWay(scene), 'paid');
    settled?.('submitted');
    await until(() => isPaid(scene), 'paid');
    expect(place?.isConnected).to.equal(false);
  });

  it('S24: in another shadow root there is no place for a provider’s fields', async () => {
    const places: unknown[] = [];
    const embedded: PaymentProvider = {
      id: 'stripe',
      mode: 'embedded',
      start: ({ mount }) => {
        places.push(mount());
        return Promise.resolve('unavailable');
      },
    };
    const scene = await checkout({}, embedded, bank('unavailable'));
    const shadow = document.createElement('div');
    scene.page.append(shadow);
    shadow.attachShadow({ mode: 'open' }).append(scene.element);
    await settle();
    await counted(scene);
    await choose(scene, 'option', 'card-here');
    pay(scene);
    await until(() => places.length > 0, 'it was asked');
    expect(places).to.deep.equal([undefined]);
  });

  it('S4-18: the site’s own provider goes before the one that comes with the element', async () => {
    const driven: string[] = [];
    const own: PaymentProvider = {
      id: 'offline',
      mode: 'offline',
      start: ({ checkout: { id } }) => {
        driven.push(id);
        return Promise.resolve('awaited');
      },
    };
    const scene = await checkout({}, own);
    await choose(scene, 'option', 'cheque');
    pay(scene);
    await shown(scene, t(scene).awaited);
    expect(driven).to.deep.equal([underWay(scene)]);
  });

  it('P2, P3: neither address, events nor console tell what was paid; the tab forgets it', async () => {
    const ear = eavesdrop();
    const scene = await checkout({}, bank('away'));
    const id = await leave(scene);
    expect(sessionStorage.getItem('trait-union/checkout')).to.equal(id);
    scene.portal.bank.decide(id, 'paid');
    await comeBack(scene, id);
    await until(() => isPaid(scene), 'paid');
    await ear.look();
    ear.stop();
    expect(sessionStorage.getItem('trait-union/checkout')).to.equal(null);
    expect(ear.heard.join(' ')).not.to.match(/165|Tremblay|2026-000/);
  });

  it('P3: a checkout of somebody else is not theirs to see', async () => {
    const scene = await checkout({}, bank('away'));
    await leave(scene);
    await scene.client.session.signOut({ key: 'k' });
    await settle();
    expect(sessionStorage.getItem('trait-union/checkout')).to.equal(null);
    expect(read(scene)).not.to.contain(t(scene).leaving);
  });

  it('F21: Back into a page that was left for the provider asks how it stands', async () => {
    const scene = await checkout({}, bank('away'));
    await leave(scene);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await pass(10_000);
    await shown(scene, t(scene).noNews);
    expect(part(scene, 'resume')).not.to.equal(null);
  });

  it('S4-18: an answer that is lost for good is not known, and never paid twice', async () => {
    const scene = await checkout({
      prepare: ({ faults }: MockPortal) => {
        faults.set('commit-then-drop', { operation: 'checkout.start' });
        faults.set('network-error', { operation: 'checkout.read' });
      },
    });
    pay(scene);
    await shown(scene, t(scene).unrecorded);
    await shown(scene, t(scene).untouched);
    expect(shows(scene, t(scene).uncertainDetail)).to.equal(false);
    scene.portal.faults.clear();
    await pass(10_000);
    if (part(scene, 'resume')) press(scene, 'resume');
    await until(() => isPaid(scene), 'paid');
    expect(charges(scene)).to.equal(1);
  });
});
