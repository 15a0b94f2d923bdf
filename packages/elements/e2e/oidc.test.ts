import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { ServedMock } from '@trait-union/mock-server/http';
import { launchBrowser, newVisitor } from './support/browser.ts';
import {
  AUDIENCE,
  CLIENT_ID,
  startIdentityProvider,
  STRONG,
  type IdentityProvider,
} from './support/identity-provider.ts';
import { press, type } from './support/keyboard.ts';
import { leaks, recordLeaks } from './support/leaks.ts';
import { LOGIN, MENU, pageOf } from './support/page.ts';
import { poll } from './support/poll.ts';
import { NAME } from './support/sign-in.ts';
import { CDN, secured, servePortal, serveSite } from './support/site.ts';
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
  /** Whose tokens the backend takes; the provider's by default. */
  audience?: string;
  /** What a step-up has to prove; a fresh sign-in by default. */
  stepUpAcr?: string;
  /** Of the site's pages; French by default. */
  lang?: string;
}

/** A union's site, its portal and its identity provider: three origins, the provider's of another site altogether. */
async function openUnion({
  visitor: options,
  signInPage,
  audience = AUDIENCE,
  stepUpAcr,
  lang = 'fr',
  ...provider
}: UnionOptions = {}): Promise<Union> {
  let api = '';
  const page = (body: string) => (): string =>
    pageOf({
      lang,
      body: MENU + body,
      scripts: `<script type="module" src="/trait-union/embed.js" data-portal="${api}/api/v1" data-sign-in="oidc"
        ${signInPage ? `data-sign-in-page="${signInPage}"` : ''}></script>`,
    });
  const site = await serveSite(
    {
      '/': page(LOGIN),
      '/suite': page('<member-login return-to="/profil"></member-login>'),
      '/profil': page('<profile-editor></profile-editor>'),
      // As where a site's own redirect drops what stands behind the question mark
      '/oublieuse': () =>
        page(LOGIN)().replace('<head>', '<head><script>if (location.search) location.replace("/oublieuse")</script>'),
      '/other': pageOf({ body: '', scripts: '' }),
    },
    { secure: true },
  );
  const origin = site.origin('www.union.test');
  const identityProvider = await startIdentityProvider({
    ...provider,
    site: origin,
    redirectUris: ['/', '/profil', '/suite', '/oublieuse'].map((path) => origin + path),
  });
  const { issuer, jwksUri } = identityProvider;
  const mock = await servePortal({ allowOrigins: [origin], bearer: { issuer, audience, jwksUri } });
  Object.assign(mock.portal.db.capabilities, {
    oidc: { issuer, clientId: CLIENT_ID, ...(stepUpAcr && { stepUpAcr }) },
  });
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
  await page.getByLabel('Compte').fill(member);
  await page.getByRole('button', { name: 'Entrer', exact: true }).click();
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

/** The page's markup, with what stands in open shadow roots. */
const everythingShown = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const markupOf = (root: Document | ShadowRoot): string => {
      const inner = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
        shadowRoot ? [markupOf(shadowRoot)] : [],
      );
      const own = [...root.children].map(({ outerHTML }) => outerHTML);
      return [...own, ...inner].join('\n');
    };
    return markupOf(document);
  });

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

test('B-29: a token is one member’s: the menu offers no other organisation, and asks for none', async () => {
  const union = await openUnion();
  const page = await openPage(union);
  await start(page);
  await enterAs(page, 'f2w8k5');
  const toggle = page.getByRole('button', { name: 'Maude Lépine-Gauthier' });
  const loaded = page.waitForResponse(/member-menu\.organizations/);
  await toggle.click();
  await page.getByRole('menuitem', { name: 'Se déconnecter' }).waitFor();
  await loaded;
  await page.waitForLoadState('networkidle');
  assert.equal(await page.getByRole('menuitemradio').count(), 0);
  assert.equal(await page.getByRole('button', { name: 'Réessayer' }).count(), 0);
  assert.deepEqual(
    union.mock.portal.requests.filter(({ operation }) => operation.startsWith('organizations.')),
    [],
  );
  assertQuiet(union.seen, union.origin, union.api, union.provider.issuer);
});

