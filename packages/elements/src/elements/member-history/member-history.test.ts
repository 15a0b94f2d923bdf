import {
  expect,
  find,
  findAll,
  focused,
  inChromium,
  pass,
  plain,
  press,
  settle,
  setViewport,
  stage,
  until,
} from '../../test/fixture.ts';
import { everyStateLeadsHome } from '../../test/every-state.ts';
import { errorWords } from '../../messages/errors.ts';
import {
  belowOf,
  choose,
  chooseYear,
  click,
  create,
  history,
  kept,
  listed,
  member,
  only,
  registration,
  rowOf,
  rowsOf,
  shows,
  t,
  textOf,
  transaction,
} from '../../test/history-stage.ts';
import { widgetSuite } from '../../test/widget-suite.ts';
import type { WidgetSuite } from '../../test/widget.ts';
import { detailsWords } from './member-history.details-messages.ts';
import { words } from './member-history.messages.ts';
import type { HistoryView } from './member-history.views.ts';

const suite: WidgetSuite = {
  tag: 'member-history',
  create,
  states: {
    transactions: { member, arrive: listed },
    details: {
      member,
      prepare: only('transactions', transaction({ receipt: 'recu-1' })),
      arrive: async (scene) => {
        await listed(scene);
        click(new RegExp(`^${t(scene).details}`), scene.page);
      },
    },
    registrations: {
      member,
      arrive: async (scene) => {
        await listed(scene);
        await choose(scene, 'registrations');
      },
    },
    receipts: {
      member,
      arrive: async (scene) => {
        await listed(scene);
        await choose(scene, 'receipts');
      },
    },
    none: { member, prepare: only('transactions'), arrive: listed },
    'signed-out': {},
    'cannot-be-read': {
      member,
      prepare: ({ faults }) => {
        faults.set('server-error', { operation: 'history.transactions', status: 500 });
      },
      arrive: (scene) => until(() => shows(scene, errorWords[scene.lang].server)),
    },
  },
};

widgetSuite(suite);

describe('S1-26: member-history leads home in every state', () => {
  everyStateLeadsHome(suite);
});

