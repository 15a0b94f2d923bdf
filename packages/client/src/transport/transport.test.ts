import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { capabilitiesEndpoints } from '../contract/capabilities.ts';
import type { Endpoint } from '../contract/endpoint.ts';
import { operations } from '../contract/operations.ts';
import { profileEndpoints } from '../contract/profile.ts';
import { sessionEndpoints } from '../contract/session.ts';
import type { ClientError } from '../errors/client-error.ts';
import { isClientError } from '../errors/client-error.ts';
import { baseUrl, transportTo } from '../test/portal.ts';
import { empty, json, networkError, problem, scriptFetch, silence, text, type Reply } from '../test/scripted-fetch.ts';
import { createTransport } from './transport.ts';

const read = { method: 'GET', path: '/thing', response: z.object({ n: z.number() }) } as const satisfies Endpoint;
const write = {
  method: 'POST',
  path: '/thing',
  request: z.object({ text: z.string() }),
  response: z.object({ n: z.number() }),
  outcomes: ['credentials-rejected'],
} as const satisfies Endpoint;
const remove = { method: 'DELETE', path: '/thing' } as const satisfies Endpoint;
const edit = {
  ...write,
  method: 'PATCH',
  versioned: true,
  outcomes: ['precondition-failed'],
} as const satisfies Endpoint;

const good = json({ n: 1 });
const secret = 'lise.tremblay@exemple.ca';

/** The ClientError that `work` rejects with. */
const failureOf = async (work: Promise<unknown>): Promise<ClientError> => {
  try {
    await work;
  } catch (thrown) {
    assert.ok(isClientError(thrown), String(thrown));
    return thrown;
  }
  throw new assert.AssertionError({ message: 'It did not fail.' });
};

/** A body that stops half-way: for good, or by breaking. */
const halfBody =
  (end: 'stalls' | 'breaks'): Reply =>
  () => {
    let sent = false;
    return new Response(
      new ReadableStream({
        pull: (controller) => {
          if (!sent) controller.enqueue(new TextEncoder().encode('{"n":'));
          else if (end === 'breaks') controller.error(new TypeError('network error'));
          else return new Promise(() => undefined);
          sent = true;
          return undefined;
        },
      }),
    );
  };

describe('what goes out', () => {
  it('S8, P2, S11: every request keeps the manners', async () => {
    const { request, sent } = transportTo(good);
    await request(read);
    const { mode, credentials, referrerPolicy, cache, redirect } = sent[0]!.init;
    assert.deepEqual(
      { mode, credentials, referrerPolicy, cache, redirect },
      { mode: 'cors', credentials: 'include', referrerPolicy: 'no-referrer', cache: 'no-store', redirect: 'error' },
    );
    assert.equal(sent[0]!.url, `${baseUrl}/thing`);
  });

  it('S10: every write forces a preflight, and no read does', async () => {
    const { request, sent } = transportTo(good, good, empty());
    await request(read);
    await request(write, { body: { text: 'a' }, key: 'k' });
    await request(remove, { key: 'k' });
    assert.deepEqual([...sent[0]!.headers.keys()], ['accept']);
    for (const { headers } of sent.slice(1)) assert.equal(headers.get('x-trait-union'), '1');
    assert.equal(sent[1]!.headers.get('content-type'), 'application/json');
  });

  it('a PATCH is a merge patch', async () => {
    const { request, sent } = transportTo(json({ n: 1 }, { etag: '"2"' }));
    await request(edit, { body: { text: 'a' }, etag: '"1"', key: 'k' });
    assert.equal(sent[0]!.headers.get('content-type'), 'application/merge-patch+json');
  });

  it('P2: what a member types stands in the body and nowhere else', async () => {
    const { request, sent } = transportTo(good);
    await request(write, { body: { text: secret }, key: 'k' });
    assert.equal(sent[0]!.body, `{"text":"${secret}"}`);
    assert.ok(!(sent[0]!.url + JSON.stringify([...sent[0]!.headers])).includes(secret));
  });

  it('S5: where requests go cannot be changed afterwards', async () => {
    const { fetch, sent } = scriptFetch(good);
    const options = { baseUrl, fetch };
    const transport = createTransport(options);
    options.baseUrl = 'https://evil.test';
    (transport as { baseUrl: string }).baseUrl = 'https://evil.test';
    await transport.request(read);
    assert.equal(sent[0]!.url, `${baseUrl}/thing`);
  });
});

