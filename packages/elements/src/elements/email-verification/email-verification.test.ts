import { createRestClient } from '@trait-union/client/rest';
import { errorWords } from '../../messages/errors.ts';
import { wayOutWords } from '../../messages/ways-out.ts';
import {
  demoCredentials,
  expect,
  field,
  fill,
  find,
  findAll,
  focused,
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
} from '../../test/fixture.ts';
import { everyStateLeadsHome } from '../../test/every-state.ts';
import {
  address,
  click,
  create,
  form,
  hour,
  inAddress,
  isChanged,
  isRead,
  lastToken,
  mailOf,
  memberOf,
  named,
  onFile,
  open,
  openByLink,
  openForm,
  openPlainly,
  sample,
  send,
  shows,
  submit,
  t,
  type,
  unverified,
  wanted,
} from '../../test/verification-page.ts';
import { widgetSuite, type WidgetSuite } from '../../test/widget-suite.ts';
import { changingWords } from './email-verification.changing-messages.ts';
import type { EmailVerificationConfirmedEvent } from './email-verification.events.ts';
import { isAsked, signInAgain, waysOfSigningInAgain } from '../../test/signing-in-again.ts';

afterEach(openPlainly);

const suite: WidgetSuite = {
  tag: 'email-verification',
  create,
  states: {
    verified: { member: sample, arrive: (scene) => until(() => isRead(scene)) },
    'signed-out': {},
    unverified: { member: unverified, arrive: (scene) => until(() => isRead(scene)) },
    waiting: { member: unverified, arrive: send },
    expired: {
      member: unverified,
      prepare: ({ db }) => {
        const sentAt = Date.now() - hour - 1_000;
        db.records('email-verifications').put(`${memberOf({ db }, unverified).id}/email-1`, {
          sentAt,
          sentTo: address,
        });
      },
      arrive: (scene) => until(() => shows(scene, t(scene).standing.expired)),
    },
    changing: { member: sample, arrive: type },
    changed: {
      member: sample,
      arrive: async (scene) => {
        await type(scene);
        submit(scene);
        await until(() => isChanged(scene));
      },
    },
    'no-email': {
      member: localMembers.noEmail,
      arrive: (scene) => until(() => shows(scene, t(scene).none)),
    },
    'link-followed': {
      prepare: openByLink(),
      arrive: (scene) => until(() => shows(scene, t(scene).landing.verified)),
    },
    'link-expired': {
      prepare: openByLink({ expiresAt: 0 }),
      arrive: (scene) => until(() => shows(scene, t(scene).landing.expired)),
    },
    'cannot-be-read': {
      member: sample,
      prepare: ({ faults }) => {
        faults.set('server-error', { operation: 'emailVerification.read', status: 500 });
      },
      arrive: (scene) => until(() => shows(scene, errorWords[scene.lang].server)),
    },
  },
  journey: {
    widget: 'verification',
    member: sample,
    operation: 'emailVerification.change',
    answer: [
      'emails',
      'emails.0.id',
      'emails.0.kind',
      'emails.0.address',
      'emails.0.verified',
      'emails.0.link',
      'emails.0.link.expiresAt',
    ],
    begin: type,
    typed: ({ element }) => ({
      address: element.shadowRoot?.querySelector<HTMLInputElement>('#new-address')?.value ?? '',
    }),
    acts: [submit, ({ element }) => element.shadowRoot?.querySelector('form')?.requestSubmit()],
    done: isChanged,
    effects: ({ portal }) => mailOf(portal).filter(({ to }) => to === wanted).length,
    ways: waysOfSigningInAgain,
  },
};

widgetSuite(suite);

describe('S1-26: email-verification has a way home in every state', () => {
  everyStateLeadsHome(suite);
});

