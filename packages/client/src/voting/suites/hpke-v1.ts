import { Aes128Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import { ClientError } from '../../errors/client-error.ts';
import { fromBase64Url } from '../base64-url.ts';
import type { Suite } from '../suite.ts';

const keyLength = 32;

/** HPKE (RFC 9180), base mode: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-128-GCM, with Web Cryptography alone. */
export const suite: Suite = {
  id: 'hpke-v1',
  seal: async (padded, { manifest, hash }) => {
    const hpke = new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes128Gcm() });
    const info = new TextEncoder().encode(`trait-union hpke-v1\n${manifest.voteId}\n${hash}`);
    const raw = publicKey(manifest.key?.publicKey);
    await requireX25519();
    try {
      const recipientPublicKey = await hpke.kem.deserializePublicKey(raw);
      const { enc, ct } = await hpke.seal({ recipientPublicKey, info }, padded);
      const sealed = new Uint8Array(enc.byteLength + ct.byteLength);
      sealed.set(new Uint8Array(enc));
      sealed.set(new Uint8Array(ct), enc.byteLength);
      return sealed;
    } catch {
      // No cause: nothing that has seen the ballot goes further
      throw new ClientError('malformed');
    }
  },
};

function publicKey(text = ''): Uint8Array<ArrayBuffer> {
  let raw: Uint8Array<ArrayBuffer>;
  try {
    raw = fromBase64Url(text);
  } catch {
    throw new ClientError('malformed');
  }
  if (raw.length !== keyLength) throw new ClientError('malformed');
  return raw;
}

async function requireX25519(): Promise<void> {
  // A browser has it on secure pages only
  const { subtle } = globalThis.crypto as { subtle?: SubtleCrypto };
  if (!subtle) throw new ClientError('insecure');
  try {
    await subtle.generateKey('X25519', false, ['deriveBits']);
  } catch {
    throw new ClientError('unsupported');
  }
}
