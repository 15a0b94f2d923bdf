import type { Front } from '../front.ts';

export interface CookieOptions {
  /** Without `Secure` and `__Host-`, for plain http on a host that browsers do not trust. */
  insecure?: boolean;
}

const sessionCookieName = ({ insecure = false }: CookieOptions = {}): string =>
  insecure ? 'tu-session' : '__Host-tu-session';

/** The session's cookie as a browser keeps it: out of reach of scripts, of other sites and of subdomains (trust S9). */
const sessionCookie = (id: string | null, { insecure = false }: CookieOptions = {}): string =>
  [
    `${sessionCookieName({ insecure })}=${id ?? ''}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Strict',
    ...(insecure ? [] : ['Secure']),
    ...(id === null ? ['Max-Age=0'] : []),
  ].join('; ');

/** Sessions that travel in real cookies. */
export const cookieFront = (options: CookieOptions): Front => {
  const prefix = `${sessionCookieName(options)}=`;
  return {
    name: 'http',
    readSession: ({ headers }) =>
      headers
        .get('cookie')
        ?.split(/;\s*/)
        .find((row) => row.startsWith(prefix))
        ?.slice(prefix.length),
    writeSession: (id, _, response) => {
      response.headers.append('set-cookie', sessionCookie(id, options));
    },
  };
};
