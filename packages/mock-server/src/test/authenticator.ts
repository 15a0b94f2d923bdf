import type { PasskeyAttestation } from '@trait-union/client/contract';
import { randomBytes, sha256, toBase64Url, utf8 } from '../bytes.ts';

export const pageOrigin = 'https://membres.example.org';

/** What may be wrong with what an authenticator makes. */
export interface AttestationForgery {
  type?: string;
  challenge?: string;
  origin?: string;
  relyingParty?: string;
  flags?: number;
  /** The id that the response carries, when it is not the authenticator's own. */
  id?: string;
  publicKey?: string;
  publicKeyAlgorithm?: number;
}

/** What a browser answers to creation options, with an authenticator that holds nothing yet. */
export const attest = async (
  challenge: string,
  {
    type = 'webauthn.create',
    origin = pageOrigin,
    relyingParty = new URL(pageOrigin).hostname,
    flags = 0x45,
    publicKeyAlgorithm = -7,
    ...forged
  }: AttestationForgery = {},
): Promise<PasskeyAttestation> => {
  const { publicKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ]);
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', publicKey));
  const id = randomBytes(16);
  const authenticatorData = new Uint8Array([
    ...(await sha256(utf8(relyingParty))),
    flags,
    ...new Uint8Array(4),
    ...new Uint8Array(16),
    0,
    id.length,
    ...id,
  ]);
  const clientData = JSON.stringify({ type, challenge: forged.challenge ?? challenge, origin });
  return {
    id: forged.id ?? toBase64Url(id),
    type: 'public-key',
    response: {
      clientDataJSON: toBase64Url(utf8(clientData)),
      authenticatorData: toBase64Url(authenticatorData),
      publicKey: forged.publicKey ?? toBase64Url(spki),
      publicKeyAlgorithm,
    },
  };
};
