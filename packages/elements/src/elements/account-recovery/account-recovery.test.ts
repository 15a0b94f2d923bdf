import { newPasswordWords } from '../../messages/new-password.ts';
import {
  demoCredentials,
  expect,
  field,
  fill,
  find,
  findAll,
  focused,
  inChromium,
  leave,
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
  ask,
  askUserName,
  choose,
  chosen,
  click,
  hour,
  identifier,
  inAddress,
  isChoosing,
  isSent,
  mailOf,
  markup,
  openByLink,
  openPlainly,
  password,
  resets,
  send,
  shows,
  t,
} from '../../test/recovery-page.ts';
import { accessibilityTree } from '../../test/suite/accessibility-tree.ts';
import { suiteFaults } from '../../test/suite/faults.ts';
import { widgetSuite, type Journey, type WidgetSuite } from '../../test/widget-suite.ts';
import type { AccountRecoveryCompletedEvent } from './account-recovery.events.ts';

afterEach(openPlainly);

const resetting: Journey = {
  widget: 'recovery',
  prepare: openByLink(),
  operation: 'recovery.resetPassword',
  answer: ['state'],
  begin: async (scene) => {
    await until(() => isChoosing(scene), 'the choice');
    fill(password(scene), chosen);
    const { progress } = newPasswordWords[scene.lang];
    await until(() => scene.announcements.includes(progress(1, 1)), 'the rules are met');
  },
  typed: ({ page }) => Object.fromEntries([...page.querySelectorAll('input')].map(({ name, value }) => [name, value])),
  acts: [
    (scene) => {
      click(scene, t(scene).save);
    },
    (scene) => password(scene).form?.requestSubmit(),
  ],
  done: (scene) => shows(scene, t(scene).signedIn) || shows(scene, t(scene).done),
  effects: ({ portal }) => mailOf(portal).filter(({ subject }) => subject === 'password-changed').length,
};

const suite: WidgetSuite = {
  tag: 'account-recovery',
  create: () => markup,
  states: {
    asking: { prepare: openPlainly },
    'missing-field': { prepare: openPlainly, arrive: send },
    sent: { prepare: openPlainly, arrive: (scene) => ask(scene) },
    'user-name-sent': { prepare: openPlainly, arrive: (scene) => askUserName(scene) },
    choosing: { prepare: openByLink(), arrive: (scene) => until(() => isChoosing(scene)) },
    refused: {
      prepare: openByLink(),
      arrive: async (scene) => {
        await choose(scene, 'tournesol 2026');
        await until(() => shows(scene, newPasswordWords[scene.lang].issues['not-allowed'] ?? ''));
      },
    },
    expired: {
      prepare: openByLink({ expiresAt: 0 }),
      arrive: (scene) => until(() => shows(scene, t(scene).dead['link-expired'])),
    },
    done: {
      prepare: openByLink(),
      arrive: async (scene) => {
        await choose(scene);
        await until(() => shows(scene, t(scene).signedIn));
      },
    },
  },
  journey: {
    widget: 'recovery',
    prepare: openPlainly,
    operation: 'recovery.requestPassword',
    answer: ['resendAt', 'expiresAt'],
    begin: (scene) => {
      fill(identifier(scene), demoCredentials.email);
    },
    typed: ({ page }) =>
      Object.fromEntries([...page.querySelectorAll('input')].map(({ name, value }) => [name, value])),
    acts: [send, ({ page }) => page.querySelector('form')?.requestSubmit()],
    done: isSent,
    effects: ({ portal }) => mailOf(portal).length,
  },
};

widgetSuite(suite);

describe('account-recovery: the new password, widget suite', () => {
  suiteFaults({ ...suite, tag: 'account-recovery (password)' }, resetting);
});

describe('S1-26: account-recovery has a way home in every state', () => {
  everyStateLeadsHome(suite);
});

