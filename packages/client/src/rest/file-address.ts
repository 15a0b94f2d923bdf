import { environment } from '../transport/environment.ts';

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** An address that a member may be led to for a file: https, http on this machine, or what the page itself holds. */
export const isFileAddress = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, origin } = new URL(text);
  if (protocol === 'blob:') return origin === environment.location?.origin;
  const isSecure = protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname));
  return isSecure && !username && !password;
};
