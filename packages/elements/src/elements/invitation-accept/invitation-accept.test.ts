import { invitedEmails, sampleInvitations } from '@trait-union/mock-server';
import { errorWords } from '../../messages/errors.ts';
import { fieldWords } from '../../messages/described-fields.ts';
import { newPasswordWords } from '../../messages/new-password.ts';
import { roleText } from '../../messages/roles.ts';
import {
  demoCredentials,
  expect,
  field,
  fill,
  find,
  findAll,
  focused,
  localMembers,
  pass,
  perceivedText,
  press,
  sendKeys,
  settle,
  inChromium,
  setViewport,
  stage,
  until,
  type Scene,
  type SceneOptions,
} from '../../test/fixture.ts';
import {
  isAccepted,
  join,
  label,
  linked,
  markup,
  open,
  organization,
  passwordField,
  push,
  reads,
  roleOf,
  secret,
  send,
  signIn,
  tag,
  typeAccount,
  typeAddress,
  type Name,
} from '../../test/invitation-page.ts';
import { everyStateLeadsHome } from '../../test/every-state.ts';
import { widgetSuite, type WidgetSuite } from '../../test/widget-suite.ts';
import '../member-login/member-login.define.ts';
import { words as loginWords } from '../member-login/member-login.messages.ts';
import './invitation-accept.define.ts';
import type { InvitationAcceptCompletedEvent } from './invitation-accept.events.ts';
import { joiningWords } from './invitation-accept.joining-messages.ts';
import { words } from './invitation-accept.messages.ts';

const closed = (name: 'expired' | 'revoked' | 'used' | 'full'): object => ({
  ...linked(name),
  arrive: (scene: Scene) => reads(scene, words[scene.lang].closed[name]),
});
const invited = (name: Name, options: SceneOptions = {}): object => ({
  ...linked(name, options),
  arrive: (scene: Scene) => reads(scene, words[scene.lang].role),
});

const suite: WidgetSuite = {
  tag: 'invitation-accept',
  create: () => markup,
  states: {
    'no-link': {},
    choosing: invited('newcomer'),
    link: invited('link'),
    joining: { ...linked('newcomer'), arrive: join },
    'to-correct': {
      ...linked('newcomer'),
      arrive: async (scene) => {
        await join(scene);
        send(scene);
      },
    },
    'signing-in': {
      ...linked('member'),
      arrive: async (scene) => {
        await until(() => findAll('button', words[scene.lang].haveAccount, scene.page).length);
        push(scene, words[scene.lang].haveAccount);
        await until(() => findAll('button', loginWords[scene.lang].submit, scene.page).length);
      },
    },
    eligible: invited('member', { member: localMembers.confirmationDue }),
    mismatch: invited('member', { member: localMembers.lapsed }),
    'already-member': invited('member', { member: localMembers.sample }),
    expired: closed('expired'),
    revoked: closed('revoked'),
    used: closed('used'),
    full: closed('full'),
    unknown: { ...linked('jamais-donnee-0000'), arrive: (scene) => reads(scene, words[scene.lang].unknown) },
    unsupported: {
      ...linked('newcomer', { scenario: 'without-invitations' }),
      arrive: (scene) => reads(scene, errorWords[scene.lang].unsupported),
    },
  },
  journey: {
    widget: 'invitation',
    ...linked('newcomer'),
    operation: 'invitations.join',
    answer: ['state', 'member', 'member.id', 'member.displayName', 'member.memberNumber', 'expiresAt'],
    begin: async (scene) => {
      // A page in a frame has a history of its own
      const { location } = scene.page.ownerDocument.defaultView ?? window;
      if (location !== window.location) location.hash = `#${tag}=${sampleInvitations.newcomer}`;
      await typeAccount(scene);
      // How the password fares is said once the person pauses
      await until(() => scene.announcements.length);
    },
    typed: ({ page }) =>
      Object.fromEntries([...page.querySelectorAll('input')].map(({ name, value }) => [name, value])),
    acts: [send, (scene) => passwordField(scene).form?.requestSubmit()],
    done: isAccepted,
    effects: ({ portal }) =>
      portal.db.members.filter(({ details }) =>
        details.emails.some(({ address }) => address === invitedEmails.newcomer),
      ).length,
  },
};

