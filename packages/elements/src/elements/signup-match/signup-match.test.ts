import { html } from 'lit';
import { errorWords } from '../../messages/errors.ts';
import { fieldWords } from '../../messages/described-fields.ts';
import { newPasswordWords } from '../../messages/new-password.ts';
import { passwordWords } from '../../messages/password.ts';
import { wayOutWords } from '../../messages/ways-out.ts';
import {
  demoCredentials,
  expect,
  field,
  fill,
  find,
  findAll,
  focused,
  inChromium,
  localMembers,
  pass,
  perceivedText,
  press,
  settle,
  stage,
  typeText,
  until,
  type Scene,
  type SceneOptions,
} from '../../test/fixture.ts';
import { pasteText } from '../../test/clipboard.ts';
import { everyStateLeadsHome } from '../../test/every-state.ts';
import {
  activate,
  activating,
  asked,
  both,
  finding,
  onFile,
  button,
  byBirthDate,
  formerSite,
  formOf,
  input,
  isActivated,
  isChoosing,
  isReady,
  mailsOf,
  markup,
  match,
  newPassword,
  password,
  pending,
  reachChoosing,
  reads,
  ready,
  resending,
  sample,
  send,
  shows,
  submitOf,
  type,
  typedIn,
  withoutEmail,
  wrong,
  type Fields,
} from '../../test/sign-up-page.ts';
import { suiteFaults } from '../../test/suite/faults.ts';
import { accessibilityTree } from '../../test/suite/accessibility-tree.ts';
import { widgetSuite, type WidgetSuite } from '../../test/widget-suite.ts';
import { choosingWords } from './signup-match.choosing-messages.ts';
import type { SignupMatchCompletedEvent } from './signup-match.events.ts';
import { words } from './signup-match.messages.ts';
import { outcomeWords } from './signup-match.outcome-messages.ts';

const suite: WidgetSuite = {
  tag: 'signup-match',
  create: () => markup,
  states: {
    matching: { arrive: isReady },
    'missing-fields': {
      arrive: async (scene) => {
        await isReady(scene);
        send(scene);
      },
    },
    'not-matched': { arrive: (scene) => match(scene, wrong) },
    choosing: { arrive: (scene) => reachChoosing(scene) },
    'choosing-a-user-name': {
      scenario: 'chosen-user-name',
      arrive: async (scene) => {
        await reachChoosing(scene, onFile(scene, byBirthDate(ready)));
        send(scene);
      },
    },
    pending: { arrive: (scene) => match(scene, onFile(scene, asked(pending))) },
    'has-account': {
      arrive: (scene) => match(scene, onFile(scene, sample)),
    },
    'invitation-needed': { arrive: (scene) => match(scene, onFile(scene, asked(formerSite))) },
    'no-email': {
      scenario: 'chosen-user-name',
      arrive: (scene) => match(scene, onFile(scene, byBirthDate(withoutEmail))),
    },
    activated: { arrive: activate },
    'signed-in': { member: demoCredentials.memberNumber },
    unsupported: { scenario: 'without-sign-up' },
  },
  journey: finding,
};

widgetSuite(suite);

describe('S1-26: signup-match has a way home in every state', () => {
  everyStateLeadsHome(suite);
});

describe('signup-match: activating, widget suite', function () {
  this.timeout(30_000);
  suiteFaults({ ...suite, tag: 'signup-match (activation)' }, activating);
});

describe('signup-match: one more message, widget suite', function () {
  this.timeout(30_000);
  suiteFaults({ ...suite, tag: 'signup-match (message)' }, resending);
});

const said = (scene: Scene): string => scene.announcements.at(-1) ?? '';
const text = (scene: Scene): string => perceivedText(scene.page);

