import type { Envelope, FilledBallot } from '../contract/ballot.ts';
import type { Ballot } from '../domains/ballots.ts';
import { ClientError } from '../errors/client-error.ts';
import { toBase64Url } from './base64-url.ts';
import { pad } from './padding.ts';
import type { Suite } from './suite.ts';

const suites: Readonly<Record<string, () => Promise<{ suite: Suite }>>> = {
  none: () => import('./suites/none.ts'),
};

/**
 * What is sent in place of a filled-in ballot. Once for each: a retry sends the same envelope again. Rejects with
 * `unsupported` when this client does not know the ballot's suite, `malformed` when the manifest cannot be followed.
 */
export async function seal(ballot: Ballot, filled: FilledBallot): Promise<Envelope> {
  const { manifest, hash } = ballot;
  const load = Object.hasOwn(suites, manifest.suite) ? suites[manifest.suite] : undefined;
  if (!load) throw new ClientError('unsupported');
  const { suite } = await load();
  const sealed = await suite.seal(pad(filled, manifest.paddedBytes), ballot);
  return { suite: suite.id, ballotHash: hash, ballot: toBase64Url(sealed) };
}
