import type { MockPortal } from '@trait-union/mock-server';
import { html, nothing } from 'lit';
import {
  demoCredentials,
  expect,
  find,
  findAll,
  focused,
  localMembers,
  pass,
  perceivedText,
  plain,
  press,
  settle,
  stage,
  until,
  type Scene,
} from '../../test/fixture.ts';
import { errorWords } from '../../messages/errors.ts';
import type { PortalNavigateEvent } from '../../internal/portal-navigate-event.ts';
import { everyStep } from '../../test/every-step.ts';
import { everyStateLeadsHome } from '../../test/every-state.ts';
import { widgetSuite, type WidgetSuite } from '../../test/widget-suite.ts';
import './onboarding-checklist.define.ts';
import { words } from './onboarding-checklist.messages.ts';
import '../profile-editor/profile-editor.define.ts';

const member = localMembers.unverifiedEmail;

const create = () =>
  html`<onboarding-checklist
    verification-url="/courriel"
    identity-url="/identite"
    profile-url="/profil"
    votes-url="/votes"
    support-url="/aide"
    home-url="/"
  >
    <a href="https://membres.local101.example">Espace membre</a>
  </onboarding-checklist>`;

const t = ({ lang }: Scene) => words[lang];
const isRead = (scene: Scene): boolean => findAll('progressbar', undefined, scene.page).length > 0;
const read = (scene: Scene): Promise<boolean> => until(() => isRead(scene), 'the steps are there');

/** Where each step stands, as the member reads it. */
const statesIn = ({ page }: Scene): string[] =>
  findAll('listitem', undefined, page).map((item) => perceivedText(item).split(' ').slice(0, 3).join(' '));

/** The backend takes identity documents, and has those of the member. */
function submitted(portal: MockPortal, number: string = member): void {
  const { capabilities } = portal.db;
  capabilities.domains = [...new Set([...capabilities.domains, 'identity'])];
  const id = portal.db.memberByNumber(number)?.id ?? '';
  portal.db.records('identity').put(id, { state: 'submitted', submittedAt: '2026-01-05T15:00:00.000Z', documents: [] });
}

function settleAll({ db }: MockPortal): void {
  db.capabilities.domains = db.capabilities.domains.filter((name) => name !== 'identity');
  for (const [id] of db.records('votes').entries()) db.records('votes').remove(id);
}

const suite: WidgetSuite = {
  tag: 'onboarding-checklist',
  create,
  states: {
    'to-do': { member, arrive: read },
    waiting: { member, prepare: submitted, arrive: read },
    done: { member: demoCredentials.memberNumber, prepare: settleAll, arrive: read },
    'signed-out': {},
    'cannot-be-read': {
      member,
      prepare: ({ faults }) => {
        faults.set('server-error', { operation: 'onboarding.read', status: 500 });
      },
      arrive: (scene) => until(() => perceivedText(scene.page).includes(errorWords[scene.lang].server)),
    },
    unsupported: {
      member,
      prepare: ({ db }) => {
        db.capabilities.domains = db.capabilities.domains.filter((name) => name !== 'onboarding');
      },
      arrive: (scene) => until(() => perceivedText(scene.page).includes(errorWords[scene.lang].unsupported)),
    },
  },
};

widgetSuite(suite);
describe('S1-26: onboarding-checklist has a way home in every state', () => {
  everyStateLeadsHome(suite);
});

describe('B-33, A12, F16: onboarding-checklist, where it stands', () => {
  const { sample } = localMembers;

  everyStep({
    open: (options) => stage(create(), { member: sample, ...options }),
    expiry: {
      member: sample,
      resume: async (scene) => {
        await until(() => perceivedText(scene.page).includes(t(scene).signedOut), 'what happened');
        await scene.client.session.signIn(
          { identifier: demoCredentials.memberNumber, password: demoCredentials.password },
          { key: 'again' },
        );
      },
    },
    steps: {
      'what is left': {
        arrive: read,
        holds: async (scene) => {
          await read(scene);
          expect(perceivedText(scene.page)).to.contain(t(scene).steps.votes.act);
        },
      },
    },
  });
});

