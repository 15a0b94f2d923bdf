import assert from 'node:assert/strict';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { after, before, beforeEach, describe, test } from 'node:test';
import { serveMock, type ServedMock } from './http.ts';
import { operationNames, operations } from './operations.ts';
import { demoCredentials, localMembers } from './scenarios/local.ts';
import { call, requestOf, signIn, writeHeaders } from './test/call.ts';
import { pageOrigin } from './test/fronts.ts';

const strangerOrigin = 'https://voleur.example';
const credentials = { identifier: demoCredentials.email, password: demoCredentials.password };

let served: ServedMock;
before(async () => {
  served = await serveMock({ port: 0, allowOrigins: [pageOrigin] });
});
beforeEach(() => {
  served.portal.reset('local');
});
after(() => served.close());

/** What `fetch` would not let us send: any method, origin and preflight header. */
const raw = (
  method: string,
  path: string,
  headers: Record<string, string>,
  body = '',
): Promise<{ status: number; headers: IncomingHttpHeaders; body: string }> =>
  new Promise((resolve, reject) => {
    const sent = httpRequest(`${served.url}${path}`, { method, headers }, (incoming) => {
      let text = '';
      incoming.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      incoming.on('end', () => {
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: text });
      });
    });
    sent.on('error', reject).end(body);
  });

const preflight = (origin: string, path = '/api/v1/session', method = 'POST') =>
  raw('OPTIONS', path, {
    origin,
    'access-control-request-method': method,
    'access-control-request-headers': 'content-type,idempotency-key,x-trait-union',
  });

describe('S11: CORS', () => {
  test('a listed origin may send what the client sends, with its cookies', async () => {
    const { status, headers } = await preflight(pageOrigin);
    assert.equal(status, 204);
    assert.equal(headers['access-control-allow-origin'], pageOrigin);
    assert.equal(headers['access-control-allow-credentials'], 'true');
    assert.equal(headers.vary, 'Origin');
    const allowed = headers['access-control-allow-headers']?.split(', ');
    for (const name of ['content-type', 'idempotency-key', 'if-match', 'x-trait-union'])
      assert.ok(allowed?.includes(name), name);
    const methods = headers['access-control-allow-methods']?.split(', ');
    for (const { method } of Object.values(operations)) assert.ok(methods?.includes(method), method);
  });

  test('what the client needs of an answer is exposed', async () => {
    const { headers } = await raw('GET', '/api/v1/capabilities', { origin: pageOrigin });
    assert.deepEqual(headers['access-control-expose-headers']?.split(', '), ['ETag', 'Retry-After', 'Date']);
  });

  for (const origin of [strangerOrigin, 'null', `${pageOrigin}.voleur.example`, pageOrigin.replace('4173', '41730')]) {
    test(`${origin} is refused, and never reflected`, async () => {
      const refused = await preflight(origin);
      assert.equal(refused.status, 403);
      const read = await raw('GET', '/api/v1/capabilities', { origin });
      const write = await raw('POST', '/api/v1/session', { origin, ...writeHeaders }, JSON.stringify(credentials));
      assert.equal(write.status, 403);
      for (const { headers } of [refused, read, write]) {
        assert.equal(headers['access-control-allow-origin'], undefined);
        assert.equal(headers['access-control-allow-credentials'], undefined);
        assert.equal(headers['set-cookie'], undefined);
      }
    });
  }

  test('F24: a refusal of a listed origin can be switched on', async () => {
    served.portal.faults.set('cors', { operation: 'session.signIn' });
    assert.equal((await preflight(pageOrigin)).headers['access-control-allow-origin'], undefined);
    const read = await raw('GET', '/api/v1/session', { origin: pageOrigin });
    assert.equal(read.headers['access-control-allow-origin'], pageOrigin);
    served.portal.faults.set('cors');
    assert.equal((await preflight(pageOrigin, '/api/v1/nowhere')).status, 403, 'a probe of any path is refused too');
    assert.equal(
      (await raw('DELETE', '/__mock/faults', { origin: pageOrigin })).status,
      204,
      'but not the control route',
    );
    assert.equal((await preflight(pageOrigin)).status, 204);
  });
});

interface Cookie {
  name: string;
  value: string;
  attributes: Record<string, string | true>;
}

const parseCookie = (row = ''): Cookie => {
  const [pair = '', ...attributes] = row.split(/;\s*/);
  const [name = '', value = ''] = pair.split('=');
  return {
    name,
    value,
    attributes: Object.fromEntries(
      attributes.map((attribute) => {
        const [key = '', setting] = attribute.split('=');
        return [key.toLowerCase(), setting ?? true];
      }),
    ),
  };
};