describe('member-history', () => {
  for (const lang of ['fr', 'en'] as const) {
    it(`S4-12: each transaction says who put it on file, what became of it and how much (${lang})`, async () => {
      const scene = await history({
        lang,
        prepare: only(
          'transactions',
          transaction(),
          transaction({ id: 't-2', source: 'volunteer', state: 'pending' }),
          transaction({ id: 't-3', source: 'office', state: 'refunded' }),
          transaction({ id: 't-4', state: 'failed', amount: { cents: -1250, currency: 'USD' }, lines: [] }),
        ),
      });
      const { sources, transactionStates } = words[lang];
      for (const [id, source, state] of [
        ['t-1', 'online', 'paid'],
        ['t-2', 'volunteer', 'pending'],
        ['t-3', 'office', 'refunded'],
        ['t-4', 'online', 'failed'],
      ] as const) {
        expect(textOf(scene, id)).to.contain(sources[source]);
        expect(textOf(scene, id)).to.contain(transactionStates[state]);
      }
      expect(textOf(scene, 't-1')).to.contain(lang === 'fr' ? '1er mars 2026' : 'March 1, 2026');
      expect(textOf(scene, 't-1')).to.contain(lang === 'fr' ? '60,00 $' : '$60.00');
      expect(textOf(scene, 't-4')).to.match(lang === 'fr' ? /-12,50 \$ US/ : /-US\$12.50/);
    });

    it(`S4-12: what a newer backend names is worded, never shown raw (${lang})`, async () => {
      const scene = await history({
        lang,
        prepare: only('transactions', transaction({ state: 'disputed', source: 'kiosk', method: 'constructor' })),
      });
      click(new RegExp(`^${words[lang].details}`), scene.page);
      await settle();
      const { sources, transactionStates } = words[lang];
      const { methods } = detailsWords[lang];
      expect(textOf(scene, 't-1')).to.contain(sources.other).and.contain(transactionStates.other);
      expect(belowOf(scene, 't-1')).to.contain(methods.other).and.contain(sources.other);
      expect(scene.element.shadowRoot?.textContent).not.to.match(/disputed|kiosk|constructor/);
    });

    it(`S4-15: how it was paid and what it is made of opens by a press, and by nothing else (${lang})`, async () => {
      const scene = await history({ lang, prepare: only('transactions', transaction()) });
      const button = find('button', new RegExp(`^${words[lang].details} – ${transaction().label[lang]}, `), scene.page);
      expect(button.ariaExpanded).to.equal('false');
      for (const type of ['pointerover', 'mouseover', 'mouseenter', 'focus'])
        rowOf(scene, 't-1').dispatchEvent(new Event(type, { bubbles: true }));
      button.focus();
      await settle();
      expect(belowOf(scene, 't-1')).to.equal('');
      await press('Enter');
      await until(() => belowOf(scene, 't-1'));
      expect(button.ariaExpanded).to.equal('true');
      expect(button.getAttribute('aria-controls')).to.equal('below-t-1');
      const below = belowOf(scene, 't-1');
      expect(below).to.contain(detailsWords[lang].methods['card']).and.contain('•••• 4242');
      for (const amount of lang === 'fr' ? ['70,00 $', '-10,00 $', '60,00 $'] : ['$70.00', '-$10.00', '$60.00'])
        expect(below).to.contain(amount);
      await press('Enter');
      await until(() => !belowOf(scene, 't-1'));
    });

    it(`S4-15: a payment that is only submitted, or declined, says that it is not paid (${lang})`, async () => {
      const scene = await history({
        lang,
        prepare: only('transactions', transaction({ state: 'pending' }), transaction({ id: 't-2', state: 'failed' })),
      });
      for (const button of findAll('button', new RegExp(`^${words[lang].details}`), scene.page)) button.click();
      await settle();
      expect(belowOf(scene, 't-1')).to.contain(detailsWords[lang].explanations['pending']);
      expect(belowOf(scene, 't-2')).to.contain(detailsWords[lang].explanations['failed']);
    });

    it(`S4-14, B-31: a registration says where, when in the activity’s own zone, its place in line and its price (${lang})`, async () => {
      const scene = await history({
        lang,
        prepare: (portal) => {
          only(
            'registrations',
            registration({ timeZone: 'America/St_Johns' }),
            registration({ id: 'r-2', state: 'waiting-list', position: 1, preferred: false }),
            registration({ id: 'r-3', state: 'waiting-list', position: 3, source: 'office' }),
          )(portal);
        },
      });
      await choose(scene, 'registrations');
      const first = textOf(scene, 'r-1');
      expect(first).to.contain(registration().place?.[lang] ?? '');
      expect(first).to.contain(lang === 'fr' ? 'jeudi 2 avril 2026 à 21 h' : 'Thursday, April 2, 2026 at 9 p.m.');
      expect(first)
        .to.contain(words[lang].preferred)
        .and.contain(lang === 'fr' ? '28,00 $' : '$28.00');
      expect(textOf(scene, 'r-2')).to.contain(words[lang].position(1)).and.contain(words[lang].regular);
      expect(textOf(scene, 'r-3')).to.contain(words[lang].position(3));
      for (const button of findAll('button', new RegExp(`^${words[lang].details}`), scene.page)) button.click();
      await settle();
      expect(belowOf(scene, 'r-1')).to.contain(words[lang].sources['volunteer']);
      expect(belowOf(scene, 'r-3')).to.contain(words[lang].sources['office']);
    });

    it(`S4-12: only the year that was chosen, and a polite count (${lang})`, async () => {
      const scene = await history({
        lang,
        prepare: only('transactions', transaction(), transaction({ id: 't-2', on: '2025-06-01' })),
      });
      expect(rowsOf(scene)).to.have.length(2);
      await chooseYear(scene, '2025');
      await until(() => rowsOf(scene).length === 1);
      expect(rowsOf(scene)[0]?.dataset['id']).to.equal('t-2');
      await pass(200);
      expect(scene.announcements.at(-1)).to.equal(words[lang].listed(1, true));
    });

    it(`F15: a line that cannot be read is left out, and counted (${lang})`, async () => {
      const scene = await history({
        lang,
        prepare: (portal) => {
          only('transactions', transaction(), transaction({ id: 't-2' }), transaction({ id: 't-3' }))(portal);
          portal.faults.set('drift', { operation: 'history.transactions', key: 'items.1.amount', kind: 'retype' });
        },
      });
      expect(rowsOf(scene)).to.have.length(2);
      expect(shows(scene, words[lang].skipped(1))).to.equal(true);
    });
  }

  it('S4-12: tabs are one stop of the Tab key, the arrows choose, and each is read once', async () => {
    const scene = await history();
    const tab = find('tab', words.fr.views.transactions.tab, scene.page);
    tab.focus();
    await press('ArrowLeft');
    await until(() => shows(scene, words.fr.kinds.payment.heading));
    expect(focused().textContent.trim()).to.equal(words.fr.views.receipts.tab);
    expect(focused().ariaSelected).to.equal('true');
    await press('Home');
    await settle();
    expect(focused()).to.equal(tab);
    await press('ArrowRight');
    await until(() => rowsOf(scene)[0]?.dataset['id']?.startsWith('ins-'));
    await press('End');
    await settle();
    expect(findAll('tab', undefined, scene.page).filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
    const panel = find('tabpanel', words.fr.views.receipts.tab, scene.page);
    expect(focused().getAttribute('aria-controls')).to.equal(panel.id);
    const asked = scene.portal.requests.filter(({ operation }) => operation.startsWith('history.'));
    expect(asked.map(({ operation }) => operation).sort()).to.deep.equal([
      'history.receipts',
      'history.registrations',
      'history.transactions',
    ]);
  });

  it('S4-12: more rows on demand; the focus goes to the first new one, and the count is said', async () => {
    const scene = await history();
    const first = rowsOf(scene).map(({ dataset }) => dataset['id']);
    expect(first).to.have.length(10);
    click(words.fr.more, scene.page);
    await until(() => rowsOf(scene).length === 20);
    await settle();
    expect(focused()).to.equal(rowsOf(scene)[10]);
    await pass(200);
    expect(scene.announcements.at(-1)).to.equal(words.fr.added(10, 20));
    for (let left = 20; left > 0 && findAll('button', words.fr.more, scene.page).length > 0; left--) {
      const before = rowsOf(scene).length;
      click(words.fr.more, scene.page);
      await until(() => rowsOf(scene).length > before);
    }
    const ids = rowsOf(scene).map(({ dataset }) => dataset['id']);
    expect(new Set(ids).size).to.equal(ids.length);
    const own = kept(scene.portal, 'transactions')
      .entries()
      .filter(([, { memberId }]) => memberId === scene.portal.db.memberByNumber(member)?.id);
    expect(ids).to.have.length(own.length);
  });

  it('S4-12: more that cannot be read says so where it was asked, and keeps what is shown', async () => {
    const scene = await history();
    scene.portal.faults.set('network-error');
    click(words.fr.more, scene.page);
    await until(() => shows(scene, errorWords.fr.unreachable));
    expect(rowsOf(scene)).to.have.length(10);
    scene.portal.faults.clear();
    click(errorWords.fr.retry, scene.page);
    await until(() => rowsOf(scene).length === 20);
    expect(focused()).to.equal(rowsOf(scene)[10]);
  });

  it('S1-07: what is in view is read afresh when the member comes back, as many pages as there were', async () => {
    const scene = await history();
    click(words.fr.more, scene.page);
    await until(() => rowsOf(scene).length === 20);
    const id = rowsOf(scene)[15]?.dataset['id'] ?? '';
    const record = kept(scene.portal, 'transactions').get(id);
    if (record)
      kept(scene.portal, 'transactions').put(id, { ...record, shown: { ...record.shown, state: 'disputed' } });
    await pass(2_000);
    dispatchEvent(new Event('focus'));
    await until(() => textOf(scene, id).includes(words.fr.transactionStates.other));
    expect(rowsOf(scene)).to.have.length(20);
  });

  it('S4-13: a renewal that is paid on the same page is in the list at once', async () => {
    const scene = await history({ prepare: only('transactions', transaction()) });
    only('transactions', transaction(), transaction({ id: 't-9', on: '2026-03-12' }))(scene.portal);
    document.dispatchEvent(new Event('renewal-checkout-paid'));
    await until(() => rowsOf(scene).length === 2);
  });

  it('S4-15: from a registration to its transaction, and from there to its receipt, however far back', async () => {
    const scene = await history();
    await choose(scene, 'registrations');
    for (let left = 20; left > 0 && findAll('button', words.fr.more, scene.page).length > 0; left--) {
      const before = rowsOf(scene).length;
      click(words.fr.more, scene.page);
      await until(() => rowsOf(scene).length > before);
    }
    const paid = kept(scene.portal, 'registrations')
      .entries()
      .filter(([id, { shown }]) => shown.transaction && rowsOf(scene).some(({ dataset }) => dataset['id'] === id));
    const oldest = paid.sort(([, one], [, other]) => one.shown.startsAt.localeCompare(other.shown.startsAt))[0];
    const { id = '', transaction: paidBy = '' } = oldest?.[1].shown ?? {};
    rowOf(scene, id).querySelector<HTMLElement>('[part=details]')?.click();
    await settle();
    scene.element.shadowRoot?.querySelector<HTMLElement>(`#below-${id} a`)?.click();
    await until(() => focused().dataset['id'] === paidBy, 'the transaction has the focus');
    await until(() => belowOf(scene, paidBy), 'its details are open');
    const issued = kept(scene.portal, 'transactions').get(paidBy)?.shown.receipt ?? '';
    scene.element.shadowRoot?.querySelector<HTMLElement>(`#below-${paidBy} a`)?.click();
    await until(() => focused().dataset['id'] === issued, 'the receipt has the focus');
    expect(location.hash).to.equal(`#member-history=receipts/${issued}`);
    window.history.back();
    await until(() => find('tab', words.fr.views.transactions.tab, scene.page).ariaSelected === 'true');
    window.history.back();
    await until(() => find('tab', words.fr.views.registrations.tab, scene.page).ariaSelected === 'true');
  });

  it('S4-08: a link of the page leads to one view, and to a row that is nowhere says so', async () => {
    const scene = await history();
    const isChosen = (view: HistoryView): boolean =>
      find('tab', words.fr.views[view].tab, scene.page).ariaSelected === 'true';
    location.hash = '#member-history=registrations';
    await until(() => isChosen('registrations'));
    location.hash = '#member-history=receipts/none%20such';
    await until(() => shows(scene, 'Cette ligne est introuvable dans votre historique.'));
    expect(isChosen('receipts')).to.equal(true);
    location.hash = '#member-history=constructor/x';
    await pass(100);
    expect(isChosen('receipts')).to.equal(true);
  });

  it('B-33: the tab that was chosen outlives a reload', async () => {
    const scene = await history();
    await choose(scene, 'registrations');
    const again = await stage(create(), { member, reloaded: true });
    await until(() => rowsOf(again).length > 0);
    expect(find('tab', words.fr.views.registrations.tab, again.page).ariaSelected).to.equal('true');
  });

  it('S4-16: one view alone has its own heading, no tabs, and no link to what is not there', async () => {
    const scene = await history({ prepare: only('transactions', transaction({ receipt: 'recu-1' })) }, 'transactions');
    expect(find('heading', words.fr.views.transactions.alone, scene.page)).to.have.property('localName', 'h2');
    expect(findAll('tab', undefined, scene.page)).to.be.empty;
    click(new RegExp(`^${words.fr.details}`), scene.page);
    await settle();
    expect(belowOf(scene, 't-1')).not.to.contain(detailsWords.fr.toReceipt);
  });

  it('S6: a view that there is not is none', async () => {
    const scene = await history({}, '__proto__');
    expect(findAll('tab', undefined, scene.page)).to.have.length(3);
  });

  it('P3: nothing of it stays when the member signs out', async () => {
    const scene = await history();
    click(new RegExp(`^${words.fr.details} – Don au fonds`), scene.page);
    await scene.client.session.signOut({ key: 'k' });
    await settle();
    expect(rowsOf(scene)).to.be.empty;
    expect(shows(scene, words.fr.signedOut)).to.equal(true);
  });

  it('B-34: a portal without a history says so, without a button that cannot help', async () => {
    const scene = await stage(create(), { member, scenario: 'without-history' });
    await until(() => shows(scene, errorWords.fr.unsupported));
    expect(findAll('button', errorWords.fr.retry, scene.page)).to.be.empty;
  });

  inChromium('A10: readable at 320 px without a sideways scroll, still rows of a table', async () => {
    await setViewport({ width: 320, height: 640 });
    const scene = await history();
    click(new RegExp(`^${words.fr.details} – Don au fonds`), scene.page);
    await settle();
    expect(document.documentElement.scrollWidth).to.equal(320);
    await setViewport({ width: 1200, height: 800 });
    expect(plain(textOf(scene, rowsOf(scene)[0]?.dataset['id'] ?? ''))).not.to.equal('');
  });
});
