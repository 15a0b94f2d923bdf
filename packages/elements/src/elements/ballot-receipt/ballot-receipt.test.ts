import type { PortalClient, TrackedBallot } from '@trait-union/client';
import { sampleTrackers } from '@trait-union/mock-server';
import { html } from 'lit';
import { errorWords } from '../../messages/errors.ts';
import { wayOutWords } from '../../messages/ways-out.ts';
import {
  demoCredentials,
  expect,
  fill,
  find,
  findAll,
  focused,
  pass,
  perceivedText,
  plain,
  press,
  settle,
  stage,
  typeText,
  until,
  type Scene,
} from '../../test/fixture.ts';
import { widgetSuite } from '../../test/widget-suite.ts';
import './ballot-receipt.define.ts';
import { words } from './ballot-receipt.messages.ts';

const member = demoCredentials.memberNumber;
const proved = sampleTrackers['mandate-2025'];

const create = (vote = 'mandate-2025') =>
  html`<ballot-receipt vote=${vote} votes-url="/votes" support-url="/aide">
    <a href="https://membres.local101.example">Espace membre</a>
  </ballot-receipt>`;

const t = ({ lang }: Scene) => words[lang];
const field = (scene: Scene): HTMLInputElement => find('textbox', t(scene).tracker, scene.page) as HTMLInputElement;

const check = (scene: Scene, tracker: string): void => {
  fill(field(scene), tracker);
  find('button', t(scene).check, scene.page).click();
};
const says = (scene: Scene, text: string): Promise<boolean> =>
  until(() => perceivedText(scene.page).includes(plain(text)), text);

/** The same backend, which tells something else of a code. */
const tampering = (client: PortalClient, change: (ballot: TrackedBallot) => TrackedBallot): PortalClient => {
  const board: PortalClient['board'] = {
    head: (...args) => client.board.head(...args),
    track: async (...args) => change(await client.board.track(...args)),
  };
  return Object.create(client, { board: { value: board } }) as PortalClient;
};

widgetSuite({
  tag: 'ballot-receipt',
  create,
  states: {
    asking: {},
    'no-vote': {
      arrive: async ({ element }) => {
        element.removeAttribute('vote');
        await settle();
      },
    },
    proved: {
      member,
      arrive: async (scene) => {
        check(scene, proved);
        await says(scene, t(scene).found.recorded);
        find('group').querySelector('summary')?.click();
      },
    },
    unproved: {
      arrive: async (scene) => {
        scene.element.setAttribute('vote', 'revotable');
        await settle();
        check(scene, sampleTrackers.revotable);
        await says(scene, t(scene).found.recorded);
      },
    },
    unknown: {
      arrive: async (scene) => {
        check(scene, sampleTrackers.unknown);
        await says(scene, t(scene).found.unknown);
      },
    },
    malformed: {
      arrive: async (scene) => {
        check(scene, '7M3K-9QT');
        await says(scene, t(scene).faults.length(7));
      },
    },
  },
});

const forgeries: Record<string, (ballot: TrackedBallot) => TrackedBallot> = {
  'another list': (ballot) =>
    ballot.state === 'unknown' || !ballot.proof
      ? ballot
      : { ...ballot, proof: { ...ballot.proof, head: { ...ballot.proof.head, rootHash: '00'.repeat(32) } } },
  'another place': (ballot) =>
    ballot.state === 'unknown' || !ballot.proof
      ? ballot
      : { ...ballot, proof: { ...ballot.proof, leafIndex: ballot.proof.leafIndex - 1 } },
  'another ballot': (ballot) =>
    ballot.state === 'unknown' || !ballot.proof
      ? ballot
      : { ...ballot, proof: { ...ballot.proof, envelopeHash: '00'.repeat(32) } },
};

