/** What came to be known to other scripts of the page, to whoever reads its console, and to its other tabs. */
export interface Eavesdropper {
  readonly heard: string[];
  /** Notes what lies about on the page now: address, history, storage, caches, performance, attributes. */
  look(): Promise<void>;
  stop(): void;
}

function text(value: unknown): string {
  if (value instanceof Error) return `${value.stack ?? value.message} ${text(value.cause)}`;
  if (typeof value !== 'object' || value === null || value instanceof EventTarget) return String(value);
  try {
    return JSON.stringify(value);
  } catch {
    return '';
  }
}

const callable = (owner: object): string[] =>
  Object.keys(owner).filter((name) => typeof Reflect.get(owner, name) === 'function');

export function eavesdrop(): Eavesdropper {
  const heard: string[] = [];
  const undo: (() => void)[] = [];
  const hook = (owner: object, name: string, note: (args: unknown[]) => void, isCalled = true): void => {
    const native = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
    Reflect.set(owner, name, function (this: unknown, ...args: unknown[]) {
      note(args);
      return isCalled ? native.apply(this, args) : undefined;
    });
    undo.push(() => Reflect.set(owner, name, native));
  };
  const noteAll = (args: unknown[]): void => void heard.push(args.map(text).join(' '));

  for (const name of callable(console)) hook(console, name, noteAll, false);
  hook(EventTarget.prototype, 'dispatchEvent', ([event]) => {
    const { type, ...others } = event as CustomEvent<unknown>;
    heard.push([type, ...Object.values(others).map(text), text((event as CustomEvent<unknown>).detail)].join(' '));
  });
  for (const name of ['mark', 'measure']) hook(performance, name, noteAll);
  hook(BroadcastChannel.prototype, 'postMessage', noteAll);
  hook(Storage.prototype, 'setItem', noteAll);
  hook(indexedDB, 'open', noteAll);
  hook(caches, 'open', noteAll);
  hook(history, 'pushState', noteAll);
  hook(history, 'replaceState', noteAll);

  return {
    heard,
    look: async () => {
      heard.push(
        location.href,
        document.title,
        document.cookie,
        window.name,
        JSON.stringify(history.state),
        ...Object.entries(localStorage).flat().map(String),
        ...Object.entries(sessionStorage).flat().map(String),
        ...performance.getEntries().map(({ name }) => name),
        ...(await indexedDB.databases()).map(({ name }) => String(name)),
        ...(await caches.keys()),
      );
    },
    stop: () => {
      for (const one of undo) one();
    },
  };
}
