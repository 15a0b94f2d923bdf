import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import fc from 'fast-check';
import type { PortalClient } from '../portal-client.ts';
import { isClientError } from '../errors/client-error.ts';
import { baseUrl } from '../test/portal.ts';
import { drift, driftChanges, placesIn } from '../test/schema-drift.ts';
import { json, networkError, problem, type Reply, type Sent } from '../test/scripted-fetch.ts';
import { createVirtualTime } from '../test/virtual-time.ts';
import { createRestClient } from './rest-client.ts';

const words = { fr: 'l’équipe de soutien', en: 'the support team' };
const member = { id: 'm-1', displayName: 'Marie-Ève Tremblay-Côté', memberNumber: '101-0427' };
const profile = {
  memberNumber: '101-0427',
  givenName: 'Marie-Ève',
  familyName: 'Tremblay-Côté',
  preferredName: '',
  language: 'fr',
  phones: [{ id: 'p1', kind: 'mobile', number: '+14185550142', extension: '12' }],
  emails: [{ id: 'e1', kind: 'personal', address: 'marie-eve@example.org', verified: true }],
  addresses: [{ id: 'a1', kind: 'home', street: '1240, rue Saint-Vallier', city: 'Québec', country: 'CA' }],
  confirmedAt: '2026-01-01T00:00:00Z',
  confirmationDue: false,
};
const good: Record<string, Reply> = {
  'GET /capabilities': json({
    domains: ['session', 'profile', 'address-suggestions'],
    signIn: { identifiers: ['email'], passkeys: false },
    profile: { confirmEveryMonths: 12 },
  }),
  'GET /session': json({ state: 'signed-in', member, expiresAt: '2096-01-01T00:00:00Z' }),
  'DELETE /session': () => new Response(null, { status: 204 }),
  'GET /me': json({
    ...member,
    organization: { id: 'o', name: 'Section locale 101' },
    permissions: ['profile.read'],
    role: { name: 'secondary-member', label: words },
    refused: [{ permission: 'jobs.post', reason: 'by-desk', ask: words }],
  }),
  'GET /profile': json(profile, { etag: '"1"' }),
  'PATCH /profile': json({ ...profile, preferredName: 'Zoé' }, { etag: '"2"' }),
  'POST /profile/confirmation': json(profile, { etag: '"2"' }),
  'POST /address-suggestions': json({ items: [{ street: '1, rue A', city: 'Québec', country: 'CA' }] }),
};

const clients: PortalClient[] = [];
afterEach(() => {
  for (const client of clients.splice(0)) client.dispose();
});

const clientOf = (instead: Record<string, Reply> = {}) => {
  const time = createVirtualTime();
  const replies = { ...good, ...instead };
  const sent: string[] = [];
  const requests: Sent[] = [];
  const fetch = async (url: string, init: RequestInit = {}) => {
    const one: Sent = {
      url,
      method: init.method ?? 'GET',
      headers: new Headers(init.headers),
      body: init.body as string | undefined,
      init,
    };
    const name = `${one.method} ${url.slice(baseUrl.length)}`;
    sent.push(name);
    requests.push(one);
    const reply = replies[name];
    assert.ok(reply, name);
    return reply(one);
  };
  const client = createRestClient({
    baseUrl,
    fetch: fetch as typeof globalThis.fetch,
    timers: time,
    random: () => 1,
    page: new EventTarget(),
  });
  clients.push(client);
  return { client, sent, requests, time, replies };
};

const codeOf = async (work: Promise<unknown>) => {
  try {
    await work;
  } catch (thrown) {
    assert.ok(isClientError(thrown), String(thrown));
    return thrown.code;
  }
  return 'done';
};