/** A page opened by a link, or by none. */
const open = (
  prepare: NonNullable<SceneOptions['prepare']> = openPlainly,
  options: SceneOptions = {},
): Promise<Scene> => stage(markup, { ...options, prepare });

const requests = ({ portal }: Scene): string[] => portal.requests.map(({ operation }) => operation);

for (const lang of ['fr', 'en'] as const) {
  describe(`account-recovery (${lang}): asking for a message`, () => {
    it('S0-22, S4-06: a link goes to the address on file, and the page says the same as to anybody', async () => {
      const scene = await open(undefined, { lang });
      await ask(scene, `  ${demoCredentials.email.toUpperCase()} `);
      const [mail] = mailOf(scene.portal);
      expect([mail?.to, mail?.subject, mail?.link?.tag]).to.deep.equal([
        demoCredentials.email,
        'reset-password',
        'account-recovery',
      ]);
      expect(focused()).to.equal(find('heading', t(scene).headings.sent));
      await until(() => scene.announcements.includes(t(scene).sent.password));
      const hourLater = new Intl.DateTimeFormat(`${lang}-CA`, { timeStyle: 'short' }).format(Date.now() + hour);
      expect(shows(scene, t(scene).worksUntil(hourLater))).to.equal(true);
    });

    it('S0-23: what one signs in with goes to the address that was typed', async () => {
      const scene = await open(undefined, { lang });
      await askUserName(scene, localMembers.sharedEmail.email);
      expect(mailOf(scene.portal).map(({ to, subject, says }) => [to, subject, says?.['memberNumber']])).to.deep.equal(
        localMembers.sharedEmail.memberNumbers.map((number) => [localMembers.sharedEmail.email, 'user-name', number]),
      );
    });

    it('S0-22, S0-24: the link leads to a new password, which signs the member in', async () => {
      const scene = await open(openByLink(), { lang });
      const events: AccountRecoveryCompletedEvent[] = [];
      scene.page.addEventListener('account-recovery-completed', (event) => events.push(event));
      await choose(scene);
      await until(() => shows(scene, t(scene).signedIn));
      expect(events.map(({ signedIn }) => signedIn)).to.deep.equal([true]);
      expect(scene.client.session.state.status).to.equal('signed-in');
      expect(focused()).to.equal(find('heading', t(scene).headings.done));
      expect(find('link', lang === 'fr' ? 'Voir mon profil' : 'See my profile')).to.have.property(
        'pathname',
        '/profil',
      );
      expect(perceivedText()).not.to.contain(chosen);
      expect(JSON.stringify(mailOf(scene.portal))).not.to.contain(chosen);
    });

    it('S0-22, S3-20: by the keyboard alone', async () => {
      const scene = await open(undefined, { lang });
      await typeText(identifier(scene), demoCredentials.email);
      await press('Enter');
      await until(() => isSent(scene));
      const byLink = await open(openByLink(), { lang });
      await until(() => isChoosing(byLink));
      await typeText(password(byLink), chosen);
      await press('Enter');
      await until(() => shows(byLink, t(byLink).signedIn));
    });

    for (const [state, change] of [
      ['link-expired', { expiresAt: 0 }],
      ['link-used', { usedAt: 1 }],
      ['link-unknown', undefined],
    ] as const) {
      it(`S0-22: a link that is no good (${state}) says why and leads to a new one`, async () => {
        const unknown = (): void => {
          inAddress('0123456789abcdef');
        };
        const scene = await open(change ? openByLink(change) : unknown, { lang });
        await until(() => shows(scene, t(scene).dead[state]));
        expect(location.hash).to.equal('');
        click(scene, t(scene).renew);
        await settle();
        expect(focused()).to.equal(find('heading', t(scene).asking.password.heading));
        await ask(scene);
        expect(mailOf(scene.portal)).to.have.length(1);
      });
    }

    it('S1-23: whoever comes because their password is too old is told what to do', async () => {
      const scene = await open(
        () => {
          history.replaceState(null, '', '#password-expired');
        },
        { lang },
      );
      expect(shows(scene, t(scene).tooOld)).to.equal(true);
      await ask(scene, localMembers.passwordExpired);
      expect(mailOf(scene.portal)[0]?.says?.['memberNumber']).to.equal(localMembers.passwordExpired);
    });
  });
}

