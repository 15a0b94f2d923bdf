import type { PortalClient } from '@trait-union/client';
import { createRestClient } from '@trait-union/client/rest';
import {
  createMockPortal,
  type FaultName,
  type FaultOptions,
  type MockPortal,
  type ScenarioName,
} from '@trait-union/mock-server';
import { createWorker } from '@trait-union/mock-server/worker';
import { http, HttpResponse } from 'msw';
import { pageProvider } from '../packages/elements/src/context/portal-context.ts';

/** The parameters `backend` and `council` of a story: how its portals stand before anything is on the page. */
export interface BackendParameters {
  /** The number of the member who is signed in; nobody when empty. */
  member?: string;
  /** How long ago they signed in, in milliseconds. */
  signedInFor?: number;
  /** What is wrong from the start. */
  faults?: readonly (readonly [FaultName, FaultOptions?])[];
}

export interface Backend {
  readonly portal: MockPortal;
  readonly client: PortalClient;
}

/** On other origins than the page, as a union's portal is. Nothing goes there: the service worker answers. */
const origins = { '': 'https://membres.local101.example', council: 'https://conseil.example' } as const;

type PortalName = keyof typeof origins;

/** What a story before still sends finds nobody. */
const nobody = http.all('https://*.example/*', () => HttpResponse.error());

const worker = createWorker({ handlers: [nobody] });

const started = worker.start({
  quiet: true,
  onUnhandledFrame: 'bypass',
  serviceWorker: { url: './mockServiceWorker.js' },
});

/** What the toolbars choose. */
export interface BackendGlobals {
  scenario: ScenarioName;
  fault: FaultName | 'none';
}

interface Opened extends BackendGlobals {
  storyId: string;
  backends: Record<PortalName, Backend>;
}

let opened: Opened | undefined;
let visits = 0;

/** The page's own backend while a story is on show. */
export function backend(): Backend {
  if (!opened) throw new Error('No story is on show.');
  return opened.backends[''];
}

/** Gives the page fresh backends, unless this very story has them already: arguments and language may change under them. */
export async function openBackend(
  storyId: string,
  { scenario, fault }: BackendGlobals,
  parameters: { backend?: BackendParameters; council?: BackendParameters },
): Promise<void> {
  await started;
  if (opened?.storyId !== storyId || opened.scenario !== scenario) {
    closeBackend();
    visits++;
    const backends = {
      '': createBackend('', scenario, parameters.backend),
      council: createBackend('council', scenario, parameters.council),
    };
    opened = { storyId, scenario, fault: 'none', backends };
    worker.use(...Object.values(backends).flatMap(({ portal }) => portal.handlers));
    pageProvider().setValue(new Map(Object.entries(backends).map(([name, { client }]) => [name, client])));
  }
  if (opened.fault !== fault) {
    const { faults } = opened.backends[''].portal;
    faults.clear();
    if (fault !== 'none') faults.set(fault);
    opened.fault = fault;
  }
}

/** Ends what is under way; nothing of a story is left for the next one. */
export function closeBackend(): void {
  if (!opened) return;
  pageProvider().setValue(new Map());
  for (const { portal, client } of Object.values(opened.backends)) {
    portal.faults.clear();
    client.dispose();
  }
  worker.resetHandlers();
  opened = undefined;
}

function createBackend(
  name: PortalName,
  scenario: ScenarioName,
  { member, signedInFor = 0, faults = [] }: BackendParameters = {},
): Backend {
  // Each visit of a story has an address of its own, which no request of another one can reach
  const basePath = `/${visits}/${name || 'members'}/v1`;
  let passed = 0;
  const portal = createMockPortal({
    scenario,
    basePath,
    now: () => Date.now() + passed,
  });
  if (member) portal.signInAs(member);
  passed = signedInFor;
  for (const [fault, options] of faults) portal.faults.set(fault, options);
  return { portal, client: createRestClient({ baseUrl: origins[name] + basePath }) };
}
