const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * The backend's base URL, checked once and without its trailing slash: https, or http on this machine only, and
 * nothing in it but a place (trust S5).
 * @throws TypeError with a sentence for the webmaster
 */
export const parseBaseUrl = (text: string): string => {
  const { protocol, hostname, username, password, href } = new URL(text);
  const secure = protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname));
  if (!secure || username || password || /[?#]/.test(href)) {
    throw new TypeError('The base URL must be https (http on localhost only), without credentials, query or fragment.');
  }
  return href.replace(/\/+$/, '');
};

/** A path below the base URL, as a URL that cannot have left it. */
export const urlBelow = (baseUrl: string, path: string): string => {
  const { href } = new URL(baseUrl + path);
  if (!href.startsWith(`${baseUrl}/`)) throw new TypeError(`${path} leaves the base URL`);
  return href;
};
