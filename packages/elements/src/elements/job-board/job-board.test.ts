import { associationMembers, associationPeople } from '@trait-union/mock-server';
import { errorWords } from '../../messages/errors.ts';
import { refusalText } from '../../messages/refusals.ts';
import { everyStateLeadsHome } from '../../test/every-state.ts';
import {
  demoCredentials,
  expect,
  field,
  fill,
  find,
  findAll,
  focused,
  inChromium,
  pass,
  setViewport,
  settle,
  stage,
  until,
  type Scene,
} from '../../test/fixture.ts';
import {
  board,
  click,
  create,
  has,
  kept,
  listed,
  member,
  offersOf,
  only,
  open,
  posted,
  publish,
  read,
  requestsOf,
  scenario,
  shows,
  t,
  type,
  typed,
} from '../../test/jobs-stage.ts';
import { widgetSuite } from '../../test/widget-suite.ts';
import type { State, WidgetSuite } from '../../test/widget.ts';
import { waysOfSigningInAgain } from '../../test/signing-in-again.ts';

const at: State = { scenario, member };
const title = 'Technicienne comptable';
const elsewhere = { organizationId: 'theatre-du-faubourg', memberId: 't6y1a4', employer: 'Théâtre du Faubourg' };

const three = only(
  {},
  { title: 'Commis', employment: 'temporary', time: 'part-time', applyBy: null },
  { ...elsewhere, title: 'Stagiaire', employment: 'internship', place: '' },
);

/** How many offers there are beyond those that the scenario has. */
const added = ({ portal }: Scene): number => kept(portal).size - 3;

const suite: WidgetSuite = {
  tag: 'job-board',
  create,
  states: {
    list: { ...at, prepare: three, arrive: listed },
    'may-not-post': { ...at, prepare: three, member: associationMembers.secondaryMember, arrive: listed },
    closed: {
      ...at,
      member: associationMembers.dispatcher,
      arrive: (scene) => until(() => shows(scene, t(scene).closed)),
    },
    none: { ...at, prepare: only(), arrive: listed },
    'signed-out': { scenario },
    'cannot-be-read': {
      ...at,
      prepare: ({ faults }) => {
        faults.set('server-error', { operation: 'jobs.list', status: 500 });
      },
      arrive: (scene) => until(() => shows(scene, errorWords[scene.lang].server)),
    },
    unsupported: {
      ...at,
      prepare: ({ db }) => {
        db.capabilities.domains = db.capabilities.domains.filter((domain) => domain !== 'jobs');
      },
      arrive: (scene) => until(() => shows(scene, errorWords[scene.lang].unsupported)),
    },
    writing: { ...at, prepare: three, arrive: (scene) => type(scene) },
    'to-correct': {
      ...at,
      prepare: three,
      arrive: async (scene) => {
        await type(scene, { title: '', applyUrl: 'http://exemple.ca' });
        publish(scene);
        await until(() => shows(scene, t(scene).fieldIssues.applyUrl?.malformed ?? ''));
      },
    },
    posted: {
      ...at,
      prepare: three,
      arrive: async (scene) => {
        await type(scene);
        publish(scene);
        await posted(scene);
      },
    },
    'of-others': { ...at, prepare: three, arrive: (scene) => open(scene, 'Stagiaire') },
    offer: { ...at, prepare: three, arrive: (scene) => open(scene, title) },
  },
  journey: {
    ...at,
    prepare: three,
    widget: 'job',
    begin: (scene) => type(scene),
    typed,
    acts: [publish, ({ element }) => element.shadowRoot?.querySelector('form')?.requestSubmit()],
    done: (scene) => shows(scene, t(scene).said.posted),
    effects: added,
    operation: 'jobs.post',
    answer: ['id', 'title', 'employment', 'applyBy', 'state', 'postedAt', 'own', 'refused'],
    ways: waysOfSigningInAgain,
  },
};

widgetSuite(suite);

describe('S1-26: job-board leads home in every state', () => {
  everyStateLeadsHome(suite);
});

