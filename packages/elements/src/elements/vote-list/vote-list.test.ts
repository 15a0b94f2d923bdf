import { demoCredentials, type MockPortal } from '@trait-union/mock-server';
import type { Vote } from '@trait-union/client';
import ICAL from 'ical.js';
import { html } from 'lit';
import {
  expect,
  field,
  fill,
  find,
  findAll,
  focused,
  inChromium,
  pass,
  perceivedText,
  press,
  settle,
  stage,
  until,
  type Scene,
  type SceneOptions,
} from '../../test/fixture.ts';
import { moment, officialMoment } from '../../internal/moment.ts';
import type { PortalNavigateEvent } from '../../internal/portal-navigate-event.ts';
import { errorWords } from '../../messages/errors.ts';
import { passwordWords } from '../../messages/password.ts';
import { sessionWords } from '../../messages/session.ts';
import { wayOutWords } from '../../messages/ways-out.ts';
import { widgetSuite } from '../../test/widget-suite.ts';
import { actingWords } from './vote-list.acting-messages.ts';
import '../ballot-card/ballot-card.define.ts';
import './vote-list.define.ts';
import { detailsWords } from './vote-list.details-messages.ts';
import { words } from './vote-list.messages.ts';

const member = demoCredentials.memberNumber;
const hour = 3_600_000;
const minute = 60_000;

const create = () =>
  html`<vote-list
    ballot-url="/bulletin"
    receipt-url="/bulletin"
    results-url="/resultats"
    profile-url="/profil"
    support-url="/aide"
    home-url="/accueil"
  >
    <a href="https://membres.local101.example">Espace membre</a>
  </vote-list>`;

const t = ({ lang }: Scene) => ({ ...words[lang], ...actingWords[lang] });
const plain = (text: string): string => text.replace(/\s+/g, ' ');
const read = (scene: Scene): string => perceivedText(scene.page);
const shows = (scene: Scene, text: string): boolean => read(scene).includes(plain(text));

interface KeptVote extends Omit<Vote, 'id' | 'registration' | 'eligibility' | 'participation'> {
  put?: Vote['state'];
  registration?: { opensAt: string; closesAt: string };
  electors?: string[];
}

interface KeptVoter {
  registeredAt?: string;
  seenAt?: string;
  eligibility?: Vote['eligibility'];
}

const votes = ({ db }: MockPortal) => db.records<KeptVote>('votes');
const voters = ({ db }: MockPortal) => db.records<KeptVoter>('voters');
const own = (portal: MockPortal, vote: string): string => `${vote}/${portal.db.memberByNumber(member)?.id ?? ''}`;

/** Only these votes, in place of all of the scenario. */
const only =
  (...ids: string[]) =>
  (portal: MockPortal): void => {
    for (const [id] of votes(portal).entries()) if (!ids.includes(id)) votes(portal).remove(id);
  };

function change(portal: MockPortal, id: string, more: Partial<KeptVote>): void {
  const vote = votes(portal).get(id);
  if (!vote) throw new Error(`no vote ${id}`);
  votes(portal).put(id, { ...vote, ...more });
}

const at = (offset: number): string => new Date(Date.now() + offset).toISOString();

const isListed = ({ page, lang }: Scene): boolean =>
  findAll('listitem', undefined, page).length > 0 || perceivedText(page).includes(words[lang].none);
const listed = (scene: Scene): Promise<unknown> => until(() => isListed(scene), 'the votes are there');

const card = ({ element }: Scene, id: string): HTMLElement => {
  const found = element.shadowRoot?.getElementById(`vote-${id}`)?.closest('li');
  if (!found) throw new Error(`no card of ${id}`);
  return found;
};

const textOf = (scene: Scene, id: string): string => perceivedText(card(scene, id));

/** Presses a button as a person does, which gives it the focus. */
function click(name: string | RegExp, root: Element): void {
  const button = find('button', name, root);
  button.focus();
  button.click();
}

const list = async (options: SceneOptions = {}): Promise<Scene> => {
  const scene = await stage(create(), { member, ...options });
  await listed(scene);
  return scene;
};

