import { ClientError, type PortalClient, type VoteResults } from '@trait-union/client';
import { html } from 'lit';
import { errorWords } from '../../messages/errors.ts';
import {
  demoCredentials,
  expect,
  find,
  findAll,
  pass,
  perceivedText,
  plain,
  settle,
  stage,
  until,
  type Scene,
} from '../../test/fixture.ts';
import { widgetSuite } from '../../test/widget-suite.ts';
import './vote-results.define.ts';
import { words } from './vote-results.messages.ts';

const member = demoCredentials.memberNumber;

const create = (vote = 'mandate-2025') =>
  html`<vote-results vote=${vote} votes-url="/votes" receipt-url="/recu">
    <a href="https://membres.local101.example">Espace membre</a>
  </vote-results>`;

const t = ({ lang }: Scene) => words[lang];
const says = (scene: Scene, text: string): Promise<boolean> =>
  until(() => perceivedText(scene.page).includes(plain(text)), text);
const read = (scene: Scene): Promise<boolean> => says(scene, t(scene).turnout);

const turnTo = async (scene: Scene, vote: string): Promise<void> => {
  scene.element.setAttribute('vote', vote);
  await settle();
};

/** The same backend, with other results. */
const telling = (client: PortalClient, change: (results: VoteResults) => VoteResults): PortalClient => {
  const voteResults: PortalClient['voteResults'] = {
    read: async (...args) => {
      const answer = await client.voteResults.read(...args);
      return answer.outcome === 'published' ? { ...answer, results: change(answer.results) } : answer;
    },
  };
  return Object.create(client, { voteResults: { value: voteResults } }) as PortalClient;
};

/** The same backend, which shows results to nobody who is not signed in. */
const forMembersAlone = (client: PortalClient): PortalClient => {
  const voteResults: PortalClient['voteResults'] = {
    read: (...args) =>
      client.session.state.status === 'signed-in'
        ? client.voteResults.read(...args)
        : Promise.reject(new ClientError('signed-out')),
  };
  return Object.create(client, { voteResults: { value: voteResults } }) as PortalClient;
};

/** Each line of a table, as it is read. */
const rowsIn = (table: HTMLElement): string[] =>
  findAll('row', undefined, table)
    .map((row) => plain(row.textContent))
    .filter(Boolean);

widgetSuite({
  tag: 'vote-results',
  create,
  states: {
    certified: { member, arrive: read },
    ranked: {
      member,
      arrive: async (scene) => {
        await turnTo(scene, 'council');
        await read(scene);
        find('group').querySelector('summary')?.click();
      },
    },
    suppressed: {
      arrive: async (scene) => {
        await turnTo(scene, 'small-unit');
        await says(scene, t(scene).suppressed);
      },
    },
    contested: {
      arrive: async (scene) => {
        await turnTo(scene, 'recount');
        await says(scene, t(scene).states.contested);
      },
    },
    annulled: {
      arrive: async (scene) => {
        await turnTo(scene, 'old-bylaw');
        await says(scene, t(scene).states.annulled);
      },
    },
    'not-published': {
      member,
      arrive: async (scene) => {
        await turnTo(scene, 'agm');
        await says(scene, t(scene).counting);
      },
    },
    'no-vote': {
      arrive: async ({ element }) => {
        element.removeAttribute('vote');
        await settle();
      },
    },
    'cannot-be-read': {
      prepare: ({ faults }) => {
        faults.set('server-error', { operation: 'voteResults.read', status: 500 });
      },
      arrive: (scene) => says(scene, errorWords[scene.lang].server),
    },
    'signed-out': {
      arrive: async (scene) => {
        Object.assign(scene.element, { client: forMembersAlone(scene.client) });
        await settle();
        await turnTo(scene, 'recount');
        await says(scene, t(scene).signedOut);
      },
    },
  },
});