for (const lang of ['fr', 'en'] as const) {
  const start = (options: SceneOptions = {}, what = markup): Promise<Scene> => stage(what, { lang, ...options });
  const t = words[lang];
  const after = outcomeWords[lang];

  describe(`signup-match (${lang}): being found on file`, () => {
    it('S0-12: asks for the member number first, and says what is missing, at its field and in a summary', async () => {
      const scene = await start();
      await isReady(scene);
      expect([...formOf(scene).querySelectorAll('input')].map(({ name }) => name)).to.deep.equal(
        Object.keys(asked(ready)),
      );
      expect(reads(scene, t.allRequired), 'in view').to.equal(true);
      fill(input(scene, 'givenName'), ready.givenName);
      send(scene);
      await settle();
      expect(focused()).to.equal(input(scene, 'memberNumber'));
      await until(() => said(scene) === t.errors(3), 'how many there are');
      const missing = ['memberNumber', 'familyName', 'email'].map((name) => fieldWords[lang][name]!.issues!.required!);
      expect(
        findAll('link', undefined, scene.page)
          .slice(0, 3)
          .map((link) => link.textContent),
      ).to.deep.equal(missing);
      for (const name of ['memberNumber', 'familyName', 'email']) {
        expect(input(scene, name).ariaInvalid).to.equal('true');
        const described = (input(scene, name).getAttribute('aria-describedby') ?? '').split(' ');
        const descriptions = described.map((id) => document.getElementById(id)?.textContent);
        expect(descriptions).to.include(fieldWords[lang][name]!.issues!.required);
      }
      find('link', fieldWords[lang]['email']!.issues!.required, scene.page).click();
      expect(focused(), 'A1: the summary leads to the field').to.equal(input(scene, 'email'));
      expect(scene.portal.requests.map(({ operation }) => operation)).not.to.include('signUp.match');
    });

    it('S0-07: with the member number and what else is asked for, the answer is a match and nothing of the file', async () => {
      const scene = await start();
      await reachChoosing(scene);
      expect(focused()).to.equal(find('heading', choosingWords[lang].headings.email));
      expect(text(scene)).not.to.contain(ready.memberNumber).and.not.to.contain(ready.familyName);
    });

    it('S0-15: capitals, accents, spaces, hyphens and leading zeros do not matter', async () => {
      const scene = await start();
      await reachChoosing(scene, {
        memberNumber: ' 0101 0701',
        givenName: 'MAELLE',
        familyName: 'saint pierre-cote',
        email: 'MAELLE.Saint-Pierre@example.org ',
      });
    });

    it('S0-16: what does not match gets the five hints, never the field that was wrong, and keeps what was typed', async () => {
      const scene = await start();
      await match(scene, wrong);
      await until(() => said(scene) === after.notMatched, 'it is said');
      for (const hint of Object.values(after.hints)) expect(reads(scene, hint), 'in view').to.equal(true);
      expect(Object.keys(after.hints)).to.have.length(5);
      expect([...formOf(scene).querySelectorAll('[aria-invalid=true]')]).to.be.empty;
      expect(focused().part.contains('notice')).to.equal(true);
      expect(typedIn(scene)).to.deep.equal(wrong);
      fill(input(scene, 'email'), ready.email);
      send(scene);
      await until(() => isChoosing(scene));
    });

    it('S4-07: somebody who has an account is led to sign in, only once everything matched', async () => {
      const scene = await start();
      await match(scene, sample);
      expect(focused()).to.equal(find('heading', after.hindrances['has-account'].heading));
      expect(find('link', wayOutWords[lang].login)).to.have.property('pathname', '/connexion');
      expect(find('link', wayOutWords[lang].recovery)).to.have.property('pathname', '/oubli');
      button(scene, t.back).click();
      await settle();
      expect(typedIn(scene)).to.deep.equal(sample);
    });

    it('S3-21: an account of the former site needs an invitation, and says whose', async () => {
      const scene = await start();
      await match(scene, asked(formerSite));
      expect(reads(scene, after.hindrances['invitation-needed'].text), 'in view').to.equal(true);
      expect(button(scene, t.ways.help)).to.be.ok;
    });

    it('S2-03: without an e-mail on file, says so and whom to give it to', async () => {
      const scene = await start({ scenario: 'chosen-user-name' });
      await match(scene, byBirthDate(withoutEmail));
      expect(focused()).to.equal(find('heading', after.hindrances['no-email'].heading));
      button(scene, t.ways['no-email-on-file']).click();
      await settle();
      const request = scene.element.querySelector<HTMLElement & { prefill: object }>('support-request');
      expect(request?.prefill).to.deep.equal({
        kind: 'no-email-on-file',
        name: withoutEmail.familyName,
        memberNumber: withoutEmail.memberNumber,
        dateOfBirth: withoutEmail.dateOfBirth,
        employerNumber: withoutEmail.employerNumber,
      });
    });

    it('B-34: a portal where nobody signs up by themselves says so, and asks for nothing', async () => {
      const scene = await start({ scenario: 'without-sign-up' });
      await until(() => reads(scene, errorWords[lang].unsupported));
      expect(scene.page.querySelector('form')).to.equal(null);
      expect(findAll('button', undefined, scene.page)).to.be.empty;
    });
  });

  describe(`signup-match (${lang}): ways out`, () => {
    it('A7, P2: the form for help opens with what was typed, none of it in a URL', async () => {
      const scene = await start();
      await type(scene);
      for (const [way, kind] of [
        ['no-member-number', 'no-member-number'],
        ['no-email-on-file', 'no-email-on-file'],
        ['help', 'cannot-sign-in'],
      ] as const) {
        button(scene, t.ways[way]).click();
        await settle();
        expect(focused()).to.equal(find('heading', t.ways[way]));
        const request = scene.element.querySelector<HTMLElement & { prefill: object }>('support-request');
        expect(request?.prefill).to.deep.equal({
          kind,
          name: `${ready.givenName} ${ready.familyName}`,
          memberNumber: ready.memberNumber,
          email: ready.email,
        });
        button(scene, t.back).click();
        await settle();
        expect(scene.element.querySelector('support-request')).to.equal(null);
        expect(typedIn(scene)).to.deep.equal(asked(ready));
      }
      expect(location.href).not.to.contain(ready.memberNumber);
    });

    it('A7: the application form opens with what was typed', async () => {
      const scene = await start();
      await type(scene);
      button(scene, t.ways.application).click();
      await settle();
      const form = scene.element.querySelector<HTMLElement & { prefill: object }>('membership-application');
      expect(form?.prefill).to.deep.equal(asked(ready));
    });

    it('where the widget does not come, its page is linked', async () => {
      const scene = await start({}, html`<signup-match support-url="/soutien"></signup-match>`);
      await isReady(scene);
      button(scene, t.ways.help).click();
      await pass(11_000);
      await until(() => reads(scene, t.missing));
      expect(find('link', wayOutWords[lang].support)).to.have.property('pathname', '/soutien');
    });

    it('S0-11: the way to signing in is in view, after the form', async () => {
      const scene = await start();
      await isReady(scene);
      submitOf(scene).focus();
      const stops = [];
      for (let stop = 0; stop < 5; stop++) {
        await press('Tab');
        stops.push(focused());
      }
      expect(stops).to.deep.equal([...Object.values(t.ways).map((way) => button(scene, way)), find('link', t.signIn)]);
      expect(find('link', t.signIn)).to.have.property('pathname', '/connexion');
    });
  });

  describe(`signup-match (${lang}): choosing and activating`, () => {
    it('S0-13: the rules are in view before typing and are met as one types; the e-mail is the user name', async () => {
      const scene = await start();
      await reachChoosing(scene);
      const { atLeast, met, uncommon } = newPasswordWords[lang];
      expect(reads(scene, atLeast(10)), 'in view').to.equal(true);
      expect(reads(scene, uncommon), 'in view').to.equal(true);
      const userName = field(choosingWords[lang].userName, scene.page);
      expect([userName.value, userName.readOnly, userName.autocomplete]).to.deep.equal([ready.email, true, 'username']);
      await typeText(newPassword(scene), password);
      await settle();
      expect(reads(scene, met(atLeast(10))), 'in view').to.equal(true);
    });

    it('S0-13: a user name of one’s own is asked for where the portal says so', async () => {
      const scene = await start({ scenario: 'chosen-user-name' });
      await reachChoosing(scene, byBirthDate(ready));
      const userName = (): HTMLInputElement => field(choosingWords[lang].userName, scene.page);
      send(scene);
      await settle();
      expect(focused()).to.equal(userName());
      expect(reads(scene, choosingWords[lang].userNameIssues.required!), 'in view').to.equal(true);
      fill(userName(), demoCredentials.memberNumber);
      fill(newPassword(scene), password);
      send(scene);
      await until(() => reads(scene, choosingWords[lang].userNameIssues.duplicate!));
      expect(focused()).to.equal(userName());
      expect(newPassword(scene).value).to.equal(password);
      fill(userName(), 'maelle.sp');
      send(scene);
      await until(() => isActivated(scene));
      expect(scene.portal.db.memberByUserName('maelle.sp')?.memberNumber).to.equal(ready.memberNumber);
    });

    it('S0-13: a password that the portal refuses is said at its field', async () => {
      const scene = await start();
      await reachChoosing(scene);
      fill(newPassword(scene), 'motdepasse1');
      send(scene);
      const refusal = newPasswordWords[lang].issues['not-allowed']!;
      await until(() => reads(scene, refusal));
      expect(focused()).to.equal(newPassword(scene));
      fill(newPassword(scene), password);
      send(scene);
      await until(() => isActivated(scene));
    });

    it('S0-14: activates, signs in every widget of the page, and tells the page an opaque id only', async () => {
      const scene = await start();
      const events: SignupMatchCompletedEvent[] = [];
      scene.page.addEventListener('signup-match-completed', (event) => events.push(event));
      await activate(scene);
      expect(focused()).to.equal(find('heading', after.activatedHeading));
      expect(scene.client.session.state).to.have.nested.property('member.memberNumber', ready.memberNumber);
      const own = Object.entries(events[0] ?? {}).filter(([name]) => name !== 'isTrusted');
      expect(own).to.deep.equal([['memberId', scene.portal.db.memberByNumber(ready.memberNumber)?.id]]);
      expect(events).to.have.length(1);
      expect(find('link', wayOutWords[lang].profile)).to.have.property('pathname', '/profil');
    });

    it('S0-18, S0-20: says that a message is on its way, for how long its link works, and that it holds the number', async () => {
      const scene = await start();
      await activate(scene);
      expect(reads(scene, after.verify(60)), 'in view').to.equal(true);
      expect(reads(scene, after.keepNumber), 'in view').to.equal(true);
      expect(find('link', wayOutWords[lang].verification)).to.have.property('pathname', '/courriel');
      const [mail] = mailsOf(scene.portal) as { to: string; says: object; link: { token: string } }[];
      expect(mail?.to).to.equal(ready.email);
      expect(mail?.says).to.deep.equal({ memberNumber: ready.memberNumber });
      expect(mail?.link.token).not.to.contain(ready.memberNumber);
    });

    it('a match that is too old is made again, with what was typed', async () => {
      const scene = await start();
      await reachChoosing(scene);
      fill(newPassword(scene), password);
      for (const [id] of scene.portal.db.records('sign-up-tickets').entries()) {
        scene.portal.db.records('sign-up-tickets').remove(id);
      }
      send(scene);
      await until(() => reads(scene, after.matchExpired));
      await until(() => said(scene) === after.matchExpired, 'it is said');
      expect(typedIn(scene)).to.deep.equal(asked(ready));
      send(scene);
      await until(() => isChoosing(scene));
      expect(newPassword(scene).value).to.equal('');
    });
  });

  describe(`signup-match (${lang}): a message that waits`, () => {
    it('S0-19: signing up again cancels nothing; the message can be sent once more, after a visible cool-down', async () => {
      const scene = await start();
      await match(scene, asked(pending));
      expect(focused()).to.equal(find('heading', after.pendingHeading));
      expect(reads(scene, pending.email), 'in view').to.equal(true);
      expect(reads(scene, after.spam), 'in view').to.equal(true);
      const resend = button(scene, after.resend);
      expect(resend.ariaDisabled).to.equal('true');
      expect(text(scene)).to.match(/(1 min|5\d s)/);
      resend.click();
      await settle();
      expect(mailsOf(scene.portal)).to.be.empty;
      await pass(61_000);
      expect(resend.ariaDisabled).to.equal('false');
      resend.focus();
      resend.click();
      await until(() => said(scene) === after.resent);
      expect(mailsOf(scene.portal)).to.have.length(1);
      expect(resend.ariaDisabled).to.equal('true');
      expect(focused()).to.equal(resend);
      expect(scene.announcements.filter((words) => words === after.resent)).to.have.length(1);
      expect(find('link', t.signIn)).to.have.property('pathname', '/connexion');
    });

    it('S0-19: a link that no longer works can be sent anew', async () => {
      const scene = await start();
      await match(scene, asked(pending));
      await pass(3_700_000);
      expect(reads(scene, after.pendingExpired), 'in view').to.equal(true);
      button(scene, after.resend).click();
      await until(() => reads(scene, after.matchExpired));
      send(scene);
      await until(() => reads(scene, after.pendingExpired));
      button(scene, after.resend).click();
      await until(() => said(scene) === after.resent);
      expect(reads(scene, after.pendingExpired), 'in view').to.equal(false);
    });
  });

  describe(`signup-match (${lang}): what is kept`, () => {
    /** The page is loaded again: the history entry is all that is left. */
    async function reload(scene: Scene, options: SceneOptions = {}): Promise<Scene> {
      dispatchEvent(new PageTransitionEvent('pagehide'));
      const state: unknown = history.state;
      const { db } = scene.portal;
      const records = db.records('sign-up-tickets').entries();
      const next = await start({
        ...options,
        prepare: (portal) => {
          history.replaceState(state, '');
          for (const [id, ticket] of records) portal.db.records('sign-up-tickets').put(id, ticket);
        },
      });
      await settle();
      return next;
    }

    const kept = (): string => JSON.stringify(history.state ?? {});

    it('B-33, R13: what was typed outlives a reload at the first step', async () => {
      const before = await start();
      await type(before, { ...asked(ready), email: '' });
      const scene = await reload(before);
      await isReady(scene);
      await settle();
      expect(typedIn(scene)).to.deep.equal({ ...asked(ready), email: '' });
    });

    it('B-33, R13: a reload while choosing comes back to it, without the password', async () => {
      const before = await start();
      await reachChoosing(before);
      fill(newPassword(before), password);
      expect(kept()).not.to.contain(password);
      const scene = await reload(before);
      await until(() => isChoosing(scene));
      await settle();
      expect(kept()).not.to.contain(password);
      expect(newPassword(scene).value).to.equal('');
      expect(field(choosingWords[lang].userName, scene.page).value).to.equal(ready.email);
      fill(newPassword(scene), password);
      send(scene);
      await until(() => isActivated(scene));
      await pass(1_000);
      expect(kept(), 'dropped at success').to.equal('{}');
    });

    it('B-33: a user name that was typed outlives a reload', async () => {
      const before = await start({ scenario: 'chosen-user-name' });
      await reachChoosing(before, byBirthDate(ready));
      fill(field(choosingWords[lang].userName, before.page), 'maelle.sp');
      const scene = await reload(before, { scenario: 'chosen-user-name' });
      await until(() => isChoosing(scene));
      await settle();
      expect(field(choosingWords[lang].userName, scene.page).value).to.equal('maelle.sp');
    });

    it('B-33: a reload while a message waits comes back to it', async () => {
      const before = await start();
      await match(before, asked(pending));
      const scene = await reload(before);
      await until(() => shows(scene, 'heading', after.pendingHeading));
      expect(reads(scene, pending.email), 'in view').to.equal(true);
    });

    it('A12: a change of language keeps what was typed while choosing, password and all', async () => {
      const scene = await start({ scenario: 'chosen-user-name' });
      await reachChoosing(scene, byBirthDate(ready));
      fill(field(choosingWords[lang].userName, scene.page), 'maelle.sp');
      fill(newPassword(scene), password);
      document.documentElement.lang = lang === 'fr' ? 'en' : 'fr';
      await settle();
      expect(typedIn(scene)).to.deep.equal({ userName: 'maelle.sp', password });
    });

    it('P3: signing out leaves nothing of it', async () => {
      const scene = await start();
      await activate(scene);
      await scene.client.session.signOut({ key: 'sortie-de-test' });
      await isReady(scene);
      expect(Object.values(typedIn(scene)).join('')).to.equal('');
      expect(kept()).to.equal('{}');
    });
  });
}

