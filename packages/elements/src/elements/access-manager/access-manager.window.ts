import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  windowScroll,
  type Range,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import { noChange, type ReactiveController, type ReactiveElement } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import { nextTask } from '../../internal/next-task.ts';
import { bodies, type Drawn, type Rows } from './access-manager.rows.ts';

/** No more than these are all drawn in the end: the browser's own search finds everybody among them. */
const mostDrawn = 80;

/** Rows of a longer one beyond what is in view that are drawn all the same, so that a scroll finds them there. */
const overscan = 16;

/** Milliseconds that the rows of one frame take, unless one row takes longer. */
const share = 1;

type Scroller = HTMLElement | Window;
type Options<S extends Scroller> = VirtualizerOptions<S, HTMLElement>;

export interface RowWindowParts {
  ids: () => readonly string[];
  /** Rows that stay drawn wherever they are: what has the focus, what is open. */
  kept: () => readonly string[];
  /** How many rows were drawn without it. */
  drawn: number;
}

/**
 * Draws the rows of a table that are in view and some around them, a few at a time so that a slow phone keeps up with
 * whoever scrolls and types, and keeps the place of the others. Loaded for a list that is too long to be drawn at once.
 */
export class RowWindow implements ReactiveController {
  /** Draws the rows and nothing else of the element, which with each of them would take a slow phone too long. */
  drawRows: (() => void) | undefined;
  readonly #host: ReactiveElement;
  readonly #ids: RowWindowParts['ids'];
  readonly #kept: RowWindowParts['kept'];
  #virtualizer: Virtualizer<Scroller, HTMLElement> | undefined;
  #scroller: Scroller = window;
  #estimate = 64;
  /** What had the focus before rows were drawn anew. */
  #active: Element | null | undefined;
  /** The row that was last gone to. */
  #revealed = -1;
  /** Of the rows in view and around them those that are drawn. */
  #drawn: ReadonlySet<string>;
  #frame: number | undefined;
  /** One more row is to be drawn with this layout. */
  #isDue = false;
  #isPrinting = false;
  #observed = new WeakSet<HTMLElement>();
  /** Pixels from where the scroller begins to the first row. */
  #margin = 0;
  #keys: { ids: readonly string[]; at: (index: number) => string | number } | undefined;

  constructor(host: ReactiveElement, { ids, kept, drawn }: RowWindowParts) {
    this.#host = host;
    this.#ids = ids;
    this.#kept = kept;
    this.#drawn = new Set(ids().slice(0, drawn));
    host.addController(this);
  }

