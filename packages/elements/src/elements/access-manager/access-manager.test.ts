import { associationMembers, associationPeople, type MockPortal } from '@trait-union/mock-server';
import { refusalText } from '../../messages/refusals.ts';
import { errorWords } from '../../messages/errors.ts';
import {
  access,
  choose,
  create,
  fewer,
  idsOf,
  inRow,
  listed,
  managed,
  part,
  rowOf,
  rowsOf,
  search,
  setRole,
  shows,
  t,
  textOf,
} from '../../test/access-stage.ts';
import { everyStateLeadsHome } from '../../test/every-state.ts';
import {
  expect,
  field,
  fill,
  find,
  findAll,
  focused,
  inChromium,
  pass,
  press,
  settle,
  setViewport,
  stage,
  until,
  type Scene,
} from '../../test/fixture.ts';
import { reload } from '../../test/every-step.ts';
import { widgetSuite } from '../../test/widget-suite.ts';
import type { WidgetSuite } from '../../test/widget.ts';

const people = associationPeople;
const members = associationMembers;

const suite: WidgetSuite = {
  tag: 'access-manager',
  create,
  states: {
    people: { ...managed, prepare: fewer, arrive: listed },
    person: {
      ...managed,
      prepare: fewer,
      arrive: async (scene) => {
        await listed(scene);
        await open(scene, people.secondaryMember);
      },
    },
    chosen: {
      ...managed,
      prepare: fewer,
      arrive: async (scene) => {
        await listed(scene);
        inRow(scene, people.secondaryMember, 'pick').click();
        await until(() => part(scene, 'selection'));
      },
    },
    none: {
      ...managed,
      prepare: fewer,
      arrive: async (scene) => {
        await listed(scene);
        await search(scene, 'zzz');
      },
    },
    closed: {
      ...managed,
      prepare: fewer,
      member: members.dispatcher,
      arrive: (scene) => until(() => shows(scene, t(scene).closed)),
    },
    'signed-out': { scenario: 'association' },
    'cannot-be-read': {
      ...managed,
      prepare: ({ faults }) => {
        faults.set('server-error', { operation: 'access.find', status: 500 });
      },
      arrive: (scene) => until(() => shows(scene, errorWords[scene.lang].server)),
    },
  },
};

async function open(scene: Scene, id: string): Promise<void> {
  const button = inRow(scene, id, 'manage');
  button.focus();
  button.click();
  await until(() => {
    const below = scene.element.shadowRoot?.getElementById(`below-${id}`);
    return below && !below.querySelector('.skeleton');
  }, `the row of ${id} is open`);
}

/** The rows reach to the end of the screen. */
const fillsView = (scene: Scene): boolean =>
  (rowsOf(scene).at(-1)?.getBoundingClientRect().bottom ?? 0) >= Math.min(innerHeight, document.body.scrollHeight);

widgetSuite(suite);

describe('S1-26: access-manager leads home in every state', () => {
  everyStateLeadsHome(suite);
});