describe('onboarding-checklist', () => {
  for (const lang of ['fr', 'en'] as const) {
    it(`S1-27: says in words and with a bar how much is done (${lang})`, async () => {
      const scene = await stage(create(), { member, prepare: submitted, lang });
      await read(scene);
      const bar = find('progressbar') as HTMLProgressElement;
      expect(perceivedText()).to.contain(words[lang].progress(1, 4));
      expect([bar.value, bar.max]).to.deep.equal([1, 4]);
      const { 'to-do': todo, waiting, done } = words[lang].states;
      const { email, identity, profile, votes } = words[lang].steps;
      expect(
        findAll('heading')
          .slice(1)
          .map(({ textContent }) => plain(textContent)),
      ).to.deep.equal([
        `${email.title} ${todo}`,
        `${identity.title} ${waiting}`,
        `${profile.title} ${done}`,
        `${votes.title} ${todo}`,
      ]);
    });
  }

  it('S1-27: each step that is left leads to its widget’s page, by keyboard', async () => {
    const scene = await stage(create(), { member, prepare: submitted });
    await read(scene);
    const links = [words.fr.steps.email.act, words.fr.see, words.fr.steps.votes.act].map((name) => find('link', name));
    expect(links.map((link) => (link as HTMLAnchorElement).pathname)).to.deep.equal([
      '/courriel',
      '/identite',
      '/votes',
    ]);
    find('heading', words.fr.heading).focus();
    for (const link of links) {
      await press('Tab');
      expect(focused()).to.equal(link);
    }
    const events: PortalNavigateEvent[] = [];
    scene.page.addEventListener('portal-navigate', (event) => {
      events.push(event);
      event.preventDefault();
    });
    await press('Enter');
    expect(events.map(({ to }) => to)).to.deep.equal(['votes']);
  });

  it('S1-27, S1-01: a widget of the same page is where the step leads', async () => {
    const scene = await stage(html`${create()}<profile-editor></profile-editor>`, {
      member: localMembers.confirmationDue,
    });
    await read(scene);
    const link = find('link', words.fr.steps.profile.act) as HTMLAnchorElement;
    expect(link.hash).to.equal('#profile-editor');
    link.focus();
    link.click();
    await until(() => focused().textContent === 'Mon profil', 'the widget has the focus');
    find('button', 'Oui, tout est exact').click();
    await until(() => statesIn(scene)[2]?.startsWith('Profil Terminé'), 'the step is done');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('S1-27: a step without a page leads to help, never nowhere', async () => {
    const scene = await stage(html`<onboarding-checklist support-url="/aide"></onboarding-checklist>`, { member });
    await read(scene);
    expect(findAll('link').map((link) => (link as HTMLAnchorElement).pathname)).to.include('/aide');
  });

  it('S1-27: votes are counted, with the last day', async () => {
    const scene = await stage(create(), { member });
    await read(scene);
    expect(perceivedText())
      .to.contain(words.fr.votesLeft(8))
      .and.match(/D’ici le \d+/);
  });

  it('S1-27: what another widget settles is seen at once, and said once', async () => {
    const scene = await stage(create(), { member });
    await read(scene);
    const { db } = scene.portal;
    const one = db.memberByNumber(member);
    if (!one) throw new Error('no member');
    db.saveDetails(one.id, { emails: one.details.emails.map((email) => ({ ...email, verified: true })) });
    document.dispatchEvent(new Event('email-verification-confirmed'));
    await until(() => statesIn(scene)[0]?.startsWith('Courriel Terminé'), 'the step is done');
    await pass(100);
    expect(scene.announcements).to.deep.equal([`Courriel : terminé. ${words.fr.progress(2, 4)}`]);
  });

  it('S1-27, S1-07: what was settled elsewhere is seen when the page is looked at again', async () => {
    const scene = await stage(create(), { member });
    await read(scene);
    await pass(2_000);
    const { portal } = scene;
    for (const [id] of portal.db.records('votes').entries()) portal.officer.register(id, member);
    dispatchEvent(new Event('focus'));
    await until(() => statesIn(scene).some((state) => state.startsWith('Votes Terminé')));
  });

  it('S1-26: all done leads home and to help', async () => {
    const scene = await stage(create(), { member: demoCredentials.memberNumber, prepare: settleAll });
    await read(scene);
    expect(perceivedText()).to.contain(t(scene).allDone);
    expect(findAll('link').map((link) => (link as HTMLAnchorElement).pathname)).to.deep.equal(['/aide', '/']);
  });

  it('P3: nothing of it stays when the member signs out', async () => {
    const scene = await stage(create(), { member });
    await read(scene);
    await scene.client.session.signOut({ key: 'k' });
    await settle();
    expect(findAll('listitem')).to.be.empty;
    expect(find('link', 'Espace membre')).to.not.equal(nothing);
  });
});