describe('R6: idempotency keys', () => {
  it('the same key goes with every retry', async () => {
    const { request, sent, time } = transportTo(networkError, empty(503), good);
    await time.until(request(write, { body: { text: 'a' }, key: 'intent-1' }));
    assert.deepEqual(
      sent.map(({ headers }) => headers.get('idempotency-key')),
      ['intent-1', 'intent-1', 'intent-1'],
    );
    assert.equal(new Set(sent.map(({ body }) => body)).size, 1);
  });
});

describe('R7: an intention that the server already knows', () => {
  it('in progress: waits and asks with the same key', async () => {
    const { request, sent, time } = transportTo(
      problem(409, 'request-in-progress'),
      problem(409, 'request-in-progress', { 'retry-after': '2' }),
      problem(409, 'request-in-progress'),
      problem(409, 'request-in-progress'),
      good,
    );
    const answer = await time.until(request(write, { body: { text: 'a' }, key: 'k' }));
    assert.equal(answer.outcome, 'done');
    assert.deepEqual(new Set(sent.map(({ headers }) => headers.get('idempotency-key'))), new Set(['k']));
    assert.equal(time.now(), 1_000 + 2_000 + 1_000 + 1_000);
  });

  it('in progress for ever: says so within the budget', async () => {
    const { request, time } = transportTo(problem(409, 'request-in-progress'));
    const { code } = await failureOf(time.until(request(write, { body: { text: 'a' }, key: 'k' })));
    assert.equal(code, 'in-progress');
    assert.ok(time.now() <= 10_000);
  });

  it('under another intention: stops at once', async () => {
    const { request, sent, time } = transportTo(problem(422, 'idempotency-key-reused'));
    const { code } = await failureOf(time.until(request(write, { body: { text: 'a' }, key: 'k' })));
    assert.equal(code, 'key-reused');
    assert.equal(sent.length, 1);
  });
});

describe('R9: Retry-After', () => {
  it('a short one is waited for exactly, without jitter', async () => {
    const { request, sent, time } = transportTo(problem(429, 'rate-limited', { 'retry-after': '2' }), good);
    await time.until(request(read));
    assert.equal(time.now(), 2_000);
    assert.equal(sent.length, 2);
  });

  it('a long one is told instead of waited for', async () => {
    const date = 'Sat, 21 Nov 2026 12:00:00 GMT';
    const { request, sent, time, clock } = transportTo(
      problem(503, 'unavailable', { 'retry-after': 'Sat, 21 Nov 2026 12:02:00 GMT', date }),
    );
    const { code, retryAt } = await failureOf(time.until(request(read)));
    assert.equal(code, 'unavailable');
    assert.equal(retryAt, clock.now() + 120_000);
    assert.equal(sent.length, 1);
  });

  for (const skew of [-3_600_000, 3_600_000]) {
    it(`F10: a backend whose clock is ${skew / 60_000} min off asks for the same wait`, async () => {
      const server = Math.floor(Date.now() / 1000) * 1000 + skew;
      const http = (instant: number) => new Date(instant).toUTCString();
      const { request, clock } = transportTo(
        problem(503, 'unavailable', { 'retry-after': http(server + 60_000), date: http(server) }),
      );
      const { retryAt } = await failureOf(request(read));
      assert.equal(retryAt, clock.now() + 60_000);
    });
  }

  it('S14: a 429 without a time is not repeated by itself', async () => {
    const { request, sent, time } = transportTo(problem(429, 'rate-limited'), good);
    assert.equal((await failureOf(time.until(request(write, { body: {}, key: 'k' })))).code, 'rate-limited');
    assert.equal(sent.length, 1);
  });

  it('a 503 without a time, and not cured by retries, is a server failure', async () => {
    const { request, time } = transportTo(empty(503));
    assert.equal((await failureOf(time.until(request(read)))).code, 'server');
  });
});

