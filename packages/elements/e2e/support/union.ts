import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { ServedMock, ServeOptions } from '@trait-union/mock-server/http';
import { newVisitor } from './browser.ts';
import { LOGIN, MENU, pageOf } from './page.ts';
import { NAME, signIn } from './sign-in.ts';
import { secured, servePortal, serveSite } from './site.ts';
import { watch, type Watch } from './watch.ts';

/** A union's site and its portal, on two origins, with a visitor. */
export interface Union {
  /** The site's. */
  origin: string;
  /** The portal's. */
  api: string;
  mock: ServedMock;
  visitor: BrowserContext;
  seen: Watch;
}

export interface UnionOptions extends ServeOptions {
  /** Host name of the portal; the site's is `www.union.test`. */
  apiHost?: string;
  visitor?: BrowserContextOptions;
  /** What stands on the page `/`, and on the page `/other` of ours; and in which language. */
  body?: string;
  other?: string;
  lang?: string;
}

/**
 * Both over https, so that cookies are as they will be, for a new visitor of a browser or one who is there. `/` has a
 * menu and a sign-in form unless told otherwise, `/other` nothing of ours.
 */
export async function openUnion(
  browser: Browser | BrowserContext,
  {
    apiHost = 'api.union.test',
    visitor: options,
    body = MENU + LOGIN,
    other,
    lang = 'fr',
    ...portal
  }: UnionOptions = {},
): Promise<Union> {
  let api = '';
  const site = await serveSite(
    {
      '/': () => pageOf({ portal: `${api}/api/v1`, body, lang }),
      '/other': () =>
        other ? pageOf({ portal: `${api}/api/v1`, body: other, lang }) : pageOf({ body: '', scripts: '' }),
    },
    { secure: true },
  );
  const origin = site.origin('www.union.test');
  const mock = await servePortal({ allowOrigins: [origin], ...portal });
  api = `https://${apiHost}:${await secured(mock)}`;
  const visitor = 'newContext' in browser ? await newVisitor(browser, options) : browser;
  return { origin, api, mock, visitor, seen: watch(visitor) };
}

/** A tab that shows the site. */
export async function openTab({ visitor, origin }: Pick<Union, 'visitor' | 'origin'>): Promise<Page> {
  const page = await visitor.newPage();
  await page.goto(origin);
  return page;
}

export async function openSignedIn(union: Union): Promise<Page> {
  const page = await openTab(union);
  await signIn(page);
  await showsMember(page);
  return page;
}

export const showsMember = (page: Page): Promise<void> => page.getByRole('button', { name: NAME }).waitFor();

export const showsForm = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Se connecter', exact: true }).waitFor();

/** Makes the page ask again who is signed in, as a browser does when the network is back. */
export const comesBackOnline = (page: Page): Promise<void> =>
  page.evaluate(() => {
    dispatchEvent(new Event('online'));
  });

/** From the menu. */
export async function signOut(page: Page): Promise<void> {
  await page.bringToFront();
  await page.getByRole('button', { name: NAME }).click();
  await page.getByRole('menuitem', { name: 'Se déconnecter' }).click();
}
