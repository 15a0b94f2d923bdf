const { replaceState, pushState, back } = History.prototype;
const stateOf = Object.getOwnPropertyDescriptor(History.prototype, 'state')?.get as (this: History) => unknown;

/** What the page keeps in its history entry; undefined while the browser has it. */
let held: { state: unknown } | undefined;

function hand(): void {
  if (held) replaceState.call(history, held.state, '');
  held = undefined;
}

const isHere = (url: string | URL): boolean => new URL(url, location.href).href === location.href;

// Browsers refuse more than some hundred changes in 10 s, which pass at once in a test: those of the state alone wait
// here until the entry is left
Object.defineProperties(history, {
  state: { configurable: true, get: () => (held ? held.state : stateOf.call(history)) },
  replaceState: {
    configurable: true,
    writable: true,
    value: (state: unknown, unused: string, url?: string | URL | null) => {
      if (url && !isHere(url)) {
        replaceState.call(history, state, unused, url);
        held = undefined;
      } else held = { state: structuredClone(state) };
    },
  },
  pushState: {
    configurable: true,
    writable: true,
    value: (...args: Parameters<History['pushState']>) => {
      hand();
      pushState.apply(history, args);
    },
  },
  back: {
    configurable: true,
    writable: true,
    value: () => {
      hand();
      back.call(history);
    },
  },
});

// A link within the page makes an entry of its own
addEventListener('click', (event) => {
  if (event.composedPath().some((target) => target instanceof HTMLAnchorElement && target.hash)) hand();
});

export {};