describe('R10: time', () => {
  it('no answer within ten seconds is a timeout', async () => {
    const { request, sent, time } = transportTo(silence);
    const { code } = await failureOf(time.until(request(read)));
    assert.equal(code, 'timeout');
    assert.equal(time.now(), 10_000);
    assert.ok(sent[0]!.init.signal!.aborted);
  });

  it('F12: a body that stalls after its headers is a timeout', async () => {
    const { request, time } = transportTo(halfBody('stalls'));
    assert.equal((await failureOf(time.until(request(read)))).code, 'timeout');
    assert.equal(time.now(), 10_000);
  });

  it('a retry has only what is left', async () => {
    const { request, time } = transportTo(empty(503), empty(503), silence);
    assert.equal((await failureOf(time.until(request(read)))).code, 'timeout');
    assert.equal(time.now(), 10_000);
  });

  it('an abort ends the request, before, while and between attempts', async () => {
    for (const reply of [good, silence, halfBody('stalls'), empty(503)]) {
      const { request, sent, time } = transportTo(reply);
      const caller = new AbortController();
      if (reply === good) caller.abort();
      const work = failureOf(request(read, { signal: caller.signal }));
      await time.pass(10);
      caller.abort();
      assert.equal((await time.until(work)).code, 'aborted');
      assert.ok(sent.length <= 1);
      assert.ok(time.now() < 1_000);
    }
  });

  it('R21: nothing is left behind', async (t) => {
    const { signal } = new AbortController();
    const added = t.mock.method(signal, 'addEventListener').mock;
    const removed = t.mock.method(signal, 'removeEventListener').mock;
    const { request, time } = transportTo(empty(503), good);
    await time.until(request(read, { signal }));
    assert.ok(added.callCount() > 0);
    const listeners = (calls: typeof added.calls) => new Set(calls.map(({ arguments: [, listener] }) => listener));
    assert.deepEqual(listeners(removed.calls), listeners(added.calls));
    assert.equal(time.pending, 0);
  });
});

describe('R11, R20: done only when the body passes its schema', () => {
  const malformed: Record<string, Reply> = {
    'F13 HTML under 200': text('<!doctype html><title>Bienvenue</title>'),
    'F14 an empty 200': text('', 200),
    'F14 an unexpected 204': empty(204),
    'F11 truncated JSON': text('{"n":', 200, { 'content-type': 'application/json' }),
    'F11 a body that breaks off': halfBody('breaks'),
    'F15 a missing key': json({}),
    'F15 a null': json({ n: null }),
    'F15 another type': json({ n: '1' }),
    'F15 a list': json([{ n: 1 }]),
    'a body without end': () => new Response(new Uint8Array(6_000_000).fill(0x20)),
    'a 304 that nobody asked for': empty(304),
  };
  for (const [name, reply] of Object.entries(malformed)) {
    it(`${name} is malformed`, async () => {
      const { request, sent, time } = transportTo(reply);
      const { code } = await failureOf(time.until(request(write, { body: { text: 'a' }, key: 'k' })));
      assert.equal(code, 'malformed');
      assert.equal(sent.length, 1);
    });
  }

  it('F15: what the schema does not know is dropped', async () => {
    const { request } = transportTo(json({ n: 1, more: { deep: true } }));
    assert.deepEqual(await request(read), { outcome: 'done', value: { n: 1 }, etag: undefined });
  });

  it('a byte order mark is tolerated', async () => {
    const { request } = transportTo(text('\uFEFF{"n":1}', 200));
    assert.equal((await request(read)).outcome, 'done');
  });

  it('a 204 is an answer only where there is nothing to say', async () => {
    assert.equal((await transportTo(empty()).request(remove, { key: 'k' })).outcome, 'done');
    for (const reply of [text('<html>', 200), json({}), text('', 200)]) {
      assert.equal((await failureOf(transportTo(reply).request(remove, { key: 'k' }))).code, 'malformed');
    }
  });
});

describe('R14: versions', () => {
  it('ETag comes out, If-Match goes in', async () => {
    const { request, sent } = transportTo(json({ n: 2 }, { etag: '"b"' }));
    const answer = await request(edit, { body: { text: 'a' }, etag: '"a"', key: 'k' });
    assert.equal(sent[0]!.headers.get('if-match'), '"a"');
    assert.deepEqual(answer, { outcome: 'done', value: { n: 2 }, etag: '"b"' });
  });

  it('a version that cannot be read is malformed: an edit would overwrite blindly', async () => {
    const { request } = transportTo(json({ n: 2 }));
    assert.equal((await failureOf(request(edit, { body: {}, etag: '"a"', key: 'k' }))).code, 'malformed');
  });

  it('412 is an outcome, with or without a problem body', async () => {
    for (const reply of [problem(412, 'precondition-failed'), empty(412)]) {
      const answer = await transportTo(reply).request(edit, { body: {}, etag: '"a"', key: 'k' });
      assert.equal(answer.outcome, 'precondition-failed');
    }
  });
});

