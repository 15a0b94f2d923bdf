import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { seal } from '@trait-union/client/voting';
import type { FilledBallot, VoteResults, VoteRule } from '@trait-union/client/contract';
import { createMockPortal, type MockPortal } from '../mock-portal.ts';
import { localMembers } from '../scenarios/local.ts';
import { cast, marked, readBallot, send } from '../test/ballots.ts';
import { call } from '../test/call.ts';
import { earlierBallots } from './casts.ts';
import { votes } from './votes.ts';

let portal: MockPortal;

beforeEach(() => {
  portal = createMockPortal();
  portal.signInAs(localMembers.sample);
});

const published = async (vote: string): Promise<VoteResults> => {
  portal.officer.put(vote, 'published');
  return (await call(portal, 'voteResults.read', { params: { vote } })).body;
};

/** The contest's result with its figures. */
const contestOf = ({ contests }: VoteResults, index = 0) => {
  const contest = contests[index];
  assert.ok(contest && !contest.suppressed);
  return contest;
};

const countsOf = (results: VoteResults, index = 0): Record<string, number> =>
  Object.fromEntries(contestOf(results, index).options.map(({ id, votes }) => [id, votes]));

/** `yes-no` with so many ballots, under another rule. */
const withRule = async (rule: Partial<VoteRule>, counts: { yes?: number; no?: number; blank?: number }) => {
  const vote = votes(portal.db).get('yes-no');
  assert.ok(vote?.rule);
  votes(portal.db).put('yes-no', { ...vote, electorate: 400, rule: { ...vote.rule, minPublish: 0, ...rule } });
  const { yes = 0, no = 0, blank = 0 } = counts;
  earlierBallots(portal.db).put('yes-no', [
    { times: yes, marks: [marked('yes-no', 'yes')] },
    { times: no, marks: [marked('yes-no', 'no')] },
    { times: blank, marks: [{ contest: 'yes-no', state: 'blank', selections: [] }] },
  ]);
  return published('yes-no');
};

const outcome = async (...parameters: Parameters<typeof withRule>): Promise<string> =>
  contestOf(await withRule(...parameters)).outcome;

describe('B-20: the rule', () => {
  test('exactly half is enough only where it is said to be', async () => {
    assert.equal(await outcome({ strict: true }, { yes: 50, no: 50 }), 'rejected');
    assert.equal(await outcome({ strict: false }, { yes: 50, no: 50 }), 'adopted');
    assert.equal(await outcome({ strict: true }, { yes: 51, no: 50 }), 'adopted');
  });

  test('two thirds of 300 is 200', async () => {
    assert.equal(await outcome({ threshold: '2/3', strict: false }, { yes: 200, no: 100 }), 'adopted');
    assert.equal(await outcome({ threshold: '2/3', strict: false }, { yes: 199, no: 101 }), 'rejected');
    assert.equal(await outcome({ threshold: '2/3', strict: true }, { yes: 200, no: 100 }), 'rejected');
  });

  test('what the share is of', async () => {
    const counts = { yes: 60, no: 40, blank: 50 };
    for (const [rule, base, expected] of [
      [{ of: 'valid-votes', blankCounts: false }, 100, 'adopted'],
      [{ of: 'valid-votes', blankCounts: true }, 150, 'rejected'],
      [{ of: 'votes-cast', blankCounts: true }, 150, 'rejected'],
      [{ of: 'votes-cast', blankCounts: false }, 100, 'adopted'],
      [{ of: 'eligible' }, 400, 'rejected'],
      [{ of: 'unit' }, 400, 'rejected'],
    ] as const) {
      const contest = contestOf(await withRule(rule, counts));
      assert.deepEqual([contest.base, contest.outcome, contest.blank], [base, expected, 50]);
      assert.equal(contest.options[0]?.share, 60 / base);
    }
  });

  test('a quorum that is not reached', async () => {
    const results = await withRule({ quorum: 101 }, { yes: 90, no: 10 });
    assert.deepEqual([results.quorumReached, contestOf(results).outcome], [false, 'no-quorum']);
    assert.equal((await withRule({ quorum: 100 }, { yes: 90, no: 10 })).quorumReached, true);
  });

  test('nobody voted', async () => {
    assert.equal(await outcome({}, {}), 'rejected');
  });
});

