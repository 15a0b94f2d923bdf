import type { PasskeyAssertion } from '@trait-union/client/contract';
import { fromBase64Url, randomBytes, sha256, toBase64Url, utf8, type Bytes } from './bytes.ts';

/** A public key that a member registered (WebAuthn). */
export interface Passkey {
  /** base64url. */
  credentialId: string;
  memberId: string;
  /** SubjectPublicKeyInfo, base64url, as `AuthenticatorAttestationResponse.getPublicKey()` gives it. */
  publicKey: string;
  algorithm: 'ES256' | 'RS256';
}

/** How long a challenge may be answered, in milliseconds. */
export const challengeLifetime = 5 * 60_000;

/** Challenges given out, each good for one answer. */
export interface Challenges {
  create(): string;
  /** Whether the challenge was ours and is still good; it no longer is afterwards. */
  consume(challenge: string): boolean;
  clear(): void;
}

export const createChallenges = (now: () => number): Challenges => {
  const expiries = new Map<string, number>();
  return {
    create: () => {
      const challenge = toBase64Url(randomBytes(32));
      expiries.set(challenge, now() + challengeLifetime);
      return challenge;
    },
    consume: (challenge) => {
      const expiry = expiries.get(challenge);
      expiries.delete(challenge);
      return expiry !== undefined && expiry > now();
    },
    clear: () => {
      expiries.clear();
    },
  };
};

const userPresent = 0x01;

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

/**
 * Verifies an assertion (WebAuthn Level 3 §7.2): type, challenge, origin, relying party, presence, signature.
 * `origin` is that of the page where it is known. Anything wrong or unreadable is false.
 */
export const isGenuineAssertion = async (
  { response }: PasskeyAssertion,
  { publicKey, algorithm }: Passkey,
  challenges: Challenges,
  origin: string | null,
): Promise<boolean> => {
  try {
    const [clientDataJson, authenticatorData, signature] = ['clientDataJSON', 'authenticatorData', 'signature'].map(
      (name) => fromBase64Url(String(response[name])),
    ) as [Bytes, Bytes, Bytes];
    const clientData = JSON.parse(new TextDecoder().decode(clientDataJson)) as Record<
      'type' | 'challenge' | 'origin',
      string
    >;
    if (!challenges.consume(clientData.challenge)) return false;
    if (clientData.type !== 'webauthn.get' || (origin !== null && clientData.origin !== origin)) return false;

    const relyingParty = await sha256(utf8(new URL(clientData.origin).hostname));
    if (toBase64Url(relyingParty) !== toBase64Url(authenticatorData.slice(0, 32))) return false;
    if (((authenticatorData[32] ?? 0) & userPresent) === 0) return false;

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
