import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { isClientError } from '../errors/client-error.ts';
import type { SessionState } from '../portal-client.ts';
import { baseUrl } from '../test/portal.ts';
import { empty, json, networkError, problem, silence, text, type Reply, type Sent } from '../test/scripted-fetch.ts';
import { createVirtualTime } from '../test/virtual-time.ts';
import { createTransport } from '../transport/transport.ts';
import { sessionEndpoints } from '../contract/session.ts';
import { createSession, type Session } from './session.ts';

const member = { id: 'm-1', displayName: 'Marie-Ève', memberNumber: '101-0427' };
const credentials = { identifier: 'marie-eve@example.org', password: 'tournesol' };
const write = { key: 'k' };

/** Until what is awaited from another tab, a lock or an import has come true. */
const eventually = async (condition: () => boolean) => {
  for (let turn = 0; turn < 10_000; turn++) {
    if (condition()) return;
    await setImmediate();
  }
  assert.fail(`Never: ${condition.toString()}`);
};

/** A backend that knows one thing: whether somebody is signed in. */
const createBackend = () => {
  const time = createVirtualTime();
  const start = Date.now();
  const backend = {
    time,
    signedIn: false,
    lifetime: 1_200_000,
    sent: [] as Sent[],
    /** In place of what it would answer, by method and path. */
    instead: {} as Record<string, Reply | undefined>,
    now: () => start + time.now(),
    count: (name: string) => backend.sent.filter((one) => nameOf(one) === name).length,
    fetch: async (input: unknown, init: RequestInit = {}) => {
      const one: Sent = {
        url: input as string,
        method: init.method ?? 'GET',
        headers: new Headers(init.headers),
        body: init.body as string | undefined,
        init,
      };
      backend.sent.push(one);
      const instead = backend.instead[nameOf(one)] ?? backend.instead['*'];
      if (instead) return instead(one);
      const signedIn = {
        state: 'signed-in',
        member,
        expiresAt: new Date(backend.now() + backend.lifetime).toISOString(),
      };
      const date = { date: new Date(backend.now()).toUTCString() };
      switch (nameOf(one)) {
        case 'POST /session':
          backend.signedIn = true;
          return json(signedIn, date)(one);
        case 'POST /session/extension':
          return json(signedIn, date)(one);
        case 'DELETE /session':
          backend.signedIn = false;
          return empty()(one);
        default:
          return json(backend.signedIn ? signedIn : { state: 'signed-out' }, date)(one);
      }
    },
  };
  return backend;
};
const nameOf = ({ method, url }: Sent) => `${method} ${url.slice(baseUrl.length)}`;

const open: Session[] = [];
afterEach(() => {
  for (const session of open.splice(0)) session.dispose();
});

let names = 0;
const openTab = (
  backend = createBackend(),
  { name = `test-${++names}`, crossOrigin = false }: { name?: string; crossOrigin?: boolean } = {},
) => {
  const { time } = backend;
  const page = new EventTarget();
  const transport = createTransport({ baseUrl, fetch: backend.fetch, timers: time, random: () => 1 });
  const session = createSession({
    request: transport.request,
    clock: transport.clock,
    timers: time,
    name,
    crossOrigin,
    page,
  });
  open.push(session);
  const seen: SessionState[] = [];
  session.domain.subscribe(() => seen.push(session.domain.state));
  return {
    backend,
    time,
    page,
    name,
    seen,
    request: session.request,
    session: session.domain,
    dispose: () => {
      session.dispose();
    },
    status: () => session.domain.state.status,
  };
};

const signedInTab = async (...args: Parameters<typeof openTab>) => {
  const tab = openTab(...args);
  tab.backend.signedIn = true;
  await tab.time.until(tab.session.refresh());
  return tab;
};

const codeOf = async (work: Promise<unknown>) => {
  try {
    await work;
  } catch (thrown) {
    assert.ok(isClientError(thrown), String(thrown));
    return thrown.code;
  }
  return 'none';
};

