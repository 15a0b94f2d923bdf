import { renewalMembers, sampleCheckouts } from '@trait-union/mock-server';
import { html } from 'lit';
import type { Membership } from '@trait-union/client';
import type { PortalNavigateEvent } from '../../internal/portal-navigate-event.ts';
import { errorWords } from '../../messages/errors.ts';
import { wayOutWords } from '../../messages/ways-out.ts';
import { everyStateLeadsHome } from '../../test/every-state.ts';
import {
  expect,
  find,
  findAll,
  focused,
  pass,
  perceivedText,
  plain,
  settle,
  stage,
  until,
} from '../../test/fixture.ts';
import {
  answering,
  create,
  hasMembership,
  keep,
  keptAutoRenewal,
  member,
  members,
  press,
  read,
  setting,
  shown,
  shows,
  status,
  t,
} from '../../test/membership-stage.ts';
import { translate } from '../../test/suite/faults.ts';
import { widgetSuite, type WidgetSuite } from '../../test/widget-suite.ts';
import '../renewal-checkout/renewal-checkout.define.ts';
import { words } from './membership-status.messages.ts';
import { waysOfSigningInAgain } from '../../test/signing-in-again.ts';

const suite: WidgetSuite = {
  tag: 'membership-status',
  create,
  states: {
    active: { member, arrive: read },
    'renewing-itself': { member: members.renewingItself, arrive: read },
    'last-day': { member: members.lastDay, arrive: read },
    lapsed: { member: members.lapsed, arrive: read },
    pending: { member: members.pending, arrive: read },
    'for-life': { member: members.forLife, arrive: read },
    'no-membership': { member: members.longOver, arrive: read },
    'may-not-pay': { member: members.accessManager, arrive: read },
    'payment-under-way': { member: renewalMembers.submitted, arrive: read },
    'not-saved': {
      member,
      prepare: ({ faults }) => {
        faults.set('network-error', { operation: 'membership.setAutoRenewal' });
      },
      arrive: async (scene) => {
        await read(scene);
        press(scene);
        await shown(scene, errorWords[scene.lang].unreachable);
      },
    },
    'signed-out': {},
    'cannot-be-read': {
      member,
      prepare: ({ faults }) => {
        faults.set('server-error', { operation: 'membership.read', status: 500 });
      },
      arrive: (scene) => shown(scene, errorWords[scene.lang].server),
    },
  },
  journey: {
    widget: 'membership',
    member,
    operation: 'membership.setAutoRenewal',
    answer: ['state', 'coupons', 'coupons.0.code', 'autoRenewal', 'renewal', 'renewal.state'],
    begin: read,
    typed: () => ({}),
    acts: [
      press,
      ({ element }) => element.shadowRoot?.querySelector<HTMLLabelElement>('label[for=auto-renewal]')?.click(),
    ],
    done: (scene) => setting(scene) === t(scene).autoState.on,
    effects: (scene) => (keptAutoRenewal(scene) === 'on' ? 1 : 0),
    ways: waysOfSigningInAgain,
  },
};

widgetSuite(suite);

describe('membership-status: S1-26: the way home', () => {
  everyStateLeadsHome(suite);
});