test('B-01, S16: in English, by keyboard: signing in, giving up, a reload and signing out', async () => {
  const union = await openUnion({ lang: 'en-CA', visitor: { locale: 'en-CA' } });
  const page = await openPage(union, '/suite');
  const login = page.locator('member-login');
  const start = login.getByRole('button', { name: 'Sign in', exact: true });
  await press(start);
  await press(page.getByRole('button', { name: 'Renoncer' }));
  await login.getByText('You were not signed in: it was cancelled or refused.').waitFor();
  assert.equal(page.url(), `${union.origin}/suite`, 'and not where it would have led');
  await press(start);
  await type(page.getByLabel('Compte'), MEMBER);
  await page.keyboard.press('Enter');
  const profile = page.locator('profile-editor');
  await profile.getByRole('button', { name: 'Edit', exact: true }).waitFor();
  assert.equal(page.url(), `${union.origin}/profil`);
  await page.reload();
  const menu = page.getByRole('button', { name: NAME });
  await menu.waitFor();
  assertQuiet(union.seen, union.origin, union.api, union.provider.issuer);
  await press(menu);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${union.provider.issuer}/**`);
  await press(page.getByRole('button', { name: 'Yes, sign me out' }));
  await page.waitForURL(`${union.origin}/profil`);
  await profile.getByText('Sign in to see and edit your profile.').waitFor();
});

test('S8: no token reaches storage, DOM, addresses, referrers, the console, events or messages', async () => {
  const union = await openUnion();
  await recordLeaks(union.visitor);
  const tokens = noteTokens(union);
  const page = await openSignedIn(union);
  await page.reload();
  await showsMember(page);
  const profile = await openPage(union, '/suite');
  await start(profile);
  await profile.getByRole('button', { name: 'Modifier' }).waitFor();
  assert.ok(tokens.length >= 9, 'three of each');
  for (const tab of [page, profile]) {
    assert.deepEqual(await leaks([tab], union.seen, tokens), []);
    const shown = await everythingShown(tab);
    for (const token of tokens) assert.ok(!shown.includes(token));
    assert.doesNotMatch(tab.url(), /[?&#](code|state|iss)=/);
  }
  const kept = await page.evaluate(() => Object.values(sessionStorage as Record<string, string>));
  assert.deepEqual(
    kept.map((text) => Object.keys(JSON.parse(text) as object).toSorted()),
    [['member', 'redirects']],
  );
});

test('B-01: what comes after a sign-in is the page that was asked for, at once', async () => {
  const union = await openUnion();
  const page = await openSignedIn(union, '/suite');
  await page.getByRole('button', { name: 'Modifier' }).waitFor();
  assert.equal(page.url(), `${union.origin}/profil`);
  assert.equal(union.provider.asked.length, 1);
});

test('B-01: a reload, or another page of the site, finds the member again without a word', async () => {
  const union = await openUnion();
  const page = await openSignedIn(union);
  const steps = await page.evaluate(() => history.length);
  await page.evaluate(() => {
    history.replaceState({ 'trait-union': { draft: 'commencé' } }, '');
  });
  await page.reload();
  await showsMember(page);
  assert.equal(await page.evaluate(() => history.length), steps, 'the back button leads where it did');
  assert.deepEqual(await page.evaluate(() => history.state as unknown), { 'trait-union': { draft: 'commencé' } });
  await page.goto(`${union.origin}/profil`);
  await page.getByRole('button', { name: 'Modifier' }).waitFor();
  assert.deepEqual(
    union.provider.asked.map((query) => query.get('prompt')),
    [null, 'none', 'none'],
  );
  assertQuiet(union.seen, union.origin, union.api, union.provider.issuer);
});

test('B-01: one page of the site is enough for the provider to know', async () => {
  const union = await openUnion({ signInPage: '/' });
  const page = await openSignedIn(union);
  await page.goto(`${union.origin}/profil?x=1`);
  await page.getByRole('button', { name: 'Modifier' }).waitFor();
  assert.equal(page.url(), `${union.origin}/profil?x=1`);
  assert.deepEqual(
    new Set(union.provider.asked.map((query) => query.get('redirect_uri'))),
    new Set([`${union.origin}/`]),
  );
});

test('S12: with third-party cookies blocked, signing in and coming back work all the same', async () => {
  const union = await openUnion();
  const page = await openSignedIn(union);
  const [echo] = await Promise.all([
    page.waitForRequest(`${union.provider.issuer}/me`),
    page.evaluate(
      (url) => fetch(url, { credentials: 'include', mode: 'no-cors' }).catch(() => undefined),
      `${union.provider.issuer}/me`,
    ),
  ]);
  assert.equal((await echo.allHeaders())['cookie'], undefined, 'the browser does block them');
  assert.notDeepEqual(await union.visitor.cookies(union.provider.issuer), []);
  await page.reload();
  await showsMember(page);
});

test('R15: three tabs go through twenty ends of their tokens, one refresh at a time, and stay signed in', async () => {
  const union = await openUnion({ accessTokenSeconds: 1 });
  const tabs = [await openSignedIn(union)];
  for (let more = 0; more < 2; more++) {
    const tab = await openPage(union);
    await start(tab);
    await showsMember(tab);
    tabs.push(tab);
  }
  const { grants } = union.provider;
  const refreshes = (): IdentityProvider['grants'] => grants.filter(({ type }) => type === 'refresh_token');
  const asked = new Map<Page, number>();
  for (const tab of tabs) {
    tab.on('request', (request) => {
      if (request.postData()?.includes('refresh_token')) asked.set(tab, (asked.get(tab) ?? 0) + 1);
    });
  }
  for (let round = 1; round <= 20; round++) {
    await poll(async () => {
      await Promise.all(tabs.map(comesBackOnline));
      return tabs.every((tab) => (asked.get(tab) ?? 0) >= round);
    });
  }
  await Promise.all(tabs.map(showsMember));
  assert.deepEqual(
    grants.filter(({ error }) => error),
    [],
  );
  const inOrder = refreshes().toSorted((one, other) => one.startedAt - other.startedAt);
  assert.deepEqual(
    inOrder.filter(({ startedAt }, index) => index > 0 && startedAt < (inOrder[index - 1]?.endedAt ?? 0)),
    [],
    'one at a time',
  );
  assertQuiet(union.seen, union.origin, union.api, union.provider.issuer);
});

test('R16: a tab that holds the lock for ever does not keep another from its tokens', async () => {
  const union = await openUnion({ accessTokenSeconds: 2 });
  const page = await openSignedIn(union);
  const holder = await openPage(union, '/other');
  await holder.evaluate(
    (name) =>
      new Promise<void>((resolve) => {
        void navigator.locks.request(name, () => {
          resolve();
          return new Promise(() => undefined);
        });
      }),
    `trait-union:${union.api}/api/v1:oidc`,
  );
  await poll(async () => {
    await comesBackOnline(page);
    return union.provider.grants.some(({ type, error }) => type === 'refresh_token' && !error);
  });
  await showsMember(page);
});

test('S16: an old refresh token that somebody else uses ends the session cleanly', async () => {
  const union = await openUnion({ accessTokenSeconds: 1 });
  const tokens = noteTokens(union);
  const page = await openSignedIn(union);
  const { grants, issuer } = union.provider;
  await poll(async () => {
    await comesBackOnline(page);
    return grants.some(({ type }) => type === 'refresh_token');
  });
  const [, old = ''] = tokens;
  const reuse = await page.evaluate(
    async ([url = '', ...fields]) => {
      const body = new URLSearchParams([['grant_type', 'refresh_token'], ...fields.map((field) => field.split('='))]);
      return (await (await fetch(url, { method: 'POST', body })).json()) as { error?: string };
    },
    [`${issuer}/token`, `client_id=${CLIENT_ID}`, `refresh_token=${old}`],
  );
  assert.equal(reuse.error, 'invalid_grant');
  await poll(async () => {
    await comesBackOnline(page);
    return (await page.locator('member-login').getByRole('button', { name: 'Se connecter' }).count()) > 0;
  });
  assert.equal(await page.getByText(NAME).count(), 0);
  assert.equal(await page.locator('member-login [part=notice]').count(), 0, 'no error is shown for it');
  const asked = union.provider.asked.length;
  await page.reload();
  await showsForm(page);
  assert.equal(union.provider.asked.length, asked, 'nothing is tried by itself');
});

test('F1: a provider that is down is said to be, and the page is not left', async () => {
  const union = await openUnion({ accessTokenSeconds: 2 });
  const signedIn = await openSignedIn(union);
  const page = await openPage(union);
  await showsForm(page);
  union.provider.stop();
  await start(page);
  await page.locator('member-login').getByText('Le service de connexion de votre syndicat ne répond pas.').waitFor();
  assert.equal(page.url(), `${union.origin}/`);
  await page.locator('member-login').getByRole('button', { name: 'Réessayer' }).click();
  await page.locator('member-login').getByText('Le service de connexion de votre syndicat ne répond pas.').waitFor();
  await showsForm(page);
  await signedIn.waitForFunction(() => {
    dispatchEvent(new Event('online'));
    const menu = document.querySelector('member-menu') as unknown as { context: { session: { stale?: boolean } } };
    return menu.context.session.stale;
  });
  await showsMember(signedIn);
});

test('S16: who gives up at the provider is told so, finds a clean address, and can start again', async () => {
  const union = await openUnion();
  const page = await openPage(union);
  await start(page);
  await page.getByRole('button', { name: 'Renoncer' }).click();
  await page.locator('member-login').getByText('La connexion n’a pas abouti').waitFor();
  assert.equal(page.url(), `${union.origin}/`);
  await start(page);
  await enterAs(page);
  await showsMember(page);
});

test('S16: an answer that was not asked for here signs nobody in', async () => {
  const union = await openUnion();
  const page = await openPage(union, '/?code=volé&state=tu.inconnu');
  await page.locator('member-login').getByText('Cette connexion n’a pas été commencée ici').waitFor();
  assert.equal(page.url(), `${union.origin}/`);
  assert.deepEqual(union.provider.grants, []);
  const other = await openPage(union, '/?code=abc&state=autre');
  await showsForm(other);
  assert.equal(other.url(), `${union.origin}/?code=abc&state=autre`, 'another sign-in of the page is left alone');
});

test('R18: back from the provider in the middle of a sign-in, the button is there and works', async () => {
  const union = await openUnion();
  const page = await openPage(union);
  for (let time = 0; time < 2; time++) {
    await start(page);
    await page.getByLabel('Compte').waitFor();
    await page.goBack({ waitUntil: 'commit' });
    await showsForm(page);
  }
  await page.reload();
  await showsForm(page);
  await start(page);
  await enterAs(page);
  await showsMember(page);
});

test('R18, P3: a page behind the back button shows nobody after a sign-out', async () => {
  const union = await openUnion();
  const page = await openSignedIn(union);
  await page.goto(`${union.origin}/profil`);
  await showsMember(page);
  await page.getByRole('button', { name: NAME }).click();
  await page.getByRole('menuitem', { name: 'Se déconnecter' }).click();
  await page.waitForURL(`${union.provider.issuer}/**`);
  await page.goBack({ waitUntil: 'commit' });
  await page.goBack({ waitUntil: 'commit' });
  await showsForm(page);
  assert.equal(await page.getByText(NAME).count(), 0);
});

test('P3: signing out ends the session at the provider too, and says nobody’s name in an address', async () => {
  const union = await openUnion();
  const tokens = noteTokens(union);
  const page = await openSignedIn(union);
  const other = await openPage(union);
  await start(other);
  await showsMember(other);
  await signOut(page);
  await page.getByRole('button', { name: 'Yes, sign me out' }).click();
  await page.waitForURL(`${union.origin}/`);
  await showsForm(page);
  await showsForm(other);
  const addresses = union.seen.requests.map((request) => request.url()).join('\n');
  for (const token of tokens) assert.ok(!addresses.includes(token));
  await start(page);
  await page.getByLabel('Compte').waitFor();
});

test('R22: a provider that knows nobody any more is asked once, and the button comes back', async () => {
  const union = await openUnion();
  const page = await openSignedIn(union);
  await union.visitor.clearCookies();
  await page.reload();
  await showsForm(page);
  assert.equal(await page.locator('member-login [part=notice]').count(), 0);
  await page.reload();
  await showsForm(page);
  assert.equal(union.provider.asked.length, 2);
});

test('R22: answers that get lost on the way are asked for twice, then the member is told', async () => {
  const union = await openUnion();
  const page = await openSignedIn(union);
  await page.goto(`${union.origin}/oublieuse`, { waitUntil: 'commit' });
  await page.locator('member-login').getByText('La connexion automatique a échoué deux fois de suite.').waitFor();
  assert.equal(union.provider.asked.filter((query) => query.get('prompt') === 'none').length, 2);
  await page.goto(union.origin);
  await start(page);
  await showsMember(page);
});

test('R22: a backend that takes no token leads to no redirect at all', async () => {
  const union = await openUnion({ audience: 'https://ailleurs.example/api' });
  const page = await openPage(union);
  await start(page);
  await enterAs(page);
  await page.waitForURL(`${union.origin}/`);
  await showsForm(page);
  await page.reload();
  await showsForm(page);
  assert.equal(union.provider.asked.length, 1);
});

/** Opens the profile, changes a name in it, and saves. */
async function saveAnotherName(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Modifier' }).click();
  await page.getByLabel('Prénom usuel').fill(name);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
}

const inNewWindow = 'Se connecter dans une nouvelle fenêtre';

test('S15: a step-up happens in a window of its own; what was typed stays and is saved once, under one key', async () => {
  const union = await openUnion({ signInPage: '/' });
  const page = await openSignedIn(union, '/suite');
  const { faults } = union.mock.portal;
  faults.set('step-up', { operation: 'profile.update' });
  await saveAnotherName(page, 'Marie');
  const [view] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: inNewWindow }).click(),
  ]);
  await view.getByLabel('Compte').waitFor();
  assert.equal(union.provider.asked.at(-1)?.get('max_age'), '0');
  faults.clear();
  await Promise.all([view.waitForEvent('close'), enterAs(view)]);
  await page.getByRole('region').getByText('Vos modifications sont enregistrées').waitFor();
  const updates = union.mock.portal.requests.filter(({ operation }) => operation === 'profile.update');
  assert.deepEqual(
    updates.map(({ status }) => status),
    [403, 200],
  );
  assert.equal(new Set(updates.map(({ key }) => key)).size, 1);
  assertQuiet({ ...union.seen, complaints: [] }, union.origin, union.api, union.provider.issuer);
});

