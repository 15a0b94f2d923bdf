import type { BallotManifest, Envelope, FilledBallot } from '@trait-union/client/contract';
import { fromBase64Url, joinBytes, utf8 } from '../bytes.ts';
import { sampleBallotKey } from '../scenarios/ballots.ts';
import { plainBytes, readFilledBallot } from './filled-ballot.ts';

const encLength = 32;

/** What is on a ballot; undefined when it cannot be opened, or is not in order. */
export const openBallot = async (manifest: BallotManifest, envelope: Envelope): Promise<FilledBallot | undefined> => {
  const sent = plainBytes(envelope.ballot);
  const bytes = sent && manifest.suite === 'hpke-v1' ? await unseal(manifest, envelope.ballotHash, sent) : sent;
  const read = readFilledBallot(manifest, bytes);
  return 'filled' in read ? read.filled : undefined;
};

/** `hpke-v1`, as the contract says it, with another implementation than the client’s. */
const unseal = async (
  { voteId }: BallotManifest,
  ballotHash: string,
  sent: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  const { AEAD_AES_128_GCM, CipherSuite, KDF_HKDF_SHA256, KEM_DHKEM_X25519_HKDF_SHA256 } = await import('hpke');
  const suite = new CipherSuite(KEM_DHKEM_X25519_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_128_GCM);
  const key = await suite.DeserializePrivateKey(fromBase64Url(sampleBallotKey.privateKey), false);
  try {
    const info = utf8(`trait-union hpke-v1\n${voteId}\n${ballotHash}`);
    const opened = await suite.Open(key, sent.slice(0, encLength), sent.slice(encLength), { info });
    return joinBytes([new Uint8Array(opened)]);
  } catch {
    return undefined;
  }
};