describe('account-recovery: what it gives away', () => {
  /** Markup without the numbers that ids and Lit's markers are made unique with. */
  const plain = (element: Element): string =>
    `${element.outerHTML}${element.shadowRoot ? [...element.shadowRoot.children].map((child) => child.outerHTML).join('') : ''}`
      .replace(/(tu-[a-z-]+-)\d+/g, '$1')
      .replace(/lit\$\d+\$/g, 'lit');

  /** Everything that somebody who tries accounts could tell apart. */
  async function impression(who: string, asks: (scene: Scene, who: string) => Promise<void>): Promise<unknown> {
    const scene = await open();
    const before = scene.portal.requests.length;
    await asks(scene, who);
    await pass(100);
    const tree = 'chrome' in window ? await accessibilityTree() : '';
    const here = plain(focused());
    const markupNow = plain(scene.element);
    await pass(61_000);
    click(scene, t(scene).resend);
    await until(() => scene.portal.requests.length === before + 2, 'it is sent again');
    await pass(100);
    return {
      markup: [markupNow, plain(scene.element)],
      tree,
      focus: here,
      said: [...scene.announcements],
      requests: scene.portal.requests.slice(before).map(({ operation, status }) => [operation, status]),
      stored: [document.cookie, sessionStorage.length, localStorage.length],
    };
  }

  const twenty = {
    password: [
      demoCredentials.email,
      demoCredentials.memberNumber,
      'personne@example.org',
      '101-9999',
      localMembers.sharedEmail.email,
      localMembers.sharedEmail.memberNumbers[0],
      localMembers.unverifiedEmail,
      localMembers.noEmail,
      localMembers.organization,
      localMembers.lapsed,
      localMembers.passwordExpired,
      localMembers.locked,
      'noemie.belanger@example.org',
      'x',
    ],
    'user-name': [
      demoCredentials.email,
      'personne@example.org',
      localMembers.sharedEmail.email,
      'jerome.desilets@example.org',
      'francoise.lachance@example.org',
      'conseil.bsl@example.com',
    ],
  };

  for (const [what, asks] of [
    ['password', ask],
    ['user-name', askUserName],
  ] as const) {
    it(`S13, S0-22, S0-23: ${twenty[what].length} of twenty outcomes are one (${what}): markup, tree, focus, words, requests`, async function () {
      this.timeout(60_000);
      const [first = '', ...others] = twenty[what];
      const expected = await impression(first, asks);
      for (const who of others) expect(await impression(who, asks), who).to.deep.equal(expected);
    });
  }

  it('S13: asking too often is one answer too', async () => {
    for (const who of [demoCredentials.email, 'personne@example.org']) {
      const scene = await open();
      await ask(scene, who);
      click(scene, t(scene).correct);
      await settle();
      expect(identifier(scene).value).to.equal(who);
      send(scene);
      await until(() => scene.announcements.some((said) => said.includes('Trop de tentatives')));
      expect(identifier(scene).value).to.equal(who);
    }
  });
});