describe('access-manager', () => {
  for (const lang of ['fr', 'en'] as const) {
    it(`S3-04: each person with their role, how their access stands and since when (${lang})`, async () => {
      const scene = await access({ lang });
      const { states, self, undelivered } = t(scene);
      const roles =
        lang === 'fr'
          ? ['Membre votant', 'Gestionnaire des accès', 'Membre secondaire', 'Responsable de la répartition']
          : ['Voting member', 'Access manager', 'Secondary member', 'Dispatcher'];
      for (const [id, role, state] of [
        [people.votingMember, roles[0], states.active],
        [people.accessManager, roles[1], states.active],
        [people.suspended, roles[2], states.suspended],
        [people.dispatcher, roles[3], states.active],
        [people.invited, roles[2], states.invited],
        [people.expired, '', states.expired],
      ] as const)
        expect(textOf(scene, id))
          .to.contain(role ?? '')
          .and.contain(state);
      expect(textOf(scene, people.accessManager)).to.contain(self);
      expect(textOf(scene, people.undelivered)).to.contain(undelivered);
      expect(textOf(scene, people.accessManager)).to.match(/\b20(24|25|26)\b/);
    });

    it(`S3-07: whoever does not manage access reads why, and whom to ask; nothing is asked of the server (${lang})`, async () => {
      for (const member of [members.secondaryMember, members.dispatcher, members.suspended]) {
        const scene = await stage(create(), { ...managed, lang, member });
        await until(() => shows(scene, t(scene).closed));
        const { refused = [] } = await scene.client.me();
        const why = refused.find(({ permission }) => permission === 'access.read');
        expect(shows(scene, refusalText(why ?? { reason: 'role' }, lang)), member).to.equal(true);
        expect(rowsOf(scene)).to.have.length(0);
        expect(scene.portal.requests.filter(({ path }) => path.includes('/access'))).to.have.length(0);
      }
      for (const member of [members.votingMember, members.accessManager]) {
        const scene = await access({ lang, member });
        expect(rowsOf(scene).length, member).to.be.greaterThan(10);
      }
    });

    it(`S3-08: a tick says who reads the documentation, and the server holds it (${lang})`, async () => {
      const scene = await access({ lang });
      const box = inRow(scene, people.secondaryMember, 'documentation');
      expect(box.checked).to.equal(false);
      box.focus();
      box.click();
      expect(box.checked).to.equal(true);
      await until(async () => {
        const { items } = await scene.client.access.find({ ids: [people.secondaryMember] });
        return items[0]?.documentation;
      });
      await until(() => rowOf(scene, people.secondaryMember).ariaBusy === 'false');
      expect(inRow(scene, people.secondaryMember, 'documentation').checked).to.equal(true);
      // What comes with a role is told, and not to be ticked
      expect(rowOf(scene, people.votingMember).querySelector('[data-column=documentation]')).to.equal(null);
      expect(textOf(scene, people.votingMember)).to.contain(t(scene).yes);
    });

    it(`S3-04: by a name, case and accents aside, and never in an address (${lang}, trust P2)`, async () => {
      const scene = await access({ lang });
      const all = rowsOf(scene).length;
      await search(scene, 'chateauvert');
      expect(idsOf(scene)).to.deep.equal([people.reader]);
      expect(scene.announcements.at(-1)).to.equal(`${t(scene).found(1, '1')}.`);
      for (const { path } of scene.portal.requests) expect(path).not.to.match(/chateauvert/i);
      await search(scene, 'zzz');
      expect(shows(scene, t(scene).none)).to.equal(true);
      find('button', t(scene).everybody, scene.page).click();
      await until(() => rowsOf(scene).length === all);
      expect(field(t(scene).search, scene.page).value).to.equal('');
    });

    it(`S3-04: by role, state and right, each with how many there are (${lang})`, async () => {
      const scene = await access({ lang });
      const { role, state, right, states } = t(scene);
      await choose(scene, role, 'dispatcher');
      const dispatchers = idsOf(scene);
      expect(dispatchers).to.contain(people.dispatcher);
      expect(find('combobox', role, scene.page).querySelector('option:checked')?.textContent).to.contain(
        `(${dispatchers.length})`,
      );
      await choose(scene, state, 'invited');
      for (const row of rowsOf(scene)) expect(row.innerText).to.contain(states.invited);
      await choose(scene, role, '');
      await choose(scene, state, '');
      await choose(scene, right, 'jobPosting');
      expect(idsOf(scene)).to.contain(people.poster).and.not.to.contain(people.secondaryMember);
    });

    it(`S3-04: in the order of a column, said to assistive technology (${lang})`, async () => {
      const scene = await access({ lang });
      const before = idsOf(scene);
      const header = (): HTMLElement => find('columnheader', t(scene).columns.person, scene.page);
      expect(header().ariaSort).to.equal('ascending');
      find('button', t(scene).columns.person, scene.page).click();
      await until(() => header().ariaSort === 'descending' && idsOf(scene)[0] !== before[0]);
      await until(() => idsOf(scene).length === before.length);
      expect(idsOf(scene).toReversed()).to.deep.equal(before);
    });

    it(`S3-04: names of any writing, of one word, or too long for a line (${lang})`, async () => {
      const scene = await access({ lang });
      const names = [people.rightToLeft, people.oneWord, people.longName].map(
        (id) => rowOf(scene, id).querySelector('bdi')?.textContent,
      );
      expect(names[0]).to.match(/\p{Script=Arabic}/u);
      expect(names[1]).to.equal('Sukarno');
      expect(names[2]?.length).to.be.greaterThan(40);
      expect(textOf(scene, people.invitedByAddress)).to.contain('@');
    });

    it(`S3-05: several are chosen by key and by shift, counted, and kept through a search (${lang})`, async () => {
      const scene = await access({ lang });
      const [first = '', second = '', third = ''] = idsOf(scene);
      inRow(scene, first, 'pick').click();
      await settle();
      const last = inRow(scene, third, 'pick');
      last.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true }));
      await settle();
      const { chosen, chooseAll, chooseNone } = t(scene);
      expect(shows(scene, chosen(3, '3'))).to.equal(true);
      expect(inRow(scene, second, 'pick').checked).to.equal(true);
      const all = findAll('checkbox', chooseAll(String(idsOf(scene).length)), scene.page)[0] as HTMLInputElement;
      expect(all.indeterminate).to.equal(true);
      await search(scene, 'chateauvert');
      expect(shows(scene, chosen(3, '3'))).to.equal(true);
      find('button', chooseNone, scene.page).click();
      await until(() => !part(scene, 'selection'));
      expect(focused().getAttribute('part')).to.equal('choose-all');
    });
  }

  it('S3-04: the arrows lead from a person to the next, in the same column', async () => {
    const scene = await access();
    const [first = '', second = ''] = idsOf(scene);
    inRow(scene, first, 'manage').focus();
    await press('ArrowDown');
    await until(() => focused() === inRow(scene, second, 'manage'));
    await press('ArrowUp');
    await until(() => focused() === inRow(scene, first, 'manage'));
    await press('ArrowUp');
    await settle();
    expect(focused()).to.equal(inRow(scene, first, 'manage'));
    expect(part(scene, 'table')?.getAttribute('aria-describedby')).to.equal('keys');
  });

  it('B-34: a backend without access rights says so', async () => {
    const scene = await stage(create(), { scenario: 'without-access', member: members.votingMember });
    await until(() => shows(scene, t(scene).notOffered));
    expect(rowsOf(scene)).to.have.length(0);
  });

  it('P3: whoever signs in next sees nothing of the one before', async () => {
    const scene = await access();
    await search(scene, 'chateauvert');
    await scene.client.session.signOut({ key: crypto.randomUUID() });
    await until(() => shows(scene, t(scene).signedOut));
    expect(scene.element.shadowRoot?.textContent).not.to.contain('Châteauvert');
    scene.portal.signInAs(members.votingMember);
    await scene.client.session.refresh();
    await listed(scene);
    expect(field(t(scene).search, scene.page).value).to.equal('');
    expect(rowsOf(scene).length).to.be.greaterThan(10);
  });

  it('P3, B-33: what was typed before a reload is there again, and goes with the member who typed it', async () => {
    const scene = await access();
    find('button', t(scene).open.inviting, scene.page).click();
    const typed = (): HTMLTextAreaElement | null | undefined =>
      scene.element.shadowRoot?.querySelector<HTMLTextAreaElement>('#invite-people');
    await until(typed);
    fill(typed() as unknown as HTMLInputElement, 'nouvelle@exemple.ca');
    await settle();
    await reload(scene);
    expect(JSON.stringify(history.state)).to.contain('nouvelle@exemple.ca');
    await until(() => typed()?.value === 'nouvelle@exemple.ca', 'what was typed');
    await scene.client.session.signOut({ key: crypto.randomUUID() });
    await until(() => shows(scene, t(scene).signedOut));
    expect(JSON.stringify(history.state)).not.to.contain('exemple');
  });

  it('S3-11: what was too soon to be resent can be resent once its time has come', async () => {
    const scene = await access({
      prepare: ({ db }) => {
        const invitations = db.records<{ sentAt: number }>('invitations');
        for (const [key, kept] of invitations.entries())
          if (key.includes(people.invited)) invitations.put(key, { ...kept, sentAt: Date.now() });
      },
    });
    await open(scene, people.invited);
    const resend = (): string | null | undefined => part(scene, 'resend')?.getAttribute('aria-disabled');
    await until(() => resend() === 'true', 'too soon');
    await pass(200_000);
    await until(() => resend() !== 'true', 'soon enough');
  });

  it('S3-04: a filter that is chosen just after typing does not lose what was typed', async () => {
    const scene = await access();
    fill(field(t(scene).search, scene.page), 'chateauvert');
    await choose(scene, t(scene).state, 'active');
    expect(idsOf(scene)).to.deep.equal([people.reader]);
  });

  it('S3-04: a move in the page neither stops the drawing of the rows nor a search', async () => {
    const scene = await access({ scenario: 'association-huge' });
    fill(field(t(scene).search, scene.page), 'a');
    scene.page.append(scene.element);
    const before = scene.announcements.length;
    await until(() => scene.announcements.length > before, 'what was found');
    scene.page.append(scene.element);
    await until(() => rowsOf(scene).length > 1 && fillsView(scene), 'the rows in view');
    for (const row of rowsOf(scene)) expect(row.innerText).to.match(/a/i);
  });

  it('S3-07: rights that were taken away meanwhile close the page, with the reason', async () => {
    const scene = await access();
    setRole(scene.portal, 'dispatcher');
    fill(field(t(scene).search, scene.page), 'e');
    await until(() => shows(scene, t(scene).closed));
    expect(rowsOf(scene)).to.have.length(0);
  });

  it('S3-07: rights that were given meanwhile open the page to whoever comes back to it', async () => {
    const prepare = (portal: MockPortal): void => {
      setRole(portal, 'dispatcher');
    };
    const scene = await stage(create(), { ...managed, prepare });
    await until(() => shows(scene, t(scene).closed));
    setRole(scene.portal, 'access-manager');
    await pass(2_000);
    dispatchEvent(new Event('focus'));
    await until(() => rowsOf(scene).length > 10);
  });

  inChromium('S3-04: of 10,000 people the rows in view are drawn, and counted among all', async () => {
    await setViewport({ width: 1000, height: 800 });
    const scene = await access({ scenario: 'association-huge' });
    expect(part(scene, 'table')?.getAttribute('aria-rowcount')).to.equal('10001');
    for (const expected of [300, 500]) {
      part(scene, 'more')?.click();
      await until(() => rowsOf(scene).some((row) => row.getAttribute('aria-rowindex') === String(expected - 200 + 2)));
    }
    await until(() => rowsOf(scene).length < 80);
    const held = focused().closest<HTMLElement>('.row')?.dataset['id'] ?? '';
    window.scrollTo(0, 0);
    await until(() => rowsOf(scene)[0]?.getAttribute('aria-rowindex') === '2');
    // What has the focus stays, wherever the page is scrolled to
    expect(idsOf(scene)).to.contain(held);
    expect(rowsOf(scene).length).to.be.lessThan(80);
  });

  it('S3-04: a search among 10,000 people gives way row by row to what it finds, at the place where it stands', async () => {
    const scene = await access({ scenario: 'association-huge' });
    await until(() => fillsView(scene), 'the rows in view');
    const before = idsOf(scene);
    await search(scene, 'lapointe');
    await until(() => rowsOf(scene).length > 1 && fillsView(scene), 'the rows in view');
    expect(idsOf(scene)).not.to.deep.equal(before);
    for (const row of rowsOf(scene)) expect(row.innerText).to.match(/lapointe/i);
    expect(rowsOf(scene).map((row) => row.getAttribute('aria-rowindex'))).to.deep.equal(
      rowsOf(scene).map((_, at) => String(at + 2)),
    );
  });

  it('S3-04: on paper is every row that was read, on the screen again those in view', async () => {
    const scene = await access({ scenario: 'association-huge' });
    await until(() => fillsView(scene), 'the rows in view');
    expect(rowsOf(scene).length).to.be.lessThan(80);
    dispatchEvent(new Event('beforeprint'));
    expect(rowsOf(scene)).to.have.length(100);
    dispatchEvent(new Event('afterprint'));
    await until(() => rowsOf(scene).length < 80, 'those in view');
  });
});