const askedWho = (scene: Scene): Promise<unknown> =>
  until(() => shows(scene, demoCredentials.email), 'name and e-mail are shown');

async function askFor(scene: Scene, id: string): Promise<void> {
  await listed(scene);
  click(new RegExp(`^${t(scene).register}`), card(scene, id));
  await askedWho(scene);
}

async function askForLeft(scene: Scene): Promise<void> {
  await listed(scene);
  (await until(() => scene.element.shadowRoot?.querySelector<HTMLElement>('[part=register-left]'))).click();
  await askedWho(scene);
}

/** Those that stand still while the password is asked, too. */
const boxes = ({ element }: Scene): HTMLInputElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? []),
];

async function keepOne(scene: Scene): Promise<void> {
  await askForLeft(scene);
  for (const box of boxes(scene).slice(1)) box.click();
  await settle();
}

const confirm = (scene: Scene): void => {
  const button = scene.element.shadowRoot?.querySelector<HTMLElement>('[part=confirm]');
  if (!button) throw new Error(`No button: ${read(scene)}`);
  button.focus();
  button.click();
};

const registered = ({ portal }: Scene): string[] =>
  voters(portal)
    .entries()
    .filter(([, { registeredAt }]) => registeredAt)
    .map(([key]) => key.split('/')[0] ?? '');

/** Registrations of the scenario itself. */
const before = ['strike', 'executive', 'group-1', 'group-2', 'group-3'];
const newly = (scene: Scene): string[] => registered(scene).filter((id) => !before.includes(id));

const isAsked = ({ lang, page }: Scene): boolean => findAll('button', sessionWords[lang].resume, page).length > 0;

function signInAgain(scene: Scene): void {
  fill(field(passwordWords[scene.lang].password, scene.page), demoCredentials.password);
  click(sessionWords[scene.lang].resume, scene.page);
}

async function dispute(scene: Scene): Promise<void> {
  await listed(scene);
  click(new RegExp(`^${t(scene).challenge}`), card(scene, 'last-offer'));
  await until(() => findAll('textbox', undefined, scene.page).length > 0, 'the form is there');
}

const challengeSent = (scene: Scene): string[] =>
  scene.portal.requests.filter(({ operation }) => operation === 'votes.challenge').map(({ body = '' }) => body);

widgetSuite({
  tag: 'vote-list',
  create,
  states: {
    list: { member, arrive: listed },
    registering: { member, arrive: keepOne },
    'none-chosen': {
      member,
      arrive: async (scene) => {
        await askForLeft(scene);
        for (const box of boxes(scene)) box.click();
        confirm(scene);
        await until(() => shows(scene, t(scene).noneChosen));
      },
    },
    registered: {
      member,
      prepare: only('agreement'),
      arrive: async (scene) => {
        await askFor(scene, 'agreement');
        confirm(scene);
        await until(() => shows(scene, t(scene).said.registered(1)));
      },
    },
    challenging: { member, prepare: only('last-offer'), arrive: dispute },
    'nothing-said': {
      member,
      prepare: only('last-offer'),
      arrive: async (scene) => {
        await dispute(scene);
        click(t(scene).send, scene.page);
        await until(() => shows(scene, t(scene).missing));
      },
    },
    none: { member, prepare: only(), arrive: listed },
    'signed-out': {},
    'cannot-be-read': {
      member,
      prepare: ({ faults }) => {
        faults.set('server-error', { operation: 'votes.list', status: 500 });
      },
      arrive: (scene) => until(() => shows(scene, errorWords[scene.lang].server)),
    },
    unsupported: {
      member,
      scenario: 'without-votes',
      arrive: (scene) => until(() => shows(scene, errorWords[scene.lang].unsupported)),
    },
  },
  journey: {
    widget: 'votes',
    member,
    operation: 'votes.register',
    answer: ['id', 'title', 'state', 'window', 'changes', 'registration', 'eligibility', 'participation'],
    begin: keepOne,
    typed: (scene) => Object.fromEntries(boxes(scene).map(({ value, checked }) => [value, String(checked)])),
    acts: [confirm, ({ element }) => element.shadowRoot?.querySelector('form')?.requestSubmit()],
    done: (scene) => shows(scene, t(scene).said.registered(1)),
    effects: (scene) => newly(scene).length,
    ways: {
      F16: { shown: isAsked, take: signInAgain },
      F17: { shown: isAsked, take: signInAgain },
      F24: {
        shown: isAsked,
        take: (scene) => {
          if (isAsked(scene)) signInAgain(scene);
          else click(errorWords[scene.lang].retry, scene.page);
        },
      },
    },
  },
});

