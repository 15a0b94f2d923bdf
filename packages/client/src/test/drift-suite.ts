import assert from 'node:assert/strict';
import { it } from 'node:test';
import { domains } from '../contract/capabilities.ts';
import { isClientError } from '../errors/client-error.ts';
import type { PortalClient } from '../portal-client.ts';
import { createRestClient } from '../rest/rest-client.ts';
import { baseUrl } from './portal.ts';
import { drift, driftChanges, placesIn } from './schema-drift.ts';
import { json } from './scripted-fetch.ts';

export interface Answered {
  /** What the backend answers to it. */
  body: object;
  use: (client: PortalClient) => Promise<unknown>;
  /** What may be missing. */
  optional: RegExp;
  nullable: RegExp;
  /** One of these that is wrong is left out and counted; the others can be shown. */
  rows?: RegExp;
}

export const never = /^$/;

const capabilities = { domains, signIn: { identifiers: ['email'], passkeys: false } };

/** `done`, how many rows were left out, or the code of the error. */
export const outcomeOf = async (name: string, body: object, use: Answered['use']): Promise<string> => {
  const replies: Record<string, object> = { 'GET /capabilities': capabilities, [name]: body };
  const client = createRestClient({
    baseUrl,
    page: new EventTarget(),
    fetch: ((url: string, { method = 'GET' }: RequestInit = {}) => {
      const reply = replies[`${method} ${url.slice(baseUrl.length)}`];
      assert.ok(reply, url);
      return Promise.resolve(json(reply, { etag: '"1"' })({} as never));
    }) as typeof fetch,
  });
  try {
    const { skipped = 0 } = ((await use(client)) ?? {}) as { skipped?: number };
    return skipped > 0 ? `${skipped} left out` : 'done';
  } catch (thrown) {
    if (!isClientError(thrown)) throw thrown;
    return thrown.code;
  } finally {
    client.dispose();
  }
};

/** Every answer, changed at every place in every way. */
export const suiteDrift = (answers: Readonly<Record<string, Answered>>): void => {
  for (const [name, { body, use, optional, nullable, rows }] of Object.entries(answers)) {
    it(`${name}: each place dropped, renamed, null and retyped is never shown; more is no harm`, async () => {
      assert.equal(await outcomeOf(name, body, use), 'done');
      for (const place of placesIn(body)) {
        for (const change of driftChanges) {
          const at = place.join('.');
          const isFine =
            change === 'extra' ||
            ((change === 'drop' || change === 'rename') && optional.test(at)) ||
            (change === 'null' && nullable.test(at));
          const expected = isFine ? 'done' : rows?.test(at) ? '1 left out' : 'malformed';
          assert.equal(await outcomeOf(name, drift(body, place, change), use), expected, `${change} ${at}`);
        }
      }
    });
  }
};
