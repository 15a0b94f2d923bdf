import { localMembers } from '@trait-union/mock-server';
import { copyWords } from '../../messages/copy.ts';
import { errorWords } from '../../messages/errors.ts';
import { wayOutWords } from '../../messages/ways-out.ts';
import {
  card,
  cardFor,
  cast,
  choice,
  click,
  hour,
  languages,
  member,
  minute,
  part,
  read,
  recorded,
  recordedFor,
  said,
  sent,
  shown,
  shows,
  t,
  toConfirm,
  toReview,
  tracker,
} from '../../test/ballot-stage.ts';
import {
  devtools,
  expect,
  find,
  findAll,
  focused,
  inChromium,
  pass,
  pendingTimers,
  plain,
  press,
  settle,
  stage,
  until,
  type Scene,
} from '../../test/fixture.ts';
import { axeFindings } from '../../test/suite/accessibility.ts';
import { castingWords } from './ballot-card.casting-messages.ts';
import { gateWords } from './ballot-card.gate-messages.ts';
import { patience, warning } from './ballot-card.idle.ts';
import { votingWords } from './ballot-card.voting-messages.ts';

const question = {
  fr: 'Faut-il verser 2 500 $ à la campagne de la banque alimentaire ?',
  en: 'Should we give $2,500 to the food bank’s campaign?',
};
/** What the union puts before it, once it changes the ballot. */
const added = { fr: 'Précision', en: 'To be clear' };
/** Why a vote has another window than before. */
const reason = { fr: 'Le centre communautaire est fermé le lundi', en: 'The community centre is closed on' };

beforeEach(() => {
  sessionStorage.clear();
});