  /** The focus was in a row before rows are drawn. */
  get hasFocus(): boolean {
    return Boolean(this.#active);
  }

  /** The bodies of the table. */
  readonly render = (rows: Rows): unknown => windowed(this, rows);

  /** Which rows to draw now. */
  layout(): Drawn {
    const virtualizer = (this.#virtualizer ??= this.#start());
    virtualizer.setOptions(this.#options());
    let end = this.#margin;
    const rows = virtualizer.getVirtualItems().map((item) => {
      const gap = item.start - end;
      ({ end } = item);
      return { index: item.index, gap };
    });
    return { rows, below: virtualizer.getTotalSize() + this.#margin - end };
  }

  /** Draws a row wherever it is, so that it can take the focus, which brings it into view. */
  async reveal(index: number): Promise<void> {
    this.#revealed = index;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#handlePrint);
    addEventListener('afterprint', this.#handlePrint);
  }

  hostUpdate(): void {
    this.#active = this.#host.shadowRoot?.activeElement?.closest('.row') && this.#host.shadowRoot.activeElement;
  }

  hostUpdated(): void {
    this.#settle();
    this.#drawSoon();
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#handlePrint);
    removeEventListener('afterprint', this.#handlePrint);
    this.#stop();
    this.#observed = new WeakSet();
    this.#virtualizer?._didMount()();
    this.#virtualizer = undefined;
  }

  /** After rows were drawn. */
  #settle(): void {
    // A row that moves among the others loses the focus to nobody
    const active = this.#active as HTMLElement | null | undefined;
    if (active?.isConnected && active !== this.#host.shadowRoot?.activeElement) active.focus({ preventScroll: true });
    const virtualizer = this.#virtualizer;
    if (!virtualizer || !this.#host.isConnected) return;
    for (const body of this.#host.renderRoot.querySelectorAll<HTMLElement>('tbody.person')) {
      if (this.#observed.has(body)) continue;
      this.#observed.add(body);
      virtualizer.measureElement(body);
    }
    virtualizer.measureElement(null);
    virtualizer._willUpdate();
  }

  #start(): Virtualizer<Scroller, HTMLElement> {
    const rows = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('tbody.person')];
    const height = rows.reduce((sum, row) => sum + row.offsetHeight, 0);
    if (rows.length > 0) this.#estimate = Math.round(height / rows.length);
    this.#scroller = scrollerOf(this.#host);
    this.#margin = this.#measureMargin();
    const scroller = this.#scroller;
    const initial =
      scroller instanceof HTMLElement
        ? {
            initialRect: { width: scroller.clientWidth, height: scroller.clientHeight },
            initialOffset: scroller.scrollTop,
          }
        : { initialRect: { width: innerWidth, height: innerHeight }, initialOffset: scrollY };
    const virtualizer = new Virtualizer({ ...this.#options(), ...initial });
    virtualizer._willUpdate();
    return virtualizer;
  }

  #measureMargin(): number {
    const { bottom = 0 } = this.#host.renderRoot.querySelector('thead')?.getBoundingClientRect() ?? {};
    const scroller = this.#scroller;
    return scroller instanceof HTMLElement
      ? bottom - scroller.getBoundingClientRect().top + scroller.scrollTop
      : bottom + scrollY;
  }

  /** The same function for the same rows: what was measured is kept by it. */
  #keyAt(): (index: number) => string | number {
    const ids = this.#ids();
    if (this.#keys?.ids !== ids) this.#keys = { ids, at: (index) => ids[index] ?? index };
    return this.#keys.at;
  }

  /** As the browser tells it once it has laid out the rows: to ask before would have it do so twice. */
  readonly #measure = (
    body: HTMLElement,
    entry: ResizeObserverEntry | undefined,
    virtualizer: Virtualizer<Scroller, HTMLElement>,
  ): number => {
    const [box] = entry?.borderBoxSize ?? [];
    if (box) return Math.round(box.blockSize);
    const index = virtualizer.indexFromElement(body);
    return virtualizer.measurementsCache[index]?.size ?? this.#estimate;
  };

  readonly #estimateSize = (): number => this.#estimate;

  /** A scroll draws nothing in its own frame, nor does the element. */
  readonly #drawSoon = (): void => {
    this.#frame ??= requestAnimationFrame(() => {
      void nextTask().then(() => {
        if (this.#frame !== undefined) this.#drawOn();
      });
    });
  };

  readonly #indexes = ({ startIndex, endIndex, count }: Range): number[] => {
    const ids = this.#ids();
    if (this.#isPrinting) return [...ids.keys()];
    const { from, to } = this.#around(startIndex, endIndex, count);
    const inView = ids.slice(from, to + 1).map((_, at) => from + at);
    const kept = this.#kept()
      .map((id) => ids.indexOf(id))
      .concat(this.#revealed)
      .filter((index) => index >= 0 && index < count && (index < from || index > to));
    return [...new Set([...inView, ...kept])].sort((a, b) => a - b);
  };

  /** The rows in view, and those around them, as far as they are drawn; each time that it is due one more, those in view first. */
  #around(start: number, end: number, count: number): { from: number; to: number } {
    const ids = this.#ids();
    const beyond = count > mostDrawn ? overscan : count;
    const first = Math.max(start - beyond, 0);
    const last = Math.min(end + beyond, count - 1);
    const isDrawn = (index: number): boolean => this.#drawn.has(ids[index] ?? '');
    let from = start;
    while (from <= end && !isDrawn(from)) from++;
    if (from > end) from = start;
    let to = from - 1;
    while (to < last && isDrawn(to + 1)) to++;
    while (from > first && isDrawn(from - 1)) from--;
    const isUpward = from > start || (to >= end && this.#virtualizer?.scrollDirection === 'backward');
    if (this.#isDue && to < last && (from === first || !isUpward)) to++;
    else if (this.#isDue && from > first) from--;
    this.#isDue = false;
    this.#drawn = new Set(ids.slice(from, to + 1));
    if (from > first || to < last) this.#drawSoon();
    return { from, to };
  }

  /** On paper there is nothing to scroll. */
  readonly #handlePrint = ({ type }: Event): void => {
    this.#isPrinting = type === 'beforeprint';
    this.drawRows?.();
  };

  /** One row, and as many more as fit. Where they begin is asked for when the browser has laid out what is above them. */
  readonly #drawOn = (): void => {
    if (this.#virtualizer && !this.#virtualizer.isScrolling) this.#margin = this.#measureMargin();
    this.hostUpdate();
    const begun = performance.now();
    do {
      this.#stop();
      this.#isDue = true;
      this.drawRows?.();
    } while (this.#frame !== undefined && performance.now() - begun < share);
    this.#settle();
  };

  #stop(): void {
    cancelAnimationFrame(this.#frame ?? 0);
    this.#frame = undefined;
  }

  #options(): Options<Scroller> {
    const scroller = this.#scroller;
    const options = {
      count: this.#ids().length,
      getScrollElement: () => scroller,
      estimateSize: this.#estimateSize,
      getItemKey: this.#keyAt(),
      overscan,
      scrollMargin: this.#margin,
      // Another one each time: what is kept may be another row
      rangeExtractor: (range: Range) => this.#indexes(range),
      onChange: this.#drawSoon,
      measureElement: this.#measure,
    };
    // The library has a function of its own for each kind of what scrolls
    const own =
      scroller instanceof HTMLElement
        ? { observeElementRect, observeElementOffset, scrollToFn: elementScroll }
        : {
            observeElementRect: observeWindowRect,
            observeElementOffset: observeWindowOffset,
            scrollToFn: windowScroll,
          };
    return { ...options, ...own } as Options<Scroller>;
  }
}

const windowed = directive(
  class extends AsyncDirective {
    render(window: RowWindow, rows: Rows): unknown {
      window.drawRows = () => {
        if (this.isConnected) this.setValue(bodies(rows, window.layout()));
      };
      const drawn = window.layout();
      // Those of the list before are taken out in a frame of their own, which takes a slow phone its time. But the
      // element sees to the focus that goes with one of them
      return drawn.rows.length > 0 || window.hasFocus ? bodies(rows, drawn) : noChange;
    }
  },
);

/** What scrolls the element: the page, or a part of it that the site made scroll. */
function scrollerOf(element: Element): Scroller {
  for (let at: Element | null = element; at && at !== document.body; at = parentOf(at)) {
    const { overflowY } = getComputedStyle(at);
    if (['auto', 'scroll'].includes(overflowY) && at.scrollHeight > at.clientHeight) return at as HTMLElement;
  }
  return window;
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