/** A telephone, or another tab: the same backend, its own page. */
async function followElsewhere(scene: Scene): Promise<void> {
  const elsewhere = createRestClient({
    baseUrl: scene.url,
    fetch: (input, init) => scene.portal.fetch(input, { ...init, credentials: 'omit' }),
    page: new EventTarget(),
  });
  const answer = await elsewhere.emailVerification.confirm(lastToken(scene), { key: crypto.randomUUID() });
  expect(answer).to.deep.equal({ outcome: 'verified' });
  elsewhere.dispose();
}

for (const lang of ['fr', 'en'] as const) {
  describe(`email-verification (${lang})`, () => {
    it('S1-05: how an e-mail stands is said in words, with an icon', async () => {
      const scene = await open({ lang });
      const badge = [...(scene.element.shadowRoot?.querySelectorAll('.badge') ?? [])];
      expect(badge.map(({ textContent }) => textContent.trim())).to.deep.equal([t(scene).standing.unverified]);
      expect(badge[0]?.querySelector('svg')).to.be.ok;
      const verified = await open({ lang, member: sample });
      expect(findAll('button', t(verified).send, verified.page)).to.be.empty;
      expect(shows(verified, t(verified).standing.verified)).to.equal(true);
    });

    it('S1-06, S0-18: sends the message, says when, and counts the hour down on the server’s clock', async () => {
      const scene = await open({ lang });
      await send(scene);
      expect(mailOf(scene.portal).map(({ to, subject }) => [to, subject])).to.deep.equal([[address, 'verify-email']]);
      await until(() => scene.announcements.includes(t(scene).said.sent));
      expect(shows(scene, t(scene).keepOpen)).to.equal(true);
      await pass(10 * 60_000);
      expect(perceivedText(scene.page)).to.match(/(49|50) min/);
      for (let turn = 0; turn < 3; turn++) {
        await scene.client.session.extend({ key: crypto.randomUUID() });
        await pass(17 * 60_000);
      }
      expect(shows(scene, t(scene).standing.expired)).to.equal(true);
      click(scene, named(scene, t(scene).sendNew));
      await until(() => shows(scene, t(scene).standing.waiting));
      expect(mailOf(scene.portal)).to.have.length(2);
    });

    for (const clockAhead of [-hour, hour]) {
      it(`S0-18: the hour and the minute are the portal’s, whatever the device’s clock says (${clockAhead} ms ahead)`, async () => {
        const scene = await open({ lang, clockAhead });
        await send(scene);
        const resend = find('button', named(scene, t(scene).resend), scene.page);
        expect(resend.ariaDisabled).to.equal('true');
        await pass(61_000);
        expect(resend.ariaDisabled).to.equal('false');
        await pass(10 * 60_000);
        expect(perceivedText(scene.page)).to.match(/4[89] min/);
      });
    }

    it('S0-19: another message waits a minute in view, and the focus stays where it was', async () => {
      const scene = await open({ lang });
      await send(scene);
      const button = find('button', named(scene, t(scene).resend), scene.page);
      expect(focused()).to.equal(button);
      expect(button.ariaDisabled).to.equal('true');
      button.click();
      await settle();
      expect(mailOf(scene.portal)).to.have.length(1);
      await pass(61_000);
      expect(button.ariaDisabled).to.equal('false');
      button.click();
      await until(() => mailOf(scene.portal).length === 2);
    });

    it('S1-07: a link followed elsewhere turns this page to verified when it is seen again', async () => {
      const scene = await open({ lang });
      await send(scene);
      const events: EmailVerificationConfirmedEvent[] = [];
      scene.page.addEventListener('email-verification-confirmed', (event) => events.push(event));
      await followElsewhere(scene);
      await settle();
      expect(shows(scene, t(scene).standing.waiting)).to.equal(true);
      document.dispatchEvent(new Event('visibilitychange'));
      await until(() => shows(scene, t(scene).standing.verified));
      await until(() => scene.announcements.includes(t(scene).said.verified));
      expect(events).to.have.length(1);
      expect(findAll('button', named(scene, t(scene).resend), scene.page)).to.be.empty;
    });

    it('S0-21: once verified, coming back asks nothing more', async () => {
      const scene = await open({ lang, member: sample });
      const before = scene.portal.requests.length;
      dispatchEvent(new Event('focus'));
      await pass(2_000);
      expect(scene.portal.requests.slice(before).map(({ operation }) => operation)).not.to.include(
        'emailVerification.read',
      );
      expect(findAll('button', new RegExp(t(scene).send), scene.page)).to.be.empty;
    });

    it('S0-17: a new address replaces the old one only once it is verified', async () => {
      const scene = await open({ lang, member: sample });
      await type(scene);
      submit(scene);
      await until(() => isChanged(scene));
      expect(shows(scene, t(scene).untilThen)).to.equal(true);
      expect(onFile(scene, sample)).to.equal(demoCredentials.email);
      await followElsewhere(scene);
      document.dispatchEvent(new Event('visibilitychange'));
      await until(() => !shows(scene, demoCredentials.email));
      expect(onFile(scene, sample)).to.equal(wanted);
      expect(shows(scene, t(scene).replacement)).to.equal(false);
    });

    it('S0-17: the change can be taken back', async () => {
      const scene = await open({ lang, member: sample });
      await type(scene);
      submit(scene);
      await until(() => isChanged(scene));
      click(scene, named(scene, t(scene).withdraw, demoCredentials.email));
      await until(() => !shows(scene, wanted));
      expect(focused()).not.to.equal(document.body);
      await until(() => scene.announcements.includes(t(scene).said.withdrawn));
    });

    it('S0-17: a mistyped address is corrected before it is verified, by the keyboard alone', async () => {
      const scene = await open({ lang });
      await send(scene);
      find('button', named(scene, t(scene).correct), scene.page).focus();
      await press('Enter');
      const input = await until(() => findAll('textbox', form(scene).rightAddress, scene.page)[0]);
      await until(() => focused() === input);
      expect((input as HTMLInputElement).value).to.equal(address);
      (input as HTMLInputElement).select();
      await typeText(input, wanted);
      await press('Enter');
      await until(() => onFile(scene) === wanted);
      await until(() => shows(scene, t(scene).standing.waiting));
      expect(mailOf(scene.portal).at(-1)?.to).to.equal(wanted);
      expect(focused()).to.equal(find('button', named(scene, t(scene).resend, wanted), scene.page));
    });

    for (const [typed, code] of [
      ['', 'required'],
      ['nouvelle', 'malformed'],
      ['x@nulle-part.invalid', 'not-deliverable'],
      ['me.tremblay-cote@example.com', 'duplicate'],
    ] as const) {
      it(`S0-17: « ${typed} » is refused in words (${code}), and stays to be corrected`, async () => {
        const scene = await open({ lang, member: sample });
        const input = await openForm(scene, 'change', demoCredentials.email);
        fill(input, typed);
        submit(scene);
        await until(() => shows(scene, form(scene).issues[code]));
        expect(input.value).to.equal(typed);
        await until(() => focused() === input);
      });
    }

    it('S15: where the backend wants the password first, it is asked for in place, and the change goes through', async () => {
      const scene = await open({ lang, member: sample });
      await type(scene);
      await pass(11 * 60_000);
      submit(scene);
      await until(() => isAsked(scene));
      expect(mailOf(scene.portal)).to.be.empty;
      signInAgain(scene);
      await until(() => isChanged(scene));
      const keys = scene.portal.requests
        .filter(({ operation }) => operation === 'emailVerification.change')
        .map(({ key }) => key);
      expect(new Set(keys).size).to.equal(1);
    });

    it('S1-07: the page that the link opens says so, without a session, and drops the link', async () => {
      const scene = await stage(create(), { lang, prepare: openByLink({}, inAddress) });
      await until(() => shows(scene, t(scene).landing.verified));
      expect(location.hash).to.equal('');
      expect(JSON.stringify(history.state)).not.to.match(/[0-9a-f]{8}-/);
      expect(find('link', wayOutWords[lang].login)).to.have.property('pathname', '/connexion');
      await until(() => scene.announcements.includes(t(scene).landing.verified));
      expect(memberOf(scene.portal, unverified).details.emails[0]?.verified).to.equal(true);
    });

    it('S1-07: opened by its member, the page shows the list as it now is', async () => {
      const scene = await open({ lang, prepare: openByLink() });
      await until(() => shows(scene, t(scene).landing.verified));
      await until(() => shows(scene, t(scene).standing.verified));
      expect(find('link', wayOutWords[lang].profile, scene.page)).to.have.property('pathname', '/profil');
    });

    it('S0-18: an expired link gives a new one, signed out as well', async () => {
      const scene = await stage(create(), { lang, prepare: openByLink({ expiresAt: 0 }) });
      await until(() => shows(scene, t(scene).landing.expired));
      click(scene, t(scene).sendNew);
      await until(() => mailOf(scene.portal).length === 1);
      await until(() => !shows(scene, t(scene).landing.expired));
      expect(mailOf(scene.portal)[0]?.to).to.equal(address);
      expect(focused()).to.equal(find('heading', t(scene).heading));
    });

    it('S0-21: a link that was used says that all is well; one that is unknown, what to do', async () => {
      const used = await stage(create(), { lang, prepare: openByLink({ usedAt: 1 }) });
      await until(() => shows(used, t(used).landing.used));
      const unknown = await stage(create(), {
        lang,
        prepare: () => {
          history.replaceState(null, '', '#email-verification=0123456789abcdef');
        },
      });
      await until(() => shows(unknown, t(unknown).landing.unknown));
      expect(find('link', wayOutWords[lang].support, unknown.page)).to.have.property('pathname', '/aide');
    });
  });
}