describe('the state', () => {
  it('is unknown until somebody asks, and asks nothing by itself', async () => {
    const { status, page, time, backend } = openTab();
    await time.pass(60_000);
    page.dispatchEvent(new Event('online'));
    page.dispatchEvent(new Event('focus'));
    await setImmediate();
    assert.equal(status(), 'unknown');
    assert.equal(backend.sent.length, 0);
  });

  it('is what the server says', async () => {
    const { session, time, backend } = openTab();
    assert.deepEqual(await time.until(session.refresh()), { status: 'signed-out' });
    backend.signedIn = true;
    const state = await time.until(session.refresh());
    assert.ok(state.status === 'signed-in');
    assert.deepEqual(state.member, member);
    assert.equal(state.stale, false);
    assert.ok(Math.abs(state.expiresAt - (backend.now() + backend.lifetime)) < 2_000);
  });

  it('is failed when the first answer does not come, and recovers', async () => {
    const { session, time, backend, page, status } = openTab();
    backend.instead['*'] = networkError;
    const state = await time.until(session.refresh());
    assert.equal(state.status === 'failed' && state.error.code, 'unreachable');
    backend.instead = {};
    page.dispatchEvent(new Event('online'));
    await eventually(() => status() === 'signed-out');
  });

  for (const [name, reply] of Object.entries({
    offline: networkError,
    'a 500': empty(500),
    'a captive portal': text('<html>'),
    'no answer': silence,
  } satisfies Record<string, Reply>)) {
    it(`F19: ${name} is not signed out`, async () => {
      const { session, time, backend } = await signedInTab();
      backend.instead['*'] = reply;
      const state = await time.until(session.refresh());
      assert.ok(state.status === 'signed-in' && state.stale);
      backend.instead = {};
      const after = await time.until(session.refresh());
      assert.ok(after.status === 'signed-in' && !after.stale);
    });
  }

  it('R15: questions at the same time are one request', async () => {
    const { session, time, backend } = openTab();
    const states = await time.until(Promise.all([session.refresh(), session.refresh(), session.refresh()]));
    assert.equal(backend.sent.length, 1);
    assert.equal(new Set(states).size, 1);
  });

  it('never rejects for a listener that left', async () => {
    const { session, time } = openTab();
    let calls = 0;
    const stop = session.subscribe(() => calls++);
    await time.until(session.refresh());
    stop();
    await time.until(session.refresh());
    assert.equal(calls, 1);
  });
});

