import type { FrontName } from '../front.ts';
import { serveMock } from '../http.ts';
import { createMockPortal } from '../mock-portal.ts';
import { createInterception } from '../node.ts';
import type { PortalCore, PortalOptions } from '../portal.ts';
import { baseUrl } from './call.ts';

/** A portal and the way a page would reach it through one front. */
export interface Reached {
  portal: PortalCore;
  fetch: typeof fetch;
  baseUrl: string;
  close(): Promise<void>;
}

export const pageOrigin = 'http://127.0.0.1:4173';

/** What a browser does with cookies, as far as one origin goes. */
const keepingCookies = (): typeof fetch => {
  const jar = new Map<string, string>();
  return async (input, init) => {
    const request = new Request(input, init);
    request.headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    request.headers.set('origin', pageOrigin);
    const response = await fetch(request);
    for (const row of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = row.split('; ');
      const [name = '', value = ''] = pair.split('=');
      if (attributes.includes('Max-Age=0')) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  };
};

export const fronts: Record<FrontName, (options?: PortalOptions) => Promise<Reached>> = {
  fetch: (options) => {
    const portal = createMockPortal(options);
    return Promise.resolve({ portal, fetch: portal.fetch, baseUrl, close: () => Promise.resolve() });
  },
  msw: (options) => {
    const portal = createMockPortal(options);
    const interception = createInterception(portal);
    interception.listen({ onUnhandledFrame: 'error' });
    return Promise.resolve({
      portal,
      fetch: (input, init) => fetch(input, init),
      baseUrl,
      close: () => {
        portal.faults.clear();
        interception.close();
        return Promise.resolve();
      },
    });
  },
  http: async (options) => {
    const served = await serveMock({ ...options, port: 0, allowOrigins: [pageOrigin] });
    return { portal: served.portal, fetch: keepingCookies(), baseUrl: served.baseUrl, close: () => served.close() };
  },
};
