/** What a browser adds to a page's `fetch`: an origin, preflights, cookies, and what CORS hides. */
export interface Browser {
  fetch: typeof globalThis.fetch;
  /** Preflights that were made, as `METHOD path`. */
  readonly preflights: string[];
  /** What scripts of the page could read of every `Set-Cookie`: nothing, so it is kept here. */
  readonly setCookies: string[];
}

const simpleHeaders = ['accept', 'accept-language', 'content-language'];
const simpleTypes = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'];
const readableHeaders = [
  'cache-control',
  'content-language',
  'content-length',
  'content-type',
  'expires',
  'last-modified',
];

const list = (value: string | null): string[] =>
  (value ?? '')
    .toLowerCase()
    .split(/\s*,\s*/)
    .filter(Boolean);

/** A browser with one page of `origin`, whose backend is on another one (Fetch §4.8, §4.9; RFC 6265). */
export const createBrowser = (origin: string): Browser => {
  const jar = new Map<string, string>();
  const preflights: string[] = [];
  const setCookies: string[] = [];

  const keepCookies = (headers: Headers) => {
    for (const row of headers.getSetCookie()) {
      setCookies.push(row);
      const [pair = '', ...attributes] = row.split(/;\s*/);
      const [name = '', value = ''] = pair.split('=');
      if (attributes.includes('Max-Age=0')) jar.delete(name);
      else jar.set(name, value);
    }
  };

  const consents = ({ headers }: Response, withCookies: boolean) => {
    const allowed = headers.get('access-control-allow-origin');
    return withCookies
      ? allowed === origin && headers.get('access-control-allow-credentials') === 'true'
      : allowed === origin || allowed === '*';
  };

  const preflight = async (url: string, method: string, unsafe: string[], withCookies: boolean) => {
    preflights.push(`${method} ${new URL(url).pathname}`);
    const response = await globalThis.fetch(url, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': method,
        'access-control-request-headers': unsafe.sort().join(','),
      },
    });
    const methods = list(response.headers.get('access-control-allow-methods'));
    const names = list(response.headers.get('access-control-allow-headers'));
    if (
      !response.ok ||
      !consents(response, withCookies) ||
      !(['GET', 'HEAD', 'POST'].includes(method) || methods.includes(method.toLowerCase())) ||
      !unsafe.every((name) => names.includes(name))
    ) {
      throw new TypeError('The preflight was refused.');
    }
  };

  const fetch = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const {
      mode = 'cors',
      credentials = 'same-origin',
      method = 'GET',
      signal,
      body = null,
      redirect = 'follow',
    } = init;
    const headers = new Headers(init.headers);
    const withCookies = credentials === 'include';
    const type = headers.get('content-type');
    const unsafe = [...headers.keys()].filter(
      (name) => !simpleHeaders.includes(name) && !(name === 'content-type' && simpleTypes.includes(type ?? '')),
    );
    if (mode === 'cors' && (unsafe.length > 0 || !['GET', 'HEAD', 'POST'].includes(method))) {
      await preflight(url, method, unsafe, withCookies);
    }
    headers.set('origin', origin);
    if (withCookies && jar.size) headers.set('cookie', [...jar].map((pair) => pair.join('=')).join('; '));
    const response = await globalThis.fetch(url, { method, headers, body, redirect, signal: signal ?? null });
    if (withCookies) keepCookies(response.headers);
    if (mode === 'no-cors') return new Response();
    if (!consents(response, withCookies)) throw new TypeError('The answer may not be read by this origin.');
    const readable = [...readableHeaders, ...list(response.headers.get('access-control-expose-headers'))];
    return new Response([204, 304].includes(response.status) ? null : response.body, {
      status: response.status,
      headers: [...response.headers].filter(([name]) => readable.includes(name)),
    });
  };

  return { fetch: fetch as typeof globalThis.fetch, preflights, setCookies };
};
