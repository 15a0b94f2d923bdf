import { renewalMembers, sampleCoupons } from '@trait-union/mock-server';
import { expect, find, findAll, pass, plain, settle, until, type Scene } from '../../test/fixture.ts';
import {
  checkout,
  choose,
  counted,
  create,
  due,
  input,
  isPaid,
  part,
  pay,
  prepared,
  read,
  said,
  sent,
  shown,
  shows,
  t,
  type,
} from '../../test/renewal-stage.ts';
import { stage } from '../../test/fixture.ts';

const languages = ['fr', 'en'] as const;

/** An amount of dollars as the language writes it. */
const dollars = ({ lang }: Scene, text: string): string => (lang === 'fr' ? `${text.replace('.', ',')} $` : `$${text}`);

const lastQuoted = (scene: Scene): Record<string, unknown> =>
  JSON.parse(sent(scene, 'checkout.quote').at(-1)?.body ?? '{}') as Record<string, unknown>;

const recounted = async (scene: Scene, text: string): Promise<void> => {
  await until(() => due(scene) === dollars(scene, text), `${text} – ${due(scene)}`);
  await counted(scene);
};

describe('renewal-checkout choosing', () => {
  for (const lang of languages) {
    it(`S4-13, S4-18: one screen, with what it comes to before anything is asked (${lang})`, async () => {
      const scene = await checkout({ lang });
      expect(due(scene)).to.equal(dollars(scene, '165.00'));
      expect(part(scene, 'pay')?.textContent.trim()).to.match(lang === 'fr' ? /^Payer 165,00\s\$$/ : /^Pay \$165\.00$/);
      expect(sent(scene, 'checkout.start')).to.be.empty;
    });

    it(`S4-19: the new expiry comes from the backend, before paying; an early renewal adds to it (${lang})`, async () => {
      const scene = await checkout({ lang });
      const [after, before] =
        lang === 'fr' ? ['11 juillet 2027', '11 juillet 2026'] : ['July 11, 2027', 'July 11, 2026'];
      expect(shows(scene, t(scene).newExpiry(after))).to.equal(true);
      expect(shows(scene, t(scene).before(before))).to.equal(true);
    });

    it(`S3-02, S3-06: an access manager cannot pay: no button, why, and whom to ask (${lang})`, async () => {
      const scene = await stage(create(), { member: renewalMembers.accessManager, lang, prepare: prepared() });
      await until(() => part(scene, 'barred'), 'why not');
      expect(read(scene)).to.contain(
        lang === 'fr' ? 'Seul le membre votant peut payer' : 'Only the voting member can pay',
      );
      expect(read(scene)).to.contain('Louise Audet');
      expect(findAll('button', undefined, scene.page)).to.be.empty;
      const refusal = await scene.client.checkout.offer().catch((thrown: unknown) => thrown);
      expect(refusal).to.have.property('code', 'forbidden');
    });

    it(`S3-02: who does not pay is told why, and when (${lang})`, async () => {
      const employer = await stage(create(), { member: renewalMembers.paidByEmployer, lang, prepare: prepared() });
      await shown(
        employer,
        lang === 'fr' ? 'Votre employeur paie votre adhésion.' : 'Your employer pays your membership.',
      );
      expect(part(employer, 'pay')).to.equal(null);
      const early = await stage(create(), { member: renewalMembers.notYet, lang, prepare: prepared() });
      await shown(early, lang === 'fr' ? 'Vous pourrez renouveler à partir du' : 'You can renew from');
      expect(part(early, 'pay')).to.equal(null);
    });

    it(`B-12: another level, with what it changes (${lang})`, async () => {
      const scene = await checkout({ lang, member: renewalMembers.levelChange });
      await choose(scene, 'level', 'part-time');
      await recounted(scene, '95.50');
      expect(read(scene)).to.contain(lang === 'fr' ? 'Changement de catégorie' : 'Change of level');
      expect(plain(read(scene))).to.contain(lang === 'fr' ? '-84,50 $' : '-$84.50');
      await said(scene, t(scene).counted(dollars(scene, '95.50')));
    });

    it(`B-05: a coordinator pays for all, each with their own period (${lang})`, async () => {
      const scene = await checkout({ lang, member: renewalMembers.coordinator });
      const before = due(scene);
      for (const box of [...(scene.element.shadowRoot?.querySelectorAll<HTMLInputElement>('[name=members]') ?? [])])
        if (!box.checked) box.click();
      await until(() => due(scene) !== before, 'for all');
      await counted(scene);
      expect(lastQuoted(scene)['members']).to.have.length(3);
      expect(scene.element.shadowRoot?.querySelectorAll('[part=expiry]')).to.have.length(3);
      for (const name of ['Émile Gagné', 'Florence Gagné-Lévesque']) expect(read(scene)).to.contain(name);
    });

    it(`B-05: nobody is not a choice (${lang})`, async () => {
      const scene = await checkout({ lang, member: renewalMembers.coordinator });
      for (const box of [...(scene.element.shadowRoot?.querySelectorAll<HTMLInputElement>('[name=members]') ?? [])])
        if (box.checked) box.click();
      await settle();
      pay(scene);
      await shown(scene, t(scene).problems.members);
      await until(() => scene.element.shadowRoot?.activeElement?.id === 'error-summary', 'the focus is there');
      expect(sent(scene, 'checkout.start')).to.be.empty;
    });

    it(`B-10: in instalments: now, later and when, as the backend says (${lang})`, async () => {
      const scene = await checkout({ lang });
      await choose(scene, 'instalments', 'three');
      await recounted(scene, '55.00');
      expect(shows(scene, t(scene).dueNow)).to.equal(true);
      const [april, may] = lang === 'fr' ? ['12 avril 2026', '12 mai 2026'] : ['April 12, 2026', 'May 12, 2026'];
      for (const on of [april, may]) expect(shows(scene, t(scene).later(dollars(scene, '55.00'), on))).to.equal(true);
    });

    it(`B-10: renewing by itself is only what the member ticked (${lang})`, async () => {
      const scene = await checkout({ lang });
      expect(input(scene, 'autoRenewal').checked).to.equal(false);
      expect(lastQuoted(scene)['autoRenewal']).to.equal(false);
      await choose(scene, 'autoRenewal');
      await until(() => lastQuoted(scene)['autoRenewal'] === true, 'it is asked for');
    });

    it(`B-11: what the time since the end means is in the union’s words (${lang})`, async () => {
      const scene = await checkout({ lang, member: renewalMembers.lapsed });
      expect(read(scene)).to.contain(lang === 'fr' ? 'Votre adhésion recommence aujourd’hui.' : 'starts again today.');
      const late = await checkout({ lang, member: renewalMembers.lapsedLately });
      expect(read(late)).to.contain(lang === 'fr' ? 'reprend là où elle s’est arrêtée' : 'goes on from where it ended');
    });

    it(`B-13: a coupon by its code, and out again; the member’s own by one press (${lang})`, async () => {
      const scene = await checkout({ lang });
      await type(scene, 'coupon', ` ${sampleCoupons.tenDollars} `);
      find('button', t(scene).apply, scene.page).click();
      await recounted(scene, '155.00');
      expect(scene.element.shadowRoot?.activeElement).to.equal(part(scene, 'remove-coupon'));
      part(scene, 'remove-coupon')?.click();
      await recounted(scene, '165.00');
      find('button', t(scene).use(sampleCoupons.tenDollars), scene.page).click();
      await recounted(scene, '155.00');
    });

    for (const [code, outcome] of [
      ['NULLE-PART', 'coupon-unknown'],
      [sampleCoupons.expired, 'coupon-expired'],
      [sampleCoupons.partTime, 'coupon-not-applicable'],
      ['', 'empty'],
    ] as const) {
      it(`B-13: a coupon that is ${outcome} is told, and the amount is what it was (${lang})`, async () => {
        const scene = await checkout({ lang });
        await type(scene, 'coupon', code);
        find('button', t(scene).apply, scene.page).click();
        await shown(scene, t(scene).problems.coupons[outcome]);
        await recounted(scene, '165.00');
        expect(input(scene, 'coupon').value).to.equal(code);
      });
    }

    it(`B-13: what the union owes is used unless the member says no (${lang})`, async () => {
      const scene = await checkout({ lang });
      await choose(scene, 'useCredit');
      await recounted(scene, '180.00');
      expect(lastQuoted(scene)['useCredit']).to.equal(false);
    });

    it(`B-14: a contribution is given only by choice (${lang})`, async () => {
      const scene = await checkout({ lang });
      expect(lastQuoted(scene)['contributions']).to.deep.equal([]);
      await choose(scene, 'contribution-solidarity', '1500');
      await recounted(scene, '180.00');
      expect(lastQuoted(scene)['contributions']).to.deep.equal([
        { id: 'solidarity', amount: { cents: 15_00, currency: 'CAD' } },
      ]);
    });

    it(`F18: an amount that changed is shown, old and new, and confirmed again (${lang})`, async () => {
      const scene = await checkout({ lang });
      scene.portal.treasurer.reprice('regular', 199_00);
      pay(scene);
      await shown(scene, t(scene).changed(dollars(scene, '184.00'), dollars(scene, '165.00')));
      await counted(scene);
      expect(scene.portal.bank.charges).to.be.empty;
      await said(scene, t(scene).changed(dollars(scene, '184.00'), dollars(scene, '165.00')));
      pay(scene);
      await until(() => isPaid(scene), 'paid');
      expect(scene.portal.bank.charges.map(({ amount }) => amount.cents)).to.deep.equal([184_00]);
    });

    it(`F18: one that has not changed is confirmed again too (${lang})`, async () => {
      const scene = await checkout({ lang });
      scene.portal.treasurer.endQuotes();
      pay(scene);
      await shown(scene, t(scene).unchanged);
      await counted(scene);
      pay(scene);
      await until(() => isPaid(scene), 'paid');
    });
  }

  it('F18: a quote whose time has come is asked for again without a word', async () => {
    const scene = await checkout();
    const before = sent(scene, 'checkout.quote').length;
    await pass(20 * 60_000);
    await scene.client.session.extend({ key: 'k' });
    await pass(11 * 60_000);
    await until(() => sent(scene, 'checkout.quote').length === before + 1, 'asked again');
    await counted(scene);
    expect(scene.announcements).to.deep.equal([]);
  });

  it('S4-18: what is being counted again cannot be paid', async () => {
    const scene = await checkout();
    scene.portal.faults.set('slow', { operation: 'checkout.quote', milliseconds: 2_000 });
    await choose(scene, 'level', 'retired');
    expect(part(scene, 'quote')?.getAttribute('aria-busy')).to.equal('true');
    pay(scene);
    scene.element.shadowRoot?.querySelector('form')?.requestSubmit();
    await pass(500);
    expect(sent(scene, 'checkout.start')).to.be.empty;
    scene.portal.faults.clear();
    await pass(3_000);
    await counted(scene);
    expect(sent(scene, 'checkout.start')).to.be.empty;
    expect(due(scene)).to.equal('27,00 $');
  });

  it('S4-18: of changes in a row, the last one counts, whichever answer comes last', async () => {
    const scene = await checkout();
    scene.portal.faults.set('slow', { operation: 'checkout.quote', milliseconds: 2_000 });
    await choose(scene, 'level', 'retired');
    scene.portal.faults.clear();
    await choose(scene, 'level', 'part-time');
    await pass(4_000);
    await counted(scene);
    expect(due(scene)).to.equal('80,50 $');
  });

  it('B-13: a coupon that was typed and not applied is not left out of what is paid', async () => {
    const scene = await checkout();
    await type(scene, 'coupon', sampleCoupons.tenDollars);
    pay(scene);
    await recounted(scene, '155.00');
    expect(sent(scene, 'checkout.start')).to.be.empty;
  });

  it('S3-03: a link leads to it, and finds nothing else to do', async () => {
    const scene = await checkout();
    location.hash = '#renewal-checkout';
    expect(due(scene)).to.equal('165,00 $');
    await until(() => scene.element.shadowRoot?.activeElement?.id === 'heading', 'the member is brought to it');
  });

  it('S4-18: a backend that knows of payments alone is enough', async () => {
    const scene = await checkout({
      prepare: ({ db }) => {
        db.capabilities.domains = db.capabilities.domains.filter((name) => name !== 'membership');
      },
    });
    expect(due(scene)).to.equal('165,00 $');
  });

  it('P3: nothing of it stays when the member signs out', async () => {
    const scene = await checkout();
    await choose(scene, 'contribution-strike-fund', 'own');
    await type(scene, 'own-strike-fund', '77,77');
    await pass(1_000);
    expect(JSON.stringify(history.state)).to.contain('77,77');
    await scene.client.session.signOut({ key: 'k' });
    await settle();
    expect(JSON.stringify([history.state])).not.to.contain('77,77');
    expect(read(scene)).not.to.contain('Marie');
    expect(part(scene, 'quote')).to.equal(null);
  });
});