describe('one page, many widgets', () => {
  it('session, capabilities, me and profile are one request each', async () => {
    const { client, sent } = clientOf();
    const widget = () => [client.session.refresh(), client.capabilities(), client.me(), client.profile.read()];
    await Promise.all([...widget(), ...widget(), ...widget()]);
    await Promise.all([client.capabilities(), client.me(), client.profile.read()]);
    assert.deepEqual(sent.sort(), ['GET /capabilities', 'GET /me', 'GET /profile', 'GET /session']);
  });

  it('a write makes what was read be read again', async () => {
    const { client, sent } = clientOf();
    const { etag } = await client.profile.read();
    await client.me();
    const outcome = await client.profile.update({ preferredName: 'Zoé' }, etag, { key: 'k' });
    assert.deepEqual(outcome, {
      outcome: 'saved',
      profile: { value: { ...profile, preferredName: 'Zoé' }, etag: '"2"' },
    });
    await client.profile.read();
    await client.me();
    for (const name of ['GET /profile', 'GET /me']) assert.equal(sent.filter((one) => one === name).length, 2, name);
    assert.equal(sent.filter((one) => one === 'GET /capabilities').length, 1);
  });

  it('S2-04: what somebody else may have changed is asked anew where that is wanted, and shared again', async () => {
    const { client, sent } = clientOf();
    await client.me();
    await client.me({ fresh: true });
    await client.me();
    assert.equal(sent.filter((one) => one === 'GET /me').length, 2);
  });

  it('P3: nothing of a member is kept for the next', async () => {
    const { client, sent } = clientOf();
    await client.session.refresh();
    await client.profile.read();
    await client.session.signOut({ key: 'k' });
    await client.profile.read();
    assert.equal(sent.filter((one) => one === 'GET /profile').length, 2);
  });

  it('P3: a read that is under way when its member leaves gives nothing', async () => {
    const { client, time } = clientOf({ 'GET /profile': () => new Promise(() => undefined) });
    await client.session.refresh();
    await client.capabilities();
    const reading = codeOf(client.profile.read());
    await time.pass(10);
    await client.session.signOut({ key: 'k' });
    assert.equal(await reading, 'signed-out');
  });

  it('a read that began before the session was known is kept', async () => {
    const { client, sent } = clientOf();
    const reading = client.profile.read();
    await client.session.refresh();
    await reading;
    await client.profile.read();
    assert.equal(sent.filter((one) => one === 'GET /profile').length, 1);
  });
});

describe('the profile', () => {
  it('R14: a 412 gives what is on file now', async () => {
    const { client, requests } = clientOf({ 'PATCH /profile': problem(412, 'precondition-failed') });
    await client.profile.read();
    assert.deepEqual(await client.profile.update({ preferredName: 'Zoé' }, '"0"', { key: 'k' }), {
      outcome: 'precondition-failed',
      current: { value: profile, etag: '"1"' },
    });
    const patch = requests.find(({ method }) => method === 'PATCH');
    assert.equal(patch?.headers.get('if-match'), '"0"');
    assert.equal(patch.headers.get('idempotency-key'), 'k');
    assert.equal(patch.body, '{"preferredName":"Zoé"}');
  });

  it('refused fields are a value', async () => {
    const fields = [{ pointer: '/phones/0/number', code: 'malformed' }];
    const { client } = clientOf({ 'PATCH /profile': problem(422, 'invalid-fields', {}, { fields }) });
    assert.deepEqual(await client.profile.update({}, '"1"', { key: 'k' }), { outcome: 'invalid-fields', fields });
  });

  it('R11: refused fields of an unknown shape are malformed', async () => {
    for (const fields of [undefined, {}, [{ pointer: 1, code: 'malformed' }], [{ pointer: '/a', code: 'from-2031' }]]) {
      const { client } = clientOf({ 'PATCH /profile': problem(422, 'invalid-fields', {}, { fields }) });
      assert.equal(await codeOf(client.profile.update({}, '"1"', { key: 'k' })), 'malformed');
    }
  });

  it('S0-27: is confirmed as it stands', async () => {
    const { client, requests } = clientOf();
    const { outcome } = await client.profile.confirm('"1"', { key: 'k' });
    assert.equal(outcome, 'saved');
    const confirmation = requests.find(({ method }) => method === 'POST');
    assert.equal(confirmation?.headers.get('if-match'), '"1"');
    assert.equal(confirmation.body, undefined);
  });
});

describe('S2-19: address suggestions', () => {
  it('P2: what is typed stands in no URL', async () => {
    const { client, requests } = clientOf();
    const items = await client.addresses.suggest('1240 saint-val');
    assert.equal(items.length, 1);
    for (const { url } of requests) assert.ok(!url.includes('saint'));
  });
});