describe('account-recovery: the new password', () => {
  it('S0-13: the backend’s rules are there before typing, and marked as they are met', async () => {
    const scene = await open(openByLink());
    const { db } = scene.portal;
    expect(db.capabilities.passwords).to.deep.equal({ minLength: 10, needs: [], refusesCommon: true });
    await until(() => shows(scene, newPasswordWords.fr.atLeast(10)));
    const described = (password(scene).getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent);
    expect(described).to.deep.equal([newPasswordWords.fr.atLeast(10), newPasswordWords.fr.uncommon]);
    await typeText(password(scene), chosen);
    await settle();
    expect(shows(scene, newPasswordWords.fr.met(newPasswordWords.fr.atLeast(10)))).to.equal(true);
    expect(scene.announcements).to.deep.equal([]);
    await pass(2_000);
    expect(scene.announcements).to.deep.equal([newPasswordWords.fr.progress(1, 1)]);
  });

  it('S0-13: what an older system asks of the characters is marked one by one', async () => {
    const scene = await open((portal) => {
      portal.db.capabilities.passwords = {
        minLength: 8,
        needs: ['upper-case', 'digit', 'symbol', 'of-the-future'],
        refusesCommon: false,
      };
      openByLink()(portal);
    });
    await until(() => shows(scene, newPasswordWords.fr.needs.digit));
    fill(password(scene), 'Québec 3');
    await settle();
    const { met, needs, atLeast } = newPasswordWords.fr;
    for (const rule of [atLeast(8), needs['upper-case'], needs.digit]) expect(shows(scene, met(rule))).to.equal(true);
    expect(shows(scene, met(needs.symbol))).to.equal(false);
    click(scene, t(scene).save);
    await settle();
    expect(shows(scene, newPasswordWords.fr.issues.malformed)).to.equal(true);
    expect(focused()).to.equal(password(scene));
    expect(resets(scene)).to.be.empty;
  });

  it('S0-22: a password that the backend refuses can be typed anew, by the same link', async () => {
    const scene = await open(openByLink());
    await choose(scene, 'tournesol 2026');
    const refusal = newPasswordWords.fr.issues['not-allowed'] ?? '';
    await until(() => scene.announcements.includes(refusal));
    expect(focused()).to.equal(password(scene));
    expect(password(scene).ariaInvalid).to.equal('true');
    await choose(scene);
    await until(() => shows(scene, t(scene).signedIn));
  });

  it('S0-22: where the backend signs nobody in, the way leads to signing in', async () => {
    const scene = await open(openByLink({}, localMembers.locked));
    await choose(scene);
    await until(() => shows(scene, t(scene).done));
    expect(find('link', t(scene).signIn)).to.have.property('pathname', '/connexion');
  });

  it('A5, P6: password managers find the account and the new password, in the document', async () => {
    const scene = await open(openByLink());
    await until(() => isChoosing(scene));
    const secret = document.querySelector<HTMLInputElement>('form input[type=password][autocomplete=new-password]');
    const account = document.querySelector<HTMLInputElement>('form input[autocomplete=username]');
    expect(secret?.form).to.be.ok.and.equal(account?.form);
    expect([account?.value, account?.readOnly, secret?.spellcheck]).to.deep.equal([
      demoCredentials.memberNumber,
      true,
      false,
    ]);
  });

  inChromium('A5: what one signs in with and the new password can be pasted', async () => {
    const scene = await open();
    await pasteText(identifier(scene), demoCredentials.email);
    expect(identifier(scene).value).to.equal(demoCredentials.email);
    const byLink = await open(openByLink());
    await until(() => isChoosing(byLink));
    await pasteText(password(byLink), chosen);
    expect(password(byLink).value).to.equal(chosen);
    await press('Enter');
    await until(() => shows(byLink, t(byLink).signedIn));
  });

  it('R19: a double click, or Enter and a click, is one reset', async () => {
    const scene = await open(openByLink());
    await choose(scene);
    password(scene).form?.requestSubmit();
    await until(() => shows(scene, t(scene).signedIn));
    expect(resets(scene)).to.have.length(1);
  });

  it('R1: a link that could not be looked at is looked at again', async () => {
    const scene = await open((portal) => {
      openByLink()(portal);
      portal.faults.set('server-error', { operation: 'recovery.readLink', status: 500 });
    });
    await until(() => findAll('button', 'Réessayer', scene.page).length);
    scene.portal.faults.clear();
    click(scene, 'Réessayer');
    await until(() => isChoosing(scene));
  });
});