describe('signing in', () => {
  it('S4-01: succeeds, and the page knows', async () => {
    const { session, time, status } = openTab();
    assert.deepEqual(await time.until(session.signIn(credentials, write)), { outcome: 'signed-in', member });
    assert.equal(status(), 'signed-in');
  });

  for (const outcome of ['credentials-rejected', 'ambiguous-identifier', 'password-expired'] as const) {
    it(`${outcome} is a value, and changes nothing`, async () => {
      const { session, time, backend, seen } = openTab();
      backend.instead['POST /session'] = problem(401, outcome);
      assert.deepEqual(await time.until(session.signIn(credentials, write)), { outcome });
      assert.deepEqual(seen, []);
    });
  }

  for (const [name, reply] of Object.entries({
    'connection broke': networkError,
    'answer never came': silence,
    'answer was cut short': text('{"state":'),
  } satisfies Record<string, Reply>)) {
    it(`F6: the ${name}, but the server knows the member: success`, async () => {
      const { session, time, backend, status } = openTab();
      backend.instead['POST /session'] = (one) => {
        backend.signedIn = true;
        return reply(one);
      };
      const { outcome } = await time.until(session.signIn(credentials, write));
      assert.equal(outcome, 'signed-in');
      assert.equal(status(), 'signed-in');
    });
  }

  it('R20: the answer was lost, and the server knows nobody: the failure', async () => {
    const { session, time, backend, status } = openTab();
    backend.instead['POST /session'] = networkError;
    assert.equal(await codeOf(time.until(session.signIn(credentials, write))), 'unreachable');
    assert.equal(backend.count('GET /session'), 1);
    assert.equal(status(), 'unknown');
  });

  it('F6: an answer lost while somebody is signed in proves nothing', async () => {
    const { session, time, backend } = await signedInTab();
    backend.instead['POST /session'] = networkError;
    assert.equal(await codeOf(time.until(session.signIn(credentials, write))), 'unreachable');
  });

  it('F2: is over in ten seconds when nothing answers', async () => {
    const { session, time, backend } = openTab();
    backend.instead['*'] = silence;
    assert.equal(await codeOf(time.until(session.signIn(credentials, write))), 'timeout');
    assert.ok(time.now() <= 10_000);
  });

  it('S12: a cookie that the browser does not keep is told', async () => {
    const { session, time, backend, status } = openTab(createBackend(), { crossOrigin: true });
    backend.instead['GET /session'] = json({ state: 'signed-out' });
    assert.equal(await codeOf(time.until(session.signIn(credentials, write))), 'cookies-blocked');
    assert.notEqual(status(), 'signed-in');
  });

  it('S12: on the same origin nothing more is asked', async () => {
    const { session, time, backend } = openTab();
    await time.until(session.signIn(credentials, write));
    assert.equal(backend.sent.length, 1);
  });

  it('R5: is refused on a page that is not secure, before anything is sent', async () => {
    const { session, backend } = openTab();
    Object.defineProperty(globalThis, 'isSecureContext', { value: false, configurable: true });
    try {
      assert.equal(await codeOf(session.signIn(credentials, write)), 'insecure');
    } finally {
      Reflect.deleteProperty(globalThis, 'isSecureContext');
    }
    assert.equal(backend.sent.length, 0);
  });

  it('an older question does not undo it', async () => {
    const { session, time, backend, status } = openTab();
    let answer: () => void = () => undefined;
    backend.instead['GET /session'] = (one) =>
      new Promise((resolve) => {
        answer = () => {
          resolve(json({ state: 'signed-out' })(one));
        };
      });
    const asked = session.refresh();
    await eventually(() => backend.count('GET /session') === 1);
    await time.pass(10);
    await session.signIn(credentials, write);
    answer();
    await asked;
    assert.equal(status(), 'signed-in');
  });
});