describe('S9: the session’s cookie', () => {
  const signInOver = async ({ baseUrl }: ServedMock): Promise<Cookie> => {
    const response = await fetch(requestOf('session.signIn', { baseUrl, body: credentials }));
    const rows = response.headers.getSetCookie();
    assert.equal(rows.length, 1);
    return parseCookie(rows[0]);
  };

  test('no script, no other site, no other path, no subdomain gets at it', async () => {
    const { name, value, attributes } = await signInOver(served);
    assert.equal(name, '__Host-tu-session');
    assert.match(value, /^[0-9a-f]{32}$/);
    assert.deepEqual(attributes, { path: '/', secure: true, httponly: true, samesite: 'Strict' });
  });

  test('signing out takes it back with the same attributes', async () => {
    const { name, value } = await signInOver(served);
    const response = await fetch(
      requestOf('session.signOut', { baseUrl: served.baseUrl, headers: { cookie: `${name}=${value}` } }),
    );
    const taken = parseCookie(response.headers.getSetCookie()[0]);
    assert.deepEqual([taken.name, taken.value], [name, '']);
    assert.deepEqual(taken.attributes, { path: '/', secure: true, httponly: true, samesite: 'Strict', 'max-age': '0' });
    const after = await fetch(
      requestOf('me.read', { baseUrl: served.baseUrl, headers: { cookie: `${name}=${value}` } }),
    );
    assert.equal(after.status, 401);
  });

  test('without TLS beyond this machine, it gives up Secure and its prefix, and nothing else', async () => {
    const insecure = await serveMock({ port: 0, cookies: 'insecure' });
    try {
      const { name, attributes } = await signInOver(insecure);
      assert.equal(name, 'tu-session');
      assert.deepEqual(attributes, { path: '/', httponly: true, samesite: 'Strict' });
    } finally {
      await insecure.close();
    }
  });
});

test('S12: for pages of other sites, the cookie has a jar for each (CHIPS)', async () => {
  const other = await serveMock({ port: 0, cookies: 'cross-site' });
  try {
    const response = await fetch(requestOf('session.signIn', { baseUrl: other.baseUrl, body: credentials }));
    assert.match(
      response.headers.get('set-cookie') ?? '',
      /^__Host-tu-session=[0-9a-f]{32}; Path=\/; HttpOnly; SameSite=None; Secure; Partitioned$/,
    );
  } finally {
    await other.close();
  }
});

describe('S10: forgery', () => {
  const signedIn = (): string => {
    const member = served.portal.db.memberByNumber(localMembers.sample);
    assert.ok(member);
    const id = served.portal.db.sessions.open({
      memberId: member.id,
      expiresAt: Date.now() + 60_000,
      authenticatedAt: Date.now(),
    });
    return `__Host-tu-session=${id}`;
  };

  test('a form of a neighbouring subdomain, with the cookie, is refused', async () => {
    const cookie = signedIn();
    for (const type of ['application/x-www-form-urlencoded', 'text/plain']) {
      const forged = await raw('POST', '/api/v1/session/extension', { cookie, 'content-type': type }, 'a=1');
      assert.equal(forged.status, 403);
      const withHeader = await raw(
        'POST',
        '/api/v1/session/extension',
        { cookie, 'content-type': type, 'x-trait-union': '1' },
        'a=1',
      );
      assert.equal(withHeader.status, 415);
    }
    const alive = await fetch(requestOf('me.read', { baseUrl: served.baseUrl, headers: { cookie } }));
    assert.equal(alive.status, 200);
  });

  test('no GET changes anything', async () => {
    const cookie = signedIn();
    const picture = (): string =>
      JSON.stringify([served.portal.db.members, served.portal.db.sessions.find(cookie.split('=')[1] ?? '')]);
    const before = picture();
    for (const name of operationNames) {
      const { path } = operations[name];
      const { headers } = await raw('GET', `/api/v1${path}`, { cookie, origin: pageOrigin });
      assert.equal(headers['set-cookie'], undefined, name);
    }
    assert.equal(picture(), before);
  });
});

