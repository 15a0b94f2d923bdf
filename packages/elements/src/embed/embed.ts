import { loadWithPatience } from './load-with-patience.ts';
import { portalAddress } from './portal-address.ts';

/*
 * The script tag's entry. It stays small and starts everything at once: the elements that the page uses load
 * beside the backend client, and none waits for the other.
 */

const loaders = new Map(
  Object.entries(import.meta.glob('../elements/*/*.define.ts')).map(([path, load]) => [
    path.slice(path.lastIndexOf('/') + 1, -'.define.ts'.length),
    load,
  ]),
);

/** Our own script tag: found by our own address, because a page's markup can clobber `document.currentScript` (trust S21). */
const script = [...document.querySelectorAll('script')].find(({ src }) => src === import.meta.url);
const address = portalAddress(script?.dataset['portal']);

if (address.ok) {
  void loadWithPatience(address.demo ? () => import('./demo.ts') : () => import('./portal.ts')).then(({ connect }) => {
    connect(address.url);
  }, report);
  loadElements(document);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (node instanceof Element) loadElements(node);
    }
  }).observe(document, { childList: true, subtree: true });
} else {
  report(address.problem);
}

function loadElements(root: ParentNode): void {
  const undefinedTags = [...root.querySelectorAll(':not(:defined)')];
  if (root instanceof Element && root.matches(':not(:defined)')) undefinedTags.push(root);
  for (const { localName } of undefinedTags) {
    const load = loaders.get(localName);
    if (!load) continue;
    loaders.delete(localName);
    void loadWithPatience(load).catch(report);
  }
}

function report(problem: unknown): void {
  // eslint-disable-next-line no-console -- the one line that tells the webmaster what to mend
  console.error(`[trait-union] ${problem instanceof Error ? problem.message : String(problem)}`);
}
