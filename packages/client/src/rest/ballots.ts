import { ballotEndpoints, BallotManifest } from '../contract/ballot.ts';
import type { BallotsDomain } from '../domains/ballots.ts';
import { ClientError } from '../errors/client-error.ts';
import { sha256, toHex } from '../sha-256.ts';
import { readJson } from '../transport/answer.ts';
import { invalidFields } from './invalid-fields.ts';
import { at } from './path.ts';
import type { RestContext } from './rest-context.ts';
import { isSound } from './sound-ballot.ts';

export const create = ({ request, requireDomain }: RestContext): BallotsDomain => ({
  read: async (vote, hash, { signal } = {}) => {
    await requireDomain('votes');
    const answer = await request(at(ballotEndpoints.read, { vote }), { signal });
    if (answer.outcome !== 'done') return { outcome: answer.outcome };
    const { manifest: text, rotation } = answer.value;
    if (toHex(await sha256(new TextEncoder().encode(text))) !== hash) return { outcome: 'ballot-changed' };
    return { outcome: 'read', ballot: { manifest: manifestOf(text, vote), hash, rotation } };
  },
  cast: async (vote, cast, envelope) => {
    const answer = await request(at(ballotEndpoints.cast, { vote, cast }), {
      body: envelope,
      key: cast,
      headers: { 'if-none-match': '*' },
    });
    if (answer.outcome === 'invalid-fields') return invalidFields(answer);
    if (answer.outcome !== 'done') return { outcome: answer.outcome };
    const receipt = answer.value;
    // A receipt for something else is no success (rule 9 of the ballot)
    if (receipt.voteId !== vote || receipt.castId !== cast || receipt.ballotHash !== envelope.ballotHash)
      throw new ClientError('malformed');
    return { outcome: 'recorded', receipt };
  },
  readCast: async (vote, cast, { signal } = {}) =>
    (await request(at(ballotEndpoints.readCast, { vote, cast }), { signal })).value,
  abandonCast: async (vote, cast, { key }) =>
    (await request(at(ballotEndpoints.abandonCast, { vote, cast }), { key })).value,
});

function manifestOf(text: string, vote: string): BallotManifest {
  const { success, data, error } = BallotManifest.safeParse(readJson(text));
  if (!success || data.voteId !== vote || !isSound(data)) throw new ClientError('malformed', { cause: error });
  return data;
}