widgetSuite(suite);
describe('S1-26: invitation-accept has a way home in every state', () => {
  everyStateLeadsHome(suite);
});

for (const lang of ['fr', 'en'] as const) {
  describe(`invitation-accept in ${lang}`, () => {
    const t = words[lang];

    it('S3-13: says who invites to what, and leaves the address at once', async () => {
      const scene = await stage(markup, {
        lang,
        prepare: () => {
          history.replaceState(null, '', `#${tag}=${sampleInvitations.newcomer}`);
        },
      });
      expect(location.hash).to.equal('');
      await reads(scene, t.invites('Marie-Ève Tremblay-Côté', organization));
      const text = perceivedText(scene.page);
      expect(text)
        .to.contain(t.role)
        .and.contain(lang === 'fr' ? 'membre secondaire' : 'secondary member');
      expect(text).to.contain(invitedEmails.newcomer).and.contain(t.until);
    });

    it('S3-13: a new account is made and signed in, in the role of the invitation', async () => {
      const scene = await open('newcomer', { lang });
      const events: InvitationAcceptCompletedEvent[] = [];
      scene.page.addEventListener('invitation-accept-completed', (event) => events.push(event));
      await typeAccount(scene);
      expect(field(joiningWords[lang].account, scene.page)).to.include({
        value: invitedEmails.newcomer,
        readOnly: true,
      });
      // What was typed is kept by now, and goes at once
      await pass(600);
      send(scene);
      await until(() => isAccepted(scene));
      expect(scene.client.session.state.status).to.equal('signed-in');
      expect(roleOf(scene)).to.equal('secondary-member');
      expect(focused()).to.equal(find('heading', t.headingTo(organization), scene.page));
      await pass(100);
      expect(scene.announcements.at(-1)).to.equal(t.accepted(organization));
      expect(events.map((event) => Object.entries(event).filter(([name]) => name !== 'isTrusted'))).to.deep.equal([
        [['organizationId', 'atelier-boreal']],
      ]);
      expect(history.state).to.equal(null);
    });

    it('S3-13: somebody with an account signs in here, then accepts', async () => {
      const scene = await open('member', { lang });
      push(scene, t.haveAccount);
      await until(() => findAll('button', loginWords[lang].submit, scene.page).length);
      signIn(scene, invitedEmails.member);
      await until(() => findAll('button', t.accept, scene.page).length);
      expect(perceivedText(scene.page)).to.contain(t.signedInAs('Anso Nguyễn-Roy'));
      push(scene, t.accept);
      await until(() => isAccepted(scene));
      expect(roleOf(scene)).to.equal('access-manager');
    });

    it('S3-13: signed in as somebody else: says so, and changes the account', async () => {
      const scene = await stage(markup, linked('member', { lang, member: localMembers.lapsed }));
      await reads(scene, t.mismatch(invitedEmails.member, 'Réjean Ouellet'));
      expect(findAll('button', t.accept, scene.page)).to.be.empty;
      push(scene, t.switch);
      await until(() => findAll('button', loginWords[lang].submit, scene.page).length);
      signIn(scene, invitedEmails.member);
      await until(() => findAll('button', t.accept, scene.page).length);
    });

    for (const state of ['expired', 'revoked', 'used', 'full'] as const) {
      it(`S3-13: ${state}: says so, and whom to ask`, async () => {
        const scene = await stage(markup, linked(state, { lang }));
        await reads(scene, t.closed[state]);
        expect(perceivedText(scene.page)).to.contain(t.askAgain('Marie-Ève Tremblay-Côté'));
        expect(findAll('button', undefined, scene.page)).to.be.empty;
        const paths = findAll('link', undefined, scene.page).map((link) => (link as HTMLAnchorElement).pathname);
        expect(paths).to.deep.equal([...(state === 'used' ? ['/connexion'] : []), '/aide', '/']);
      });
    }

    it('S3-17, S3-21: without a link, says where one comes from, what to do if it does not, and why the old account is not enough', async () => {
      const scene = await stage(markup, { lang });
      await reads(scene, t.noLink);
      expect(perceivedText(scene.page)).to.contain(t.spamHint).and.contain(t.oldAccount);
      expect(scene.portal.requests.map(({ operation }) => operation)).not.to.contain('invitations.find');
    });

    it('S3-13: a member of the organisation has nothing to accept', async () => {
      const scene = await stage(markup, linked('link', { lang, member: localMembers.sample }));
      await reads(scene, t.alreadyMember(organization));
      expect(findAll('button', t.accept, scene.page)).to.be.empty;
    });

    it('P3: once it is accepted, a sign-out leaves nothing of it', async () => {
      const scene = await open('member', { lang, member: localMembers.confirmationDue });
      push(scene, t.accept);
      await until(() => isAccepted(scene));
      await pass(600);
      await scene.client.session.signOut({ key: 'k' });
      await reads(scene, t.noLink);
      expect(perceivedText(scene.page)).not.to.contain(organization);
      expect(history.state).to.equal(null);
    });

    it('S3-13, S13: a link for anybody has an invitation of one’s own sent, the same for every address', async () => {
      const texts = [];
      for (const email of ['personne@example.org', demoCredentials.email]) {
        const scene = await open('link', { lang });
        expect(perceivedText(scene.page)).to.contain(t.seatsLeft);
        await typeAddress(scene, email);
        push(scene, joiningWords[lang].send);
        await reads(scene, t.mailSent(email));
        texts.push(perceivedText(scene.page).replace(email, ''));
        expect(scene.portal.db.records('mail').all()).to.have.length(1);
        await pass(600);
        expect(location.href + JSON.stringify([localStorage, sessionStorage])).not.to.contain(email);
      }
      expect(texts[0]).to.equal(texts[1]);
    });

    it('S3-13: an invited address that has an account is led to sign in', async () => {
      const scene = await open('member', { lang });
      await typeAccount(scene);
      send(scene);
      await reads(scene, t.accountExists);
      await until(() => findAll('button', loginWords[lang].submit, scene.page).length);
    });
  });
}

