import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { CastStatus, Envelope, Receipt } from '../contract/ballot.ts';
import type { Ballot, BallotsDomain, CastOutcome } from '../domains/ballots.ts';
import { ClientError } from '../errors/client-error.ts';
import { lostAnswer, lostRequest, ScriptedLine, type Reply } from '../test/scripted-line.ts';
import { Casting, type CastMemory, type CastState } from './casting.ts';

const ballot: Ballot = {
  manifest: {
    voteId: 'v1',
    title: { fr: 'Accord', en: 'Agreement' },
    suite: 'none',
    paddedBytes: 64,
    contests: [],
  },
  hash: 'a3'.repeat(32),
  rotation: 'r',
};

type Refusal = Exclude<CastOutcome['outcome'], 'recorded' | 'invalid-fields'>;

/** A backend that keeps to the contract, over a line that the test disturbs. */
class Backend extends ScriptedLine implements Pick<BallotsDomain, 'cast' | 'readCast' | 'abandonCast'> {
  readonly recorded = new Map<string, { receipt: Receipt; envelope: Envelope }>();
  readonly abandoned = new Set<string>();
  readonly envelopes: Envelope[] = [];
  refusal: Refusal | undefined;
  pending = 0;
  /** A member may vote again, so that it stops nobody from being counted twice over. */
  lastCounts = false;

  async cast(vote: string, cast: string, envelope: Envelope): Promise<CastOutcome> {
    this.envelopes.push(envelope);
    return this.carry('cast', () => this.arrive(vote, cast, envelope));
  }

  async readCast(_vote: string, cast: string): Promise<CastStatus> {
    return this.carry('readCast', () => this.#status(cast));
  }

  async abandonCast(_vote: string, cast: string): Promise<CastStatus> {
    return this.carry('abandonCast', () => {
      const status = this.#status(cast);
      if (status.state === 'unknown') this.abandoned.add(cast);
      return status;
    });
  }

  arrive(voteId: string, castId: string, envelope: Envelope): CastOutcome {
    const held = this.recorded.get(castId);
    if (held)
      return held.envelope.ballot === envelope.ballot
        ? { outcome: 'recorded', receipt: held.receipt }
        : { outcome: 'cast-id-reused' };
    if (this.abandoned.has(castId)) return { outcome: 'cast-abandoned' };
    if (this.refusal) return { outcome: this.refusal };
    if (!this.lastCounts && this.recorded.size > 0) return { outcome: 'already-cast' };
    const receipt: Receipt = {
      voteId,
      castId,
      tracker: '0123-4567-89AB-CDEF',
      recordedAt: '2026-03-12T19:00:00Z',
      ballotHash: envelope.ballotHash,
    };
    this.recorded.set(castId, { receipt, envelope });
    return { outcome: 'recorded', receipt };
  }

  #status(cast: string): CastStatus {
    if (this.pending > 0) {
      this.pending--;
      return { state: 'pending' };
    }
    const held = this.recorded.get(cast);
    return held ? { state: 'recorded', receipt: held.receipt } : { state: 'unknown' };
  }
}

class Memory implements CastMemory {
  readonly kept: Map<string, string>;
  /** Every cast that it was given, oldest first. */
  readonly writes: string[] = [];
  constructor(kept?: ReadonlyMap<string, string>) {
    this.kept = new Map(kept);
  }
  read(vote: string): string | undefined {
    return this.kept.get(vote);
  }
  write(vote: string, cast: string): void {
    this.kept.set(vote, cast);
    this.writes.push(cast);
  }
  forget(vote: string): void {
    this.kept.delete(vote);
  }
}

interface Page {
  casting: Casting;
  backend: Backend;
  memory: Memory;
  /** Every state since it was opened. */
  states: string[];
  send: () => Promise<void>;
  sealed: () => number;
  /** It is gone: what it has sent arrives, and it sends no more. */
  leave: () => void;
}

