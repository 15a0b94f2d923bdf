import { computeAccessibleName, getRole } from 'dom-accessibility-api';

/** The test's own page, without the live region that stands beside it. */
const stagePage = (): Element => document.querySelector('main') ?? document.body;

/** Everything below `root` that a person can perceive, in reading order, through shadow roots and slots. */
export function* perceived(root: Element = stagePage()): Generator<HTMLElement> {
  for (const child of flatChildren(root)) {
    const { display, visibility } = viewOf(child).getComputedStyle(child);
    if (display === 'none' || child.ariaHidden === 'true' || (child as HTMLElement).inert) continue;
    if (visibility === 'visible') yield child as HTMLElement;
    yield* perceived(child);
  }
}

/** Every element of that role and name (a string is the whole name) that a person can perceive. */
export const findAll = (role: string, name?: string | RegExp, root?: Element): HTMLElement[] =>
  [...perceived(root)].filter(
    (element) => roleOf(element) === role && (name === undefined || matches(computeAccessibleName(element), name)),
  );

/** The one element of that role and name. */
export function find(role: string, name?: string | RegExp, root?: Element): HTMLElement {
  const [found, ...more] = findAll(role, name, root);
  if (!found || more.length) {
    const present = [...perceived(root)].map((element) => `${roleOf(element)} “${computeAccessibleName(element)}”`);
    const count = found ? `${1 + more.length} times` : 'not';
    throw new Error(
      `${role} “${String(name)}” is there ${count}. What is there:\n${present.filter((line) => !line.startsWith(' ')).join('\n')}`,
    );
  }
  return found;
}

/** What the mock makes up anew for every problem, and for every request for help. */
export const reference = /\b(?:TU|D)-[0-9A-F]{8}\b/g;

/** A text as a person reads it, whatever spaces it is written with. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The words that a person reads below `root`. */
export function perceivedText(root: Element = stagePage()): string {
  const words = [...perceived(root)].flatMap((element) =>
    [...(element.shadowRoot ?? element).childNodes].filter(isText).map((text) => text.data),
  );
  return plain(words.join(' ')).replace(reference, 'TU-0');
}

/** The field of a label, a password's too, which has no role. */
export function field(label: string | RegExp, root: Element = stagePage()): HTMLInputElement {
  const fields = [...perceived(root)].filter((element) => 'labels' in element && element.localName !== 'button');
  const found = fields.filter((element) => matches(computeAccessibleName(element), label));
  if (found.length !== 1) {
    throw new Error(
      `Field “${String(label)}” is there ${found.length} times among: ${fields.map((one) => computeAccessibleName(one)).join(', ')}`,
    );
  }
  return found[0] as HTMLInputElement;
}

/** From the page down to what has the focus, through shadow roots. */
export function focusChain(): Element[] {
  const chain: Element[] = [];
  for (let root: Document | ShadowRoot | null | undefined = document; root?.activeElement;) {
    chain.push(root.activeElement);
    root = root.activeElement.shadowRoot;
  }
  return chain;
}

export const focused = (): HTMLElement => focusChain().at(-1) as HTMLElement;

const roleOf = (element: Element): string => element.getAttribute('role') ?? getRole(element) ?? '';

const matches = (text: string, wanted: string | RegExp): boolean =>
  typeof wanted === 'string' ? text.trim() === wanted : wanted.test(text);

const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;

const viewOf = (element: Element): Window => element.ownerDocument.defaultView ?? window;

function flatChildren(element: Element): Element[] {
  if (element.shadowRoot) return [...element.shadowRoot.children];
  const assigned = element.localName === 'slot' ? (element as HTMLSlotElement).assignedElements() : [];
  return assigned.length ? assigned : [...element.children];
}

/** Red, green, blue and opacity of each of its pixels, row by row, whatever painted it. */
export function pixelsOf(canvas: HTMLCanvasElement): Uint8ClampedArray {
  const { width, height } = canvas;
  const copy = new OffscreenCanvas(width, height).getContext('2d')!;
  copy.drawImage(canvas, 0, 0);
  return copy.getImageData(0, 0, width, height).data;
}
