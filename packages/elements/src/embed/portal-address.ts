/** What the script tag's `data-portal` means. */
export type PortalAddress =
  | { ok: true; demo: boolean; url: string }
  /** In plain words for the webmaster's console. */
  | { ok: false; problem: string };

/** `demo`, or the https address of a portal; plain http only on this very machine. */
export function portalAddress(value: string | undefined): PortalAddress {
  if (!value) return { ok: false, problem: 'The script tag needs data-portal="https://…" or data-portal="demo".' };
  if (value === 'demo') return { ok: true, demo: true, url: new URL('/demo-portal/api/v1', location.origin).href };
  try {
    const { protocol, hostname, href } = new URL(value);
    if (protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname))) {
      return { ok: true, demo: false, url: href };
    }
  } catch {
    // Not an address: said below.
  }
  return {
    ok: false,
    problem: `data-portal="${value}" is not an https address.`,
  };
}
