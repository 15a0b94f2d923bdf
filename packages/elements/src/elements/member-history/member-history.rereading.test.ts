import { demoCredentials } from '@trait-union/mock-server';
import type { HistoryDomain, HistoryPage, PortalClient, Transaction } from '@trait-union/client';
import { errorWords } from '../../messages/errors.ts';
import { devtools, expect, find, findAll, inChromium, pass, settle, stage, until } from '../../test/fixture.ts';
import {
  choose,
  click,
  create,
  history,
  kept,
  member,
  only,
  receipt,
  rowsOf,
  shows,
  textOf,
  transaction,
} from '../../test/history-stage.ts';
import { translate } from '../../test/suite/faults.ts';
import { words } from './member-history.messages.ts';

/** A portal whose every page of transactions is this one. */
const always =
  (page: HistoryPage<Transaction>) =>
  (client: PortalClient): PortalClient => ({
    ...client,
    history: Object.create(client.history, {
      transactions: { value: () => Promise.resolve(page) },
    }) as HistoryDomain,
  });

describe('member-history: what it reads again', () => {
  for (const timeZone of ['Asia/Tokyo', 'America/Vancouver', 'Europe/Paris']) {
    inChromium(`F15, S4-12: the day of a transaction is the union’s, in ${timeZone} too`, async () => {
      await devtools('Emulation.setTimezoneOverride', { timezoneId: timeZone });
      try {
        const scene = await history({
          prepare: only(
            'transactions',
            transaction({ on: '2025-12-31' }),
            transaction({ id: 't-2', on: '2026-01-01' }),
          ),
        });
        expect(textOf(scene, 't-1')).to.contain('31 décembre 2025');
        expect(textOf(scene, 't-2')).to.contain('1er janvier 2026');
      } finally {
        await devtools('Emulation.setTimezoneOverride', { timezoneId: '' });
      }
    });
  }

  it('R23, L13: in a page that a browser translated, states, amounts and days are those that were read last', async () => {
    const scene = await history({ prepare: only('transactions', transaction({ state: 'pending' })) });
    click(new RegExp(`^${words.fr.details}`), scene.page);
    await settle();
    translate(scene);
    const amount = { cents: 45_00, currency: 'CAD' };
    only(
      'transactions',
      transaction({ on: '2026-03-02', amount, lines: [{ label: transaction().label, amount }] }),
    )(scene.portal);
    await pass(2_000);
    dispatchEvent(new Event('focus'));
    await until(() => textOf(scene, 't-1').includes(words.fr.transactionStates['paid'] ?? ''));
    const row = textOf(scene, 't-1');
    expect(row).to.contain('45,00 $').and.contain('2 mars 2026');
    expect(row).not.to.match(/60,00|1er mars|En attente/);
    expect(shows(scene, '70,00 $')).to.equal(false);
  });

  for (const skipped of [0, 3]) {
    it(`F15: a portal that always names the page that was read ends the list (${skipped} skipped)`, async () => {
      const page = { items: [transaction()], skipped, nextCursor: 'same', years: [2026] };
      const scene = await stage(create(), { member, adapt: always(page) });
      await until(() => rowsOf(scene).length === 1);
      click(words.fr.more, scene.page);
      await until(() => findAll('button', words.fr.more, scene.page).length === 0);
      await pass(200);
      expect(scene.announcements.at(-1)).to.equal(words.fr.listed(1, true));
    });
  }

  it('S4-08: a row that a link names is sought again once it can be read', async () => {
    const scene = await history();
    const oldest = kept(scene.portal, 'transactions')
      .entries()
      .filter(([, { memberId }]) => memberId === scene.portal.db.memberByNumber(member)?.id)
      .sort(([, one], [, other]) => one.shown.on.localeCompare(other.shown.on))[0]?.[0];
    scene.portal.faults.set('network-error', { operation: 'history.transactions' });
    location.hash = `#member-history=transactions/${oldest ?? ''}`;
    await until(() => shows(scene, errorWords.fr.unreachable));
    scene.portal.faults.clear();
    click(errorWords.fr.retry, scene.page);
    await until(() => rowsOf(scene).some(({ dataset }) => dataset['id'] === oldest), 'the row of the link');
    expect(shows(scene, 'Cette ligne est introuvable dans votre historique.')).to.equal(false);
  });

  it('P3: nothing is said of a row that was sought when the member signs out', async () => {
    const scene = await history();
    scene.portal.faults.set('slow', { operation: 'history.transactions', milliseconds: 1_000 });
    location.hash = '#member-history=transactions/none';
    await until(() => scene.openRequests() > 0);
    await scene.client.session.signOut({ key: 'k' });
    await pass(10_000);
    expect(scene.announcements).not.to.include('Cette ligne est introuvable dans votre historique.');
    expect(shows(scene, 'Cette ligne est introuvable dans votre historique.')).to.equal(false);
  });

  it('P3: while the reads of who comes next hang, nothing of who was there before is on the page, or said', async () => {
    const scene = await history({
      prepare: only('transactions', transaction({ label: { fr: 'Don de A', en: 'Gift of A' } })),
    });
    click(new RegExp(`^${words.fr.details} – Don de A`), scene.page);
    await settle();
    const said = scene.announcements.length;
    await scene.client.session.signOut({ key: 'k' });
    scene.portal.faults.set('hang', { operation: 'history.transactions' });
    await scene.client.session.signIn({ identifier: '101-0377', password: demoCredentials.password }, { key: 'k2' });
    await until(() => shows(scene, words.fr.loading));
    await pass(500);
    const { innerHTML = '' } = scene.element.shadowRoot ?? {};
    expect(innerHTML).not.to.match(/Don de A|4242|60,00|70,00|2026/);
    expect(scene.announcements.slice(said).join(' ')).not.to.match(/Don de A|4242|60,00/);
  });

  it('B-15: a receipt of a newer kind stands apart, in words', async () => {
    const scene = await history({ prepare: only('receipts', receipt(), receipt({ id: 'r-9', kind: 'donation' })) });
    await choose(scene, 'receipts');
    const { heading, note } = words.fr.kinds.other;
    expect(find('region', heading, scene.page).textContent)
      .to.contain(note)
      .and.contain('2026-000119');
    expect(rowsOf(scene)).to.have.length(2);
    expect(shows(scene, 'donation')).to.equal(false);
  });
});
