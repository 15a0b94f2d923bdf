import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { serveMock, type ServedMock } from '../http.ts';
import { signAsBank } from '../payments/bank-signature.ts';
import { renewalMembers } from '../scenarios/renewal.ts';
import { call, signIn, type Reach } from '../test/call.ts';
import { pageOrigin } from '../test/fronts.ts';
import { begin, readCheckout } from '../test/renewals.ts';

let served: ServedMock;
/** A browser's page, at the origin that the server knows. */
let page: Reach;

before(async () => {
  served = await serveMock({ port: 0, allowOrigins: [pageOrigin] });
});
afterEach(() => {
  served.portal.reset();
});
after(() => served.close());

const openPage = async (): Promise<Reach> => {
  let cookie = '';
  page = {
    baseUrl: served.baseUrl,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      request.headers.set('origin', pageOrigin);
      request.headers.set('cookie', cookie);
      const response = await fetch(request);
      cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
      return response;
    },
  };
  await signIn(page, { identifier: renewalMembers.dueSoon });
  return page;
};

const sessionOf = (checkout: string): string =>
  served.portal.bank.sessions.find((session) => session.checkout === checkout)?.id ?? '';

const tell = async (message: object, headers?: Record<string, string>): Promise<number> => {
  const body = JSON.stringify(message);
  const signed = headers ?? (await signAsBank(body));
  return (await fetch(`${served.url}/__mock/bank-events`, { method: 'POST', body, headers: signed })).status;
};

const steer = async (path: string, body?: object): Promise<Response> =>
  fetch(`${served.url}/__mock/${path}`, {
    method: body ? 'POST' : 'GET',
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });

describe('a bank on a server of its own', () => {
  test('S4-18: its signed message is what makes a checkout paid, once', async () => {
    const { id } = await begin(await openPage());
    const message = { id: 'event-1', session: sessionOf(id), decision: 'paid' };
    assert.deepEqual([await tell(message), await tell(message)], [204, 204]);
    assert.equal(await tell({ ...message, id: 'event-2' }), 204);
    const { state, receipt } = await readCheckout(page, id);
    assert.deepEqual([state, receipt?.amount.cents, served.portal.bank.charges.length], ['paid', 180_00, 1]);
  });

  test('S4-18: nobody else’s message does', async () => {
    const { id } = await begin(await openPage());
    const message = { id: 'event-1', session: sessionOf(id), decision: 'paid' };
    const body = JSON.stringify(message);
    const { 'bank-signature': good = '' } = await signAsBank(body);
    for (const signature of ['', good.replace(/.$/, (last) => (last === '0' ? '1' : '0')), good.replace('t=', 't=1')])
      assert.equal(await tell(message, { 'bank-signature': signature }), 401);
    assert.equal(await tell(message, await signAsBank(body, Date.now() - 301_000)), 401);
    assert.equal(await tell({ ...message, decision: { failed: 'declined' } }, { 'bank-signature': good }), 401);
    assert.equal((await readCheckout(page, id)).state, 'open');
  });

  test('what it does not know, it cannot decide', async () => {
    const { id } = await begin(await openPage());
    for (const message of [
      { id: 'event-1', session: 'unknown', decision: 'paid' },
      { id: 'event-1', session: sessionOf(id), decision: 'maybe' },
      { id: 'event-1', session: sessionOf(id), decision: { failed: 'because' } },
      { session: sessionOf(id), decision: 'paid' },
    ])
      assert.equal(await tell(message), 422);
    assert.equal((await readCheckout(page, id)).state, 'open');
  });
});

describe('steering the bank over HTTP', () => {
  test('decides, holds, delivers; lists payments and charges', async () => {
    const { id } = await begin(await openPage());
    assert.equal((await steer('bank', { act: 'webhooks', more: ['held'] })).status, 204);
    assert.equal((await steer('bank', { act: 'decide', checkout: id, more: ['paid'] })).status, 204);
    assert.equal((await readCheckout(page, id)).state, 'submitted');
    assert.equal((await steer('bank', { act: 'deliver' })).status, 204);
    assert.equal((await readCheckout(page, id)).state, 'paid');
    const { sessions, charges } = (await (await steer('bank')).json()) as typeof served.portal.bank;
    assert.deepEqual(
      charges.map(({ checkout, amount }) => [checkout, amount.cents]),
      [[id, 180_00]],
    );
    assert.equal(sessions.find(({ checkout }) => checkout === id)?.returnUrl, `${pageOrigin}/renouvellement.html`);
  });

  test('F18: changes a price', async () => {
    await openPage();
    assert.equal((await steer('treasurer', { act: 'reprice', more: ['regular', 199_00] })).status, 204);
    const { levels } = (await call(page, 'checkout.offer')).body;
    assert.equal(levels.find(({ id }) => id === 'regular')?.price.cents, 199_00);
  });

  test('an act or a checkout that is not there is said', async () => {
    assert.equal((await steer('bank', { act: 'rob' })).status, 422);
    assert.equal((await steer('bank', { act: 'charges' })).status, 422);
    assert.equal((await steer('bank', { act: 'decide', checkout: 'none', more: ['paid'] })).status, 400);
    assert.equal((await steer('treasurer', { act: 'reprice', more: ['gold', 1] })).status, 400);
  });

  test('a write of a form, without JSON, steers nothing', async () => {
    const response = await fetch(`${served.url}/__mock/bank`, { method: 'POST', body: '{"act":"deliver"}' });
    assert.equal(response.status, 415);
  });
});