function openPage(backend = new Backend(), memory = new Memory()): Page {
  const states: string[] = [];
  let sealed = 0;
  let gone = false;
  const unlessGone =
    <A extends unknown[], T>(send: (...args: A) => Promise<T>) =>
    (...args: A): Promise<T> =>
      gone ? new Promise<T>(() => undefined) : send(...args);
  const line = {
    cast: unlessGone<Parameters<Backend['cast']>, CastOutcome>((...args) => backend.cast(...args)),
    readCast: unlessGone<Parameters<Backend['readCast']>, CastStatus>((...args) => backend.readCast(...args)),
    abandonCast: unlessGone<Parameters<Backend['abandonCast']>, CastStatus>((...args) => backend.abandonCast(...args)),
  };
  const casting = new Casting({
    vote: 'v1',
    ballots: () => Promise.resolve(line),
    seal: ({ hash }) => Promise.resolve({ suite: 'none', ballotHash: hash, ballot: `sealed-${++sealed}` }),
    memory,
    onChange: ({ state }) => states.push(state),
    timers: { sleep: () => Promise.resolve() },
  });
  return {
    casting,
    backend,
    memory,
    states,
    send: () => casting.send(ballot, []),
    sealed: () => sealed,
    leave: () => (gone = true),
  };
}

/** A ballot whose answer was lost, and that is said not to be recorded: it is still on its way. */
async function sendLate(): Promise<Page & { arrive: () => void }> {
  const page = openPage();
  page.backend.replies = [lostRequest];
  await page.send();
  assert.equal(page.casting.state.state, 'not-recorded');
  return {
    ...page,
    arrive: () => {
      page.backend.refusal = undefined;
      const [cast] = page.memory.writes;
      page.backend.arrive('v1', cast!, page.backend.envelopes[0]!);
    },
  };
}