test('S15: neither another member nor a closed window goes on with what was typed', async () => {
  const union = await openUnion({ signInPage: '/' });
  const page = await openSignedIn(union, '/suite');
  const { faults } = union.mock.portal;
  faults.set('step-up', { operation: 'profile.update' });
  await saveAnotherName(page, 'Marie');
  const open = async (): Promise<Page> => {
    const [view] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: inNewWindow }).click(),
    ]);
    await view.getByLabel('Compte').waitFor();
    return view;
  };
  await (await open()).close();
  await page.getByRole('button', { name: inNewWindow }).waitFor();
  const view = await open();
  await Promise.all([view.waitForEvent('close'), enterAs(view, OTHER_MEMBER)]);
  await page.getByText('Ce compte n’est pas celui d’avant.').first().waitFor();
  assert.equal(await page.getByLabel('Prénom usuel').inputValue(), 'Marie');
  faults.clear();
  const third = await open();
  await Promise.all([third.waitForEvent('close'), enterAs(third)]);
  await page.getByRole('region').getByText('Vos modifications sont enregistrées').waitFor();
});

test('S15: a step-up that has to be strong takes a fresh sign-in for none', async () => {
  const union = await openUnion({ signInPage: '/', stepUpAcr: `urn:example:key ${STRONG}` });
  const page = await openSignedIn(union, '/suite');
  const { faults, requests } = union.mock.portal;
  faults.set('step-up', { operation: 'profile.update' });
  await saveAnotherName(page, 'Marie');
  const proveWith = async (button: string): Promise<void> => {
    const [view] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: inNewWindow }).click(),
    ]);
    await view.getByLabel('Compte').fill(MEMBER);
    await Promise.all([view.waitForEvent('close'), view.getByRole('button', { name: button, exact: true }).click()]);
  };
  await proveWith('Entrer');
  await page.locator('profile-editor').getByText('La connexion n’a pas abouti').first().waitFor();
  assert.equal(union.provider.asked.at(-1)?.get('acr_values'), `urn:example:key ${STRONG}`);
  assert.equal(await page.getByLabel('Prénom usuel').inputValue(), 'Marie');
  assert.deepEqual(
    requests.filter(({ operation }) => operation === 'profile.update').map(({ status }) => status),
    [403],
  );
  faults.clear();
  await proveWith('Entrer avec une clé');
  await page.getByRole('region').getByText('Vos modifications sont enregistrées').waitFor();
});

test('S5: what an editor writes into the page changes neither the portal nor the provider', async () => {
  const union = await openUnion();
  const page = await openPage(union);
  await page.evaluate(() => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<member-login data-sign-in="password" data-sign-in-page="https://evil.test/" issuer="https://evil.test"></member-login>',
    );
  });
  await page.locator('member-login').nth(1).getByRole('button', { name: 'Se connecter' }).click();
  await page.waitForURL(`${union.provider.issuer}/**`);
  assertQuiet(union.seen, union.origin, union.api, union.provider.issuer);
});

test('S16: no file of ours can ask a token endpoint for a member’s password', () => {
  for (const name of readdirSync(CDN, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.js')) continue;
    const code = readFileSync(join(CDN, name), 'utf8');
    assert.doesNotMatch(code, /grant_type["'=:,\s]{1,4}password/, name);
  }
});
