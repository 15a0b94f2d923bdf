import { demoCredentials } from '@trait-union/mock-server';
import { html } from 'lit';
import type { PortalNavigateEvent } from '../../internal/portal-navigate-event.ts';
import { errorWords } from '../../messages/errors.ts';
import {
  expect,
  fill,
  find,
  findAll,
  focused,
  pass,
  plain,
  settle,
  stage,
  until,
  type Scene,
} from '../../test/fixture.ts';
import {
  askFor,
  askForLeft,
  at,
  boxes,
  card,
  change,
  click,
  confirm,
  create,
  dispute,
  hour,
  isListed,
  keepOne,
  list,
  listed,
  member,
  minute,
  newly,
  only,
  own,
  read,
  shows,
  t,
  textOf,
  voters,
  votes,
} from '../../test/votes-stage.ts';
import { widgetSuite } from '../../test/widget-suite.ts';
import '../ballot-card/ballot-card.define.ts';
import { words } from './vote-list.messages.ts';
import { waysOfSigningInAgain } from '../../test/signing-in-again.ts';

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
    ways: waysOfSigningInAgain,
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

    it(`B-22: a window that changed (Paterson v PSAC) is told plainly, with what, why, and until it is seen (${lang})`, async () => {
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
