import { randomId } from './bytes.ts';
import type { SessionJar, Sessions } from './sessions.ts';

export const demoCookie = 'tu-demo-session';

/**
 * Sessions that are nothing but their id, so that every tab of the browser can resolve the one in the cookie:
 * a member's opaque id, when it ends, when it began, and a random part. Anybody could forge one, for a fictional file.
 */
export const selfContainedSessions = (): Sessions => {
  const mint: Sessions['open'] = ({ memberId, expiresAt, authenticatedAt }) =>
    [memberId, expiresAt.toString(36), authenticatedAt.toString(36), randomId()].join('.');
  return {
    open: mint,
    find: (id) => {
      const [memberId = '', ...instants] = id.split('.', 3);
      const [expiresAt = NaN, authenticatedAt = NaN] = instants.map((instant) => Number.parseInt(instant, 36));
      return Number.isNaN(expiresAt + authenticatedAt) ? undefined : { memberId, expiresAt, authenticatedAt };
    },
    renew: (_, session) => mint(session),
    close: () => undefined,
  };
};

/** The browser's cookie, which all its tabs share; the page's memory where cookies are refused. */
export const cookieJar = (): SessionJar => {
  let held: string | undefined;
  return {
    get: () => {
      try {
        const row = document.cookie.split('; ').find((cookie) => cookie.startsWith(`${demoCookie}=`));
        return navigator.cookieEnabled ? row?.slice(demoCookie.length + 1) : held;
      } catch {
        return held;
      }
    },
    set: (id) => {
      held = id;
      try {
        const secure = location.protocol === 'https:' ? '; Secure' : '';
        document.cookie = `${demoCookie}=${id ?? ''}; Path=/; SameSite=Strict${secure}${id === undefined ? '; Max-Age=0' : ''}`;
      } catch {
        // A sandboxed page has no cookies.
      }
    },
  };
};