describe('S26: problems', () => {
  it('a listed code is a value', async () => {
    const { request } = transportTo(problem(401, 'credentials-rejected'));
    assert.equal((await request(write, { body: {}, key: 'k' })).outcome, 'credentials-rejected');
  });

  it('a code listed by another operation only is malformed', async () => {
    const { request } = transportTo(problem(422, 'invalid-fields'));
    assert.equal((await failureOf(request(write, { body: {}, key: 'k' }))).code, 'malformed');
  });

  for (const [status, code, expected] of [
    [401, 'signed-out', 'signed-out'],
    [403, 'step-up-required', 'step-up'],
    [403, 'forbidden', 'forbidden'],
    [404, 'not-found', 'not-found'],
    [501, 'not-supported', 'unsupported'],
    [500, 'internal', 'server'],
    [422, 'idempotency-key-reused', 'key-reused'],
  ] as const) {
    it(`${code} is ${expected}`, async () => {
      const { request, time } = transportTo(problem(status, code));
      assert.equal((await failureOf(time.until(request(read)))).code, expected);
    });
  }

  for (const [status, expected] of [
    [400, 'malformed'],
    [401, 'signed-out'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [408, 'timeout'],
    [418, 'malformed'],
    [429, 'rate-limited'],
    [500, 'server'],
    [501, 'unsupported'],
    [502, 'server'],
    [504, 'server'],
  ] as const) {
    it(`a ${status} without a problem is ${expected}`, async () => {
      for (const reply of [
        empty(status),
        text('<h1>Erreur</h1>', status),
        json([null], { status }),
        problem(status, 'from-2031'),
      ]) {
        const { request, time } = transportTo(reply);
        assert.equal((await failureOf(time.until(request(read)))).code, expected);
      }
    });
  }

  it('title and detail are not kept, and the reference is short', async () => {
    const { request } = transportTo(
      problem(500, 'internal', {}, { title: secret, detail: secret, reference: 'R'.repeat(500), fields: [secret] }),
    );
    const error = await failureOf(request(read));
    assert.equal(error.reference, 'R'.repeat(64));
    assert.ok(!`${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`.includes(secret));
  });

  it('a reference that is not text is dropped', async () => {
    const { request } = transportTo(problem(500, 'internal', {}, { reference: { toString: secret } }));
    assert.equal((await failureOf(request(read))).reference, undefined);
  });

  for (const code of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
    it(`S20: ${code} is not a code`, async () => {
      const { request } = transportTo(problem(400, code));
      assert.equal((await failureOf(request(read))).code, 'malformed');
    });
  }
});

it('S20: a body cannot reach a prototype', async () => {
  const body = '{"n":1,"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
  const before = Reflect.ownKeys(Object.prototype).length;
  for (const status of [200, 400, 500]) {
    const { request, time } = transportTo(text(body, status));
    const answer = await time.until(request(read).catch((error: unknown) => error as object));
    assert.equal((answer as { polluted?: unknown }).polluted, undefined);
    if ('value' in answer) assert.deepEqual(Object.keys(answer.value), ['n']);
  }
  assert.equal(Reflect.ownKeys(Object.prototype).length, before);
  assert.equal(({} as { polluted?: unknown }).polluted, undefined);
});

describe('where it went wrong', () => {
  const without = async (online: boolean, run: () => Promise<void>) => {
    const original = Object.getOwnPropertyDescriptor(globalThis, 'navigator')!;
    Object.defineProperty(globalThis, 'navigator', { value: { onLine: online }, configurable: true });
    try {
      await run();
    } finally {
      Object.defineProperty(globalThis, 'navigator', original);
    }
  };

  it('F19: offline, and nothing was sent', () =>
    without(false, async () => {
      const { request, sent } = transportTo(good);
      assert.equal((await failureOf(request(read))).code, 'offline');
      assert.equal(sent.length, 0);
    }));

  it('F1: unreachable when nothing answers at all', async () => {
    const { request, time } = transportTo(networkError);
    assert.equal((await failureOf(time.until(request(read)))).code, 'unreachable');
  });

  it('F24: blocked when an opaque request arrives and ours do not', async () => {
    const refusing: Reply = ({ init }) => (init.mode === 'no-cors' ? new Response() : networkError());
    const { request, sent, time } = transportTo(refusing);
    assert.equal((await failureOf(time.until(request(write, { body: { text: secret }, key: 'k' })))).code, 'blocked');
    const probes = sent.slice(3);
    assert.equal(probes.length, 2);
    for (const { init, body, url, headers } of probes) {
      assert.equal(init.credentials, 'omit');
      assert.equal(body, undefined);
      assert.equal(url, baseUrl + capabilitiesEndpoints.read.path);
      assert.equal(headers.get('idempotency-key'), null);
    }
  });

  it('F1: a connection that breaks on a server that consents is unreachable, not blocked', async () => {
    const dropping: Reply = ({ method }) => (method === 'POST' ? networkError() : new Response());
    const { request, time } = transportTo(dropping);
    assert.equal((await failureOf(time.until(request(write, { body: {}, key: 'k' })))).code, 'unreachable');
  });

  it('S5: a failed request never goes anywhere but the backend', async () => {
    const { request, sent, time } = transportTo(networkError);
    await failureOf(time.until(request(read)));
    for (const { url } of sent) assert.ok(url.startsWith(`${baseUrl}/`));
  });
});

describe('R12: the breaker', () => {
  it('stops background reads while the backend is down, and never what a person does', async () => {
    const { request, sent, time } = transportTo(empty(500));
    const codes = [];
    for (let second = 0; second < 30; second++) {
      codes.push((await failureOf(request(read, { background: true }))).code);
      await time.pass(1_000);
    }
    assert.deepEqual(new Set(codes), new Set(['server']));
    assert.equal(sent.length, 5);
    await failureOf(request(read));
    assert.equal(sent.length, 6);
  });

  it('lets one background read try again after half a minute, and all of them once it works', async () => {
    let down = true;
    const { request, sent, time } = transportTo((one) => (down ? empty(500)(one) : good(one)));
    for (let n = 0; n < 5; n++) await failureOf(request(read, { background: true }));
    await time.pass(30_000);
    await failureOf(request(read, { background: true }));
    await failureOf(request(read, { background: true }));
    assert.equal(sent.length, 6);
    down = false;
    await time.pass(30_000);
    await request(read, { background: true });
    await request(read, { background: true });
    assert.equal(sent.length, 8);
  });

  it('does not count what the backend refused with reason, nor what the caller gave up', async () => {
    const { request, sent, time } = transportTo(problem(403, 'forbidden'));
    for (let n = 0; n < 10; n++) await failureOf(request(read, { background: true }));
    assert.equal(sent.length, 10);
    const gone = AbortSignal.abort();
    for (let n = 0; n < 10; n++) await failureOf(request(read, { background: true, signal: gone }));
    await failureOf(request(read, { background: true }));
    assert.equal(sent.length, 11);
    assert.equal(time.pending, 0);
  });
});

it('P2: no path of the contract has room for anything personal', () => {
  // Ids that the backend makes up, which say nothing of anybody
  const place =
    /^(\/([a-z-]+|\{(upload|passkey|vote|cast|tracker|organization|code|checkout|receipt|change|link|job|document|file)\}))+$/;
  for (const endpoints of Object.values(operations)) {
    for (const { path } of Object.values(endpoints) as Endpoint[]) assert.match(path, place);
  }
});

it('a listed outcome of the real contract is a value', async () => {
  const { request } = transportTo(
    problem(409, 'ambiguous-identifier'),
    problem(422, 'invalid-fields', {}, { fields: [1] }),
  );
  assert.deepEqual(await request(sessionEndpoints.signIn, { body: {}, key: 'k' }), {
    outcome: 'ambiguous-identifier',
    fields: undefined,
  });
  assert.deepEqual(await request(profileEndpoints.update, { body: {}, etag: '"1"', key: 'k' }), {
    outcome: 'invalid-fields',
    fields: [1],
  });
});
