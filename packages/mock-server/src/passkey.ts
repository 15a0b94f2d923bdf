import type { PasskeyAssertion, PasskeyAttestation } from '@trait-union/client/contract';
import { fromBase64Url, randomBytes, sha256, toBase64Url, utf8, type Bytes } from './bytes.ts';
import { fromJson } from './json.ts';

/** A public key that a member registered (WebAuthn). */
export interface Passkey {
  /** base64url. */
  credentialId: string;
  memberId: string;
  /** SubjectPublicKeyInfo, base64url, as `AuthenticatorAttestationResponse.getPublicKey()` gives it. */
  publicKey: string;
  algorithm: PasskeyAlgorithm;
  /** The member's own word for it. */
  name: string;
  /** ISO 8601. */
  createdAt: string;
  lastUsedAt: string | null;
}

export type PasskeyAlgorithm = 'ES256' | 'RS256';

/** COSE numbers of the algorithms (RFC 9053), best first. */
export const coseAlgorithms: Record<PasskeyAlgorithm, number> = { ES256: -7, RS256: -257 };

/** How long a challenge may be answered, in milliseconds. */
export const challengeLifetime = 5 * 60_000;

/** Challenges given out, each good for one answer. */
export interface Challenges {
  /** `purpose` is what it may be answered for: signing in, or a passkey for one member. */
  create(purpose?: string): string;
  /** Whether the challenge was ours for that and is still good; it no longer is afterwards. */
  consume(challenge: string, purpose?: string): boolean;
  clear(): void;
}

export const createChallenges = (now: () => number): Challenges => {
  const given = new Map<string, { purpose: string; expiry: number }>();
  return {
    create: (purpose = '') => {
      const challenge = toBase64Url(randomBytes(32));
      given.set(challenge, { purpose, expiry: now() + challengeLifetime });
      return challenge;
    },
    consume: (challenge, purpose = '') => {
      const found = given.get(challenge);
      given.delete(challenge);
      return found?.purpose === purpose && found.expiry > now();
    },
    clear: () => {
      given.clear();
    },
  };
};

const userPresent = 0x01;
const userVerified = 0x04;
const credentialIncluded = 0x40;

const algorithms = {
  ES256: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  RS256: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
} as const;

/** WebAuthn signs ECDSA in DER; WebCrypto verifies the two numbers side by side, 32 bytes each. */
const rawEcdsaSignature = (der: Bytes): Bytes => {
  const raw = new Uint8Array(64);
  let offset = 2;
  for (const end of [32, 64]) {
    const length = der[offset + 1] ?? 0;
    const number = der.subarray(offset + 2, offset + 2 + length);
    const digits = number.subarray(Math.max(0, number.length - 32));
    raw.set(digits, end - digits.length);
    offset += 2 + length;
  }
  return raw;
};

type ClientData = Record<'type' | 'challenge' | 'origin', string>;

/** What a response says of itself, or undefined if it answers another page or ceremony (WebAuthn Level 3 §7.1, §7.2). */
const readResponse = async (
  response: Record<string, unknown>,
  ceremony: 'webauthn.get' | 'webauthn.create',
  origin: string | null,
): Promise<{ challenge: string; clientDataJson: Bytes; authenticatorData: Bytes; flags: number } | undefined> => {
  const [clientDataJson, authenticatorData] = ['clientDataJSON', 'authenticatorData'].map((name) =>
    fromBase64Url(String(response[name])),
  ) as [Bytes, Bytes];
  const { type, challenge, origin: from } = fromJson(new TextDecoder().decode(clientDataJson)) as ClientData;
  if (type !== ceremony || (origin !== null && from !== origin)) return undefined;
  const relyingParty = await sha256(utf8(new URL(from).hostname));
  if (toBase64Url(relyingParty) !== toBase64Url(authenticatorData.slice(0, 32))) return undefined;
  const flags = authenticatorData[32] ?? 0;
  return (flags & userPresent) === 0 ? undefined : { challenge, clientDataJson, authenticatorData, flags };
};

/**
 * Verifies an assertion (WebAuthn Level 3 §7.2): type, challenge, origin, relying party, presence, signature.
 * `origin` is that of the page where it is known. Anything wrong or unreadable is false.
 */
export const isGenuineAssertion = async (
  { response }: PasskeyAssertion,
  { publicKey, algorithm }: Pick<Passkey, 'publicKey' | 'algorithm'>,
  challenges: Challenges,
  origin: string | null,
): Promise<boolean> => {
  try {
    const found = await readResponse(response, 'webauthn.get', origin);
    if (!found || !challenges.consume(found.challenge)) return false;
    const { clientDataJson, authenticatorData } = found;
    const signature = fromBase64Url(String(response['signature']));
    const key = await crypto.subtle.importKey('spki', fromBase64Url(publicKey), algorithms[algorithm], false, [
      'verify',
    ]);
    const signed = new Uint8Array([...authenticatorData, ...(await sha256(clientDataJson))]);
    const rawSignature = algorithm === 'ES256' ? rawEcdsaSignature(signature) : signature;
    return await crypto.subtle.verify(algorithms[algorithm], key, rawSignature, signed);
  } catch {
    return false;
  }
};

/**
 * The key of a new passkey, or undefined if anything is wrong with it (WebAuthn Level 3 §7.1). The key is taken from
 * the response's convenience field and held to the credential that the authenticator names; a real backend reads it
 * from the attestation object.
 */
export const readAttestation = async (
  { id, response }: PasskeyAttestation,
  memberId: string,
  challenges: Challenges,
  origin: string | null,
): Promise<Pick<Passkey, 'credentialId' | 'publicKey' | 'algorithm'> | undefined> => {
  try {
    const found = await readResponse(response, 'webauthn.create', origin);
    if (!found || !challenges.consume(found.challenge, memberId)) return undefined;
    if ((found.flags & userVerified) === 0 || (found.flags & credentialIncluded) === 0) return undefined;
    // After the relying party's hash, the flags, the counter and the authenticator's model
    const length = ((found.authenticatorData[53] ?? 0) << 8) | (found.authenticatorData[54] ?? 0);
    if (toBase64Url(found.authenticatorData.slice(55, 55 + length)) !== id) return undefined;
    const [algorithm] = (Object.keys(coseAlgorithms) as PasskeyAlgorithm[]).filter(
      (name) => coseAlgorithms[name] === response['publicKeyAlgorithm'],
    );
    const publicKey = String(response['publicKey']);
    if (!algorithm) return undefined;
    await crypto.subtle.importKey('spki', fromBase64Url(publicKey), algorithms[algorithm], false, ['verify']);
    return { credentialId: id, publicKey, algorithm };
  } catch {
    return undefined;
  }
};