describe('invitation-accept: the steps', () => {
  it('S3-13: what the client sends names no role, and one that is slipped in changes nothing', async () => {
    const scene = await open('newcomer');
    const sent: object[] = [];
    const { fetch } = scene.portal;
    const meddling = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
      const request = new Request(input, init);
      if (!request.url.endsWith('/invitations/account')) return fetch(request);
      const account = (await request.json()) as object;
      sent.push(account);
      const body = JSON.stringify({ ...account, role: { name: 'access-manager' }, organizationId: 'autre' });
      return fetch(new Request(request.url, { method: request.method, headers: request.headers, body }));
    };
    Object.assign(scene.portal, { fetch: meddling });
    await typeAccount(scene);
    send(scene);
    await until(() => isAccepted(scene));
    expect(sent.map((account) => Object.keys(account).sort())).to.deep.equal([
      ['familyName', 'givenName', 'language', 'password', 'token'],
    ]);
    expect(scene.portal.requests.find(({ operation }) => operation === 'invitations.join')?.body).to.contain(
      'access-manager',
    );
    expect(roleOf(scene)).to.equal('secondary-member');
    expect(perceivedText(scene.page)).to.contain(roleText({ name: 'secondary-member' }, 'fr'));
  });

  it('S0-13: missing fields and a weak password are said at once, in the order of the form', async () => {
    const scene = await open('newcomer');
    await join(scene);
    send(scene);
    await settle();
    expect(focused()).to.equal(field(label(scene, 'givenName'), scene.page));
    expect(perceivedText(scene.page)).to.contain(fieldWords.fr['familyName']?.issues?.required);
    await typeAgain(scene, 'court');
    send(scene);
    await settle();
    expect(focused()).to.equal(passwordField(scene));
    expect(perceivedText(scene.page)).to.contain(newPasswordWords.fr.issues.malformed);
    await typeAgain(scene, 'tournesol1');
    send(scene);
    await reads(scene, newPasswordWords.fr.issues['not-allowed'] ?? '');
    expect(focused()).to.equal(passwordField(scene));
  });

  async function typeAgain(scene: Scene, password: string): Promise<void> {
    fill(field(label(scene, 'givenName'), scene.page), 'Zoé');
    fill(field(label(scene, 'familyName'), scene.page), 'Lachance');
    fill(passwordField(scene), password);
    await settle();
  }

  it('S3-29: the last place goes to somebody else meanwhile', async () => {
    const scene = await open('link', { member: localMembers.lapsed });
    const invitations = scene.portal.db.records<{ uses: number; acceptedBy: string[] }>('invitations');
    invitations.put('link', { ...invitations.get('link')!, uses: 0 });
    push(scene, words.fr.accept);
    await reads(scene, words.fr.closed.full);
    expect(roleOf(scene)).to.equal(undefined);
  });

  it('F6: accepted, but the answer was lost: the same intention is one effect', async () => {
    const scene = await open('link', { member: localMembers.lapsed });
    scene.portal.faults.set('commit-then-drop', { operation: 'invitations.accept' });
    push(scene, words.fr.accept);
    await reads(scene, errorWords.fr.unreachable);
    scene.portal.faults.clear();
    find('button', errorWords.fr.retry, scene.page).click();
    await until(() => isAccepted(scene));
    const invitations = scene.portal.db.records<{ acceptedBy: string[] }>('invitations');
    expect(invitations.get('link')?.acceptedBy).to.have.length(1);
  });

  it('F16: a session that ends before accepting: what is said, and the way on', async () => {
    const scene = await open('link', { member: localMembers.lapsed });
    scene.portal.faults.set('signed-out');
    push(scene, words.fr.accept);
    await until(() => scene.client.session.state.status === 'signed-out');
    scene.portal.faults.clear();
    await until(() => findAll('button', words.fr.haveAccount, scene.page).length);
    push(scene, words.fr.haveAccount);
    await until(() => findAll('button', loginWords.fr.submit, scene.page).length);
    signIn(scene, 'rejean.ouellet@example.org');
    await until(() => findAll('button', words.fr.accept, scene.page).length);
    push(scene, words.fr.accept);
    await until(() => isAccepted(scene));
  });

  inChromium('A10: at 320 px nothing stands beyond the edge, at any step', async () => {
    await setViewport({ width: 320, height: 640 });
    try {
      const scene = await open('newcomer');
      const fits = (): void => {
        expect(scene.page.scrollWidth).to.be.at.most(scene.page.clientWidth);
      };
      fits();
      await typeAccount(scene);
      fits();
      send(scene);
      await until(() => isAccepted(scene));
      fits();
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });

  it('S3-13: with the keyboard alone', async () => {
    const scene = await open('newcomer');
    find('button', words.fr.noAccount, scene.page).focus();
    await press('Enter');
    await until(() => findAll('button', joiningWords.fr.join, scene.page).length);
    expect(focused()).to.equal(find('heading', words.fr.headingTo(organization), scene.page));
    await press('Tab');
    expect(focused()).to.equal(field(joiningWords.fr.account, scene.page));
    await press('Tab');
    await sendKeys({ type: 'Zoé' });
    await press('Tab');
    await sendKeys({ type: 'Lachance' });
    await press('Tab');
    await sendKeys({ type: secret });
    await press('Enter');
    await until(() => isAccepted(scene));
  });
});