describe('ballot-card: voting', () => {
  for (const lang of languages) {
    it(`S1-20, B-20: rules 9 and 19 (7.3-J): review, confirmation, and a receipt that says nothing of the choice (${lang})`, async () => {
      const scene = await card('yes-no', { lang });
      const events: Event[] = [];
      scene.page.addEventListener('ballot-card-recorded', (event) => events.push(event));
      await cast(scene);
      await recorded(scene);
      expect(tracker(scene)).to.equal(recordedFor(scene)[0]?.tracker);
      expect(focused().id).to.equal('step');
      await said(scene, t(scene).recordedSaid);
      expect(events.map((event) => (event as Event & { vote: string }).vote)).to.deep.equal(['yes-no']);
      const text = read(scene);
      for (const word of lang === 'fr' ? ['Pour', 'Contre'] : ['For ', 'Against']) expect(text).not.to.contain(word);
      expect(text).to.contain(lang === 'fr' ? 'Don à la banque alimentaire' : 'Gift to the food bank');
      expect(text).to.match(/(EDT|HAE)/);
      expect(sessionStorage.length).to.equal(0);
      const link = find('link', wayOutWords[lang].receipt, scene.page) as HTMLAnchorElement;
      expect(link.href).to.match(/\/bulletin#ballot-receipt=yes-no$/);
    });

    it(`S1-28: says what kind of vote it is, and for whom (${lang})`, async () => {
      const scene = await card('strike', { lang });
      expect(read(scene)).to.contain(
        lang === 'fr' ? 'Mandat de grève – Unité générale' : 'Strike mandate – General unit',
      );
    });

    it(`S1-20: says what protects the ballot and what does not (${lang})`, async () => {
      for (const [vote, level] of [
        ['yes-no', 'confidential'],
        ['strike', 'sealed'],
      ] as const) {
        const scene = await card(vote, { lang });
        const { claim, limits } = t(scene).protection[level];
        expect(read(scene)).to.contain(plain(claim)).and.contain(plain(limits));
      }
    });

    it(`S0-06: says why there is no ballot, and where to go (${lang})`, async () => {
      const gate = async (vote: string): Promise<Scene> => card(vote, { lang });
      expect(read(await gate('agreement'))).to.contain(plain(gateWords[lang].gates.register));
      expect(find('link', gateWords[lang].register).getAttribute('href')).to.match(/\/votes#vote-list$/);
      expect(read(await gate('last-offer'))).to.contain(plain(gateWords[lang].reasons.dues));
      find('link', gateWords[lang].challenge);
      expect(read(await gate('bylaws'))).to.contain(plain(gateWords[lang].gates['registration-later']));
      expect(read(await gate('dental'))).to.contain(plain(gateWords[lang].gates.paused));
      expect(read(await gate('agm'))).to.contain(plain(gateWords[lang].gates.over));
      expect(read(await gate('old-bylaw'))).to.contain(plain(gateWords[lang].gates.annulled));
    });

    it(`rule 1 (5.2-F), rule 2 (7.3-M): another language at any step keeps marks, step and focus (${lang})`, async () => {
      const scene = await card('yes-no', { lang });
      const other = lang === 'fr' ? 'en' : 'fr';
      const speak = async (to: string): Promise<void> => {
        document.documentElement.lang = to;
        await settle();
      };
      const mark = choice(scene);
      mark.focus();
      mark.click();
      await speak(other);
      expect(mark.checked).to.equal(true);
      expect(focused()).to.equal(mark);
      await speak(lang);
      click(scene, t(scene).review);
      await shown(scene, t(scene).nothingSent);
      await speak(other);
      expect(read(scene))
        .to.contain(votingWords[other].nothingSent)
        .and.contain(other === 'fr' ? 'Pour' : 'For');
      expect(focused().id).to.equal('step');
      await speak(lang);
      click(scene, t(scene).cast);
      await until(() => part(scene, 'confirm'));
      await speak(other);
      expect(read(scene)).to.contain(votingWords[other].once);
      part(scene, 'confirm')?.click();
      await recorded(scene);
      expect(read(scene)).to.contain(castingWords[other].recorded);
    });
  }
});

for (const lang of languages)
  describe(`ballot-card: whatever comes in between (${lang})`, () => {
    it('rule 7 (7.3-G): Change comes straight back to the review, and the ballot can be cast from there', async () => {
      const scene = await card('yes-no', { lang });
      await toReview(scene);
      find('button', /^(Modifier|Change) – /, scene.page).click();
      await until(() => findAll('radio', undefined, scene.page).length === 2);
      choice(scene, lang === 'fr' ? 'Contre' : 'Against').click();
      await settle();
      click(scene, t(scene).backToReview);
      await shown(scene, t(scene).nothingSent);
      expect(read(scene)).to.contain(lang === 'fr' ? 'Contre' : 'Against');
      expect(part(scene, 'cast')).not.to.equal(null);
    });

    it('rule 18 (WCAG 3.3.4): nothing is sent before the member has seen it again and said yes', async () => {
      const scene = await card('yes-no', { lang });
      await toConfirm(scene);
      expect(sent(scene, 'ballots.cast')).to.deep.equal([]);
      expect(read(scene)).to.contain(plain(t(scene).once));
      click(scene, t(scene).seeAgain);
      await shown(scene, t(scene).reviewing);
      click(scene, t(scene).back);
      await until(() => part(scene, 'review'));
      expect(choice(scene).checked).to.equal(true);
    });

    it('rule 12 (7.2-M, 7.2-H): a key that is held down casts nothing, and Enter casts when it is let go', async () => {
      const scene = await card('yes-no', { lang });
      await toConfirm(scene);
      const button = part(scene, 'confirm')!;
      button.focus();
      const key = (type: string, repeat = false): boolean =>
        button.dispatchEvent(
          new KeyboardEvent(type, { key: 'Enter', repeat, bubbles: true, composed: true, cancelable: true }),
        );
      for (let time = 0; time < 3; time++) key('keydown', true);
      key('keyup');
      await pass(100);
      expect(sent(scene, 'ballots.cast')).to.deep.equal([]);
      await press('Enter');
      await recorded(scene);
    });

    it('rule 9 (7.3-J), S1-20: a lost reply is settled by itself, with the receipt and one ballot', async () => {
      const scene = await card('yes-no', { lang });
      await toConfirm(scene);
      scene.portal.faults.set('commit-then-drop', { operation: 'ballots.cast' });
      scene.portal.faults.set('network-error', { operation: 'ballots.readCast', times: 9 });
      part(scene, 'confirm')?.click();
      await shown(scene, t(scene).uncertain);
      expect(tracker(scene)).to.equal(undefined);
      scene.portal.faults.clear();
      await recorded(scene);
      expect(tracker(scene)).to.equal(recordedFor(scene)[0]?.tracker);
      expect(recordedFor(scene)).to.have.length(1);
    });

    it('rule 9, S1-20: what is not recorded is sent again with the same bytes', async () => {
      const scene = await card('strike', { lang });
      await toConfirm(scene);
      scene.portal.faults.set('server-error', { operation: 'ballots.cast', status: 500 });
      part(scene, 'confirm')?.click();
      await shown(scene, t(scene).notRecorded);
      scene.portal.faults.clear();
      const retry = await until(() => part(scene, 'retry') as HTMLButtonElement | null);
      await until(() => !retry.disabled, 'sending again has a point');
      retry.click();
      await recorded(scene);
      const bodies = sent(scene, 'ballots.cast').flatMap(({ body }) => (body ? [body] : []));
      expect(bodies.length).to.be.above(1);
      expect(new Set(bodies).size).to.equal(1);
      expect(new Set(sent(scene, 'ballots.cast').map(({ path }) => path)).size).to.equal(1);
      expect(recordedFor(scene, 'strike')).to.have.length(1);
    });

    it('S1-20: a ballot that is still being recorded is waited for', async () => {
      const scene = await card('yes-no', { lang });
      scene.portal.officer.queue('yes-no');
      await cast(scene);
      await shown(scene, t(scene).pendingWhy);
      expect(tracker(scene)).to.equal(undefined);
      scene.portal.officer.settle('yes-no');
      await recorded(scene);
      expect(recordedFor(scene)).to.have.length(1);
    });

    it('S1-20: a reload in the middle ends in the receipt', async () => {
      const scene = await card('yes-no', { lang });
      await toConfirm(scene);
      scene.portal.faults.set('commit-then-drop', { operation: 'ballots.cast' });
      scene.portal.faults.set('network-error', { operation: 'ballots.readCast' });
      part(scene, 'confirm')?.click();
      await shown(scene, t(scene).uncertain);
      expect(Object.entries(sessionStorage)).to.have.length(1);
      const [[, castId] = []] = Object.entries(sessionStorage) as [string, string][];
      const kept = [...scene.portal.db.records('casts').entries()];
      expect(kept.some(([key]) => key === `yes-no/${castId}`)).to.equal(true);
      const later = await stage(cardFor('yes-no'), {
        lang,
        member,
        reloaded: true,
        prepare: ({ db }) => {
          for (const [key, value] of kept) db.records('casts').put(key, value);
        },
      });
      await recorded(later);
      expect(recordedFor(later)).to.have.length(1);
      expect(sessionStorage.length).to.equal(0);
      expect(document.activeElement).to.equal(document.body);
    });

    it('S1-20: a reload before it arrived says that it is not recorded, and another can be filled in', async () => {
      const scene = await card('yes-no', { lang });
      await toConfirm(scene);
      scene.portal.faults.set('network-error');
      part(scene, 'confirm')?.click();
      await shown(scene, t(scene).uncertain);
      const later = await stage(cardFor('yes-no'), { member, lang, reloaded: true });
      await shown(later, t(later).lost);
      click(later, t(later).fillIn);
      await until(() => part(later, 'review'));
      await cast(later);
      await recorded(later);
      expect(recordedFor(later)).to.have.length(1);
    });

    it('S1-20, B-21: where the last ballot counts, the member votes again and is told so', async () => {
      const scene = await card('revotable', { lang });
      expect(read(scene)).to.contain(plain(t(scene).lastCounts));
      findAll('radio', undefined, scene.page)[0]?.click();
      await settle();
      click(scene, t(scene).review);
      await shown(scene, t(scene).nothingSent);
      click(scene, t(scene).cast);
      await until(() => part(scene, 'confirm'));
      expect(read(scene)).to.contain(t(scene).mayReplace);
      part(scene, 'confirm')?.click();
      await recorded(scene);
      expect(recordedFor(scene, 'revotable').map((each) => each.tracker)).to.deep.equal([tracker(scene)]);
    });

    it('B-21: a vote held elsewhere leads there', async () => {
      const elsewhere = await card('federation', { lang });
      const link = find('link', gateWords[lang].voteAt('Vote Boréal'), elsewhere.page) as HTMLAnchorElement;
      expect(link.href).to.equal('https://vote.example.com/federation');
    });

    it('S1-19: near the end the time that is left is shown, told once, and never decides', async () => {
      const scene = await card('yes-no', {
        lang,
        prepare: ({ officer }) => {
          officer.reschedule('yes-no', { closesAt: new Date(Date.now() + 14 * minute).toISOString() });
        },
      });
      await said(scene, t(scene).closingSoon);
      choice(scene).click();
      await pass(2 * minute);
      expect(read(scene)).to.match(/(Le vote ferme dans|The vote closes in) (11|12) min/);
      expect(scene.announcements.filter((line) => line === t(scene).closingSoon)).to.have.length(1);
    });

    it('S1-20: a ballot begun in time is accepted after the end, and the member knows until when', async () => {
      const scene = await card('yes-no', { lang });
      choice(scene).click();
      scene.portal.officer.endVoting('yes-no');
      await pass(61_000);
      expect(read(scene)).to.match(
        lang === 'fr'
          ? /Le vote est fermé. Votre bulletin, déjà commencé, est encore accepté pendant [34] min/
          : /The vote is closed. Your ballot was already begun, and is still accepted for [34] min/,
      );
      await cast(scene);
      await recorded(scene);
    });

    it('S1-20: closed while it was being filled in: told, cleared, nothing sent', async () => {
      const scene = await card('yes-no', { lang });
      choice(scene).click();
      scene.portal.officer.close('yes-no');
      await shown(scene, t(scene).cut);
      expect(findAll('radio', undefined, scene.page)).to.deep.equal([]);
      expect(sent(scene, 'ballots.cast')).to.deep.equal([]);
    });

    it('S1-20: closed as it arrives: not recorded, and why', async () => {
      const scene = await card('yes-no', { lang });
      await toConfirm(scene);
      scene.portal.officer.close('yes-no');
      part(scene, 'confirm')?.click();
      await shown(scene, t(scene).refused['vote-closed']);
      await said(scene, t(scene).refused['vote-closed']);
      expect(recordedFor(scene)).to.deep.equal([]);
      find('link', wayOutWords[lang].votes, scene.page);
    });

    it('S1-20: a pause keeps what was marked, and the same ballot goes once it is over', async () => {
      const scene = await card('yes-no', { lang });
      await toConfirm(scene);
      scene.portal.officer.pause('yes-no');
      part(scene, 'confirm')?.click();
      await shown(scene, t(scene).refused['vote-paused']);
      scene.portal.officer.resume('yes-no');
      click(scene, t(scene).sendAgain);
      await recorded(scene);
    });

    it('S1-20: a ballot that was changed meanwhile is told, with the answers to the old one gone', async () => {
      const scene = await card('yes-no', { lang });
      choice(scene).click();
      scene.portal.officer.changeBallot('yes-no');
      const told = t(scene).ballotChanged(t(scene).quoted(question[lang]), '', false);
      await shown(scene, told);
      await said(scene, told);
      expect(choice(scene).checked).to.equal(false);
      expect(read(scene)).to.contain(added[lang]).and.contain(t(scene).changed);
      await cast(scene);
      await recorded(scene);
    });

    it('S1-20: a ballot that was changed as it arrived is refused, and the new one is there', async () => {
      const scene = await card('yes-no', { lang });
      await toConfirm(scene);
      scene.portal.officer.changeBallot('yes-no');
      part(scene, 'confirm')?.click();
      await shown(scene, t(scene).refused['ballot-changed']);
      click(scene, t(scene).change);
      await shown(scene, added[lang]);
      expect(choice(scene).checked).to.equal(false);
      await cast(scene);
      await recorded(scene);
    });

    it('S1-20: in the time of grace, who had begun says so and goes on', async () => {
      const scene = await card('congress', { lang });
      expect(read(scene)).to.contain(t(scene).gates.grace);
      click(scene, t(scene).begun);
      await until(() => part(scene, 'review'));
      findAll('checkbox', undefined, scene.page)[0]?.click();
      await settle();
      click(scene, t(scene).review);
      await shown(scene, t(scene).nothingSent);
      click(scene, t(scene).cast);
      await until(() => part(scene, 'confirm'));
      part(scene, 'confirm')?.click();
      await recorded(scene);
      expect(recordedFor(scene, 'congress')).to.have.length(1);
    });

    it('S1-20: offline, what is marked stays, and that is said', async () => {
      const scene = await card('yes-no', { lang });
      choice(scene).click();
      Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
      try {
        dispatchEvent(new Event('offline'));
        await shown(scene, t(scene).offline);
        await toConfirm(scene);
        part(scene, 'confirm')?.click();
        await shown(scene, errorWords[lang].offline);
        await shown(scene, t(scene).notRecorded);
      } finally {
        Reflect.deleteProperty(navigator, 'onLine');
        dispatchEvent(new Event('online'));
      }
      part(scene, 'retry')?.click();
      await recorded(scene);
    });

    it('S1-20: the address names the vote; another one waits until a ballot that was sent is settled', async () => {
      const scene = await stage(cardFor(''), { member, lang });
      await shown(scene, t(scene).choose);
      find('link', wayOutWords[lang].votes, scene.page);
      location.hash = '#ballot-card=yes-no';
      await until(() => part(scene, 'review'));
      await toConfirm(scene);
      scene.portal.faults.set('commit-then-drop', { operation: 'ballots.cast' });
      scene.portal.faults.set('network-error', { operation: 'ballots.readCast' });
      part(scene, 'confirm')?.click();
      await shown(scene, t(scene).uncertain);
      location.hash = '#ballot-card=strike';
      await pass(1_000);
      expect(shows(scene, t(scene).uncertain)).to.equal(true);
      scene.portal.faults.clear();
      await recorded(scene);
      await pass(1_000);
      expect(tracker(scene)).to.equal(recordedFor(scene)[0]?.tracker);
      dispatchEvent(new HashChangeEvent('hashchange'));
      await until(() => shows(scene, lang === 'fr' ? 'Mandat de grève' : 'Strike mandate'), 'the other vote');
      expect(recordedFor(scene)).to.have.length(1);
      expect(sessionStorage.length).to.equal(0);
    });

    it('S1-19: what changed since the last visit stands there until the member has seen it', async () => {
      const scene = await card('bylaws', { lang });
      expect(read(scene)).to.contain(t(scene).changed).and.contain(reason[lang]);
      click(scene, t(scene).seen);
      await until(() => !shows(scene, t(scene).changed));
      expect(sent(scene, 'votes.acknowledge')).to.have.length(1);
    });

    it('B-34: a ballot that this client cannot seal is refused before anybody fills it in', async () => {
      const scene = await card('yes-no', {
        lang,
        prepare: ({ db }) => {
          const manifests = db.records<Record<string, unknown>>('manifests');
          manifests.put('yes-no', { ...manifests.get('yes-no'), suite: 'belenios-v1' });
        },
      });
      expect(read(scene)).to.contain(errorWords[lang].unsupported);
      expect(findAll('radio', undefined, scene.page)).to.deep.equal([]);
    });
  });

describe('ballot-card: what is left behind', () => {
  it('rule 11 (7.2-O, WCAG 2.2.1): left alone, a ballot is cleared after a warning that any act puts off', async () => {
    const scene = await card();
    choice(scene).click();
    await settle();
    for (let extension = 0; extension < 10; extension++) {
      await scene.client.session.extend({ key: `more-${extension}` });
      await pass(patience);
      await until(() => part(scene, 'more-time'));
      click(scene, t(scene).more);
      await pass(100);
      dispatchEvent(new PointerEvent('pointerdown'));
      await settle();
      expect(part(scene, 'more-time')).to.equal(null);
    }
    expect(choice(scene).checked).to.equal(true);
    expect(warning).to.be.at.least(20_000);
    await pass(patience);
    await said(scene, t(scene).leftAloneSoon);
    await pass(warning + 1_000);
    await shown(scene, t(scene).cleared);
    expect(choice(scene).checked).to.equal(false);
  });

  it('rule 11: what has been sent is never cleared, and a ballot without marks is left alone', async () => {
    const scene = await card();
    await pass(patience + warning + minute);
    expect(part(scene, 'more-time')).to.equal(null);
    await cast(scene);
    await recorded(scene);
    await pass(patience + warning + minute);
    expect(tracker(scene)).not.to.equal(undefined);
  });

  it('rule 15 (7.1-A), P3: signing out leaves nothing of the ballot', async () => {
    const scene = await card();
    await toReview(scene);
    await scene.client.session.signOut({ key: 'out' });
    await shown(scene, t(scene).signedOut);
    scene.portal.signInAs(localMembers.unverifiedEmail);
    await scene.client.session.refresh();
    await until(() => part(scene, 'review') ?? part(scene, 'gate'));
    expect(findAll('radio', undefined, scene.page).some((radio) => (radio as HTMLInputElement).checked)).to.equal(
      false,
    );
    expect(sessionStorage.length).to.equal(0);
  });

  it('rule 19: the receipt can be copied, printed without the rest of the card, and kept in a file', async () => {
    const scene = await card();
    await cast(scene);
    await recorded(scene);
    const files: Blob[] = [];
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob) => {
      files.push(blob as Blob);
      return createObjectURL(blob);
    };
    try {
      click(scene, t(scene).save);
    } finally {
      URL.createObjectURL = createObjectURL;
    }
    const text = await files[0]?.text();
    expect(text)
      .to.contain(tracker(scene))
      .and.contain('Don à la banque alimentaire')
      .and.contain('#ballot-receipt=yes-no');
    expect(text).not.to.match(/\b(Pour|Contre)\b/);
    find('button', new RegExp(`^${copyWords.fr.copy} – ${t(scene).tracker}`), scene.page);
    let printed = 0;
    const { print } = window;
    window.print = () => {
      printed++;
    };
    click(scene, t(scene).print);
    window.print = print;
    expect(printed).to.equal(1);
  });

  inChromium('rule 19: on paper there are no buttons', async () => {
    const scene = await card();
    await cast(scene);
    await recorded(scene);
    await devtools('Emulation.setEmulatedMedia', { media: 'print' });
    try {
      expect(findAll('button', undefined, scene.page).filter((each) => each.checkVisibility())).to.deep.equal([]);
      expect(read(scene)).to.contain(tracker(scene));
    } finally {
      await devtools('Emulation.setEmulatedMedia', { media: '' });
    }
  });

  for (const lang of languages) {
    it(`rule 14 (6.2-A.1): the receipt and what is asked about it have no axe finding (${lang})`, async () => {
      const scene = await card('yes-no', { lang });
      await toConfirm(scene);
      scene.portal.faults.set('network-error');
      part(scene, 'confirm')?.click();
      await shown(scene, t(scene).uncertain);
      expect(await axeFindings(scene.page)).to.deep.equal([]);
      scene.portal.faults.clear();
      await until(() => part(scene, 'send-again'));
      expect(await axeFindings(scene.page)).to.deep.equal([]);
      part(scene, 'send-again')?.click();
      await recorded(scene);
      expect(await axeFindings(scene.page)).to.deep.equal([]);
    });
  }

  it('R21: leaves no timer behind', async () => {
    const scene = await card();
    scene.element.remove();
    await pass(2 * minute);
    const kept = pendingTimers();
    scene.page.append(scene.element);
    await until(() => part(scene, 'review'));
    choice(scene).click();
    await pass(minute);
    await toConfirm(scene);
    scene.portal.faults.set('network-error');
    part(scene, 'confirm')?.click();
    await shown(scene, t(scene).uncertain);
    scene.element.remove();
    await pass(2 * minute);
    expect(pendingTimers()).to.equal(kept);
  });

  it('R10: a page that waits long asks for the vote once a minute at most', async () => {
    const scene = await card();
    choice(scene).click();
    const before = sent(scene, 'votes.read').length;
    await pass(4 * minute);
    expect(sent(scene, 'votes.read').length - before).to.be.within(2, 6);
    const idle = await card();
    const { length } = sent(idle, 'votes.read');
    await pass(hour);
    expect(sent(idle, 'votes.read')).to.have.length(length);
  });
});
