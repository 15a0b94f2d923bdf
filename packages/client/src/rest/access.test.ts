import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { isClientError } from '../errors/client-error.ts';
import type { PortalClient } from '../portal-client.ts';
import { baseUrl } from '../test/portal.ts';
import { json, networkError, problem, type Reply, type Sent } from '../test/scripted-fetch.ts';
import { createVirtualTime } from '../test/virtual-time.ts';
import { createRestClient } from './rest-client.ts';

const seats = { total: 50, used: 46, invited: 3, free: 1, held: 0, heldUntil: null, request: null };
const organization = { id: 'o', name: 'Centre d’urgence de la Rive' };
const overview = { organization, seats, roles: [], limits: { batch: 100, linkUses: null, linkDays: null } };
const person = {
  id: 'p1',
  version: 'v1',
  state: 'active',
  name: 'Zoé Lachance',
  email: 'zoe.lachance@example.org',
  role: { name: 'secondary-member' },
  seat: true,
  documentation: false,
  jobPosting: false,
  self: false,
  since: '2026-01-05T15:00:00Z',
  refused: [],
};
const report = { id: 'c1', results: [{ id: 'p1', outcome: 'done', person }], seats, undoUntil: null };
const link = {
  id: 'l1',
  version: 'v1',
  state: 'open',
  url: 'https://association.example.org/invitation#invitation-accept=8Jx2mVq0tYwZr4uP7sLd5a',
  role: { name: 'secondary-member' },
  used: 2,
  uses: 10,
  expiresAt: null,
  made: { at: '2026-11-20T14:00:00Z', by: 'Louise Caron' },
};
const change = { act: { act: 'suspend' as const }, people: [{ id: 'p1', version: 'v1' }] };
const write = { key: 'k' };

const good: Record<string, Reply> = {
  'GET /capabilities': json({ domains: ['session', 'access', 'jobs'], signIn: { identifiers: [], passkeys: false } }),
  'GET /me': json({ id: 'm', displayName: 'L', memberNumber: '1', organization, permissions: ['access.read'] }),
  'GET /access': json(overview),
  'POST /access/people/search': json({ items: [person], nextCursor: null, total: 1 }),
  'POST /access/changes': json(report),
  'POST /access/changes/c1/undoing': json(report),
};

const clients: PortalClient[] = [];
afterEach(() => {
  for (const client of clients.splice(0)) client.dispose();
});

const clientOf = (instead: Record<string, Reply> = {}) => {
  const time = createVirtualTime();
  const requests: Sent[] = [];
  const fetch = async (url: string, init: RequestInit = {}) => {
    const one: Sent = {
      url: url.slice(baseUrl.length),
      method: init.method ?? 'GET',
      headers: new Headers(init.headers),
      body: init.body as string | undefined,
      init,
    };
    requests.push(one);
    const reply = { ...good, ...instead }[`${one.method} ${one.url}`];
    assert.ok(reply, `${one.method} ${one.url}`);
    return reply(one);
  };
  const client = createRestClient({
    baseUrl,
    fetch: fetch as typeof globalThis.fetch,
    timers: time,
    page: new EventTarget(),
  });
  clients.push(client);
  const timesOf = (name: string) => requests.filter(({ method, url }) => `${method} ${url}` === name).length;
  return { client, time, requests, timesOf };
};

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'done';
  } catch (thrown) {
    assert.ok(isClientError(thrown), String(thrown));
    return thrown.code;
  }
};

describe('access', () => {
  it('P2: what is looked for is in the body alone, and is asked for again without a key', async () => {
    let failing = 2;
    const { client, time, requests } = clientOf({
      'POST /access/people/search': (one) =>
        failing-- > 0 ? networkError() : good['POST /access/people/search']!(one),
    });
    const { items } = await time.until(client.access.find({ text: person.name }));
    assert.deepEqual(items, [person]);
    const searches = requests.filter(({ method }) => method === 'POST');
    assert.equal(searches.length, 3);
    for (const { url, body, headers } of searches) {
      assert.ok(!decodeURIComponent(url).includes('Zoé') && body?.includes('Zoé'));
      assert.equal(headers.get('idempotency-key'), null);
      assert.equal(headers.get('x-trait-union'), '1');
    }
  });

  it('the widgets of a page share what they begin with, until something is written', async () => {
    const { client, timesOf } = clientOf();
    await Promise.all([client.access.overview(), client.access.overview()]);
    await client.access.overview();
    assert.equal(timesOf('GET /access'), 1);
    await client.access.change(change, write);
    await client.access.overview();
    assert.equal(timesOf('GET /access'), 2);
    await client.access.overview({ fresh: true });
    assert.equal(timesOf('GET /access'), 3);
  });

  it('F6: a write whose answer is lost may be done: nothing that was read holds', async () => {
    for (const [lost, code] of [
      [networkError, 'unreachable'],
      [json({ ...report, results: [] }), 'malformed'],
      [json({}), 'malformed'],
    ] as const) {
      const { client, time, timesOf } = clientOf({ 'POST /access/changes': lost });
      await client.access.overview();
      await client.me();
      assert.equal(await time.until(codeOf(client.access.change(change, write))), code);
      await client.access.overview();
      await client.me();
      assert.deepEqual([timesOf('GET /access'), timesOf('GET /me')], [2, 2]);
    }
  });

  it('S3-05: the member’s own rights are asked for anew when they were changed, or may have been', async () => {
    for (const [results, times] of [
      [[{ id: 'p1', outcome: 'done', person }], 1],
      [[{ id: 'p1', outcome: 'done', person: { ...person, self: true } }], 2],
      [[{ id: 'p1', outcome: 'gone' }], 2],
    ] as const) {
      const { client, timesOf } = clientOf({ 'POST /access/changes': json({ ...report, results }) });
      await client.me();
      await client.access.change(change, write);
      await client.me();
      assert.equal(timesOf('GET /me'), times, JSON.stringify(results));
    }
    const { client, timesOf } = clientOf();
    await client.me();
    await client.access.undo('c1', write);
    await client.me();
    assert.equal(timesOf('GET /me'), 2);
  });

  it('B-09, F15: a link that cannot be read hides no other, and is counted', async () => {
    const other = { ...link, id: 'l2', state: 'revoked' };
    const { client } = clientOf({
      'GET /access/links': json({ items: [link, { ...link, id: 'l3', made: null }, { ...link, used: 1.5 }, other] }),
      'POST /access/links/l1/renewal': problem(412, 'precondition-failed'),
    });
    const links = { items: [link, other], skipped: 2 };
    assert.deepEqual(await client.access.links(), links);
    const renewed = await client.access.renewLink('l1', { version: 'v0', uses: null, days: null }, write);
    assert.deepEqual(renewed, { outcome: 'precondition-failed', links });
  });

  it('S3-07: whoever is refused has other rights than the page knows of', async () => {
    const refusal = problem(403, 'forbidden');
    const { client, time, timesOf } = clientOf({
      'POST /access/people/search': refusal,
      'GET /jobs': refusal,
      'GET /access/links': networkError,
    });
    await client.me();
    assert.equal(await codeOf(client.access.find({})), 'forbidden');
    await client.me();
    assert.equal(timesOf('GET /me'), 2);
    assert.equal(await codeOf(client.jobs.list({})), 'forbidden');
    await client.me();
    assert.equal(timesOf('GET /me'), 3);
    assert.equal(await time.until(codeOf(client.access.links())), 'unreachable');
    await client.me();
    assert.equal(timesOf('GET /me'), 3);
  });
});