describe('vote-list', () => {
  for (const lang of ['fr', 'en'] as const) {
    it(`S1-13, S0-06: what waits for the member comes first, then what is coming, under way, closed and decided (${lang})`, async () => {
      const scene = await list({ lang });
      const { groups } = words[lang];
      const headings = [...(scene.element.shadowRoot?.querySelectorAll('h3') ?? [])];
      expect(headings.map(({ textContent }) => textContent.replace(/\s*\d+$/, '').trim())).to.deep.equal([
        groups['to-do'],
        groups.upcoming,
        groups.open,
        groups.closed,
        groups.published,
      ]);
      const { standings } = words[lang];
      for (const [id, standing] of [
        ['agreement', 'register'],
        ['yes-no', 'vote'],
        ['strike', 'vote'],
        ['group-1', 'registered'],
        ['group-4', 'register'],
        ['bylaws', 'wait'],
        ['revotable', 'voted'],
        ['dental', 'paused'],
        ['congress', 'grace'],
        ['last-offer', 'ineligible'],
        ['agm', 'counting'],
        ['council', 'published'],
        ['mandate-2025', 'certified'],
        ['recount', 'contested'],
        ['old-bylaw', 'annulled'],
      ] as const)
        expect(textOf(scene, id), id).to.contain(standings[standing]);
    });

    it(`S1-14: only the votes that concern the member, with their kind and their group (${lang})`, async () => {
      const scene = await list({ lang });
      expect(scene.element.shadowRoot?.getElementById('vote-warehouse')).to.equal(null);
      expect(textOf(scene, 'group-4')).to.match(
        lang === 'fr' ? /^Entente de principe · Groupe D/ : /^Tentative agreement · Group D/,
      );
      expect(textOf(scene, 'yes-no')).to.contain(words[lang].kinds['resolution']);
    });

    it(`S1-15, S1-16, S1-17: registering asks whether name and e-mail are right, and stays in the vote’s own box (${lang})`, async () => {
      const scene = await list({ lang });
      const events: string[] = [];
      scene.page.addEventListener('vote-list-registered', ({ vote }) => events.push(vote));
      await askFor(scene, 'agreement');
      expect(focused().id).to.equal('heading');
      expect(read(scene)).to.contain('Marie-Ève Tremblay-Côté').and.contain(demoCredentials.email);
      expect(newly(scene)).to.deep.equal([]);
      confirm(scene);
      await until(() => shows(scene, t(scene).said.registered(1)));
      expect(newly(scene)).to.deep.equal(['agreement']);
      expect(events).to.deep.equal(['agreement']);
      await pass(100);
      expect(scene.announcements).to.include(t(scene).said.registered(1));
      expect(textOf(scene, 'agreement')).to.match(
        lang === 'fr' ? /Inscription faite le jeudi 12 mars 2026/ : /Registered on Thursday, March 12, 2026/,
      );
      const again = await list({
        lang,
        prepare: (portal) => voters(portal).put(own(portal, 'agreement'), { registeredAt: at(-hour) }),
      });
      expect(textOf(again, 'agreement')).to.contain(words[lang].standings.vote);
      expect(textOf(again, 'agreement')).to.contain(plain(words[lang].registeredOn('')).slice(0, 10));
    });

    it(`S1-18: “5 of 10”, and all that are left at once (${lang})`, async () => {
      const scene = await list({ lang });
      const bar = find('progressbar', undefined, scene.page) as HTMLProgressElement;
      expect([bar.value, bar.max]).to.deep.equal([5, 10]);
      expect(shows(scene, words[lang].registrations(5, 10))).to.equal(true);
      await askForLeft(scene);
      expect(boxes(scene).every(({ checked }) => checked)).to.equal(true);
      expect(boxes(scene)).to.have.length(5);
      confirm(scene);
      await until(() => shows(scene, t(scene).said.registered(5)));
      expect(newly(scene).sort()).to.deep.equal(['agreement', 'group-4', 'group-5', 'group-6', 'group-7']);
      expect(shows(scene, words[lang].allRegistered)).to.equal(true);
    });

    it(`S1-19: the window stands in the member’s time and in its official zone, and counts down (${lang})`, async () => {
      const scene = await list({
        lang,
        prepare: (portal) => {
          only('yes-no')(portal);
          change(portal, 'yes-no', {
            window: {
              opensAt: '2026-03-10T20:00:00Z',
              closesAt: '2026-03-13T21:10:00Z',
              timeZone: 'America/St_Johns',
              graceSeconds: 300,
            },
          });
        },
      });
      const text = textOf(scene, 'yes-no');
      const official = lang === 'fr' ? 'vendredi 13 mars 2026 à 18 h 40' : 'Friday, March 13, 2026 at 6:40 p.m.';
      expect(text).to.contain(plain(words[lang].official(official)));
      expect(text).to.contain(lang === 'fr' ? 'dans 1 jour et 2 heures' : 'in 1 day and 2 hours');
      await pass(15 * minute);
      expect(textOf(scene, 'yes-no')).to.contain(lang === 'fr' ? 'dans 1 jour et 1 heure' : 'in 1 day and 1 hour');
      expect(scene.announcements).to.deep.equal([]);
    });

    it(`rule 7 (Paterson v PSAC), B-22: a window that changed is told plainly, with what, why, and until it is seen (${lang})`, async () => {
      const scene = await list({ lang, prepare: only('bylaws') });
      const text = textOf(scene, 'bylaws');
      expect(text).to.contain(words[lang].changed);
      expect(text).to.contain(lang === 'fr' ? 'Nouvelle fermeture' : 'Now closes');
      expect(text).to.contain(lang === 'fr' ? 'fermé le lundi' : 'closed on Mondays');
      // What they had seen before is not told as new
      expect(card(scene, 'bylaws').querySelectorAll('.notice .line')).to.have.length(1);
      const events: string[] = [];
      scene.page.addEventListener('vote-list-acknowledged', ({ vote }) => events.push(vote));
      click(new RegExp(words[lang].acknowledge), scene.page);
      await until(() => !textOf(scene, 'bylaws').includes(words[lang].changed), 'it is no longer new');
      expect(events).to.deep.equal(['bylaws']);
      expect(focused()).to.equal(scene.element.shadowRoot?.getElementById('vote-bylaws'));
      const seenAt = voters(scene.portal).get(own(scene.portal, 'bylaws'))?.seenAt ?? '';
      expect(Date.parse(seenAt)).to.be.greaterThan(Date.now() - minute);
    });

    it(`S1-13: says why one may not vote, until when it can be disputed, and that it was (${lang})`, async () => {
      const scene = await list({ lang, prepare: only('last-offer') });
      expect(textOf(scene, 'last-offer')).to.contain(plain(words[lang].ineligible['dues'] ?? ''));
      expect(textOf(scene, 'last-offer')).to.contain(lang === 'fr' ? 'cotisation de septembre' : 'September dues');
      await dispute(scene);
      expect(focused().id).to.equal('heading');
      fill(find('textbox', undefined, scene.page) as HTMLInputElement, ' Ma cotisation est payée. ');
      const events: string[] = [];
      scene.page.addEventListener('vote-list-challenged', ({ vote }) => events.push(vote));
      click(t(scene).send, scene.page);
      await until(() => shows(scene, t(scene).said.challenged));
      expect(challengeSent(scene)).to.deep.equal(['{"message":"Ma cotisation est payée."}']);
      expect(events).to.deep.equal(['last-offer']);
      expect(textOf(scene, 'last-offer')).to.contain(words[lang].standings.challenged);
      expect(findAll('button', new RegExp(`^${words[lang].challenge}`), scene.page)).to.be.empty;
    });
  }

  it('S1-15: registering twice is no error', async () => {
    const scene = await list({ prepare: only('agreement') });
    await askFor(scene, 'agreement');
    voters(scene.portal).put(own(scene.portal, 'agreement'), { registeredAt: at(-minute) });
    confirm(scene);
    await until(() => shows(scene, t(scene).said.registered(1)));
    expect(textOf(scene, 'agreement')).to.contain(words.fr.standings.vote);
  });

  it('S1-16, trust S15: the password is asked once for all that are left, and no registration is sent twice', async () => {
    const scene = await list();
    await pass(6 * minute);
    await askForLeft(scene);
    confirm(scene);
    await until(() => isAsked(scene), 'the password is asked');
    expect(newly(scene)).to.deep.equal([]);
    signInAgain(scene);
    await until(() => shows(scene, t(scene).said.registered(5)));
    expect(newly(scene)).to.have.length(5);
    const sent = scene.portal.requests.filter(({ operation }) => operation === 'votes.register');
    expect(sent.filter(({ status }) => status === 200)).to.have.length(5);
    expect(sent.filter(({ status }) => status !== 200)).to.have.length(1);
    expect(sent.every(({ body = '' }) => !body.includes(demoCredentials.password))).to.equal(true);
  });

  it('S1-16: what changed on file meanwhile is shown anew before anything is sent again', async () => {
    const scene = await list({ prepare: only('agreement') });
    await askFor(scene, 'agreement');
    const one = scene.portal.db.memberByNumber(member);
    if (!one) throw new Error('no member');
    scene.portal.db.saveDetails(one.id, {
      emails: [{ kind: 'personal', address: 'autre@example.org', verified: true }],
    });
    confirm(scene);
    await until(() => shows(scene, t(scene).detailsChanged));
    await until(() => shows(scene, 'autre@example.org'));
    expect(newly(scene)).to.deep.equal([]);
    confirm(scene);
    await until(() => shows(scene, t(scene).said.registered(1)));
  });

  it('S1-18: a vote whose registration has ended meanwhile is told apart, and the others are done', async () => {
    const scene = await list({ prepare: only('agreement', 'group-4') });
    await askForLeft(scene);
    change(scene.portal, 'agreement', { registration: { opensAt: at(-2 * hour), closesAt: at(-hour) } });
    confirm(scene);
    await until(() => shows(scene, t(scene).said.refused(1)));
    expect(newly(scene)).to.deep.equal(['group-4']);
    await until(() => textOf(scene, 'agreement').includes(words.fr.standings.missed));
  });

  it('S1-18: what a failure stops goes on with what is left, each under a key of its own', async () => {
    const scene = await list({ prepare: only('agreement', 'group-4', 'group-5') });
    await askForLeft(scene);
    scene.element.addEventListener(
      'vote-list-registered',
      () => {
        scene.portal.faults.set('commit-then-drop', { operation: 'votes.register' });
      },
      { once: true },
    );
    confirm(scene);
    await until(() => shows(scene, errorWords.fr.unreachable));
    expect(shows(scene, actingWords.fr.progress(1, 3))).to.equal(true);
    scene.portal.faults.clear();
    find('button', errorWords.fr.retry, scene.page).click();
    await until(() => shows(scene, t(scene).said.registered(3)));
    expect(newly(scene)).to.have.length(3);
  });

  it('S1-18: going back leaves what is done and sends no more', async () => {
    const scene = await list({ prepare: only('agreement', 'group-4') });
    await askForLeft(scene);
    scene.portal.faults.set('hang', { operation: 'votes.register' });
    confirm(scene);
    await settle();
    click(t(scene).cancel, scene.page);
    scene.portal.faults.clear();
    await listed(scene);
    expect(focused().id).to.equal('heading');
    // What was on its way is tried again by itself, and the list shows it
    await until(() => textOf(scene, 'agreement').includes(words.fr.standings.vote));
    await pass(20_000);
    expect(newly(scene)).to.deep.equal(['agreement']);
  });

  it('S1-22: opening and closing go into a calendar that an independent reader understands, and so does a change', async () => {
    const { calendarOf } = await import('./vote-list.calendar.ts');
    const scene = await list({ prepare: only('bylaws') });
    const [vote] = await scene.client.votes.list();
    if (!vote) throw new Error('no vote');
    const title = 'Statuts ; « oui », ou non\\ 👩‍👩‍👧 '.repeat(4).trim();
    const l = {
      lang: 'fr',
      tag: 'fr-CA',
      date: (v: number | string, o: object) => new Intl.DateTimeFormat('fr-CA', o).format(new Date(v)),
    };
    const url = 'https://syndicat.example/bulletin#ballot-card=bylaws';
    const calendar = calendarOf({
      l: l as never,
      vote: { ...vote, title: { fr: title, en: title } },
      url,
      now: Date.now(),
    });
    const lines = calendar.split('\r\n');
    expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).to.be.at.most(75);
    const events = new ICAL.Component(ICAL.parse(calendar) as never).getAllSubcomponents('vevent');
    const instants = events.map((event) => (event.getFirstPropertyValue('dtstart') as ICAL.Time).toJSDate().getTime());
    expect(instants).to.deep.equal([Date.parse(vote.window.opensAt), Date.parse(vote.window.closesAt) - 15 * minute]);
    for (const event of events) {
      expect(event.getFirstPropertyValue('summary')).to.contain(title);
      expect(event.getFirstPropertyValue('sequence')).to.equal(vote.changes.length);
      expect(String(event.getFirstPropertyValue('url'))).to.equal(url);
    }
    const uids = events.map((event) => event.getFirstPropertyValue('uid'));
    expect(uids).to.deep.equal([`bylaws-opening@${location.hostname}`, `bylaws-closing@${location.hostname}`]);
    expect(calendar).not.to.contain(demoCredentials.email);
    const open = calendarOf({ l: l as never, vote, url: undefined, now: Date.parse(vote.window.opensAt) + 1 });
    expect(open.match(/BEGIN:VEVENT/g)).to.have.length(1);
  });

  inChromium('S1-22: the calendar comes as a file, by keyboard, and says nothing of who asked', async () => {
    const scene = await list({ prepare: only('bylaws') });
    const files: { name: string; text: Promise<string> }[] = [];
    const blobs = new Map<string, Blob>();
    const { createObjectURL, revokeObjectURL } = URL;
    URL.createObjectURL = (blob: Blob) => {
      blobs.set('blob:test', blob);
      return 'blob:test';
    };
    URL.revokeObjectURL = () => {
      blobs.clear();
    };
    const handle = (event: Event): void => {
      const link = event.target as HTMLAnchorElement;
      event.preventDefault();
      files.push({ name: link.download, text: blobs.get(link.href)?.text() ?? Promise.resolve('') });
    };
    const { click: native } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      this.addEventListener('click', handle, { once: true });
      native.call(this);
    };
    try {
      find('button', new RegExp(words.fr.calendar), scene.page).focus();
      await press('Enter');
      const file = await until(() => files[0], 'a file was given');
      expect(file.name).to.equal('bylaws.ics');
      expect(await file.text).to.match(/^BEGIN:VCALENDAR\r\n/);
      await pass(11_000);
      expect(blobs.size).to.equal(0);
    } finally {
      Object.assign(URL, { createObjectURL, revokeObjectURL });
      HTMLAnchorElement.prototype.click = native;
    }
  });

  it('S1-19: the backend is asked again when the time has come, and only it opens a vote', async () => {
    const scene = await list({
      prepare: (portal) => {
        only('group-1')(portal);
        const vote = votes(portal).get('group-1');
        if (vote)
          change(portal, 'group-1', { window: { ...vote.window, opensAt: at(3 * minute), closesAt: at(hour) } });
      },
    });
    expect(textOf(scene, 'group-1')).to.contain(words.fr.standings.registered);
    const asked = (): number => scene.portal.requests.filter(({ operation }) => operation === 'votes.list').length;
    const first = asked();
    await pass(2 * minute);
    expect(asked()).to.equal(first);
    await pass(2 * minute);
    await until(() => textOf(scene, 'group-1').includes(words.fr.standings.vote));
    expect(asked()).to.equal(first + 1);
  });

  it('S1-13: leads to the ballot, the receipt and the results of that very vote, or says so to the page', async () => {
    const scene = await list();
    const target = (id: string, name: string): string => {
      const { pathname, hash } = find('link', new RegExp(`^${name}`), card(scene, id)) as HTMLAnchorElement;
      return pathname + hash;
    };
    expect(target('yes-no', words.fr.vote)).to.equal('/bulletin#ballot-card=yes-no');
    expect(target('revotable', words.fr.voteAgain)).to.equal('/bulletin#ballot-card=revotable');
    expect(target('revotable', words.fr.receipt)).to.equal('/bulletin#ballot-receipt=revotable');
    expect(target('council', words.fr.results)).to.equal('/resultats#vote-results=council');
    const events: PortalNavigateEvent[] = [];
    scene.page.addEventListener('portal-navigate', (event) => {
      events.push(event);
      event.preventDefault();
    });
    find('link', /^Voter – Don/, scene.page).click();
    expect(events.map(({ to, url }) => [to, new URL(url).hash])).to.deep.equal([['ballot', '#ballot-card=yes-no']]);
  });

  it('S1-13: a card of the same page is where voting leads', async () => {
    const scene = await stage(html`${create()}<ballot-card></ballot-card>`, { member, prepare: only('yes-no') });
    await listed(scene);
    const link = find('link', /^Voter/, card(scene, 'yes-no')) as HTMLAnchorElement;
    expect([link.pathname, link.hash]).to.deep.equal([location.pathname, '#ballot-card=yes-no']);
  });

  it('B-21: a vote that is held elsewhere leads there, and only by a safe address', async () => {
    const scene = await list({ prepare: only('federation') });
    const link = find('link', /Vote Boréal/, scene.page) as HTMLAnchorElement;
    expect(link.href).to.equal('https://vote.example.com/federation');
    const unsafe = await list({
      prepare: (portal) => {
        only('federation')(portal);
        change(portal, 'federation', { provider: { name: 'Vote', url: 'javascript:alert(1)' } });
      },
    });
    expect(findAll('link', /Vote/, unsafe.page)).to.be.empty;
    expect(findAll('link', wayOutWords.fr.support, unsafe.page)).to.have.length(1);
  });

  it('B-22: documents, the notice, its secrecy and what the ballot counts for are in its details', async () => {
    const scene = await list({
      lang: 'en',
      prepare: (portal) => {
        only('agreement')(portal);
        voters(portal).put(own(portal, 'agreement'), {
          eligibility: { state: 'eligible', weight: 3, representing: ['Ana Ruiz', 'Léo Roy'] },
        });
      },
    });
    const summary = card(scene, 'agreement').querySelector('summary');
    summary?.click();
    await until(() => textOf(scene, 'agreement').includes(detailsWords.en.documents));
    const links = findAll('link', undefined, card(scene, 'agreement')) as HTMLAnchorElement[];
    expect(links.map(({ href }) => href)).to.include('https://www.example.org/entente-2026.pdf');
    expect(textOf(scene, 'agreement'))
      .to.contain('(in French)')
      .and.contain('Notice of the vote given on')
      .and.contain(detailsWords.en.secrecy.confidential)
      .and.contain(detailsWords.en.weight(3))
      .and.contain('Ana Ruiz and Léo Roy');
  });

  it('S1-19: a zone that the browser does not know leaves the member’s own', async () => {
    const scene = await list({
      prepare: (portal) => {
        only('yes-no')(portal);
        const vote = votes(portal).get('yes-no');
        if (vote) change(portal, 'yes-no', { window: { ...vote.window, timeZone: 'Mars/Olympus' } });
      },
    });
    expect(textOf(scene, 'yes-no')).to.contain('mars 2026').and.not.contain('officielle');
  });

  it('S1-19: half-hour zones and full hours are written as people write them', () => {
    const l = {
      lang: 'fr',
      date: (v: number | string, o: object) => new Intl.DateTimeFormat('fr-CA', o).format(new Date(v)),
    } as never;
    const written = (instant: string, zone: string): string => plain(moment(l, instant, zone));
    expect(written('2026-03-03T21:00:00Z', 'America/Toronto')).to.match(/^mardi 3 mars 2026 à 16 h (?:HNE|UTC−5)$/);
    expect(written('2026-03-03T21:00:00Z', 'America/St_Johns')).to.contain('17 h 30');
    expect(written('2026-12-01T21:00:00Z', 'America/Toronto')).to.contain('mardi 1er décembre 2026');
    expect(officialMoment(l, '2026-03-03T21:00:00Z', Intl.DateTimeFormat().resolvedOptions().timeZone)).to.equal(
      undefined,
    );
  });

  it('S1-13: what another widget recorded is seen at once', async () => {
    const scene = await list({ prepare: only('yes-no') });
    change(scene.portal, 'yes-no', { put: 'paused' });
    document.dispatchEvent(new Event('ballot-card-recorded'));
    await until(() => textOf(scene, 'yes-no').includes(words.fr.standings.paused));
  });

  it('F1: what was known stays in view while the portal cannot be reached, with the way to try again', async () => {
    const scene = await list();
    scene.portal.faults.set('network-error');
    document.dispatchEvent(new Event('ballot-card-recorded'));
    await until(() => shows(scene, errorWords.fr.unreachable));
    expect(isListed(scene)).to.equal(true);
    scene.portal.faults.clear();
    find('button', errorWords.fr.retry, scene.page).click();
    await until(() => !shows(scene, errorWords.fr.unreachable));
    expect(isListed(scene)).to.equal(true);
  });

  for (const [fault, code] of [
    ['hang', 'timeout'],
    ['server-error', 'server'],
    ['html', 'malformed'],
    ['drift', 'malformed'],
    ['rate-limited', 'rate-limited'],
  ] as const) {
    it(`F: a challenge that meets ${fault} keeps what was typed, and is sent once`, async () => {
      const scene = await list({ prepare: only('last-offer') });
      await dispute(scene);
      const box = find('textbox', undefined, scene.page) as HTMLInputElement;
      fill(box, 'Mes cotisations sont payées.');
      scene.portal.faults.set(fault, { operation: 'votes.challenge', seconds: 2 });
      click(t(scene).send, scene.page);
      await until(() => shows(scene, errorWords.fr[code]), code);
      expect(box.value).to.equal('Mes cotisations sont payées.');
      scene.portal.faults.clear();
      await pass(3_000);
      find('button', errorWords.fr.retry, scene.page).click();
      await until(() => shows(scene, t(scene).said.challenged) || shows(scene, t(scene).said['already-challenged']));
      expect(textOf(scene, 'last-offer')).to.contain(words.fr.standings.challenged);
    });
  }

  it('B-33: a challenge being written outlives a reload, and ends with the session', async () => {
    const scene = await list({ prepare: only('last-offer') });
    await dispute(scene);
    fill(find('textbox', undefined, scene.page) as HTMLInputElement, 'Je suis à jour.');
    await pass(1_000);
    const again = await stage(create(), { member, prepare: only('last-offer'), reloaded: true });
    await until(() => findAll('textbox', undefined, again.page).length > 0, 'the form is there again');
    expect((find('textbox', undefined, again.page) as HTMLInputElement).value).to.equal('Je suis à jour.');
    await again.client.session.signOut({ key: 'k' });
    await settle();
    expect(JSON.stringify(history.state)).not.to.contain('Je suis');
  });

  it('P3: nothing of it stays when the member signs out', async () => {
    const scene = await list();
    await askFor(scene, 'agreement');
    await scene.client.session.signOut({ key: 'k' });
    await settle();
    expect(findAll('listitem', undefined, scene.page)).to.be.empty;
    expect(read(scene)).not.to.contain(demoCredentials.email);
  });

  it('no dead end: no vote at all leads home and to help', async () => {
    const scene = await list({ prepare: only() });
    expect(
      (findAll('link', undefined, scene.page) as HTMLAnchorElement[]).map(({ pathname }) => pathname),
    ).to.deep.equal(['/accueil', '/aide']);
  });
});
