import { loadWithPatience } from './load-with-patience.ts';
import { portalAddress, type PortalAddress } from './portal-address.ts';

/*
 * The script tag's entry. It stays small and starts everything at once: the elements that the page uses load
 * beside the backend client, and none waits for the other. The other files stand beside this one, under names
 * that the version in its address makes immutable (trust R24).
 */

declare const __ELEMENT_TAGS__: readonly string[];

const chosenPortal = Symbol.for('trait-union/1/chosen-portal');

const waiting = new Set(__ELEMENT_TAGS__);

/** Our own script tag: found by our own address, because a page's markup can clobber `document.currentScript` (trust S21). */
const script = [...document.querySelectorAll('script')].find(({ src }) => src === import.meta.url);
const address = portalAddress(script?.dataset['portal']);

if (address.ok) {
  // What everything else imports: asked for now, not once the first file that needs it has come
  void load('chunks/core').catch(() => undefined);
  connectOnce(address, loadElements(document));
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (node instanceof Element) void loadElements(node);
    }
  }).observe(document, { childList: true, subtree: true });
} else {
  report(address.problem);
}

/**
 * The first script tag of the page chooses its portal, whichever file comes first (trust S5). The choice is kept
 * under a symbol, which no markup can clobber. The backend is called once what the page began with is on the
 * screen: a form is to be typed in before anything is known of the session.
 */
function connectOnce({ url, demo }: Extract<PortalAddress, { ok: true }>, elements: Promise<unknown>): void {
  const page = document.documentElement as HTMLElement & { [chosenPortal]?: string };
  const chosen = page[chosenPortal];
  if (chosen !== undefined) {
    if (chosen !== url) report(`data-portal="${url}" is ignored: this page already uses ${chosen}.`);
    return;
  }
  page[chosenPortal] = url;
  void elements
    .then(painted)
    .then(() => load<typeof import('./portal.ts')>(demo ? 'demo' : 'portal'))
    .then(({ connect }) => {
      connect(url);
    })
    .catch(report);
}

/** Resolves once the elements that stand in `root` are defined, or have failed to load. */
function loadElements(root: ParentNode): Promise<unknown> {
  const undefinedTags = [...root.querySelectorAll(':not(:defined)')];
  if (root instanceof Element && root.matches(':not(:defined)')) undefinedTags.push(root);
  const tags = undefinedTags.map(({ localName }) => localName).filter((tag) => waiting.delete(tag));
  return Promise.all(tags.map((tag) => load(`elements/${tag}`).catch(report)));
}

/** A frame later; a page in the background, which has none, does not wait for it. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
}

function fileUrl(name: string): string {
  return new URL(`${name}.js`, import.meta.url).href;
}

function load<M = unknown>(name: string): Promise<M> {
  // eslint-disable-next-line no-unsanitized/method -- one of our own files, beside this one
  return loadWithPatience(() => import(/* @vite-ignore */ fileUrl(name)) as Promise<M>);
}

function report(problem: unknown): void {
  // eslint-disable-next-line no-console -- the one line that tells the webmaster what to mend
  console.error(`[trait-union] ${problem instanceof Error ? problem.message : String(problem)}`);
}