describe('account-recovery: where a member stands outlives the page', () => {
  /** Leaves the page and comes back to it. */
  async function reload(scene: Scene): Promise<void> {
    leave();
    const fresh = document.createElement('account-recovery');
    scene.element.replaceWith(fresh);
    scene.element = fresh;
    await settle();
  }

  it('P2: the token leaves the address at once, reaches the backend in a body alone, and is gone once used', async () => {
    const scene = await open(openByLink({}, demoCredentials.memberNumber, inAddress));
    expect(location.hash).to.equal('');
    await choose(scene);
    await until(() => shows(scene, t(scene).signedIn));
    expect(JSON.stringify(history.state)).not.to.match(/[0-9a-f]{8}-/);
    expect(scene.portal.requests.map(({ path }) => path.replace(/.*\/v1/, '')).join()).not.to.match(/[0-9a-f]{8}-/);
  });

  it('B-33: a reload keeps the link', async () => {
    const scene = await open(openByLink());
    await until(() => isChoosing(scene));
    await reload(scene);
    await choose(scene);
    await until(() => shows(scene, t(scene).signedIn));
  });

  it('B-33: a reload keeps what was typed, and that a message was sent; never a password', async () => {
    const scene = await open();
    fill(identifier(scene), 'quelqu-un@example.org');
    await pass(1_000);
    await reload(scene);
    expect(identifier(scene).value).to.equal('quelqu-un@example.org');
    send(scene);
    await until(() => isSent(scene));
    await pass(1_000);
    await reload(scene);
    expect(isSent(scene)).to.equal(true);
    click(scene, t(scene).correct);
    await settle();
    expect(identifier(scene).value).to.equal('quelqu-un@example.org');
    const byLink = await open(openByLink());
    await until(() => isChoosing(byLink));
    fill(password(byLink), chosen);
    await pass(1_000);
    expect(JSON.stringify(history.state)).not.to.contain(chosen);
  });

  it('A12: a change of language keeps what was typed', async () => {
    const scene = await open(openByLink());
    await until(() => isChoosing(scene));
    fill(password(scene), chosen);
    document.documentElement.lang = 'en';
    await settle();
    expect(field(newPasswordWords.en.label).value).to.equal(chosen);
  });

  it('a second link into the page that is already open is followed', async () => {
    const scene = await open();
    openByLink({}, demoCredentials.memberNumber, inAddress)(scene.portal);
    dispatchEvent(new HashChangeEvent('hashchange'));
    await until(() => isChoosing(scene));
  });

  for (const clockAhead of [-hour, 0, hour]) {
    it(`S0-22: the message can be sent again after a minute of the portal’s, on a clock ${clockAhead} ms ahead`, async () => {
      const scene = await open(undefined, { clockAhead });
      await ask(scene);
      const resend = find('button', t(scene).resend);
      expect(resend.ariaDisabled).to.equal('true');
      resend.click();
      await settle();
      expect(mailOf(scene.portal)).to.have.length(1);
      await pass(30_000);
      expect(perceivedText()).to.match(/dans (29|30) s/);
      await pass(31_000);
      expect(resend.ariaDisabled).to.equal('false');
      click(scene, t(scene).resend);
      await until(() => mailOf(scene.portal).length === 2);
    });
  }

  it('B-34: a backend without recovery says so, and shows no form', async () => {
    const scene = await open(({ db }) => {
      openPlainly();
      db.capabilities.domains = db.capabilities.domains.filter((domain) => domain !== 'recovery');
    });
    await until(() => shows(scene, 'n’offre pas ce service'));
    expect(findAll('textbox')).to.be.empty;
    expect(requests(scene)).not.to.include('recovery.requestPassword');
  });
});