describe('S1-20, rule 9 (7.3-J): casting', () => {
  it('is recorded with the receipt of the backend, and keeps nothing then', async () => {
    const { send, casting, states, memory, backend } = openPage();
    await send();
    assert.deepEqual(states, ['sealing', 'casting', 'recorded']);
    assert.ok(casting.state.state === 'recorded' && casting.state.receipt.tracker);
    assert.equal(memory.kept.size, 0);
    assert.deepEqual(backend.calls, ['cast']);
  });

  it('remembers the cast while it is out, and nothing of the ballot', async () => {
    const { send, backend, memory } = openPage();
    backend.replies = [lostAnswer, lostRequest];
    await send();
    assert.deepEqual([...memory.kept], [['v1', [...backend.recorded.keys()][0]]]);
  });

  it('a lost answer is settled by asking: recorded', async () => {
    const { send, casting, states, backend } = openPage();
    backend.replies = [lostAnswer];
    await send();
    assert.deepEqual(states, ['sealing', 'casting', 'reconciling', 'recorded']);
    assert.equal(casting.busy, false);
    assert.deepEqual(backend.calls, ['cast', 'readCast']);
  });

  it('a lost request is settled by asking: not recorded, and the same bytes go again', async () => {
    const { send, casting, backend, sealed } = openPage();
    backend.replies = [lostRequest];
    await send();
    assert.equal(casting.state.state, 'not-recorded');
    assert.deepEqual(casting.acts, ['sendAgain', 'takeBack']);
    await casting.sendAgain();
    assert.equal(casting.state.state, 'recorded');
    assert.equal(sealed(), 1);
    assert.deepEqual(backend.envelopes[0], backend.envelopes[1]);
  });

  it('is uncertain while nobody answers, and says so until somebody does', async () => {
    const { send, casting, backend } = openPage();
    backend.replies = [lostAnswer, lostRequest, lostRequest];
    await send();
    assert.deepEqual(
      [casting.state.state, 'error' in casting.state && casting.state.error.code],
      ['uncertain', 'unreachable'],
    );
    await casting.check();
    assert.equal(casting.state.state, 'uncertain');
    await casting.check();
    assert.equal(casting.state.state, 'recorded');
  });

  it('sent again out of uncertainty, it is the same cast', async () => {
    const { send, casting, backend } = openPage();
    backend.replies = [lostAnswer, lostRequest];
    await send();
    await casting.sendAgain();
    assert.equal(casting.state.state, 'recorded');
    assert.equal(backend.recorded.size, 1);
  });

  it('what the backend works on is asked for again, then left uncertain', async () => {
    const { send, casting, backend } = openPage();
    backend.replies = [lostAnswer];
    backend.pending = 2;
    await send();
    assert.equal(casting.state.state, 'recorded');

    const slow = openPage();
    slow.backend.replies = [lostAnswer];
    slow.backend.pending = 99;
    await slow.send();
    assert.deepEqual(slow.casting.state, { state: 'uncertain' });
  });

  it('a refusal is confirmed before it is told', async () => {
    const { send, casting, backend, memory } = openPage();
    backend.refusal = 'vote-closed';
    await send();
    assert.deepEqual(casting.state, { state: 'rejected', reason: 'vote-closed', fields: [] });
    assert.deepEqual(backend.calls, ['cast', 'readCast']);
    assert.equal(memory.kept.size, 0);
  });

  it('a refusal that hides an earlier success is a success', async () => {
    const { send, casting, backend } = openPage();
    backend.replies = [lostAnswer, lostRequest];
    await send();
    backend.cast = () => Promise.resolve({ outcome: 'already-cast' });
    await casting.sendAgain();
    assert.equal(casting.state.state, 'recorded');
  });

  it('offline before anything left: not recorded, without asking', async () => {
    const { send, casting, backend, memory } = openPage();
    backend.replies = [{ lost: 'request', code: 'offline' }];
    await send();
    assert.equal(casting.state.state, 'not-recorded');
    assert.deepEqual(backend.calls, ['cast']);
    assert.equal(memory.kept.size, 0);
  });

  it('offline after something left: asked for', async () => {
    const { send, casting, backend } = openPage();
    backend.replies = [
      lostAnswer,
      lostRequest,
      { lost: 'request', code: 'offline' },
      { lost: 'request', code: 'offline' },
    ];
    await send();
    await casting.sendAgain();
    assert.equal(casting.state.state, 'uncertain');
    await casting.check();
    assert.equal(casting.state.state, 'recorded');
  });

  it('a ballot that could not be sealed never left, and is sealed when it goes again', async () => {
    const backend = new Backend();
    let works = false;
    const casting = new Casting({
      vote: 'v1',
      ballots: () => Promise.resolve(backend),
      seal: () =>
        works
          ? Promise.resolve({ suite: 'none', ballotHash: ballot.hash, ballot: 'sealed' })
          : Promise.reject(new ClientError('unreachable')),
      memory: new Memory(),
    });
    await casting.send(ballot, []);
    assert.equal(casting.state.state, 'not-recorded');
    assert.deepEqual(backend.calls, []);
    works = true;
    await casting.sendAgain();
    assert.equal(casting.state.state, 'recorded');
  });

  it('twice at once is once', async () => {
    const { send, casting, backend } = openPage();
    await Promise.all([send(), send(), casting.sendAgain()]);
    assert.equal(backend.calls.length, 1);
    assert.equal(casting.state.state, 'recorded');
  });

  it('a receipt for another vote or another cast is no success', async () => {
    const { send, casting, backend } = openPage();
    backend.replies = [lostAnswer];
    backend.readCast = (_vote, cast) =>
      Promise.resolve({ state: 'recorded', receipt: { ...backend.recorded.get(cast)!.receipt, castId: 'another' } });
    await send();
    assert.deepEqual(casting.state.state, 'uncertain');
  });

  it('another ballot may be filled in once the one before is taken back for good', async () => {
    const { send, casting, backend, sealed } = openPage();
    backend.replies = [lostRequest];
    await send();
    await casting.takeBack();
    assert.equal(casting.state.state, 'ready');
    await send();
    assert.equal(casting.state.state, 'recorded');
    assert.equal(sealed(), 2);
    assert.equal(new Set([...backend.abandoned, ...backend.recorded.keys()]).size, 2);
  });

  it('what turns out to be recorded is not taken back', async () => {
    const { casting, arrive } = await sendLate();
    arrive();
    await casting.takeBack();
    assert.equal(casting.state.state, 'recorded');
  });

  it('what is said not to be recorded, and then arrives, is shown by a page that nobody touches', async () => {
    for (const refusal of [undefined, 'vote-paused'] as const) {
      const { casting, states, backend, arrive } = await sendLate();
      backend.refusal = refusal;
      if (refusal) await casting.sendAgain();
      assert.equal(casting.state.state, refusal ? 'rejected' : 'not-recorded');
      const before = states.length;
      await casting.lookAgain();
      backend.replies = [lostAnswer];
      await casting.lookAgain();
      assert.equal(states.length, before, 'not a word while there is no news');
      backend.pending = 1;
      await casting.lookAgain();
      assert.deepEqual(casting.state, { state: 'uncertain' });
      arrive();
      await casting.lookAgain();
      assert.equal(casting.state.state, 'recorded');
    }
  });

  it('what the backend says to be working on is uncertain, whatever it says of the cast', async () => {
    const { send, casting, backend } = openPage();
    backend.replies = [{ lost: 'request', code: 'in-progress' }];
    await send();
    assert.deepEqual(casting.state, { state: 'uncertain' });
    assert.deepEqual(casting.acts, ['check']);
    await casting.lookAgain();
    assert.deepEqual(casting.state, { state: 'not-recorded' });
  });

  it('every state that waits for the member has a way out', async () => {
    const refusals: Refusal[] = [
      'already-cast',
      'cast-id-reused',
      'vote-closed',
      'vote-paused',
      'ballot-changed',
      'not-eligible',
      'not-registered',
    ];
    for (const refusal of refusals) {
      const { send, casting, backend } = openPage();
      backend.refusal = refusal;
      await send();
      assert.equal(casting.state.state, 'rejected');
      assert.equal(casting.acts.includes('sendAgain'), ['vote-paused', 'not-registered'].includes(refusal), refusal);
      await casting.takeBack();
      assert.deepEqual(casting.state, { state: 'ready' });
    }
  });

  it('rule 11: left alone, nothing of what was chosen stays but sealed bytes', async () => {
    const { send, casting, backend } = openPage();
    backend.replies = [lostRequest];
    await send();
    casting.forgetChoices();
    assert.equal(casting.state.state, 'not-recorded');
    await casting.sendAgain();
    assert.equal(casting.state.state, 'recorded');

    const unsealed = new Casting({
      vote: 'v1',
      ballots: () => Promise.resolve(backend),
      seal: () => Promise.reject(new ClientError('unreachable')),
      memory: new Memory(),
    });
    await unsealed.send(ballot, []);
    assert.equal(unsealed.state.state, 'not-recorded');
    unsealed.forgetChoices();
    assert.deepEqual(unsealed.state, { state: 'ready' });
  });

  it('taken back by a copy of the page, the same bytes go under another id', async () => {
    const { send, casting, backend, memory } = openPage();
    backend.replies = [lostRequest];
    await send();
    const copy = openPage(backend, memory);
    await copy.casting.recover();
    assert.equal(copy.casting.state.state, 'lost');
    await casting.sendAgain();
    assert.equal(casting.state.state, 'not-recorded');
    await casting.sendAgain();
    assert.equal(casting.state.state, 'recorded');
    assert.equal(new Set(backend.envelopes.map((each) => each.ballot)).size, 1);
  });

  it('after a reload: recorded', async () => {
    const before = openPage();
    before.backend.replies = [lostAnswer, lostRequest];
    await before.send();
    const { casting } = openPage(before.backend, before.memory);
    await casting.recover();
    assert.equal(casting.state.state, 'recorded');
  });

  it('after a reload: lost, never to be recorded, and another may be filled in', async () => {
    const before = openPage();
    before.backend.replies = [lostRequest, lostRequest];
    await before.send();
    const { casting, send, memory } = openPage(before.backend, before.memory);
    await casting.recover();
    assert.equal(casting.state.state, 'lost');
    assert.equal(memory.kept.size, 0);
    await before.casting.sendAgain();
    assert.equal(before.casting.state.state, 'not-recorded');
    await casting.takeBack();
    await send();
    assert.equal(casting.state.state, 'recorded');
  });

  it('after a reload with nothing out: ready, and nobody is asked', async () => {
    const { casting, backend } = openPage();
    await casting.recover();
    assert.equal(casting.state.state, 'ready');
    assert.deepEqual(backend.calls, []);
  });

  it('a receipt that comes late is shown all the same, and a late failure is not', async () => {
    const { send, casting, backend } = openPage();
    let answer = (): void => undefined;
    const cast = backend.cast.bind(backend);
    backend.cast = async (...sent) => {
      await new Promise<void>((resolve) => (answer = resolve));
      return cast(...sent);
    };
    const sending = send();
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    await casting.check();
    assert.equal(casting.state.state, 'not-recorded');
    answer();
    await sending;
    assert.equal(casting.state.state, 'recorded');
  });

  it('another member finds nothing of it', async () => {
    const { send, casting, backend, memory } = openPage();
    backend.replies = [lostRequest];
    await send();
    casting.forget();
    assert.deepEqual(casting.state, { state: 'ready' });
    assert.equal(memory.kept.size, 0);
    assert.deepEqual(casting.acts, []);
  });
});