test('rule 22, B-20: below the fewest to publish there are no figures at all', async () => {
  const results = await withRule({ minPublish: 10 }, { yes: 8, no: 1 });
  assert.deepEqual(
    results.contests.map(({ suppressed, outcome }) => [suppressed, outcome]),
    [[true, 'adopted']],
  );
  assert.doesNotMatch(JSON.stringify(results.contests), /"(votes|options|base|blank)"/);
  assert.equal(contestOf(await withRule({ minPublish: 10 }, { yes: 8, no: 2 })).suppressed, false);
});

describe('B-20, B-21: every type of contest', () => {
  const filled: FilledBallot = [
    { contest: 'president', state: 'marked', selections: [{ writeIn: 'Rose  GAGNÉ' }] },
    { contest: 'directors', state: 'spoiled', selections: [] },
    marked('treasurer', 'danielle-roy', 'alain-gauthier'),
    marked('committees', 'health', 'youth'),
    {
      contest: 'priorities',
      state: 'marked',
      selections: [
        { option: 'wages', score: 5 },
        { option: 'telework', score: 0 },
      ],
    },
  ];

  test('counts what the member cast among the others', async () => {
    const before = await published('executive');
    portal.officer.resume('executive');
    assert.equal((await cast(portal, 'executive', filled)).status, 200);
    const after = await published('executive');
    assert.equal(after.turnout.voted, before.turnout.voted + 1);

    assert.equal(countsOf(after, 0)['write-in rose gagne'], 1);
    assert.equal(contestOf(after, 1).spoiled, 1);
    assert.equal(contestOf(after, 2).rounds?.[0]?.tallies.find(({ option }) => option === 'danielle-roy')?.votes, 1);
    assert.deepEqual([countsOf(after, 3)['health'], countsOf(after, 3)['youth']], [110, 62]);
    assert.equal(countsOf(after, 4)['wages'], 61 * 5 + 48 * 4 + 5);
    assert.equal(contestOf(after, 4).options[0]?.share, (61 * 5 + 48 * 4 + 5) / (110 * 5));
  });

  test('seats go to those with most votes, and a tie for the last is said', async () => {
    const elected = contestOf(await published('executive'), 1).options.filter((option) => option.elected);
    assert.deepEqual(
      elected.map(({ id }) => id),
      ['karine-bedard', 'fatoumata-bah', 'nadia-haddad'],
    );
    earlierBallots(portal.db).put('congress', [
      { times: 20, marks: [marked('congress', 'kevin-morin', 'helene-gagnon')] },
      { times: 20, marks: [marked('congress', 'kevin-morin', 'isaac-bergeron')] },
    ]);
    assert.equal(contestOf(await published('congress')).outcome, 'tied');
  });

  test('a consultation decides nothing', async () => {
    assert.equal(contestOf(await published('executive'), 3).outcome, 'noted');
  });
});

describe('S1-20: sealed ballots', () => {
  test('are opened and counted', async () => {
    const before = countsOf(await published('strike'));
    portal.officer.resume('strike');
    await send(portal, 'strike', await seal(await readBallot(portal, 'strike'), [marked('strike', 'no')]));
    const after = countsOf(await published('strike'));
    assert.deepEqual([after['yes'], after['no']], [before['yes'], (before['no'] ?? 0) + 1]);
  });

  test('one that is not in order counts as spoiled', async () => {
    const ballot = await readBallot(portal, 'strike');
    const { status } = await send(portal, 'strike', await seal(ballot, [marked('strike', 'yes', 'no')]));
    assert.equal(status, 200);
    const results = await published('strike');
    assert.deepEqual([contestOf(results).spoiled, results.turnout.voted], [1, 214]);
  });
});

test('S1-20: only the last ballot counts where one may vote again', async () => {
  await cast(portal, 'revotable', [marked('revotable', 'five')]);
  await cast(portal, 'revotable', [marked('revotable', 'zero')]);
  const counts = countsOf(await published('revotable'));
  assert.deepEqual(counts, { two: 52, three: 47, five: 20, zero: 19 });
});

test('B-21: a ballot that stands for several counts for as many, and is one voter', async () => {
  portal.officer.decideEligibility('yes-no', localMembers.sample, { state: 'eligible', weight: 3 });
  await cast(portal, 'yes-no', [marked('yes-no', 'no')]);
  const results = await published('yes-no');
  assert.deepEqual([countsOf(results)['no'], results.turnout.voted], [34, 106]);
});