describe('P3: signing out', () => {
  it('is seen at once, before the server knows', async () => {
    const { session, time, status } = await signedInTab();
    const leaving = session.signOut(write);
    assert.equal(status(), 'signed-out');
    await time.until(leaving);
  });

  it('holds although the server cannot be reached, and is told when it can', async () => {
    const { session, time, backend, page, status } = await signedInTab();
    backend.instead['*'] = networkError;
    assert.equal(await codeOf(time.until(session.signOut({ key: 'leaving' }))), 'unreachable');
    assert.equal(status(), 'signed-out');
    await time.until(session.refresh());
    assert.equal(status(), 'signed-out');

    backend.instead = {};
    page.dispatchEvent(new Event('online'));
    await eventually(() => !backend.signedIn);
    assert.equal(status(), 'signed-out');
    const keys = backend.sent
      .filter(({ method }) => method === 'DELETE')
      .map(({ headers }) => headers.get('idempotency-key'));
    assert.deepEqual(new Set(keys), new Set(['leaving']));
  });

  describe('of which the server has not heard when the page is reloaded', () => {
    const kept = new Map<string, string>();
    const tabStorage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
    const withStorage = (descriptor: PropertyDescriptor) => {
      Object.defineProperty(globalThis, 'sessionStorage', { configurable: true, ...descriptor });
    };

    beforeEach(() => {
      withStorage({ value: tabStorage });
    });
    afterEach(() => {
      Reflect.deleteProperty(globalThis, 'sessionStorage');
      kept.clear();
    });

    const leaveInVain = async () => {
      const tab = await signedInTab();
      tab.backend.instead['*'] = networkError;
      await codeOf(tab.time.until(tab.session.signOut({ key: 'leaving' })));
      tab.dispose();
      return tab;
    };

    it('holds, and is told as soon as the server can be reached', async () => {
      const { backend, name, time } = await leaveInVain();
      const reloaded = openTab(backend, { name });
      await time.until(reloaded.session.refresh());
      assert.equal(reloaded.status(), 'signed-out');
      backend.instead = {};
      backend.sent.length = 0;
      reloaded.page.dispatchEvent(new Event('online'));
      await eventually(() => !backend.signedIn);
      assert.deepEqual(
        backend.sent.map((one) => [nameOf(one), one.headers.get('idempotency-key')]),
        [['DELETE /session', 'leaving']],
      );
      assert.equal(reloaded.status(), 'signed-out');
    });

    it('shows nobody while the server is silent', async () => {
      const { backend, name } = await leaveInVain();
      backend.instead['*'] = silence;
      const reloaded = openTab(backend, { name });
      void reloaded.session.refresh();
      assert.equal(reloaded.status(), 'signed-out');
    });

    it('leaves one random key in the tab, and nothing once it is settled', async () => {
      const { backend, name, time } = await leaveInVain();
      assert.deepEqual([...kept], [[name, 'leaving']]);
      backend.instead = {};
      await time.until(openTab(backend, { name }).session.refresh());
      assert.deepEqual([...kept], []);
    });

    it('holds for the page’s own life where the browser keeps nothing', async () => {
      withStorage({
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
      const { backend, name, time } = await leaveInVain();
      backend.instead = {};
      const reloaded = openTab(backend, { name });
      await time.until(reloaded.session.refresh());
      assert.equal(reloaded.status(), 'signed-in');
    });
  });

  it('an unconfirmed one does not end the session that another tab began since', async () => {
    const tab = await signedInTab();
    const other = await signedInTab(tab.backend, tab);
    tab.backend.instead['DELETE /session'] = networkError;
    await codeOf(tab.time.until(tab.session.signOut({ key: 'leaving' })));
    tab.backend.instead = {};
    await eventually(() => other.status() === 'signed-out');
    await other.time.until(other.session.signIn(credentials, write));
    await eventually(() => tab.status() === 'signed-in');
    assert.equal(tab.backend.signedIn, true);
  });

  it('an unconfirmed one is settled before the next member signs in', async () => {
    const { session, time, backend, status } = await signedInTab();
    backend.instead['DELETE /session'] = networkError;
    await codeOf(time.until(session.signOut({ key: 'leaving' })));
    backend.instead = {};
    backend.sent.length = 0;
    await time.until(session.signIn(credentials, write));
    assert.deepEqual(backend.sent.map(nameOf), ['DELETE /session', 'POST /session']);
    await time.until(session.refresh());
    assert.equal(status(), 'signed-in');
  });

  it('one that the server confirms late does not end the session that began since', async () => {
    const tab = await signedInTab();
    const other = await signedInTab(tab.backend, tab);
    const confirm: (() => void)[] = [];
    tab.backend.instead['DELETE /session'] = (one) =>
      new Promise((resolve) => {
        confirm.push(() => {
          resolve(empty()(one));
        });
      });
    const leaving = tab.session.signOut({ key: 'leaving' });
    await eventually(() => confirm.length === 1 && other.status() === 'signed-out');
    const entering = tab.session.signIn(credentials, write);
    await eventually(() => confirm.length === 2);
    confirm[1]?.();
    await entering;
    await eventually(() => other.status() === 'signed-in');
    const messages = other.seen.length;
    confirm[0]?.();
    await leaving;
    await tab.session.extend(write);
    await eventually(() => other.seen.length > messages);
    assert.ok(other.seen.slice(messages).every(({ status }) => status === 'signed-in'));
  });

  it('of a session that is over already succeeds', async () => {
    const { session, time, backend } = await signedInTab();
    backend.instead['DELETE /session'] = problem(401, 'signed-out');
    await time.until(session.signOut(write));
  });
});

describe('a session that ends', () => {
  it('F16: a 401 of any operation ends it, and says so to the caller', async () => {
    const { request, backend, session } = await signedInTab();
    backend.instead['POST /session/extension'] = problem(401, 'signed-out');
    assert.equal(await codeOf(request(sessionEndpoints.extend, { key: 'k' })), 'signed-out');
    assert.deepEqual(session.state, { status: 'signed-out', reason: 'expired' });
  });

  it('a 401 of a request that left before the member signed in again does not', async () => {
    const { request, time, backend, status, session } = await signedInTab();
    let answer: () => void = () => undefined;
    backend.instead['POST /session/extension'] = (one) =>
      new Promise((resolve) => {
        answer = () => {
          resolve(problem(401, 'signed-out')(one));
        };
      });
    const old = codeOf(request(sessionEndpoints.extend, { key: 'k' }));
    await time.pass(1);
    await session.signIn(credentials, write);
    answer();
    assert.equal(await old, 'signed-out');
    await time.pass(1);
    assert.equal(status(), 'signed-in');
  });

  it('expires by the server’s clock, once the server agrees', async () => {
    const { session, time, backend } = await signedInTab();
    await time.pass(backend.lifetime - 5_000);
    assert.equal(session.state.status, 'signed-in');
    backend.signedIn = false;
    await time.pass(10_000);
    assert.deepEqual(session.state, { status: 'signed-out', reason: 'expired' });
  });

  it('goes on when the server extended it meanwhile', async () => {
    const { session, time, backend } = await signedInTab();
    await time.pass(backend.lifetime + 5_000);
    assert.equal(session.state.status, 'signed-in');
    assert.equal(backend.count('GET /session'), 2);
  });

  it('P3: expires although the server cannot be asked', async () => {
    const { session, time, backend } = await signedInTab();
    backend.instead['*'] = networkError;
    await time.pass(backend.lifetime + 20_000);
    assert.deepEqual(session.state, { status: 'signed-out', reason: 'expired' });
  });

  for (const expiresAt of ['2020-01-01T00:00:00Z', '2031-02-31T00:00:00Z']) {
    it(`is not asked for without end when it says that it ends at ${expiresAt}`, async () => {
      const tab = openTab();
      tab.backend.instead['GET /session'] = json({ state: 'signed-in', member, expiresAt });
      await tab.time.until(tab.session.refresh());
      await tab.time.pass(60_000);
      assert.equal(tab.status(), 'signed-in');
      assert.ok(tab.backend.sent.length <= 4);
    });
  }

  it('A8: one act extends it', async () => {
    const { session, time, backend } = await signedInTab();
    const { state: before } = session;
    await time.pass(600_000);
    await time.until(session.extend(write));
    const { state: after } = session;
    assert.ok(before.status === 'signed-in' && after.status === 'signed-in');
    assert.ok(after.expiresAt > before.expiresAt + 500_000);
    await time.pass(backend.lifetime - 5_000);
    assert.equal(backend.count('GET /session'), 1);
  });

  it('an extension that fails rejects, and changes nothing', async () => {
    const { session, time, backend, status } = await signedInTab();
    backend.instead['POST /session/extension'] = empty(500);
    assert.equal(await codeOf(time.until(session.extend(write))), 'server');
    assert.equal(status(), 'signed-in');
  });
});

describe('a page that comes back', () => {
  it('R18: from the back/forward cache asks at once', async () => {
    const { page, backend, status } = await signedInTab();
    backend.signedIn = false;
    page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await eventually(() => status() === 'signed-out');
  });

  it('to the front asks once in ten seconds', async () => {
    const { page, time, backend } = await signedInTab();
    backend.sent.length = 0;
    for (const type of ['focus', 'visibilitychange', 'focus']) page.dispatchEvent(new Event(type));
    await time.pass(1);
    assert.equal(backend.sent.length, 0);
    await time.pass(10_000);
    for (const type of ['focus', 'visibilitychange', 'focus']) page.dispatchEvent(new Event(type));
    await eventually(() => backend.sent.length > 0);
    await time.pass(1);
    assert.equal(backend.sent.length, 1);
  });

  it('R12: does not insist while the backend is down', async () => {
    const { page, time, backend } = await signedInTab();
    backend.instead['*'] = empty(500);
    backend.sent.length = 0;
    for (let turn = 0; turn < 20; turn++) {
      await time.pass(10);
      page.dispatchEvent(new Event('online'));
      await time.pass(10);
    }
    await time.pass(10);
    assert.ok(backend.sent.length > 0 && backend.sent.length <= 5, String(backend.sent.length));
  });
});

describe('R17: several tabs', () => {
  it('sign in together', async () => {
    const first = openTab();
    const second = openTab(first.backend, first);
    await second.time.until(second.session.refresh());
    await first.session.signIn(credentials, write);
    await eventually(() => second.status() === 'signed-in');
  });

  it('sign out together, although the server cannot be reached', async () => {
    const first = await signedInTab();
    const second = await signedInTab(first.backend, first);
    first.backend.instead['*'] = silence;
    const leaving = codeOf(first.session.signOut(write));
    await eventually(() => second.status() === 'signed-out');
    assert.deepEqual(second.session.state, { status: 'signed-out', reason: 'elsewhere' });
    await first.time.until(leaving);
  });

  it('S8, P5: say nothing about anybody to each other', async () => {
    const tab = openTab();
    const heard: unknown[] = [];
    const spy = new BroadcastChannel(tab.name);
    spy.addEventListener('message', ({ data }) => heard.push(data));
    try {
      await tab.session.signIn(credentials, write);
      await tab.session.extend(write);
      await tab.session.signOut(write);
      await eventually(() => heard.length === 4);
    } finally {
      spy.close();
    }
    assert.deepEqual(heard, [{ type: 'changed' }, { type: 'changed' }, { type: 'signed-out' }, { type: 'signed-out' }]);
  });

  it('believe only what they know', async () => {
    const tab = await signedInTab();
    const other = new BroadcastChannel(tab.name);
    for (const data of [null, 'signed-out', {}, { type: 'signed-in', member }, { type: { toString: 1 } }])
      other.postMessage(data);
    other.postMessage({ type: 'signed-out' });
    await eventually(() => tab.status() === 'signed-out');
    other.close();
    assert.equal(tab.seen.length, 2);
  });

  it('work alone where there is no BroadcastChannel', async () => {
    const original = globalThis.BroadcastChannel;
    Reflect.deleteProperty(globalThis, 'BroadcastChannel');
    try {
      const tab = openTab();
      await tab.time.until(tab.session.signIn(credentials, write));
      await tab.time.until(tab.session.signOut(write));
      assert.equal(tab.status(), 'signed-out');
    } finally {
      globalThis.BroadcastChannel = original;
    }
  });
});

describe('R16: the lock between tabs', () => {
  it('is not waited for beyond its bound when another page keeps it', async () => {
    const tab = openTab();
    let release: () => void = () => undefined;
    const held = navigator.locks.request(
      tab.name,
      () =>
        new Promise<void>((resolve) => {
          release = resolve;
        }),
    );
    try {
      const state = await tab.time.until(tab.session.refresh());
      assert.equal(state.status, 'signed-out');
      assert.equal(tab.time.now(), 2_000);
    } finally {
      release();
      await held;
    }
  });

  it('is not needed', async () => {
    const original = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
    Object.defineProperty(globalThis, 'navigator', { value: {}, configurable: true });
    try {
      const tab = openTab();
      assert.deepEqual(await tab.time.until(tab.session.refresh()), { status: 'signed-out' });
    } finally {
      if (original) Object.defineProperty(globalThis, 'navigator', original);
    }
  });
});

it('R21: a session that is disposed of leaves nothing behind', async () => {
  const tab = await signedInTab();
  tab.dispose();
  assert.equal(tab.time.pending, 0);
  tab.backend.sent.length = 0;
  tab.page.dispatchEvent(new Event('online'));
  const other = new BroadcastChannel(tab.name);
  other.postMessage({ type: 'changed' });
  await tab.time.pass(tab.backend.lifetime * 2);
  other.close();
  assert.equal(tab.backend.sent.length, 0);
});