describe('signup-match: what it gives away', () => {
  /** Markup without the numbers that ids and Lit's markers are made unique with. */
  const plain = (element: Element): string =>
    `${element.outerHTML}${element.shadowRoot ? [...element.shadowRoot.children].map((child) => child.outerHTML).join('') : ''}`
      .replace(/(tu-[a-z-]+-)\d+/g, '$1')
      .replace(/lit\$\d+\$/g, 'lit');

  /** Everything that somebody who tries details could tell apart. */
  async function impression(fields: Fields): Promise<unknown> {
    const scene = await stage(markup);
    await isReady(scene);
    const before = scene.portal.requests.length;
    await match(scene, fields);
    await until(() => scene.announcements.length, 'it is said');
    const tree = 'chrome' in window ? await accessibilityTree() : '';
    return {
      markup: plain(scene.element),
      tree: Object.values(fields)
        .sort((one, other) => other.length - one.length)
        .reduce((rest, typed) => rest.replaceAll(typed, ''), tree),
      focus: plain(focused()),
      said: [...scene.announcements],
      requests: scene.portal.requests.slice(before).map(({ operation, status }) => [operation, status]),
      mails: mailsOf(scene.portal).length,
      stored: [document.cookie, sessionStorage.length, localStorage.length],
    };
  }

  const elsewhere = 'autre@example.org';
  const attempts: Readonly<Record<string, Fields>> = {
    'no such number': { ...asked(ready), memberNumber: '101-9999' },
    'another e-mail': wrong,
    'another given name': { ...asked(ready), givenName: 'Maude' },
    'another family name': { ...asked(ready), familyName: 'Saint-Pierre' },
    'the employee number': { ...asked(ready), memberNumber: ready.employerNumber },
    'somebody else’s number': { ...asked(ready), memberNumber: demoCredentials.memberNumber },
    'somebody else’s e-mail': { ...asked(ready), email: demoCredentials.email },
    'names the wrong way round': { ...asked(ready), givenName: ready.familyName, familyName: ready.givenName },
    'an account, another e-mail': { ...sample, email: elsewhere },
    'an account, another name': { ...sample, givenName: 'Marie' },
    'an account, a shared e-mail': { ...sample, email: localMembers.sharedEmail.email },
    'a locked account, another name': {
      memberNumber: localMembers.locked,
      givenName: 'Jean',
      familyName: 'Désilets',
      email: 'jerome.desilets@example.org',
    },
    'a password too old, another e-mail': {
      memberNumber: localMembers.passwordExpired,
      givenName: 'Françoise',
      familyName: 'Lachance',
      email: elsewhere,
    },
    'a lapsed member, another e-mail': {
      memberNumber: localMembers.lapsed,
      givenName: 'Réjean',
      familyName: 'Ouellet',
      email: elsewhere,
    },
    'a preferred name': {
      memberNumber: localMembers.confirmationDue,
      givenName: 'Anso',
      familyName: 'Nguyễn-Roy',
      email: 'anso@example.org',
    },
    'an organisation': {
      memberNumber: localMembers.organization,
      givenName: 'Conseil',
      familyName: 'Conseil régional du Bas-Saint-Laurent',
      email: 'conseil.bsl@example.com',
    },
    'a pending sign-up, another e-mail': { ...asked(pending), email: elsewhere },
    'the former site, another e-mail': { ...asked(formerSite), email: elsewhere },
    'no e-mail on file': { ...asked(withoutEmail), email: elsewhere },
    nonsense: { memberNumber: '¿¿', givenName: '\u202e', familyName: '§§', email: 'zz@zz.zz' },
  };

  it('S13: twenty ways not to match are one answer in markup, tree, focus, words, requests and mail', async () => {
    expect(Object.keys(attempts)).to.have.length(20);
    const impressions = [];
    for (const fields of Object.values(attempts)) impressions.push(await impression(fields));
    for (const [index, name] of Object.keys(attempts).entries()) {
      expect(impressions[index], name).to.deep.equal(impressions[0]);
    }
  }).timeout(60_000);

  it('S14: after too many tries says how long to wait, keeps what was typed, and sends nothing by itself', async () => {
    const scene = await stage(markup);
    const sent = (): number => scene.portal.requests.filter(({ operation }) => operation === 'signUp.match').length;
    for (const fields of [wrong, wrong, wrong, wrong, wrong, asked(ready)]) {
      const before = sent();
      await type(scene, fields);
      send(scene);
      await until(() => sent() > before && shows(scene, 'button', words.fr.submit), 'an answer');
      await settle();
    }
    expect(text(scene)).to.match(/Trop de tentatives en peu de temps\. Réessayez dans (1 min|\d\d s)/);
    expect(typedIn(scene)).to.deep.equal(asked(ready));
    const before = sent();
    send(scene);
    await pass(70_000);
    expect(sent()).to.equal(before);
    send(scene);
    await until(() => isChoosing(scene));
  });

  it('R19: a double click, or Enter and a click, is one activation', async () => {
    for (const again of both) {
      const scene = await stage(markup);
      await reachChoosing(scene);
      fill(newPassword(scene), password);
      send(scene);
      again(scene);
      await until(() => isActivated(scene));
      expect(scene.portal.requests.filter(({ operation }) => operation === 'signUp.activate')).to.have.length(1);
      expect(mailsOf(scene.portal)).to.have.length(1);
    }
  });
});

