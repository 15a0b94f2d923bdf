import { ClientError } from './errors/client-error.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export const toHex = (bytes: Bytes): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Of all the parts, one after the other. Rejects with `insecure` where the browser cannot compute it. */
export async function sha256(...parts: readonly Bytes[]): Promise<Bytes> {
  // A browser has it on secure pages only
  const { subtle } = globalThis.crypto as { subtle?: SubtleCrypto };
  if (!subtle) throw new ClientError('insecure');
  return new Uint8Array(await subtle.digest('SHA-256', await new Blob([...parts]).arrayBuffer()));
}
