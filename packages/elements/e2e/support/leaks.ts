import type { BrowserContext, Page } from 'playwright-core';
import type { Watch } from './watch.ts';

type Said = { where: string; text: string }[];

/** Notes from the first script on what a page says to whoever listens: events of ours, messages, beacons. */
export async function recordLeaks(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const said: Said = [];
    Object.assign(window, { said });
    const textOf = (value: unknown): string => {
      const seen = new Set<unknown>();
      const inner = (part: unknown): unknown => {
        if (typeof part !== 'object' || part === null) return part;
        if (seen.has(part) || part instanceof Node || part instanceof Window) return undefined;
        seen.add(part);
        const fields = part instanceof Event ? Reflect.ownKeys(part) : Object.keys(part);
        return Object.fromEntries(fields.map((key) => [String(key), inner(Reflect.get(part, key))]));
      };
      return JSON.stringify(inner(value));
    };
    const listen = (target: object, method: string): void => {
      const original = Reflect.get(target, method) as (...args: unknown[]) => unknown;
      Reflect.set(target, method, function (this: unknown, ...args: unknown[]) {
        const [event] = args;
        const where = event instanceof Event ? `event ${event.type}` : method;
        // What Lit's own context protocol carries are functions
        if (where !== 'event context-request') said.push({ where, text: args.map(textOf).join() });
        return original.apply(this, args);
      });
    };
    listen(EventTarget.prototype, 'dispatchEvent');
    listen(window, 'postMessage');
    listen(BroadcastChannel.prototype, 'postMessage');
    listen(MessagePort.prototype, 'postMessage');
    listen(History.prototype, 'pushState');
    listen(History.prototype, 'replaceState');
    listen(Navigator.prototype, 'sendBeacon');
  });
}

/** Every place outside the page's own text where one of `canaries` stands. An empty canary finds any kept thing. */
export async function leaks(pages: readonly Page[], seen: Watch, canaries: readonly string[]): Promise<string[]> {
  const said = (await Promise.all(pages.map(everythingSaid))).flat();
  const requests = seen.requests.flatMap((request) => [
    { where: 'address', text: decodeURIComponent(request.url()) },
    { where: 'referrer', text: request.headers()['referer'] ?? '' },
  ]);
  const found = [...said, ...requests, ...seen.lines.map((text) => ({ where: 'console', text }))];
  return canaries.flatMap((canary) =>
    found
      .filter(({ where, text }) => (canary ? text.includes(canary) : where === 'storage'))
      .map(({ where }) => `${where}: ${canary}`),
  );
}

function everythingSaid(page: Page): Promise<Said> {
  return page.evaluate(async () => {
    const entriesOf = (storage: Storage): [string, string][] =>
      Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').map((key) => [
        key,
        storage.getItem(key) ?? '',
      ]);
    const stored: [string, string][] = [
      ...entriesOf(localStorage),
      ...entriesOf(sessionStorage),
      ...document.cookie
        .split('; ')
        .filter(Boolean)
        .map((cookie): [string, string] => ['cookie', cookie]),
      ...(await indexedDB.databases()).map(({ name }): [string, string] => ['database', name ?? '']),
      ...(await caches.keys()).map((name): [string, string] => ['cache', name]),
    ];
    return [
      ...(window as unknown as { said: Said }).said,
      ...stored.map((entry) => ({ where: 'storage', text: entry.join('=') })),
      { where: 'address', text: decodeURIComponent(location.href) },
      { where: 'history', text: JSON.stringify(history.state) },
      { where: 'window name', text: window.name },
    ];
  });
}
