import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { it } from 'node:test';
import { profileEndpoints } from '../contract/profile.ts';
import { sessionEndpoints } from '../contract/session.ts';
import { transportTo } from '../test/portal.ts';
import { json, networkError, problem } from '../test/scripted-fetch.ts';
import { createTransport } from './transport.ts';

const patch = {
  phones: [{ kind: 'mobile', number: '+14185550142', extension: '12' }],
  preferredName: 'Zoé « Zo »\u2028',
};
const expected = JSON.stringify(patch);
const signedIn = {
  state: 'signed-in',
  member: { id: 'm', displayName: 'Zoé', memberNumber: '7' },
  expiresAt: '2031-01-01T00:00:00Z',
};

type Patches = readonly [target: object, name: string, value: unknown][];

/** What Prototype.js 1.6, Zalgo promises and other old scripts do to a page, for as long as `run` takes. */
const onHostilePage = async <T>(patches: Patches, run: () => Promise<T>): Promise<T> => {
  const originals = patches.map(([target, name]) => Object.getOwnPropertyDescriptor(target, name));
  for (const [target, name, value] of patches) {
    Object.defineProperty(target, name, { value, configurable: true, writable: true, enumerable: false });
  }
  try {
    return await run();
  } finally {
    patches.forEach(([target, name], index) => {
      const original = originals[index];
      if (original) Object.defineProperty(target, name, original);
      else Reflect.deleteProperty(target, name);
    });
  }
};

const broken = (name: string) =>
  function () {
    throw new Error(`The host's ${name} was used.`);
  };

const toJSON: Patches = [Array, Object, String, Number, Date].map(({ prototype }) => [
  prototype,
  'toJSON',
  function (this: unknown) {
    return `"${String(this)}"`;
  },
]);

const replaced: Patches = [
  [globalThis, 'Promise', broken('Promise')],
  [globalThis, 'fetch', broken('fetch')],
  [JSON, 'stringify', broken('JSON.stringify')],
  [JSON, 'parse', broken('JSON.parse')],
  [Array, 'from', broken('Array.from')],
];

for (const [name, patches] of [
  ['toJSON on every prototype (L12)', toJSON],
  ['built-ins replaced', replaced],
  ['both', [...toJSON, ...replaced]],
] as const) {
  it(`R4, F25: exact bytes on a page with ${name}`, async () => {
    const { request, sent, time } = transportTo(networkError, json(signedIn));
    const answer = await onHostilePage(patches, () =>
      time.until(request(sessionEndpoints.signIn, { body: patch, key: 'k' })),
    );
    assert.equal(answer.outcome, 'done');
    assert.equal(sent.length, 2);
    for (const { body } of sent) assert.equal(body, expected);
  });
}

it('R4: a refusal is read on a hostile page as well', async () => {
  const { request } = transportTo(problem(412, 'precondition-failed'));
  const { outcome } = await onHostilePage([...toJSON, ...replaced], () =>
    request(profileEndpoints.update, { body: patch, etag: '"1"', key: 'k' }),
  );
  assert.equal(outcome, 'precondition-failed');
});

it('R4: the fetch that is used is the one that was there first', async () => {
  const server = createServer((_, response) => {
    response.end('{"state":"signed-out"}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const { port } = server.address() as AddressInfo;
    const { request } = createTransport({ baseUrl: `http://127.0.0.1:${port}` });
    const answer = await onHostilePage([[globalThis, 'fetch', broken('fetch')]], () => request(sessionEndpoints.read));
    assert.equal(answer.outcome, 'done');
  } finally {
    server.close();
  }
});
