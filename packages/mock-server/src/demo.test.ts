import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { createDemo } from './demo.ts';
import { demoCookie } from './demo-session.ts';
import { demoCredentials, localMembers } from './scenarios/local.ts';
import { sessionLifetime } from './sessions.ts';
import type { OperationName } from './operations.ts';
import { call, signIn, type Called, type CallOptions } from './test/call.ts';
import { begin, readCheckout, returnUrl } from './test/renewals.ts';

/** The cookies of one browser, as its pages read and write them. */
const createBrowser = () => {
  const cookies = new Map<string, string>();
  const written: string[] = [];
  return {
    written,
    document: {
      get cookie() {
        return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      },
      set cookie(row: string) {
        written.push(row);
        const [pair = '', ...attributes] = row.split('; ');
        const [name = '', value = ''] = pair.split('=');
        if (attributes.includes('Max-Age=0')) cookies.delete(name);
        else cookies.set(name, value);
      },
    },
  };
};

const createTabStorage = () => {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  };
};

type Tab = ReturnType<typeof createTabStorage>;

let browser: ReturnType<typeof createBrowser>;

const provide = (name: string, value: unknown): void => {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
};

interface Page {
  fetch: typeof fetch;
  call<N extends OperationName>(operation: N, options?: CallOptions): Promise<Called<N>>;
}

/** Loads the page in a tab; calls made through it see that tab's storage. */
const load = (tab: Tab): Page => {
  provide('sessionStorage', tab);
  const { fetch: demo } = createDemo({ latency: 0 });
  const tabFetch: typeof fetch = (input, init) => {
    provide('sessionStorage', tab);
    return demo(input, init);
  };
  return { fetch: tabFetch, call: (operation, options) => call({ fetch: tabFetch }, operation, options) };
};

beforeEach(() => {
  browser = createBrowser();
  browser.document.cookie = 'autre=1';
  provide('document', browser.document);
  provide('location', { protocol: 'http:' });
  provide('navigator', { cookieEnabled: true });
});

afterEach(() => {
  for (const name of ['document', 'location', 'navigator', 'sessionStorage']) Reflect.deleteProperty(globalThis, name);
  mock.timers.reset();
});

test('what a visitor saves is still there after a reload, in that tab alone', async () => {
  const tab = createTabStorage();
  const page = load(tab);
  await signIn(page);
  const { headers } = await page.call('profile.read');
  await page.call('profile.update', {
    body: { preferredName: 'Marie' },
    headers: { 'if-match': headers.get('etag') ?? '' },
  });

  const reloaded = load(tab);
  assert.equal((await reloaded.call('me.read')).body.displayName, 'Marie Tremblay-Côté');
  assert.equal((await load(createTabStorage()).call('me.read')).body.displayName, 'Marie-Ève Tremblay-Côté');
});

describe('S1-21: the tabs of a browser share the sign-in', () => {
  test('one that is already open, and one that reloads', async () => {
    const [here, there] = [load(createTabStorage()), load(createTabStorage())];
    assert.equal((await there.call('session.read')).body.state, 'signed-out');
    await signIn(here, { identifier: localMembers.confirmationDue });
    assert.equal((await there.call('me.read')).body.memberNumber, localMembers.confirmationDue);

    await there.call('session.signOut');
    assert.equal((await here.call('session.read')).body.state, 'signed-out');
    assert.equal((await load(createTabStorage()).call('session.read')).body.state, 'signed-out');
    assert.equal(browser.document.cookie, 'autre=1');
  });

  test('A8: extending it in one extends it in the other', async () => {
    mock.timers.enable({ apis: ['Date'], now: Date.parse('2026-11-21T15:00:00Z') });
    const [here, there] = [load(createTabStorage()), load(createTabStorage())];
    await signIn(here);
    mock.timers.tick(sessionLifetime - 1000);
    await here.call('session.extend');
    mock.timers.tick(2000);
    assert.equal((await there.call('session.read')).body.state, 'signed-in');
    mock.timers.tick(sessionLifetime);
    assert.equal((await there.call('session.read')).body.state, 'signed-out');
  });
});

