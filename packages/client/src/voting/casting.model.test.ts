import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { serveMock, type ServedMock } from '@trait-union/mock-server/http';
import fc from 'fast-check';
import type { Contest } from '../contract/ballot.ts';
import type { PortalClient } from '../portal-client.ts';
import { createRestClient } from '../rest/rest-client.ts';
import { createBrowser } from '../test/browser.ts';
import { DelayingLine } from '../test/delaying-line.ts';
import { hastyTimers } from '../test/hasty-time.ts';
import { randomRuns } from '../test/random-runs.ts';
import { awaited, faultAct, faultNames, origin, press, signIn, tab, type Made } from '../test/tab-acts.ts';
import { Casting, type CastMemory } from './casting.ts';
import { seal } from './seal.ts';

const member = 'k7w2m9';
const timers = hastyTimers(25);

/** What a backend keeps of a cast; the rest of it is the mock's. */
interface Kept {
  memberId: string;
  state: string;
  tracker: string;
}

/** A tab of the member's browser: its storage outlives its page. */
interface Tab {
  storage: Map<string, string>;
  page: Page;
}

interface Page {
  casting: Casting;
  /** The casts that it sent. */
  sent: Set<string>;
  /** What was begun on it and has not come to an end. */
  running: Promise<unknown>[];
  /** Its scripts run no more; what they sent may still arrive. */
  leave(): void;
}

const officerActs = [
  'pause',
  'resume',
  'open',
  'endVoting',
  'close',
  'changeBallot',
  'queue',
  'settle',
  'lose',
] as const;
const castOperations = ['ballots.cast', 'ballots.readCast', 'ballots.abandonCast'] as const;

const inTab = fc.oneof(
  fc.record({ do: fc.constant('send'), tab, option: fc.nat(1), awaited, twice: fc.boolean() }),
  // What the card has a button for then, and what it does by itself
  fc.record({ do: fc.constant('press'), tab, button: fc.nat(1), awaited }),
  fc.record({ do: fc.constant('look'), tab, awaited }),
  fc.record({ do: fc.constantFrom('reload', 'copy'), tab, awaited }),
);
const onServer = fc.oneof(
  fc.record({ do: fc.constant('officer'), act: fc.constantFrom(...officerActs) }),
  faultAct(faultNames, castOperations),
  fc.record({ do: fc.constantFrom('clear', 'delay', 'arrive', 'signIn') }),
);

/** The member's browser, the line to the backend, and the claims that its pages made. */
class World {
  readonly tabs: [Tab, Tab];
  readonly #served: ServedMock;
  readonly #vote: string;
  readonly #line: DelayingLine;
  /** In no hurry, for what is not on trial. */
  readonly #patient: PortalClient;
  /** Casts of which a page said that nothing will ever come of them. */
  readonly #givenUp = new Set<string>();

