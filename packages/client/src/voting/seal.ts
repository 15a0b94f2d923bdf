import type { Envelope, FilledBallot } from '../contract/ballot.ts';
import type { Vote } from '../contract/vote.ts';
import type { Ballot } from '../domains/ballots.ts';
import { ClientError } from '../errors/client-error.ts';
import { toBase64Url } from './base64-url.ts';
import { longestFilling, pad } from './padding.ts';
import type { Suite, Suites } from './suite.ts';

const ownSuites: Suites = {
  none: { keeps: ['open', 'confidential'], load: () => import('./suites/none.ts') },
  'hpke-v1': { keeps: ['sealed'], load: () => import('./suites/hpke-v1.ts') },
};

/**
 * What is sent in place of a filled-in ballot. Once for each: a retry sends the same envelope again. Rejects with
 *
 * - `unsupported` this client does not know the ballot's suite, or the browser cannot do it
 * - `insecure` the page is not on a secure origin
 * - `malformed` the manifest cannot be followed: no such key, or too few bytes to pad to
 * - `unreachable` the suite could not be fetched; trying again is fine
 */
export async function seal(ballot: Ballot, filled: FilledBallot, suites: Suites = ownSuites): Promise<Envelope> {
  const { manifest, hash } = ballot;
  const suite = await load(entryOf(manifest.suite, suites));
  const sealed = await suite.seal(pad(filled, manifest.paddedBytes), ballot);
  return { suite: suite.id, ballotHash: hash, ballot: toBase64Url(sealed) };
}

/**
 * Fetches what sealing will need and tries it on the longest ballot there can be, so that a member learns before filling
 * it in that it cannot be sealed here. Rejects as `seal` does.
 */
export async function prepareSealing(ballot: Ballot, suites: Suites = ownSuites): Promise<void> {
  await seal(ballot, longestFilling(ballot.manifest), suites);
}

/**
 * That a ballot is sealed as its vote promises: what a member is told of the one is true of the other. Throws
 *
 * - `unsupported` this client knows no suite that keeps such a promise, or not the ballot's
 * - `malformed` the vote and its ballot say two things
 */
export function requireProtection(
  { secrecy, suite }: Pick<Vote, 'secrecy' | 'suite'>,
  { manifest }: Ballot,
  suites: Suites = ownSuites,
): void {
  const { keeps } = entryOf(manifest.suite, suites);
  if (!Object.values(suites).some((each) => each.keeps.includes(secrecy))) throw new ClientError('unsupported');
  if (suite !== manifest.suite || !keeps.includes(secrecy)) throw new ClientError('malformed');
}

function entryOf(id: string, suites: Suites): Suites[string] {
  const entry = Object.hasOwn(suites, id) ? suites[id] : undefined;
  if (!entry) throw new ClientError('unsupported');
  return entry;
}

async function load(entry: Suites[string]): Promise<Suite> {
  try {
    return (await entry.load()).suite;
  } catch (cause) {
    throw new ClientError('unreachable', { cause });
  }
}