describe('job-board', () => {
  for (const lang of ['fr', 'en'] as const) {
    it(`S3-10: whoever may not post is told so, and whom to ask (${lang})`, async () => {
      const scene = await board({ lang, member: associationMembers.secondaryMember });
      const { refused = [] } = await scene.client.me();
      const refusal = refused.find(({ permission }) => permission === 'jobs.post');
      const why = refusalText(refusal ?? { reason: '' }, lang);
      const button = find('button', t(scene).post, scene.page);
      expect(button.getAttribute('aria-disabled')).to.equal('true');
      expect(shows(scene, why)).to.equal(true);
      click(scene, t(scene).post);
      await until(() => scene.announcements.includes(why));
      expect(has(scene, t(scene).publish)).to.equal(false);
      expect(findAll('checkbox', t(scene).own, scene.page)).to.be.empty;
    });

    it(`S3-10: a secondary member who was given the right posts as others do (${lang})`, async () => {
      const scene = await board({ lang, member: associationMembers.poster, prepare: three });
      const told: string[] = [];
      scene.page.addEventListener('job-board-posted', ({ offerId }) => told.push(offerId));
      await type(scene);
      publish(scene);
      await posted(scene);
      const [[id, offer] = ['', undefined]] = [...kept(scene.portal)].filter(
        ([, one]) => one.title === 'Répartitrice de nuit',
      );
      expect(offer).to.deep.include({
        language: 'fr',
        employment: 'on-call',
        time: 'part-time',
        applyBy: '2026-05-01',
      });
      expect(told).to.deep.equal([id]);
      expect(focused().textContent.trim()).to.equal('Répartitrice de nuit');
      await until(() => scene.announcements.includes(t(scene).said.posted));
    });

    it(`S3-10, S2-04: a role that sees no offer is told why, and nothing is asked of the portal (${lang})`, async () => {
      const scene = await stage(create(), { scenario, lang, member: associationMembers.dispatcher });
      await until(() => shows(scene, t(scene).closed));
      const { refused = [] } = await scene.client.me();
      const refusal = refused.find(({ permission }) => permission === 'jobs.read');
      expect(shows(scene, refusalText(refusal ?? { reason: '' }, lang))).to.equal(true);
      expect(requestsOf(scene, 'jobs.list')).to.be.empty;
      expect(find('link', /aide|help/, scene.page)).to.be.ok;
    });

    it(`S3-10, S2-04: a right that was given meanwhile opens the list to whoever comes back to it (${lang})`, async () => {
      const scene = await stage(create(), { scenario, lang, member: associationMembers.dispatcher });
      await until(() => shows(scene, t(scene).closed));
      const memberships = scene.portal.db.records<{ memberId: string; role: string }>('memberships');
      for (const [id, kept] of memberships.entries())
        if (kept.memberId === associationPeople.dispatcher) memberships.put(id, { ...kept, role: 'secondary-member' });
      await pass(2_000);
      dispatchEvent(new Event('focus'));
      await listed(scene);
      expect(offersOf(scene)).not.to.be.empty;
    });

    it(`S3-10: an offer says all that was written, in its own language, and how to apply (${lang})`, async () => {
      const scene = await board({
        lang,
        prepare: only({ language: 'en', title: 'Bookkeeper', description: 'First.\n\nSecond.\nThird.' }),
      });
      await open(scene, 'Bookkeeper');
      const paragraphs = [...(scene.element.shadowRoot?.querySelectorAll('.description p') ?? [])];
      expect(paragraphs.map(({ textContent }) => textContent)).to.deep.equal(['First.', 'Second.\nThird.']);
      expect(find('heading', 'Bookkeeper', scene.page).querySelector('[lang]')?.getAttribute('lang')).to.equal('en');
      expect(read(scene)).to.contain('31,20 $ l’heure');
      expect(read(scene)).to.contain(lang === 'fr' ? '30 avril 2026' : 'April 30, 2026');
      expect(find('link', t(scene).applyOnline, scene.page)).to.have.property(
        'href',
        'https://emplois.example.org/postuler',
      );
      expect(find('link', t(scene).applyEmail('emplois@example.org'), scene.page)).to.have.property(
        'href',
        'mailto:emplois@example.org',
      );
      expect(shows(scene, t(scene).languages.en)).to.equal(lang === 'fr');
    });

    it(`S3-10: what is over or withdrawn says so, in one’s own list alone (${lang})`, async () => {
      const scene = await board({
        lang,
        prepare: only(
          {},
          { title: 'Trop tard', applyBy: '2026-03-01' },
          { title: 'Retirée hier', withdrawnAt: '2026-03-11T12:00:00.000Z' },
          { ...elsewhere, title: 'D’ailleurs' },
        ),
      });
      expect(offersOf(scene)).to.have.length(2);
      find('checkbox', t(scene).own, scene.page).click();
      await until(() => offersOf(scene).length === 3);
      await until(() => scene.announcements.includes(t(scene).listed(3, 3)));
      expect(shows(scene, t(scene).states['closed'] ?? '')).to.equal(true);
      expect(shows(scene, t(scene).states['withdrawn'] ?? '')).to.equal(true);
      await open(scene, 'Trop tard');
      expect(findAll('link', t(scene).applyOnline, scene.page)).to.be.empty;
      expect(has(scene, t(scene).edit)).to.equal(true);
      click(scene, t(scene).edit);
      await until(() => has(scene, t(scene).save));
    });

    it(`S3-10: a kind that is newer than these words is worded, never shown raw (${lang})`, async () => {
      const scene = await board({
        lang,
        prepare: only({ employment: 'secondment' as 'permanent', time: 'constructor' as 'full-time' }),
      });
      expect(shows(scene, t(scene).otherKind)).to.equal(true);
      await open(scene, title);
      expect(scene.element.shadowRoot?.textContent).not.to.match(/secondment|constructor/);
    });
  }

  it('S3-10: French counts none and one in the singular', () => {
    const { listed: counted, added: more } = t({ lang: 'fr' });
    expect([counted(1, 30), counted(1, 1), counted(2, 30)]).to.deep.equal([
      '1 offre sur 30.',
      '1 offre.',
      '2 offres sur 30.',
    ]);
    expect([more(0), more(1), more(2)]).to.deep.equal(['0 offre de plus.', '1 offre de plus.', '2 offres de plus.']);
  });

  it('S3-10: offers of one kind, and none of them, are counted aloud', async () => {
    const scene = await board({ prepare: three });
    const kind = field(t(scene).kind, scene.page);
    const choose = async (value: string): Promise<void> => {
      fill(kind, value);
      await settle();
    };
    await choose('internship');
    await until(() => offersOf(scene).length === 1);
    await until(() => scene.announcements.includes(t(scene).listed(1, 1)));
    await choose('on-call');
    await until(() => shows(scene, t(scene).noneOfKind));
    await until(() => scene.announcements.includes(t(scene).noneOfKind));
    await choose('');
    await until(() => offersOf(scene).length === 3);
  });

  it('S3-10: more offers on demand; the focus goes to the first new one', async () => {
    const scene = await board();
    expect(offersOf(scene)).to.have.length(20);
    click(scene, t(scene).more);
    await until(() => offersOf(scene).length > 20);
    await settle();
    expect(focused()).to.equal(offersOf(scene)[20]?.querySelector('a'));
    await until(() => scene.announcements.includes(t(scene).added(offersOf(scene).length - 20)));
  });

  it('S3-10, S4-08: an offer has its own address; Back leads to the list', async () => {
    const scene = await board({ prepare: three });
    await open(scene, 'Commis');
    expect(location.hash).to.equal('#job-board=o-2');
    expect(focused().textContent.trim()).to.equal('Commis');
    history.back();
    await until(() => offersOf(scene).length === 3);
    location.hash = '#job-board=o-1';
    await until(() => find('heading', title, scene.page).localName === 'h2');
    find('link', t(scene).back, scene.page).click();
    await until(() => offersOf(scene).length === 3);
    expect(focused().textContent.trim()).to.equal(t(scene).heading);
    location.hash = '#ailleurs';
    await pass(200);
    expect(offersOf(scene)).to.have.length(3);
  });

  it('S3-10: a link to an offer that is gone says so, with the way to the others', async () => {
    const scene = await board({ prepare: three });
    location.hash = '#job-board=o-9';
    await until(() => shows(scene, t(scene).lost));
    expect(has(scene, errorWords.fr.retry)).to.equal(false);
    find('link', t(scene).back, scene.page).click();
    await until(() => offersOf(scene).length === 3);
  });

  it('S3-10, S2-04: what others posted says why it cannot be touched, once', async () => {
    const scene = await board({ prepare: three });
    await open(scene, 'Stagiaire');
    const { edit, withdraw } = t(scene);
    const [one, other] = [find('button', edit, scene.page), find('button', withdraw, scene.page)];
    const reason = one.getAttribute('aria-describedby') ?? '';
    expect(other.getAttribute('aria-describedby')).to.equal(reason);
    const why = scene.element.shadowRoot?.getElementById(reason)?.textContent ?? '';
    expect(why).to.contain('Théâtre du Faubourg');
    one.click();
    await until(() => scene.announcements.includes(why));
    expect(read(scene).split(why)).to.have.length(2);
  });

  it('S3-10, S2-04: what can be done to an offer is what the backend says of it, whoever posted it', async () => {
    const scene = await board({
      prepare: three,
      member: associationMembers.secondaryMember,
      adapt: (client) => ({
        ...client,
        jobs: Object.create(client.jobs, {
          read: {
            value: async (id: string, options: object) => {
              const { value, etag } = await client.jobs.read(id, options);
              return { value: { ...value, refused: [{ act: 'withdraw', reason: 'state' }] }, etag };
            },
          },
        }) as typeof client.jobs,
      }),
    });
    await open(scene, title);
    await until(() => has(scene, t(scene).edit));
    expect(find('button', t(scene).edit, scene.page).getAttribute('aria-disabled')).not.to.equal('true');
    expect(has(scene, t(scene).withdraw)).to.equal(false);
  });

  for (const applyUrl of ['javascript:alert(1)', 'http://ailleurs.example/', '//ailleurs.example:x'])
    it(`S4: ${applyUrl} is no way to apply`, async () => {
      const scene = await board({ prepare: only({ applyUrl, applyEmail: '' }) });
      await open(scene, title);
      expect(shows(scene, t(scene).apply)).to.equal(false);
      expect(scene.element.shadowRoot?.querySelectorAll('[part=apply]')).to.have.length(0);
    });

  it('S4: an address to apply to is nothing but an address', async () => {
    const applyEmail = 'a@b.example?bcc=tous@b.example&body=x';
    const scene = await board({ prepare: only({ applyUrl: '', applyEmail }) });
    await open(scene, title);
    const { search, pathname } = new URL(
      (find('link', t(scene).applyEmail(applyEmail), scene.page) as HTMLAnchorElement).href,
    );
    expect([decodeURIComponent(pathname), search]).to.deep.equal([applyEmail, '']);
    click(scene, t(scene).edit);
    await until(() => has(scene, t(scene).save));
    fill(field(t(scene).fields.pay, scene.page), '1 $');
    click(scene, t(scene).save);
    await until(() => shows(scene, t(scene).fieldIssues.applyEmail?.malformed ?? ''));
    expect(requestsOf(scene, 'jobs.edit')).to.be.empty;
  });

  it('F15: an offer that cannot be read is left out, and counted', async () => {
    const scene = await board({
      prepare: (portal) => {
        three(portal);
        portal.faults.set('drift', { operation: 'jobs.list', key: 'items.1.title', kind: 'retype' });
      },
    });
    expect(offersOf(scene)).to.have.length(2);
    expect(shows(scene, t(scene).skipped(1))).to.equal(true);
  });

  it('S1-07: what is in view is read afresh when the member comes back', async () => {
    const scene = await board({ prepare: three });
    only({ title: 'Nouvelle' })(scene.portal);
    await pass(2_000);
    dispatchEvent(new Event('focus'));
    await until(() => shows(scene, 'Nouvelle'));
    expect(offersOf(scene)).to.have.length(1);
  });

  it('B-29: nothing of one organisation’s stays when the member acts for another', async () => {
    const scene = await board();
    await type(scene, { title: 'À moitié' });
    await scene.client.session.signOut({ key: 'k' });
    await settle();
    expect(shows(scene, t(scene).signedOut)).to.equal(true);
    expect(scene.element.shadowRoot?.querySelectorAll('input, textarea, [part=offer]')).to.have.length(0);
    expect(history.state).to.equal(null);
  });

  it('B-34: a portal without offers says so, without a button that cannot help', async () => {
    const scene = await stage(create(), { member: demoCredentials.memberNumber, scenario: 'without-jobs' });
    await until(() => shows(scene, errorWords.fr.unsupported));
    expect(has(scene, errorWords.fr.retry)).to.equal(false);
  });

  inChromium('A10: readable at 320 px without a sideways scroll, with the longest words there are', async () => {
    await setViewport({ width: 320, height: 640 });
    const long = 'Anticonstitutionnellement'.repeat(4);
    const scene = await board({
      prepare: only({ title: long, employer: long, place: long, pay: long, description: long }),
    });
    expect(document.documentElement.scrollWidth).to.equal(320);
    await open(scene, long);
    expect(document.documentElement.scrollWidth).to.equal(320);
  });
});