describe('ballot-receipt', () => {
  for (const lang of ['fr', 'en'] as const) {
    it(`B-20: a code is found on the list, and its proof is checked here (${lang})`, async () => {
      const scene = await stage(create(), { lang, member });
      check(scene, proved);
      await says(scene, t(scene).found.recorded);
      expect(perceivedText()).to.contain(plain(t(scene).proved(t(scene).ballots(316, '316'))));
      expect(perceivedText()).to.contain(lang === 'fr' ? 'Mandat de grève 2025' : '2025 strike mandate');
      await pass(100);
      expect(scene.announcements).to.deep.equal([t(scene).found.recorded]);
    });

    it(`B-20: is for everybody, signed in or not (${lang})`, async () => {
      const scene = await stage(create(), { lang });
      check(scene, proved);
      await says(scene, words[lang].found.recorded);
    });

    it(`B-20: a code reads the same however it is typed (${lang})`, async () => {
      for (const typed of [proved.toLowerCase(), proved.replaceAll('-', ''), ` ${proved.replaceAll('-', '  ')} `]) {
        const scene = await stage(create(), { lang });
        check(scene, typed);
        await says(scene, words[lang].found.recorded);
        expect(perceivedText()).to.contain(proved);
      }
    });

    it(`B-20: without a list to check, says whose word it is (${lang})`, async () => {
      const scene = await stage(create('revotable'), { lang });
      check(scene, sampleTrackers.revotable);
      await says(scene, words[lang].unproved);
      expect(perceivedText()).to.not.contain(plain(words[lang].proof));
    });

    for (const [name, change] of Object.entries(forgeries)) {
      it(`rule 9 (7.3-J), B-20: a proof of ${name} is no success (${lang})`, async () => {
        const scene = await stage(create(), { lang });
        Object.assign(scene.element, { client: tampering(scene.client, change) });
        await settle();
        check(scene, proved);
        await says(scene, words[lang].found.refuted);
        expect(perceivedText()).to.not.contain(plain(words[lang].found.recorded));
        expect(perceivedText()).to.contain(plain(words[lang].refutedAdvice));
        expect(find('link', wayOutWords[lang].support)).to.be.instanceOf(HTMLAnchorElement);
      });
    }

    it(`rule 19: a replaced ballot is said to be, and no answer says what was chosen (${lang})`, async () => {
      const scene = await stage(create('revotable'), { lang });
      const replaced = (ballot: TrackedBallot): TrackedBallot =>
        ballot.state === 'unknown' ? ballot : { ...ballot, state: 'replaced' };
      Object.assign(scene.element, { client: tampering(scene.client, replaced) });
      await settle();
      check(scene, sampleTrackers.revotable);
      await says(scene, words[lang].found.replaced);
      expect(perceivedText()).to.not.match(lang === 'fr' ? /jour|Deux|télétravail/ : /\bdays?\b|Two|telework/);
    });

    it(`rule 14 (6.2-A.1): works by keyboard alone, and a mistake takes the focus to the field (${lang})`, async () => {
      const scene = await stage(create(), { lang });
      await typeText(field(scene), '7M3K');
      await press('Enter');
      await says(scene, words[lang].faults.length(4));
      expect(focused()).to.equal(field(scene));
      expect(field(scene).getAttribute('aria-invalid')).to.equal('true');
      fill(field(scene), proved);
      await press('Enter');
      await says(scene, words[lang].found.recorded);
      expect(field(scene).getAttribute('aria-invalid')).to.equal('false');
    });

    for (const [typed, error] of [
      ['', words[lang].faults.empty(0)],
      ['   ', words[lang].faults.empty(0)],
      ['7M3K-9QTX-2B4D-HW6U', words[lang].faults.characters(16)],
      ['7M3K 9QTX 2B4D HW6', words[lang].faults.length(15)],
    ] as const) {
      it(`B-20: « ${typed} » is told to be no code, and is not sent (${lang})`, async () => {
        const scene = await stage(create(), { lang });
        check(scene, typed);
        await says(scene, error);
        expect(scene.portal.requests.filter(({ operation }) => operation === 'board.track')).to.be.empty;
      });
    }

    it(`rule 10 (7.3-K): a code that is not on the list is told without blame, with what to do (${lang})`, async () => {
      const scene = await stage(create(), { lang });
      check(scene, sampleTrackers.unknown);
      await says(scene, words[lang].found.unknown);
      expect(perceivedText()).to.contain(plain(words[lang].unknownAdvice));
      expect((find('link', wayOutWords[lang].support) as HTMLAnchorElement).pathname).to.equal('/aide');
    });
  }

  it('B-20: the address names the vote, and the attribute goes first', async () => {
    const scene = await stage(html`<ballot-receipt></ballot-receipt>`);
    location.hash = '#ballot-receipt=revotable';
    await until(() => findAll('textbox').length > 0, 'the form');
    check(scene, sampleTrackers.revotable);
    await says(scene, words.fr.found.recorded);
    scene.element.setAttribute('vote', 'mandate-2025');
    await until(() => !perceivedText().includes(plain(words.fr.found.recorded)), 'another vote, another list');
    expect(field(scene).value).to.equal('');
    check(scene, sampleTrackers.revotable);
    await says(scene, words.fr.found.unknown);
  });

  it('rule 1 (5.2-F): another language keeps what was typed and found', async () => {
    const scene = await stage(create());
    check(scene, proved);
    await says(scene, words.fr.found.recorded);
    document.documentElement.lang = 'en';
    await until(() => perceivedText().includes(plain(words.en.found.recorded)), 'the answer, in English');
    expect((find('textbox', words.en.tracker) as HTMLInputElement).value).to.equal(proved);
  });

  it('rule 20, P2: the code stays out of the address, storage and console', async () => {
    const scene = await stage(create());
    check(scene, proved);
    await says(scene, words.fr.found.recorded);
    const stored = [localStorage, sessionStorage].flatMap((store) => Object.entries(store));
    const kept = JSON.stringify([location.href, history.state, stored, document.cookie]);
    expect(kept).to.not.contain(proved);
  });

  it('P3: nothing of it stays when the member signs out', async () => {
    const scene = await stage(create(), { member });
    check(scene, proved);
    await says(scene, words.fr.found.recorded);
    await scene.client.session.signOut({ key: 'k' });
    await settle();
    expect(perceivedText()).to.not.contain(proved);
    expect(field(scene).value).to.equal('');
  });

  for (const [fault, code] of [
    ['network-error', 'unreachable'],
    ['hang', 'timeout'],
    ['server-error', 'server'],
    ['truncated', 'malformed'],
    ['html', 'malformed'],
    ['empty', 'malformed'],
    ['drift', 'malformed'],
    ['unavailable', 'unavailable'],
    ['rate-limited', 'rate-limited'],
  ] as const) {
    it(`rule 9 (7.3-J): ${fault} is no answer, and all is well once it is over`, async () => {
      const scene = await stage(create(), {
        prepare: ({ faults }) => {
          faults.set(fault, { operation: 'board.track', seconds: 2 });
        },
      });
      check(scene, proved);
      await says(scene, errorWords.fr[code]);
      expect(perceivedText()).to.not.contain(plain(words.fr.found.recorded));
      expect(perceivedText()).to.not.contain(plain(words.fr.found.unknown));
      expect(field(scene).value).to.equal(proved);
      scene.portal.faults.clear();
      await pass(3_000);
      find('button', errorWords.fr.retry).click();
      await says(scene, words.fr.found.recorded);
      expect(perceivedText()).to.not.contain(errorWords.fr[code]);
    });
  }

  it('F20: twice at once is asked once', async () => {
    const scene = await stage(create(), {
      prepare: ({ faults }) => {
        faults.set('slow', { operation: 'board.track', milliseconds: 500 });
      },
    });
    check(scene, proved);
    await settle();
    find('button', words.fr.checking).click();
    await says(scene, words.fr.found.recorded);
    expect(scene.portal.requests.filter(({ operation }) => operation === 'board.track')).to.have.length(1);
  });

  it('R21: an element that has left asks nothing more and says nothing', async () => {
    const scene = await stage(create(), {
      prepare: ({ faults }) => {
        faults.set('slow', { operation: 'board.track', milliseconds: 500 });
      },
    });
    check(scene, proved);
    scene.element.remove();
    await pass(2_000);
    expect(scene.announcements).to.deep.equal([]);
  });

  it('S1-26: a portal without votes says so', async () => {
    const scene = await stage(create(), {
      prepare: ({ db }) => {
        db.capabilities.domains = db.capabilities.domains.filter((name) => name !== 'votes');
      },
    });
    check(scene, proved);
    await says(scene, errorWords.fr.unsupported);
    expect(findAll('button', errorWords.fr.retry)).to.be.empty;
  });
});