describe('signup-match: password managers', () => {
  it('A5: what to sign in with stands in the document, in a real form with a submit button', async () => {
    const scene = await stage(markup);
    await reachChoosing(scene);
    const secret = document.querySelector<HTMLInputElement>('form input[type=password][autocomplete=new-password]');
    const name = document.querySelector<HTMLInputElement>('form input[autocomplete~=username]');
    expect(secret?.form).to.be.ok.and.equal(name?.form);
    expect([name?.name, secret?.name, name?.id, secret?.id].every(Boolean)).to.equal(true);
    await typeText(secret!, password);
    await press('Enter');
    await until(() => isActivated(scene));
  });

  inChromium('A5: whatever is asked for can be pasted, and is sent as it was', async () => {
    const scene = await stage(markup);
    await isReady(scene);
    for (const [name, text] of Object.entries(asked(ready))) await pasteText(input(scene, name), text);
    expect(typedIn(scene)).to.deep.equal(asked(ready));
    send(scene);
    await until(() => isChoosing(scene));
    await pasteText(newPassword(scene), password);
    expect(newPassword(scene).value).to.equal(password);
    await press('Enter');
    await until(() => isActivated(scene));
    const sent = scene.portal.requests.find(({ operation }) => operation === 'signUp.activate')?.body ?? '';
    expect(JSON.parse(sent)).to.include({ password });
  });

  it('P6: the password goes back to dots when it is sent', async () => {
    const scene = await stage(markup);
    await reachChoosing(scene);
    fill(newPassword(scene), password);
    find('button', passwordWords.fr.showLabel).click();
    await settle();
    expect(newPassword(scene).type).to.equal('text');
    send(scene);
    expect(newPassword(scene).spellcheck).to.equal(false);
    await until(() => isActivated(scene));
    expect(scene.page.querySelector('form')).to.equal(null);
  });
});

describe('signup-match: where it leads', () => {
  const places: [what: string, returnTo: string, profileUrl: string, stays: boolean, leadsTo: string][] = [
    ['the page that was asked for', '#suite', '#profil', false, '#suite'],
    ['the profile, where no page was asked for', '', '#profil', false, '#profil'],
    ['the profile, in place of a page of another site', 'https://evil.test/', '#profil', false, '#profil'],
    ['nowhere, where no page of this site is known', 'https://evil.test/', 'https://evil.test/profil', false, ''],
    ['nowhere, where the page takes over', '#suite', '#profil', true, ''],
  ];

  for (const [what, returnTo, profileUrl, stays, leadsTo] of places) {
    it(`S0-14: once active, leads to ${what}`, async () => {
      const scene = await stage(html`<signup-match return-to=${returnTo} profile-url=${profileUrl}></signup-match>`);
      if (stays) {
        scene.page.addEventListener('signup-match-completed', (event) => {
          event.preventDefault();
        });
      }
      await activate(scene);
      const { hash } = location;
      history.replaceState(null, '', location.pathname + location.search);
      expect(hash).to.equal(leadsTo);
    });
  }
});