  constructor(served: ServedMock, vote: string) {
    this.#served = served;
    this.#vote = vote;
    const { fetch } = createBrowser(origin);
    this.#line = new DelayingLine(fetch);
    this.#patient = createRestClient({ baseUrl: served.baseUrl, fetch, page: new EventTarget() });
    this.tabs = [this.#openTab(new Map()), this.#openTab(new Map())];
  }

  #openTab(storage: Map<string, string>): Tab {
    return { storage, page: this.#openPage(storage) };
  }

  #openPage(storage: Map<string, string>): Page {
    let isLeft = false;
    let out: string | undefined;
    const sent = new Set<string>();
    const memory: CastMemory = {
      read: (vote) => (out = storage.get(vote)),
      write: (vote, cast) => {
        out = cast;
        sent.add(cast);
        if (!isLeft) storage.set(vote, cast);
      },
      forget: (vote) => {
        if (!isLeft) storage.delete(vote);
      },
    };
    const fetch: typeof globalThis.fetch = async (input, init) => {
      if (isLeft) throw new TypeError('The page is gone');
      return this.#line.fetch(input, init);
    };
    const client = createRestClient({ baseUrl: this.#served.baseUrl, fetch, timers, page: new EventTarget() });
    const casting = new Casting({
      vote: this.#vote,
      ballots: () => Promise.resolve(client.ballots),
      seal,
      memory,
      timers,
      onChange: ({ state }) => {
        if (!isLeft && (state === 'lost' || state === 'ready') && out !== undefined) this.#givenUp.add(out);
      },
    });
    return {
      casting,
      sent,
      running: [],
      leave: () => {
        isLeft = true;
        client.dispose();
      },
    };
  }

  signIn(): Promise<void> {
    return signIn(this.#patient);
  }

  async vote({ casting }: Page, option: number): Promise<void> {
    const { votes, ballots } = this.#patient;
    const { ballotHash = '' } = await votes.read(this.#vote);
    const answer = await ballots.read(this.#vote, ballotHash);
    if (answer.outcome !== 'read') return;
    const [contest] = answer.ballot.manifest.contests as [Contest];
    const chosen = contest.options[option]?.id ?? '';
    await casting.send(answer.ballot, [{ contest: contest.id, state: 'marked', selections: [{ option: chosen }] }]);
  }

  async perform(one: Made<typeof inTab> | Made<typeof onServer>): Promise<void> {
    if ('tab' in one) await this.#performInTab(one);
    else await this.#performOnServer(one);
  }

  async #performOnServer(one: Made<typeof onServer>): Promise<void> {
    const { officer, faults } = this.#served.portal;
    if (one.do === 'officer') officer[one.act](this.#vote);
    else if (one.do === 'fault') {
      const { name, operations, times } = one;
      for (const operation of operations) faults.set(name, { operation, times, milliseconds: 5 });
    } else if (one.do === 'clear') faults.clear();
    else if (one.do === 'signIn') await this.signIn();
    else if (one.do === 'delay') this.#line.delayNext();
    else await this.#line.arrive();
  }

  async #performInTab(one: Made<typeof inTab>): Promise<void> {
    const at = one.tab === 0 ? 0 : 1;
    const { page, storage } = this.tabs[at];
    if (one.do === 'send') {
      this.#begin(page, this.vote(page, one.option));
      if (one.twice) this.#begin(page, this.vote(page, one.option));
    } else if (one.do === 'reload' || one.do === 'copy') {
      const [target, held] = one.do === 'reload' ? [at, storage] : [1 - at, new Map(storage)];
      this.tabs[target]?.page.leave();
      const opened = this.#openTab(held);
      this.tabs[target] = opened;
      this.#begin(opened.page, opened.page.casting.recover());
    } else this.#begin(page, 'button' in one ? press(page.casting, one.button) : page.casting.lookAgain());
    if (one.awaited) await this.idle();
  }

  /** An act that nobody waits for; what it comes to is in the state of the page. */
  #begin({ running }: Page, work: Promise<unknown>): void {
    running.push(work.catch(() => undefined));
  }

  end(): void {
    for (const { page } of this.tabs) page.leave();
    this.#patient.dispose();
  }

  async idle(): Promise<void> {
    for (const { page } of this.tabs) await Promise.all(page.running.splice(0));
  }

  /** The member's casts that count. */
  counted(): [id: string, cast: Kept][] {
    return this.#served.portal.db
      .records<Kept>('casts')
      .entries()
      .filter(([key]) => key.startsWith(`${this.#vote}/`))
      .map(([key, cast]): [string, Kept] => [key.slice(this.#vote.length + 1), cast])
      .filter(([, { memberId, state }]) => memberId === member && state === 'recorded');
  }

  /** What must hold at any moment. */
  check(): void {
    const counted = new Map(this.counted());
    assert.ok(counted.size <= 1, 'one vote at most');
    for (const { page } of this.tabs) {
      const { state } = page.casting;
      if (state.state !== 'recorded') continue;
      const { castId, tracker } = state.receipt;
      assert.equal(counted.get(castId)?.tracker, tracker, 'no false success');
    }
    for (const id of this.#givenUp) assert.ok(!counted.has(id), 'no lost success');
    const bodies = new Map<string, string>();
    for (const { operation, path, body = '' } of this.#served.portal.requests) {
      if (operation !== 'ballots.cast') continue;
      assert.equal(bodies.get(path) ?? body, body, 'the same bytes at every attempt');
      bodies.set(path, body);
    }
  }

  /** Where the faults have ended, every page comes to an end, and the member to their answer. */
  async conclude(opens: boolean, asksFirst: boolean): Promise<void> {
    const { faults, officer } = this.#served.portal;
    faults.clear();
    await this.idle();
    faults.clear();
    officer.settle(this.#vote);
    if (opens) officer.open(this.#vote);
    else officer.close(this.#vote);
    await this.#line.arrive();
    await this.signIn();
    for (const { page } of this.tabs) await this.#leaveAlone(page);
    for (const { page } of this.tabs) await this.#follow(page, opens, asksFirst ? 0 : 1);
    this.check();

    const counted = this.counted();
    const { participation } = await this.#patient.votes.read(this.#vote);
    assert.equal(participation.mine, counted.length === 1 ? 'voted' : 'not-voted');
    if (opens) assert.equal(counted.length, 1, 'no dead end: who can vote has voted');
  }

  /** A page that nobody touches corrects itself: a ballot of its own that counts is shown as such. */
  async #leaveAlone({ casting, sent }: Page): Promise<void> {
    await casting.lookAgain();
    const [counted] = this.counted();
    if (counted && sent.has(counted[0])) assert.equal(casting.state.state, 'recorded', 'no false failure that stays');
  }

  /** A member who presses what the page offers, until it says that the ballot is recorded or why it is not. */
  async #follow(page: Page, opens: boolean, button: number): Promise<void> {
    const { casting } = page;
    for (let step = 0; step < 12; step++) {
      const { state } = casting;
      if (state.state === 'recorded') return;
      const isOver =
        state.state === 'rejected' && (state.reason === 'already-cast' || (!opens && state.reason === 'vote-closed'));
      if (isOver) {
        assert.deepEqual(casting.acts, ['takeBack'], 'a button');
        const [counted] = this.counted();
        assert.ok(counted === undefined || !page.sent.has(counted[0]), 'a page knows its own ballot');
        assert.ok(counted !== undefined || state.reason !== 'already-cast');
        return;
      }
      if (state.state === 'ready') await this.vote(page, 0);
      else await press(page.casting, state.state === 'rejected' ? 1 : button);
    }
    assert.fail(`A dead end: ${JSON.stringify(casting.state)}`);
  }
}

describe('rule 9 (7.3-J), S1-20: whatever the member, the union and the line do', () => {
  let served: ServedMock;
  before(async () => {
    served = await serveMock({ port: 0, allowOrigins: [origin], logBodies: true, scenario: 'votes' });
  });
  after(() => served.close());

  it('one vote at most, no false success, no lost success, no dead end, over HTTP', async (t) => {
    t.diagnostic(`${randomRuns.numRuns} sequences, RANDOM_SEED=${randomRuns.seed}`);
    const acts = fc.array(fc.oneof(inTab, onServer), { minLength: 1, maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(
        acts,
        fc.constantFrom('yes-no', 'strike'),
        fc.boolean(),
        fc.boolean(),
        async (sequence, vote, opens, asksFirst) => {
          served.portal.reset();
          const world = new World(served, vote);
          try {
            await world.signIn();
            for (const one of sequence) {
              await world.perform(one);
              world.check();
            }
            await world.conclude(opens, asksFirst);
          } finally {
            world.end();
          }
        },
      ),
      randomRuns,
    );
  });
});
