import { faultNames } from '../faults/faults.ts';
import type { PortalCore } from '../portal.ts';
import { scenarioNames } from '../scenarios/index.ts';
import { fromJson } from '../json.ts';

/** Where tests and developers steer the mock; off the API's base path. */
export const controlPath = '/__mock/';

const json = (body: unknown, status = 200): Response =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store' } });

const done = (): Response => new Response(null, { status: 204 });

const isOneOf = <T extends string>(value: unknown, names: readonly T[]): value is T =>
  (names as readonly unknown[]).includes(value);

type Steer = (portal: PortalCore, body: Record<string, unknown>) => Response;

/** Calls one of the acts of an object by its name. */
const actOn = (actor: object, { act, more = [] }: Record<string, unknown>, ...first: unknown[]): Response => {
  const acts = Object.entries(Object.getOwnPropertyDescriptors(actor)).flatMap(([name, { value }]) =>
    typeof value === 'function' ? [[name, value as (...more: unknown[]) => void] as const] : [],
  );
  const found = acts.find(([name]) => name === act);
  if (!found) return json({ error: 'Unknown act', acts: acts.map(([name]) => name) }, 422);
  found[1](...first, ...(more as unknown[]));
  return done();
};

const routes: Record<string, Steer> = {
  'POST /__mock/reset': (portal, { scenario }) => {
    if (scenario !== undefined && !isOneOf(scenario, scenarioNames)) {
      return json({ error: 'Unknown scenario', scenarios: scenarioNames }, 422);
    }
    portal.reset(scenario);
    return done();
  },
  'POST /__mock/faults': (portal, { name, ...options }) => {
    if (!isOneOf(name, faultNames)) return json({ error: 'Unknown fault', faults: faultNames }, 422);
    portal.faults.set(name, options);
    return done();
  },
  'DELETE /__mock/faults': (portal) => {
    portal.faults.clear();
    return done();
  },
  'GET /__mock/faults': (portal) => json(portal.faults.active),
  'POST /__mock/votes': ({ officer }, body) => actOn(officer, body, body['vote']),
  'POST /__mock/bank': ({ bank }, body) =>
    actOn(bank, body, ...(body['checkout'] === undefined ? [] : [body['checkout']])),
  'GET /__mock/bank': ({ bank: { sessions, charges } }) => json({ sessions, charges }),
  'POST /__mock/treasurer': ({ treasurer }, body) => actOn(treasurer, body),
  'POST /__mock/colleagues': (portal, body) => actOn(portal.colleaguesOf(String(body['member'])), body),
  'GET /__mock/requests': (portal) => json(portal.requests),
};

/** Answers a control request. One with a body must be JSON, which no form of another site can send. */
export const steer = async (portal: PortalCore, request: Request): Promise<Response> => {
  const route = routes[`${request.method} ${new URL(request.url).pathname}`];
  if (!route) return json({ routes: Object.keys(routes) }, 404);
  const text = request.method === 'POST' ? await request.text() : '';
  if (text !== '' && request.headers.get('content-type') !== 'application/json')
    return json({ error: 'JSON only' }, 415);
  try {
    return route(portal, text === '' ? {} : (fromJson(text) as Record<string, unknown>));
  } catch (error) {
    return json({ error: String(error) }, 400);
  }
};