test('P2: neither the cookie nor the storage says who signed in', async () => {
  const tab = createTabStorage();
  await signIn(load(tab));
  const row = browser.written.find((written) => written.startsWith(demoCookie)) ?? '';
  assert.match(row, new RegExp(`^${demoCookie}=[\\w.]+; Path=/; SameSite=Strict$`));
  for (const kept of [row, ...tab.items.values()]) {
    for (const secret of [demoCredentials.email, demoCredentials.memberNumber, demoCredentials.password, 'Tremblay']) {
      assert.ok(!kept.includes(secret), secret);
    }
  }
});

test('a cookie that somebody made up signs nobody in', async () => {
  for (const value of ['x', 'k7w2m9', 'k7w2m9.!', 'personne.zzzzzzzz.1']) {
    browser.document.cookie = `${demoCookie}=${value}; Path=/`;
    assert.equal((await load(createTabStorage()).call('session.read')).body.state, 'signed-out', value);
  }
});

test('where the browser refuses cookies and storage, the demo lives as long as its page', async () => {
  const refuse = () => {
    throw new DOMException('Refused', 'SecurityError');
  };
  provide('document', Object.defineProperty({}, 'cookie', { get: refuse, set: refuse }));
  const { fetch: demo } = createDemo({ latency: 0 });
  Object.defineProperty(globalThis, 'sessionStorage', { get: refuse, configurable: true });
  const page = { fetch: demo };
  await signIn(page);
  assert.equal((await call(page, 'session.read')).body.state, 'signed-in');
});

test('an answer takes as long as over a good connection', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  provide('sessionStorage', createTabStorage());
  const answer = createDemo().fetch('https://demo.example/api/v1/capabilities');
  let answered = false;
  void answer.then(() => (answered = true));
  mock.timers.tick(149);
  await new Promise(setImmediate);
  assert.equal(answered, false);
  mock.timers.tick(1);
  assert.equal((await answer).status, 200);
});

test('what the demo sent can be read after a reload, in that tab alone', async () => {
  const tab = createTabStorage();
  const page = load(tab);
  await page.call('recovery.requestPassword', { body: { identifier: demoCredentials.email } });
  provide('sessionStorage', tab);
  const [mail, ...more] = createDemo({ latency: 0 }).mail();
  assert.deepEqual([mail?.to, mail?.link?.tag, more.length], [demoCredentials.email, 'account-recovery', 0]);
  provide('sessionStorage', createTabStorage());
  assert.deepEqual(createDemo({ latency: 0 }).mail(), []);
});

test('S4-18: a payment decided on the bank’s page is known to the page that went there, back from the cache', async () => {
  const tab = createTabStorage();
  const page = load(tab);
  await signIn(page);
  const { id } = await begin(page);
  provide('sessionStorage', tab);
  const bankPage = createDemo({ latency: 0 });
  assert.deepEqual(
    bankPage.bank.sessions.flatMap(({ checkout, returnUrl: back }) => (checkout === id ? [back] : [])),
    [returnUrl],
  );
  bankPage.bank.decide(id, 'paid');

  assert.equal((await readCheckout(page, id)).state, 'paid');
  assert.equal((await page.call('profile.read')).status, 200);
  assert.equal((await readCheckout(load(tab), id)).state, 'paid');
});

test('S4-18: a bank in a frame of the page decides on what the page has begun since', async () => {
  const tab = createTabStorage();
  const page = load(tab);
  const frame = createDemo({ latency: 0 });
  await signIn(page);
  const { id } = await begin(page, { option: 'card-here' });
  provide('sessionStorage', tab);
  frame.bank.decide(id, { failed: 'declined' });
  assert.equal((await readCheckout(page, id)).failure, 'declined');
});
