import type { BallotManifest, Contest, Envelope, FilledBallot } from '../../contract/ballot.ts';
import type { Vote } from '../../contract/vote.ts';
import type { Ballot } from '../../domains/ballots.ts';
import { newKey } from '../../idempotency-key.ts';
import type { PortalClient } from '../../portal-client.ts';
import { verifyInclusion } from '../../voting/inclusion-proof.ts';
import { seal } from '../../voting/seal.ts';
import { codeOf, expectOutcome, expectSame, expectTrue } from '../expect.ts';
import { signIn, type DomainSuite } from '../stage.ts';
import { findVote } from './votes.ts';

/** Whether the member could cast a ballot now. */
const isToCast = ({ state, registration, eligibility, participation, provider, revote }: Vote): boolean =>
  state === 'open' &&
  ['not-needed', 'registered'].includes(registration.state) &&
  eligibility.state === 'eligible' &&
  participation.mine === 'not-voted' &&
  revote === 'none' &&
  provider === undefined;

/** As few options of every contest as it wants, from the one at `first` on. */
const fillIn = ({ contests }: BallotManifest, first = 0): FilledBallot =>
  contests.map(({ id, type, min, scale, options }: Contest) => ({
    contest: id,
    state: 'marked',
    selections: options.slice(first, first + Math.max(1, min)).map((option) => ({
      option: option.id,
      ...(type === 'score' && { score: scale?.lowest ?? 0 }),
    })),
  }));

const ballotOf = async ({ ballots }: PortalClient, { id, ballotHash = '' }: Vote): Promise<Ballot> =>
  expectOutcome(await ballots.read(id, ballotHash), 'read').ballot;

export interface FilledIn {
  /** Of the vote. */
  id: string;
  ballot: Ballot;
  envelope: Envelope;
  cast: string;
}

/** A ballot of a vote of that suite, ready to be cast. */
export const fillInBallot = async (client: PortalClient, suite: string): Promise<FilledIn> => {
  const isOfSuite = (vote: Vote): boolean => isToCast(vote) && vote.suite === suite;
  const vote = await findVote(client, `to cast, of suite ${suite}`, isOfSuite);
  const ballot = await ballotOf(client, vote);
  const envelope = await seal(ballot, fillIn(ballot.manifest));
  return { id: vote.id, ballot, envelope, cast: crypto.randomUUID() };
};