describe('the front', () => {
  test('what nothing answers is a problem too', async () => {
    const { status, headers, body } = await raw('GET', '/api/v1/nowhere', { origin: pageOrigin });
    assert.deepEqual([status, headers['content-type']], [404, 'application/problem+json']);
    assert.equal((JSON.parse(body) as { code: string }).code, 'not-found');
  });

  test('every answer holds to the contract here too', async () => {
    const over = { fetch, baseUrl: served.baseUrl };
    assert.equal((await call(over, 'capabilities.read')).status, 200);
    assert.equal((await signIn(over)).status, 200);
    assert.equal((await call(over, 'me.read')).code, 'signed-out');
  });

  test('no answer may be kept or sniffed', async () => {
    const { headers } = await raw('GET', '/api/v1/session', {});
    assert.deepEqual([headers['cache-control'], headers['x-content-type-options']], ['no-store', 'nosniff']);
  });

  test('a body larger than any honest one is refused', async () => {
    const response = await fetch(
      requestOf('session.signIn', { baseUrl: served.baseUrl, body: 'x'.repeat(1_100_000) }),
    ).catch(() => undefined);
    assert.ok(response === undefined || response.status === 413);
  });

  test('R6: a replay over the wire has one effect and the same session', async () => {
    const write = { baseUrl: served.baseUrl, body: credentials, headers: { 'idempotency-key': '"k9"' } };
    const [first, again] = [
      await fetch(requestOf('session.signIn', write)),
      await fetch(requestOf('session.signIn', write)),
    ];
    assert.equal(first.headers.getSetCookie()[0], again.headers.getSetCookie()[0]);
    assert.deepEqual(await first.json(), await again.json());
  });
});

describe('the control route', () => {
  const control = (method: string, path: string, body?: unknown): Promise<Response> =>
    fetch(`${served.url}/__mock/${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });

  test('faults are switched on and off while it runs', async () => {
    assert.equal(
      (await control('POST', 'faults', { name: 'server-error', operation: 'capabilities.read', times: 1 })).status,
      204,
    );
    assert.deepEqual(await (await control('GET', 'faults')).json(), [
      { name: 'server-error', options: { operation: 'capabilities.read', times: 1 } },
    ]);
    const statuses = [];
    for (let attempt = 0; attempt < 2; attempt += 1)
      statuses.push((await fetch(`${served.baseUrl}/capabilities`)).status);
    assert.deepEqual(statuses, [502, 200]);

    await control('POST', 'faults', { name: 'html' });
    assert.equal((await control('DELETE', 'faults')).status, 204);
    assert.equal((await fetch(`${served.baseUrl}/capabilities`)).headers.get('content-type'), 'application/json');
  });

  test('a scenario is laid out', async () => {
    assert.equal((await control('POST', 'reset', { scenario: 'without-profile' })).status, 204);
    const { domains } = (await (await fetch(`${served.baseUrl}/capabilities`)).json()) as { domains: string[] };
    assert.ok(!domains.includes('profile'));
  });

  test('P2: the log says what was asked, never what was typed', async () => {
    await fetch(requestOf('session.signIn', { baseUrl: served.baseUrl, body: credentials }));
    const text = await (await control('GET', 'requests')).text();
    assert.deepEqual(JSON.parse(text), [
      { operation: 'session.signIn', method: 'POST', path: '/api/v1/session', key: null, status: 200 },
    ]);
    assert.ok(!text.includes(demoCredentials.password));
  });

  test('an unknown name is refused with the known ones', async () => {
    for (const [path, body] of [
      ['reset', { scenario: 'toString' }],
      ['faults', { name: 'toString' }],
    ] as const) {
      assert.equal((await control('POST', path, body)).status, 422);
    }
    assert.equal((await control('GET', 'nowhere')).status, 404);
  });

  test('S10: neither a form nor a page of another site can steer it', async () => {
    const body = JSON.stringify({ name: 'html' });
    assert.equal((await raw('POST', '/__mock/faults', { 'content-type': 'text/plain' }, body)).status, 415);
    assert.equal(
      (await raw('POST', '/__mock/faults', { origin: strangerOrigin, 'content-type': 'application/json' }, body))
        .status,
      403,
    );
    assert.deepEqual(served.portal.faults.active, []);
  });
});

test('a port that is taken is said', async () => {
  await assert.rejects(serveMock({ port: Number(new URL(served.url).port) }), { code: 'EADDRINUSE' });
});

test('closing ends what hangs', async () => {
  const other = await serveMock({ port: 0 });
  other.portal.faults.set('hang');
  const hanging = fetch(`${other.baseUrl}/capabilities`);
  while (other.portal.requests.length === 0) await new Promise(setImmediate);
  await Promise.all([assert.rejects(hanging, TypeError), other.close()]);
});