describe('vote-results', () => {
  for (const lang of ['fr', 'en'] as const) {
    it(`rule 22, B-20: the outcome in words first, then a table, then bars (${lang})`, async () => {
      const scene = await stage(create(), { lang, member });
      await read(scene);
      const text = perceivedText();
      const places = [t(scene).outcomes.adopted, t(scene).table.option].map((part) => text.indexOf(plain(part)));
      expect(places[0]).to.be.above(0).and.below(places[1]!);
      const table = find('table');
      expect(rowsIn(table)).to.deep.equal(
        lang === 'fr'
          ? ['Option Votes Part', 'Pour 263 83,2 %', 'Contre 47 14,9 %', 'Blancs 6', 'Annulés 0']
          : ['Option Votes Share', 'For 263 83.2%', 'Against 47 14.9%', 'Blank 6', 'Spoiled 0'],
      );
      const row = table.querySelector('tbody tr');
      expect(row?.nextElementSibling?.querySelector('svg'), 'a bar follows its line').to.be.instanceOf(SVGElement);
    });

    it(`rule 22, B-20: what each share is of, the threshold and the quorum are said (${lang})`, async () => {
      const scene = await stage(create(), { lang, member });
      await read(scene);
      const text = perceivedText();
      const expected =
        lang === 'fr'
          ? [
              'Au moins les deux tiers des bulletins déposés',
              'Les bulletins blancs comptent.',
              'Part calculée sur 316 bulletins déposés.',
              '200 personnes : atteint',
              '316 sur 412, soit 76,7 %',
            ]
          : [
              'At least two thirds of the ballots cast',
              'Blank ballots count.',
              'Share of 316 ballots cast.',
              '200 people: reached',
              '316 of 412, or 76.7%',
            ];
      for (const part of expected) expect(text).to.contain(part);
    });

    it(`rule 23: a ranked count says the winners first, then how it is counted, then each round (${lang})`, async () => {
      const scene = await stage(create('council'), { lang, member });
      await read(scene);
      find('group').querySelector('summary')?.click();
      await settle();
      const text = perceivedText();
      const places = [
        t(scene).elected('@', 2).split('@')[0]!,
        t(scene).method.severalSeats,
        t(scene).round(1),
        t(scene).round(2),
      ].map((part) => text.indexOf(plain(part)));
      expect(places).to.not.include(-1);
      expect(places).to.deep.equal(places.toSorted((one, other) => one - other));
      const names = rowsIn(findAll('table')[0]!).filter((row) => row.includes(t(scene).table.seat));
      expect(names).to.have.length(2);
    });
  }

  const figures = (change: object): VoteResults['contests'][number] => ({
    id: 'c',
    type: 'choice',
    title: { fr: 'Question', en: 'Question' },
    suppressed: false,
    outcome: 'noted',
    base: 40,
    blank: 0,
    spoiled: 2,
    options: [
      { id: 'a', label: { fr: 'Ruelle', en: 'Alley' }, votes: 20, share: 0.5 },
      { id: 'b', label: { fr: 'Parc', en: 'Park' }, votes: 20, share: 0.5 },
    ],
    ...change,
  });
  const outcomes: Record<string, [contest: VoteResults['contests'][number], expected: string]> = {
    tied: [figures({ outcome: 'tied' }), words.fr.outcomes.tied],
    'no-quorum': [figures({ outcome: 'no-quorum' }), words.fr.outcomes['no-quorum']],
    noted: [figures({ outcome: 'noted', type: 'approval' }), words.fr.outcomes.noted],
    rejected: [figures({ outcome: 'rejected' }), words.fr.outcomes.rejected],
    'of scores': [figures({ type: 'score' }), words.fr.pointsBase('40')],
    'of one seat': [
      figures({
        outcome: 'elected',
        options: [{ id: 'a', label: { fr: 'Odile', en: 'Odile' }, votes: 21, share: 0.525, elected: true }],
      }),
      words.fr.elected('Odile', 1),
    ],
    'withheld, whose outcome alone is told': [
      {
        id: 'c',
        type: 'choice',
        title: { fr: 'Question', en: 'Question' },
        suppressed: true,
        outcome: 'adopted',
      },
      words.fr.outcomes.adopted,
    ],
  };
  for (const [name, [contest, expected]] of Object.entries(outcomes)) {
    it(`rule 22: an outcome ${name} is told in words`, async () => {
      const scene = await stage(html`<p></p>`);
      const element = document.createElement('vote-results');
      const client = telling(scene.client, (results) => ({ ...results, contests: [contest] }));
      Object.assign(element, { client, vote: 'mandate-2025' });
      scene.page.append(element);
      await says(scene, expected);
      // The share that is needed is marked where it decides, and nowhere else
      const isMarked = element.shadowRoot?.querySelector('.mark') !== null;
      expect(isMarked).to.equal(name === 'rejected');
    });
  }

  for (const lang of ['fr', 'en'] as const) {
    const w = words[lang];
    const reasons = {
      fr: {
        contested: 'Une demande de nouveau décompte a été déposée.',
        annulled: 'L’avis n’avait pas été donné à tout le monde.',
      },
      en: { contested: 'A recount was asked for.', annulled: 'Not everybody had been given notice.' },
    }[lang];

    it(`rule 22 (minPublish): too few ballots, and no figure is shown (${lang})`, async () => {
      const scene = await stage(create('small-unit'), { lang });
      await says(scene, w.suppressed);
      expect(findAll('table')).to.be.empty;
      expect(perceivedText()).to.contain(plain(w.minPublish('10')));
    });

    it(`rule 22 (minPublish): nor where the backend forgot to hold them back (${lang})`, async () => {
      const scene = await stage(html`<p></p>`, { lang });
      const careless = telling(scene.client, (results) => ({
        ...results,
        turnout: { voted: 9, eligible: 9, share: 1 },
        rule: { ...results.rule!, minPublish: 10 },
      }));
      const element = document.createElement('vote-results');
      Object.assign(element, { client: careless, vote: 'mandate-2025' });
      scene.page.append(element);
      await says(scene, w.suppressed);
      expect(findAll('table')).to.be.empty;
      expect(perceivedText()).to.not.contain('263');
    });

    it(`B-20: a contested and an annulled vote say so before any figure, with the reason (${lang})`, async () => {
      const scene = await stage(create('recount'), { lang });
      await says(scene, w.states.contested);
      expect(perceivedText()).to.contain(reasons.contested);
      await turnTo(scene, 'old-bylaw');
      await says(scene, w.states.annulled);
      expect(perceivedText()).to.contain(reasons.annulled);
      const before = plain(w.annulled(''));
      expect(perceivedText()).to.contain(before);
      expect(perceivedText().indexOf(plain(w.states.annulled))).to.be.below(perceivedText().indexOf(before));
    });

    it(`B-20: provisional results are said to be (${lang})`, async () => {
      const scene = await stage(create('council'), { lang });
      await says(scene, w.states.provisional);
    });

    it(`B-20: a mandate says until when it holds, on the server’s clock (${lang})`, async () => {
      const scene = await stage(create(), { lang });
      await read(scene);
      expect(perceivedText()).to.contain(plain(w.validUntil('').slice(0, -1)));
      const over = telling(scene.client, (results) => ({ ...results, validUntil: '2020-01-01T05:00:00Z' }));
      Object.assign(scene.element, { client: over });
      await settle();
      await turnTo(scene, 'council');
      await turnTo(scene, 'mandate-2025');
      await says(scene, w.noLongerValid('').slice(0, -1));
    });

    it(`B-20: results that are not published say why, and come by themselves once they are (${lang})`, async () => {
      const scene = await stage(create('agm'), { member, lang });
      await says(scene, w.notPublished);
      expect(perceivedText()).to.contain(plain(w.counting));
      find('button', w.look).click();
      await until(() => scene.announcements.includes(w.still), 'still not');
      const votes = scene.portal.db.records<{ put?: string }>('votes');
      votes.put('agm', { ...votes.get('agm'), put: 'published' });
      await pass(2_000);
      dispatchEvent(new Event('focus'));
      await read(scene);
      await pass(100);
      expect(scene.announcements.at(-1)).to.equal(w.published);
    });
  }

  it('B-20: the address names the vote', async () => {
    const scene = await stage(html`<vote-results></vote-results>`);
    expect(perceivedText()).to.contain(plain(words.fr.noVote));
    location.hash = '#vote-results=recount';
    await says(scene, words.fr.states.contested);
  });

  it('S1-26: leads to the votes, and to checking a code of this one', async () => {
    const scene = await stage(create());
    await read(scene);
    const links = findAll('link').map((link) => link as HTMLAnchorElement);
    expect(links.map(({ pathname, hash }) => pathname + hash)).to.deep.equal([
      '/votes',
      '/recu#ballot-receipt=mandate-2025',
    ]);
  });

  it('rule 1 (5.2-F): another language keeps what is shown', async () => {
    const scene = await stage(create(), { member });
    await read(scene);
    document.documentElement.lang = 'en';
    await until(() => perceivedText().includes(plain(words.en.outcomes.adopted)), 'in English');
    expect(perceivedText()).to.contain('2025 strike mandate');
    expect(scene.portal.requests.filter(({ operation }) => operation === 'voteResults.read')).to.have.length(1);
  });

  for (const lang of ['fr', 'en'] as const)
    it(`B-20: where results are for members, signing in shows them (${lang})`, async () => {
      const scene = await stage(create(), { lang });
      Object.assign(scene.element, { client: forMembersAlone(scene.client) });
      await settle();
      await turnTo(scene, 'recount');
      await says(scene, words[lang].signedOut);
      expect(find('link', 'Espace membre')).to.be.instanceOf(HTMLAnchorElement);
      scene.portal.signInAs(member);
      await scene.client.session.refresh();
      await read(scene);
      expect(perceivedText()).to.not.contain(plain(words[lang].signedOut));
    });

  it('F1: what was known stays in view while the portal cannot be reached', async () => {
    const scene = await stage(create(), { member });
    await read(scene);
    scene.portal.faults.set('network-error');
    await pass(2_000);
    dispatchEvent(new Event('focus'));
    await says(scene, errorWords.fr.unreachable);
    expect(findAll('table')).to.not.be.empty;
    scene.portal.faults.clear();
    find('button', errorWords.fr.retry).click();
    await until(() => !perceivedText().includes(errorWords.fr.unreachable), 'the message is gone');
  });

  for (const [fault, code] of [
    ['hang', 'timeout'],
    ['server-error', 'server'],
    ['truncated', 'malformed'],
    ['html', 'malformed'],
    ['empty', 'malformed'],
    ['drift', 'malformed'],
    ['unavailable', 'unavailable'],
    ['rate-limited', 'rate-limited'],
  ] as const) {
    it(`F: ${fault} shows no result, says so, and all is well once it is over`, async () => {
      const scene = await stage(create(), {
        prepare: ({ faults }) => {
          faults.set(fault, { operation: 'voteResults.read', seconds: 2 });
        },
      });
      await says(scene, errorWords.fr[code]);
      expect(findAll('table')).to.be.empty;
      scene.portal.faults.clear();
      await pass(3_000);
      find('button', errorWords.fr.retry).click();
      await read(scene);
    });
  }
});
