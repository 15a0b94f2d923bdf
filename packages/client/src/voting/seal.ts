import type { Envelope, FilledBallot } from '../contract/ballot.ts';
import type { Ballot } from '../domains/ballots.ts';
import { ClientError } from '../errors/client-error.ts';
import { toBase64Url } from './base64-url.ts';
import { longestFilling, pad } from './padding.ts';
import type { Suite } from './suite.ts';

const suites: Readonly<Record<string, () => Promise<{ suite: Suite }>>> = {
  none: () => import('./suites/none.ts'),
  'hpke-v1': () => import('./suites/hpke-v1.ts'),
};

/**
 * What is sent in place of a filled-in ballot. Once for each: a retry sends the same envelope again. Rejects with
 *
 * - `unsupported` this client does not know the ballot's suite, or the browser cannot do it
 * - `insecure` the page is not on a secure origin
 * - `malformed` the manifest cannot be followed: no such key, or too few bytes to pad to
 * - `unreachable` the suite could not be fetched; trying again is fine
 */
export async function seal(ballot: Ballot, filled: FilledBallot): Promise<Envelope> {
  const { manifest, hash } = ballot;
  const suite = await suiteOf(manifest.suite);
  const sealed = await suite.seal(pad(filled, manifest.paddedBytes), ballot);
  return { suite: suite.id, ballotHash: hash, ballot: toBase64Url(sealed) };
}

/**
 * Fetches what sealing will need and tries it on the longest ballot there can be, so that a member learns before filling
 * it in that it cannot be sealed here. Rejects as `seal` does.
 */
export async function prepareSealing(ballot: Ballot): Promise<void> {
  await seal(ballot, longestFilling(ballot.manifest));
}

async function suiteOf(id: string): Promise<Suite> {
  const load = Object.hasOwn(suites, id) ? suites[id] : undefined;
  if (!load) throw new ClientError('unsupported');
  try {
    return (await load()).suite;
  } catch (cause) {
    throw new ClientError('unreachable', { cause });
  }
}
