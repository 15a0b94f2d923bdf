import { parseBaseUrl } from '@trait-union/client/rest';

/** What the script tag's attributes mean. */
export type PortalAddress =
  | {
      ok: true;
      url: string;
      /** The file that connects it; none for a portal with passwords of its own. */
      file?: 'demo.js' | 'oidc.js';
    }
  | { ok: false; problem: 'no-portal' | 'malformed-portal' };

/**
 * `data-portal`: `demo`, or the https address of a portal; plain http only on this very machine. `data-sign-in`: `oidc`
 * where members sign in at an identity provider; a word that is not ours must not lead to a password form. Both stand on the script tag alone, out of an editor's reach (trust S5).
 */
export function portalAddress({ portal: value, signIn }: DOMStringMap): PortalAddress {
  if (!value) return { ok: false, problem: 'no-portal' };
  if (value === 'demo') return { ok: true, file: 'demo.js', url: new URL('/demo-portal/api/v1', location.origin).href };
  try {
    const url = parseBaseUrl(value);
    return { ok: true, url, ...(signIn && { file: 'oidc.js' }) };
  } catch {
    return { ok: false, problem: 'malformed-portal' };
  }
}
