import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { ServedMock } from '@trait-union/mock-server/http';
import { launchBrowser, newVisitor } from './support/browser.ts';
import { AUDIENCE, CLIENT_ID, startIdentityProvider, type IdentityProvider } from './support/identity-provider.ts';
import { leaks, recordLeaks } from './support/leaks.ts';
import { LOGIN, MENU, pageOf } from './support/page.ts';
import { poll } from './support/poll.ts';
import { NAME } from './support/sign-in.ts';
import { secured, servePortal, serveSite } from './support/site.ts';
import { comesBackOnline, showsForm, showsMember, signOut } from './support/union.ts';
import { assertQuiet, watch, type Watch } from './support/watch.ts';

const browser = await launchBrowser();

/** The sample member, and another one, as the provider knows them. */
const MEMBER = 'k7w2m9';
const OTHER_MEMBER = 'p3x8d1';

interface Union {
  origin: string;
  api: string;
  provider: IdentityProvider;
  mock: ServedMock;
  visitor: BrowserContext;
  seen: Watch;
}

interface UnionOptions {
  accessTokenSeconds?: number;
  visitor?: BrowserContextOptions;
  /** The page that the provider sends members back to, or none for the page where they were. */
  signInPage?: string;
}

/** A union's site, its portal and its identity provider: three origins, the provider's of another site altogether. */
async function openUnion({ visitor: options, signInPage, ...provider }: UnionOptions = {}): Promise<Union> {
  let api = '';
  const page = (body: string) => (): string =>
    pageOf({
      body: MENU + body,
      scripts: `<script type="module" src="/trait-union/embed.js" data-portal="${api}/api/v1" data-sign-in="oidc"
        ${signInPage ? `data-sign-in-page="${signInPage}"` : ''}></script>`,
    });
  const site = await serveSite(
    {
      '/': page(LOGIN),
      '/suite': page('<member-login return-to="/profil"></member-login>'),
      '/profil': page('<profile-editor></profile-editor>'),
      '/other': pageOf({ body: '', scripts: '' }),
    },
    { secure: true },
  );
  const origin = site.origin('www.union.test');
  const identityProvider = await startIdentityProvider({
    ...provider,
    site: origin,
    redirectUris: [`${origin}/`, `${origin}/profil`],
  });
  const { issuer, jwksUri } = identityProvider;
  const mock = await servePortal({ allowOrigins: [origin], bearer: { issuer, audience: AUDIENCE, jwksUri } });
  Object.assign(mock.portal.db.capabilities, { oidc: { issuer, clientId: CLIENT_ID } });
  api = `https://api.union.test:${await secured(mock)}`;
  const visitor = await newVisitor(browser, options);
  return { origin, api, provider: identityProvider, mock, visitor, seen: watch(visitor) };
}

async function openPage({ visitor, origin }: Union, path = '/'): Promise<Page> {
  const page = await visitor.newPage();
  await page.goto(origin + path);
  return page;
}

const start = (page: Page): Promise<void> =>
  page.locator('member-login').getByRole('button', { name: 'Se connecter' }).click();

/** On the provider's own page. */
async function enterAs(page: Page, member = MEMBER): Promise<void> {
  await page.getByPlaceholder('Enter any login').fill(member);
  await page.getByPlaceholder('and password').fill('peu importe');
  await page.getByRole('button', { name: 'Sign-in' }).click();
}

async function openSignedIn(union: Union, path = '/'): Promise<Page> {
  const page = await openPage(union, path);
  await start(page);
  await enterAs(page);
  await showsMember(page);
  return page;
}

/** Notes every token that the provider gives out, as the canaries of a search. */
function noteTokens({ visitor }: Union): string[] {
  const tokens: string[] = [];
  visitor.on('response', (response) => {
    if (!response.url().endsWith('/token') || response.request().method() !== 'POST') return;
    void response.json().then((body: Record<string, unknown>) => {
      for (const name of ['access_token', 'refresh_token', 'id_token']) {
        const token = body[name];
        if (typeof token === 'string') tokens.push(token);
      }
    });
  });
  return tokens;
}

test('B-01, S16: a member signs in at the provider, by code with PKCE, state and nonce, and comes back', async () => {
  const union = await openUnion();
  const page = await openPage(union, '/?x=1#y');
  assert.equal(await page.locator('input').count(), 0, 'no password is asked here');
  await start(page);
  await enterAs(page);
  await showsMember(page);
  await page.getByRole('heading', { name: `Bonjour, ${NAME}` }).waitFor();
  assert.equal(page.url(), `${union.origin}/?x=1#y`);
  const [asked] = union.provider.asked;
  assert.deepEqual(
    ['response_type', 'code_challenge_method', 'client_id', 'redirect_uri'].map((name) => asked?.get(name)),
    ['code', 'S256', CLIENT_ID, `${union.origin}/`],
  );
  for (const name of ['state', 'nonce', 'code_challenge']) assert.ok((asked?.get(name)?.length ?? 0) >= 43, name);
  assert.deepEqual(
    union.provider.grants.map(({ type, error }) => [type, error]),
    [['authorization_code', undefined]],
  );
  assert.deepEqual(
    (await union.visitor.cookies(union.api)).map(({ name }) => name),
    [],
    'the backend keeps no cookie',
  );
  assertQuiet(union.seen, union.origin, union.api, union.provider.issuer);
});
