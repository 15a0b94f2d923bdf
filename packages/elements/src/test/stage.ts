import type { PortalClient } from '@trait-union/client';
import { createRestClient } from '@trait-union/client/rest';
import { createMockPortal, type FaultName, type MockPortal, type ScenarioName } from '@trait-union/mock-server';
import { render, type TemplateResult } from 'lit';
import { pageProvider, providePortal } from '../context/portal-context.ts';
import { FailureController } from '../controllers/failure-controller.ts';
import type { Locale } from '../controllers/localize-controller.ts';
import { announcementLog } from './announcements.ts';
import './held-history.ts';
import { countRealWork } from './real-work.ts';
import { holdTime, releaseTime, settle, until } from './time.ts';

/** Sets this page's portals apart from those of the tests that run beside it: tabs of one portal talk to each other. */
const here = crypto.randomUUID();
let portals = 0;

export interface SceneOptions {
  /** `local` by default. */
  scenario?: ScenarioName;
  /** Of the page; French by default. */
  lang?: string;
  theme?: keyof typeof themes;
  /** The number of the member who is signed in; nobody by default. */
  member?: string;
  /** A later visit of the same history entry, with what the visit before left in it. */
  reloaded?: true;
  /** How far the device's clock is ahead of the portal's, in milliseconds; 0 by default. */
  clockAhead?: number;
  /** Before anything is on the page. */
  prepare?: (portal: MockPortal) => void;
  /** What the page has in place of the REST adapter, which it is given. */
  adapt?: (client: PortalClient) => PortalClient;
}

/** A page with a widget on it, a backend and a member's session. */
export interface Scene {
  /** The first element of the markup. */
  element: HTMLElement;
  /** Around the markup. */
  page: HTMLElement;
  portal: MockPortal;
  /** Where the portal is: on another origin, as a union's is. */
  url: string;
  client: PortalClient;
  lang: Locale;
  /** What a screen reader was told, in order. */
  announcements: readonly string[];
  /** Requests that have not come to an end. */
  openRequests: () => number;
}

/** Faults under which a request waits for time to pass, and does no work. */
const holding: readonly FaultName[] = ['hang', 'slow', 'body-stall'];

const themes = {
  light: { colorScheme: 'light', background: '#fff', color: '#1a1a1a' },
  dark: { colorScheme: 'dark', background: '#16181c', color: '#ececec' },
} as const;

let clear: (() => void) | undefined;

/** Puts `markup` on the page, which is cleared first, and waits until its session is known, if any widget asked. */
export async function stage(markup: TemplateResult, options: SceneOptions = {}): Promise<Scene> {
  const { scenario, lang = 'fr', theme = 'light', member, reloaded, clockAhead = 0, prepare, adapt } = options;
  clearStage(reloaded);
  const requests = { working: 0, open: 0 };
  const realWork = countRealWork();
  holdTime(() => requests.working > 0 || realWork.pending() > 0);
  const resume = (): void => {
    realWork.stop();
    releaseTime();
  };
  clear = resume;

  const portal = createMockPortal({ now: () => Date.now() - clockAhead, ...(scenario && { scenario }) });
  if (member) portal.signInAs(member);
  prepare?.(portal);
  const countedFetch: typeof fetch = async (input, init) => {
    const works = !portal.faults.active.some(({ name }) => holding.includes(name));
    requests.open++;
    if (works) requests.working++;
    try {
      return await portal.fetch(input, init);
    } finally {
      requests.open--;
      if (works) requests.working--;
    }
  };
  const url = `https://membres.local101.example/${here}/${++portals}/api/v1`;
  const client = createRestClient({ baseUrl: url, fetch: countedFetch, random: () => 0.5 });
  const asked = { session: false };
  const { refresh } = client.session;
  client.session.refresh = () => {
    asked.session = true;
    return refresh();
  };
  providePortal(adapt?.(client) ?? client);

  const root = document.documentElement;
  root.lang = lang;
  Object.assign(root.style, themes[theme]);
  const page = document.createElement('main');
  document.body.append(page);
  const announcements = announcementLog();

  clear = () => {
    page.remove();
    FailureController.last = undefined;
    announcements.stop();
    portal.faults.clear();
    client.dispose();
    pageProvider().setValue(new Map());
    root.removeAttribute('lang');
    root.removeAttribute('dir');
    root.removeAttribute('style');
    document.adoptedStyleSheets = [];
    resume();
  };

  render(markup, page);
  const element = page.firstElementChild as HTMLElement;
  if (asked.session) await until(() => client.session.state.status !== 'unknown', 'the session is known');
  await settle();
  return {
    element,
    page,
    portal,
    url,
    client,
    lang: lang.startsWith('en') ? 'en' : 'fr',
    announcements: announcements.said,
    openRequests: () => requests.open,
  };
}

/** Takes everything off the page and out of its history entry, unless `reloaded`, and time its hold. */
export function clearStage(reloaded = false): void {
  clear?.();
  clear = undefined;
  if (!reloaded) history.replaceState(null, '', location.pathname + location.search);
}