/** Casting a ballot, and what becomes of it. */
export const ballotsSuite = ({ describe, it, start, sample }: DomainSuite): void => {
  const startSignedIn = async (): Promise<PortalClient> => {
    const { client } = await start('votes');
    await signIn(client, sample);
    return client;
  };

  const startFilled = async (suite: string): Promise<FilledIn & { client: PortalClient }> => {
    const client = await startSignedIn();
    return { client, ...(await fillInBallot(client, suite)) };
  };

  describe('a ballot', () => {
    it('S1-20: is the one that was announced, or is not filled in', async () => {
      const client = await startSignedIn();
      const vote = await findVote(client, 'to cast', isToCast);
      const { manifest, rotation } = await ballotOf(client, vote);
      expectSame([manifest.voteId, manifest.suite], [vote.id, vote.suite]);
      expectSame((await ballotOf(client, vote)).rotation, rotation);
      expectSame(await client.ballots.read(vote.id, '0'.repeat(64)), { outcome: 'ballot-changed' });
    });

    for (const suite of ['none', 'hpke-v1']) {
      it(`rule 9 (7.3-J), S1-20, ${suite}: is recorded once, and the same receipt is given again`, async () => {
        const { client, id, ballot, envelope, cast } = await startFilled(suite);
        expectSame(await client.ballots.readCast(id, cast), { state: 'unknown' });
        const first = expectOutcome(await client.ballots.cast(id, cast, envelope), 'recorded');
        expectSame(await client.ballots.cast(id, cast, envelope), first);
        expectSame(await client.ballots.readCast(id, cast), { state: 'recorded', receipt: first.receipt });
        expectSame((await client.votes.read(id)).participation.mine, 'voted');

        const other = await seal(ballot, fillIn(ballot.manifest, 1));
        expectOutcome(await client.ballots.cast(id, cast, other), 'cast-id-reused');
        expectOutcome(await client.ballots.cast(id, crypto.randomUUID(), other), 'already-cast');
      });
    }

    it('rule 9: that was given up arrives no more; one that is recorded stays', async () => {
      const { client, id, envelope, cast } = await startFilled('none');
      expectSame(await client.ballots.abandonCast(id, cast, { key: newKey() }), { state: 'unknown' });
      expectOutcome(await client.ballots.cast(id, cast, envelope), 'cast-abandoned');
      const another = crypto.randomUUID();
      const { receipt } = expectOutcome(await client.ballots.cast(id, another, envelope), 'recorded');
      const write = { key: newKey() };
      expectSame(await client.ballots.abandonCast(id, another, write), { state: 'recorded', receipt });
    });

    it('S1-20: that is not in order is refused by contest', async () => {
      const { client, id, ballot, cast } = await startFilled('none');
      const [first, ...others] = fillIn(ballot.manifest);
      if (!first) throw new Error('Expected a contest.');
      const strange = { ...first, selections: [{ option: 'nobody' }] };
      const answer = await client.ballots.cast(id, cast, await seal(ballot, [strange, ...others]));
      const { fields } = expectOutcome(answer, 'invalid-fields');
      expectSame(
        fields.map(({ pointer }) => pointer),
        ['/0'],
      );
      expectSame((await client.votes.read(id)).participation.mine, 'not-voted');
    });

    it('S1-20: of another manifest is refused', async () => {
      const { client, id, envelope, cast } = await startFilled('none');
      const answer = await client.ballots.cast(id, cast, { ...envelope, ballotHash: '0'.repeat(64) });
      expectOutcome(answer, 'ballot-changed');
    });

    it('S1-16: of somebody who has not registered is refused', async () => {
      const client = await startSignedIn();
      const isUnregistered = ({ state, registration }: Vote): boolean =>
        state === 'open' && registration.state === 'open';
      const vote = await findVote(client, 'that is open, to register for', isUnregistered);
      const ballot = await ballotOf(client, vote);
      const envelope = await seal(ballot, fillIn(ballot.manifest));
      expectOutcome(await client.ballots.cast(vote.id, crypto.randomUUID(), envelope), 'not-registered');
    });
  });

  describe('the list of ballots', () => {
    it('B-20: has a code once it is recorded, for anybody', async () => {
      const { client, id, envelope, cast } = await startFilled('none');
      const { receipt } = expectOutcome(await client.ballots.cast(id, cast, envelope), 'recorded');
      await client.session.signOut({ key: newKey() });
      expectSame((await client.board.track(id, receipt.tracker)).state, 'recorded');
      expectSame(await client.board.track(id, '0000-0000-0000-0000'), { state: 'unknown' });
    });

    it('B-20: proves that a sealed ballot is on it', async () => {
      const { client, id, envelope, cast } = await startFilled('hpke-v1');
      const { receipt } = expectOutcome(await client.ballots.cast(id, cast, envelope), 'recorded');
      const tracked = await client.board.track(id, receipt.tracker);
      expectTrue(tracked.state === 'recorded' && tracked.proof !== undefined, 'a proof');
      expectTrue(await verifyInclusion(receipt.tracker, tracked.proof), 'a proof that holds');
      expectSame((await client.board.head(id)).rootHash, tracked.proof.head.rootHash);
    });
  });

  describe('results', () => {
    it('B-20: are there once they are published, and not before', async () => {
      const client = await startSignedIn();
      const open = await findVote(client, 'that is open', isToCast);
      expectSame(await client.voteResults.read(open.id), { outcome: 'not-published' });
      const published = await findVote(client, 'that is published', ({ state }) => state === 'published');
      const { results } = expectOutcome(await client.voteResults.read(published.id), 'published');
      expectSame(results.state, 'provisional');
      expectTrue(results.turnout.voted <= results.turnout.eligible, 'a turnout of one at most');
      expectSame(await codeOf(client.voteResults.read('no-such-vote')), 'not-found');
    });
  });
};