describe('membership-status', () => {
  for (const lang of ['fr', 'en'] as const) {
    it(`S4-09: since when, until when, and what is left in words (${lang})`, async () => {
      const scene = await status({ lang });
      const text = perceivedText(scene.page);
      for (const part of lang === 'fr'
        ? ['En règle', 'Il reste 121 jours', 'Jusqu’au 11 juillet 2026 inclusivement.', '30 novembre 2015']
        : ['In good standing', '121 days left', 'Up to and including July 11, 2026.', 'November 30, 2015'])
        expect(text).to.contain(part);
    });

    for (const [state, expiresOn, daysLeft, fr, en] of [
      ['active', '2026-03-12', 0, 'C’est le dernier jour', 'This is the last day'],
      ['active', '2026-03-13', 1, 'Il reste 1 jour', '1 day left'],
      ['active', '2026-03-14', 2, 'Il reste 2 jours', '2 days left'],
      ['active', '2030-03-11', 1_460, 'Il reste 1 460 jours', '1,460 days left'],
      ['active', '2026-03-11', -1, 'Date de fin passée depuis 1 jour', '1 day past its end date'],
      ['active', '2026-02-20', -20, 'Date de fin passée depuis 20 jours', '20 days past its end date'],
      ['active', null, null, 'Sans date de fin', 'No end date'],
      ['lapsed', '2026-03-11', -1, 'Terminée depuis 1 jour', 'Ended 1 day ago'],
      ['lapsed', '2026-01-24', -47, 'Terminée depuis 47 jours', 'Ended 47 days ago'],
      ['lapsed', '2026-03-14', 2, 'Votre adhésion n’est plus en vigueur', 'Your membership is no longer in force'],
      ['lapsed', null, null, 'Votre adhésion n’est plus en vigueur', 'Your membership is no longer in force'],
    ] as const) {
      it(`S4-09: ${state}, ${daysLeft ?? 'no'} days left, as the backend counted them (${lang})`, async () => {
        const scene = await status({
          lang,
          prepare: (portal) => {
            answering(portal, (membership) => ({ ...membership, state, expiresOn, daysLeft }));
          },
        });
        expect(
          plain(scene.element.shadowRoot?.querySelector('[part=lead]')?.textContent ?? '').replace(/\s/g, ' '),
        ).to.equal(lang === 'fr' ? fr : en);
      });
    }

    it(`S4-09: credit and coupons, with the code to copy and its end (${lang})`, async () => {
      const scene = await status({ lang });
      const text = perceivedText(scene.page);
      for (const part of lang === 'fr'
        ? ['15,00 $', '10 $ de rabais', 'FIDELITE-10', 'Valide jusqu’au 10 juin 2026.']
        : ['$15.00', '$10 off', 'FIDELITE-10', 'Valid until June 10, 2026.'])
        expect(text).to.contain(part);
      const label = lang === 'fr' ? '10 $ de rabais pour dix ans d’adhésion' : '$10 off for ten years of membership';
      find('button', new RegExp(plain(words[lang].code(label)).slice(0, 14)), scene.page);
    });

    it(`S0-08: the member number is shown, with the way to copy it (${lang})`, async () => {
      const scene = await status({ lang });
      expect(scene.element.shadowRoot?.querySelector('[part=number]')?.textContent).to.equal(member);
      const button = find('button', new RegExp(words[lang].number), scene.page);
      const copied: string[] = [];
      const { clipboard } = navigator;
      Object.defineProperty(clipboard, 'writeText', {
        configurable: true,
        value: (text: string) => Promise.resolve(copied.push(text)),
      });
      try {
        button.click();
        await until(() => copied.length > 0);
        expect(copied).to.deep.equal([member]);
      } finally {
        Reflect.deleteProperty(clipboard, 'writeText');
      }
    });

    it(`B-11: what having lapsed means here, in the union’s words, and the way to renew (${lang})`, async () => {
      const scene = await status({ lang, member: members.lapsed });
      const text = perceivedText(scene.page);
      expect(text).to.contain(words[lang].states.lapsed);
      expect(text).to.contain(lang === 'fr' ? 'elle garde votre ancienneté' : 'it keeps your seniority');
      const way = find('link', lang === 'fr' ? 'Renouveler mon adhésion' : 'Renew my membership', scene.page);
      expect((way as HTMLAnchorElement).pathname).to.equal('/renouvellement');
    });

    it(`S3-02, S3-06: who may not pay is told why and whom to ask, and has no way to pay (${lang})`, async () => {
      for (const [number, reason, who] of [
        [members.accessManager, 'not-voting-member', 'Louise Audet'],
        [members.paidByEmployer, 'paid-by-employer', lang === 'fr' ? 'service de la paie' : 'payroll'],
      ] as const) {
        const scene = await status({ lang, member: number });
        expect(perceivedText(scene.page)).to.contain(words[lang].refused[reason]).and.contain(who);
        expect(findAll('link', /Renouveler|Renew/, scene.page)).to.be.empty;
        expect(findAll('switch', undefined, scene.page)).to.be.empty;
      }
    });

    it(`S3-02: a reason that we have no words for is said all the same (${lang})`, async () => {
      for (const reason of ['sanctioned', 'constructor', undefined]) {
        const scene = await status({
          lang,
          prepare: (portal) => {
            answering(portal, (membership) => ({ ...membership, renewal: { state: 'not-allowed', reason } }));
          },
        });
        expect(perceivedText(scene.page)).to.contain(words[lang].refused.other);
      }
    });

    it(`S4-13: not yet says from when; nothing to pay says so (${lang})`, async () => {
      const scene = await status({
        lang,
        prepare: (portal) => {
          keep(portal, { expiresOn: '2027-03-01' });
        },
      });
      expect(perceivedText(scene.page)).to.contain(
        lang === 'fr' ? 'à partir du 2 septembre 2026.' : 'from September 2, 2026.',
      );
      expect(findAll('link', /Renouveler|Renew/, scene.page)).to.be.empty;
      const forLife = await status({ lang, member: members.forLife });
      expect(perceivedText(forLife.page)).to.contain(words[lang].notNeeded);
    });

    for (const state of ['open', 'submitted', 'chequeAwaited'] as const) {
      it(`S4-13: an order that is not settled (${state}) comes before a second one, and is not said to be paid (${lang})`, async () => {
        const scene = await status({ lang, member: renewalMembers[state] });
        const text = perceivedText(scene.element.shadowRoot!.querySelector('[part=notice]')!);
        expect(text).to.contain(words[lang].checkout).and.contain(words[lang].checkoutAdvice);
        expect(text).not.to.match(/paiement|vérification|payment|verified/i);
        const { pathname, hash } = find('link', words[lang].seeCheckout, scene.page) as HTMLAnchorElement;
        expect(pathname + hash).to.equal(`/renouvellement#renewal-checkout=${sampleCheckouts[state]}`);
        expect(findAll('link', /Renouveler|Renew/, scene.page)).to.be.empty;
      });
    }

    it(`S4-13, S1-26: where the page leads to no checkout, help is the way to it (${lang})`, async () => {
      const scene = await stage(html`<membership-status support-url="/aide"></membership-status>`, {
        lang,
        member: renewalMembers.open,
      });
      await shown(scene, words[lang].checkout);
      const order = scene.element.shadowRoot!.querySelector<HTMLElement>('[part=notice]')!;
      expect(find('link', wayOutWords[lang].support, order)).to.have.property('pathname', '/aide');
    });

    it(`R23: what changes on a translated page is read anew (${lang})`, async () => {
      const scene = await status({ lang });
      translate(scene);
      answering(scene.portal, (membership) => ({
        ...membership,
        ...{ state: 'lapsed', expiresOn: '2026-03-02', daysLeft: -10, credit: { cents: 725, currency: 'CAD' } },
        ...{ level: { fr: 'Autre', en: 'Other' }, renewal: { state: 'not-yet', opensOn: '2026-04-01' } },
      }));
      document.dispatchEvent(new Event('renewal-checkout-paid'));
      await shown(scene, words[lang].states.lapsed);
      const text = perceivedText(scene.page);
      for (const part of lang === 'fr'
        ? ['Terminée depuis 10 jours', '7,25 $', 'Autre', 'à partir du 1er avril 2026.']
        : ['Ended 10 days ago', '$7.25', 'Other', 'from April 1, 2026.'])
        expect(text).to.contain(part);
      expect(text).not.to.match(/En règle|In good standing|15,00|15\.00|121/);
    });
  }

  const withoutGap = ({ expiresOn, daysLeft, ...others }: Membership): Membership => ({
    ...others,
    expiresOn: expiresOn && '2027-07-11',
    daysLeft: daysLeft && 486,
  });

  for (const [name, change] of [
    ['a last day and no days', { daysLeft: null }],
    ['days and no last day', { expiresOn: null }],
  ] as const) {
    it(`F15: ${name} contradict each other, and are not shown`, async () => {
      const scene = await stage(create(), {
        member,
        prepare: (portal) => {
          answering(portal, (membership) => ({ ...membership, ...change }));
        },
      });
      await shown(scene, errorWords.fr.malformed);
      expect(hasMembership(scene)).to.equal(false);
    });
  }

  it('S4-13: what was paid on the same page is seen at once, and said', async () => {
    const scene = await status();
    answering(scene.portal, withoutGap);
    document.dispatchEvent(new Event('renewal-checkout-paid'));
    await shown(scene, 'Il reste 486 jours');
    await pass(100);
    expect(scene.announcements.map(plain)).to.deep.equal(['En règle. Il reste 486 jours.']);
  });

  it('S1-07: what was paid elsewhere is seen when the member comes back', async () => {
    const scene = await status();
    await pass(2_000);
    keep(scene.portal, { expiresOn: '2026-03-22' });
    dispatchEvent(new Event('focus'));
    await shown(scene, 'Il reste 10 jours');
  });

  it('S4-13: leads to the renewal, the card and the history, or says so to the page', async () => {
    const scene = await status();
    const events: PortalNavigateEvent[] = [];
    scene.page.addEventListener('portal-navigate', (event) => {
      events.push(event);
      event.preventDefault();
    });
    for (const link of findAll('link', /Renouveler|carte|historique/, scene.page)) link.click();
    expect(events.map(({ to, url }) => `${to} ${new URL(url).pathname}`)).to.deep.equal([
      'renewal /renouvellement',
      'card /carte',
      'history /historique',
    ]);
  });

  it('S4-13: a checkout on the same page is where renewing leads', async () => {
    const scene = await stage(html`${create()}<renewal-checkout></renewal-checkout>`, { member });
    await read(scene);
    const link = find('link', 'Renouveler mon adhésion', scene.element) as HTMLAnchorElement;
    expect([link.pathname, link.hash]).to.deep.equal([location.pathname, '#renewal-checkout']);
  });

  it('F1: what was known stays in view while the portal cannot be reached', async () => {
    const scene = await status();
    scene.portal.faults.set('network-error');
    document.dispatchEvent(new Event('renewal-checkout-paid'));
    await shown(scene, errorWords.fr.unreachable);
    expect(hasMembership(scene)).to.equal(true);
    scene.portal.faults.clear();
    find('button', errorWords.fr.retry, scene.page).click();
    await until(() => !shows(scene, errorWords.fr.unreachable));
  });

  it('P3: nothing of it stays when the member signs out', async () => {
    const scene = await status();
    await scene.client.session.signOut({ key: 'k' });
    await settle();
    const text = perceivedText(scene.page);
    for (const own of [member, 'FIDELITE-10', '15,00', '121']) expect(text).not.to.contain(own);
    expect(focused()).to.equal(document.body);
  });

  it('B-34: a portal without memberships says so', async () => {
    const scene = await stage(create(), {
      member,
      prepare: ({ db }) => {
        db.capabilities.domains = db.capabilities.domains.filter((name) => name !== 'membership');
      },
    });
    await shown(scene, errorWords.fr.unsupported);
    expect(findAll('button', errorWords.fr.retry, scene.page)).to.be.empty;
  });
});
