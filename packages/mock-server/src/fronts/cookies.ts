import type { Front } from '../front.ts';

/**
 * How page and backend stand to each other, which decides what a browser keeps (trust S9, S12):
 * - `same-site` both are of one site
 * - `cross-site` they are of two: a cookie of its own for each site that has the page (CHIPS)
 * - `insecure` plain http on a host that browsers do not trust
 */
export const cookieKinds = ['same-site', 'cross-site', 'insecure'] as const;
export type CookieKind = (typeof cookieKinds)[number];

const names: Record<CookieKind, string> = {
  'same-site': '__Host-tu-session',
  'cross-site': '__Host-tu-session',
  insecure: 'tu-session',
};

const attributes: Record<CookieKind, string> = {
  'same-site': 'SameSite=Strict; Secure',
  'cross-site': 'SameSite=None; Secure; Partitioned',
  insecure: 'SameSite=Strict',
};

/** Sessions that travel in real cookies, out of reach of scripts and of subdomains. */
export const cookieFront = (kind: CookieKind): Front => {
  const prefix = `${names[kind]}=`;
  return {
    name: 'http',
    readSession: ({ headers }) =>
      headers
        .get('cookie')
        ?.split(/;\s*/)
        .find((row) => row.startsWith(prefix))
        ?.slice(prefix.length),
    writeSession: (id, _, response) => {
      const over = id === null ? '; Max-Age=0' : '';
      response.headers.append('set-cookie', `${prefix}${id ?? ''}; Path=/; HttpOnly; ${attributes[kind]}${over}`);
    },
  };
};