describe('S1-20: casting, whatever is done and whatever is lost', () => {
  const acts = ['send', 'sendAgain', 'check', 'takeBack', 'lookAgain', 'forgetChoices', 'reload', 'copy'] as const;
  const line = fc.constantFrom<Reply>({}, lostRequest, lostAnswer, { lost: 'request', code: 'offline' });
  const step = fc.record({
    act: fc.constantFrom(...acts),
    replies: fc.array(line, { maxLength: 4 }),
    refusal: fc.constantFrom<Refusal | undefined>(undefined, undefined, 'vote-paused', 'vote-closed'),
    together: fc.boolean(),
  });

  it('one vote at most, no false success, no lost success, no dead end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), fc.boolean(), async (steps, lastCounts) => {
        const backend = new Backend();
        backend.lastCounts = lastCounts;
        let page = openPage(backend);
        const copies: Page[] = [];
        const running: Promise<void>[] = [];
        for (const { act, replies, refusal, together } of steps) {
          backend.replies = replies;
          backend.refusal = refusal;
          if (act === 'reload' || (act === 'copy' && !lastCounts)) {
            if (act === 'copy') copies.push(page);
            else {
              page.leave();
              running.length = 0;
            }
            page = openPage(backend, new Memory(page.memory.kept));
            running.push(page.casting.recover());
          } else if (act === 'send') running.push(page.send());
          else if (act !== 'copy') running.push(Promise.resolve(page.casting[act]()));
          if (!together) await Promise.all(running.splice(0));
          holds(page, backend);
          // From here on a member who votes again means to
          if (lastCounts && page.casting.state.state === 'recorded') break;
        }
        await Promise.all(running);
        backend.replies = [];
        backend.refusal = undefined;
        for (const each of [...copies, page]) {
          await finish(each);
          holds(each, backend);
        }
        assert.equal(backend.recorded.size, 1);
      }),
      { numRuns: 2_000, seed: 4 },
    );
  });

  function holds({ casting, states }: Page, backend: Backend): void {
    assert.ok(backend.recorded.size <= 1);
    if (casting.state.state === 'recorded') assert.ok(backend.recorded.has(casting.state.receipt.castId));
    const at = states.indexOf('recorded');
    assert.ok(at < 0 || at === states.length - 1, states.join(' '));
  }

  /** A member goes on with what the page offers, all being well again. */
  async function finish({ casting, send }: Page): Promise<void> {
    for (let turn = 0; turn < 6; turn++) {
      const state: CastState = casting.state;
      if (state.state === 'recorded' || (state.state === 'rejected' && state.reason === 'already-cast')) return;
      if (state.state === 'ready') await send();
      else await casting[casting.acts[0] ?? 'check']();
    }
    assert.fail(`a dead end: ${casting.state.state}`);
  }
});