describe('email-verification: what outlives the page', () => {
  async function reload(scene: Scene): Promise<void> {
    leave();
    const fresh = document.createElement('email-verification');
    scene.element.replaceWith(fresh);
    scene.element = fresh;
    await settle();
  }

  it('B-33: a reload keeps the address that was being typed', async () => {
    const scene = await open({ member: sample });
    await type(scene);
    await reload(scene);
    await until(() => findAll('textbox', form(scene).newAddress, scene.page).length);
    expect(field(form(scene).newAddress, scene.page).value).to.equal(wanted);
  });

  it('A12: a change of language keeps it too', async () => {
    const scene = await open({ member: sample });
    await type(scene);
    document.documentElement.lang = 'en';
    await settle();
    expect(field(changingWords.en.newAddress).value).to.equal(wanted);
  });

  it('P3: signing out leaves nothing of it', async () => {
    const scene = await open({ member: sample });
    await type(scene);
    await scene.client.session.signOut({ key: 'k' });
    await until(() => shows(scene, t(scene).signedOut));
    expect(perceivedText(scene.page)).not.to.contain('@');
    await pass(1_000);
    expect(JSON.stringify(history.state)).not.to.contain(wanted);
  });

  it('R1: a link that could not be opened for lack of a network is opened at the next try', async () => {
    const scene = await stage(create(), {
      prepare: (portal) => {
        openByLink()(portal);
        portal.faults.set('network-error', { operation: 'emailVerification.confirm' });
      },
    });
    await until(() => findAll('button', errorWords.fr.retry).length);
    scene.portal.faults.clear();
    click(scene, errorWords.fr.retry);
    await until(() => shows(scene, t(scene).landing.verified));
  });

  it('B-34: a backend without it says so', async () => {
    const scene = await stage(create(), {
      member: sample,
      prepare: ({ db }) => {
        db.capabilities.domains = db.capabilities.domains.filter((domain) => domain !== 'email-verification');
      },
    });
    await until(() => shows(scene, errorWords.fr.unsupported));
  });

  it('R19: a double click sends one message', async () => {
    const scene = await open();
    const button = find('button', named(scene, t(scene).send));
    button.click();
    button.click();
    await until(() => shows(scene, t(scene).standing.waiting));
    expect(mailOf(scene.portal)).to.have.length(1);
  });
});
