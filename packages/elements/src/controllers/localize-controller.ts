import type { ReactiveController, ReactiveElement } from 'lit';

export const locales = ['fr', 'en'] as const;
export type Locale = (typeof locales)[number];

/** The words of one element or fragment, in both languages; a key missing in one is a type error. */
export type Words<M> = Readonly<Record<Locale, M>>;

const defaultLocale: Locale = 'fr';

/** To make one takes longer than to draw the row of a list that it is for. */
const formats = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

function formatOf<F extends Intl.DateTimeFormat | Intl.NumberFormat, O>(
  Format: new (tag: string, options: O) => F,
  tag: string,
  options: O,
): F {
  const key = Format.name + tag + JSON.stringify(options);
  if (!formats.has(key)) formats.set(key, new Format(tag, options));
  return formats.get(key) as F;
}

/** Every root that holds a localized element, with the elements to tell when a `lang` changes in it. */
const watched = new WeakMap<Node, { hosts: Set<LocalizeController<unknown>>; observer: MutationObserver }>();

/**
 * Follows the nearest `lang`, through shadow roots, live (trust A12). French when nothing says otherwise.
 * A page in a third language gets French; `lang` on the element's own root says so to assistive technology.
 */
export class LocalizeController<M> implements ReactiveController {
  /** The BCP 47 tag that dates and numbers are written by: `fr-CA` unless the page names another region. */
  tag = '';
  lang: Locale = defaultLocale;
  readonly #host: ReactiveElement;
  readonly #words: Words<M>;
  #roots: Node[] = [];

  constructor(host: ReactiveElement, words: Words<M>) {
    this.#host = host;
    this.#words = words;
    host.addController(this);
  }

  get words(): M {
    return this.#words[this.lang];
  }

  number(value: number, options?: Intl.NumberFormatOptions): string {
    return formatOf(Intl.NumberFormat, this.tag, options).format(value);
  }

  /** `value` is in milliseconds since the epoch, or an ISO 8601 instant. */
  date(value: number | string, options: Intl.DateTimeFormatOptions = { dateStyle: 'long' }): string {
    return formatOf(Intl.DateTimeFormat, this.tag, options).format(new Date(value));
  }

  hostConnected(): void {
    this.#roots = [];
    for (let root: Node = this.#host.getRootNode(); ; root = root.host.getRootNode()) {
      this.#roots.push(root);
      watch(root).hosts.add(this);
      if (!(root instanceof ShadowRoot)) break;
    }
    this.resolve();
  }

  hostDisconnected(): void {
    for (const root of this.#roots) {
      const watcher = watch(root);
      watcher.hosts.delete(this);
      if (watcher.hosts.size > 0) continue;
      watcher.observer.disconnect();
      watched.delete(root);
    }
  }

  resolve(): void {
    const tag = nearestLang(this.#host);
    const locale = localeOf(tag);
    const next = locale && tag.length > 2 ? tag : `${locale ?? defaultLocale}-CA`;
    if (next === this.tag) return;
    this.tag = next;
    this.lang = locale ?? defaultLocale;
    this.#host.requestUpdate();
  }
}

function watch(root: Node): { hosts: Set<LocalizeController<unknown>>; observer: MutationObserver } {
  const present = watched.get(root);
  if (present) return present;
  const hosts = new Set<LocalizeController<unknown>>();
  const observer = new MutationObserver(() => {
    for (const host of hosts) host.resolve();
  });
  observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang'] });
  const made = { hosts, observer };
  watched.set(root, made);
  return made;
}

/** The language that an element is to speak, now. */
export const nearestLocale = (element: Element): Locale => localeOf(nearestLang(element)) ?? defaultLocale;

const localeOf = (tag: string): Locale | undefined =>
  locales.find((locale) => tag === locale || tag.startsWith(`${locale}-`));

function nearestLang(element: Element): string {
  for (let at: Element | null = element; at;) {
    const found: HTMLElement | null = at.closest<HTMLElement>('[lang]');
    if (found?.lang) return validTag(found.lang);
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return '';
}

function validTag(lang: string): string {
  // Nearly every page: asking the browser would load its locale data before the form
  if (/^(fr|en)(-CA)?$/.test(lang)) return lang;
  try {
    return Intl.getCanonicalLocales(lang.replaceAll('_', '-'))[0] ?? '';
  } catch {
    return '';
  }
}