describe('B-34: a domain that the backend lacks', () => {
  it('is unsupported, and is not asked for', async () => {
    const capabilities = json({ domains: ['session'], signIn: { identifiers: ['email'], passkeys: false } });
    const { client, sent } = clientOf({ 'GET /capabilities': capabilities });
    assert.equal(await codeOf(client.profile.read()), 'unsupported');
    assert.equal(await codeOf(client.addresses.suggest('1240')), 'unsupported');
    assert.deepEqual(sent, ['GET /capabilities']);
  });

  it('is tried when the backend does not say', async () => {
    const { client } = clientOf({ 'GET /capabilities': problem(500, 'internal') });
    assert.equal(await codeOf(client.profile.read()), 'done');
  });
});

it('F16: a 401 of any domain ends the session', async () => {
  const { client } = clientOf({ 'GET /me': problem(401, 'signed-out') });
  await client.session.refresh();
  assert.equal(await codeOf(client.me()), 'signed-out');
  assert.deepEqual(client.session.state, { status: 'signed-out', reason: 'expired' });
});

it('R21: a client that is disposed of leaves nothing behind', async () => {
  const { client, time } = clientOf({ 'GET /profile': () => new Promise(() => undefined) });
  await client.session.refresh();
  await client.capabilities();
  const reading = codeOf(client.profile.read());
  await time.pass(10);
  client.dispose();
  assert.equal(await reading, 'aborted');
  assert.equal(time.pending, 0);
});

it('S5: a base URL that is none is refused at once', () => {
  assert.throws(() => createRestClient({ baseUrl: 'http://portal.test' }), TypeError);
});

describe('R11, F15: schema drift', () => {
  const optional =
    /^(profile|phones\.\d+(\.(id|extension))?|emails\.\d+(\.(id|verified))?|addresses\.\d+(\.id)?|permissions\.\d+|role(\.label)?|refused(\.\d+(\.ask)?)?|domains\.\d+|signIn\.identifiers\.\d+|items\.\d+)$/;
  const nullable = /^confirmedAt$/;

  const bodies = {
    'GET /capabilities': (client: PortalClient) => client.capabilities(),
    'GET /me': (client: PortalClient) => client.me(),
    'GET /profile': (client: PortalClient) => client.profile.read(),
    'PATCH /profile': (client: PortalClient) => client.profile.update({}, '"1"', { key: 'k' }),
    'POST /address-suggestions': (client: PortalClient) => client.addresses.suggest('1240'),
    'GET /session': async (client: PortalClient) => {
      const state = await client.session.refresh();
      if (state.status === 'failed') throw state.error;
    },
  } satisfies Record<string, (client: PortalClient) => Promise<unknown>>;

  for (const [name, use] of Object.entries(bodies)) {
    it(`${name}: whatever is dropped, null, renamed or of another type is malformed; more is not`, async () => {
      const original = await (good[name]?.({} as Sent) as Promise<Response>);
      const etag = original.headers.get('etag');
      const body = (await original.json()) as Record<string, unknown>;
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...placesIn(body)), fc.constantFrom(...driftChanges), async (path, change) => {
          const drifted = drift(body, path, change);
          const place = path.join('.');
          const fine =
            change === 'extra' ||
            ((change === 'drop' || change === 'rename') && optional.test(place)) ||
            (change === 'null' && nullable.test(place));
          const { client, time } = clientOf({ [name]: json(drifted, etag ? { etag } : {}) });
          const code = await time.until(codeOf(use(client)));
          client.dispose();
          assert.equal(code, fine ? 'done' : 'malformed', `${change} ${place}`);
        }),
        { numRuns: 200 },
      );
    });
  }
});

it('R1: a network that fails while a domain is fetched says so, and the next call tries again', async () => {
  const { client, time, replies } = clientOf({ 'GET /profile': networkError });
  assert.equal(await time.until(codeOf(client.profile.read())), 'unreachable');
  replies['GET /profile'] = good['GET /profile']!;
  assert.equal(await codeOf(client.profile.read()), 'done');
});
