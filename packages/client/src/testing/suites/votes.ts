import type { Vote, VoterDetails } from '../../contract/vote.ts';
import { newKey } from '../../idempotency-key.ts';
import type { PortalClient } from '../../portal-client.ts';
import { codeOf, expectOutcome, expectSame, expectTrue } from '../expect.ts';
import { signIn, type DomainSuite } from '../stage.ts';

/** The first vote of the scenario `votes` that is so; a backend that has none cannot be held to the contract. */
export const findVote = async ({ votes }: PortalClient, what: string, isSo: (vote: Vote) => boolean): Promise<Vote> => {
  const found = (await votes.list()).find(isSo);
  expectTrue(found !== undefined, `a vote ${what}`);
  return found;
};

const isToRegister = ({ registration, eligibility }: Vote): boolean =>
  registration.state === 'open' && eligibility.state === 'eligible';

/** The member's votes. */
export const votesSuite = ({ describe, it, start, sample }: DomainSuite): void => {
  const startSignedIn = async (): Promise<PortalClient> => {
    const { client } = await start('votes');
    await signIn(client, sample);
    return client;
  };

  const detailsOf = async (client: PortalClient): Promise<VoterDetails> => {
    const { givenName, familyName, emails } = (await client.profile.read()).value;
    return { name: `${givenName} ${familyName}`, email: emails[0]?.address ?? '' };
  };

  describe('votes', () => {
    it('S1-13, S1-14: are the signed-in member’s own, each once', async () => {
      const { client } = await start('votes');
      expectSame(await codeOf(client.votes.list()), 'signed-out');
      await signIn(client, sample);
      const list = await client.votes.list();
      expectTrue(list.length > 0, 'a vote');
      expectSame(new Set(list.map(({ id }) => id)).size, list.length);
      for (const vote of list.slice(0, 3)) expectSame(await client.votes.read(vote.id), vote);
      expectSame(await codeOf(client.votes.read('no-such-vote')), 'not-found');
    });

    it('S1-15, S1-17: registering is once, and stays', async () => {
      const client = await startSignedIn();
      const { id } = await findVote(client, 'to register for', isToRegister);
      const details = await detailsOf(client);
      const write = { key: newKey() };
      const first = expectOutcome(await client.votes.register(id, details, write), 'registered');
      expectSame(first.vote.registration.state, 'registered');
      expectSame(await client.votes.register(id, details, write), first);
      const again = await client.votes.register(id, details, { key: newKey() });
      expectSame(expectOutcome(again, 'already-registered').vote.registration, first.vote.registration);
    });

    it('S1-16: what the member confirmed must be what is on file', async () => {
      const client = await startSignedIn();
      const { id } = await findVote(client, 'to register for', isToRegister);
      const details = { ...(await detailsOf(client)), email: 'ancienne.adresse@example.org' };
      expectOutcome(await client.votes.register(id, details, { key: newKey() }), 'details-changed');
      expectSame((await client.votes.read(id)).registration.state, 'open');
    });

    it('S0-06: who is kept from a vote may dispute it, once', async () => {
      const client = await startSignedIn();
      const isKeptFrom = ({ eligibility }: Vote): boolean =>
        eligibility.state === 'ineligible' && eligibility.challengeBy !== undefined;
      const { id } = await findVote(client, 'that the member is kept from', isKeptFrom);
      expectOutcome(await client.votes.register(id, await detailsOf(client), { key: newKey() }), 'not-eligible');
      const answer = await client.votes.challenge(id, 'Ma cotisation a été payée.', { key: newKey() });
      const { vote } = expectOutcome(answer, 'challenged');
      expectSame(vote.eligibility.state, 'challenged');
      expectOutcome(await client.votes.challenge(id, 'Encore moi.', { key: newKey() }), 'already-challenged');
    });

    it('S0-06: but not where nothing is to be disputed', async () => {
      const client = await startSignedIn();
      const { id } = await findVote(client, 'to register for', isToRegister);
      expectOutcome(await client.votes.challenge(id, 'Pourquoi ?', { key: newKey() }), 'challenge-closed');
    });

    it('S1-19: what changed is told until the member has seen it', async () => {
      const client = await startSignedIn();
      const { id, changes } = await findVote(client, 'that was changed', (vote) => vote.changes.length > 0);
      const vote = await client.votes.acknowledge(id, { key: newKey() });
      const seenAt = Date.parse(vote.seenAt ?? '');
      expectTrue(
        changes.every(({ at }) => Date.parse(at) <= seenAt),
        'nothing that is newer',
      );
      expectSame(await client.votes.read(id), vote);
    });
  });

  it('B-34: votes are unsupported on a backend that holds none', async () => {
    const { client } = await start('without-votes');
    await signIn(client, sample);
    expectSame(await codeOf(client.votes.list()), 'unsupported');
  });
};
