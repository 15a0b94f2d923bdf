import { MemberLogin } from '../elements/member-login/member-login.ts';
import { complain } from '../internal/complain.ts';
import { define } from '../internal/define.ts';
import { loadWithPatience } from './load-with-patience.ts';
import { connect } from './portal.ts';
import { portalAddress, type PortalAddress } from './portal-address.ts';

/*
 * The script tag's entry. What every page needs is in this one file, which the elements import as well; they and
 * the rest stand beside it, under names that the version in its address makes immutable (trust R24).
 */

declare const __ELEMENT_TAGS__: readonly string[];

const chosenPortal = Symbol.for('trait-union/1/chosen-portal');

const bare = (url: string): string => url.replace(/[?#].*/, '');
const home = bare(import.meta.url);

const waiting = new Set(__ELEMENT_TAGS__);

/** Whoever is signed out needs this one first, on whichever page: it does not wait for a second file. */
const atHand: Record<string, CustomElementConstructor> = { 'member-login': MemberLogin };

if (import.meta.url === home) start();
// A CMS adds its own `?ver=`: the elements import this file by its bare address, and must meet the copy that started
else void load(home).catch(report);

function start(): void {
  // Found by our own address, because a page's markup can clobber `document.currentScript` (trust S21)
  const scripts = [...document.querySelectorAll('script')].filter(({ src }) => bare(src) === home);
  const [address = portalAddress({}), ...others] = scripts.map(({ dataset }) => portalAddress(dataset));
  if (!address.ok) {
    void complain(address.problem, scripts[0]?.dataset['portal'] ?? '');
    return;
  }
  connectOnce(address, show);
  for (const other of others) if (other.ok) connectOnce(other);
}

/** Loads the elements of the page, now and as they come; resolves once those of now are on the screen. */
function show(): Promise<void> {
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (node instanceof Element) void loadElements(node);
    }
  }).observe(document.documentElement, { childList: true, subtree: true });
  return loadElements(document).then(painted);
}

/**
 * The first script tag of the page chooses its portal, whichever file comes first (trust S5). The choice is kept
 * under a symbol, which no markup can clobber. The backend is called once what the page began with is on the
 * screen: a form is to be typed in before anything is known of the session. Where a provider signs members in, no
 * form may show at all, and the backend comes first; so does the demo, whose banner would push a button away from
 * under a finger.
 */
function connectOnce({ url, file }: Extract<PortalAddress, { ok: true }>, show: () => Promise<void> = painted): void {
  const page = document.documentElement as HTMLElement & { [chosenPortal]?: string };
  const chosen = page[chosenPortal];
  if (chosen !== undefined) {
    void show();
    if (chosen !== url) void complain('second-portal', url, chosen);
    return;
  }
  page[chosenPortal] = url;
  const connectNow = async (): Promise<void> => {
    const backend = file ? await load<{ connect: typeof connect }>(file) : { connect };
    backend.connect(url);
  };
  if (file === 'oidc.js') void connectNow().then(show).catch(report);
  else if (file) void connectNow().catch(report).then(show);
  else void show().then(connectNow).catch(report);
}

/** Resolves once the elements that stand in `root` are defined, or have failed to load. */
function loadElements(root: ParentNode): Promise<unknown> {
  const undefinedTags = [...root.querySelectorAll(':not(:defined)')];
  if (root instanceof Element && root.matches(':not(:defined)')) undefinedTags.push(root);
  const tags = undefinedTags.map(({ localName }) => localName).filter((tag) => waiting.delete(tag));
  return Promise.all(
    // eslint-disable-next-line @typescript-eslint/await-thenable -- what is at hand is not waited for
    tags.map((tag) => {
      const element = atHand[tag];
      if (!element) return load(`elements/${tag}.js`).catch(report);
      define(tag, element);
      return undefined;
    }),
  );
}

/** A frame later; a page in the background, which has none, does not wait for it. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
}

/** Loads one of our own files, by its path from this one. */
function load<M = unknown>(path: string): Promise<M> {
  // eslint-disable-next-line no-unsanitized/method -- a path that stands in this file
  return loadWithPatience(() => import(/* @vite-ignore */ new URL(path, home).href) as Promise<M>);
}

function report(problem: unknown): void {
  // eslint-disable-next-line no-console -- the one line that tells the webmaster what to mend
  console.error(`[trait-union] ${problem instanceof Error ? problem.message : String(problem)}`);
}
